import { messages } from '../messages';
import { joined, singleCell } from '../workbook/blocks';
import { fixedA1, type Grid, onTab } from '../workbook/cell';
import { type UnitRole, unitRole } from '../workbook/listsColumns';
import { type ListsLayout, readUnits, settingReference, unitNamesArea } from '../workbook/listsLayout';
import { looks, numberFormat } from '../workbook/look';
import { planSharedTab, sharedUpkeep } from '../workbook/sharedTab';
import type { SummaryRefs } from '../workbook/summaryRefs';
import { planSummaryTab, summaryUpkeep } from '../workbook/summaryTab';
import { tabName } from '../workbook/tabNames';
import type { TabPlan, Upkeep } from '../workbook/tabPlan';
import { columnReference, type TrackerLayout } from '../workbook/trackerLayout';
import { planUnitTab, unitTabUpkeep } from '../workbook/unitTab';
import type { SetupPort } from './ports';
import { keepUpkeep, type ListsNow } from './repairTabs';

/** Where Tổng hợp goes when it is made: right after the tracker, counted from 0. */
export const SUMMARY_POSITION = 1;

/** Makes the tab Tổng hợp where it is missing, else puts it right; a unit added to Danh mục gets its line. */
export function repairSummary(book: SetupPort, lists: ListsNow, tracker: TrackerLayout): string[] {
  const refs = summaryRefs(lists, tracker);
  const drawn = { plan: planSummaryTab(refs), upkeep: summaryUpkeep(refs), position: () => SUMMARY_POSITION };
  return repairDrawnTab(book, drawn, lists);
}

/**
 * Makes a tab that is drawn whole, or puts it right and paints it anew where anything differed.
 * @param drawn the tab as it must be; its position counts from 0 and is asked only when the tab is made
 * @returns what was done, line by line
 */
export function repairDrawnTab(
  book: SetupPort,
  { plan, upkeep, position }: { plan: TabPlan; upkeep: Upkeep; position: () => number },
  { editors }: Pick<ListsNow, 'editors'>,
): string[] {
  const grid = book.read(plan.name, 'values and formulas');
  if (!grid) {
    book.createTab(plan, position());
    keepUpkeep(book, plan.name, upkeep, asGrid(plan.content), editors);
    return [messages.setUp.created(plan.name)];
  }
  const lines = keepUpkeep(book, plan.name, upkeep, grid, editors);
  if (lines.length > 0) {
    const leftOver = clearBelow(book, plan, grid);
    book.paint(lengthened(plan, leftOver));
  }
  return lines;
}

/** What was just written, as if read back: the first upkeep then has only rules and protection to do. */
function asGrid(content: TabPlan['content']): Grid {
  return {
    values: content.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell))),
    formulas: content.map((row) =>
      row.map((cell) => (typeof cell === 'object' && 'formula' in cell ? cell.formula : '')),
    ),
  };
}

/**
 * Clears the formulas left over below a tab that became shorter.
 * @returns the last row that had one, 0 where none had
 */
function clearBelow(book: SetupPort, { name, content }: TabPlan, grid: Grid): number {
  const leftOver = (grid.formulas ?? []).flatMap((line, index) =>
    index < content.length
      ? []
      : line.flatMap((text, column) => (text === '' ? [] : [singleCell(index + 1, column + 1, '')])),
  );
  if (leftOver.length > 0) book.write(name, joined(leftOver));
  return Math.max(0, ...leftOver.map(({ area }) => area.row));
}

/** The plan with plain empty rows below, so that painting it takes the looks off the rows that were left over. */
function lengthened(plan: TabPlan, rows: number): TabPlan {
  const width = plan.content[0]?.length ?? 1;
  const more = Math.max(0, rows - plan.content.length);
  const below = <T>(filler: T) =>
    Array.from({ length: more }, () => Array.from({ length: width }, () => filler));
  const plain = { ...looks.plain, numberFormat: numberFormat.general };
  return {
    ...plan,
    content: [...plan.content, ...below('')],
    looks: [...plan.looks, ...below(plain)],
  };
}

/**
 * Draws Tổng hợp, Theo đơn vị and Chia sẻ whole, each in one write, for a workbook whose tracker had no item until now: nothing
 * could be noted beside figures that were none.
 */
export function redrawSummaries(book: SetupPort, lists: ListsNow, tracker: TrackerLayout): void {
  const refs = summaryRefs(lists, tracker);
  const tabs = [
    { plan: planSummaryTab(refs), upkeep: summaryUpkeep(refs) },
    { plan: planUnitTab(refs), upkeep: unitTabUpkeep(refs) },
    { plan: planSharedTab(refs), upkeep: sharedUpkeep(refs) },
  ];
  for (const { plan, upkeep } of tabs) {
    if (book.tabId(plan.name) === undefined) continue;
    const { content } = plan;
    const area = { row: 1, column: 1, rows: content.length, columns: content[0]?.length ?? 1 };
    book.write(plan.name, [{ area, content }]);
    book.paint(plan);
    book.keepHighlights(plan.name, upkeep.highlights);
    book.keepCharts(plan.name, upkeep.charts ?? []);
    book.keepProtection(plan.name, upkeep.protection, lists.editors);
  }
}

/** Gives Tổng hợp and Theo đơn vị their looks anew, where a run that was cut off may have written only their formulas. */
export function paintSummaries(book: SetupPort, lists: ListsNow, tracker: TrackerLayout): void {
  const refs = summaryRefs(lists, tracker);
  book.paint(planSummaryTab(refs));
  book.paint(planUnitTab(refs));
}

/** Where the formulas of the summaries find things now. */
export function summaryRefs({ layout, grid }: ListsNow, tracker: TrackerLayout): SummaryRefs {
  return {
    tracker: (key, from) => columnReference(tracker, key, from),
    setting: (key) => settingReference(layout, key) ?? '#REF!',
    units: unitCells(layout, grid, 'shortName'),
    unitEmails: unitCells(layout, grid, 'emails'),
    otherUnits: unitCells(layout, grid, 'shortName', (role) => role !== unitRole.unit),
    unitNames: onTab(tabName.lists, fixedA1(unitNamesArea(layout))),
  };
}

/** References to one column's cells of the entries of some roles, by default the units that carry tasks out. */
function unitCells(
  lists: ListsLayout,
  grid: Grid,
  key: 'shortName' | 'emails',
  wanted: (role: UnitRole) => boolean = (role) => role === unitRole.unit,
): string[] {
  const column = lists.units.columnOf(key);
  return readUnits(lists, grid)
    .filter((unit) => wanted(unit.role))
    .map(({ row }) =>
      column === undefined ? '#REF!' : onTab(tabName.lists, fixedA1({ row, column, rows: 1, columns: 1 })),
    );
}
