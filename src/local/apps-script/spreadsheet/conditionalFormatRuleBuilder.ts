import { serialAt } from '../../book/timeZone';
import type { ConditionalRule, ConditionName } from '../../engine/conditionalRule';
import type { EngineSheet } from '../../engine/engineSheet';
import { namesSheet } from '../../engine/formulaText';
import type { GridRange } from '../../engine/gridRange';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { ConditionalFormatRule } from './conditionalFormatRule';
import { RangeBase } from './rangeBase';
import { readColor } from './rangeLooks';

/** SpreadsheetApp.newConditionalFormatRule() … .build(). */
export class ConditionalFormatRuleBuilder extends ServiceObject {
  readonly type = TYPE;
  private ranges: GridRange[];
  private condition: ConditionName | null;
  private values: (string | number)[];
  private look: ConditionalRule['look'];

  constructor(
    private readonly execution: Execution,
    start: ConditionalRule | null,
    private sheet: EngineSheet | null,
  ) {
    super();
    this.ranges = start ? [...start.ranges] : [];
    this.condition = start?.condition ?? null;
    this.values = start ? [...start.values] : [];
    this.look = { ...start?.look };
  }

  build(): ConditionalFormatRule {
    if (!this.sheet || this.ranges.length === 0) {
      throw new GoogleError('A conditional format rule must have at least one range.');
    }
    if (!this.condition) throw new GoogleError('A conditional format rule must have a condition.');
    const rule = {
      ranges: this.ranges,
      condition: this.condition,
      values: this.values,
      look: { ...this.look },
    };
    return new ConditionalFormatRule(
      this.execution,
      this.sheet,
      rule,
      (copy, sheet) => new ConditionalFormatRuleBuilder(this.execution, copy, sheet),
    );
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.build().rule, this.sheet);
  }

  setRanges(ranges: unknown[]): this {
    const blocks = ranges.map((range) => {
      if (!(range instanceof RangeBase)) throw new GoogleError('The ranges must be Range objects.');
      return range;
    });
    this.sheet = blocks[0]?.sheet ?? null;
    if (blocks.some((range) => range.sheet !== this.sheet)) {
      throw new GoogleError('All ranges of a conditional format rule must be on the same sheet.');
    }
    this.ranges = blocks.map((range) => ({ ...range.block }));
    return this;
  }

  /** A rule's formula can name no other sheet except through INDIRECT (support.google.com/docs/answer/78413). */
  whenFormulaSatisfied(formula: string): this {
    if (namesSheet(formula))
      throw new GoogleError('Conditional format rule cannot reference a different sheet.');
    return this.when('CUSTOM_FORMULA', formula.startsWith('=') ? formula : `=${formula}`);
  }

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

  setBackground(color: string | null): this {
    return this.paint('background', color === null ? undefined : readColor(color));
  }

  setFontColor(color: string | null): this {
    return this.paint('color', color === null ? undefined : readColor(color));
  }

  setBold = (bold: boolean | null): this => this.paint('bold', bold ?? undefined);
  setItalic = (italic: boolean | null): this => this.paint('italic', italic ?? undefined);
  setUnderline = (underline: boolean | null): this => this.paint('underline', underline ?? undefined);
  setStrikethrough = (strike: boolean | null): this => this.paint('strike', strike ?? undefined);

  private when(condition: ConditionName, ...values: (string | number)[]): this {
    this.condition = condition;
    this.values = values;
    return this;
  }

  private paint<Name extends keyof ConditionalRule['look']>(
    name: Name,
    value: ConditionalRule['look'][Name] | undefined,
  ): this {
    if (value === undefined) delete this.look[name];
    else this.look[name] = value;
    return this;
  }

  private day(date: Date): number {
    return Math.floor(serialAt(date.getTime(), this.execution.book.engine.timeZone));
  }
}

const ONE_NUMBER = [
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'GreaterThanOrEqualTo',
  'LessThan',
  'LessThanOrEqualTo',
];

const TYPE = serviceType(
  'SpreadsheetApp.ConditionalFormatRuleBuilder',
  {
    build: '',
    copy: '',
    setRanges: 'a',
    whenFormulaSatisfied: 's',
    whenCellEmpty: '',
    whenCellNotEmpty: '',
    ...Object.fromEntries(
      ['Contains', 'DoesNotContain', 'EqualTo', 'StartsWith', 'EndsWith'].map((name) => [
        `whenText${name}`,
        's',
      ]),
    ),
    whenNumberBetween: 'n n',
    whenNumberNotBetween: 'n n',
    ...Object.fromEntries(ONE_NUMBER.map((name) => [`whenNumber${name}`, 'n'])),
    whenDateAfter: 'd',
    whenDateBefore: 'd',
    whenDateEqualTo: 'd',
    setBackground: 's?',
    setFontColor: 's?',
    setBold: 'b?',
    setItalic: 'b?',
    setUnderline: 'b?',
    setStrikethrough: 'b?',
  },
  { builder: true },
);
