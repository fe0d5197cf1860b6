import { Filter } from './filter';
import { SHEET_LAYOUT, SheetLayout } from './sheetLayout';

/** The filter of a sheet and what it hides. */
export abstract class SheetFilter extends SheetLayout {
  getFilter(): Filter | null {
    return Filter.of(this.execution, this.sheet);
  }

  /** Rows that a person hid are another matter: isRowHiddenByUser. */
  isRowHiddenByFilter(row: number): boolean {
    return this.sheet.filter?.hiddenRows.has(row) ?? false;
  }
}

export const SHEET_FILTER = { ...SHEET_LAYOUT, getFilter: '', isRowHiddenByFilter: 'n' };
