import type { CellStyle } from './style';
import type { ValidationRule } from './validationRule';

/** An error value as a formula yields it: '#N/A', '#DIV/0!', '#ERROR!' … */
export interface CellError {
  error: string;
}

/** What a cell is worth; null = empty. Dates are numbers (serials): only the format tells them apart. */
export type Scalar = number | string | boolean | null | CellError;

export interface Cell {
  /** The constant, or the last computed result of the formula. */
  value: Scalar;
  /** As typed, with '='. */
  formula?: string;
  style: CellStyle;
  rule?: ValidationRule;
  note?: string;
}

export function isError(value: Scalar): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (isError(a) && isError(b)) return a.error === b.error;
  return a === b;
}
