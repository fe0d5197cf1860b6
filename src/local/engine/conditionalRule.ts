import type { ComputedRule, Overlay } from './calculator';
import { isVolatile, ownReferences, shiftReferences } from './formulaText';
import { columnLetters, type GridRange } from './gridRange';
import { type StructureEdit, shiftRange } from './structureEdit';

/** The conditions of a conditional format, by Google's names (SpreadsheetApp.BooleanCriteria). */
export type ConditionName =
  | 'CELL_EMPTY'
  | 'CELL_NOT_EMPTY'
  | 'CUSTOM_FORMULA'
  | 'DATE_AFTER'
  | 'DATE_BEFORE'
  | 'DATE_EQUAL_TO'
  | 'NUMBER_BETWEEN'
  | 'NUMBER_EQUAL_TO'
  | 'NUMBER_GREATER_THAN'
  | 'NUMBER_GREATER_THAN_OR_EQUAL_TO'
  | 'NUMBER_LESS_THAN'
  | 'NUMBER_LESS_THAN_OR_EQUAL_TO'
  | 'NUMBER_NOT_BETWEEN'
  | 'NUMBER_NOT_EQUAL_TO'
  | 'TEXT_CONTAINS'
  | 'TEXT_DOES_NOT_CONTAIN'
  | 'TEXT_ENDS_WITH'
  | 'TEXT_EQUAL_TO'
  | 'TEXT_STARTS_WITH';

/** A conditional format as data. Dates are serials. */
export interface ConditionalRule {
  ranges: GridRange[];
  condition: ConditionName;
  values: (string | number)[];
  look: Overlay;
}

/** The rule as one formula for the first cell of its ranges; arguments are separated as the sheet's locale has it. */
export function computedRule(
  rule: ConditionalRule,
  separator: ';' | ',',
  decimal: string,
): ComputedRule & { formula: string } {
  const row = Math.min(...rule.ranges.map((range) => range.row));
  const column = Math.min(...rule.ranges.map((range) => range.column));
  const cell = columnLetters(column) + row;
  const [first = '', second = ''] = rule.values.map((value) => literal(value, decimal));
  const call = (name: string, ...args: string[]) => `${name}(${args.join(separator)})`;
  const number = (test: string) => call('AND', call('ISNUMBER', cell), test);
  const lower = call('LOWER', cell);
  const formulas: Record<ConditionName, string> = {
    CELL_EMPTY: `LEN(${cell})=0`,
    CELL_NOT_EMPTY: `LEN(${cell})>0`,
    CUSTOM_FORMULA: String(rule.values[0] ?? '').replace(/^=/, ''),
    DATE_AFTER: number(`INT(${cell})>${first}`),
    DATE_BEFORE: number(`INT(${cell})<${first}`),
    DATE_EQUAL_TO: number(`INT(${cell})=${first}`),
    NUMBER_BETWEEN: call('AND', call('ISNUMBER', cell), `${cell}>=${first}`, `${cell}<=${second}`),
    NUMBER_EQUAL_TO: number(`${cell}=${first}`),
    NUMBER_GREATER_THAN: number(`${cell}>${first}`),
    NUMBER_GREATER_THAN_OR_EQUAL_TO: number(`${cell}>=${first}`),
    NUMBER_LESS_THAN: number(`${cell}<${first}`),
    NUMBER_LESS_THAN_OR_EQUAL_TO: number(`${cell}<=${first}`),
    NUMBER_NOT_BETWEEN: number(call('OR', `${cell}<${first}`, `${cell}>${second}`)),
    NUMBER_NOT_EQUAL_TO: number(`${cell}<>${first}`),
    TEXT_CONTAINS: call('ISNUMBER', call('FIND', call('LOWER', first), lower)),
    TEXT_DOES_NOT_CONTAIN: call('NOT', call('ISNUMBER', call('FIND', call('LOWER', first), lower))),
    TEXT_ENDS_WITH: `${call('RIGHT', lower, call('LEN', first))}=${call('LOWER', first)}`,
    TEXT_EQUAL_TO: `${lower}=${call('LOWER', first)}`,
    TEXT_STARTS_WITH: `${call('LEFT', lower, call('LEN', first))}=${call('LOWER', first)}`,
  };
  return { ranges: rule.ranges, formula: `=${formulas[rule.condition]}`, look: rule.look };
}

function literal(value: string | number, decimal: string): string {
  return typeof value === 'number' ? String(value).replace('.', decimal) : `"${value.replace(/"/g, '""')}"`;
}

/** The rule after rows or columns moved; null when none of its cells are left. */
export function shiftRule(rule: ConditionalRule, edit: StructureEdit): ConditionalRule | null {
  const ranges = rule.ranges.map((range) => shiftRange(range, edit)).filter((range) => range !== null);
  if (ranges.length === 0) return null;
  const values =
    rule.condition === 'CUSTOM_FORMULA'
      ? rule.values.map((value) => shiftReferences(String(value), edit))
      : rule.values;
  return { ...rule, ranges, values };
}

/**
 * Whether a cell's colours by this rule hang on its own row only. Then, after an edit, only the rows with a changed cell
 * need to be looked at again.
 */
export function looksAtOwnRowOnly(rule: ConditionalRule): boolean {
  if (rule.condition !== 'CUSTOM_FORMULA') return true;
  const formula = String(rule.values[0] ?? '');
  const row = Math.min(...rule.ranges.map((range) => range.row));
  return (
    !isVolatile(formula) &&
    !/INDIRECT|OFFSET|[!:]/i.test(formula.replace(/"(?:[^"]|"")*"/g, '')) &&
    ownReferences(formula).every((reference) => !reference.rowFixed && reference.row === row)
  );
}

/**
 * The one column that tells how a whole row is coloured, where every rule of a sheet colours the same columns by cells of
 * fixed columns; undefined where columns may differ. The engine computes each rule for each cell of its ranges, so asking
 * it about one column takes as many times less as there are columns.
 */
export function tellingColumn(rules: readonly ConditionalRule[]): number | undefined {
  const [first] = rules;
  const [corner] = first?.ranges ?? [];
  if (!first || !corner) return undefined;
  const sameRows = first.ranges.every((range) => range.row === corner.row && range.rows === corner.rows);
  const ranges = JSON.stringify(first.ranges);
  const alike = rules.every(
    (rule) =>
      rule.condition === 'CUSTOM_FORMULA' &&
      JSON.stringify(rule.ranges) === ranges &&
      looksAtOwnRowOnly(rule) &&
      !/COLUMN/i.test(String(rule.values[0])) &&
      ownReferences(String(rule.values[0])).every((reference) => reference.columnFixed),
  );
  return sameRows && alike ? corner.column : undefined;
}
