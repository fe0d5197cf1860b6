import * as z from 'zod/mini';
import { messages } from '../messages';
import { STATUSES, status } from '../plan/status';
import type { CellContent } from '../workbook/cell';
import { factOf } from '../workbook/cellFacts';
import { way } from '../workbook/journalTab';
import type { TableRow } from '../workbook/table';
import { tabName } from '../workbook/tabNames';
import type { TrackerKey } from '../workbook/trackerColumns';
import { type Hint, leaveHint } from './hints';
import { lineOf } from './itemViews';
import { type PanelNeeds, readFor } from './panel';
import type { Answer, QuickResult } from './panelTypes';
import { refusedToChange } from './people';
import type { Alone } from './ports';
import { changed, planSave, stampsOf } from './saveUpdate';
import { contentOfField, headerOf, readingOfField } from './updateFacts';

const MOST_AT_ONCE = 200;

const quickSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      code: z.string().check(z.minLength(1), z.maxLength(40)),
      status: z.enum(STATUSES as [string, ...string[]]),
      base: z.string().check(z.maxLength(200)),
    }),
  ),
});

/**
 * Saves a new status for several items in one go: two reads, and one write for each different value however many items.
 * An item that cannot be saved is told by its code; the others are saved all the same.
 */
export function quickUpdate(needs: PanelNeeds & { alone: Alone }, input: unknown): Answer<QuickResult> {
  const parsed = quickSchema.safeParse(input);
  if (!parsed.success) return { ok: false, message: messages.update.badInput([]) };
  const { items } = parsed.data;
  if (items.length > MOST_AT_ONCE) return { ok: false, message: messages.update.tooMany(MOST_AT_ONCE) };
  const outcome = needs.alone(() => saveAll(needs, items));
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

type QuickItem = z.infer<typeof quickSchema>['items'][number];

function saveAll(needs: PanelNeeds, items: readonly QuickItem[]): Answer<QuickResult> {
  const read = readFor(needs);
  if (!read.ok) return read;
  const { state, rights } = read;
  const result: QuickResult = { saved: [], problems: [] };
  const cells: { row: number; column: number; content: CellContent }[] = [];
  const traces: Hint['changes'] = [];
  const stamps = stampsOf(needs);
  const at = (key: TrackerKey) => state.tracker.table.columnOf(key);
  const lost = (['status', 'progress', 'completedOn', 'updatedAt', 'updatedBy'] as const).filter(
    (key) => at(key) === undefined,
  );
  if (lost.length > 0) return { ok: false, message: messages.update.columnGone(lost.map(headerOf)) };

  const rowsOf = rowsByCode(
    state.items,
    items.map(({ code }) => code),
  );
  for (const { code, status: word, base } of items) {
    const refuse = (message: string) => result.problems.push({ code, message });
    const [row, ...others] = rowsOf.get(code) ?? [];
    if (!row) {
      refuse(messages.update.itemGone(code));
      continue;
    }
    if (others.length > 0) {
      refuse(messages.update.codeTwice(code));
      continue;
    }
    const refused = refusedToChange(rights, row.text('unit'));
    if (refused !== undefined) {
      refuse(refused);
      continue;
    }
    const plan = planSave(
      row,
      { fields: { status: word }, base: { status: base }, confirmed: false },
      needs.clock.today(),
    );
    if (!plan.ok) {
      const [conflict] = plan.conflicts;
      const paused = word === status.paused || word === status.dropped;
      if (conflict) refuse(messages.update.changedMeanwhile(String(conflict.theirs)));
      else refuse(paused ? messages.update.needsReason : (plan.question ?? plan.problems.join(' ')));
      continue;
    }
    for (const { key, value } of plan.changes) {
      cells.push({ row: row.row, column: at(key) ?? 0, content: contentOfField(key, value) });
      traces.push({ code, key, to: factOf(readingOfField(key, value)) });
    }
    if (plan.changes.length > 0)
      cells.push(...stamps.map(({ key, content }) => ({ row: row.row, column: at(key) ?? 0, content })));
    result.saved.push(lineOf(changed(row, plan.changes, needs.clock.now()), state, rights));
  }
  if (cells.length > 0) {
    needs.book.writeScattered(tabName.tracker, cells);
    leaveHint(needs, { who: needs.person, way: way.quick, changes: traces });
  }
  return { ok: true, value: result };
}

/** The rows of these codes, found in one go: there may be ten thousands of rows. */
function rowsByCode(
  rows: readonly TableRow<TrackerKey>[],
  codes: readonly string[],
): ReadonlyMap<string, readonly TableRow<TrackerKey>[]> {
  const found = new Map(codes.map((code) => [code, [] as TableRow<TrackerKey>[]]));
  for (const row of rows) found.get(row.text('code'))?.push(row);
  return found;
}
