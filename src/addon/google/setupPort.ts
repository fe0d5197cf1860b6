import type { SetupPort } from '../actions/ports';
import type { TabPlan } from '../workbook/tabPlan';
import { PROTECTION_MARK } from '../workbook/trackerUpkeep';
import { cellValue } from './cells';
import { keepHighlights } from './highlights';
import { paintLooks } from './looks';
import { keepProtection } from './protection';
import { keepRules } from './rules';
import { cellsPort, rangeOf, sheet, spreadsheet } from './sheets';

/** Setting up the open spreadsheet. */
export const setupPort: SetupPort = {
  ...cellsPort,
  tabs: () =>
    spreadsheet()
      .getSheets()
      .map((one) => one.getSheetName()),
  mayMaintain: () =>
    spreadsheet()
      .getProtections(SpreadsheetApp.ProtectionType.SHEET)
      .every(
        (protection) => !protection.getDescription().startsWith(PROTECTION_MARK) || protection.canEdit(),
      ),
  pinLocale(locale, timeZone) {
    const book = spreadsheet();
    if (book.getSpreadsheetLocale() !== locale) book.setSpreadsheetLocale(locale);
    if (book.getSpreadsheetTimeZone() !== timeZone) book.setSpreadsheetTimeZone(timeZone);
  },
  createTab(plan, position) {
    const on = spreadsheet().insertSheet(plan.name, position);
    fitSize(on, plan);
    paintLooks(on, plan);
    const area = { row: 1, column: 1, rows: plan.content.length, columns: plan.content[0]?.length ?? 1 };
    rangeOf(on, area).setValues(plan.content.map((row) => row.map(cellValue)));
    setNotes(on, plan);
    setWidths(on, plan.widths);
    for (const column of plan.hiddenColumns) on.hideColumns(column);
    on.setFrozenRows(plan.frozenRows);
    on.setFrozenColumns(plan.frozenColumns);
    on.setHiddenGridlines(!plan.gridlines);
  },
  paint: (plan) => paintLooks(sheet(plan.name), plan),
  insertColumn(tab, column, look) {
    const on = sheet(tab);
    if (column > on.getMaxColumns()) on.insertColumnAfter(on.getMaxColumns());
    else on.insertColumnBefore(column);
    on.setColumnWidth(column, look.width);
    if (look.hidden) on.hideColumns(column);
  },
  removeEmptyTabs(keep) {
    const book = spreadsheet();
    const sheets = book.getSheets();
    for (const one of sheets) {
      const empty = one.getLastRow() === 0 && one.getLastColumn() === 0;
      if (!keep.includes(one.getSheetName()) && empty && isDefaultName(one.getSheetName()))
        book.deleteSheet(one);
    }
  },
  keepRules: (tab, rules) => (rules.length === 0 ? 0 : keepRules(sheet(tab), rules)),
  keepHighlights: (tab, highlights) => (highlights.length === 0 ? 0 : keepHighlights(sheet(tab), highlights)),
  keepProtection: (tab, protection, editors) => keepProtection(sheet(tab), protection, editors),
};

/** The names that Google gives to the first tab of a new spreadsheet. */
function isDefaultName(name: string): boolean {
  return /^(Sheet|Trang tính|Trang)\s?\d+$/.test(name);
}

/** A new tab has 1000 × 26 cells; the plan may need more columns or rows. */
function fitSize(on: GoogleAppsScript.Spreadsheet.Sheet, plan: TabPlan): void {
  const columns = plan.widths.length - on.getMaxColumns();
  const rows = plan.content.length - on.getMaxRows();
  if (columns > 0) on.insertColumnsAfter(on.getMaxColumns(), columns);
  if (rows > 0) on.insertRowsAfter(on.getMaxRows(), rows);
}

/** Notes stand in one row of a tab, so one call writes them. */
function setNotes(on: GoogleAppsScript.Spreadsheet.Sheet, plan: TabPlan): void {
  const [first] = plan.notes;
  if (!first) return;
  on.getRange(first.row, first.column, 1, plan.notes.length).setNotes([plan.notes.map((note) => note.text)]);
}

/** Neighbouring columns of one width take one call. */
function setWidths(on: GoogleAppsScript.Spreadsheet.Sheet, widths: readonly number[]): void {
  let start = 0;
  widths.forEach((width, index) => {
    if (widths[index + 1] === width) return;
    on.setColumnWidths(start + 1, index - start + 1, width);
    start = index + 1;
  });
}
