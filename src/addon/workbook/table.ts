import { type Alignment, alignTexts } from './align';
import { type CellReading, type Grid, textOf } from './cell';
import type { Column } from './column';

/** One row of a table, by column key; a column that is missing on the sheet reads as ''. */
export interface TableRow<Key extends string> {
  /** Row on the sheet, from 1. */
  row: number;
  value(key: Key): CellReading;
  text(key: Key): string;
}

/** Where a declared table stands on the sheet right now, whatever people moved. */
export interface TableLayout<Key extends string> {
  /** Row of the headers, from 1. */
  headerRow: number;
  /** Column on the sheet, from 1; undefined where the column is missing. */
  columnOf(key: Key): number | undefined;
  alignment: Alignment;
}

type Declared<Key extends string> = Pick<Column<Key>, 'key' | 'header'>;

/** A header row is believed when at least this share of the declared headers stands in it. */
const HEADER_SHARE = 0.5;

/**
 * Finds a table by its headers: the row in which most of them stand.
 * @returns undefined when no row holds at least half of them
 */
export function findTable<Key extends string>(
  columns: readonly Declared<Key>[],
  grid: Grid,
): TableLayout<Key> | undefined {
  const headers = columns.map((column) => column.header);
  const known = new Set(headers);
  let best: { headerRow: number; alignment: Alignment; found: number } | undefined;
  grid.values.forEach((row, index) => {
    const present = countKnown(row, known);
    if (present >= headers.length * HEADER_SHARE && present > (best?.found ?? 0)) {
      best = { headerRow: index + 1, alignment: alignTexts(headers, row.map(textOf)), found: present };
    }
  });
  if (best === undefined) return undefined;
  const { headerRow, alignment } = best;
  const places = new Map<Key, number>();
  for (const column of columns) {
    const position = alignment.positions.get(column.header);
    if (position !== undefined) places.set(column.key, position + 1);
  }
  return { headerRow, alignment, columnOf: (key) => places.get(key) };
}

/** How many different headers stand in a row; most cells of a long tab are none and are passed over quickly. */
function countKnown(row: readonly CellReading[], known: ReadonlySet<string>): number {
  let found: Set<string> | undefined;
  for (const cell of row) {
    const text = typeof cell === 'string' && cell !== '' ? cell.trim() : '';
    if (text === '' || !known.has(text)) continue;
    found ??= new Set();
    found.add(text);
  }
  return found?.size ?? 0;
}

/** The rows below a table's header, empty ones included, down to `lastRow` (default: the end of the grid). */
export function readRows<Key extends string>(
  layout: TableLayout<Key>,
  grid: Grid,
  lastRow: number = grid.values.length,
): TableRow<Key>[] {
  const rows: TableRow<Key>[] = [];
  for (let row = layout.headerRow + 1; row <= lastRow; row++) {
    const cells = grid.values[row - 1] ?? [];
    const value = (key: Key): CellReading => {
      const column = layout.columnOf(key);
      return column === undefined ? '' : (cells[column - 1] ?? '');
    };
    rows.push({ row, value, text: (key) => textOf(value(key)) });
  }
  return rows;
}
