import { messages } from '../messages';
import type { Amendment, AmendmentValue } from '../plan/amendment';
import type { way } from '../workbook/journalTab';
import { unitRole } from '../workbook/listsColumns';
import { badInput, openSchema } from './amendmentInput';
import { type AmendmentsNow, readAllAmendments } from './amendmentStore';
import type { AmendmentsAnswer } from './amendmentTypes';
import { amendmentsView } from './amendmentViews';
import type { Outcome } from './applyDecisions';
import { saidHint } from './hints';
import { type PanelNeeds, readFor } from './panel';
import type { Rights } from './people';
import type { Alone, SetupPort } from './ports';
import { settleAmendments } from './settleAmendments';
import type { Read, WorkbookState } from './workbookState';

/** What every call about proposals needs; whose call it is comes from the session alone. */
export interface AmendmentNeeds extends PanelNeeds {
  book: SetupPort;
  alone: Alone;
}

/** The workbook, the person's rights and all proposals. */
export interface Desk {
  state: WorkbookState;
  rights: Rights;
  now: AmendmentsNow;
  kept: Record<string, string>;
}

/** Three reads. */
function readDesk(needs: AmendmentNeeds): Read<Desk> {
  const read = readFor(needs);
  if (!read.ok) return read;
  const kept = needs.memory.all();
  const now = readAllAmendments(needs.book, kept);
  if (!now.ok) return now;
  return { ok: true, value: { state: read.state, rights: read.rights, now: now.value, kept } };
}

/** All proposals, or those of one item with what it takes to propose another. */
export function openAmendments(needs: AmendmentNeeds, input: unknown): AmendmentsAnswer {
  const parsed = openSchema.safeParse(input ?? {});
  if (!parsed.success) return { ok: false, message: badInput(parsed.error) };
  return shown(needs, parsed.data?.code);
}

function shown(needs: AmendmentNeeds, code: string | undefined): AmendmentsAnswer {
  const desk = readDesk(needs);
  if (!desk.ok) return desk;
  const { state, rights, now } = desk.value;
  return { ok: true, value: amendmentsView(state, rights, now, needs.clock.today(), code, needs.maintains) };
}

/** What a change of the proposals came to: its words, and the id of a decision that may have been carried out. */
export type Done = Read<{ say: (outcomes: ReadonlyMap<string, Outcome>) => string }>;

/**
 * Changes the proposals alone in the document. What was noted is carried out at once where the person has the office's
 * rights, else by the office's next pass.
 */
export function changeAmendments(
  needs: AmendmentNeeds,
  code: string | undefined,
  work: (desk: Desk) => Done,
): AmendmentsAnswer {
  const outcome = needs.alone((): AmendmentsAnswer => {
    const desk = readDesk(needs);
    if (!desk.ok) return desk;
    const done = work(desk.value);
    if (!done.ok) return done;
    const settled = needs.maintains() ? settleAmendments(needs) : undefined;
    if (settled && !settled.ok) return settled;
    const message = done.value.say(settled?.value ?? new Map());
    const view = shown(needs, code);
    return view.ok ? { ...view, message } : view;
  });
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

/** A proposal by its number. */
export function findAmendment(now: AmendmentsNow, id: string): Read<Amendment> {
  if (now.unreadable.includes(id)) return { ok: false, message: messages.amendments.unreadable(id) };
  const found = now.amendments.find((one) => one.id === id);
  return found ? { ok: true, value: found } : { ok: false, message: messages.amendments.unknown(id) };
}

/** The line of the journal that tells it. */
export function said(
  { clock, person }: AmendmentNeeds,
  { code }: Amendment,
  words: string,
  by: typeof way.panel | typeof way.decided,
  who = person,
): Record<string, string> {
  return saidHint(clock, { who, code, header: messages.journal.amendment, words, way: by });
}

/** A unit that Danh mục does not list. */
export function wrongUnit({ units }: WorkbookState, value: AmendmentValue): string | undefined {
  if (value.kind !== 'unit' && value.kind !== 'add') return undefined;
  const known = units.some(({ shortName, role }) => shortName === value.unit && role === unitRole.unit);
  return known ? undefined : messages.amendments.unknownUnit(value.unit);
}
