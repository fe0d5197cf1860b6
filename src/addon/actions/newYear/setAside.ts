import { messages } from '../../messages';
import { tabName } from '../../workbook/tabNames';
import { PROTECTION_MARK } from '../../workbook/trackerUpkeep';
import type { SetupPort } from '../ports';

/** The tabs that belong to one year, each before those that its formulas look at. */
const OF_THE_YEAR = [
  tabName.summary,
  tabName.events,
  tabName.tracker,
  tabName.periods,
  tabName.frozen,
  tabName.amendments,
  tabName.journal,
] as const;

/** In the order in which they stand at the end of the workbook. */
const ORDER = [
  tabName.tracker,
  tabName.summary,
  tabName.events,
  tabName.periods,
  tabName.frozen,
  tabName.amendments,
  tabName.journal,
] as const;

/** Which tabs of an old year there will be or are, by the tabs that are there now. */
export const tabsOfYear = (present: readonly string[], year: number): string[] =>
  ORDER.filter((tab) => present.includes(tab) || present.includes(messages.newYear.tab(tab, year))).map(
    (tab) => messages.newYear.tab(tab, year),
  );

/**
 * Keeps the tabs of the old year for reading: closed to everybody but the office, values in the place of formulas, under
 * the name of the year. The name comes last, so that a run that was cut off goes on with the tab at which it was.
 */
export function setTabsAside(book: SetupPort, year: number, editors: readonly string[]): void {
  const present = book.tabs();
  for (const tab of OF_THE_YEAR) {
    const kept = messages.newYear.tab(tab, year);
    if (!present.includes(tab) || present.includes(kept)) continue;
    book.keepProtection(tab, { description: `${PROTECTION_MARK}: ${kept}`, open: [] }, editors);
    book.flatten(tab);
    book.renameTab(tab, kept);
  }
}
