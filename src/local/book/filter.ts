import { type BasicFilter, type ColumnCriteria, dataRows } from '../engine/basicFilter';
import type { EngineSheet } from '../engine/engineSheet';
import { UnsupportedFormulaError, unsupportedPart } from '../engine/formulaText';
import { type GridRange, intersects } from '../engine/gridRange';
import { wholeColumnProblem } from '../engine/wholeColumns';
import type { Book } from './book';
import { shownRows } from './filterCondition';

/** Google's words for a second filter on a sheet (reported in educrvz/sos-antiveneno, pull request 6). */
export const SECOND_FILTER = "You can't create a filter in a sheet that already has a filter.";
const VERTICAL_MERGES = "You can't create a filter over a range containing vertical merges.";

/** Why Google refuses a filter over a block, in its words; null when it does not. */
export function filterRefusal(sheet: EngineSheet, range: GridRange): string | null {
  if (sheet.filter) return SECOND_FILTER;
  return sheet.merges.some((merge) => merge.rows > 1 && intersects(merge, range)) ? VERTICAL_MERGES : null;
}

/** Puts a filter over a block whose first row is the header; it hides nothing yet. */
export function createFilter(sheet: EngineSheet, range: GridRange): BasicFilter {
  const filter: BasicFilter = { range: { ...range }, criteria: new Map(), hiddenRows: new Set() };
  sheet.reshape(() => {
    sheet.filter = filter;
  });
  return filter;
}

/** Takes the filter off; the rows it hid show again. */
export function removeFilter(sheet: EngineSheet): void {
  sheet.reshape(() => {
    sheet.filter = null;
  });
}

/**
 * Gives a column of the filter other criteria and applies all of them.
 * @param criteria null = none
 * @throws UnsupportedFormulaError for a formula that the engine would answer wrongly
 */
export function setColumnCriteria(
  book: Book,
  sheet: EngineSheet,
  column: number,
  criteria: ColumnCriteria | null,
): void {
  const { filter } = sheet;
  if (!filter) return;
  if (!criteria) filter.criteria.delete(column);
  else if (criteria.condition === 'CUSTOM_FORMULA') {
    const formula = String(criteria.values[0] ?? '');
    const problem = unsupportedPart(formula) ?? wholeColumnProblem(formula);
    if (problem) throw new UnsupportedFormulaError(problem);
    filter.criteria.set(column, { ...criteria, anchor: dataRows(filter).row });
  } else filter.criteria.set(column, criteria);
  applyFilter(book, sheet);
}

/** Hides the rows that miss a criterion and shows the others. A later edit of a cell hides nothing until the next time. */
export function applyFilter(book: Book, sheet: EngineSheet): void {
  const { filter } = sheet;
  if (!filter) return;
  book.engine.settle();
  const { row, rows } = dataRows(filter);
  const all = Array.from({ length: rows }, (_row, i) => row + i);
  let shown = all;
  for (const [column, criteria] of filter.criteria) {
    const passing = shownRows(book, sheet, column, all, criteria);
    shown = shown.filter((one) => passing.has(one));
  }
  const kept = new Set(shown);
  sheet.reshape(() => {
    filter.hiddenRows = new Set(all.filter((one) => !kept.has(one)));
  });
}
