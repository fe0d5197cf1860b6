import { serialAt } from '../../book/timeZone';
import type { ColumnCriteria } from '../../engine/basicFilter';
import type { ConditionName } from '../../engine/conditionalRule';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { FilterCriteria } from './filterCriteria';

/**
 * SpreadsheetApp.newFilterCriteria() … .build(). Listed values and a condition can stand together:
 * https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder
 */
export class FilterCriteriaBuilder extends ServiceObject {
  readonly type = TYPE;
  private criteria: ColumnCriteria;

  constructor(
    private readonly execution: Execution,
    start: ColumnCriteria | null,
  ) {
    super();
    this.criteria = start ? { ...start } : { hiddenValues: [], condition: null, values: [] };
  }

  build(): FilterCriteria {
    return new FilterCriteria(
      this.execution,
      { ...this.criteria },
      (criteria) => new FilterCriteriaBuilder(this.execution, criteria),
    );
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.execution, this.criteria);
  }

  getCriteriaType = (): ServiceObject | null => this.build().getCriteriaType();
  getCriteriaValues = (): unknown[] => this.build().getCriteriaValues();
  getHiddenValues = (): string[] => this.build().getHiddenValues();
  getVisibleValues = (): string[] => this.build().getVisibleValues();

  /** Values as the cells show them; null is refused (reference). */
  setHiddenValues(values: unknown[]): this {
    const hiddenValues = values.map((value) => {
      if (typeof value !== 'string') throw new GoogleError('The hidden values must be strings.');
      return value;
    });
    this.criteria = { ...this.criteria, hiddenValues };
    return this;
  }

  whenFormulaSatisfied = (formula: string): this =>
    this.when('CUSTOM_FORMULA', formula.startsWith('=') ? formula : `=${formula}`);
  whenCellEmpty = (): this => this.when('CELL_EMPTY');
  whenCellNotEmpty = (): this => this.when('CELL_NOT_EMPTY');
  whenTextContains = (text: string): this => this.when('TEXT_CONTAINS', text);
  whenTextDoesNotContain = (text: string): this => this.when('TEXT_DOES_NOT_CONTAIN', text);
  whenTextEqualTo = (text: string): this => this.when('TEXT_EQUAL_TO', text);
  whenTextStartsWith = (text: string): this => this.when('TEXT_STARTS_WITH', text);
  whenTextEndsWith = (text: string): this => this.when('TEXT_ENDS_WITH', text);
  whenNumberBetween = (first: number, last: number): this => this.when('NUMBER_BETWEEN', first, last);
  whenNumberNotBetween = (first: number, last: number): this => this.when('NUMBER_NOT_BETWEEN', first, last);
  whenNumberEqualTo = (number: number): this => this.when('NUMBER_EQUAL_TO', number);
  whenNumberNotEqualTo = (number: number): this => this.when('NUMBER_NOT_EQUAL_TO', number);
  whenNumberGreaterThan = (number: number): this => this.when('NUMBER_GREATER_THAN', number);
  whenNumberGreaterThanOrEqualTo = (number: number): this =>
    this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  whenNumberLessThan = (number: number): this => this.when('NUMBER_LESS_THAN', number);
  whenNumberLessThanOrEqualTo = (number: number): this => this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  whenDateAfter = (date: Date): this => this.when('DATE_AFTER', this.day(date));
  whenDateBefore = (date: Date): this => this.when('DATE_BEFORE', this.day(date));
  whenDateEqualTo = (date: Date): this => this.when('DATE_EQUAL_TO', this.day(date));

  private when(condition: ConditionName, ...values: (string | number)[]): this {
    this.criteria = { hiddenValues: this.criteria.hiddenValues, condition, values };
    return this;
  }

  private day(date: Date): number {
    return Math.floor(serialAt(date.getTime(), this.execution.book.engine.timeZone));
  }
}

const ONE_TEXT = ['Contains', 'DoesNotContain', 'EqualTo', 'StartsWith', 'EndsWith'];
const ONE_NUMBER = [
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'GreaterThanOrEqualTo',
  'LessThan',
  'LessThanOrEqualTo',
];

const TYPE = serviceType(
  'SpreadsheetApp.FilterCriteriaBuilder',
  {
    build: '',
    copy: '',
    getCriteriaType: '',
    getCriteriaValues: '',
    getHiddenValues: '',
    getVisibleValues: '',
    setHiddenValues: 'a',
    whenFormulaSatisfied: 's',
    whenCellEmpty: '',
    whenCellNotEmpty: '',
    ...Object.fromEntries(ONE_TEXT.map((name) => [`whenText${name}`, 's'])),
    whenNumberBetween: 'n n',
    whenNumberNotBetween: 'n n',
    ...Object.fromEntries(ONE_NUMBER.map((name) => [`whenNumber${name}`, 'n'])),
    whenDateAfter: 'd',
    whenDateBefore: 'd',
    whenDateEqualTo: 'd',
  },
  { builder: true },
);
