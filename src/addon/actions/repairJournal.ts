import { messages } from '../messages';
import { findJournal, journalUpkeep } from '../workbook/journalTab';
import { knownUpkeep } from '../workbook/knownTab';
import { tabName } from '../workbook/tabNames';
import type { SetupPort } from './ports';
import { headerLines, keepUpkeep, type ListsNow } from './repairTabs';

/** Puts the tab Nhật ký and its hidden companion right; no line of the journal is touched. */
export function repairJournal(book: SetupPort, { editors }: ListsNow): string[] {
  const grid = book.read(tabName.journal, 'values and formulas');
  const layout = grid && findJournal(grid);
  if (!grid || !layout) return [messages.tabUnreadable(tabName.journal)];
  const lost = layout.alignment.missing.map(({ expected }) =>
    messages.setUp.columnLost(tabName.journal, expected),
  );
  return [
    ...headerLines(tabName.journal, layout.alignment),
    ...lost,
    ...keepUpkeep(book, tabName.journal, journalUpkeep(layout), grid, editors),
    ...keepUpkeep(book, tabName.known, knownUpkeep(), { values: [] }, editors),
  ];
}
