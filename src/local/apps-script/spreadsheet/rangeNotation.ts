import type { EngineSheet } from '../../engine/engineSheet';
import {
  type A1Reference,
  a1Of,
  blockOf,
  columnLetters,
  type GridRange,
  parseA1,
} from '../../engine/gridRange';

/** Sides on which a block was named without an end: 'B:D' has every row, '3:5' every column. */
export interface OpenSides {
  rows: boolean;
  columns: boolean;
}

/** A block with ends on all sides. */
export const CLOSED: OpenSides = { rows: false, columns: false };

/**
 * Reads what Sheet.getRange and Spreadsheet.getRange take, "as specified in A1 notation or R1C1 notation" (reference).
 * R1C1 is taken with absolute numbers, as in 'R2C1:R4C5', in either case; null when the text is neither notation.
 */
export function readNotation(text: string): A1Reference | null {
  const cells = /^(.*!)?R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i.exec(text.trim());
  if (!cells) return parseA1(text);
  const [, sheet = '', row, column, row2 = row, column2 = column] = cells;
  return parseA1(`${sheet}${columnLetters(Number(column))}${row}:${columnLetters(Number(column2))}${row2}`);
}

/** The block of a sheet that a text names, and where it is left open; null when it names none or another sheet's. */
export function placeOn(sheet: EngineSheet, text: string): { block: GridRange; open: OpenSides } | null {
  const reference = readNotation(text);
  if (!reference || (reference.sheet ?? sheet.name) !== sheet.name) return null;
  return {
    block: blockOf(reference, sheet.layout.rows, sheet.layout.columns),
    open: {
      rows: reference.row === undefined && reference.lastRow === undefined,
      columns: reference.column === undefined && reference.lastColumn === undefined,
    },
  };
}

/** 'B3:D9'; 'B:D' or '3:5' for a block without ends there, and nothing for a whole sheet. */
export function notationOf(block: GridRange, { rows, columns }: OpenSides): string {
  if (rows && columns) return '';
  if (rows) return `${columnLetters(block.column)}:${columnLetters(block.column + block.columns - 1)}`;
  if (columns) return `${block.row}:${block.row + block.rows - 1}`;
  return a1Of(block);
}
