import { messages } from '../../messages';
import { tabName } from '../../workbook/tabNames';
import { beginPeriods } from '../freezePeriods';
import type { SetupPort } from '../ports';
import { makeWhole } from '../setUp';
import { type Migration, readTracker } from './migration';

/** How the first version noted in the document to whom a month's digest had gone; nothing asks for it any more. */
const OLD_DIGESTS = /^banTin:\d{4}-\d{2}:/;

/** Brings everything to the present form: settings, tabs, formulas, rules, protections and triggers. */
export const wholeWorkbook: Migration = {
  to: 3,
  says: messages.upgrade.steps.wholeWorkbook,
  run(needs) {
    const { book, memory } = needs;
    const present = book.tabs();
    // The journal came together with the present page; the one before it was drawn upon another grid of columns.
    if (!present.includes(tabName.journal)) book.removeTab(tabName.summary);
    removeRetiredColumns(book);
    makeWhole(needs, book.tabs());
    for (const key of Object.keys(memory.all())) if (OLD_DIGESTS.test(key)) memory.remove(key);
    beginPeriods(needs);
  },
};

/** Headers of hidden columns that only the first page Tổng hợp stood on. */
const RETIRED_HEADERS = ['Thứ tự quá hạn', 'Thứ tự đến hạn'];

/** Takes the retired columns away; one of that name that somebody filled in by hand is theirs. */
function removeRetiredColumns(book: SetupPort): void {
  const tracker = readTracker(book);
  if (!tracker) return;
  const { headerRow } = tracker.layout.table;
  const { values, formulas = [] } = tracker.grid;
  const headers = values[headerRow - 1] ?? [];
  const retired = headers.flatMap((header, index) => {
    const byHand = values.some(
      (row, place) => place >= headerRow && row[index] !== '' && (formulas[place]?.[index] ?? '') === '',
    );
    return RETIRED_HEADERS.some((one) => one === header) && !byHand ? [index + 1] : [];
  });
  for (const column of retired.reverse()) book.removeColumn(tabName.tracker, column);
}
