/** Every deadline phrase of real plans as a time cell: the import reads it as the reader of phrases does, and tells what it cannot. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackerRowsOf } from '../../../../src/addon/actions/planContent';
import { readDeadline } from '../../../../src/addon/plan/deadline';
import { readPlan } from '../../../support/importedPlan';

const YEAR = 2024;
const phrases = ['deadlines.tsv', 'deadlinePhrases.tsv'].flatMap((file) =>
  readFileSync(join(__dirname, '../../../data', file), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0] ?? '')
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase)),
);
const table = [
  ['TT', 'Nội dung', 'Thời gian', 'Đơn vị'],
  ...phrases.map((phrase, at) => [String(at + 1), `Việc thứ ${at + 1}`, phrase, 'Phòng A']),
];
const read = readPlan(table, {
  year: YEAR,
  units: [{ shortName: 'Phòng A', name: 'Phòng A', parent: '' }],
  events: [],
});
const items = trackerRowsOf(read.plan).filter(({ unit }) => unit !== '');

test('there are some hundreds of them, and each is an item', () => {
  expect(phrases.length).toBeGreaterThan(200);
  expect(items.map(({ time }) => time)).toEqual(phrases.map((phrase) => phrase.replace(/\s+/g, ' ').trim()));
});

test.each(phrases.map((phrase, at) => [phrase, at] as const))('%s', (phrase, at) => {
  const deadline = readDeadline(phrase, YEAR);
  const item = items[at];
  const told = read.doubts.filter(({ row }) => row === at + 1).map(({ field }) => field);
  if (item?.event !== '') {
    expect(deadline.kind).toBe('event-dependent');
    expect(item?.eventDays).toBe(deadline.offsetDays ?? 0);
    return;
  }
  expect([item.start, item.deadline]).toEqual([deadline.start, deadline.end]);
  const unusual = deadline.kind === 'event-dependent' || deadline.kind === 'none';
  const otherYear = deadline.end !== undefined && !deadline.end.startsWith(String(YEAR));
  expect(told).toEqual(unusual || otherYear ? ['deadline'] : []);
});
