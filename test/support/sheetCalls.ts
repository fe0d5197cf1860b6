import type { LocalWorkbook } from '../../src/local/localWorkbook';

/** A block of cells as scripts know it. */
export interface ScriptRange {
  setValue(value: unknown): unknown;
  setValues(values: unknown[][]): unknown;
  getValues(): unknown[][];
  getFormulas(): string[][];
  clearContent(): unknown;
  clearDataValidations(): unknown;
  sort(by: { column: number; ascending: boolean }): unknown;
}

/** The calls of a sheet by which tests do what the office does by hand. */
export interface ScriptSheet {
  getRange(row: number, column: number, rows?: number, columns?: number): ScriptRange;
  getDataRange(): ScriptRange;
  insertRowsBefore(row: number, count: number): unknown;
  deleteRow(row: number): unknown;
  moveColumns(columns: ScriptRange, before: number): void;
  getLastRow(): number;
  setName(name: string): unknown;
}

/** A tab as a script of this person sees it: what it writes raises no edit event. */
export function scriptSheet(
  workbook: LocalWorkbook,
  tab: string,
  email: string = workbook.owner,
): ScriptSheet {
  const { SpreadsheetApp } = workbook.globals(email) as {
    SpreadsheetApp: { getActiveSpreadsheet(): { getSheetByName(name: string): ScriptSheet | null } };
  };
  const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  if (!found) throw new Error(`No tab ${tab}.`);
  return found;
}

const TRACKER = 'Theo dõi';

/** Where a cell of the tracker stands now, by its item's code and its column's header; rows and columns from 1. */
export function placeOf(
  workbook: LocalWorkbook,
  code: string,
  header: string,
): { row: number; column: number; a1: string } {
  const rows = scriptSheet(workbook, TRACKER).getDataRange().getValues();
  const top = rows.findIndex((row) => row.includes('Mã') && row.includes('Trạng thái'));
  const headers = rows[top] ?? [];
  const column = headers.indexOf(header) + 1;
  const row = rows.findIndex((cells) => cells[headers.indexOf('Mã')] === code) + 1;
  if (row === 0 || column === 0) throw new Error(`No cell ${code} ${header}.`);
  return { row, column, a1: `${lettersOf(column)}${row}` };
}

/** Letters of a column from 1 to 702. */
export const lettersOf = (column: number): string =>
  (column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));

/** Empties the columns that the tracker computes, where a test does not look at them: without them it is much faster. */
export function clearComputed(workbook: LocalWorkbook): void {
  const sheet = scriptSheet(workbook, TRACKER);
  const formulas = sheet.getDataRange().getFormulas();
  const top = formulas.findIndex((row) => row.filter((text) => text !== '').length > 1);
  for (const [column] of (formulas[top] ?? []).entries()) {
    if (formulas.slice(top).some((row) => row[column] !== ''))
      sheet.getRange(top + 1, column + 1, formulas.length - top).clearContent();
  }
}
