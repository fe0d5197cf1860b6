import { messages } from '../messages';
import type { CellContent, Grid } from '../workbook/cell';
import { SETTING_COLUMNS, type SettingColumn } from '../workbook/listsColumns';
import { findLists, type ListsLayout } from '../workbook/listsLayout';
import { settingLooks } from '../workbook/listsTab';
import { settingGaps } from '../workbook/settingGaps';
import { type Setting, settingContent } from '../workbook/settings';
import { tabName } from '../workbook/tabNames';
import type { SetupPort } from './ports';

/** The tab Danh mục as it stands. */
interface ListsRead {
  layout: ListsLayout;
  grid: Grid;
}

/**
 * Gives every setting that has no row one in its place, with its first value; rows are inserted, so that what stands below
 * moves down with all that refers to it. A run that was cut off is finished by the next: rows that it inserted are empty
 * and are used. Computed settings get their formula with the tab's other formulas.
 * @returns what was done in words, and the tab as it stands then
 */
export function addLostSettings(book: SetupPort, read: ListsRead): ListsRead & { lines: string[] } {
  const gaps = settingGaps(read.layout, read.grid);
  if (gaps.length === 0) return { ...read, lines: [] };
  for (const { after, lost, free } of [...gaps].reverse())
    if (lost.length > free) book.insertRows(tabName.lists, after + free, lost.length - free);
  const roomy = readAgain(book, read);
  const runs = columnRuns(roomy.layout);
  const filled = settingGaps(roomy.layout, roomy.grid);
  for (const { after, lost } of filled) {
    for (const { column, keys } of runs) {
      const area = { row: after + 1, column, rows: lost.length, columns: keys.length };
      // An inserted row has the rule of the row above it, which would refuse the value.
      book.clearRules(tabName.lists, area);
      const looks = lost.map((setting) => keys.map((key) => settingLooks(setting)[key]));
      book.paintArea(tabName.lists, area, looks);
      const content = lost.map((setting) => keys.map((key) => cellOf(setting, key)));
      book.write(tabName.lists, [{ area, content }]);
    }
  }
  const lines = filled.flatMap(({ lost }) => lost.map(({ label }) => messages.setUp.settingBack(label)));
  return { ...readAgain(book, read), lines };
}

function cellOf(setting: Setting, key: SettingColumn): CellContent {
  if (key !== 'value') return setting[key];
  // The year is the plan's, which is not known here; the office is told of a setting without a value.
  if (setting.computed || setting.key === 'planYear') return '';
  return settingContent(setting, { title: '', year: 0 }, () => '');
}

/** The table's columns in runs of neighbours; the run with the labels comes last, since by its label a setting is there. */
function columnRuns({ settings }: ListsLayout): { column: number; keys: SettingColumn[] }[] {
  const placed = SETTING_COLUMNS.flatMap(({ key }) => {
    const column = settings.columnOf(key);
    return column === undefined ? [] : [{ key, column }];
  }).sort((a, b) => a.column - b.column);
  const runs: { column: number; keys: SettingColumn[] }[] = [];
  for (const { key, column } of placed) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.keys.length === column) last.keys.push(key);
    else runs.push({ column, keys: [key] });
  }
  return runs.sort((a, b) => Number(a.keys.includes('label')) - Number(b.keys.includes('label')));
}

function readAgain(book: SetupPort, before: ListsRead): ListsRead {
  const grid = book.read(tabName.lists, 'values and formulas');
  const layout = grid && findLists(grid);
  return grid && layout ? { layout, grid } : before;
}
