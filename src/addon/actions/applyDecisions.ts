import * as z from 'zod/mini';
import { messages } from '../messages';
import { type Amendment, type AmendmentValue, agreedValue, type Decision } from '../plan/amendment';
import type { CellContent, CellReading } from '../workbook/cell';
import { contentOfFact, type Fact, factOf, factSchema, sameFact, wordsOfFact } from '../workbook/cellFacts';
import { way } from '../workbook/journalTab';
import { JOURNALLED, type JournalledKey } from '../workbook/knownTab';
import { tabName } from '../workbook/tabNames';
import { TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import { amendedKeys, basisOf, type Cells, type CellValue, contentAfter } from './amendedCells';
import { type PlanRow, planRows } from './amendedItem';
import { keysOf } from './amendmentStore';
import { changesHint } from './hints';
import type { Clock, Memory, SetupPort } from './ports';
import { headerOf } from './updateFacts';
import type { WorkbookState } from './workbookState';

export interface ApplyNeeds {
  book: SetupPort;
  memory: Memory;
  clock: Clock;
}

/** What came of a decision: what was changed, in words, or why nothing could be yet. */
export interface Outcome {
  applied: boolean;
  words: string;
  /** Code of the item that was added. */
  addedCode?: string;
}

const TRACKER_KEYS = TRACKER_COLUMNS.map(({ key }) => key) as [TrackerKey, ...TrackerKey[]];

/** Noted before the first cell is written, so that a run that was cut off is finished and not made again. */
const markSchema = z.object({
  /** The cells as they were. */
  before: z.array(z.tuple([z.enum(TRACKER_KEYS), factSchema])),
  /** The cells are written and their trace is left. */
  told: z._default(z.boolean(), false),
});
type Mark = z.infer<typeof markSchema>;

/** A decision that can be carried out, with all that its steps need. */
interface Job {
  amendment: Amendment;
  decision: Decision;
  value: CellValue;
  item: PlanRow;
  mark: Mark;
}

/**
 * Carries decisions about items out, each exactly once however often this is cut off: a cell is written only as long as it
 * says what it said before. To be run inside the document lock, with the office's rights.
 * @param due decisions that agree to something, in the order in which they were made
 * @returns what came of each, by id
 */
export function applyToItems(
  needs: ApplyNeeds,
  state: WorkbookState,
  kept: Readonly<Record<string, string>>,
  due: readonly Amendment[],
): Map<string, Outcome> {
  const { book, memory, clock } = needs;
  const outcomes = new Map<string, Outcome>();
  const items = planRows(state.tracker);
  const jobs = due.flatMap((amendment): Job[] => {
    const found = jobOf(amendment, items, state, kept);
    if (found === undefined) return [];
    if ('problem' in found) outcomes.set(amendment.id, { applied: false, words: found.problem });
    return 'problem' in found ? [] : [found];
  });
  if (jobs.length === 0) return outcomes;
  const fresh = jobs.filter(({ amendment }) => kept[keysOf(amendment.id).underWay] === undefined);
  if (fresh.length > 0) memory.setAll(marksOf(fresh));

  const unwritten = jobs.filter(({ mark }) => !mark.told);
  const cells = unwritten.flatMap((job) => cellsOf(job, state, clock));
  if (cells.length > 0) book.writeScattered(tabName.tracker, cells);
  book.flush();
  if (unwritten.length > 0) {
    const told = unwritten.map((job) => ({ ...job, mark: { ...job.mark, told: true } }));
    memory.setAll(Object.assign(marksOf(told), ...unwritten.map((job) => traceOf(job, clock))));
  }
  for (const job of jobs)
    outcomes.set(job.amendment.id, { applied: true, words: outcomeWords(job, clock.today()) });
  return outcomes;
}

/** How a decision is to be carried out; why it cannot be; or undefined where it is not about an item's cells. */
function jobOf(
  amendment: Amendment,
  items: ReadonlyMap<string, PlanRow>,
  { tracker, units }: WorkbookState,
  kept: Readonly<Record<string, string>>,
): Job | { problem: string } | undefined {
  const { told } = messages.amendments;
  const { decision, code, id } = amendment;
  const value = agreedValue(amendment);
  if (!decision || value === undefined || isAddition(value)) return undefined;
  const item = items.get(code);
  if (!item?.isItem) return { problem: told.gone(code) };
  if (value.kind === 'unit' && !units.some(({ shortName }) => shortName === value.unit))
    return { problem: told.unitGone(value.unit) };
  const keys = amendedKeys(value, item.row.value);
  const lost = keys.filter((key) => tracker.table.columnOf(key) === undefined);
  if (lost.length > 0) return { problem: told.columnGone(lost.map(headerOf).join(', ')) };
  const marked = markSchema.safeParse(JSON.parse(kept[keysOf(id).underWay] ?? 'null'));
  const mark: Mark = marked.success
    ? marked.data
    : { before: keys.map((key) => [key, factOf(item.row.value(key))]), told: false };
  return { amendment, decision, value, item, mark };
}

const isAddition = (value: AmendmentValue): value is Extract<AmendmentValue, { kind: 'add' }> =>
  value.kind === 'add';

const marksOf = (jobs: readonly Job[]): Record<string, string> =>
  Object.fromEntries(
    jobs.map(({ amendment, mark }) => [keysOf(amendment.id).underWay, JSON.stringify(mark)]),
  );

/** What the item's cells are to say. */
function wantedBy({ amendment, decision, value, item, mark }: Job, today: string) {
  const before = new Map(mark.before);
  const cells: Cells = (key) => {
    const fact = before.get(key);
    return fact === undefined ? item.row.value(key) : (readingOfFact(fact) ?? item.row.value(key));
  };
  const basis = { id: amendment.id, decision, reason: amendment.reason };
  const wanted = contentAfter(value, cells, basis, today);
  return TRACKER_KEYS.flatMap((key) => {
    const content = wanted[key];
    return content === undefined ? [] : [{ key, content }];
  });
}

/** The cells to write now: of those that are to change, the ones that still say what they said. */
function cellsOf(job: Job, { tracker }: WorkbookState, clock: Clock) {
  const before = new Map(job.mark.before);
  const { row } = job.item;
  const changes = wantedBy(job, clock.today()).filter(({ key, content }) => {
    const now = factOf(row.value(key));
    const was = before.get(key);
    return was !== undefined && sameFact(now, was) && !sameFact(now, factOfContent(content));
  });
  const stamps: { key: TrackerKey; content: CellContent }[] = changes.some(({ key }) => key === 'status')
    ? [
        { key: 'updatedAt', content: { moment: clock.now() } },
        { key: 'updatedBy', content: job.decision.by },
      ]
    : [];
  return [...changes, ...stamps].flatMap(({ key, content }) => {
    const column = tracker.table.columnOf(key);
    return column === undefined ? [] : [{ row: row.row, column, content }];
  });
}

/** The trace of the change, for the journal. */
function traceOf(job: Job, clock: Clock): Record<string, string> {
  const { amendment, decision } = job;
  const changes = wantedBy(job, clock.today()).flatMap(({ key, content }) =>
    isJournalled(key) ? [{ code: amendment.code, key, to: factOfContent(content) }] : [],
  );
  return changesHint(clock, {
    who: decision.by,
    way: `${way.decided} (${basisOf(amendment.id, decision)})`,
    changes,
  });
}

const isJournalled = (key: TrackerKey): key is JournalledKey => JOURNALLED.some((one) => one === key);

/** 'Hạn điều chỉnh: trống → 30/11/2024', for the tab and the person. */
function outcomeWords(job: Job, today: string): string {
  const { told } = messages.amendments;
  const before = new Map(job.mark.before);
  const wanted = wantedBy(job, today);
  const changes = wanted.flatMap(({ key, content }) => {
    const [from, to] = [before.get(key) ?? '', factOfContent(content)];
    return sameFact(from, to) ? [] : [told.change(headerOf(key), wordsOfFact(from), wordsOfFact(to))];
  });
  const noRoom = job.value.kind === 'drop' && !wanted.some(({ key }) => key === 'obstacles');
  return changes.length === 0
    ? told.nothing
    : [changes.join('; '), ...(noRoom ? [told.noRoom] : [])].join('. ');
}

function factOfContent(content: CellContent): Fact {
  if (typeof content !== 'object') return factOf(content);
  return 'day' in content ? { day: content.day } : '';
}

/** What a cell said; undefined for a long text, of which only its length and checksum are known. */
function readingOfFact(fact: Fact): CellReading | undefined {
  if (typeof fact !== 'object') return fact;
  const content = contentOfFact(fact);
  const iso = typeof content === 'object' && 'day' in content ? content.day : undefined;
  return iso === undefined ? undefined : { day: iso, minutes: 0 };
}
