import type { Book } from '../book/book';
import { outputOf } from '../book/cellInput';
import type { EngineSheet } from '../engine/engineSheet';
import { keyOf } from '../engine/engineSheet';
import type { GridRange } from '../engine/gridRange';
import type { ReadBlock } from '../localWorkbook';

/** A block as a person sees it: values, display texts, formulas, and colours with conditional formats in them. */
export function readBlock(book: Book, sheet: EngineSheet, block: GridRange): ReadBlock {
  book.engine.settleLooks();
  const each = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: block.rows }, (_row, i) =>
      Array.from({ length: block.columns }, (_column, j) => read(block.row + i, block.column + j)),
    );
  return {
    values: each((row, column) => outputOf(book, sheet, row, column)),
    display: each((row, column) => sheet.display(row, column)),
    formulas: each((row, column) => sheet.formula(row, column)),
    styles: each((row, column) => {
      const own = sheet.style(row, column);
      const added = sheet.overlays.get(keyOf(row, column));
      return {
        background: (added?.background ?? own.background ?? '#ffffff').toUpperCase(),
        color: (added?.color ?? own.color ?? '#000000').toUpperCase(),
        bold: added?.bold ?? own.bold ?? false,
      };
    }),
  };
}
