import { applyFilter, createFilter, filterRefusal, removeFilter, setColumnCriteria } from '../../book/filter';
import { type BasicFilter, dataRows } from '../../engine/basicFilter';
import type { EngineSheet } from '../../engine/engineSheet';
import type { GridRange } from '../../engine/gridRange';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { requireEdit, requireReshape } from './editing';
import type { FilterCriteria } from './filterCriteria';
import { FilterCriteriaBuilder } from './filterCriteriaBuilder';
import { Range } from './range';
import { sortRows } from './sortRows';

/**
 * The filter of a sheet, one for everybody: https://developers.google.com/apps-script/reference/spreadsheet/filter
 * Columns are columns of the sheet, 1 = A. Filtering takes the right to change the sheet, sorting the right to its cells.
 */
export class Filter extends ServiceObject {
  readonly type = TYPE;

  constructor(
    private readonly execution: Execution,
    private readonly sheet: EngineSheet,
    private readonly filter: BasicFilter,
  ) {
    super();
  }

  /** The filter that a sheet has. */
  static of(execution: Execution, sheet: EngineSheet): Filter | null {
    return sheet.filter && new Filter(execution, sheet, sheet.filter);
  }

  static create(execution: Execution, sheet: EngineSheet, range: GridRange): Filter {
    requireReshape(execution, sheet);
    const refusal = filterRefusal(sheet, range);
    if (refusal !== null) throw new GoogleError(refusal);
    return new Filter(execution, sheet, createFilter(sheet, range));
  }

  getRange(): Range {
    return new Range(this.execution, this.sheet, this.present.range);
  }

  remove(): void {
    this.mayChange();
    removeFilter(this.sheet);
  }

  getColumnFilterCriteria(column: number): FilterCriteria | null {
    this.requireColumn(column);
    const criteria = this.filter.criteria.get(column);
    return criteria ? new FilterCriteriaBuilder(this.execution, criteria).build() : null;
  }

  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): this {
    this.mayChange();
    this.requireColumn(column);
    setColumnCriteria(this.execution.book, this.sheet, column, criteria?.criteria ?? null);
    return this;
  }

  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null);
  }

  /** Sorts every row below the header, hidden ones too, and applies the criteria to the new order. */
  sort(column: number, ascending: boolean): this {
    this.mayChange();
    this.requireColumn(column);
    const block = dataRows(this.filter);
    if (block.rows === 0) return this;
    requireEdit(this.execution, this.sheet, block);
    sortRows(this.sheet, block, [{ column, ascending }]);
    applyFilter(this.execution.book, this.sheet);
    return this;
  }

  /** A script can hold a filter that has been removed since. */
  private get present(): BasicFilter {
    if (this.sheet.filter !== this.filter) throw new GoogleError('The filter does not exist.');
    return this.filter;
  }

  private mayChange(): void {
    requireReshape(this.execution, this.sheet);
  }

  private requireColumn(position: number): void {
    const { column, columns } = this.present.range;
    if (!Number.isInteger(position) || position < column || position >= column + columns) {
      throw new GoogleError('Those columns are out of bounds.');
    }
  }
}

const TYPE = serviceType('SpreadsheetApp.Filter', {
  getRange: '',
  remove: '',
  getColumnFilterCriteria: 'n',
  setColumnFilterCriteria: 'n FilterCriteria?',
  removeColumnFilterCriteria: 'n',
  sort: 'n b',
});
