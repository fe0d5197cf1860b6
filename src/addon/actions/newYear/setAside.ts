import { messages } from '../../messages';
import { tabName } from '../../workbook/tabNames';
import { PROTECTION_MARK } from '../../workbook/trackerUpkeep';
import type { SetupPort } from '../ports';

/** The tabs that belong to one year, in the order in which they stand at the end of the workbook. */
const OF_THE_YEAR = [
  tabName.tracker,
  tabName.summary,
  tabName.events,
  tabName.periods,
  tabName.frozen,
  tabName.amendments,
  tabName.journal,
] as const;

/** Closes a tab of an old year to everybody but the office. */
export function closeTab(book: SetupPort, tab: string, kept: string, editors: readonly string[]): void {
  book.keepProtection(tab, { description: `${PROTECTION_MARK}: ${kept}`, open: [] }, editors);
}

/** Which tabs of an old year there will be or are, by the tabs that are there now. */
export const tabsOfYear = (present: readonly string[], year: number): string[] =>
  OF_THE_YEAR.filter((tab) => present.includes(tab) || present.includes(messages.newYear.tab(tab, year))).map(
    (tab) => messages.newYear.tab(tab, year),
  );

/**
 * Keeps the tabs of the old year for reading: closed to everybody but the office, values in the place of formulas, under
 * the name of the year. The names come last: formulas of one tab look at another, and a run that was cut off goes on with
 * the tabs that have none yet.
 */
export function setTabsAside(book: SetupPort, year: number, editors: readonly string[]): void {
  const present = book.tabs();
  const due = OF_THE_YEAR.map((tab) => ({ tab, kept: messages.newYear.tab(tab, year) })).filter(
    ({ tab, kept }) => present.includes(tab) && !present.includes(kept),
  );
  for (const { tab, kept } of due) {
    closeTab(book, tab, kept, editors);
    book.flatten(tab);
  }
  book.flush();
  for (const { tab, kept } of due) book.renameTab(tab, kept);
}
