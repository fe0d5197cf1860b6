import type { Area } from './protocol';

/** Letters of a column counted from 0: 0 → 'A', 26 → 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Name of the cell at row, column (from 0): (0, 1) → 'B1'. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Name of a block of at least one cell: 'B2' or 'B2:D9'. */
export function areaName({ row, column, rows, columns }: Omit<Area, 'sheet'>): string {
  const first = cellName(row, column);
  return rows <= 1 && columns <= 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}
