import { isError, type Scalar } from '../../engine/cell';
import type { EngineSheet } from '../../engine/engineSheet';
import { offsetReferences, ownReferences } from '../../engine/formulaText';
import type { GridRange } from '../../engine/gridRange';
import { GoogleError, NotImplementedError } from '../errors';

export interface SortSpec {
  /** Column of the sheet, 1 = A. */
  column: number;
  ascending: boolean;
}

/**
 * One entry of what Range.sort takes: a column's number, or an object with `column` and perhaps `ascending`.
 * @throws GoogleError when it names no column.
 */
export function readSortSpec(spec: unknown): SortSpec {
  if (typeof spec === 'number') return { column: spec, ascending: true };
  const column: unknown = typeof spec === 'object' && spec !== null ? Reflect.get(spec, 'column') : undefined;
  if (typeof column !== 'number')
    throw new GoogleError('Invalid sort specification: a column number is needed.');
  const ascending: unknown =
    typeof spec === 'object' && spec !== null ? Reflect.get(spec, 'ascending') : true;
  return { column, ascending: ascending !== false };
}

/**
 * Sorts the rows of a block with formats, rules and notes staying where they are. Numbers come before texts, texts before
 * booleans, empty cells last.
 * @throws NotImplementedError for formulas that look at other rows of the sheet by a relative reference.
 */
export function sortRows(sheet: EngineSheet, block: GridRange, specs: SortSpec[]): void {
  const lines = Array.from({ length: block.rows }, (_r, i) => {
    const row = block.row + i;
    return {
      row,
      keys: specs.map((spec) => sheet.value(row, spec.column)),
      cells: Array.from({ length: block.columns }, (_c, j) => {
        const column = block.column + j;
        return { value: sheet.value(row, column), formula: sheet.formula(row, column) };
      }),
    };
  });
  const sorted = [...lines].sort((a, b) => {
    for (const [i, spec] of specs.entries()) {
      const order = compare(a.keys[i] ?? null, b.keys[i] ?? null, spec.ascending);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  sorted.forEach((line, i) => {
    const row = block.row + i;
    if (line.row === row) return;
    line.cells.forEach(({ value, formula }, j) => {
      const column = block.column + j;
      if (!formula) {
        sheet.setConstant(row, column, value);
        return;
      }
      if (ownReferences(formula).some((reference) => !reference.rowFixed && reference.row !== line.row)) {
        throw new NotImplementedError('Range.sort over formulas that look at other rows');
      }
      sheet.setFormula(row, column, offsetReferences(formula, row - line.row, 0));
    });
  });
}

function compare(a: Scalar, b: Scalar, ascending: boolean): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  // Empty cells stay last in both directions.
  if (rankA === EMPTY || rankB === EMPTY) return rankA - rankB;
  const order = rankA === rankB ? withinKind(a, b) : rankA - rankB;
  return ascending ? order : -order;
}

const EMPTY = 9;

function rank(value: Scalar): number {
  if (value === null || value === '') return EMPTY;
  if (isError(value)) return 4;
  return { number: 1, string: 2, boolean: 3 }[typeof value as 'number' | 'string' | 'boolean'];
}

function withinKind(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'vi');
  return Number(a) - Number(b);
}
