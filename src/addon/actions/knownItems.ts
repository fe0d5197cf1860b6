import { messages } from '../messages';
import type { Grid } from '../workbook/cell';
import { factOfWords } from '../workbook/cellFacts';
import { type JournalLayout, readJournal } from '../workbook/journalTab';
import {
  type ItemFactsKnown,
  JOURNALLED,
  journalledColumn,
  type Known,
  knownRows,
} from '../workbook/knownTab';
import { tabName } from '../workbook/tabNames';
import { NOTHING_KNOWN, type PresentItem } from './journalDiff';
import type { WorkbookPort } from './ports';
import { headerOf } from './updateFacts';

/**
 * What the journal knows of each item: the hidden tab, and lines that were written after it by a pass that was cut off.
 * @param present the items as they stand, for what the journal's words only hint at
 */
export function itemsKnown(
  known: Known,
  journal: { layout: JournalLayout; grid: Grid },
  present: ReadonlyMap<string, PresentItem>,
): Map<string, ItemFactsKnown> {
  const items = new Map(known.items);
  const lines = readJournal(journal.layout, journal.grid, (known.journalRow ?? 0) + 1);
  for (const line of lines) {
    const now = present.get(line.code);
    if (line.header === messages.journal.wholeItem) {
      if (line.to === '') items.delete(line.code);
      else items.set(line.code, NOTHING_KNOWN);
      continue;
    }
    const place = JOURNALLED.findIndex((key) => headerOf(key) === line.header);
    const key = JOURNALLED[place];
    const facts = items.get(line.code);
    if (!key || !facts) continue;
    const fact = factOfWords(line.to, journalledColumn(key).type) ?? now?.facts[place] ?? '';
    items.set(
      line.code,
      facts.map((one, index) => (index === place ? fact : one)),
    );
  }
  return items;
}

/** Writes all that is known as one block, so that it is there whole or not at all. */
export function writeKnown(book: WorkbookPort, known: Known, rowsBefore: number): void {
  const content = knownRows(known, rowsBefore);
  const missing = content.length - rowsBefore;
  if (missing > 0) book.addRows(tabName.known, content.length);
  book.write(tabName.known, [{ area: { row: 1, column: 1, rows: content.length, columns: 2 }, content }]);
}
