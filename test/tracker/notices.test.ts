import fc from 'fast-check';
import { addDays, type IsoDate } from '../../src/addon/plan/isoDate';
import { STATUSES, type Status } from '../../src/addon/plan/status';
import { isSilent, NOTICES, noticeOf } from '../../src/addon/plan/updateRules';
import { OWNER, openTracker, readTracker, spreadsheetOf } from '../support/tracker';

const TAB = 'Theo dõi';
const day = (offset: number | undefined): IsoDate | undefined =>
  offset === undefined ? undefined : addDays('2024-01-01', offset);
const typed = (iso: IsoDate | undefined): string => iso?.split('-').reverse().join('/') ?? '';

describe('the column Lưu ý', () => {
  const workbook = openTracker();
  const office = workbook.as(OWNER);
  const tracker = readTracker(office);
  const codes = tracker.codes();

  const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const facts = fc.record({
    status: fc.constantFrom<Status | ''>(...STATUSES, ''),
    progress: some(fc.constantFrom(0, 40, 100)),
    completed: some(fc.integer({ min: 0, max: 400 })),
    reached: some(fc.constantFrom(0, 3, 6, 20)),
    reason: fc.constantFrom('', 'chờ kinh phí'),
    start: some(fc.integer({ min: 0, max: 400 })),
    updated: some(fc.integer({ min: 0, max: 400 })),
  });

  it('says the same by the formula and by the rule in code, for any facts on any day', () => {
    const { SpreadsheetApp } = workbook.globals() as {
      SpreadsheetApp: {
        getActive(): {
          getSheetByName(name: string): {
            getRange(row: number, column: number, rows: number): { setValues(values: unknown[][]): unknown };
          };
        };
      };
    };
    const sheet = SpreadsheetApp.getActive().getSheetByName(TAB);
    const rowsOf = codes.map((code) => Number(/\d+$/.exec(tracker.at(code, 'Mã'))?.[0]));
    const [first, last] = [Math.min(...rowsOf), Math.max(...rowsOf)];
    const headers = tracker.block.display[tracker.headerRow] ?? [];
    /** A whole column at once, written by a script, so that no trigger puts anything right. */
    const fill = (header: string, values: unknown[]) => {
      const cells = Array.from({ length: last - first + 1 }, (): unknown[] => ['']);
      for (const [index, row] of rowsOf.entries()) cells[row - first] = [values[index] ?? ''];
      sheet.getRange(first, headers.indexOf(header) + 1, cells.length).setValues(cells);
    };
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(facts, { minLength: codes.length, maxLength: codes.length }),
        fc.integer({ min: 0, max: 400 }),
        (all, offset) => {
          const today = addDays('2024-01-01', offset);
          workbook.moveClock(`${today}T12:00`);
          fill(
            'Trạng thái',
            all.map((fact) => fact.status),
          );
          fill(
            'Tiến độ (%)',
            all.map((fact) => fact.progress),
          );
          fill(
            'Ngày hoàn thành',
            all.map((fact) => typed(day(fact.completed))),
          );
          fill(
            'Đã đạt',
            all.map((fact) => fact.reached),
          );
          fill(
            'Vướng mắc/kiến nghị',
            all.map((fact) => fact.reason),
          );
          fill(
            'Bắt đầu',
            all.map((fact) => typed(day(fact.start))),
          );
          fill(
            'Cập nhật lúc',
            all.map((fact) => typed(day(fact.updated))),
          );
          const now = readTracker(office);
          const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
          const first = new Date(Date.UTC(year, month - 1 - (date < 15 ? 1 : 0), 15));
          const periodStart = first.toISOString().slice(0, 10);
          codes.forEach((code, index) => {
            const fact = all[index];
            const target = now.display(code, 'Chỉ tiêu');
            const item = {
              status: fact?.status ?? '',
              statusUnknown: false,
              progress: fact?.progress,
              progressWrong: false,
              completedOn: day(fact?.completed),
              completedOnWrong: false,
              reached: fact?.reached,
              target: target === '' ? undefined : Number(target),
              hasReason: (fact?.reason ?? '') !== '',
              start: day(fact?.start),
            };
            const notice = noticeOf(item, today, isSilent(item, day(fact?.updated), today, periodStart));
            const expected = notice ? NOTICES[notice] : '';
            seen.add(expected);
            expect(`${code} ${now.display(code, 'Lưu ý')}`).toBe(`${code} ${expected}`);
          });
        },
      ),
      { numRuns: 8 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(9);
  });

  it.each([
    ['Trạng thái', 'Xong', NOTICES.statusUnknown],
    ['Tiến độ (%)', 'nửa', NOTICES.progressWrong],
    ['Tiến độ (%)', '-3', NOTICES.progressWrong],
    ['Ngày hoàn thành', 'hôm qua', NOTICES.completedOnWrong],
  ])('marks %s = %s where the rule of the cell is gone', (header, text, words) => {
    const other = openTracker();
    const person = other.as(OWNER);
    const cell = tracker.at('I.1.2', header);
    spreadsheetOf(other).tab(TAB).getRange(cell).clearDataValidations();
    person.type(TAB, cell, text);
    expect(readTracker(person).display('I.1.2', header)).toBe(text);
    expect(readTracker(person).display('I.1.2', 'Lưu ý')).toBe(words);
  });
});

describe('an event that deadlines wait for', () => {
  it('dates what waits for it, and takes it back when its day is cleared', () => {
    const office = openTracker().as(OWNER);
    expect(readTracker(office).display('II.3.2', 'Tình trạng')).toBe('Chưa phát sinh hạn');
    expect(office.read('Sự kiện', 'A4:D4').display[0]).toEqual([expect.stringContaining('GPI'), '', '', '2']);
    expect(office.type('Sự kiện', 'B4', '1/9/2024').refused).toEqual([]);
    expect(readTracker(office).display('II.3.2', 'Tình trạng')).toBe('Quá hạn');
    expect(readTracker(office).display('II.3.2', 'Còn lại (ngày)')).toBe('-19');
    office.type(TAB, readTracker(office).at('II.3.2', 'Số ngày sau sự kiện'), '30');
    expect(readTracker(office).display('II.3.2', 'Còn lại (ngày)')).toBe('11');
    office.type('Sự kiện', 'B4', '');
    expect(readTracker(office).display('II.3.2', 'Tình trạng')).toBe('Chưa phát sinh hạn');
  });
});
