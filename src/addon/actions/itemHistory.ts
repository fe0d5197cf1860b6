import { messages } from '../messages';
import { dayOf } from '../workbook/cell';
import { factOfWords, wordsOfFact } from '../workbook/cellFacts';
import { findJournal, type JournalLine, readJournal } from '../workbook/journalTab';
import { journalledColumn } from '../workbook/knownTab';
import { tabName } from '../workbook/tabNames';
import { type Hint, waitingHints } from './hints';
import type { FieldValue, HistoryEntry, UpdateKey } from './panelTypes';
import type { Memory, WorkbookPort } from './ports';
import { headerOf, updateKeyOf } from './updateFacts';

const LONGEST_HISTORY = 20;

/**
 * The last changes of an item, the latest first: what the journal has, and before it what waits to be journalled.
 * One read, and none where the journal is missing.
 */
export function historyOf(needs: { book: WorkbookPort; memory: Memory }, code: string): HistoryEntry[] {
  const lines = journalLines(needs.book).filter((line) => line.code === code);
  const entries = lines.map((line, index): HistoryEntry => {
    const key = updateKeyOf(line.header);
    const restorable = key && restorableOf(key, line, lines.slice(0, index));
    return {
      at: line.at,
      who: line.who,
      header: line.header,
      key: key ?? '',
      from: line.from,
      to: line.to,
      way: line.way,
      ...(restorable !== undefined && { restorable }),
    };
  });
  const waiting = waitingHints(needs.memory.all()).flatMap((hint) => entriesOf(hint, code));
  return [...entries, ...waiting].reverse().slice(0, LONGEST_HISTORY);
}

function journalLines(book: WorkbookPort): JournalLine[] {
  const grid = book.read(tabName.journal, 'values');
  const layout = grid && findJournal(grid);
  return grid && layout ? readJournal(layout, grid) : [];
}

/**
 * The value before a change as it can be saved again; a long text stands in full where it was entered, unless it was
 * replaced before the journal saw it.
 */
function restorableOf(
  key: UpdateKey,
  line: JournalLine,
  earlier: readonly JournalLine[],
): FieldValue | undefined {
  const { type } = journalledColumn(key);
  const entered = [...earlier].reverse().find((one) => one.header === line.header)?.to;
  const fact =
    factOfWords(line.from, type) ?? (entered === undefined ? undefined : factOfWords(entered, type));
  if (fact === undefined || typeof fact === 'boolean') return undefined;
  if (typeof fact !== 'object') return fact;
  return 'day' in fact ? dayOf({ day: fact.day, minutes: 0 }) : undefined;
}

/** Changes that the journal does not have yet; what was there before will be known with the next pass. */
function entriesOf(hint: Hint, code: string): HistoryEntry[] {
  return hint.changes
    .filter((change) => change.code === code)
    .map(({ key, to }) => ({
      at: hint.at,
      who: hint.who || messages.unknownPerson,
      header: headerOf(key),
      key: updateKeyOf(headerOf(key)) ?? '',
      from: '…',
      to: to === undefined ? '…' : wordsOfFact(to),
      way: hint.way,
    }));
}
