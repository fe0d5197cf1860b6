import type { Scalar } from '../../engine/cell';
import type { ValidationRule } from '../../engine/validationRule';

/**
 * What a checkbox puts into its cell. Without values of its own it is TRUE and FALSE; with a checked value only, the
 * cell is empty while unchecked (reference: DataValidationBuilder.requireCheckbox, Range.insertCheckboxes).
 */
export function checkboxValue({ values }: Pick<ValidationRule, 'values'>, checked: boolean): Scalar {
  if (values.length === 0) return checked;
  return (checked ? values[0] : values[1]) ?? null;
}

/** Whether a cell's checkbox is checked; null for a cell without one or with a value that is neither. */
export function checkboxState(rule: ValidationRule | undefined, value: Scalar): boolean | null {
  if (rule?.criteria !== 'CHECKBOX') return null;
  if (value === checkboxValue(rule, true)) return true;
  return value === checkboxValue(rule, false) || value === null ? false : null;
}
