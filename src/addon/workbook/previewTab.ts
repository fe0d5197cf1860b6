import { standing } from '../plan/standing';
import { type CellContent, fixedA1, type Grid, textOf } from './cell';
import { type Column, typeLook } from './column';
import { type Look, looks, numberFormat, standingLook } from './look';
import { importAction, PREVIEW_COLUMNS, type PreviewKey, previewKind } from './previewColumns';
import { findTable, readRows, type TableLayout, type TableRow } from './table';
import { tabName } from './tabNames';
import type { Rule, TabPlan, Upkeep } from './tabPlan';
import { PROTECTION_MARK } from './trackerUpkeep';

export { importAction, PREVIEW_COLUMNS, type PreviewKey, previewKind } from './previewColumns';

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
