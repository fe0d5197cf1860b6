import type { ValidationRule } from '../../engine/validationRule';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { criteriaValues } from './criteria';
import { DataValidationCriteria } from './enums';

/** A finished validation rule. */
export class DataValidation extends ServiceObject {
  readonly type = TYPE;

  constructor(
    readonly execution: Execution,
    readonly rule: ValidationRule,
    private readonly toBuilder: (rule: ValidationRule) => ServiceObject,
  ) {
    super();
  }

  copy(): ServiceObject {
    return this.toBuilder({ ...this.rule });
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string | null {
    return this.rule.helpText ?? null;
  }

  getCriteriaType(): ServiceObject {
    return DataValidationCriteria.of(this.rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(this.rule, this.execution);
  }
}

const TYPE = serviceType(
  'SpreadsheetApp.DataValidation',
  { copy: '', getAllowInvalid: '', getHelpText: '', getCriteriaType: '', getCriteriaValues: '' },
  { builder: true },
);
