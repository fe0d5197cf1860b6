import { tabName } from '../workbook/tabNames';
import type { TrackerLayout } from '../workbook/trackerLayout';
import { planUnitTab, unitTabUpkeep } from '../workbook/unitTab';
import type { SetupPort } from './ports';
import { repairDrawnTab, SUMMARY_POSITION, summaryRefs } from './repairSummary';
import type { ListsNow } from './repairTabs';

/**
 * Makes the tab Theo đơn vị where it is missing, right after Tổng hợp, else puts it right. It refers to the cells of
 * Tổng hợp, so that tab is put right first.
 * @param present the tabs that were there before the set-up; Tổng hợp is looked for only where people may have moved it
 * @returns what was done, line by line
 */
export function repairUnitTab(
  book: SetupPort,
  lists: ListsNow,
  tracker: TrackerLayout,
  present: readonly string[],
): string[] {
  const refs = summaryRefs(lists, tracker);
  const summary = () =>
    present.includes(tabName.summary) ? book.tabs().indexOf(tabName.summary) : SUMMARY_POSITION;
  const drawn = { plan: planUnitTab(refs), upkeep: unitTabUpkeep(refs), position: () => summary() + 1 };
  return repairDrawnTab(book, drawn, lists);
}
