import { isError, type Scalar } from '../engine/cell';
import type { EngineSheet } from '../engine/engineSheet';
import { offsetReferences } from '../engine/formulaText';
import { a1Of, cellAt } from '../engine/gridRange';
import { displayText } from '../engine/numberFormat/display';
import { isDatePattern } from '../engine/numberFormat/pattern';
import type { ValidationRule } from '../engine/validationRule';
import type { Book } from './book';

/** A value about to stand in a cell, with the number format it would have there. */
export interface Candidate {
  value: Scalar;
  numberFormat?: string | undefined;
}

/** Google's words for a value that a reject rule keeps out. */
export function violationMessage(row: number, column: number, rule: ValidationRule): string {
  const words = `The data you entered in cell ${a1Of(cellAt(row, column))} violates the data validation rules set on this cell.`;
  return rule.helpText ? `${words}\n${rule.helpText}` : words;
}

/** Whether a value satisfies a cell's rule. An empty cell always does. */
export function satisfies(
  candidate: Candidate,
  rule: ValidationRule,
  book: Book,
  sheet: EngineSheet,
  row: number,
  column: number,
): boolean {
  const { value } = candidate;
  if (value === null || value === '') return true;
  if (isError(value)) return false;
  if (rule.criteria === 'CUSTOM_FORMULA') return satisfiesFormula(rule, book, sheet, row, column, value);
  if (rule.criteria === 'CHECKBOX') {
    return rule.values.length === 0 ? typeof value === 'boolean' : rule.values.includes(value);
  }
  const text = displayText(value, candidate.numberFormat, book.engine.locale);
  if (rule.criteria === 'VALUE_IN_LIST') return matchesOne(rule.values, value, text);
  if (rule.criteria === 'VALUE_IN_RANGE') return matchesOne(sourceValues(rule, book), value, text);
  if (rule.criteria.startsWith('TEXT_')) return satisfiesText(rule, text);
  if (typeof value !== 'number') return false;
  if (rule.criteria === 'DATE_IS_VALID_DATE') {
    return candidate.numberFormat !== undefined && isDatePattern(candidate.numberFormat);
  }
  const bounds = rule.values.map(Number);
  return rule.criteria.startsWith('DATE_')
    ? compare(rule.criteria.slice(5), Math.floor(value), bounds)
    : compare(rule.criteria.slice(7), value, bounds);
}

/** The items a dropdown offers, as they are shown. */
export function dropdownItems(rule: ValidationRule, book: Book): string[] {
  if (rule.criteria === 'VALUE_IN_LIST') return rule.values.map(String);
  if (rule.criteria !== 'VALUE_IN_RANGE') return [];
  return [...new Set(sourceValues(rule, book).map(String))];
}

function matchesOne(items: readonly (string | number | boolean)[], value: Scalar, text: string): boolean {
  return items.some((item) => item === value || String(item) === text);
}

function sourceValues(rule: ValidationRule, book: Book): string[] {
  const source = rule.source;
  const sheet = source && book.engine.sheetById(source.sheetId);
  if (!source || !sheet) return [];
  const items: string[] = [];
  for (let row = source.row; row < source.row + source.rows; row += 1) {
    for (let column = source.column; column < source.column + source.columns; column += 1) {
      const text = displayText(
        sheet.value(row, column),
        sheet.style(row, column).numberFormat,
        book.engine.locale,
      );
      if (text !== '') items.push(text);
    }
  }
  return items;
}

function satisfiesText(rule: ValidationRule, text: string): boolean {
  const wanted = String(rule.values[0] ?? '');
  if (rule.criteria === 'TEXT_EQUAL_TO') return text === wanted;
  if (rule.criteria === 'TEXT_CONTAINS') return text.toLowerCase().includes(wanted.toLowerCase());
  if (rule.criteria === 'TEXT_DOES_NOT_CONTAIN') return !text.toLowerCase().includes(wanted.toLowerCase());
  if (rule.criteria === 'TEXT_IS_VALID_EMAIL') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
  return /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(text);
}

/** Whether a number stands in a relation to one or two others; relations by Google's names without NUMBER_ or DATE_. */
export function compare(
  relation: string,
  value: number,
  [first = Number.NaN, second = Number.NaN]: number[],
): boolean {
  const relations: Record<string, boolean> = {
    AFTER: value > first,
    BEFORE: value < first,
    EQUAL_TO: value === first,
    ON_OR_AFTER: value >= first,
    ON_OR_BEFORE: value <= first,
    BETWEEN: value >= first && value <= second,
    NOT_BETWEEN: value < first || value > second,
    GREATER_THAN: value > first,
    GREATER_THAN_OR_EQUAL_TO: value >= first,
    LESS_THAN: value < first,
    LESS_THAN_OR_EQUAL_TO: value <= first,
    NOT_EQUAL_TO: value !== first,
  };
  return relations[relation] ?? false;
}

/** Computes the rule's formula with the value standing in the cell. */
function satisfiesFormula(
  rule: ValidationRule,
  book: Book,
  sheet: EngineSheet,
  row: number,
  column: number,
  value: Scalar,
): boolean {
  const anchor = rule.anchor ?? { row, column };
  const formula = offsetReferences(String(rule.values[0] ?? ''), row - anchor.row, column - anchor.column);
  const result = book.engine.tryOut(sheet, row, column, value, formula);
  return result === true || (typeof result === 'number' && result !== 0);
}
