import { type Injector, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Book } from '../book';
import { sheetIdOf } from './ids';

const MARK = { color: '#B26A00', size: 6 };

/** Puts a small corner on cells that carry a note; the note itself is shown when the cell is selected. */
export function markNotes(injector: Injector, book: Book): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col, rawData }, next) => {
      const isNoted = book.cell(sheetIdOf(subUnitId), row, col)?.n !== undefined;
      return next(isNoted ? { ...(cell ?? rawData), markers: { ...cell?.markers, tr: MARK } } : cell);
    },
  });
}
