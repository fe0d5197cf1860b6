import { GoogleError } from '../apps-script/errors';
import type { Book } from '../book/book';
import { createFilter, filterRefusal, SECOND_FILTER, setColumnCriteria } from '../book/filter';
import { PROTECTED_MESSAGE } from '../book/protection';
import { tableBelow } from '../book/tableBelow';
import type { EngineSheet } from '../engine/engineSheet';
import { a1Of, type GridRange } from '../engine/gridRange';

/**
 * Un-ticks values in the list of a filter's column, next to a condition that stands there; makes the filter first where
 * the sheet has none.
 * @param header the header cell, from which a new filter reaches over the table below it
 * @param hiddenValues texts as the cells show them; null takes the column's list and condition away
 * @throws GoogleError when the sheet is protected from the person, or its filter has no button in that cell
 */
export function filterColumn(
  book: Book,
  person: string,
  sheet: EngineSheet,
  header: GridRange,
  hiddenValues: readonly string[] | null,
): void {
  if (!book.mayReshape(person, sheet)) throw new GoogleError(PROTECTED_MESSAGE);
  const { row, column } = header;
  if (!sheet.filter) {
    if (hiddenValues === null) return;
    book.engine.settle();
    if (sheet.display(row, column) === '') throw new Error(`${a1Of(header)} is empty, so it heads no table.`);
    const table = tableBelow(sheet, row, column);
    const refusal = filterRefusal(sheet, table);
    if (refusal !== null) throw new GoogleError(refusal);
    createFilter(sheet, table);
  } else if (!hasButton(sheet.filter.range, row, column)) throw new GoogleError(SECOND_FILTER);
  const before = sheet.filter?.criteria.get(column) ?? { condition: null, values: [] };
  setColumnCriteria(book, sheet, column, hiddenValues && { ...before, hiddenValues: [...hiddenValues] });
}

function hasButton(range: GridRange, row: number, column: number): boolean {
  return row === range.row && column >= range.column && column < range.column + range.columns;
}
