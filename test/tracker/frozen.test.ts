import fc from 'fast-check';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { placeOf, scriptSheet } from '../support/sheetCalls';
import { countItems, ratesOf, unitLine } from '../support/summaryCount';
import {
  dayOfIso,
  firstUnitRow,
  readOffice,
  readTrackerRows,
  settingRow,
  shownDay,
} from '../support/summaryFacts';
import { EDITOR, OWNER, openTracker, outcomeOf, setUpAgain, spreadsheetOf } from '../support/tracker';

const PERIODS = 'Kỳ báo cáo';
const FROZEN = 'Số liệu kỳ';
const TABS = [PERIODS, FROZEN] as const;
const CUT_OFF = '2024-09-14';
const NAMES = ['Tháng 9/2024', 'Quý III/2024', '9 tháng đầu năm 2024'];
const ITEMS = 47;

type Line = ReadonlyMap<string, string>;

/** The lines of a log tab by their headers, letter for letter, wherever its columns stand. */
function linesOf(workbook: LocalWorkbook, tab: string): Line[] {
  const { display } = workbook.as(OWNER).read(tab, 'A1:AB250');
  const [, headers = [], ...rows] = display;
  return rows
    .filter((row) => row.some((text) => text !== ''))
    .map(
      (row) =>
        new Map(
          headers.flatMap((header, index) => (header === '' ? [] : [[header, row[index] ?? ''] as const])),
        ),
    );
}

const allLines = (workbook: LocalWorkbook): Line[][] => TABS.map((tab) => linesOf(workbook, tab));

function dailyWork(workbook: LocalWorkbook): void {
  outcomeOf(workbook.as(OWNER).call('runDailyWork'));
}

function set(workbook: LocalWorkbook, label: string, text: string): void {
  const row = settingRow(workbook.as(OWNER).read('Danh mục', 'A1:A30'), label);
  expect(workbook.as(OWNER).type('Danh mục', `B${row}`, text).refused).toEqual([]);
}

/** The tracker of 2024, with its sample or without, as it is set up in August, and its first period closed on the morning after its last day. */
function openClosed(sample: boolean): LocalWorkbook {
  const workbook = openTracker({ sample, today: '2024-08-20T08:00' });
  set(workbook, 'Bản tin tháng', 'Không');
  workbook.moveClock('2024-09-15T08:30', true);
  dailyWork(workbook);
  return workbook;
}

describe('a period that ends', () => {
  let workbook: LocalWorkbook;
  beforeEach(() => {
    workbook = openClosed(false);
  });
  afterEach(() => workbook.close());

  it('is noted with the figures that plain counting gives for its last day', () => {
    const sampled = openClosed(true);
    const office = { ...readOffice(sampled.as(OWNER), CUT_OFF), today: dayOfIso(CUT_OFF) };
    const rows = readTrackerRows(sampled.as(OWNER)).map((row) => {
      const later = row.completedOn !== undefined && row.completedOn > office.today;
      return later ? { ...row, status: 'Đang thực hiện', completedOn: undefined } : row;
    });
    const items = countItems(rows, office);
    const [total, ...figures] = unitLine(items);
    const counts = figures.slice(0, 9).map(String);
    const percent = (share: unknown) => (typeof share === 'number' ? `${Math.round(100 * share)}%` : share);
    const [completion = [], onTime = []] = ratesOf(items);
    const [periods = [], frozen = []] = allLines(sampled);
    expect(periods.map((line) => line.get('Kỳ'))).toEqual(NAMES);
    for (const line of periods) {
      const cells = [...line.values()];
      expect(cells.slice(2, 14)).toEqual(['14/09/2024', '15/09/2024 08:30', String(total), ...counts]);
      expect(cells.slice(14, 17)).toEqual([completion[0], onTime[0], onTime[1]].map(percent));
    }
    expect(periods.map((line) => line.get('Từ ngày'))).toEqual(['15/08/2024', '15/06/2024', '15/12/2023']);
    expect(periods[0]?.get('Chưa cập nhật')).toBe(String(figures[9]));
    expect(frozen).toHaveLength(ITEMS);
    expect(
      frozen.map((line) => [
        line.get('Ngày chốt'),
        line.get('Mã'),
        line.get('Đơn vị'),
        line.get('Hạn'),
        line.get('Tình trạng'),
      ]),
    ).toEqual(
      items.map(({ code, unit, deadline, standing }) => [
        '14/09/2024',
        code,
        unit,
        deadline === undefined ? '' : shownDay(deadline),
        standing,
      ]),
    );
    expect(new Set(items.map(({ standing }) => standing)).size).toBeGreaterThan(5);
    sampled.close();
  });

  it('is closed once, however often and by whatever way the work is called', () => {
    const before = allLines(workbook);
    dailyWork(workbook);
    outcomeOf(workbook.as(OWNER).call('reconcileJournal'));
    setUpAgain(workbook.as(OWNER));
    dailyWork(workbook);
    workbook.moveClock('2024-09-14T10:00', true);
    dailyWork(workbook);
    workbook.moveClock('2024-10-14T23:00', true);
    dailyWork(workbook);
    set(workbook, 'Ngày tham chiếu', '1/12/2024');
    dailyWork(workbook);
    expect(allLines(workbook)).toEqual(before);
    workbook.moveClock('2024-10-15T08:30', true);
    dailyWork(workbook);
    const [periods = [], frozen = []] = allLines(workbook);
    expect(periods.slice(0, 3)).toEqual(before[0]);
    expect(periods.slice(3).map((line) => [line.get('Kỳ'), line.get('So với')])).toEqual([
      ['Tháng 10/2024', 'Tháng 9/2024'],
    ]);
    expect(frozen.slice(0, ITEMS)).toEqual(before[1]);
    expect(frozen).toHaveLength(2 * ITEMS);
  });

  it('is the same where the run that closes it was cut off', () => {
    const whole = allLines(workbook);
    const other = openTracker({ today: '2024-08-20T08:00' });
    set(other, 'Bản tin tháng', 'Không');
    other.moveClock('2024-09-15T08:30', true);
    let calls = 0;
    for (let ran = false; !ran && calls < 200; ) {
      calls += 1;
      other.failAt(calls, calls % 2 === 0 ? 'throw' : 'stop');
      ran = other.as(OWNER).call('runDailyWork').ok;
    }
    expect(calls).toBeGreaterThan(8);
    dailyWork(other);
    expect(allLines(other)).toEqual(whole);
    other.close();
  });
});

describe('what was closed', () => {
  const item = fc.nat({ max: 60 });
  const anyEdit = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), item, value: fc.nat(100) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('save' as const), item, value: fc.nat(100) }) },
    { weight: 9, arbitrary: fc.record({ kind: fc.constant('script' as const), item, value: fc.nat(400) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('row' as const), item, value: fc.nat(3) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('setting' as const), item, value: fc.nat(28) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('list' as const), item, value: fc.nat(8) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('column' as const), item, value: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('time' as const), item, value: fc.nat(13) }) },
  );
  type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

  /** Does one thing that people, the clock or other scripts do to the workbook. */
  function edit(workbook: LocalWorkbook, { kind, item: place, value }: Edit): void {
    const office = workbook.as(OWNER);
    const tracker = scriptSheet(workbook, 'Theo dõi');
    const codes = tracker
      .getDataRange()
      .getValues()
      .flatMap((row) => (row[8] === 'Việc' ? [String(row[7])] : []));
    const code = codes[place % codes.length] ?? '';
    const at = (header: string) => placeOf(workbook, code, header);
    const statuses = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Tạm dừng', 'Không thực hiện'];
    switch (kind) {
      case 'type': {
        const unitName = office.read('Danh mục', `A${firstUnitRow(office) + 4}`).display[0]?.[0] ?? '';
        const [who, header, text] = (
          [
            [EDITOR, 'Trạng thái', statuses[value % 5]],
            [EDITOR, 'Tiến độ (%)', String(value)],
            [EDITOR, 'Vướng mắc/kiến nghị', `chờ ${value}`],
            [OWNER, 'Hạn điều chỉnh', `${1 + (value % 28)}/${1 + (value % 12)}/2024`],
            [OWNER, 'Đơn vị theo dõi', value % 2 === 0 ? unitName : ''],
            [OWNER, 'Chi tiết tiến độ công việc thực hiện', `Việc đổi tên ${value}`],
          ] as const
        )[value % 6] ?? [OWNER, 'Đã đạt', ''];
        expect(workbook.as(who).type('Theo dõi', at(header).a1, text ?? '').refused).toEqual([]);
        return;
      }
      case 'save':
        outcomeOf(
          workbook.as(EDITOR).call('saveItemUpdate', {
            code,
            fields: { status: statuses[value % 5], progress: value, obstacles: `xin ý kiến ${value}` },
          }),
        );
        return;
      case 'script': {
        const header = ['Trạng thái', 'Ngày hoàn thành', 'Hạn gốc', 'Chỉ tiêu'][value % 4] ?? '';
        const content =
          value % 4 === 0 ? statuses[value % 5] : value % 4 === 3 ? value : `${1 + (value % 28)}/3/2024`;
        tracker.getRange(at(header).row, at(header).column).setValue(content);
        return;
      }
      case 'row':
        if (value === 0 && codes.length > 20) tracker.deleteRow(at('Mã').row);
        else tracker.insertRowsBefore(at('Mã').row, 1);
        return;
      case 'setting': {
        const [label, text] = (
          [
            ['Kỳ báo cáo tháng bắt đầu từ ngày', '15'],
            ['Báo sắp đến hạn trước (ngày)', String(value)],
            ['Chốt số liệu các kỳ', value % 2 === 0 ? 'Có' : 'Không'],
            ['Ngày tham chiếu', `${1 + (value % 28)}/11/2024`],
            ['Tên kế hoạch', `Kế hoạch đổi tên ${value}`],
            ['Kỳ báo cáo tháng bắt đầu từ ngày', '1'],
          ] as const
        )[value % 6] ?? ['Tên kế hoạch', ''];
        set(workbook, label, text);
        return;
      }
      case 'list':
        expect(
          office.type('Danh mục', `A${firstUnitRow(office) + value}`, `Đơn vị đổi tên ${place}`).refused,
        ).toEqual([]);
        return;
      case 'column': {
        const sheet = scriptSheet(workbook, TABS[place % 2] ?? PERIODS);
        sheet.moveColumns(sheet.getRange(1, 1 + value), 1 + ((value + 5) % 12));
        return;
      }
      case 'time':
        workbook.moveClock(`2024-09-${15 + value}T${10 + (place % 10)}:00`, true);
        dailyWork(workbook);
        if (place % 10 === 0) setUpAgain(office);
    }
  }

  it('does not change by a letter, whatever people and scripts do afterwards', () => {
    const workbook = openClosed(false);
    const before = allLines(workbook);
    expect(before.map((lines) => lines.length)).toEqual([3, ITEMS]);
    // Nothing here looks at the summaries, and without them each edit is much faster.
    for (const tab of ['Theo đơn vị', 'Tổng hợp']) spreadsheetOf(workbook).deleteTab(tab);
    spreadsheetOf(workbook).tab('Theo dõi').clearConditionalFormatRules();
    const kinds = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 50, maxLength: 50 }), (edits) => {
        for (const one of edits) {
          kinds.add(one.kind);
          edit(workbook, one);
        }
        expect(allLines(workbook)).toEqual(before);
      }),
      { numRuns: 10, endOnFailure: true },
    );
    expect(kinds.size).toBe(8);
    // The live figures did change, and the next period tells its own.
    set(workbook, 'Kỳ báo cáo tháng bắt đầu từ ngày', '15');
    workbook.moveClock('2024-10-15T08:30', true);
    dailyWork(workbook);
    const [periods = [], frozen = []] = allLines(workbook);
    expect(periods.slice(0, 3)).toEqual(before[0]);
    expect(frozen.slice(0, ITEMS)).toEqual(before[1]);
    expect(periods[3]?.get('Kỳ')).toBe('Tháng 10/2024');
    const standings = (lines: Line[]) => lines.map((line) => `${line.get('Mã')} ${line.get('Tình trạng')}`);
    expect(standings(frozen.slice(ITEMS))).not.toEqual(standings(before[1] ?? []));
    workbook.close();
  }, 180_000);

  it('cannot be written by an editor: not by hand, not by a script, not by calling the work', () => {
    const workbook = openClosed(false);
    const before = allLines(workbook);
    for (const tab of TABS) {
      for (const [a1, text] of [
        ['A3', 'x'],
        ['E3', '5'],
        ['A2', 'Tiêu đề khác'],
        ['B120', 'thêm một dòng'],
      ] as const)
        expect(workbook.as(EDITOR).type(tab, a1, text)).toMatchObject({
          applied: 0,
          refused: [{ message: expect.stringContaining('protected') }],
        });
      const sheet = scriptSheet(workbook, tab, EDITOR);
      expect(() => sheet.getRange(3, 5).setValue(5)).toThrow(/protected/);
      expect(() => sheet.deleteRow(3)).toThrow();
      expect(() => sheet.getRange(3, 1, 1, 15).clearContent()).toThrow(/protected/);
    }
    workbook.moveClock('2024-10-15T08:30', true);
    for (const name of ['runDailyWork', 'reconcileJournal'])
      expect(workbook.as(EDITOR).call(name)).toMatchObject({ ok: false });
    expect(allLines(workbook)).toEqual(before);
    workbook.close();
  });

  it.each(TABS)('comes back by set-up, empty and protected and with words, where %s was deleted', (tab) => {
    const workbook = openClosed(false);
    const other = tab === PERIODS ? FROZEN : PERIODS;
    const kept = linesOf(workbook, other);
    const head = workbook.as(OWNER).read(tab, 'A1:AB2').display;
    spreadsheetOf(workbook).deleteTab(tab);
    setUpAgain(workbook.as(OWNER));
    const [said] = workbook.as(OWNER).asked.slice(-1);
    expect(said?.dialog.message).toContain(`"${tab}"`);
    expect(workbook.as(OWNER).read(tab, 'A1:AB2').display).toEqual(head);
    expect(linesOf(workbook, tab)).toEqual([]);
    expect(linesOf(workbook, other)).toEqual(kept);
    expect(workbook.as(EDITOR).type(tab, 'A3', 'x').refused).toHaveLength(1);
    // What is closed already is not made up again; the next period is noted as ever.
    dailyWork(workbook);
    expect(linesOf(workbook, tab)).toEqual([]);
    workbook.moveClock('2024-10-15T08:30', true);
    dailyWork(workbook);
    expect(linesOf(workbook, PERIODS).map((line) => line.get('Kỳ'))).toEqual([
      ...(tab === PERIODS ? [] : NAMES),
      'Tháng 10/2024',
    ]);
    expect(linesOf(workbook, FROZEN)).toHaveLength((tab === PERIODS ? 2 : 1) * ITEMS);
    workbook.close();
  });
});
