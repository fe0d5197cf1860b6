import type { SetupPort } from '../actions/ports';
import type { Area } from '../workbook/cell';
import { filledBlocks } from '../workbook/filledBlocks';
import { layersOf } from '../workbook/layers';
import { tabName } from '../workbook/tabNames';
import type { TabPlan } from '../workbook/tabPlan';
import { PROTECTION_MARK } from '../workbook/trackerUpkeep';
import { cellValues } from './cells';
import { keepCharts } from './charts';
import { keepHighlights } from './highlights';
import { keepLocks } from './locks';
import { paintLooks } from './looks';
import { keepNotes } from './notes';
import { keepProtection } from './protection';
import { keepRules } from './rules';
import { cellsPort, findSheet, forgetSheet, rangeOf, sheet, spreadsheet, writeBlocks } from './sheets';
import { versionPort } from './version';

/** The name of a tab that is being made. */
const UNFINISHED = 'Đang tạo…';
/** Whether it is known that no run that was cut off has left one. */
let noneUnfinished = false;

/** Tabs that were made in this execution and have got no rule yet. */
const withoutRules = new Set<string>();

/** The protections that tell who has the office's rights: neither those of an import's tabs nor those of old years do. */
const CORE = new Set(
  Object.values(tabName)
    .filter((name) => name !== tabName.pasted && name !== tabName.preview)
    .map((name) => `${PROTECTION_MARK}: ${name}`),
);

/** Whether the person at work may change the protected parts; their rights stay the same for one execution. */
let maintains: boolean | undefined;

/** Setting up the open spreadsheet. */
export const setupPort: SetupPort = {
  ...cellsPort,
  ...versionPort,
  tabs: () =>
    spreadsheet()
      .getSheets()
      .map((one) => one.getSheetName())
      .filter((name) => name !== UNFINISHED),
  shown: (tab) => findSheet(tab)?.getDataRange().getDisplayValues(),
  showTab: (tab) => void spreadsheet().setActiveSheet(sheet(tab)),
  mayMaintain() {
    maintains ??= spreadsheet()
      .getProtections(SpreadsheetApp.ProtectionType.SHEET)
      .every((protection) => !CORE.has(protection.getDescription()) || protection.canEdit());
    return maintains;
  },
  pinLocale(locale, timeZone) {
    const book = spreadsheet();
    if (book.getSpreadsheetLocale() !== locale) book.setSpreadsheetLocale(locale);
    if (book.getSpreadsheetTimeZone() !== timeZone) book.setSpreadsheetTimeZone(timeZone);
  },
  createTab(plan, position) {
    if (!noneUnfinished) removeTab(UNFINISHED);
    noneUnfinished = true;
    const on = spreadsheet().insertSheet(UNFINISHED, position);
    fitSize(on, plan);
    const whole = paintLooks(on, wholeOf(plan), plan.looks);
    if (plan.long) writeBlocks(on, filledBlocks(plan.content, plan.frozenRows));
    else whole.setValues(cellValues(plan.content));
    setNotes(on, plan);
    setWidths(on, plan.widths);
    for (const { row, height } of plan.rowHeights ?? []) on.setRowHeight(row, height);
    for (const run of runsOf(plan.hiddenColumns)) on.hideColumns(run.start, run.count);
    if (plan.frozenRows > 0) on.setFrozenRows(plan.frozenRows);
    if (plan.frozenColumns > 0) on.setFrozenColumns(plan.frozenColumns);
    if (!plan.gridlines) on.setHiddenGridlines(true);
    if (plan.hidden) on.hideSheet();
    on.setName(plan.name);
    withoutRules.add(plan.name);
  },
  paint: (plan) => void paintLooks(sheet(plan.name), wholeOf(plan), plan.looks),
  paintArea: (tab, area, looks) => void paintLooks(sheet(tab), area, looks),
  insertRows: (tab, below, count) => void sheet(tab).insertRowsAfter(below, count),
  deleteRows: (tab, from, count) => sheet(tab).deleteRows(from, count),
  insertColumn(tab, column) {
    const on = sheet(tab);
    if (column > on.getMaxColumns()) on.insertColumnAfter(on.getMaxColumns());
    else on.insertColumnBefore(column);
  },
  removeColumn: (tab, column) => void sheet(tab).deleteColumn(column),
  dressColumn(tab, column, { width, hidden }) {
    const on = sheet(tab);
    on.setColumnWidth(column, width);
    // A column that was inserted beside a hidden one may be hidden too.
    if (hidden) on.hideColumns(column);
    else on.showColumns(column);
  },
  clearRules: (tab, area) => void rangeOf(sheet(tab), area).clearDataValidations(),
  flatten(tab) {
    const all = sheet(tab).getDataRange();
    all.copyTo(all, { contentsOnly: true });
  },
  renameTab(tab, name) {
    sheet(tab).setName(name);
    forgetSheet(tab);
  },
  moveToEnd(tabs, shown) {
    const book = spreadsheet();
    const last = book.getNumSheets();
    for (const tab of tabs) {
      book.setActiveSheet(sheet(tab));
      book.moveActiveSheet(last);
    }
    book.setActiveSheet(sheet(shown));
  },
  removeTab,
  removeEmptyTabs(names) {
    for (const name of names.filter(isDefaultName)) {
      const on = findSheet(name);
      if (on && on.getLastRow() === 0 && on.getLastColumn() === 0) spreadsheet().deleteSheet(on);
    }
  },
  keepRules(tab, rules) {
    if (rules.length === 0) return 0;
    return keepRules(sheet(tab), rules, withoutRules.delete(tab) ? 'writes' : 'mends');
  },
  keepHighlights: (tab, highlights) => (highlights.length === 0 ? 0 : keepHighlights(sheet(tab), highlights)),
  keepCharts: (tab, charts) => keepCharts(sheet(tab), charts),
  keepHeaderNotes: (tab, notes) => keepNotes(sheet(tab), notes),
  keepLocks: (tab, locks) => keepLocks(sheet(tab), locks),
  keepProtection: (tab, protection, editors) => keepProtection(sheet(tab), protection, editors),
};

function removeTab(tab: string): void {
  const on = findSheet(tab);
  if (!on) return;
  spreadsheet().deleteSheet(on);
  forgetSheet(tab);
}

/** All cells of a plan. */
const wholeOf = ({ content }: TabPlan): Area => ({
  row: 1,
  column: 1,
  rows: content.length,
  columns: content[0]?.length ?? 1,
});

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

/** Ascending numbers as runs of neighbours. */
function runsOf(numbers: readonly number[]): { start: number; count: number }[] {
  const runs: { start: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last.start + last.count === number) last.count += 1;
    else runs.push({ start: number, count: 1 });
  }
  return runs;
}

/** The most frequent width goes to all columns at once, then each run of others takes one call. */
function setWidths(on: GoogleAppsScript.Spreadsheet.Sheet, widths: readonly number[]): void {
  const { columns, exceptions } = layersOf(widths.map((width) => [width]));
  for (const [width, runs] of [...columns, ...exceptions])
    for (const run of runs) on.setColumnWidths(run.row, run.rows, width);
}
