import { messages } from '../messages';
import { amendmentsUpkeep, findAmendments } from '../workbook/amendmentsTab';
import type { Grid } from '../workbook/cell';
import { findFrozen, frozenUpkeep } from '../workbook/frozenTab';
import { findJournal, journalUpkeep } from '../workbook/journalTab';
import { knownUpkeep } from '../workbook/knownTab';
import { findPeriods, periodsUpkeep } from '../workbook/periodsTab';
import type { TableLayout } from '../workbook/table';
import { tabName } from '../workbook/tabNames';
import type { Upkeep } from '../workbook/tabPlan';
import type { SetupPort } from './ports';
import { headerLines, keepUpkeep, type ListsNow } from './repairTabs';

/**
 * Puts right the tabs that the add-on alone writes, Kiến nghị, Kỳ báo cáo, Số liệu kỳ and Nhật ký with its hidden companion;
 * none of their rows is touched.
 * @param present the tabs that were there before the set-up; of the others nothing needs saying
 */
export function repairLogs(
  book: SetupPort,
  { editors }: Pick<ListsNow, 'editors'>,
  present: readonly string[],
): string[] {
  const told = (tab: string, lines: string[]) => (present.includes(tab) ? lines : []);
  return [
    ...told(
      tabName.amendments,
      repairLog(book, editors, tabName.amendments, findAmendments, amendmentsUpkeep),
    ),
    ...told(tabName.periods, repairLog(book, editors, tabName.periods, findPeriods, periodsUpkeep)),
    ...told(tabName.frozen, repairLog(book, editors, tabName.frozen, findFrozen, frozenUpkeep)),
    ...told(tabName.journal, repairLog(book, editors, tabName.journal, findJournal, journalUpkeep)),
    ...told(tabName.journal, keepUpkeep(book, tabName.known, knownUpkeep(), { values: [] }, editors)),
  ];
}

function repairLog<Key extends string>(
  book: SetupPort,
  editors: readonly string[],
  tab: string,
  find: (grid: Grid) => TableLayout<Key> | undefined,
  upkeep: (layout: TableLayout<Key>) => Upkeep,
): string[] {
  const grid = book.read(tab, 'values and formulas');
  const layout = grid && find(grid);
  if (!grid || !layout) return [messages.tabUnreadable(tab)];
  const lost = layout.alignment.missing.map(({ expected }) => messages.setUp.columnLost(tab, expected));
  return [
    ...headerLines(tab, layout.alignment),
    ...lost,
    ...keepUpkeep(book, tab, upkeep(layout), grid, editors),
  ];
}
