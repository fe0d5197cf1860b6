/**
 * What a department would use instead, on a plain table without formulas: a script as common samples have it, with a call
 * for each cell, and the npm package sheetquery. Every export is a global. Both are told the rows or codes to update.
 */
import { sheetQuery } from 'sheetquery';

const TAB = 'Kế hoạch';
const COLUMN = { status: 4, progress: 5, completedOn: 6, updatedAt: 7 };
const HEADER = {
  code: 'Mã',
  status: 'Trạng thái',
  progress: 'Tiến độ',
  completedOn: 'Ngày hoàn thành',
  updatedAt: 'Cập nhật',
};
const DONE = 'Hoàn thành';

/** Goes through rows cell by cell: where an item is not done, marks it done. @param first row, from 1 */
export function updateByCell(first: number, count: number): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TAB);
  if (!sheet) throw new Error(`No tab ${TAB}.`);
  for (let row = first; row < first + count; row += 1) {
    if (sheet.getRange(row, COLUMN.status).getValue() === DONE) continue;
    sheet.getRange(row, COLUMN.status).setValue(DONE);
    sheet.getRange(row, COLUMN.progress).setValue(100);
    sheet.getRange(row, COLUMN.completedOn).setValue(new Date());
    sheet.getRange(row, COLUMN.updatedAt).setValue(new Date());
  }
}

/** Updates the rows of the given codes through sheetquery. */
export function updateByQuery(codes: string[]): void {
  const wanted = new Set(codes);
  sheetQuery()
    .from(TAB)
    .where((row) => wanted.has(String(row[HEADER.code])))
    .updateRows((row) => {
      row[HEADER.status] = DONE;
      row[HEADER.progress] = 100;
      row[HEADER.completedOn] = new Date();
      row[HEADER.updatedAt] = new Date();
      return row;
    });
}
