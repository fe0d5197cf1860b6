import { standing } from '../plan/standing';
import { type CellContent, fixedA1, type Grid, textOf } from './cell';
import { type Column, typeLook } from './column';
import { type Look, looks, numberFormat, standingLook } from './look';
import { findTable, readRows, type TableLayout, type TableRow } from './table';
import { tabName } from './tabNames';
import type { Rule, TabPlan, Upkeep } from './tabPlan';
import { rowKind } from './trackerColumns';
import { PROTECTION_MARK } from './trackerUpkeep';

export type PreviewKey =
  | 'doubts'
  | 'action'
  | 'code'
  | 'pasteRow'
  | 'task'
  | 'item'
  | 'timeWords'
  | 'reading'
  | 'deadline'
  | 'event'
  | 'unitText'
  | 'unit'
  | 'product'
  | 'target'
  | 'quantityUnit'
  | 'inCharge'
  | 'changes'
  | 'kind'
  | 'parent'
  | 'order'
  | 'tt'
  | 'group'
  | 'time'
  | 'note'
  | 'start'
  | 'eventDays'
  | 'source';

/** What is done with a line when the plan is imported. */
export const importAction = {
  add: 'Thêm',
  change: 'Sửa',
  keep: 'Giữ nguyên',
  skip: 'Bỏ qua',
  missing: 'Không còn trong bản nhập',
  remove: 'Xoá',
} as const;
export type ImportAction = (typeof importAction)[keyof typeof importAction];

/** What a line is about: a row of the plan, a unit that Danh mục lacks, or the pasted table as a whole. */
export const previewKind = { ...rowKind, unit: 'Đơn vị mới', table: 'Cả bảng' } as const;

const hidden = (
  key: PreviewKey,
  header: string,
  type: Column<PreviewKey>['type'] = { kind: 'text' },
): Column<PreviewKey> => ({
  key,
  header,
  help: 'Cột ẩn: phần còn lại của dòng trong kế hoạch.',
  width: 80,
  type,
  filledBy: 'addon',
  hidden: true,
});

/** The columns of the tab Xem trước nhập: what is imported is what stands in them. */
export const PREVIEW_COLUMNS: readonly Column<PreviewKey>[] = [
  {
    key: 'doubts',
    header: 'Cần xem',
    help: 'Chỗ sổ đọc chưa chắc. Xem, sửa ở các cột bên phải nếu cần.',
    width: 250,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'action',
    header: 'Làm gì',
    help: 'Thêm, Sửa, Giữ nguyên; chọn Bỏ qua để không nhập dòng này; chọn Xoá ở dòng không còn trong bản nhập để xoá khỏi sổ.',
    width: 96,
    type: { kind: 'list', values: Object.values(importAction) },
    filledBy: 'plan',
  },
  {
    key: 'code',
    header: 'Mã',
    help: 'Mã của việc trong tab Theo dõi; việc đã có giữ mã cũ.',
    width: 76,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'pasteRow',
    header: 'Dòng',
    help: 'Dòng ở tab Nhập.',
    width: 48,
    type: { kind: 'number' },
    filledBy: 'addon',
  },
  {
    key: 'task',
    header: 'Nhiệm vụ',
    help: 'Mục, nhiệm vụ hoặc chỉ tiêu.',
    width: 210,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'item',
    header: 'Việc',
    help: 'Lời của việc; với đơn vị mới: tên đầy đủ.',
    width: 260,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'timeWords',
    header: 'Thời gian ghi trong kế hoạch',
    help: 'Lời ghi thời gian có hiệu lực với việc này.',
    width: 130,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'reading',
    header: 'Đọc thành',
    help: 'Sổ hiểu lời ghi thời gian thế nào.',
    width: 150,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'deadline',
    header: 'Hạn',
    help: 'Sẽ là Hạn gốc. Sửa được, ghi ngày dạng 31/8/2024.',
    width: 84,
    type: { kind: 'date' },
    filledBy: 'plan',
  },
  {
    key: 'event',
    header: 'Sự kiện chờ',
    help: 'Hạn tính từ sự kiện này. Sửa được; tên chưa có sẽ được thêm vào tab Sự kiện.',
    width: 130,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'unitText',
    header: 'Đơn vị ghi',
    help: 'Lời ghi đơn vị trong kế hoạch.',
    width: 130,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'unit',
    header: 'Đơn vị theo dõi',
    help: 'Chọn trong danh sách. Ở dòng Đơn vị mới: chọn một đơn vị đã có để mọi việc ghi tên này tính cho đơn vị đó.',
    width: 150,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'product',
    header: 'Sản phẩm',
    help: 'Sửa được.',
    width: 120,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'target',
    header: 'Chỉ tiêu',
    help: 'Số lượng phải đạt. Ghi số từ 0 trở lên.',
    width: 64,
    type: { kind: 'number', min: 0 },
    filledBy: 'plan',
  },
  {
    key: 'quantityUnit',
    header: 'Đơn vị tính',
    help: 'Đơn vị của Chỉ tiêu.',
    width: 90,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'inCharge',
    header: 'Người chủ trì',
    help: 'Sửa được.',
    width: 130,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'changes',
    header: 'Thay đổi (cũ → mới)',
    help: 'Với việc đã có trong sổ: ô nào đổi, từ gì thành gì.',
    width: 260,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  hidden('kind', 'Loại dòng'),
  hidden('parent', 'Mã cấp trên'),
  hidden('order', 'Thứ tự', { kind: 'number' }),
  hidden('tt', 'TT'),
  hidden('group', 'Nhóm việc'),
  hidden('time', 'Thời gian thực hiện'),
  hidden('note', 'Ghi chú'),
  hidden('start', 'Bắt đầu', { kind: 'date' }),
  hidden('eventDays', 'Số ngày sau sự kiện', { kind: 'number' }),
  hidden('source', 'Nguồn'),
];

const HEADER_ROW = 4;
const HOW_TO =
  'Xem các dòng đầu (Cần xem) trước. Sửa thẳng vào các ô Làm gì, Việc, Hạn, Sự kiện chờ, Đơn vị theo dõi, Sản phẩm, Chỉ tiêu, Người chủ trì. Xong thì chạy lại Nhập kế hoạch.';

/** One line of the preview; a key that is left out is empty. */
export type PreviewLine = Partial<Record<PreviewKey, CellContent>>;

/** The whole tab: counts on top, then the lines as they come. The fingerprint says what they were made from. */
export function planPreviewTab(lines: readonly PreviewLine[], summary: string, fingerprint: string): TabPlan {
  const columns = PREVIEW_COLUMNS;
  const alone = (content: CellContent): CellContent[] =>
    columns.map((_, index) => (index === 0 ? content : ''));
  const marked = columns.map((_, index): CellContent => {
    if (index === 0) return 'XEM TRƯỚC NHẬP KẾ HOẠCH';
    return index === columns.length - 1 ? fingerprint : '';
  });
  const whole = (look: Look): Look[] => columns.map(() => ({ ...look, numberFormat: numberFormat.text }));
  return {
    name: tabName.preview,
    content: [
      marked,
      alone(summary),
      alone(HOW_TO),
      columns.map(({ header }) => header),
      ...lines.map((line) => columns.map(({ key }): CellContent => line[key] ?? '')),
    ],
    looks: [
      whole(looks.title),
      whole(looks.heading),
      whole(looks.subtitle),
      columns.map(({ filledBy }) => (filledBy === 'plan' ? looks.inputHeader : looks.header)),
      ...lines.map(lineLooks()),
    ],
    notes: columns.map(({ help }, index) => ({ row: HEADER_ROW, column: index + 1, text: help })),
    widths: columns.map(({ width }) => width),
    hiddenColumns: columns.flatMap((column, index) => (column.hidden ? [index + 1] : [])),
    frozenRows: HEADER_ROW,
    frozenColumns: 3,
    gridlines: true,
  };
}

/** The looks of a line; lines of one kind share them. */
function lineLooks(): (line: PreviewLine) => Look[] {
  const known = new Map<string, Look[]>();
  return ({ kind, doubts }) => {
    const doubtful = doubts !== undefined && doubts !== '';
    const key = `${String(kind)} ${doubtful}`;
    const looksOfLine = known.get(key) ?? PREVIEW_COLUMNS.map((column) => cellLook(kind, doubtful, column));
    known.set(key, looksOfLine);
    return looksOfLine;
  };
}

function cellLook(kind: PreviewLine['kind'], doubtful: boolean, column: Column<PreviewKey>): Look {
  // A long note in a hidden column must not make the row high.
  const type: Look = { ...typeLook(column), wrap: column.hidden !== true };
  if (column.key === 'doubts' && doubtful) {
    const { background, color } = standingLook[standing.dueSoon];
    return { ...type, background, color };
  }
  if (kind === previewKind.section) return { ...type, ...looks.section };
  if (kind === previewKind.task || kind === previewKind.indicator) return { ...type, ...looks.task };
  return { ...type, ...(column.filledBy === 'plan' ? looks.input : looks.computed) };
}

/** Colours of what is out of the ordinary; adding and keeping are not. */
const ACTION_LOOKS = [
  { action: importAction.change, look: standingLook[standing.completedLate] },
  { action: importAction.skip, look: standingLook[standing.noDeadline] },
  { action: importAction.missing, look: standingLook[standing.paused] },
  { action: importAction.remove, look: standingLook[standing.overdue] },
] as const;

/** Rules, colours and protection of a preview of so many lines. */
export function previewUpkeep(lines: number, units: readonly string[]): Upkeep {
  const area = (key: PreviewKey) => ({
    row: HEADER_ROW + 1,
    column: 1 + PREVIEW_COLUMNS.findIndex((column) => column.key === key),
    rows: Math.max(1, lines),
    columns: 1,
  });
  const rules = PREVIEW_COLUMNS.flatMap((column) => {
    const rule = ruleFor(column);
    return rule ? [{ area: area(column.key), rule }] : [];
  });
  const unitColumn = PREVIEW_COLUMNS.find(({ key }) => key === 'unit');
  const action = area('action');
  const cell = fixedA1({ ...action, rows: 1 }).replace(/\$(\d+)$/, '$1');
  return {
    blocks: [],
    rules: [
      ...rules,
      ...(units.length > 0 && unitColumn
        ? [
            {
              area: area('unit'),
              rule: {
                kind: 'list' as const,
                values: units,
                help: `${unitColumn.header}: ${unitColumn.help}`,
              },
            },
          ]
        : []),
    ],
    highlights: ACTION_LOOKS.map(({ action: word, look }) => ({
      areas: [action],
      formula: `=${cell}="${word}"`,
      look,
    })),
    protection: { description: `${PROTECTION_MARK}: ${tabName.preview}`, open: [] },
  };
}

function ruleFor({ type, header, help, filledBy }: Column<PreviewKey>): Rule | undefined {
  if (filledBy !== 'plan') return undefined;
  const words = `${header}: ${help}`;
  if (type.kind === 'list') return { kind: 'list', values: type.values, help: words };
  if (type.kind === 'number') return { kind: 'number', min: type.min ?? 0, help: words };
  return type.kind === 'date' ? { kind: 'date', help: words } : undefined;
}

/** A preview as it stands on the sheet, with the office's corrections. */
export interface PreviewNow {
  fingerprint: string;
  layout: TableLayout<PreviewKey>;
  lines: TableRow<PreviewKey>[];
}

/** Reads the tab; undefined where it is none of ours or its headers are gone. */
export function readPreview(grid: Grid): PreviewNow | undefined {
  const layout = findTable(PREVIEW_COLUMNS, grid);
  if (!layout || layout.alignment.missing.length > 0) return undefined;
  const top = grid.values[0] ?? [];
  return {
    fingerprint: textOf(top[PREVIEW_COLUMNS.length - 1]),
    layout,
    lines: readRows(layout, grid).filter((row) => row.text('kind') !== ''),
  };
}
