import type { ColumnCriteria } from '../engine/basicFilter';
import type { Scalar } from '../engine/cell';
import type { EngineSheet } from '../engine/engineSheet';
import { offsetReferences } from '../engine/formulaText';
import { columnsAtRow } from '../engine/wholeColumns';
import type { Book } from './book';
import { compare } from './validation';

/**
 * The rows of one column that its criteria show. A listed value stays hidden whatever the condition says
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/FilterCriteria).
 */
export function shownRows(
  book: Book,
  sheet: EngineSheet,
  column: number,
  rows: readonly number[],
  criteria: ColumnCriteria,
): Set<number> {
  const hidden = new Set(criteria.hiddenValues);
  const listed = rows.filter((row) => !hidden.has(sheet.display(row, column)));
  if (criteria.condition === 'CUSTOM_FORMULA') return new Set(rowsByFormula(book, sheet, listed, criteria));
  return new Set(
    listed.filter((row) => meets(sheet.value(row, column), sheet.display(row, column), criteria)),
  );
}

/** Texts are compared as shown and without regard to case, numbers by value, dates by day (reference, FilterCriteriaBuilder). */
function meets(value: Scalar, shown: string, { condition, values }: ColumnCriteria): boolean {
  if (condition === null) return true;
  const empty = value === null || value === '';
  if (condition === 'CELL_EMPTY') return empty;
  if (condition === 'CELL_NOT_EMPTY') return !empty;
  if (condition.startsWith('TEXT_')) {
    return meetsText(condition, shown.toLowerCase(), String(values[0] ?? '').toLowerCase());
  }
  if (typeof value !== 'number') return false;
  const bounds = values.map(Number);
  return condition.startsWith('DATE_')
    ? compare(condition.slice(5), Math.floor(value), bounds)
    : compare(condition.slice(7), value, bounds);
}

function meetsText(condition: string, text: string, wanted: string): boolean {
  if (condition === 'TEXT_CONTAINS') return text.includes(wanted);
  if (condition === 'TEXT_DOES_NOT_CONTAIN') return !text.includes(wanted);
  if (condition === 'TEXT_STARTS_WITH') return text.startsWith(wanted);
  if (condition === 'TEXT_ENDS_WITH') return text.endsWith(wanted);
  return text === wanted;
}

/** Relative references are written for the first row below the header; whole columns are read row by row. */
function rowsByFormula(
  book: Book,
  sheet: EngineSheet,
  rows: readonly number[],
  { values, anchor = 1 }: ColumnCriteria,
): number[] {
  const formula = String(values[0] ?? '');
  const results = book.engine.results(
    sheet,
    rows.map((row) => columnsAtRow(offsetReferences(formula, row - anchor, 0), row)),
  );
  return rows.filter((_row, i) => {
    const result = results[i];
    return result === true || (typeof result === 'number' && result !== 0);
  });
}
