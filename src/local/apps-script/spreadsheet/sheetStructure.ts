import type { EngineSheet } from '../../engine/engineSheet';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject } from '../serviceObject';
import { requireEdit, requireReshape } from './editing';
import type { RangeBase } from './rangeBase';
import { requireSheetName } from './sheetName';

type Axis = 'row' | 'column';

/** Name, size, and inserting, deleting and moving rows and columns of a sheet. */
export abstract class SheetStructure extends ServiceObject {
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
    requireReshape(this.execution, this.sheet);
    requireSheetName(this.execution.book, name, this.sheet);
    this.execution.book.engine.renameSheet(this.sheet, name);
    return this;
  }

  getSheetId(): number {
    return this.sheet.id;
  }

  getIndex(): number {
    return this.execution.book.sheets.indexOf(this.sheet) + 1;
  }

  getLastRow(): number {
    this.execution.book.engine.settle({ sheet: this.sheet, formulaCell: false });
    return this.sheet.grid.extent().rows;
  }

  getLastColumn(): number {
    this.execution.book.engine.settle({ sheet: this.sheet, formulaCell: false });
    return this.sheet.grid.extent().columns;
  }

  getMaxRows(): number {
    return this.sheet.layout.rows;
  }

  getMaxColumns(): number {
    return this.sheet.layout.columns;
  }

  insertRows = (at: number, count = 1): void => void this.insert('row', at, count, at);
  insertRowsBefore = (before: number, count: number): this => this.insert('row', before, count, before);
  insertRowsAfter = (after: number, count: number): this => this.insert('row', after + 1, count, after);
  insertRowBefore = (before: number): this => this.insertRowsBefore(before, 1);
  insertRowAfter = (after: number): this => this.insertRowsAfter(after, 1);
  insertColumns = (at: number, count = 1): void => void this.insert('column', at, count, at);
  insertColumnsBefore = (before: number, count: number): this => this.insert('column', before, count, before);
  insertColumnsAfter = (after: number, count: number): this => this.insert('column', after + 1, count, after);
  insertColumnBefore = (before: number): this => this.insertColumnsBefore(before, 1);
  insertColumnAfter = (after: number): this => this.insertColumnsAfter(after, 1);
  deleteRows = (at: number, count: number): void => this.remove('row', at, count);
  deleteRow = (at: number): this => this.removed('row', at);
  deleteColumns = (at: number, count: number): void => this.remove('column', at, count);
  deleteColumn = (at: number): this => this.removed('column', at);
  /** @param to the row before which they go, counted before the move. */
  moveRows = (rows: RangeBase, to: number): void => this.move('row', rows.block.row, rows.block.rows, to);
  moveColumns = (columns: RangeBase, to: number): void =>
    this.move('column', columns.block.column, columns.block.columns, to);

  /** New lines take their look and rules from the line that the method names. */
  private insert(axis: Axis, at: number, count: number, inheritFrom: number): this {
    requireReshape(this.execution, this.sheet);
    if (count < 1) throw new GoogleError(`The number of ${axis}s to insert must be at least 1.`);
    if (at < 1 || at > this.sizeOf(axis) + 1) throw new GoogleError(OUTSIDE);
    this.execution.book.changeStructure(this.sheet, { axis, kind: 'insert', at, count }, inheritFrom);
    return this;
  }

  private removed(axis: Axis, at: number): this {
    this.remove(axis, at, 1);
    return this;
  }

  private remove(axis: Axis, at: number, count: number): void {
    this.requireLines(axis, at, count);
    if (count >= this.sizeOf(axis)) throw new GoogleError(`You can't delete all the ${axis}s on the sheet.`);
    this.execution.book.changeStructure(this.sheet, { axis, kind: 'delete', at, count });
  }

  private move(axis: Axis, at: number, count: number, to: number): void {
    this.requireLines(axis, at, count);
    if (to < 1 || to > this.sizeOf(axis) + 1) throw new GoogleError(OUTSIDE);
    if (to > at && to < at + count) throw new GoogleError(`The ${axis}s cannot be moved into themselves.`);
    if (to === at || to === at + count) return;
    this.execution.book.changeStructure(this.sheet, { axis, kind: 'move', at, count, to });
  }

  /** Lines that go away or elsewhere must be the person's to edit, cell by cell. */
  private requireLines(axis: Axis, at: number, count: number): void {
    requireReshape(this.execution, this.sheet);
    if (at < 1 || count < 1 || at + count - 1 > this.sizeOf(axis)) throw new GoogleError(OUTSIDE);
    const { rows, columns } = this.sheet.layout;
    const whole = { row: 1, column: 1, rows, columns };
    const lines =
      axis === 'row' ? { ...whole, row: at, rows: count } : { ...whole, column: at, columns: count };
    requireEdit(this.execution, this.sheet, lines);
  }

  private sizeOf(axis: Axis): number {
    return axis === 'row' ? this.sheet.layout.rows : this.sheet.layout.columns;
  }
}

const OUTSIDE = 'Those rows or columns are out of bounds.';

export const SHEET_STRUCTURE = {
  getName: '',
  getSheetName: '',
  setName: 's',
  getSheetId: '',
  getIndex: '',
  getLastRow: '',
  getLastColumn: '',
  getMaxRows: '',
  getMaxColumns: '',
  insertRows: 'n | n n',
  insertRowsBefore: 'n n',
  insertRowsAfter: 'n n',
  insertRowBefore: 'n',
  insertRowAfter: 'n',
  insertColumns: 'n | n n',
  insertColumnsBefore: 'n n',
  insertColumnsAfter: 'n n',
  insertColumnBefore: 'n',
  insertColumnAfter: 'n',
  deleteRow: 'n',
  deleteRows: 'n n',
  deleteColumn: 'n',
  deleteColumns: 'n n',
  moveRows: 'Range n',
  moveColumns: 'Range n',
};
