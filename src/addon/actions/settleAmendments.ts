import { messages } from '../messages';
import { type Amendment, sameAddress, waitsToBeApplied } from '../plan/amendment';
import { amendmentBlocks, amendmentRows } from '../workbook/amendmentsTab';
import { way } from '../workbook/journalTab';
import { tabName } from '../workbook/tabNames';
import { type AmendmentsNow, keysOf, readAllAmendments, waitingIds } from './amendmentStore';
import { applyAdditions } from './applyAdditions';
import { type ApplyNeeds, applyToItems, type Outcome } from './applyDecisions';
import { saidHint } from './hints';
import { leads } from './people';
import type { Memory } from './ports';
import { type Read, readWorkbook, type WorkbookState } from './workbookState';

/**
 * Writes proposals and decisions that wait with the document into the tab Kiến nghị, and changes the tracker by those that
 * agree to something. What cannot be carried out waits on and is said in the tab. Cut off at any call, the next run ends the
 * same. To be run inside the document lock, with the office's rights.
 *
 * Reads nothing where nothing waits; else three tabs, and writes one block for each run of neighbouring lines.
 * @returns what came of each decision that was to be carried out, by id
 */
export function settleAmendments(needs: ApplyNeeds): Read<Map<string, Outcome>> {
  const { book, memory } = needs;
  const kept = memory.all();
  const ids = waitingIds(kept);
  if (ids.size === 0) return { ok: true, value: new Map() };
  const read = readAllAmendments(book, kept);
  if (!read.ok) return read;
  const known = new Map(read.value.amendments.map((one) => [one.id, one]));
  const orphans = [...ids].filter((id) => !known.has(id) && !read.value.rows.has(id));
  dropOrphans(needs, orphans);

  let waiting = read.value.amendments.filter(({ id }) => ids.has(id));
  let outcomes = new Map<string, Outcome>();
  if (waiting.some(waitsToBeApplied)) {
    const state = readWorkbook(book);
    if (!state.ok) return state;
    waiting = waiting.map((one) => withoutUncounted(needs, state.value, read.value, one));
    const given = read.value.amendments.flatMap(({ addedCode }) => addedCode ?? []);
    outcomes = applied(needs, state.value, kept, waiting.filter(waitsToBeApplied), given);
  }
  const at = needs.clock.now();
  const settled = waiting.map((one) => withOutcome(one, outcomes.get(one.id), at));
  writeLines(needs, read.value, settled);
  for (const one of settled) forget(memory, kept, one);
  return { ok: true, value: outcomes };
}

/**
 * Carries decisions out in the order in which they were made.
 * @param given codes of items that were added before; none of them is given again
 */
function applied(
  needs: ApplyNeeds,
  state: WorkbookState,
  kept: Readonly<Record<string, string>>,
  due: readonly Amendment[],
  given: readonly string[],
): Map<string, Outcome> {
  const inOrder = [...due].sort((one, other) =>
    (one.decision?.at ?? '').localeCompare(other.decision?.at ?? ''),
  );
  const toItems = applyToItems(needs, state, kept, inOrder);
  // Rows move when others come in, so cells of items are written first.
  return new Map([...toItems, ...applyAdditions(needs, state, kept, inOrder, given)]);
}

/** A leader's decision counts only as long as it is not in the tab yet and its maker is a leader still. */
function withoutUncounted(
  { memory, clock }: ApplyNeeds,
  { units }: WorkbookState,
  { written }: AmendmentsNow,
  amendment: Amendment,
): Amendment {
  const { decision, ...proposal } = amendment;
  if (!decision) return amendment;
  const own = sameAddress(decision.by, amendment.proposer);
  if (
    written.get(amendment.id)?.decision ||
    (!own && (decision.as === 'office' || leads(units, decision.by)))
  )
    return amendment;
  memory.setAll(
    saidHint(clock, {
      who: '',
      code: amendment.code,
      header: messages.journal.amendment,
      words: messages.amendments.told.notCounted(amendment.id, decision.by),
      way: way.decided,
    }),
  );
  memory.remove(keysOf(amendment.id).decision);
  return proposal;
}

/** A decision or withdrawal whose proposal is not in the tab any more. */
function dropOrphans({ memory, clock }: ApplyNeeds, ids: readonly string[]): void {
  for (const id of ids) {
    memory.setAll(
      saidHint(clock, {
        who: '',
        header: messages.journal.amendment,
        words: messages.amendments.told.orphan(id),
        way: way.decided,
      }),
    );
    for (const key of Object.values(keysOf(id))) memory.remove(key);
  }
}

function withOutcome(amendment: Amendment, outcome: Outcome | undefined, at: string): Amendment {
  if (!outcome) return amendment;
  const { applied, words, addedCode } = outcome;
  return {
    ...amendment,
    outcome: words,
    ...(applied && { appliedAt: at }),
    ...(addedCode !== undefined && { addedCode }),
  };
}

/** Writes the lines that say something else than before, and new ones below. */
function writeLines(
  { book }: ApplyNeeds,
  { layout, written, rows }: AmendmentsNow,
  settled: readonly Amendment[],
): void {
  const changed = settled.flatMap((amendment) => {
    const row = rows.get(amendment.id);
    const same = sameRecord(written.get(amendment.id), amendment);
    return row === undefined || same ? [] : [{ row, amendment }];
  });
  const added = settled.filter(({ id }) => !rows.has(id));
  if (changed.length > 0) book.write(tabName.amendments, amendmentBlocks(layout, changed));
  if (added.length > 0) book.append(tabName.amendments, amendmentRows(layout, added));
  book.flush();
}

const sameRecord = (one: Amendment | undefined, other: Amendment): boolean =>
  one !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (amendment: Amendment) =>
  Object.entries(amendment)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => one.localeCompare(other));

/** Takes away what is in the tab now; of what still waits to be carried out the decision stays, so that it is tried again. */
function forget(memory: Memory, kept: Readonly<Record<string, string>>, amendment: Amendment): void {
  const { proposal, withdrawal, decision, underWay } = keysOf(amendment.id);
  const done = waitsToBeApplied(amendment)
    ? [proposal, withdrawal]
    : [proposal, withdrawal, underWay, decision];
  const wasUnderWay = amendment.appliedAt !== undefined;
  for (const key of done)
    if (kept[key] !== undefined || (key === underWay && wasUnderWay)) memory.remove(key);
}
