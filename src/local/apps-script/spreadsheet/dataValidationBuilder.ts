import { serialAt } from '../../book/timeZone';
import type { CriteriaName, ValidationRule } from '../../engine/validationRule';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { DataValidation } from './dataValidation';
import { DataValidationCriteria } from './enums';
import type { RangeBase } from './rangeBase';

/** SpreadsheetApp.newDataValidation() … .build(). */
export class DataValidationBuilder extends ServiceObject {
  readonly type = TYPE;
  private rule: Omit<ValidationRule, 'criteria'> & { criteria: CriteriaName | null };

  constructor(
    private readonly execution: Execution,
    start: ValidationRule | null,
  ) {
    super();
    this.rule = start ? { ...start } : { criteria: null, values: [], allowInvalid: true };
  }

  build(): DataValidation {
    const { criteria } = this.rule;
    if (!criteria) throw new GoogleError('A data validation rule must have criteria.');
    return new DataValidation(
      this.execution,
      { ...this.rule, criteria },
      (rule) => new DataValidationBuilder(this.execution, rule),
    );
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution, this.build().rule);
  }

  setAllowInvalid(allow: boolean): this {
    this.rule.allowInvalid = allow;
    return this;
  }

  setHelpText(text: string | null): this {
    if (text === null) delete this.rule.helpText;
    else this.rule.helpText = text;
    return this;
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string | null {
    return this.rule.helpText ?? null;
  }

  getCriteriaType(): ServiceObject | null {
    return this.rule.criteria && DataValidationCriteria.of(this.rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    return this.rule.criteria ? this.build().getCriteriaValues() : [];
  }

  requireValueInList(values: unknown[], showDropdown = true): this {
    // The list limit of the sheet's own dialog; longer lists belong in a range.
    if (values.length > 500)
      throw new GoogleError('The data validation rule has more items than the limit of 500.');
    // The list is a list of texts (reference: String[]); other values are turned into theirs.
    this.require('VALUE_IN_LIST', values.map(String));
    this.rule.showDropdown = showDropdown;
    return this;
  }

  requireValueInRange(range: RangeBase, showDropdown = true): this {
    this.require('VALUE_IN_RANGE', []);
    this.rule.source = { ...range.block, sheetId: range.sheet.id };
    this.rule.showDropdown = showDropdown;
    return this;
  }

  requireCheckbox(...values: unknown[]): this {
    return this.require(
      'CHECKBOX',
      values.map((value) =>
        typeof value === 'number' || typeof value === 'boolean' ? value : String(value),
      ),
    );
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', [formula.startsWith('=') ? formula : `=${formula}`]);
  }

  requireNumberBetween = (first: number, last: number): this => this.require('NUMBER_BETWEEN', [first, last]);
  requireNumberNotBetween = (first: number, last: number): this =>
    this.require('NUMBER_NOT_BETWEEN', [first, last]);
  requireNumberEqualTo = (number: number): this => this.require('NUMBER_EQUAL_TO', [number]);
  requireNumberNotEqualTo = (number: number): this => this.require('NUMBER_NOT_EQUAL_TO', [number]);
  requireNumberGreaterThan = (number: number): this => this.require('NUMBER_GREATER_THAN', [number]);
  requireNumberGreaterThanOrEqualTo = (number: number): this =>
    this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  requireNumberLessThan = (number: number): this => this.require('NUMBER_LESS_THAN', [number]);
  requireNumberLessThanOrEqualTo = (number: number): this =>
    this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  requireDate = (): this => this.require('DATE_IS_VALID_DATE', []);
  requireDateAfter = (date: Date): this => this.requireDays('DATE_AFTER', date);
  requireDateBefore = (date: Date): this => this.requireDays('DATE_BEFORE', date);
  requireDateEqualTo = (date: Date): this => this.requireDays('DATE_EQUAL_TO', date);
  requireDateOnOrAfter = (date: Date): this => this.requireDays('DATE_ON_OR_AFTER', date);
  requireDateOnOrBefore = (date: Date): this => this.requireDays('DATE_ON_OR_BEFORE', date);
  requireDateBetween = (first: Date, last: Date): this => this.requireDays('DATE_BETWEEN', first, last);
  requireDateNotBetween = (first: Date, last: Date): this =>
    this.requireDays('DATE_NOT_BETWEEN', first, last);
  requireTextContains = (text: string): this => this.require('TEXT_CONTAINS', [text]);
  requireTextDoesNotContain = (text: string): this => this.require('TEXT_DOES_NOT_CONTAIN', [text]);
  requireTextEqualTo = (text: string): this => this.require('TEXT_EQUAL_TO', [text]);
  requireTextIsEmail = (): this => this.require('TEXT_IS_VALID_EMAIL', []);
  requireTextIsUrl = (): this => this.require('TEXT_IS_VALID_URL', []);

  private require(criteria: CriteriaName, values: ValidationRule['values']): this {
    this.rule = { ...this.rule, criteria, values };
    delete this.rule.source;
    delete this.rule.showDropdown;
    return this;
  }

  /** The builder ignores the time of day (reference: requireDate…). */
  private requireDays(criteria: CriteriaName, ...dates: Date[]): this {
    const zone = this.execution.book.engine.timeZone;
    return this.require(
      criteria,
      dates.map((date) => Math.floor(serialAt(date.getTime(), zone))),
    );
  }
}

const TYPE = serviceType(
  'SpreadsheetApp.DataValidationBuilder',
  {
    build: '',
    copy: '',
    setAllowInvalid: 'b',
    setHelpText: 's?',
    getAllowInvalid: '',
    getHelpText: '',
    getCriteriaType: '',
    getCriteriaValues: '',
    requireValueInList: 'a | a b',
    requireValueInRange: 'Range | Range b',
    requireCheckbox: '| * | * *',
    requireFormulaSatisfied: 's',
    requireNumberBetween: 'n n',
    requireNumberNotBetween: 'n n',
    requireNumberEqualTo: 'n',
    requireNumberNotEqualTo: 'n',
    requireNumberGreaterThan: 'n',
    requireNumberGreaterThanOrEqualTo: 'n',
    requireNumberLessThan: 'n',
    requireNumberLessThanOrEqualTo: 'n',
    requireDate: '',
    requireDateAfter: 'd',
    requireDateBefore: 'd',
    requireDateEqualTo: 'd',
    requireDateOnOrAfter: 'd',
    requireDateOnOrBefore: 'd',
    requireDateBetween: 'd d',
    requireDateNotBetween: 'd d',
    requireTextContains: 's',
    requireTextDoesNotContain: 's',
    requireTextEqualTo: 's',
    requireTextIsEmail: '',
    requireTextIsUrl: '',
  },
  { builder: true },
);
