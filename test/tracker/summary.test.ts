import fc from 'fast-check';
import type { Person } from '../../src/local/localWorkbook';
import { placeOf } from '../support/sheetCalls';
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
import { ANY_UNITS, anyInputs, anySettings, type Inputs, SummaryDesk } from '../support/summaryDesk';
import { dayOfIso, readOffice, readTrackerRows } from '../support/summaryFacts';
import { type ListRead, readSummary } from '../support/summaryPage';
import { taskLines } from '../support/summaryTasks';
import { EDITOR, setUpAgain } from '../support/tracker';

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
  const asks = askingItems(items).map(({ obstacles, unit, code, standing }) => [
    obstacles,
    unit,
    code,
    standing,
  ]);
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

const anyPlan = fc.array(anyInputs, { minLength: ITEMS, maxLength: ITEMS });
/** One fixed plan in which everything occurs. */
const fillMixed = (): void => {
  const [inputs] = fc.sample(anyPlan, { numRuns: 1, seed: 20_240_920 });
  desk.fill(
    (inputs ?? []).map((one, index) => ({ ...one, unit: ANY_UNITS[index % ANY_UNITS.length] ?? '' })),
  );
};

describe('Tổng hợp', () => {
  it('is what plain counting over the tracker gives, for anything in its cells on any day', () => {
    fc.assert(
      fc.property(anyPlan, anySettings, (inputs, settings) => {
        desk.fill(inputs);
        desk.setAll(settings);
        expectCounted();
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it.each<[string, Partial<Inputs>]>([
    ['all is empty', {}],
    ['all is completed without a date', { status: 'Hoàn thành', unit: 'Thanh tra Sở' }],
    ['all is overdue and asks', { original: dayOfIso('2024-01-31'), obstacles: 'chờ', unit: 'Phòng QLKH' }],
    ['all comes due today', { adjusted: dayOfIso('2024-09-20'), unit: 'Văn phòng Sở' }],
    ['all stands still', { status: 'Tạm dừng', original: dayOfIso('2024-01-31'), obstacles: 'chờ' }],
    ['all was due in other years', { original: dayOfIso('2023-12-31'), adjusted: dayOfIso('2025-01-01') }],
    [
      'all was completed in other years',
      { status: 'Hoàn thành', original: dayOfIso('2025-01-01'), completed: dayOfIso('2023-12-31') },
    ],
  ])('is right where %s', (_, inputs) => {
    desk.fill(Array.from({ length: ITEMS }, () => inputs));
    expectCounted();
  });

  it('has a line about what a list has no room for, and says where nothing is to be listed', () => {
    desk.fill(Array.from({ length: ITEMS }, () => ({ original: dayOfIso('2024-01-31'), obstacles: 'chờ' })));
    const full = readSummary(desk.office);
    expect([full.overdue.lines.length, full.overdue.rest]).toEqual([
      14,
      '… và 33 dòng nữa: lọc cột Tình trạng ở tab Theo dõi để xem đủ.',
    ]);
    expect([full.asks.lines.length, full.asks.rest]).toEqual([
      8,
      '… và 39 dòng nữa: lọc cột Vướng mắc ở tab Theo dõi để xem đủ.',
    ]);
    expect(full.due.lines).toEqual([['Không có việc đến hạn trong thời gian này.', '', '', '']]);
    desk.fill(Array.from({ length: ITEMS }, () => ({ adjusted: dayOfIso('2024-10-20') })));
    const later = readSummary(desk.office);
    expect([later.due.lines.length, later.due.rest]).toEqual([
      12,
      '… và 35 dòng nữa: lọc cột Tình trạng ở tab Theo dõi để xem đủ.',
    ]);
    expect(later.overdue.lines).toEqual([['Không có việc quá hạn.', '', '', '']]);
    expect(later.asks.lines).toEqual([['Chưa có kiến nghị nào.', '', '', '']]);
  });

  it('follows what units type and save, one after the other, with no script in between', () => {
    const { workbook } = desk;
    const codes = readTrackerRows(desk.office).flatMap(({ kind, code }) => (kind === 'Việc' ? [code] : []));
    codes.forEach((code, index) => {
      const editor = workbook.as(EDITOR);
      const type = (person: Person, header: string, text: string) =>
        expect(person.type('Theo dõi', placeOf(workbook, code, header).a1, text).refused).toEqual([]);
      if (index % 3 === 0) type(editor, 'Trạng thái', 'Hoàn thành');
      if (index % 3 === 1) type(desk.office, 'Hạn điều chỉnh', `${1 + (index % 28)}/10/2024`);
      if (index % 3 === 2)
        expect(
          editor.call('saveItemUpdate', {
            code,
            fields: { status: 'Tạm dừng', progress: index, obstacles: `chờ ${index}` },
          }),
        ).toMatchObject({ ok: true, value: { ok: true } });
      if (index % 6 === 0) expectCounted();
    });
    expectCounted();
    expect(readSummary(desk.office).standings.get('Tạm dừng')?.[0]).toBe(15);
  });

  it('marks the month of today in the year of the plan alone', () => {
    const marked = () => readSummary(desk.office).monthHeaders.filter((header) => header.startsWith('▼'));
    expect(marked()).toEqual(['▼ Th. 9']);
    desk.set('Ngày tham chiếu', new Date('2024-01-31T12:00:00+07:00'));
    expect(marked()).toEqual(['▼ Th. 1']);
    desk.set('Ngày tham chiếu', new Date('2025-01-31T12:00:00+07:00'));
    expect(marked()).toEqual([]);
  });
});

describe('the cells of Tổng hợp', () => {
  const AREA = 'A1:AH560';
  /** Where numbers stand that no formula of their own gives, as 'row column' → number. */
  function bareNumbers(): Map<string, unknown> {
    const { values, formulas } = desk.office.read('Tổng hợp', AREA);
    return new Map(
      values.flatMap((line, row) =>
        line.flatMap((value, column) =>
          value === '' || typeof value === 'string' || formulas[row]?.[column] !== ''
            ? []
            : [[`${row + 1} ${column + 1}`, value] as const],
        ),
      ),
    );
  }

  it('hold no figure that was written there: only formulas, what they fill, and fixed bounds out of sight', () => {
    fillMixed();
    const before = bareNumbers();
    const hidden = Number(/^\d+ (\d+)$/.exec([...before.keys()][0] ?? '')?.[1]);
    expect(Math.min(...[...before.keys()].map((key) => Number(key.split(' ')[1])))).toBeGreaterThan(19);
    expect(hidden).toBeGreaterThan(19);
    // What a formula fills goes with it.
    const { formulas } = desk.office.read('Tổng hợp', AREA);
    const filling = (formulas[0] ?? []).flatMap((text, column) =>
      text.startsWith('=FREQUENCY(') ? [column + 1] : [],
    );
    expect(filling).toHaveLength(4);
    for (const column of filling) desk.summary.getRange(1, column).clearContent();
    const fixed = bareNumbers();
    for (const column of filling)
      expect([...fixed.keys()].filter((key) => key.endsWith(` ${column}`))).toEqual([]);
    // What is left says nothing of the plan: it is the same for another one on another day.
    const [inputs] = fc.sample(anyPlan, { numRuns: 1, seed: 7 });
    desk.fill(inputs ?? []);
    desk.set('Ngày tham chiếu', new Date('2024-03-05T12:00:00+07:00'));
    expect(bareNumbers()).toEqual(fixed);
    expect(before.size).toBeGreaterThan(fixed.size);
    setUpAgain(desk.office);
    expectCounted({ afterSetUp: true });
  });

  it('come back by set-up where somebody typed over them', () => {
    fillMixed();
    // The journal notes what a script changed as updates of today.
    setUpAgain(desk.office);
    const before = readSummary(desk.office).block;
    const cells = [
      [6, 2],
      [22, 5],
      [30, 3],
      [6, 16],
      [1, 27],
      [41, 6],
    ] as const;
    for (const [row, column] of cells) desk.summary.getRange(row, column).setValue(7);
    expect(readSummary(desk.office).block.display).not.toEqual(before.display);
    setUpAgain(desk.office);
    const after = readSummary(desk.office).block;
    expect(after.display).toEqual(before.display);
    for (const [row, column] of cells) expect(after.formulas[row - 1]?.[column - 1]).toMatch(/^=/);
    expectCounted({ afterSetUp: true });
  });
});

describe('Tổng hợp when the office changes the lists', () => {
  /** The row above the first unit. */
  const HEAD = 30;
  const unitRow = (name: string): number => {
    const rows = desk.lists.getDataRange().getValues();
    const index = rows.findIndex((row, place) => place >= HEAD && row[0] === name);
    if (index < 0) throw new Error(`No unit ${name}.`);
    return index + 1;
  };
  beforeEach(() => fillMixed());

  it('counts a unit that was added among the others until set-up gives it its line', () => {
    expectCounted({ afterSetUp: true });
    const others = readSummary(desk.office).units.get(OTHERS);
    desk.lists.getRange(HEAD + 10, 1, 1, 4).setValues([['Phòng lạ', 'Phòng mới lập', '', 'Đơn vị']]);
    expectCounted();
    expect(readSummary(desk.office).units.get(OTHERS)).toEqual(others);
    setUpAgain(desk.office);
    expectCounted({ afterSetUp: true });
    const page = readSummary(desk.office);
    expect(page.units.get('Phòng lạ')?.[0]).toBeGreaterThan(0);
    expect(page.units.get(OTHERS)).not.toEqual(others);
    desk.lists.getRange(HEAD + 8, 1, 3, 4).clearContent();
    setUpAgain(desk.office);
    expectCounted({ afterSetUp: true });
    expect(readSummary(desk.office).unitNames).toHaveLength(7);
    // Nothing is left of where the lines below stood before.
    const texts = readSummary(desk.office)
      .block.display.slice(26)
      .flatMap((row) => row.slice(0, 14));
    for (const words of ['Theo nhiệm vụ', 'Các việc', TOTAL, OTHERS])
      expect(texts.filter((text) => text === words)).toHaveLength(1);
  });

  it('takes the items of a unit that was renamed for others until they follow', () => {
    desk.lists.getRange(unitRow('Thanh tra Sở'), 1).setValue('Thanh tra');
    expectCounted();
    setUpAgain(desk.office);
    expectCounted({ afterSetUp: true });
    expect(readSummary(desk.office).units.get('Thanh tra')?.[0]).toBe(0);
    for (const { row, unit } of readTrackerRows(desk.office))
      if (unit === 'Thanh tra Sở')
        desk.tracker
          .getRange(row, placeOf(desk.workbook, 'I.1.1', 'Đơn vị theo dõi').column)
          .setValue('Thanh tra');
    expectCounted({ afterSetUp: true });
    expect(readSummary(desk.office).units.get('Thanh tra')?.[0]).toBeGreaterThan(0);
  });

  it('follows units that were moved, with set-up or without', () => {
    const area = desk.lists.getRange(HEAD + 1, 1, 9, 6);
    area.setValues([...area.getValues()].reverse());
    expectCounted();
    setUpAgain(desk.office);
    expectCounted({ afterSetUp: true });
    expect(readSummary(desk.office).unitNames[0]).toBe('Phòng QLTCCL');
  });

  it('counts every item once where two entries have one name, or one has none', () => {
    const sums = () => {
      const page = readSummary(desk.office);
      const lines = page.unitNames.slice(0, -1);
      const { values, display } = page.block;
      const rows = display.flatMap((line, row) => (lines.includes(line[0] ?? '') && row > 27 ? [row] : []));
      const counts = rows.slice(0, lines.length).map((row) => Number(values[row]?.[1]));
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
      return counts.reduce((sum, count) => sum + count, 0);
    };
    desk.lists.getRange(unitRow('Thanh tra Sở'), 1).setValue('Phòng QLKH');
    expect(sums()).toBe(ITEMS);
    setUpAgain(desk.office);
    expect(sums()).toBe(ITEMS);
    desk.lists.getRange(unitRow('Phòng QLTCCL'), 1).setValue('');
    expect(sums()).toBe(ITEMS);
    setUpAgain(desk.office);
    expect(sums()).toBe(ITEMS);
  });
});

describe('Tổng hợp when rows of Theo dõi move', () => {
  const rows = () => readTrackerRows(desk.office);
  const columnOf = (header: string) => placeOf(desk.workbook, 'I.1.1', header).column;
  const sort = (codes: RegExp, header: string, ascending: boolean): void => {
    const own = rows().filter(({ code }) => codes.test(code));
    const first = Math.min(...own.map(({ row }) => row));
    desk.tracker
      .getRange(first, 1, Math.max(...own.map(({ row }) => row)) - first + 1, 38)
      .sort({ column: columnOf(header), ascending });
  };
  beforeEach(() => fillMixed());

  it.each(['Mã', 'Đơn vị theo dõi'])(
    'is right after the items of a task were sorted by %s, with set-up or without',
    (header) => {
      const before = rows().map(({ code }) => code);
      sort(/^I\.1\.\d+$/, header, false);
      expect(rows().map(({ code }) => code)).not.toEqual(before);
      expectCounted();
      setUpAgain(desk.office);
      expectCounted({ afterSetUp: true });
    },
  );

  it('is right by set-up after all rows were put in another order, tasks among items', () => {
    const [first = 0, ...others] = rows().map(({ row }) => row);
    const count = others.length;
    // The columns that the sheet computes lie between what people fill in and what the plan says.
    for (const [column, columns] of [
      [1, 19],
      [23, 8],
    ] as const) {
      const area = desk.tracker.getRange(first, column, count, columns);
      const cells = area.getValues();
      area.setValues(cells.map((_, index) => cells[(index * 7 + 3) % count] ?? []));
    }
    expect(new Set(rows().map(({ code }) => code)).size).toBe(count + 1);
    setUpAgain(desk.office);
    expectCounted({ afterSetUp: true });
  });

  it('is right after rows were put in and taken out', () => {
    desk.tracker.insertRowsBefore(placeOf(desk.workbook, 'I.1.3', 'Mã').row, 3);
    expectCounted();
    desk.tracker.deleteRow(placeOf(desk.workbook, 'II.1.2', 'Mã').row);
    expectCounted();
    setUpAgain(desk.office);
    expectCounted({ afterSetUp: true });
  });
});
