import type { LocalWorkbook } from '../localWorkbook';

/** The few calls of SpreadsheetApp that the page's own buttons make, with that person's rights. Rows and columns from 1. */
export interface SheetCalls {
  getSheetId(): number;
  getMaxRows(): number;
  insertRowsBefore(row: number, count: number): unknown;
  insertRowsAfter(row: number, count: number): unknown;
  deleteRows(row: number, count: number): unknown;
  setColumnWidths(column: number, count: number, width: number): unknown;
  getActiveRange(): RangeCalls | null;
}

interface RangeCalls {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
}

interface SpreadsheetCalls {
  getSheetByName(name: string): SheetCalls | null;
  getActiveSheet(): SheetCalls;
}

/** The spreadsheet as this person's scripts see it. */
export function spreadsheetOf(workbook: LocalWorkbook, person: string): SpreadsheetCalls {
  const { SpreadsheetApp: service } = workbook.globals(person);
  if (!isSpreadsheetApp(service)) throw new Error('The runtime offers no SpreadsheetApp');
  return service.getActiveSpreadsheet();
}

function isSpreadsheetApp(service: unknown): service is { getActiveSpreadsheet(): SpreadsheetCalls } {
  return (
    typeof service === 'object' &&
    service !== null &&
    'getActiveSpreadsheet' in service &&
    typeof service.getActiveSpreadsheet === 'function'
  );
}
