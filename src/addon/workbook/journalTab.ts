import { type CellContent, type CellReading, dayOf, type Grid, textOf } from './cell';
import type { Column } from './column';
import { type LogTab, logRows, logUpkeep, planLogTab } from './logTab';
import { findTable, readRows, type TableLayout } from './table';
import { tabName } from './tabNames';
import type { TabPlan, Upkeep } from './tabPlan';

export type JournalKey = 'at' | 'who' | 'code' | 'header' | 'from' | 'to' | 'way';

/** The columns of the tab Nhật ký: one line per change of one cell, the latest at the end. */
export const JOURNAL_COLUMNS: readonly Column<JournalKey>[] = [
  {
    key: 'at',
    header: 'Lúc',
    help: 'Lúc thay đổi, hoặc lúc sổ nhận ra thay đổi.',
    width: 130,
    type: { kind: 'moment' },
    filledBy: 'addon',
  },
  {
    key: 'who',
    header: 'Người',
    help: 'E-mail của người thay đổi; "không rõ" khi Google không cho biết.',
    width: 210,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'code',
    header: 'Mã việc',
    help: 'Mã của việc ở tab Theo dõi.',
    width: 84,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'header',
    header: 'Cột',
    help: 'Cột của tab Theo dõi.',
    width: 150,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'from',
    header: 'Giá trị cũ',
    help: 'Ô trước khi thay đổi.',
    width: 240,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'to',
    header: 'Giá trị mới',
    help: 'Ô sau khi thay đổi.',
    width: 240,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'way',
    header: 'Cách thay đổi',
    help: 'Thanh bên, gõ vào ô, dán, khôi phục…; "sổ đối chiếu thấy" khi không có sự kiện nào báo.',
    width: 150,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
];

/** By which way a change came. */
export const way = {
  panel: 'Thanh bên',
  quick: 'Cập nhật nhanh',
  typed: 'Gõ vào ô',
  pasted: 'Dán nhiều ô',
  restored: 'Khôi phục',
  rule: 'Sổ tự điền',
  found: 'Sổ đối chiếu thấy',
  digest: 'Bản tin tháng',
  byHand: 'Gửi từ menu',
  reminder: 'Nhắc việc',
  closing: 'Chốt kỳ',
  imported: 'Nhập kế hoạch',
  decided: 'Quyết định của lãnh đạo',
  carried: 'Chuyển sang năm mới',
  upgraded: 'Nâng cấp sổ',
} as const;
export type Way = (typeof way)[keyof typeof way];

/** One line of the journal. */
export interface JournalLine {
  /** 'YYYY-MM-DDTHH:MM' in the workbook's zone. */
  at: string;
  who: string;
  code: string;
  header: string;
  from: string;
  to: string;
  way: string;
}

const JOURNAL: LogTab<JournalKey> = {
  name: tabName.journal,
  title: 'NHẬT KÝ THAY ĐỔI (sổ tự ghi, không sửa)',
  columns: JOURNAL_COLUMNS,
  preparedRows: 998,
};

/** The tab Nhật ký as it is first made. */
export const planJournalTab = (): TabPlan => planLogTab(JOURNAL);

export type JournalLayout = TableLayout<JournalKey>;

export function findJournal(grid: Grid): JournalLayout | undefined {
  return findTable(JOURNAL_COLUMNS, grid);
}

/** What the tab must have besides its lines. */
export const journalUpkeep = (layout: JournalLayout): Upkeep => logUpkeep(JOURNAL, layout);

/** The lines from a row on, in their order; empty rows are left out. */
export function readJournal(
  layout: JournalLayout,
  grid: Grid,
  fromRow = layout.headerRow + 1,
): JournalLine[] {
  return readRows(layout, grid)
    .filter((row) => row.row >= fromRow && row.text('header') !== '')
    .map((row) => ({
      at: momentOf(row.value('at')),
      who: row.text('who'),
      code: row.text('code'),
      header: row.text('header'),
      from: textOf(row.value('from')),
      to: textOf(row.value('to')),
      way: row.text('way'),
    }));
}

/** Journal lines as rows of the sheet, in the order in which the columns stand now. */
export const journalRows = (layout: JournalLayout, lines: readonly JournalLine[]): CellContent[][] =>
  logRows(
    JOURNAL,
    layout,
    lines.map((line) => ({ ...line, at: { moment: line.at } })),
  );

function momentOf(reading: CellReading): string {
  const day = dayOf(reading);
  if (day === undefined || typeof reading !== 'object') return textOf(reading);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${day}T${two(Math.floor(reading.minutes / 60))}:${two(reading.minutes % 60)}`;
}
