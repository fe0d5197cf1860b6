import { dateOfSerial } from '../../book/cellInput';
import type { ConditionalRule } from '../../engine/conditionalRule';
import type { EngineSheet } from '../../engine/engineSheet';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { BooleanCriteria } from './enums';
import { Range } from './range';

/** A finished conditional format with the sheet its ranges lie on. */
export class ConditionalFormatRule extends ServiceObject {
  readonly type = TYPE;

  constructor(
    readonly execution: Execution,
    readonly sheet: EngineSheet,
    readonly rule: ConditionalRule,
    private readonly toBuilder: (rule: ConditionalRule, sheet: EngineSheet) => ServiceObject,
  ) {
    super();
  }

  copy(): ServiceObject {
    return this.toBuilder(this.rule, this.sheet);
  }

  getRanges(): Range[] {
    return this.rule.ranges.map((range) => new Range(this.execution, this.sheet, range));
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.execution, this.rule);
  }

  /** Colour scales are not there, so no rule has a gradient. */
  getGradientCondition(): null {
    return null;
  }
}

/** When the rule applies and what it paints. */
class BooleanCondition extends ServiceObject {
  readonly type = CONDITION_TYPE;

  constructor(
    private readonly execution: Execution,
    private readonly rule: ConditionalRule,
  ) {
    super();
  }

  getCriteriaType = (): ServiceObject => BooleanCriteria.of(this.rule.condition);
  getBold = (): boolean | null => this.rule.look.bold ?? null;
  getItalic = (): boolean | null => this.rule.look.italic ?? null;
  getUnderline = (): boolean | null => this.rule.look.underline ?? null;
  getStrikethrough = (): boolean | null => this.rule.look.strike ?? null;
  getBackground = (): string | null => this.rule.look.background ?? null;
  getFontColor = (): string | null => this.rule.look.color ?? null;

  getCriteriaValues(): unknown[] {
    if (!this.rule.condition.startsWith('DATE_')) return [...this.rule.values];
    return this.rule.values.map((serial) => dateOfSerial(Number(serial), this.execution.book));
  }
}

const TYPE = serviceType(
  'SpreadsheetApp.ConditionalFormatRule',
  { copy: '', getRanges: '', getBooleanCondition: '', getGradientCondition: '' },
  { builder: true },
);

const CONDITION_TYPE = serviceType(
  'SpreadsheetApp.BooleanCondition',
  {
    getCriteriaType: '',
    getCriteriaValues: '',
    getBold: '',
    getItalic: '',
    getUnderline: '',
    getStrikethrough: '',
    getBackground: '',
    getFontColor: '',
  },
  { builder: true },
);
