import fc from 'fast-check';
import {
  askingItems,
  countItems,
  deadlineLine,
  dueNext,
  monthsOf,
  overdueItems,
  ratesOf,
  stateWords,
  unitLine,
  WORDS,
} from '../support/summaryCount';
import { anyInputs, anySettings, SummaryDesk } from '../support/summaryDesk';
import { readOffice, readTrackerRows } from '../support/summaryFacts';
import { type ListRead, readSummary } from '../support/summaryPage';
import { taskLines } from '../support/summaryTasks';

const ITEMS = 47;
const OTHERS = 'Khác, chưa ghi đơn vị';
const TOTAL = 'Toàn cơ quan';
const BAR = 16;

let desk: SummaryDesk;
beforeEach(() => {
  desk = new SummaryDesk();
});
afterEach(() => desk.close());

/** Numbers to twelve digits, at any depth: the sheet keeps fifteen. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(rounded);
  if (value instanceof Map) return rounded(Object.fromEntries(value));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

const expectSame = (shown: unknown, expected: unknown): void =>
  expect(rounded(shown)).toEqual(rounded(expected));

/** The list as it must read: its lines, as many as there is room for, and how many more there are. */
function listOf(
  title: string,
  lines: readonly (readonly (string | number)[])[],
  { room, empty, rest }: { room: number; empty: (string | number)[]; rest: string },
): ListRead {
  const more = lines.length - room;
  return {
    title,
    lines: lines.length === 0 ? [empty] : lines.slice(0, room).map((line) => [...line]),
    rest: more > 0 ? `… và ${more} dòng nữa: ${rest} để xem đủ.` : '',
  };
}

/** Compares all of Tổng hợp with what plain counting over the cells that people fill in gives. */
function expectCounted({ afterSetUp }: { afterSetUp: boolean } = { afterSetUp: false }): void {
  const office = readOffice(desk.office, desk.today());
  const rows = readTrackerRows(desk.office);
  const items = countItems(rows, office);
  const page = readSummary(desk.office);
  expect(page.title).toBe(`TỔNG HỢP: ${office.title}`);
  expect(page.state).toBe(stateWords(items, office));
  expect(page.total).toBe(items.length);
  expectSame(
    page.standings,
    Object.fromEntries(
      WORDS.map((word) => {
        const count = items.filter(({ standing }) => standing === word).length;
        return [word, [count, count / items.length, Math.round((BAR * count) / items.length)]];
      }),
    ),
  );
  expectSame(page.rates, ratesOf(items));
  expectSame(page.months, monthsOf(items, office));

  const listed = page.unitNames.slice(0, -2);
  if (afterSetUp) expect(listed).toEqual(office.units);
  expect(page.unitNames.slice(-2)).toEqual([OTHERS, TOTAL]);
  expectSame(page.units, {
    ...Object.fromEntries(listed.map((name) => [name, unitLine(items.filter(({ unit }) => unit === name))])),
    [OTHERS]: unitLine(items.filter(({ unit }) => !listed.includes(unit))),
    [TOTAL]: unitLine(items),
  });

  const filter = 'lọc cột Tình trạng ở tab Theo dõi';
  const due = dueNext(items, office).map((item) => deadlineLine(item, office, 1));
  const asks = askingItems(items).map(({ obstacles, unit, code, standing }) => [obstacles, unit, code, standing]);
  const tasks = taskLines(rows, items).map(([title, standing, progress, quantity]) => [
    title,
    ...['', '', '', ''],
    standing,
    ...['', ''],
    progress,
    quantity,
  ]);
  const lists = {
    overdue: listOf(
      'Việc quá hạn',
      overdueItems(items).map((item) => deadlineLine(item, office, -1)),
      { room: 14, empty: ['Không có việc quá hạn.', '', '', ''], rest: filter },
    ),
    due: listOf(`Việc đến hạn trong ${office.horizonDays} ngày tới`, due, {
      room: 12,
      empty: ['Không có việc đến hạn trong thời gian này.', '', '', ''],
      rest: filter,
    }),
    asks: listOf('Vướng mắc, kiến nghị lãnh đạo quyết định', asks, {
      room: 8,
      empty: ['Chưa có kiến nghị nào.', '', '', ''],
      rest: 'lọc cột Vướng mắc ở tab Theo dõi',
    }),
    tasks: listOf('Theo nhiệm vụ', tasks, {
      room: 10,
      empty: ['Kế hoạch chưa có nhiệm vụ.', ...Array.from({ length: 9 }, () => '')],
      rest: 'xem ở tab Theo dõi',
    }),
  };
  expectSame({ overdue: page.overdue, due: page.due, asks: page.asks, tasks: page.tasks }, lists);
}

describe('Tổng hợp', () => {
  it('is what plain counting over the tracker gives, for anything in its cells on any day', () => {
    fc.assert(
      fc.property(
        fc.array(anyInputs, { minLength: ITEMS, maxLength: ITEMS }),
        anySettings,
        (inputs, settings) => {
          desk.fill(inputs);
          desk.setAll(settings);
          expectCounted();
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
