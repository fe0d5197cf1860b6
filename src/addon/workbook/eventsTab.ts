import { headerBlocks, headerNotes } from './blocks';
import { type Area, type CellContent, fixedA1, formula, type Grid, onTab } from './cell';
import type { Column } from './column';
import { typeLook } from './column';
import { type Look, looks } from './look';
import { findTable, type TableLayout } from './table';
import { tabName } from './tabNames';
import type { TabPlan, Upkeep } from './tabPlan';
import { PROTECTION_MARK } from './trackerUpkeep';

export type EventKey = 'name' | 'day' | 'basis' | 'waiting';

/** Where a formula of one event's row finds things. */
interface EventRefs {
  name: string;
  /** The column of the tracker that says which event an item waits for. */
  awaited: string;
}

/** Every row of the tab is of this kind. */
const EVENT_ROW = 'event';

/** The events that deadlines wait for; the office fills in the day once. */
export const EVENT_COLUMNS: readonly Column<EventKey, EventRefs>[] = [
  {
    key: 'name',
    header: 'Sự kiện',
    help: 'Tên như ở cột Sự kiện chờ của tab Theo dõi; mỗi sự kiện một dòng.',
    example: 'Bộ chỉ số đổi mới sáng tạo cấp tỉnh (GPI) được công bố',
    width: 420,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'day',
    header: 'Ngày xảy ra',
    help: 'Ghi ngày dạng 31/8/2024. Ghi xong, các việc chờ sự kiện này có hạn; xoá đi thì lại chờ.',
    example: '15/4/2024',
    width: 110,
    type: { kind: 'date' },
    filledBy: 'plan',
  },
  {
    key: 'basis',
    header: 'Căn cứ',
    help: 'Số, ký hiệu văn bản hoặc liên kết chứng tỏ sự kiện đã xảy ra.',
    example: 'Quyết định số 123/QĐ-UBND',
    width: 260,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'waiting',
    header: 'Số việc',
    help: 'Tự tính: bao nhiêu việc có hạn tính từ sự kiện này.',
    width: 80,
    type: { kind: 'number' },
    filledBy: 'formula',
    formula: { [EVENT_ROW]: ({ name, awaited }) => `=IF(${name}="";"";COUNTIF(${awaited};${name}))` },
  },
];

const HEADER_ROW = 3;
/** Rows for events, the empty ones for later included. */
const CAPACITY = 40;

/** An event with what the office has noted of it. */
export interface KnownEvent {
  name: string;
  day: CellContent;
  basis: CellContent;
}

/** The tab Sự kiện as it is first made; an event may bring what is known of it already. */
export function planEventsTab(events: readonly (string | KnownEvent)[]): TabPlan {
  const columns = EVENT_COLUMNS;
  const rows = Math.max(CAPACITY, events.length);
  const blank = columns.map((): CellContent => '');
  const hint =
    'Ghi ngày khi sự kiện đã xảy ra: hạn của việc = ngày đó + Số ngày sau sự kiện (tab Theo dõi), trừ việc đã có hạn riêng.';
  return {
    name: tabName.events,
    content: [
      ['SỰ KIỆN MÀ THỜI HẠN CHỜ', ...blank.slice(1)],
      [hint, ...blank.slice(1)],
      columns.map((column) => column.header),
      ...Array.from({ length: rows }, (_, index) => {
        const event = events[index] ?? '';
        const known = typeof event === 'string' ? { name: event } : event;
        const cells: Partial<Record<EventKey, CellContent>> = known;
        return columns.map(({ key }) => cells[key] ?? '');
      }),
    ],
    looks: [
      columns.map(() => looks.title),
      columns.map(() => looks.subtitle),
      columns.map(() => looks.header),
      ...Array.from({ length: rows }, () =>
        columns.map(
          (column): Look => ({
            ...(column.filledBy === 'formula' ? looks.computed : looks.input),
            ...typeLook(column),
          }),
        ),
      ),
    ],
    notes: columns.map((column, index) => ({ row: HEADER_ROW, column: index + 1, text: column.help })),
    widths: columns.map((column) => column.width),
    hiddenColumns: [],
    frozenRows: HEADER_ROW,
    frozenColumns: 0,
    gridlines: false,
  };
}

export type EventsLayout = TableLayout<EventKey>;

/** Finds the table of events by its headers. */
export function findEvents(grid: Grid): EventsLayout | undefined {
  return findTable(EVENT_COLUMNS, grid);
}

/** All rows of a column of the events. */
export function eventArea(layout: EventsLayout, key: EventKey): Area {
  return { row: layout.headerRow + 1, column: layout.columnOf(key) ?? 1, rows: CAPACITY, columns: 1 };
}

/**
 * The day of the event that a cell names, as other tabs ask for it. INDEX would take the engine of the local runtime fifty
 * times as long, wanted or not; VLOOKUP looks to the right only.
 */
export function eventDayFormula(layout: EventsLayout, name: string): string {
  const [names, days] = [eventArea(layout, 'name'), eventArea(layout, 'day')];
  const at = (area: Area) => onTab(tabName.events, fixedA1(area));
  if (days.column < names.column) return `SUMIF(${at(names)};${name};${at(days)})`;
  const columns = days.column - names.column + 1;
  return `VLOOKUP(${name};${at({ ...names, columns })};${columns};FALSE)`;
}

/**
 * What the tab must have, wherever its columns stand now.
 * @param awaited reference to the tracker's column of awaited events
 */
export function eventsUpkeep(layout: EventsLayout, awaited: string): Upkeep {
  const dayHelp = EVENT_COLUMNS.find((column) => column.key === 'day');
  const make = EVENT_COLUMNS.find((column) => column.key === 'waiting')?.formula?.[EVENT_ROW];
  const nameColumn = eventArea(layout, 'name');
  const content = Array.from({ length: CAPACITY }, (_, index): CellContent[] => {
    const name = fixedA1({ ...nameColumn, row: nameColumn.row + index, rows: 1 });
    return [make ? formula(make({ name, awaited })) : ''];
  });
  return {
    blocks: [
      ...headerBlocks(layout, EVENT_COLUMNS),
      ...(layout.columnOf('waiting') === undefined ? [] : [{ area: eventArea(layout, 'waiting'), content }]),
    ],
    rules: dayHelp
      ? [
          {
            area: eventArea(layout, 'day'),
            rule: { kind: 'date', help: `${dayHelp.header}: ${dayHelp.help}` },
          },
        ]
      : [],
    highlights: [],
    headerNotes: headerNotes(layout, EVENT_COLUMNS),
    protection: { description: `${PROTECTION_MARK}: ${tabName.events}`, open: [] },
  };
}
