import { type Area, type CellContent, columnLetters, fixedA1, formula, type Grid, onTab } from './cell';
import { findTable, readRows, type TableLayout, type TableRow } from './table';
import { tabName } from './tabNames';
import { rowKind, TRACKER_COLUMNS, type TrackerKey, type TrackerRefs } from './trackerColumns';

/** The tracker as it stands on the sheet. */
export interface TrackerLayout {
  table: TableLayout<TrackerKey>;
  rows: TableRow<TrackerKey>[];
  /** First row below the headers and the closing row, from 1. */
  firstRow: number;
  lastRow: number;
}

/** Finds the tracker by its headers; undefined when they are not there. */
export function findTracker(grid: Grid): TrackerLayout | undefined {
  const table = findTable(TRACKER_COLUMNS, grid);
  if (!table) return undefined;
  const rows = readRows(table, grid);
  const lastUsed = rows.reduce(
    (last, row) => (row.text('kind') !== '' || row.text('code') !== '' ? row.row : last),
    table.headerRow + 1,
  );
  return {
    table,
    rows: rows.filter((row) => row.row <= lastUsed),
    firstRow: table.headerRow + 1,
    lastRow: lastUsed,
  };
}

/** The rows that are work items. */
export function itemRows(layout: TrackerLayout): TableRow<TrackerKey>[] {
  return layout.rows.filter((row) => row.text('kind') === rowKind.item && row.text('code') !== '');
}

/** All data rows of one column. */
export function columnArea(layout: TrackerLayout, key: TrackerKey): Area | undefined {
  const column = layout.table.columnOf(key);
  return column === undefined
    ? undefined
    : { row: layout.firstRow, column, rows: layout.lastRow - layout.firstRow + 1, columns: 1 };
}

/** Reference from another tab to all data rows of one column, or to the column from row 1 on. */
export function columnReference(
  layout: TrackerLayout,
  key: TrackerKey,
  from: 'data' | 'row1' = 'data',
): string {
  const area = columnArea(layout, key);
  if (!area) return '#REF!';
  const whole = from === 'row1' ? { ...area, row: 1, rows: area.row + area.rows - 1 } : area;
  return onTab(tabName.tracker, fixedA1(whole));
}

/**
 * The last row of what belongs to the task or indicator at a place in the rows: everything down to the next row of its
 * own or a higher kind. A task without rows below ends at itself.
 */
export function lastRowBelow({ rows }: TrackerLayout, place: number, row: TableRow<TrackerKey>): number {
  let last = row.row;
  for (let index = place + 1; index < rows.length; index += 1) {
    const next = rows[index];
    if (!next || depth(next) <= depth(row)) break;
    last = next.row;
  }
  return last;
}

const DEPTHS: Readonly<Record<string, number>> = {
  [rowKind.section]: 1,
  [rowKind.task]: 2,
  [rowKind.indicator]: 3,
  [rowKind.item]: 9,
  [rowKind.end]: 0,
};

function depth(row: TableRow<TrackerKey>): number {
  return DEPTHS[row.text('kind')] ?? 9;
}

/** What every formula column holds, row by row, given where things stand. */
export function trackerFormulas(
  layout: TrackerLayout,
  outside: Pick<TrackerRefs, 'setting' | 'unitNames' | 'standingWords' | 'eventDay'>,
): { key: TrackerKey; area: Area; content: CellContent[][] }[] {
  const letters = new Map(
    TRACKER_COLUMNS.map(
      (column) => [column.key, columnLetters(layout.table.columnOf(column.key) ?? 0)] as const,
    ),
  );
  const refs = layout.rows.map((row, place): TrackerRefs => {
    const sumsUp = row.text('kind') === rowKind.task || row.text('kind') === rowKind.indicator;
    const end = sumsUp ? lastRowBelow(layout, place, row) : row.row;
    const span = (letter: string | undefined) => `$${letter}${row.row + 1}:$${letter}${end}`;
    return {
      ...outside,
      cell: (key) => `$${letters.get(key)}${row.row}`,
      below: (key) => (end === row.row ? undefined : span(letters.get(key))),
    };
  });
  return TRACKER_COLUMNS.filter((column) => column.formula).flatMap((column) => {
    const area = columnArea(layout, column.key);
    if (!area) return [];
    const content = layout.rows.map((row, index): CellContent[] => {
      const make = column.formula?.[row.text('kind')];
      const at = refs[index];
      return [make && at ? formula(make(at)) : ''];
    });
    return [{ key: column.key, area, content }];
  });
}
