import type { Book } from '../book/book';
import { isError, type Scalar } from '../engine/cell';
import { type EngineSheet, keyOf } from '../engine/engineSheet';
import { isDatePattern } from '../engine/numberFormat/pattern';
import { PLAIN } from '../engine/style';
import type { CellView, StyleView } from '../view';
import type { StyleTable } from './styleTable';

/**
 * What a page draws for a cell; undefined for one with neither content nor look. Conditional formats must be settled.
 * @param isNew told each style that the table did not have before.
 */
export function cellView(
  book: Book,
  sheet: EngineSheet,
  row: number,
  column: number,
  table: StyleTable,
  isNew?: (key: string, style: StyleView) => void,
): CellView | undefined {
  const cell = sheet.grid.get(row, column);
  const overlay = sheet.overlays.get(keyOf(row, column));
  const value = cell?.value ?? null;
  const style = cell?.style ?? PLAIN;
  if (value === null && cell?.formula === undefined && style === PLAIN && !overlay && !cell?.note)
    return undefined;
  const shown = sheet.display(row, column);
  const edit = editText(book, sheet, row, column, shown);
  const view: CellView = { v: shown, s: table.keyOf(style, overlay, naturalAlignment(value), isNew) };
  if (edit !== shown) view.e = edit;
  if (cell?.note) view.n = cell.note;
  return view;
}

/** What the formula bar shows: the formula, text with its apostrophe, a number without its grouping. */
function editText(book: Book, sheet: EngineSheet, row: number, column: number, shown: string): string {
  const cell = sheet.grid.get(row, column);
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? null;
  if (typeof value === 'string') return cell?.style.quoted ? `'${value}` : value;
  if (typeof value !== 'number') return shown;
  const format = sheet.numberFormat(row, column) ?? '';
  if (isDatePattern(format) || format.includes('%')) return shown;
  return String(value).replace('.', book.engine.locale.decimal);
}

function naturalAlignment(value: Scalar): StyleView['align'] {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isError(value) ? 'center' : 'left';
}
