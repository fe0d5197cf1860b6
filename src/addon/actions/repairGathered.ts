import { messages } from '../messages';
import { findGathered, gatheredUpkeep, planGatheredTab } from '../workbook/gatheredTab';
import { planSharedTab, sharedUpkeep } from '../workbook/sharedTab';
import { tabName } from '../workbook/tabNames';
import type { TrackerLayout } from '../workbook/trackerLayout';
import type { SetupPort } from './ports';
import { repairDrawnTab, SUMMARY_POSITION, summaryRefs } from './repairSummary';
import { headerLines, keepUpkeep, type ListsNow } from './repairTabs';

/**
 * Makes the hidden tab Chia sẻ where it is missing, else puts it right. It refers to the cells of Tổng hợp,
 * so that tab is put right first.
 * @param present the tabs that were there before the set-up; of a new workbook's hidden tab nothing is said
 */
export function repairShared(
  book: SetupPort,
  lists: ListsNow,
  tracker: TrackerLayout,
  present: readonly string[],
): string[] {
  const refs = summaryRefs(lists, tracker);
  // Behind the summaries; nobody sees where, and asking for the last place would take a call for each tab.
  const position = () => SUMMARY_POSITION + 2;
  const lines = repairDrawnTab(
    book,
    { plan: planSharedTab(refs), upkeep: sharedUpkeep(refs), position },
    lists,
  );
  return present.includes(tabName.summary) ? lines : [];
}

/** Makes the tab Nhiều sổ; its addresses are the office's to fill in. */
export function makeGathered(book: SetupPort, lists: Pick<ListsNow, 'editors'>): void {
  const tabs = book.tabs();
  const besides = [tabName.summary, tabName.byUnit].map((tab) => tabs.indexOf(tab));
  book.createTab(planGatheredTab(keyOf(book.url())), 1 + Math.max(...besides));
  repairGathered(book, lists);
}

/** Puts the tab Nhiều sổ right where there is one; what the office typed is not touched. */
export function repairGathered(book: SetupPort, { editors }: Pick<ListsNow, 'editors'>): string[] {
  const grid = book.read(tabName.gathered, 'values and formulas');
  if (!grid) return [];
  const layout = findGathered(grid);
  if (!layout) return [messages.tabUnreadable(tabName.gathered)];
  const { alignment } = layout.table;
  return [
    ...headerLines(tabName.gathered, alignment),
    ...alignment.missing.map(({ expected }) => messages.setUp.columnLost(tabName.gathered, expected)),
    ...keepUpkeep(book, tabName.gathered, gatheredUpkeep(layout, keyOf(book.url())), grid, editors),
  ];
}

/** The id in a workbook's own address, https://docs.google.com/spreadsheets/d/…/edit. */
function keyOf(url: string): string {
  return /\/d\/([\w-]+)/.exec(url)?.[1] ?? '';
}
