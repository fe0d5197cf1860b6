import type { WorkbookPort } from '../actions/ports';
import type { Area, Grid } from '../workbook/cell';
import { cellValue, readingOf } from './cells';

/** The open spreadsheet; asked anew at each use, never at the top level, where triggers may not use services. */
export function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** A tab that must be there. */
export function sheet(tab: string): GoogleAppsScript.Spreadsheet.Sheet {
  const found = spreadsheet().getSheetByName(tab);
  if (!found) throw new Error(`Không có tab "${tab}".`);
  return found;
}

export function rangeOf(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  area: Area,
): GoogleAppsScript.Spreadsheet.Range {
  return on.getRange(area.row, area.column, area.rows, area.columns);
}

/** Cells of the open spreadsheet, read and written in blocks. */
export const cellsPort: WorkbookPort = {
  url: () => spreadsheet().getUrl(),
  read(tab, what) {
    const found = spreadsheet().getSheetByName(tab);
    if (!found) return undefined;
    const range = found.getDataRange();
    const grid: Grid = { values: range.getValues().map((row) => row.map(readingOf)) };
    if (what === 'values and formulas') grid.formulas = range.getFormulas();
    return grid;
  },
  readArea(tab, area) {
    const on = sheet(tab);
    const columns = Math.min(area.columns, on.getMaxColumns() - area.column + 1);
    const rows = Math.min(area.rows, on.getMaxRows() - area.row + 1);
    if (columns < 1 || rows < 1) return { values: [] };
    return {
      values: rangeOf(on, { ...area, rows, columns })
        .getValues()
        .map((row) => row.map(readingOf)),
    };
  },
  write(tab, blocks) {
    const on = sheet(tab);
    for (const { area, content } of blocks)
      rangeOf(on, area).setValues(content.map((row) => row.map(cellValue)));
  },
  flush: () => SpreadsheetApp.flush(),
};
