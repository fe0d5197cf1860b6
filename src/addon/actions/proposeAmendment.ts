import { messages } from '../messages';
import {
  type Amendment,
  amendmentKind,
  nextId,
  type ProposalRefusal,
  refusedProposal,
  refusedWithdrawal,
  wordsOfValue,
} from '../plan/amendment';
import { way } from '../workbook/journalTab';
import { unitRole } from '../workbook/listsColumns';
import { isOfTask, planRows, presentValue, presentWords, shortWords } from './amendedItem';
import {
  type AmendmentNeeds,
  changeAmendments,
  type Done,
  findAmendment,
  said,
  wrongUnit,
} from './amendmentDesk';
import { badInput, proposalSchema, withdrawalSchema } from './amendmentInput';
import { isFull, keptProposal, keptWithdrawal } from './amendmentStore';
import type { AmendmentsAnswer } from './amendmentTypes';
import { refusedToPropose } from './amendmentViews';
import type { Rights } from './people';
import type { WorkbookState } from './workbookState';

/**
 * Notes a proposal to change the plan. Nothing of the plan changes by it.
 * @param input what came from the page, unchecked
 */
export function proposeAmendment(needs: AmendmentNeeds, input: unknown): AmendmentsAnswer {
  const parsed = proposalSchema.safeParse(input);
  if (!parsed.success) return { ok: false, message: badInput(parsed.error) };
  const { code, value, reason } = parsed.data;
  return changeAmendments(needs, parsed.data.shown ?? code, ({ state, rights, now, kept }) => {
    const refuse = (why: string): Done => ({ ok: false, message: messages.amendments.notProposed(why) });
    const row = planRows(state.tracker).get(code);
    if (!row || row.isItem === isOfTask(value.kind)) return refuse(messages.amendments.itemGone(code));
    const notAllowed = refusedToPropose(rights, row) ?? wrongUnit(state, value);
    if (notAllowed !== undefined) return refuse(notAllowed);
    const proposal = { proposer: rights.email, code, value, reason };
    const refused = refusedProposal(proposal, presentValue(row, value.kind), now.amendments);
    if (refused !== undefined) return refuse(proposalWords(refused));
    if (isFull(kept)) return refuse(messages.amendments.full);
    const amendment: Amendment = {
      id: nextId([...now.rows.keys(), ...now.amendments.map(({ id }) => id)]),
      at: needs.clock.now(),
      ...proposal,
      unit: unitOf(rights, row.row.text('unit'), state),
      words: shortWords(row.words),
      before: presentWords(row, value.kind),
    };
    const { told } = messages.amendments;
    const words = told.proposed(
      amendment.id,
      amendmentKind[value.kind],
      amendment.before,
      wordsOfValue(value),
      reason,
    );
    needs.memory.setAll({ ...keptProposal(amendment), ...said(needs, amendment, words, way.panel) });
    return { ok: true, value: { say: () => messages.amendments.proposed(amendment.id) } };
  });
}

/** Takes back what one proposed oneself, as long as it waits. */
export function withdrawAmendment(needs: AmendmentNeeds, input: unknown): AmendmentsAnswer {
  const parsed = withdrawalSchema.safeParse(input);
  if (!parsed.success) return { ok: false, message: badInput(parsed.error) };
  const { id } = parsed.data;
  return changeAmendments(needs, parsed.data.shown, ({ rights, now }) => {
    const refuse = (why: string): Done => ({ ok: false, message: messages.amendments.notWithdrawn(why) });
    const found = findAmendment(now, id);
    if (!found.ok) return refuse(found.message);
    const refused = refusedWithdrawal(found.value, rights.email);
    if (refused !== undefined) return refuse(messages.amendments[refused]);
    const words = messages.amendments.told.withdrawn(id);
    needs.memory.setAll({
      ...keptWithdrawal(id, needs.clock.now()),
      ...said(needs, found.value, words, way.panel),
    });
    return { ok: true, value: { say: () => messages.amendments.withdrawn(id) } };
  });
}

/** For which unit a person speaks: the item's own where they may update it, else the first of theirs. */
function unitOf({ role, units }: Rights, own: string, state: WorkbookState): string {
  if (role === 'office')
    return state.units.find((unit) => unit.role === unitRole.office)?.shortName ?? unitRole.office;
  return units.includes(own) ? own : (units[0] ?? '');
}

function proposalWords(refused: ProposalRefusal): string {
  const { amendments } = messages;
  return typeof refused === 'object' ? amendments.openAlready(refused.openAlready) : amendments[refused];
}
