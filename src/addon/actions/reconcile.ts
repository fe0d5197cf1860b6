import * as z from 'zod/mini';
import { messages } from '../messages';
import type { CellContent, Grid } from '../workbook/cell';
import { findJournal, type JournalLayout, type JournalLine, journalRows } from '../workbook/journalTab';
import { type ItemFactsKnown, type Known, readKnown } from '../workbook/knownTab';
import { tabName } from '../workbook/tabNames';
import type { TrackerKey } from '../workbook/trackerColumns';
import { findTracker, type TrackerLayout } from '../workbook/trackerLayout';
import { type Hint, settleHint, waitingHints } from './hints';
import { itemGone, lineOfItem, linesOfItem, NOTHING_KNOWN, traceOfItem, tracesByCell } from './journalDiff';
import { itemsKnown, writeKnown } from './knownItems';
import type { Alone, Clock, Memory, WorkbookPort } from './ports';
import { presentItems, putRight } from './untold';

export interface ReconcileNeeds {
  book: WorkbookPort;
  memory: Memory;
  clock: Clock;
  alone: Alone;
}

export type ReconcileResult = { ok: true; logged: number } | { ok: false; message: string };

/** Up to which trace lines are being written, so that a pass that was cut off does not tell them twice. */
const UNDER_WAY = 'doiChieu:dang';
const underWaySchema = z.object({
  /** Last trace whose lines are being written… */
  last: z.string(),
  /** …below this row of the journal, */
  from: z.number(),
  /** and the last one whose lines stood there before, by a pass that was cut off. */
  before: z._default(z.string(), ''),
});

/**
 * Brings the journal up to date: compares every item with what the journal knows of it, tells each difference with the
 * trace that was left, or as "không rõ" where none was, and puts right by the rules what came in without an event.
 * After it the first state and the journal's lines give the present state. Needs the office's rights.
 */
export function reconcile(needs: ReconcileNeeds): ReconcileResult {
  const outcome = needs.alone(() => pass(needs));
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

function pass(needs: ReconcileNeeds): ReconcileResult {
  const { book, memory } = needs;
  // The traces first: what is written after this reading is told by the next pass.
  const kept = memory.all();
  const read = readTabs(book);
  if (!read.ok) return read;
  const { known, knownRowCount, journal, journalEnd } = read.value;
  const present = presentItems(read.value.tracker, read.value.trackerGrid);
  const hints = waitingHints(kept);

  if (known.journalRow === undefined) {
    const items = new Map([...present.items].map(([code, item]) => [code, item.facts]));
    writeKnown(book, { journalRow: journalEnd, items }, knownRowCount);
    book.flush();
    for (const { key } of hints) memory.remove(key);
    return { ok: true, logged: 0 };
  }

  const told = toldBefore(kept[UNDER_WAY], journalEnd);
  const fresh = hints.filter((hint) => hint.key > told);
  const before = itemsKnown(known, journal, present.items);
  const { lines, cells, after } = compare(needs, read.value, present, before, fresh);

  if (cells.length > 0) book.writeScattered(tabName.tracker, cells);
  if (lines.length > 0) {
    const last = fresh[fresh.length - 1]?.key ?? told;
    memory.set(UNDER_WAY, JSON.stringify({ last, from: journalEnd, before: told }));
    book.append(tabName.journal, journalRows(journal.layout, lines));
    book.flush();
  }
  if (lines.length > 0 || known.journalRow !== journalEnd)
    writeKnown(book, { journalRow: journalEnd + lines.length, items: after }, knownRowCount);
  book.flush();
  for (const hint of hints) settleHint(memory, hint, present.doubled);
  if (kept[UNDER_WAY] !== undefined || lines.length > 0) memory.remove(UNDER_WAY);
  return { ok: true, logged: lines.length };
}

/** The journal's new lines, the cells that the rules put right, and what is known afterwards. */
function compare(
  { clock }: ReconcileNeeds,
  { tracker }: Tabs,
  present: ReturnType<typeof presentItems>,
  before: ReadonlyMap<string, ItemFactsKnown>,
  hints: ReturnType<typeof waitingHints>,
) {
  const now = clock.now();
  const traces = tracesByCell(hints);
  const broughtBy = traceOfItem(hints);
  const lines: JournalLine[] = [];
  const cells: { row: number; column: number; content: CellContent }[] = [];
  const after = new Map<string, ItemFactsKnown>();
  const put = (row: number, key: TrackerKey, content: CellContent) => {
    const column = tracker.table.columnOf(key);
    if (column !== undefined) cells.push({ row, column, content });
  };
  for (const { row, key, content } of present.flattened) put(row, key, content);
  for (const [code, item] of present.items) {
    const old = before.get(code);
    const told = linesOfItem(item, old ?? NOTHING_KNOWN, (key) => traces(code, key), now);
    if (!old) lines.push(lineOfItem(code, '', item.words, earliest(told.lines, now), broughtBy(code)));
    lines.push(...told.lines);
    // An item that is new was not updated by anybody, so nothing follows from what it came with.
    const right = putRight(item, old ? told.untold : [], clock);
    for (const { key, content } of right.cells) put(item.row, key, content);
    lines.push(...right.lines);
    after.set(code, right.facts);
  }
  for (const [code, facts] of before) {
    if (present.items.has(code)) continue;
    // Of a code that stands twice nobody knows which is meant; it keeps what is known until the office has put it right.
    if (present.doubled.has(code)) {
      after.set(code, facts);
      continue;
    }
    const gone = itemGone(code, facts, (key) => traces(code, key));
    lines.push(...linesOfItem(gone, facts, (key) => traces(code, key), now).lines);
    lines.push(lineOfItem(code, gone.words, '', now, broughtBy(code)));
  }
  lines.push(...hints.flatMap(linesSaid));
  // In the order of time; lines of the same minute stay as they are.
  lines.sort((one, other) => one.at.localeCompare(other.at));
  return { lines, cells, after };
}

const linesSaid = ({ at, who, way, said }: Hint): JournalLine[] =>
  said ? [{ ...said, at, who: who || messages.journal.self, code: said.code ?? '', from: '', way }] : [];

const earliest = (lines: readonly JournalLine[], now: string): string =>
  [now, ...lines.map(({ at }) => at)].sort()[0] ?? now;

interface Tabs {
  tracker: TrackerLayout;
  trackerGrid: Grid;
  journal: { layout: JournalLayout; grid: Grid };
  /** The journal's last row. */
  journalEnd: number;
  known: Known;
  knownRowCount: number;
}

function readTabs(book: WorkbookPort): { ok: true; value: Tabs } | { ok: false; message: string } {
  const trackerGrid = book.read(tabName.tracker, 'values and formulas');
  const tracker = trackerGrid && findTracker(trackerGrid);
  if (!tracker) return { ok: false, message: messages.tabUnreadable(tabName.tracker) };
  const journalGrid = book.read(tabName.journal, 'values');
  const layout = journalGrid && findJournal(journalGrid);
  if (!layout) return { ok: false, message: messages.tabUnreadable(tabName.journal) };
  const knownGrid = book.read(tabName.known, 'values');
  if (!knownGrid) return { ok: false, message: messages.tabUnreadable(tabName.known) };
  return {
    ok: true,
    value: {
      tracker,
      trackerGrid,
      journal: { layout, grid: journalGrid },
      journalEnd: Math.max(book.lastRow(tabName.journal), layout.headerRow),
      known: readKnown(knownGrid),
      knownRowCount: knownGrid.values.length,
    },
  };
}

/** The last trace whose lines a pass that was cut off had written already; '' for none. */
function toldBefore(underWay: string | undefined, journalEnd: number): string {
  const parsed = underWaySchema.safeParse(JSON.parse(underWay ?? 'null'));
  if (!parsed.success) return '';
  return journalEnd > parsed.data.from ? parsed.data.last : parsed.data.before;
}
