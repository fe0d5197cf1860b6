import { messages } from '../messages';
import type { Alignment } from '../workbook/align';
import { joined } from '../workbook/blocks';
import type { Grid } from '../workbook/cell';
import { differences } from '../workbook/differences';
import type { EventsLayout } from '../workbook/eventsTab';
import { unitRole } from '../workbook/listsColumns';
import { findLists, type ListsLayout, readUnits } from '../workbook/listsLayout';
import { listsUpkeep } from '../workbook/listsUpkeep';
import { wordsLeftBelow } from '../workbook/settingGaps';
import { SETTINGS, settingContent } from '../workbook/settings';
import { tabName } from '../workbook/tabNames';
import type { Upkeep } from '../workbook/tabPlan';
import { rowKind } from '../workbook/trackerColumns';
import { findTracker, type TrackerLayout } from '../workbook/trackerLayout';
import { trackerUpkeep } from '../workbook/trackerUpkeep';
import { addLostColumns } from './addColumns';
import { addLostSettings } from './addSettings';
import type { SetupPort } from './ports';

/** What the other tabs need of the lists after their repair. */
export interface ListsNow {
  layout: ListsLayout;
  grid: Grid;
  /** Addresses that may edit the protected parts. */
  editors: string[];
}

/** What repairing a tab came to: what was done in words, and how the tab stands now. */
export interface Repair<T> {
  lines: string[];
  now?: T;
}

/** Puts the tab Danh mục right. */
export function repairLists(book: SetupPort): Repair<ListsNow> {
  const found = book.read(tabName.lists, 'values and formulas');
  const first = found && findLists(found);
  if (!found || !first) return { lines: [messages.tabUnreadable(tabName.lists)] };
  const { grid, layout, lines: added } = addLostSettings(book, { grid: found, layout: first });
  const lines = [
    ...headerLines(tabName.lists, layout.units.alignment),
    ...headerLines(tabName.lists, layout.settings.alignment),
    ...added,
    ...layout.labels.renamed.map((label) => messages.setUp.settingBack(label.expected)),
  ];
  const left = wordsLeftBelow(layout, grid);
  if (left.length > 0) book.write(tabName.lists, joined(left));
  giveRenamedSettingsTheirValue(book, layout, grid);
  const editors = officeAddresses(layout, grid);
  lines.push(...keepUpkeep(book, tabName.lists, listsUpkeep(layout), grid, editors));
  return { lines, now: { layout, grid, editors } };
}

/** The addresses that Danh mục gives for the office: they may edit the protected parts. */
export function officeAddresses(layout: ListsLayout, grid: Grid): string[] {
  return readUnits(layout, grid)
    .filter((unit) => unit.role === unitRole.office)
    .flatMap((unit) => unit.emails);
}

/** A setting whose label had gone and whose value is empty gets its first value back. */
function giveRenamedSettingsTheirValue(book: SetupPort, layout: ListsLayout, grid: Grid): void {
  const column = layout.settings.columnOf('value');
  const blocks = layout.labels.renamed.flatMap(({ expected }) => {
    const setting = SETTINGS.find((one) => one.label === expected);
    const row = setting && layout.settingRow(setting.key);
    if (!setting || row === undefined || column === undefined || setting.computed) return [];
    const value = grid.values[row - 1]?.[column - 1] ?? '';
    const first =
      ['number', 'choice'].includes(setting.type.kind) && setting.key !== 'planYear'
        ? settingContent(setting, { title: '', year: 0 }, () => '')
        : '';
    if (value !== '' || first === '') return [];
    return [{ area: { row, column, rows: 1, columns: 1 }, content: [[first]] }];
  });
  if (blocks.length > 0) book.write(tabName.lists, blocks);
}

/**
 * Puts the tracker right: headers, lost columns, formulas, rules, colours, protection.
 * @param made how the tracker reads where it was made just now; reading it back would cost as much as writing it did
 */
export function repairTracker(
  book: SetupPort,
  lists: ListsNow,
  events: EventsLayout,
  made?: Grid,
): Repair<TrackerLayout> {
  let grid = made ?? book.read(tabName.tracker, 'values and formulas');
  let layout = grid && findTracker(grid);
  if (!grid || !layout) return { lines: [messages.tabUnreadable(tabName.tracker)] };
  const { alignment } = layout.table;
  const lines = [...headerLines(tabName.tracker, alignment), ...codeLines(layout)];
  const added = addLostColumns(book, layout, grid);
  if (added.length > 0) {
    lines.push(...added.map((header) => messages.setUp.columnAdded(tabName.tracker, header)));
    grid = book.read(tabName.tracker, 'values and formulas') ?? grid;
    layout = findTracker(grid) ?? layout;
  }
  lines.push(
    ...keepUpkeep(book, tabName.tracker, trackerUpkeep(layout, lists.layout, events), grid, lists.editors),
  );
  return { lines, now: layout };
}

/** Items are found by their code: one that is empty or stands twice is told, since only people know the right one. */
export function codeLines(layout: TrackerLayout): string[] {
  const rows = layout.rows.filter((row) => row.text('kind') === rowKind.item);
  const codes = rows.map((row) => row.text('code'));
  const twice = [...new Set(codes.filter((code, index) => code !== '' && codes.indexOf(code) !== index))];
  const empty = rows.filter((row) => row.text('code') === '').map((row) => row.row);
  return [
    ...(twice.length > 0 ? [messages.setUp.codeTwice(twice)] : []),
    ...(empty.length > 0 ? [messages.setUp.codeMissing(empty)] : []),
  ];
}

export function headerLines(tab: string, alignment: Alignment): string[] {
  return [
    ...alignment.renamed.map(({ found, expected }) => messages.setUp.headerBack(tab, found, expected)),
    ...alignment.doubled.map((header) => messages.setUp.headerTwice(tab, header)),
  ];
}

/** Writes what differs and sees to rules, colours and protection. */
export function keepUpkeep(
  book: SetupPort,
  tab: string,
  upkeep: Upkeep,
  grid: Grid,
  editors: readonly string[],
): string[] {
  const wrong = joined(upkeep.blocks.flatMap((block) => differences(block, grid)));
  if (wrong.length > 0) book.write(tab, wrong);
  const rules = book.keepRules(tab, upkeep.rules);
  const highlights = book.keepHighlights(tab, upkeep.highlights);
  const notes = upkeep.headerNotes ? book.keepHeaderNotes(tab, upkeep.headerNotes) : 0;
  const charts = upkeep.charts ? book.keepCharts(tab, upkeep.charts) : 0;
  const protection = book.keepProtection(tab, upkeep.protection, editors);
  return [
    ...(wrong.length > 0 ? [messages.setUp.blocks(tab, wrong.length)] : []),
    ...(rules > 0 ? [messages.setUp.rules(tab, rules)] : []),
    ...(highlights > 0 ? [messages.setUp.highlights(tab, highlights)] : []),
    ...(notes > 0 ? [messages.setUp.notes(tab, notes)] : []),
    ...(charts > 0 ? [messages.setUp.charts(tab)] : []),
    ...(protection > 0 ? [messages.setUp.protection(tab)] : []),
  ];
}
