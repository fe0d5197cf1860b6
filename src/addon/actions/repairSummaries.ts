import type { TrackerLayout } from '../workbook/trackerLayout';
import type { SetupPort } from './ports';
import { repairShared } from './repairGathered';
import { repairSummary } from './repairSummary';
import type { ListsNow } from './repairTabs';
import { repairUnitTab } from './repairUnitTab';

/**
 * Puts right all tabs that sum the tracker up, one upon the other.
 * @param present the tabs that were there before: of those made anew nothing more is said
 * @returns what was done, line by line
 */
export function repairSummaries(
  book: SetupPort,
  lists: ListsNow,
  tracker: TrackerLayout,
  present: readonly string[],
): string[] {
  return [
    ...repairSummary(book, lists, tracker),
    ...repairUnitTab(book, lists, tracker, present),
    ...repairShared(book, lists, tracker, present),
  ];
}
