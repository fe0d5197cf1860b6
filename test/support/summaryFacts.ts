import type { Person, ReadBlock } from '../../src/local/localWorkbook';

/** What people entered in one row of the tracker. Days are counted from 1/1/1970; what is no day or number is undefined. */
export interface TrackerRow {
  row: number;
  kind: string;
  code: string;
  title: string;
  detail: string;
  unit: string;
  status: string;
  event: string;
  obstacles: string;
  quantityUnit: string;
  originalDeadline: number | undefined;
  adjustedDeadline: number | undefined;
  completedOn: number | undefined;
  start: number | undefined;
  /** The day and time of the last update. */
  updatedAt: number | undefined;
  eventDays: number | undefined;
  progress: number | undefined;
  target: number | undefined;
  reached: number | undefined;
}

/** What the office entered in Danh mục and Sự kiện. */
export interface Office {
  title: string;
  year: number;
  today: number;
  dueSoonDays: number;
  horizonDays: number;
  periodStartDay: number;
  /** Short names of the units that carry tasks out, in their order. */
  units: readonly string[];
  eventDays: ReadonlyMap<string, number>;
}

const MS_PER_DAY = 86_400_000;
const HOURS_AHEAD = 7 / 24;

/** A cell's day, with its time as the part after the comma, in the time of Việt Nam. */
export const dayNumber = (value: unknown): number | undefined =>
  value instanceof Date ? value.getTime() / MS_PER_DAY + HOURS_AHEAD : undefined;

export const dayOfIso = (iso: string): number => Date.parse(iso) / MS_PER_DAY;
export const isoOfDay = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
/** As cells show it, e.g. 05/09/2024. */
export const shownDay = (day: number): string => isoOfDay(day).split('-').reverse().join('/');

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The rows of the tracker as people filled them in; none of the columns that the sheet computes is looked at. */
export function readTrackerRows(person: Person, area = 'A1:AN80'): TrackerRow[] {
  const block = person.read('Theo dõi', area);
  const top = block.display.findIndex((row) => row.includes('Mã') && row.includes('Trạng thái'));
  const headers = block.display[top] ?? [];
  return block.values.slice(top + 1).flatMap((values, index) => {
    const shown = block.display[top + 1 + index] ?? [];
    const at = (header: string): number => {
      const place = headers.indexOf(header);
      if (place < 0) throw new Error(`No column "${header}".`);
      return place;
    };
    const text = (header: string) => shown[at(header)] ?? '';
    const day = (header: string) => dayNumber(values[at(header)]);
    const number = (header: string) => numberIn(values[at(header)]);
    if (text('Loại dòng') === '') return [];
    return [
      {
        row: top + 2 + index,
        kind: text('Loại dòng'),
        code: text('Mã'),
        title: text('Nội dung nhiệm vụ'),
        detail: text('Chi tiết tiến độ công việc thực hiện'),
        unit: text('Đơn vị theo dõi'),
        status: text('Trạng thái'),
        event: text('Sự kiện chờ'),
        obstacles: text('Vướng mắc/kiến nghị'),
        quantityUnit: text('Đơn vị tính'),
        originalDeadline: day('Hạn gốc'),
        adjustedDeadline: day('Hạn điều chỉnh'),
        completedOn: day('Ngày hoàn thành'),
        start: day('Bắt đầu'),
        updatedAt: day('Cập nhật lúc'),
        eventDays: number('Số ngày sau sự kiện'),
        progress: number('Tiến độ (%)'),
        target: number('Chỉ tiêu'),
        reached: number('Đã đạt'),
      },
    ];
  });
}

/** Row of a setting in Danh mục, from 1. */
export function settingRow(lists: ReadBlock, label: string): number {
  const index = lists.display.findIndex((row) => row[0] === label);
  if (index < 0) throw new Error(`No setting "${label}".`);
  return index + 1;
}

const LISTS_AREA = 'A1:F90';

/** Where in what was read of Danh mục the headers of its list of units stand, counted from 0. */
function unitsHead({ display }: ReadBlock): number {
  const head = display.findIndex((row) => row[0] === 'Đơn vị' && row.includes('Vai trò'));
  if (head < 0) throw new Error('No list of units in Danh mục.');
  return head;
}

/** The row in Danh mục of the first entry in the list of units, office and leadership, counted from 1. */
export const firstUnitRow = (person: Person): number => unitsHead(person.read('Danh mục', LISTS_AREA)) + 2;

/** @param clockDay the day on the clock of the workbook, ISO; a reference day in Danh mục goes before it */
export function readOffice(person: Person, clockDay: string): Office {
  const lists = person.read('Danh mục', LISTS_AREA);
  const value = (label: string): unknown => lists.values[settingRow(lists, label) - 1]?.[1];
  const number = (label: string): number => {
    const found = numberIn(value(label));
    if (found === undefined) throw new Error(`${label} is no number.`);
    return found;
  };
  const head = unitsHead(lists);
  const role = lists.display[head]?.indexOf('Vai trò') ?? -1;
  const events = person.read('Sự kiện', 'A4:B43');
  return {
    title: String(value('Tên kế hoạch')),
    year: number('Năm kế hoạch'),
    today: dayNumber(value('Ngày tham chiếu')) ?? dayOfIso(clockDay),
    dueSoonDays: number('Báo sắp đến hạn trước (ngày)'),
    horizonDays: number('Liệt kê việc đến hạn trong (ngày)'),
    periodStartDay: number('Kỳ báo cáo tháng bắt đầu từ ngày'),
    units: lists.display
      .slice(head + 1)
      .flatMap((row) => (row[0] && !['Văn phòng', 'Lãnh đạo'].includes(row[role] ?? '') ? [row[0]] : [])),
    eventDays: new Map(
      events.display.flatMap(([name = ''], index) => {
        const day = dayNumber(events.values[index]?.[1]);
        return name === '' || day === undefined ? [] : [[name, day] as const];
      }),
    ),
  };
}
