import type { SetupPort } from '../actions/ports';
import type { Noted } from '../actions/selfCheck/noted';
import type { Grid } from '../workbook/cell';
import { tabName } from '../workbook/tabNames';
import { keepCharts } from './charts';
import { keepHighlights } from './highlights';
import { keepLocks } from './locks';
import { keepProtection } from './protection';
import { keepRules } from './rules';
import { setupPort } from './setupPort';
import { findSheet, sheet } from './sheets';

type OpenSheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The open spreadsheet as set-up sees it, but nothing is changed: what would be is noted. Since nothing changes, each tab
 * is read once.
 */
export function lookingPort(): { book: SetupPort; noted: Noted[] } {
  const noted: Noted[] = [];
  const note = (kind: Noted['kind'], tab: string, count = 1): number => {
    if (count > 0) noted.push({ kind, tab, count });
    return count;
  };
  const compared = (kind: Noted['kind'], tab: string, compare: (on: OpenSheet) => number): number => {
    const on = findSheet(tab);
    // That a tab is missing is noted where it would be made.
    return on ? note(kind, tab, compare(on)) : 0;
  };
  const grids = new Map<string, Grid | undefined>();
  const read = (tab: string): Grid | undefined => {
    if (!grids.has(tab)) grids.set(tab, setupPort.read(tab, 'values and formulas'));
    return grids.get(tab);
  };
  const nothing = (): void => undefined;
  const book: SetupPort = {
    ...setupPort,
    read,
    write: (tab, blocks) => void note('cells', tab, blocks.length),
    writeScattered: (tab, cells) => void note('cells', tab, cells.length),
    append: (tab, rows) => void note('cells', tab, rows.length),
    addRows: nothing,
    flush: nothing,
    showTab: nothing,
    pinLocale: nothing,
    setVersion: nothing,
    createTab: ({ name }) => void note('tab', name),
    paint: nothing,
    paintArea: nothing,
    dressColumn: nothing,
    clearRules: nothing,
    flatten: nothing,
    renameTab: nothing,
    moveToEnd: nothing,
    removeTab: nothing,
    removeColumn: nothing,
    removeEmptyTabs: nothing,
    deleteRows: nothing,
    insertColumn: (tab) => void note('column', tab),
    insertRows: (tab, _below, count) => void note(tab === tabName.lists ? 'setting' : 'cells', tab, count),
    keepRules: (tab, rules) =>
      rules.length === 0 ? 0 : compared('rules', tab, (on) => keepRules(on, rules, 'looks')),
    keepHighlights: (tab, highlights) =>
      highlights.length === 0
        ? 0
        : compared('highlights', tab, (on) => keepHighlights(on, highlights, 'looks')),
    keepCharts: (tab, charts) => compared('charts', tab, (on) => keepCharts(on, charts, 'looks')),
    keepLocks: (tab, locks) => note('locks', tab, keepLocks(sheet(tab), locks, 'looks')),
    keepProtection: (tab, protection, editors) =>
      compared('protection', tab, (on) => keepProtection(on, protection, editors, 'looks')),
  };
  return { book, noted };
}
