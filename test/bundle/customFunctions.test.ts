import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bareBundle } from '../support/bareBundle';

const PLAN_YEAR = 2024;
const lines = readFileSync(path.join(__dirname, '..', 'data', 'deadlines.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1);
const cases = lines.map((line) => {
  const [phrase = '', kind = '', end = ''] = line.split('\t');
  return { phrase, kind, end };
});

const { globals } = bareBundle();
const call = (name: string, ...args: unknown[]): unknown => {
  const found = globals[name];
  if (typeof found !== 'function') throw new Error(`The bundle has no ${name}.`);
  return found(...args);
};

/** A date of another realm as its calendar day in the script's zone. */
function dayOf(value: unknown): unknown {
  if (Object.prototype.toString.call(value) !== '[object Date]') return value;
  const date = value as Date;
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

describe('the custom functions of the bundle', () => {
  it('have cases to agree with', () => {
    expect(cases).toHaveLength(38);
  });

  it.each(cases)('$phrase is $kind $end', ({ phrase, kind, end }) => {
    expect(call('LOAI_HAN', phrase, PLAN_YEAR)).toBe(kind);
    expect(dayOf(call('HAN_HOAN_THANH', phrase, PLAN_YEAR))).toBe(end);
  });

  it('read a cell that Sheets already took for a date or left empty', () => {
    expect(dayOf(call('HAN_HOAN_THANH', new Date(2024, 4, 28), PLAN_YEAR))).toBe('2024-05-28');
    expect(call('HAN_HOAN_THANH', '', PLAN_YEAR)).toBe('');
    expect(call('LOAI_HAN', '', PLAN_YEAR)).toBe('none');
  });

  it('say what is wrong with the year instead of guessing one', () => {
    expect(() => call('HAN_HOAN_THANH', 'Quý III', 'hai nghìn')).toThrow('Năm kế hoạch phải là số');
  });
});
