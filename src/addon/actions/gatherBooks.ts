import { messages } from '../messages';
import { findLists } from '../workbook/listsLayout';
import { tabName } from '../workbook/tabNames';
import type { Alone, SetupPort } from './ports';
import { makeGathered, repairGathered } from './repairGathered';
import { officeAddresses } from './repairTabs';

/**
 * Tổng hợp nhiều sổ: makes the tab in which the office lists the workbooks of several organisations, or puts it right.
 * @returns what was done, or why not, in words
 */
export function gatherBooks({ book, alone }: { book: SetupPort; alone: Alone }): string {
  const result = alone(() => {
    const grid = book.read(tabName.lists, 'values');
    const layout = grid && findLists(grid);
    if (!grid || !layout) return messages.tabUnreadable(tabName.lists);
    const tabs = book.tabs();
    if (!tabs.includes(tabName.shared)) return messages.tabUnreadable(tabName.shared);
    const editors = officeAddresses(layout, grid);
    if (!tabs.includes(tabName.gathered)) {
      makeGathered(book, { editors });
      return messages.gathered.made;
    }
    const lines = repairGathered(book, { editors });
    return lines.length === 0 ? messages.gathered.right : messages.gathered.repaired(lines);
  });
  return result ? result.done : messages.busy;
}
