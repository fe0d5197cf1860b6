import type { EngineSheet } from '../../engine/engineSheet';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../engine/layout';
import { GoogleError } from '../errors';
import { requireReshape } from './editing';
import type { RangeBase } from './rangeBase';
import { readColor } from './rangeLooks';
import { SheetStructure } from './sheetStructure';

/** Measures of a sheet: widths, heights, what is hidden or frozen, gridlines, tab colour. */
export abstract class SheetLayout extends SheetStructure {
  getColumnWidth(column: number): number {
    return this.sheet.layout.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): this {
    requireWithin(start, count, this.sheet.layout.columns);
    return this.reshape(({ layout }) => {
      for (let column = start; column < start + count; column += 1) layout.columnWidths.set(column, width);
    });
  }

  getRowHeight(row: number): number {
    return this.sheet.layout.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(start: number, count: number, height: number): this {
    requireWithin(start, count, this.sheet.layout.rows);
    return this.reshape(({ layout }) => {
      for (let row = start; row < start + count; row += 1) layout.rowHeights.set(row, height);
    });
  }

  hideColumns = (start: number, count = 1): void => this.hide('hiddenColumns', start, count, true);
  showColumns = (start: number, count = 1): void => this.hide('hiddenColumns', start, count, false);
  hideRows = (start: number, count = 1): void => this.hide('hiddenRows', start, count, true);
  showRows = (start: number, count = 1): void => this.hide('hiddenRows', start, count, false);
  hideColumn = ({ block }: RangeBase): void => this.hideColumns(block.column, block.columns);
  unhideColumn = ({ block }: RangeBase): void => this.showColumns(block.column, block.columns);
  hideRow = ({ block }: RangeBase): void => this.hideRows(block.row, block.rows);
  unhideRow = ({ block }: RangeBase): void => this.showRows(block.row, block.rows);
  isColumnHiddenByUser = (column: number): boolean => this.sheet.layout.hiddenColumns.has(column);
  isRowHiddenByUser = (row: number): boolean => this.sheet.layout.hiddenRows.has(row);

  getFrozenRows(): number {
    return this.sheet.layout.frozenRows;
  }

  getFrozenColumns(): number {
    return this.sheet.layout.frozenColumns;
  }

  setFrozenRows(rows: number): void {
    if (rows < 0 || rows > this.sheet.layout.rows) throw new GoogleError(OUTSIDE);
    this.reshape(({ layout }) => {
      layout.frozenRows = rows;
    });
  }

  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns > this.sheet.layout.columns) throw new GoogleError(OUTSIDE);
    this.reshape(({ layout }) => {
      layout.frozenColumns = columns;
    });
  }

  hasHiddenGridlines(): boolean {
    return !this.sheet.layout.gridlines;
  }

  setHiddenGridlines(hide: boolean): this {
    return this.reshape(({ layout }) => {
      layout.gridlines = !hide;
    });
  }

  getTabColor(): string {
    return this.sheet.layout.tabColor ?? '';
  }

  setTabColor(color: string | null): this {
    return this.reshape(({ layout }) => {
      layout.tabColor = color === null ? null : readColor(color);
    });
  }

  isSheetHidden(): boolean {
    return this.sheet.hidden;
  }

  hideSheet(): this {
    const visible = this.execution.book.sheets.filter((sheet) => !sheet.hidden);
    if (visible.length === 1 && visible[0] === this.sheet) {
      throw new GoogleError("You can't hide all the sheets in a document.");
    }
    return this.reshape((sheet) => {
      sheet.hidden = true;
    });
  }

  showSheet(): this {
    return this.reshape((sheet) => {
      sheet.hidden = false;
    });
  }

  private hide(which: 'hiddenRows' | 'hiddenColumns', start: number, count: number, hidden: boolean): void {
    const { rows, columns } = this.sheet.layout;
    requireWithin(start, count, which === 'hiddenRows' ? rows : columns);
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

const OUTSIDE = 'Those rows or columns are out of bounds.';

function requireWithin(start: number, count: number, size: number): void {
  if (start < 1 || count < 1 || start + count - 1 > size) throw new GoogleError(OUTSIDE);
}

export const SHEET_LAYOUT = {
  getColumnWidth: 'n',
  setColumnWidth: 'n n',
  setColumnWidths: 'n n n',
  getRowHeight: 'n',
  setRowHeight: 'n n',
  setRowHeights: 'n n n',
  hideColumns: 'n | n n',
  showColumns: 'n | n n',
  hideRows: 'n | n n',
  showRows: 'n | n n',
  hideColumn: 'Range',
  unhideColumn: 'Range',
  hideRow: 'Range',
  unhideRow: 'Range',
  isColumnHiddenByUser: 'n',
  isRowHiddenByUser: 'n',
  getFrozenRows: '',
  getFrozenColumns: '',
  setFrozenRows: 'n',
  setFrozenColumns: 'n',
  hasHiddenGridlines: '',
  setHiddenGridlines: 'b',
  getTabColor: '',
  setTabColor: 's?',
  isSheetHidden: '',
  hideSheet: '',
  showSheet: '',
};
