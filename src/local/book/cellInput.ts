import type { Scalar } from '../engine/cell';
import type { EngineSheet } from '../engine/engineSheet';
import { isDatePattern } from '../engine/numberFormat/pattern';
import { wallTimeOf } from '../engine/serial';
import { patcher } from '../engine/style';
import type { Book } from './book';
import { instantOf, serialAt, wallTimeAt } from './timeZone';
import { readTyped } from './typedText';
import type { Candidate } from './validation';

/** What is about to be put into a cell. */
export type CellInput =
  | { formula: string }
  | {
      value: Scalar;
      /** The number format a cell of automatic format takes on. */
      format?: string;
      /** Typed behind an apostrophe. */
      quoted?: boolean;
    };

/** Reads text as typed into a cell, by the spreadsheet's locale and the cell's format. */
export function inputOfText(
  text: string,
  book: Book,
  sheet: EngineSheet,
  row: number,
  column: number,
): CellInput {
  const typed = readTyped(text, {
    locale: book.engine.locale,
    numberFormat: sheet.style(row, column).numberFormat,
    year: wallTimeAt(book.clock.now(), book.engine.timeZone).year,
  });
  if (typed.kind === 'formula') return { formula: typed.formula };
  if (typed.kind === 'empty') return { value: null };
  if (typed.kind === 'text') return { value: typed.text, quoted: typed.quoted };
  if (typed.kind === 'boolean') return { value: typed.value };
  return typed.format === undefined ? { value: typed.value } : { value: typed.value, format: typed.format };
}

/** A moment as the sheet keeps it: the wall time of the spreadsheet's zone. */
export function inputOfDate(date: Date, book: Book): CellInput {
  const serial = serialAt(date.getTime(), book.engine.timeZone);
  const { dateFormat } = book.engine.locale;
  return { value: serial, format: Number.isInteger(serial) ? dateFormat : `${dateFormat} HH:mm:ss` };
}

/** What a validation rule would judge; null for formulas, which Google does not check on entry. */
export function candidateOf(
  input: CellInput,
  sheet: EngineSheet,
  row: number,
  column: number,
): Candidate | null {
  if ('formula' in input) return null;
  return { value: input.value, numberFormat: sheet.style(row, column).numberFormat ?? input.format };
}

export function putInput(input: CellInput, sheet: EngineSheet, row: number, column: number): void {
  if ('formula' in input) {
    sheet.setFormula(row, column, input.formula);
    return;
  }
  if (input.value === null && !sheet.grid.get(row, column)) return;
  sheet.setConstant(row, column, input.value);
  const style = sheet.style(row, column);
  const takesFormat = input.format !== undefined && style.numberFormat === undefined;
  const quoted = input.quoted === true;
  if (takesFormat || quoted !== (style.quoted === true)) {
    const patch = { quoted: quoted || undefined, ...(takesFormat ? { numberFormat: input.format } : {}) };
    sheet.setStyle(row, column, patcher(patch)(style));
  }
}

/** A cell's value as a script reads it, but with dates as instants still to be wrapped: number, text, boolean, Date, ''. */
export function outputOf(
  book: Book,
  sheet: EngineSheet,
  row: number,
  column: number,
): number | string | boolean | Date {
  const value = sheet.value(row, column);
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number' && isDateCell(sheet, row, column)) return dateOfSerial(value, book);
  return value;
}

function isDateCell(sheet: EngineSheet, row: number, column: number): boolean {
  const format = sheet.numberFormat(row, column);
  return format !== undefined && isDatePattern(format);
}

export function dateOfSerial(serial: number, book: Book): Date {
  return new Date(instantOf(wallTimeOf(serial), book.engine.timeZone));
}
