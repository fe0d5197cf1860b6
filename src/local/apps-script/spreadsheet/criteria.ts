import { dateOfSerial } from '../../book/cellInput';
import type { ValidationRule } from '../../engine/validationRule';
import type { Execution } from '../execution';
import { Range } from './range';

/** The arguments that getCriteriaValues gives back, in the shape the builder took them. */
export function criteriaValues(rule: ValidationRule, execution: Execution): unknown[] {
  if (rule.criteria === 'VALUE_IN_LIST') return [[...rule.values], rule.showDropdown ?? true];
  if (rule.criteria === 'VALUE_IN_RANGE') {
    const sheet = rule.source && execution.book.engine.sheetById(rule.source.sheetId);
    if (!rule.source || !sheet) return [];
    const { row, column, rows, columns } = rule.source;
    return [new Range(execution, sheet, { row, column, rows, columns }), rule.showDropdown ?? true];
  }
  if (rule.criteria.startsWith('DATE_')) {
    return rule.values.map((serial) => dateOfSerial(Number(serial), execution.book));
  }
  return [...rule.values];
}
