import type { EngineSheet } from '../../engine/engineSheet';
import { blockOf, cellAt, parseA1 } from '../../engine/gridRange';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../engine/layout';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { ConditionalFormatRule } from './conditionalFormatRule';
import { ConditionalFormatRuleBuilder } from './conditionalFormatRuleBuilder';
import { requireOnSheet, requireReshape } from './editing';
import { Protection } from './protection';
import { Range } from './range';
import { RangeList } from './rangeList';

const SHEET_TYPE = serviceType('SpreadsheetApp.Sheet', {
  getName: '',
  getSheetName: '',
  setName: 's',
  getSheetId: '',
  getIndex: '',
  getRange: 's | n n | n n n | n n n n',
  getRangeList: 'a',
  getDataRange: '',
  getLastRow: '',
  getLastColumn: '',
  getMaxRows: '',
  getMaxColumns: '',
  insertRowsBefore: 'n n',
  insertRowsAfter: 'n n',
  insertRowBefore: 'n',
  insertRowAfter: 'n',
  insertColumnsBefore: 'n n',
  insertColumnsAfter: 'n n',
  insertColumnBefore: 'n',
  insertColumnAfter: 'n',
  deleteRow: 'n',
  deleteRows: 'n n',
  deleteColumn: 'n',
  deleteColumns: 'n n',
  getColumnWidth: 'n',
  setColumnWidth: 'n n',
  setColumnWidths: 'n n n',
  getRowHeight: 'n',
  setRowHeight: 'n n',
  hideColumns: 'n | n n',
  showColumns: 'n | n n',
  hideRows: 'n | n n',
  showRows: 'n | n n',
  isColumnHiddenByUser: 'n',
  isRowHiddenByUser: 'n',
  setFrozenRows: 'n',
  setFrozenColumns: 'n',
  getFrozenRows: '',
  getFrozenColumns: '',
  setHiddenGridlines: 'b',
  hasHiddenGridlines: '',
  setTabColor: 's?',
  hideSheet: '',
  showSheet: '',
  isSheetHidden: '',
  activate: '',
  getActiveRange: '',
  getActiveCell: '',
  getConditionalFormatRules: '',
  setConditionalFormatRules: 'a',
  clearConditionalFormatRules: '',
  protect: '',
  getProtections: 'ProtectionType',
});

/** Sheet: https://developers.google.com/apps-script/reference/spreadsheet/sheet */
export class Sheet extends ServiceObject {
  readonly type = SHEET_TYPE;

  constructor(
    readonly execution: Execution,
    readonly sheet: EngineSheet,
  ) {
    super();
  }

  getName(): string {
    return this.sheet.name;
  }

  getSheetName(): string {
    return this.sheet.name;
  }

  setName(name: string): this {
    const { book } = this.execution;
    requireReshape(this.execution, this.sheet);
    const taken = book.sheetByName(name);
    if (taken && taken !== this.sheet) {
      throw new GoogleError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    book.engine.renameSheet(this.sheet, name);
    return this;
  }

  getSheetId(): number {
    return this.sheet.id;
  }

  getIndex(): number {
    return this.execution.book.sheets.indexOf(this.sheet) + 1;
  }

  getRange(first: string | number, column?: number, rows = 1, columns = 1): Range {
    if (typeof first === 'string') return this.namedRange(first);
    const block = { row: first, column: column ?? 1, rows, columns };
    requireOnSheet(this.sheet, block);
    return new Range(this.execution, this.sheet, block);
  }

  getRangeList(a1Notations: unknown[]): RangeList {
    return new RangeList(a1Notations.map((a1) => this.namedRange(String(a1))));
  }

  /** From A1 to the last cell with content; A1 alone on an empty sheet (reference). */
  getDataRange(): Range {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  getLastRow(): number {
    return this.sheet.grid.extent().rows;
  }

  getLastColumn(): number {
    return this.sheet.grid.extent().columns;
  }

  getMaxRows(): number {
    return this.sheet.layout.rows;
  }

  getMaxColumns(): number {
    return this.sheet.layout.columns;
  }

  insertRowsBefore = (before: number, count: number): this => this.insert('row', before, count, before);
  insertRowsAfter = (after: number, count: number): this => this.insert('row', after + 1, count, after);
  insertRowBefore = (before: number): this => this.insertRowsBefore(before, 1);
  insertRowAfter = (after: number): this => this.insertRowsAfter(after, 1);
  insertColumnsBefore = (before: number, count: number): this => this.insert('column', before, count, before);
  insertColumnsAfter = (after: number, count: number): this => this.insert('column', after + 1, count, after);
  insertColumnBefore = (before: number): this => this.insertColumnsBefore(before, 1);
  insertColumnAfter = (after: number): this => this.insertColumnsAfter(after, 1);
  deleteRows = (at: number, count: number): void => this.remove('row', at, count);
  deleteRow = (at: number): void => this.remove('row', at, 1);
  deleteColumns = (at: number, count: number): void => this.remove('column', at, count);
  deleteColumn = (at: number): void => this.remove('column', at, 1);

  getColumnWidth(column: number): number {
    return this.sheet.layout.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): this {
    return this.reshape(({ layout }) => {
      for (let column = start; column < start + count; column += 1) layout.columnWidths.set(column, width);
    });
  }

  getRowHeight(row: number): number {
    return this.sheet.layout.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
  }

  setRowHeight(row: number, height: number): this {
    return this.reshape(({ layout }) => void layout.rowHeights.set(row, height));
  }

  hideColumns = (start: number, count = 1): void => this.hide('hiddenColumns', start, count, true);
  showColumns = (start: number, count = 1): void => this.hide('hiddenColumns', start, count, false);
  hideRows = (start: number, count = 1): void => this.hide('hiddenRows', start, count, true);
  showRows = (start: number, count = 1): void => this.hide('hiddenRows', start, count, false);
  isColumnHiddenByUser = (column: number): boolean => this.sheet.layout.hiddenColumns.has(column);
  isRowHiddenByUser = (row: number): boolean => this.sheet.layout.hiddenRows.has(row);

  setFrozenRows(rows: number): void {
    this.reshape(({ layout }) => {
      layout.frozenRows = rows;
    });
  }

  setFrozenColumns(columns: number): void {
    this.reshape(({ layout }) => {
      layout.frozenColumns = columns;
    });
  }

  getFrozenRows(): number {
    return this.sheet.layout.frozenRows;
  }

  getFrozenColumns(): number {
    return this.sheet.layout.frozenColumns;
  }

  setHiddenGridlines(hide: boolean): this {
    return this.reshape(({ layout }) => {
      layout.gridlines = !hide;
    });
  }

  hasHiddenGridlines(): boolean {
    return !this.sheet.layout.gridlines;
  }

  setTabColor(color: string | null): this {
    return this.reshape(({ layout }) => {
      layout.tabColor = color;
    });
  }

  hideSheet(): this {
    return this.reshape((sheet) => {
      sheet.hidden = true;
    });
  }

  showSheet(): this {
    return this.reshape((sheet) => {
      sheet.hidden = false;
    });
  }

  isSheetHidden(): boolean {
    return this.sheet.hidden;
  }

  activate(): this {
    this.execution.book.activeSheetId = this.sheet.id;
    return this;
  }

  /** The person's selection where it is on this sheet, else its first cell. */
  getActiveRange(): Range {
    const { sheet, range } = this.execution.selection;
    return new Range(this.execution, this.sheet, sheet === this.sheet ? range : cellAt(1, 1));
  }

  getActiveCell(): Range {
    const { row, column } = this.getActiveRange().block;
    return new Range(this.execution, this.sheet, cellAt(row, column));
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.sheet.rules.map((rule) =>
      new ConditionalFormatRuleBuilder(this.execution, rule, this.sheet).build(),
    );
  }

  /** Replaces every rule of the sheet (reference). */
  setConditionalFormatRules(rules: unknown[]): void {
    requireReshape(this.execution, this.sheet);
    this.sheet.setConditionalRules(
      rules.map((rule) => {
        if (rule instanceof ConditionalFormatRule && rule.sheet === this.sheet) return rule.rule;
        throw new GoogleError('The rules must be conditional format rules of this sheet.');
      }),
    );
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  /** The sheet's protection; a sheet that is protected already gives back the one it has (reference). */
  protect(): Protection {
    return this.getProtections()[0] ?? Protection.create(this.execution, this.sheet, null);
  }

  getProtections(type?: ServiceObject): Protection[] {
    const ranges = type !== undefined && String(type) === 'RANGE';
    return this.execution.book.protections
      .filter((record) => record.sheetId === this.sheet.id && (record.range !== null) === ranges)
      .map((record) => new Protection(this.execution, record));
  }

  private namedRange(a1: string): Range {
    const reference = parseA1(a1);
    if (!reference || (reference.sheet !== undefined && reference.sheet !== this.sheet.name)) {
      throw new GoogleError('Range not found');
    }
    const block = blockOf(reference, this.getMaxRows(), this.getMaxColumns());
    requireOnSheet(this.sheet, block);
    return new Range(this.execution, this.sheet, block);
  }

  private insert(axis: 'row' | 'column', at: number, count: number, inheritFrom: number): this {
    requireReshape(this.execution, this.sheet);
    this.execution.book.changeStructure(this.sheet, { axis, kind: 'insert', at, count }, inheritFrom);
    return this;
  }

  private remove(axis: 'row' | 'column', at: number, count: number): void {
    requireReshape(this.execution, this.sheet);
    const size = axis === 'row' ? this.getMaxRows() : this.getMaxColumns();
    if (at < 1 || at + count - 1 > size) throw new GoogleError('Those rows or columns are out of bounds.');
    if (count >= size) throw new GoogleError(`You can't delete all the ${axis}s on the sheet.`);
    this.execution.book.changeStructure(this.sheet, { axis, kind: 'delete', at, count });
  }

  private hide(which: 'hiddenRows' | 'hiddenColumns', start: number, count: number, hidden: boolean): void {
    this.reshape(({ layout }) => {
      for (let at = start; at < start + count; at += 1) {
        if (hidden) layout[which].add(at);
        else layout[which].delete(at);
      }
    });
  }

  private reshape(change: (sheet: EngineSheet) => void): this {
    requireReshape(this.execution, this.sheet);
    this.sheet.reshape(change);
    return this;
  }
}
