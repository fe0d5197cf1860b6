import * as z from 'zod/mini';
import { messages } from '../messages';
import { type Amendment, type AmendmentValue, agreedValue, type Decision, nextCode } from '../plan/amendment';
import { formatShortDate } from '../plan/isoDate';
import { way } from '../workbook/journalTab';
import { rowKind } from '../workbook/trackerColumns';
import type { TrackerRow } from '../workbook/trackerTab';
import { basisOf } from './amendedCells';
import { type PlanRow, planRows } from './amendedItem';
import { keysOf } from './amendmentStore';
import type { ApplyNeeds, Outcome } from './applyDecisions';
import { changeTracker } from './changeTracker';
import { wholeHints } from './hints';
import type { WorkbookState } from './workbookState';

/** Noted before the row is made, so that a run that was cut off does not make another one. */
const markSchema = z.object({
  /** Code of the new item. */
  code: z.string(),
  /** The row is there and its trace is left. */
  told: z._default(z.boolean(), false),
});
type Mark = z.infer<typeof markSchema>;

interface Addition {
  amendment: Amendment;
  decision: Decision;
  value: Extract<AmendmentValue, { kind: 'add' }>;
  task: PlanRow;
  mark: Mark;
}

/**
 * Adds the items that decisions agree to, each once and below what its task has already. To be run inside the document
 * lock, with the office's rights.
 * @param given codes of items that were added before
 * @returns what came of each, by id
 */
export function applyAdditions(
  needs: ApplyNeeds,
  state: WorkbookState,
  kept: Readonly<Record<string, string>>,
  due: readonly Amendment[],
  given: readonly string[],
): Map<string, Outcome> {
  const { memory, clock } = needs;
  const { told } = messages.amendments;
  const outcomes = new Map<string, Outcome>();
  const rows = planRows(state.tracker);
  const taken = new Set([
    ...state.tracker.rows.map((row) => row.text('code')),
    ...given,
    ...marked(kept, due),
  ]);
  const additions = due.flatMap((amendment): Addition[] => {
    const value = agreedValue(amendment);
    const { decision, id } = amendment;
    if (value?.kind !== 'add' || !decision) return [];
    const task = rows.get(amendment.code);
    const known = state.units.some(({ shortName }) => shortName === value.unit);
    if (!task || task.isItem || !known) {
      const words = known ? told.gone(amendment.code) : told.unitGone(value.unit);
      outcomes.set(id, { applied: false, words });
      return [];
    }
    const mark = markOf(kept, id) ?? { code: nextCode(amendment.code, taken), told: false };
    taken.add(mark.code);
    return [{ amendment, decision, value, task, mark }];
  });
  if (additions.length === 0) return outcomes;
  if (additions.some(({ amendment }) => kept[keysOf(amendment.id).underWay] === undefined))
    memory.setAll(marksOf(additions));

  const unmade = additions.filter(({ mark }) => !mark.told);
  if (unmade.length > 0) {
    const changed = changeTracker(needs, {
      insert: unmade.map((one) => ({ after: one.amendment.code, whole: true, rows: [rowFor(one)] })),
    });
    if (!changed.ok) {
      for (const { amendment } of unmade)
        outcomes.set(amendment.id, { applied: false, words: told.notAdded(changed.message) });
      return outcomes;
    }
    needs.book.flush();
    const traces = unmade.map((one) =>
      wholeHints(clock, {
        who: one.decision.by,
        way: `${way.decided} (${basisOf(one.amendment.id, one.decision)})`,
        codes: [one.mark.code],
      }),
    );
    const madeNow = unmade.map((one) => ({ ...one, mark: { ...one.mark, told: true } }));
    memory.setAll(Object.assign(marksOf(madeNow), ...traces));
  }
  for (const { amendment, mark } of additions)
    outcomes.set(amendment.id, { applied: true, words: told.added(mark.code), addedCode: mark.code });
  return outcomes;
}

function markOf(kept: Readonly<Record<string, string>>, id: string): Mark | undefined {
  const parsed = markSchema.safeParse(JSON.parse(kept[keysOf(id).underWay] ?? 'null'));
  return parsed.success ? parsed.data : undefined;
}

/** Codes that a run that was cut off has given. */
const marked = (kept: Readonly<Record<string, string>>, due: readonly Amendment[]): string[] =>
  due.flatMap(({ id }) => markOf(kept, id)?.code ?? []);

const marksOf = (additions: readonly Addition[]): Record<string, string> =>
  Object.fromEntries(
    additions.map(({ amendment, mark }) => [keysOf(amendment.id).underWay, JSON.stringify(mark)]),
  );

/** The new row; it says on what ground it is there. */
function rowFor({ amendment, decision, value, task, mark }: Addition): TrackerRow {
  return {
    kind: rowKind.item,
    code: mark.code,
    tt: '',
    title: '',
    detail: value.words,
    time: value.deadline === '' ? '' : formatShortDate(value.deadline),
    product: value.product,
    unitText: value.unit,
    note: '',
    unit: value.unit,
    inCharge: task.row.text('inCharge'),
    event: '',
    source: messages.amendments.told.addedSource(basisOf(amendment.id, decision)),
    ...(value.deadline !== '' && { deadline: value.deadline }),
  };
}
