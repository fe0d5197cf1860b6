import type { Book } from '../../book/book';
import type { EngineSheet } from '../../engine/engineSheet';
import { GoogleError, NotImplementedError } from '../errors';

/** Google allows a hundred characters of any kind; the engine fewer. */
const GOOGLE_LIMIT = 100;
const ENGINE_LIMIT = 31;

/** @throws GoogleError when Google would refuse the name; NotImplementedError when only this stand-in cannot have it. */
export function requireSheetName(book: Book, name: string, own?: EngineSheet): void {
  if (name === '' || name.length > GOOGLE_LIMIT) throw new GoogleError('Invalid sheet name.');
  const taken = book.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken)
    throw new GoogleError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  if (name.length > ENGINE_LIMIT || /[:\\/?*[\]]/.test(name)) {
    throw new NotImplementedError(
      `A sheet name over ${ENGINE_LIMIT} characters or with one of : \\ / ? * [ ] ("${name}")`,
    );
  }
}
