import { messages } from '../messages';
import {
  type Amendment,
  agreedValue,
  type Decision,
  type DecisionRefusal,
  documentWords,
  refusedDecision,
  stateOf,
  wordsOfValue,
} from '../plan/amendment';
import { way } from '../workbook/journalTab';
import { planRows, presentValue, presentWords } from './amendedItem';
import {
  type AmendmentNeeds,
  changeAmendments,
  type Done,
  findAmendment,
  said,
  wrongUnit,
} from './amendmentDesk';
import { badInput, decisionSchema } from './amendmentInput';
import { keptDecision } from './amendmentStore';
import type { AmendmentsAnswer } from './amendmentTypes';
import { decidesAs, rowOf } from './amendmentViews';
import type { Outcome } from './applyDecisions';

/**
 * Notes a decision. Who decides, and in which part, comes from the session and Danh mục; the tracker changes when the
 * decision is carried out.
 */
export function decideAmendment(needs: AmendmentNeeds, input: unknown): AmendmentsAnswer {
  const parsed = decisionSchema.safeParse(input);
  if (!parsed.success) return { ok: false, message: badInput(parsed.error) };
  const { id, seen, value, ...rest } = parsed.data;
  return changeAmendments(needs, undefined, ({ state, rights, now }) => {
    const refuse = (why: string): Done => ({ ok: false, message: messages.amendments.notDecided(why) });
    const as = decidesAs(state, rights, needs.maintains);
    if (as === undefined)
      return refuse(messages.amendments[rights.email === '' ? 'unknownPerson' : 'notEntitled']);
    const found = findAmendment(now, id);
    if (!found.ok) return refuse(found.message);
    const amendment = found.value;
    const row = rowOf(amendment, planRows(state.tracker));
    // Of what is gone only a refusal makes sense.
    if (!row && rest.verdict !== 'refuse') return refuse(messages.amendments.itemGone(amendment.code));
    const decision: Decision = {
      ...rest,
      ...(rest.verdict === 'counter' && value && { value }),
      by: rights.email,
      as,
      at: needs.clock.now(),
    };
    const present = row && presentValue(row, amendment.value.kind);
    const refused = refusedDecision(amendment, decision, present, needs.clock.today());
    if (refused !== undefined) return refuse(decisionWords(refused));
    const wrong = decision.value && wrongUnit(state, decision.value);
    if (wrong !== undefined) return refuse(wrong);
    const showing = row ? presentWords(row, amendment.value.kind) : '';
    if (showing !== seen) return refuse(messages.amendments.changedMeanwhile(seen, showing));
    const decided = { ...amendment, decision };
    needs.memory.setAll({
      ...keptDecision(id, decision),
      ...said(needs, amendment, decidedWords(decided), way.decided, decision.by),
    });
    return { ok: true, value: { say: (outcomes) => afterDecision(decided, outcomes.get(id)) } };
  });
}

function decidedWords(amendment: Amendment): string {
  const agreed = agreedValue(amendment);
  const { decision } = amendment;
  return messages.amendments.told.decided(
    amendment.id,
    stateOf(amendment),
    agreed ? wordsOfValue(agreed) : '',
    decision ? documentWords(decision) : '',
    decision?.reason ?? '',
  );
}

function afterDecision(amendment: Amendment, outcome: Outcome | undefined): string {
  const { id } = amendment;
  if (agreedValue(amendment) === undefined) return messages.amendments.refused(id);
  if (outcome === undefined) return messages.amendments.decidedLater(id);
  return outcome.applied
    ? messages.amendments.applied(id, outcome.words)
    : messages.amendments.notApplied(id, outcome.words);
}

function decisionWords(refused: DecisionRefusal): string {
  const { amendments } = messages;
  return refused === 'reasonMissing' ? amendments.decisionReasonMissing : amendments[refused];
}
