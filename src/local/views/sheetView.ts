import type { Book } from '../book/book';
import { dropdownItems } from '../book/validation';
import { columnOfKey, type EngineSheet, rowOfKey } from '../engine/engineSheet';
import type { GridRange } from '../engine/gridRange';
import { DEFAULT_COLUMN_WIDTH } from '../engine/layout';
import type { ValidationRule } from '../engine/validationRule';
import type { CellView, RuleView, SheetView, StyleView } from '../view';
import { cellView } from './cellView';
import { chartViews } from './chartView';
import type { StyleTable } from './styleTable';

/** A whole sheet as a page draws it; rows and columns count from 0 there. */
export function sheetView(
  book: Book,
  sheet: EngineSheet,
  table: StyleTable,
  isNew?: (key: string, style: StyleView) => void,
): SheetView {
  const { layout } = sheet;
  const cells: SheetView['cells'] = {};
  const draw = (row: number, column: number): void => {
    const view = cellView(book, sheet, row, column, table, isNew);
    if (!view) return;
    const line: Record<number, CellView> = cells[row - 1] ?? {};
    line[column - 1] = view;
    cells[row - 1] = line;
  };
  sheet.grid.forEach((_cell, row, column) => {
    draw(row, column);
  });
  const charts = chartViews(book, sheet);
  // A conditional format can colour cells that hold nothing at all.
  for (const key of sheet.overlays.keys()) draw(rowOfKey(key), columnOfKey(key));
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    rows: layout.rows,
    columns: layout.columns,
    frozenRows: layout.frozenRows,
    frozenColumns: layout.frozenColumns,
    columnWidths: Array.from(
      { length: layout.columns },
      (_column, index) => layout.columnWidths.get(index + 1) ?? DEFAULT_COLUMN_WIDTH,
    ),
    hiddenColumns: fromZero(layout.hiddenColumns),
    hiddenRows: fromZero(new Set([...layout.hiddenRows, ...(sheet.filter?.hiddenRows ?? [])])),
    rowHeights: Object.fromEntries([...layout.rowHeights].map(([row, height]) => [row - 1, height])),
    cells,
    rules: ruleViews(book, sheet),
    merges: sheet.merges.map(zeroBased),
    gridlines: layout.gridlines,
    ...(layout.tabColor !== null && { tabColor: layout.tabColor }),
    ...(charts.length > 0 && { charts }),
  };
}

/** Each rule with the blocks that it stands on: runs of rows in one column. */
function ruleViews(book: Book, sheet: EngineSheet): RuleView[] {
  const blocks = new Map<ValidationRule, GridRange[]>();
  const open = new Map<number, { rule: ValidationRule; block: GridRange }>();
  sheet.grid.forEach(({ rule }, row, column) => {
    const last = open.get(column);
    if (!rule) return;
    if (last && last.rule === rule && last.block.row + last.block.rows === row) {
      last.block.rows += 1;
      return;
    }
    const block = { row, column, rows: 1, columns: 1 };
    open.set(column, { rule, block });
    blocks.set(rule, [...(blocks.get(rule) ?? []), block]);
  });
  return [...blocks].map(([rule, ranges]) => {
    const values = dropdownItems(rule, book);
    const kind = rule.criteria === 'CHECKBOX' ? 'checkbox' : values.length > 0 ? 'list' : 'other';
    return {
      kind,
      ...(kind === 'list' && { values }),
      ...(rule.helpText !== undefined && { help: rule.helpText }),
      ranges: ranges.map(zeroBased),
    };
  });
}

function zeroBased({ row, column, rows, columns }: GridRange) {
  return { row: row - 1, column: column - 1, rows, columns };
}

function fromZero(indices: Iterable<number>): number[] {
  return [...indices].map((index) => index - 1).sort((a, b) => a - b);
}
