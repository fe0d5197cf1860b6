import type { ICellData, IStyleData } from '@univerjs/core';
import type { CellView, SheetView } from '../../view';
import type { PatchedCell } from '../book';
import type { Mutation } from './drawing';
import { sheetKey, UNIT } from './ids';
import { univerStyle } from './styles';
import {
  type Block,
  checkboxTest,
  freeze,
  type StyleTable,
  univerCell,
  univerRange,
  univerRules,
} from './workbookData';

/**
 * Draws cells. Univer merges a new style into the old one, so a colour that is gone would stay: every cell is emptied
 * first and then written.
 */
export function cellMutations(
  sheet: SheetView,
  cells: readonly PatchedCell[],
  styles: StyleTable,
): Mutation[] {
  const emptied: Record<number, Record<number, null>> = {};
  const written: Record<number, Record<number, ICellData>> = {};
  const resolved = new Map<string, IStyleData>();
  const isCheckbox = checkboxTest(sheet);
  for (const { row, column, cell } of cells) {
    put(emptied, row, column, null);
    if (cell)
      put(written, row, column, univerCell(cell, styleOf(cell, styles, resolved), isCheckbox(row, column)));
  }
  return [
    { id: 'sheet.mutation.set-range-values', params: { ...at(sheet.id), cellValue: emptied } },
    { id: 'sheet.mutation.set-range-values', params: { ...at(sheet.id), cellValue: written } },
  ];
}

/** Brings a drawn sheet to a new shape in place, so that the person's selection and scrolling stay. */
export function shapeMutations(before: SheetView, after: SheetView): Mutation[] {
  const where = at(after.id);
  return [
    ...when(before.name !== after.name, 'set-worksheet-name', { ...where, name: after.name }),
    ...when(before.hidden !== after.hidden, 'set-worksheet-hidden', {
      ...where,
      hidden: Number(after.hidden),
    }),
    ...when(before.rows !== after.rows, 'set-worksheet-row-count', { ...where, rowCount: after.rows }),
    ...when(before.columns !== after.columns, 'set-worksheet-column-count', {
      ...where,
      columnCount: after.columns,
    }),
    ...when(before.gridlines !== after.gridlines, 'toggle-gridlines', {
      ...where,
      showGridlines: Number(after.gridlines),
    }),
    ...when(
      before.frozenRows !== after.frozenRows || before.frozenColumns !== after.frozenColumns,
      'set-frozen',
      { ...where, ...freeze(after) },
    ),
    ...when(before.merges.length > 0, 'remove-worksheet-merge', {
      ...where,
      ranges: before.merges.map(univerRange),
    }),
    ...when(after.merges.length > 0, 'add-worksheet-merge', {
      ...where,
      ranges: after.merges.map(univerRange),
    }),
    ...widthMutations(before, after),
    ...hidingMutations(before, after),
    ...heightMutations(before, after),
    ...ruleMutations(before, after),
  ];
}

/** Cells that look different in two states of a sheet. */
export function changedCells(before: SheetView, after: SheetView): PatchedCell[] {
  const changed: PatchedCell[] = [];
  const wasBox = checkboxTest(before);
  const isBox = checkboxTest(after);
  const rows = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)].map(Number));
  for (const row of rows) {
    const old = before.cells[row] ?? {};
    const now = after.cells[row] ?? {};
    for (const column of new Set([...Object.keys(old), ...Object.keys(now)].map(Number))) {
      const cell = now[column] ?? null;
      const inside = row < after.rows && column < after.columns;
      const same = sameCell(old[column] ?? null, cell) && wasBox(row, column) === isBox(row, column);
      if (inside && !same) changed.push({ row, column, cell });
    }
  }
  return changed;
}

function sameCell(a: CellView | null, b: CellView | null): boolean {
  if (!a || !b) return a === b;
  return a.v === b.v && a.e === b.e && a.s === b.s && a.n === b.n;
}

function widthMutations(before: SheetView, after: SheetView): Mutation[] {
  return after.columnWidths.flatMap((colWidth, column) =>
    when(before.columnWidths[column] !== colWidth, 'set-worksheet-col-width', {
      ...at(after.id),
      ranges: [wholeColumn(after, column)],
      colWidth,
    }),
  );
}

function hidingMutations(before: SheetView, after: SheetView): Mutation[] {
  const rows = (numbers: number[]) =>
    numbers.map((row) => univerRange({ row, column: 0, rows: 1, columns: after.columns }));
  const columns = (numbers: number[]) => numbers.map((column) => wholeColumn(after, column));
  const change = (name: string, ranges: object[]) =>
    when(ranges.length > 0, name, { ...at(after.id), ranges });
  return [
    ...change('set-row-visible', rows(missing(before.hiddenRows, after.hiddenRows, after.rows))),
    ...change('set-row-hidden', rows(missing(after.hiddenRows, before.hiddenRows, after.rows))),
    ...change('set-col-visible', columns(missing(before.hiddenColumns, after.hiddenColumns, after.columns))),
    ...change('set-col-hidden', columns(missing(after.hiddenColumns, before.hiddenColumns, after.columns))),
  ];
}

/** A row whose set height is gone fits its text again; new rows fit their text from the start. */
function heightMutations(before: SheetView, after: SheetView): Mutation[] {
  const mutations: Mutation[] = [];
  for (let row = 0; row < after.rows; row += 1) {
    const height = after.rowHeights[row];
    if (row < before.rows && before.rowHeights[row] === height) continue;
    const ranges = [univerRange({ row, column: 0, rows: 1, columns: after.columns })];
    const where = { ...at(after.id), ranges };
    if (height !== undefined)
      mutations.push(...when(true, 'set-worksheet-row-height', { ...where, rowHeight: height }));
    mutations.push(
      ...when(true, 'set-worksheet-row-is-auto-height', {
        ...where,
        autoHeightInfo: Number(height === undefined),
      }),
    );
  }
  return mutations;
}

function ruleMutations(before: SheetView, after: SheetView): Mutation[] {
  if (JSON.stringify(before.rules) === JSON.stringify(after.rules)) return [];
  const old = univerRules(before).map((rule) => rule.uid);
  const rule = univerRules(after);
  return [
    ...(old.length > 0
      ? [{ id: 'data-validation.mutation.removeRule', params: { ...at(after.id), ruleId: old } }]
      : []),
    ...(rule.length > 0
      ? [{ id: 'data-validation.mutation.addRule', params: { ...at(after.id), rule } }]
      : []),
  ];
}

function styleOf(cell: CellView, styles: StyleTable, resolved: Map<string, IStyleData>): IStyleData | null {
  const known = resolved.get(cell.s);
  if (known) return known;
  const style = styles.get(cell.s);
  if (!style) return null;
  const made = univerStyle(style);
  resolved.set(cell.s, made);
  return made;
}

function at(sheet: number) {
  return { unitId: UNIT, subUnitId: sheetKey(sheet) };
}

function when(holds: boolean, name: string, params: object): Mutation[] {
  return holds ? [{ id: `sheet.mutation.${name}`, params }] : [];
}

function wholeColumn(sheet: SheetView, column: number) {
  return univerRange({ row: 0, column, rows: sheet.rows, columns: 1 } satisfies Block);
}

function missing(from: number[], others: number[], limit: number): number[] {
  const known = new Set(others);
  return from.filter((n) => n < limit && !known.has(n));
}

function put<T>(matrix: Record<number, Record<number, T>>, row: number, column: number, value: T): void {
  const columns = matrix[row] ?? {};
  matrix[row] = columns;
  columns[column] = value;
}
