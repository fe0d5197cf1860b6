import { GoogleError } from '../apps-script/errors';
import type { Book } from '../book/book';
import { bookAt, importMessage, isConnected } from '../book/imports';
import { isError } from '../engine/cell';
import type { EngineSheet } from '../engine/engineSheet';
import { importCalls } from '../engine/importCalls';

/**
 * The click on "Allow access" that Google offers at a cell whose IMPORTRANGE gives #REF!. Who clicks must be an editor here and
 * be able to view the other workbook (https://support.google.com/docs/answer/3093340, Permission & access).
 * @throws GoogleError in Google's words where the cell offers nothing to allow
 */
export function allowImport(
  book: Book,
  email: string,
  sheet: EngineSheet,
  row: number,
  column: number,
): void {
  const value = sheet.value(row, column);
  const calls = importCalls(sheet.formula(row, column));
  if (calls.length === 0 || !isError(value) || value.error !== '#REF!') {
    throw new Error('There is nothing to allow at this cell.');
  }
  for (const call of calls) {
    const source = bookAt(book, book.engine.imports.worth(call.address, sheet));
    if (!source) throw new GoogleError(importMessage.notFound);
    if (isConnected(book, source)) throw new GoogleError(importMessage.noRange);
    if (source.roleOf(email) === null) throw new GoogleError(importMessage.noPermission);
    book.importGrants.push({ from: source.id, by: email });
  }
  book.engine.refreshImports();
}
