import { tabName } from '../workbook/tabNames';
import { PROTECTION_MARK } from '../workbook/trackerUpkeep';
import type { SetupPort } from './ports';

/**
 * Closes the tabs of an import to everybody but the office.
 * @param editors the office's addresses
 * @param present the tabs that are there
 */
export function keepImportTabs(
  book: SetupPort,
  editors: readonly string[],
  present: readonly string[],
): void {
  for (const tab of [tabName.pasted, tabName.preview].filter((name) => present.includes(name)))
    book.keepProtection(tab, { description: `${PROTECTION_MARK}: ${tab}`, open: [] }, editors);
}
