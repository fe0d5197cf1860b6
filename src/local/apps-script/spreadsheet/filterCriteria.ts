import { dateOfSerial } from '../../book/cellInput';
import type { ColumnCriteria } from '../../engine/basicFilter';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { BooleanCriteria } from './enums';

/** Finished criteria: https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria */
export class FilterCriteria extends ServiceObject {
  readonly type = TYPE;

  constructor(
    private readonly execution: Execution,
    readonly criteria: ColumnCriteria,
    private readonly toBuilder: (criteria: ColumnCriteria) => ServiceObject,
  ) {
    super();
  }

  copy(): ServiceObject {
    return this.toBuilder(this.criteria);
  }

  getCriteriaType(): ServiceObject | null {
    return this.criteria.condition && BooleanCriteria.of(this.criteria.condition);
  }

  /** The arguments in the shape the builder took them. */
  getCriteriaValues(): unknown[] {
    const { condition, values } = this.criteria;
    if (!condition?.startsWith('DATE_')) return [...values];
    return values.map((serial) => dateOfSerial(Number(serial), this.execution.book));
  }

  getHiddenValues(): string[] {
    return [...this.criteria.hiddenValues];
  }

  /** Only filters of pivot tables list what they show; there are none here (reference). */
  getVisibleValues(): string[] {
    return [];
  }
}

const TYPE = serviceType(
  'SpreadsheetApp.FilterCriteria',
  { copy: '', getCriteriaType: '', getCriteriaValues: '', getHiddenValues: '', getVisibleValues: '' },
  { builder: true },
);
