import type { CellError, Scalar } from '../engine/cell';
import type { GridRange } from '../engine/gridRange';
import { blockOf, contains, parseA1 } from '../engine/gridRange';
import type { Imported } from '../engine/imports';
import type { Book } from './book';

/** Somebody let this workbook import from another one; it holds while that person may still view the other one. */
export interface ImportGrant {
  /** Id of the workbook that is read. */
  from: string;
  by: string;
}

const REF: CellError = { error: '#REF!' };

/**
 * What Google says where IMPORTRANGE gives #REF!. A formula only learns the error, the same for all of them.
 * The first two as on https://support.google.com/docs/answer/3093340; the others as people quote them.
 */
export const importMessage = {
  connect: 'You need to connect these sheets.',
  noPermission: "You don't have permissions to access that sheet.",
  notFound: 'Spreadsheet cannot be found.',
  noRange: 'Cannot find range or sheet for imported range.',
} as const;

/** The id in the address of a spreadsheet, or the id alone. */
export function keyOfAddress(address: Scalar): string | undefined {
  if (typeof address !== 'string') return undefined;
  const text = address.trim();
  const inside = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)(?:[/?#]|$)/.exec(text);
  return inside?.[1] ?? (/^[\w-]+$/.test(text) ? text : undefined);
}

/** The workbook of an address, as far as one is known here: this one or one of the others. */
export function bookAt(target: Book, address: Scalar): Book | undefined {
  const key = keyOfAddress(address);
  return [target, ...target.others()].find((book) => book.id === key);
}

/** Whether a workbook may import from another one. */
export function isConnected(target: Book, source: Book): boolean {
  if (source === target) return true;
  return target.importGrants.some(({ from, by }) => from === source.id && source.roleOf(by) !== null);
}

/** What IMPORTRANGE gives in a workbook: the present values of the range, computed where the other one lies. */
export function importInto(target: Book, address: Scalar, range: Scalar): Imported {
  const source = bookAt(target, address);
  if (!source || !isConnected(target, source)) return { cells: [[REF]] };
  const origin = source === target ? {} : { origin: source.engine };
  // Computed even where there is nothing to read, or it would stay behind and be asked again and again.
  source.engine.settle();
  const place = placeOf(source, range);
  if (!place) return { cells: [[REF]], ...origin };
  const { sheet, block } = place;
  const cells = Array.from({ length: block.rows }, (_row, i) =>
    Array.from({ length: block.columns }, (_column, j) => sheet.value(block.row + i, block.column + j)),
  );
  return { cells, ...origin };
}

/** The sheet, the first one where none is named, and the block that a text names; undefined where there is no such block. */
function placeOf(book: Book, range: Scalar) {
  if (typeof range !== 'string') return undefined;
  const named = book.engine.names.find(({ name }) => name.toLowerCase() === range.trim().toLowerCase());
  const reference = named ? undefined : parseA1(range);
  const sheet = named
    ? book.engine.sheetById(named.sheetId)
    : reference?.sheet === undefined
      ? book.sheets[0]
      : book.sheetByName(reference.sheet);
  if (!sheet || (!named && !reference)) return undefined;
  const { rows, columns } = sheet.layout;
  const block: GridRange = named?.range ?? blockOf(reference ?? {}, rows, columns);
  return contains({ row: 1, column: 1, rows, columns }, block) ? { sheet, block } : undefined;
}
