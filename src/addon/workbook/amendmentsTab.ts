import {
  type Amendment,
  agreedValue,
  amendmentKind,
  amendmentState,
  stateOf,
  wordsOfValue,
} from '../plan/amendment';
import { readAmendment } from '../plan/amendmentData';
import { standing } from '../plan/standing';
import { type Block, joined, singleCell } from './blocks';
import { type CellContent, columnLetters, day, fixedA1, type Grid, onTab } from './cell';
import type { Column } from './column';
import { type LogTab, logRows, logUpkeep, planLogTab } from './logTab';
import { standingLook } from './look';
import { findTable, readRows, type TableLayout } from './table';
import { tabName } from './tabNames';
import type { TabPlan, Upkeep } from './tabPlan';

export type AmendmentKey =
  | 'id'
  | 'at'
  | 'proposer'
  | 'unit'
  | 'code'
  | 'words'
  | 'kind'
  | 'before'
  | 'proposed'
  | 'reason'
  | 'state'
  | 'decided'
  | 'decisionReason'
  | 'decidedBy'
  | 'decidedAt'
  | 'document'
  | 'documentDate'
  | 'appliedAt'
  | 'outcome'
  | 'data';

type AmendmentColumn = Column<AmendmentKey>;

const text = (key: AmendmentKey, header: string, help: string, width: number): AmendmentColumn => ({
  key,
  header,
  help,
  width,
  type: { kind: 'text' },
  filledBy: 'addon',
});
const moment = (key: AmendmentKey, header: string, help: string): AmendmentColumn => ({
  ...text(key, header, help, 120),
  type: { kind: 'moment' },
});

/** The columns of the tab Kiến nghị: one line per proposal, filled in as it is decided and carried out. */
export const AMENDMENT_COLUMNS: readonly AmendmentColumn[] = [
  text('id', 'Mã KN', 'Mã của kiến nghị.', 64),
  moment('at', 'Lúc', 'Lúc kiến nghị.'),
  text('proposer', 'Người đề xuất', 'E-mail của người kiến nghị.', 210),
  text('unit', 'Đơn vị', 'Đơn vị kiến nghị.', 130),
  text('code', 'Mã việc', 'Mã của việc; với Thêm việc: mã của nhiệm vụ.', 70),
  text('words', 'Việc', 'Nội dung việc lúc kiến nghị.', 220),
  text('kind', 'Loại', `Một trong: ${Object.values(amendmentKind).join(', ')}.`, 110),
  text('before', 'Giá trị hiện tại', 'Giá trị lúc kiến nghị.', 150),
  text('proposed', 'Đề nghị', 'Giá trị mà đơn vị đề nghị.', 180),
  text('reason', 'Lý do', 'Lý do đơn vị nêu.', 220),
  text('state', 'Trạng thái', `Một trong: ${Object.values(amendmentState).join(', ')}.`, 120),
  text('decided', 'Giá trị quyết định', 'Giá trị được đồng ý.', 180),
  text('decisionReason', 'Lý do quyết định', 'Ý kiến của người quyết định.', 200),
  text('decidedBy', 'Người quyết định', 'E-mail của lãnh đạo, hoặc của Văn phòng khi ghi theo văn bản.', 180),
  moment('decidedAt', 'Lúc quyết định', 'Lúc ghi quyết định.'),
  text('document', 'Số văn bản', 'Số, ký hiệu văn bản quyết định.', 120),
  { ...text('documentDate', 'Ngày văn bản', 'Ngày của văn bản quyết định.', 90), type: { kind: 'date' } },
  moment('appliedAt', 'Áp dụng lúc', 'Lúc sổ sửa tab Theo dõi theo quyết định.'),
  text('outcome', 'Kết quả áp dụng', 'Ô nào đã sửa, từ gì thành gì; hoặc vì sao chưa sửa được.', 260),
  { ...text('data', 'Dữ liệu', 'Sổ dùng để đọc lại kiến nghị; không sửa.', 80), hidden: true },
];

/** Below the title and the headers, as the tab is first made. */
const FIRST_ROW = 3;

const AMENDMENTS: LogTab<AmendmentKey> = {
  name: tabName.amendments,
  title: 'KIẾN NGHỊ THAY ĐỔI KẾ HOẠCH (sổ tự ghi, không sửa; kiến nghị và quyết định ở menu Kiến nghị)',
  columns: AMENDMENT_COLUMNS,
  preparedRows: 498,
};

/** The tab Kiến nghị as it is first made. */
export const planAmendmentsTab = (): TabPlan => planLogTab(AMENDMENTS);

export type AmendmentsLayout = TableLayout<AmendmentKey>;

export const findAmendments = (grid: Grid): AmendmentsLayout | undefined =>
  findTable(AMENDMENT_COLUMNS, grid);

/** What the tab must have besides its lines: those that wait for a decision stand out. */
export function amendmentsUpkeep(layout: AmendmentsLayout): Upkeep {
  const upkeep = logUpkeep(AMENDMENTS, layout);
  const column = layout.columnOf('state');
  if (column === undefined) return upkeep;
  const row = layout.headerRow + 1;
  const area = { row, column, rows: AMENDMENTS.preparedRows, columns: 1 };
  const cell = `$${columnLetters(column)}${row}`;
  const open = {
    areas: [area],
    formula: `=${cell}="${amendmentState.open}"`,
    look: standingLook[standing.dueSoon],
  };
  return { ...upkeep, highlights: [open] };
}

/**
 * Formula for another tab: how many proposals wait for a decision. The word is looked for in all columns, since people may
 * have moved them.
 */
export function openCountFormula(): string {
  const lines = {
    row: FIRST_ROW,
    column: 1,
    rows: AMENDMENTS.preparedRows,
    columns: AMENDMENT_COLUMNS.length,
  };
  return `COUNTIF(${onTab(tabName.amendments, fixedA1(lines))};"${amendmentState.open}")`;
}

/** A line of the tab. */
export interface AmendmentRow {
  /** Row on the sheet, from 1. */
  row: number;
  id: string;
  /** Undefined where somebody damaged the line. */
  amendment: Amendment | undefined;
}

/** The lines in their order; empty rows are left out. */
export function readAmendments(layout: AmendmentsLayout, grid: Grid): AmendmentRow[] {
  return readRows(layout, grid)
    .filter((row) => row.text('id') !== '')
    .map((row) => {
      const amendment = readAmendment(row.text('data'));
      const id = row.text('id');
      return { row: row.row, id, amendment: amendment?.id === id ? amendment : undefined };
    });
}

/** Lines that are there already as blocks to write: the add-on's own cells, one block for each run of neighbours. */
export const amendmentBlocks = (
  layout: AmendmentsLayout,
  lines: readonly { row: number; amendment: Amendment }[],
): Block<CellContent>[] =>
  joined(
    lines.flatMap(({ row, amendment }) => {
      const record = recordOf(amendment);
      return AMENDMENT_COLUMNS.flatMap(({ key }) => {
        const column = layout.columnOf(key);
        return column === undefined ? [] : [singleCell(row, column, record[key])];
      });
    }),
  );

/** Proposals as rows of the sheet, in the order in which the columns stand now. */
export const amendmentRows = (layout: AmendmentsLayout, amendments: readonly Amendment[]): CellContent[][] =>
  logRows(AMENDMENTS, layout, amendments.map(recordOf));

function recordOf(amendment: Amendment): Record<AmendmentKey, CellContent> {
  const { decision } = amendment;
  const agreed = agreedValue(amendment);
  return {
    id: amendment.id,
    at: { moment: amendment.at },
    proposer: amendment.proposer,
    unit: amendment.unit,
    code: amendment.code,
    words: amendment.words,
    kind: amendmentKind[amendment.value.kind],
    before: amendment.before,
    proposed: wordsOfValue(amendment.value),
    reason: amendment.reason,
    state: stateOf(amendment),
    decided: agreed ? wordsOfValue(agreed) : '',
    decisionReason: decision?.reason ?? '',
    decidedBy: decision?.by ?? '',
    decidedAt: decision ? { moment: decision.at } : '',
    document: decision?.document ?? '',
    documentDate: day(decision?.documentDate || undefined),
    appliedAt: amendment.appliedAt === undefined ? '' : { moment: amendment.appliedAt },
    outcome: amendment.outcome ?? '',
    data: JSON.stringify(amendment),
  };
}
