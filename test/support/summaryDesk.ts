import fc from 'fast-check';
import type { LocalWorkbook, Person } from '../../src/local/localWorkbook';
import { type ScriptSheet, scriptSheet } from './sheetCalls';
import { dayOfIso, settingRow } from './summaryFacts';
import { OWNER, openTracker } from './tracker';

const TRACKER = 'Theo dõi';
const MS_PER_DAY = 86_400_000;
const FIRST_DAY = dayOfIso('2023-10-01');

/** The columns that a random update fills, and what it writes there; a day is counted from 1/1/1970. */
export const INPUT_HEADERS = {
  status: 'Trạng thái',
  unit: 'Đơn vị theo dõi',
  original: 'Hạn gốc',
  adjusted: 'Hạn điều chỉnh',
  completed: 'Ngày hoàn thành',
  updated: 'Cập nhật lúc',
  start: 'Bắt đầu',
  progress: 'Tiến độ (%)',
  target: 'Chỉ tiêu',
  reached: 'Đã đạt',
  obstacles: 'Vướng mắc/kiến nghị',
  event: 'Sự kiện chờ',
  eventDays: 'Số ngày sau sự kiện',
} as const;
const DAYS: readonly string[] = ['original', 'adjusted', 'completed', 'updated', 'start'];

const EVENT = 'Bộ chỉ số đổi mới sáng tạo cấp tỉnh (GPI) được công bố';
const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 600 });
/** A value, or an empty cell. @param weight how many times as often it is the value */
const orEmpty = <T>(value: fc.Arbitrary<T>, weight: number) =>
  fc.oneof({ arbitrary: value, weight: 2 * weight }, { arbitrary: fc.constant('' as const), weight: 2 });

/** What may stand where the unit stands: units, entries that are none, a name that no list has, nothing. */
export const ANY_UNITS = [
  '',
  'Phòng lạ',
  'Văn phòng Sở',
  'Lãnh đạo Sở',
  'Phòng QLKH',
  'Phòng QLKHCNCS&SHTT',
  'Phòng QLCN&TTCN',
  'Thanh tra Sở',
  'Phòng HC&QLĐL',
  'Phòng QLTCCL',
] as const;

/** What may stand in one row, whether the rules of the sheet would take it or not. */
export const anyInputs = fc.record({
  status: fc.constantFrom(
    '',
    'Chưa thực hiện',
    'Đang thực hiện',
    'Hoàn thành',
    'Hoàn thành',
    'Tạm dừng',
    'Không thực hiện',
    'xong rồi',
  ),
  unit: fc.constantFrom(...ANY_UNITS),
  original: orEmpty(day, 4),
  adjusted: orEmpty(day, 1),
  completed: orEmpty(day, 2),
  updated: orEmpty(day, 2),
  start: orEmpty(day, 2),
  progress: orEmpty(fc.integer({ min: 0, max: 100 }), 3),
  target: orEmpty(fc.integer({ min: 0, max: 9 }), 1),
  reached: orEmpty(fc.integer({ min: 0, max: 9 }), 1),
  obstacles: orEmpty(fc.constantFrom('chờ kinh phí', 'xin ý kiến lãnh đạo', '0'), 1),
  event: orEmpty(fc.constantFrom(EVENT, 'sự kiện không ai biết'), 1),
  eventDays: orEmpty(fc.integer({ min: 0, max: 60 }), 1),
});
type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
/** The cells of one row by name; any words and numbers may stand in them. */
export type Inputs = Record<keyof Drawn<typeof anyInputs>, string | number>;

export const anySettings = fc.record({
  today: fc.integer({ min: FIRST_DAY + 60, max: FIRST_DAY + 520 }),
  year: fc.integer({ min: 2023, max: 2025 }),
  dueSoon: fc.integer({ min: 0, max: 40 }),
  horizon: fc.integer({ min: 1, max: 60 }),
  periodStart: fc.integer({ min: 1, max: 28 }),
  eventDay: orEmpty(day, 1),
});
export type SettingInputs = Drawn<typeof anySettings>;

/** Midnight of a day in Việt Nam. */
const dateOf = (dayNumber: number): Date => new Date((dayNumber - 7 / 24) * MS_PER_DAY);

/** The tracker of 2024, into whose cells anything is written as a script does: no rule and no trigger is in the way. */
export class SummaryDesk {
  readonly workbook: LocalWorkbook = openTracker();
  readonly office: Person = this.workbook.as(OWNER);
  readonly tracker: ScriptSheet = scriptSheet(this.workbook, TRACKER);
  readonly lists: ScriptSheet = scriptSheet(this.workbook, 'Danh mục');
  readonly summary: ScriptSheet = scriptSheet(this.workbook, 'Tổng hợp');

  constructor() {
    this.tracker.getDataRange().clearDataValidations();
    this.lists.getDataRange().clearDataValidations();
  }

  close(): void {
    this.workbook.close();
  }

  /** The day on the clock, ISO. */
  today(): string {
    return this.workbook.now().slice(0, 10);
  }

  /** Fills the cells of all items, in the order in which they stand; what is not named is emptied. */
  fill(inputs: readonly Partial<Inputs>[]): void {
    const rows = this.tracker.getDataRange().getValues();
    const top = rows.findIndex((row) => row.includes('Mã') && row.includes('Trạng thái'));
    const headers = rows[top] ?? [];
    const places = rows.flatMap((row, index) =>
      row[headers.indexOf('Loại dòng')] === 'Việc' ? [index] : [],
    );
    for (const [key, header] of Object.entries(INPUT_HEADERS)) {
      const column = headers.indexOf(header);
      const content = rows.map((row) => [row[column]]);
      places.forEach((place, index) => {
        const value = Object.entries(inputs[index] ?? {}).find(([name]) => name === key)?.[1] ?? '';
        content[place] = [typeof value === 'number' && DAYS.includes(key) ? dateOf(value) : value];
      });
      this.tracker.getRange(top + 2, column + 1, rows.length - top - 1).setValues(content.slice(top + 1));
    }
  }

  set(label: string, value: unknown): void {
    const row = settingRow(this.office.read('Danh mục', 'A1:A30'), label);
    this.lists.getRange(row, 2).setValue(value);
  }

  setAll({ today, year, dueSoon, horizon, periodStart, eventDay }: SettingInputs): void {
    this.set('Ngày tham chiếu', dateOf(today));
    this.set('Năm kế hoạch', year);
    this.set('Báo sắp đến hạn trước (ngày)', dueSoon);
    this.set('Liệt kê việc đến hạn trong (ngày)', horizon);
    this.set('Kỳ báo cáo tháng bắt đầu từ ngày', periodStart);
    scriptSheet(this.workbook, 'Sự kiện')
      .getRange(4, 2)
      .setValue(typeof eventDay === 'number' ? dateOf(eventDay) : '');
  }
}
