import type { WorkbookPort } from '../actions/ports';
import { type Area, type CellContent, type Grid, plainA1 } from '../workbook/cell';
import { cellValue, cellValues, readingsOf } from './cells';

let opened: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined;
const sheets = new Map<string, GoogleAppsScript.Spreadsheet.Sheet>();

/**
 * The open spreadsheet, asked for once an execution: Apps Script evaluates these variables anew for each. Never called
 * at the top level, where simple triggers may not use services.
 */
export function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  opened ??= SpreadsheetApp.getActiveSpreadsheet();
  return opened;
}

/** Whether what differs is put right, or only counted. */
export type Manner = 'mends' | 'looks';

/** A tab by its name; undefined where there is none. */
export function findSheet(tab: string): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const found = sheets.get(tab) ?? spreadsheet().getSheetByName(tab) ?? undefined;
  if (found) sheets.set(tab, found);
  return found;
}

/** To be called when a tab has gone or got another name. */
export function forgetSheet(tab: string): void {
  sheets.delete(tab);
}

/** A tab that must be there. */
export function sheet(tab: string): GoogleAppsScript.Spreadsheet.Sheet {
  const found = findSheet(tab);
  if (!found) throw new Error(`Không có tab "${tab}".`);
  return found;
}

export function rangeOf(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  area: Area,
): GoogleAppsScript.Spreadsheet.Range {
  return on.getRange(area.row, area.column, area.rows, area.columns);
}

export function writeBlocks(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  blocks: readonly { area: Area; content: CellContent[][] }[],
): void {
  for (const { area, content } of blocks) rangeOf(on, area).setValues(cellValues(content));
}

function addRows(tab: string, atLeast: number): void {
  const on = sheet(tab);
  const present = on.getMaxRows();
  if (atLeast > present) on.insertRowsAfter(present, atLeast - present);
}

/** Cells of the open spreadsheet, read and written in blocks. */
export const cellsPort: WorkbookPort = {
  url: () => spreadsheet().getUrl(),
  tabId: (tab) => findSheet(tab)?.getSheetId(),
  read(tab, what) {
    const found = findSheet(tab);
    if (!found) return undefined;
    const range = found.getDataRange();
    const grid: Grid = { values: readingsOf(range.getValues()) };
    if (what === 'values and formulas') grid.formulas = range.getFormulas();
    return grid;
  },
  readArea(tab, area) {
    const on = sheet(tab);
    const columns = Math.min(area.columns, on.getMaxColumns() - area.column + 1);
    const rows = Math.min(area.rows, on.getMaxRows() - area.row + 1);
    if (columns < 1 || rows < 1) return { values: [] };
    return { values: readingsOf(rangeOf(on, { ...area, rows, columns }).getValues()) };
  },
  frozenRows: (tab) => sheet(tab).getFrozenRows(),
  write: (tab, blocks) => writeBlocks(sheet(tab), blocks),
  writeScattered(tab, cells) {
    const on = sheet(tab);
    const groups = new Map<string, { value: ReturnType<typeof cellValue>; cells: string[] }>();
    for (const { row, column, content } of cells) {
      const key = JSON.stringify(content);
      const group = groups.get(key) ?? { value: cellValue(content), cells: [] };
      group.cells.push(plainA1({ row, column, rows: 1, columns: 1 }));
      groups.set(key, group);
    }
    for (const group of groups.values()) on.getRangeList(group.cells).setValue(group.value);
  },
  lastRow: (tab) => sheet(tab).getLastRow(),
  addRows,
  append(tab, rows) {
    const on = sheet(tab);
    const first = on.getLastRow() + 1;
    addRows(tab, first + rows.length - 1);
    on.getRange(first, 1, rows.length, rows[0]?.length ?? 1).setValues(cellValues(rows));
  },
  flush: () => SpreadsheetApp.flush(),
};
