/** The globals of proposals to change the plan. Who proposes and decides comes from the session, never from a page. */
import { openAmendments as open } from '../actions/amendmentDesk';
import type { AmendmentsAnswer } from '../actions/amendmentTypes';
import { decideAmendment as decide } from '../actions/decideAmendment';
import { proposeAmendment as propose, withdrawAmendment as withdraw } from '../actions/proposeAmendment';
import { settleAmendments } from '../actions/settleAmendments';
import { answering, fromMenu } from '../google/entry';
import { alone, clock, dialogue, memory } from '../google/services';
import { setupPort } from '../google/setupPort';
import { showSidebar } from '../google/surfaces';
import { messages } from '../messages';
import { bringUpToDate, panelNeeds } from './needs';

const needs = () => ({ ...panelNeeds(), book: setupPort });

/**
 * Carries out what was decided and writes what was proposed, with the office's rights; whoever has none leaves it to them.
 * @returns what keeps it from being done
 */
export function settleWaiting(): string | undefined {
  if (!setupPort.mayMaintain()) return undefined;
  const outcome = alone(() => settleAmendments({ book: setupPort, memory, clock }));
  if (!outcome) return messages.busy;
  return outcome.done.ok ? undefined : outcome.done.message;
}

/** Menu: all proposals, to read and to decide. */
export function showAmendments(): void {
  fromMenu(() => {
    const upgraded = setupPort.mayMaintain() ? bringUpToDate() : undefined;
    const trouble = upgraded?.ok === false ? upgraded.message : settleWaiting();
    if (trouble !== undefined) dialogue.tell(messages.amendments.title, trouble);
    showSidebar('sidebar', messages.amendments.title, 'amendments');
  });
}

/** Page: all proposals, or those of one item. */
export function openAmendments(input?: unknown): AmendmentsAnswer {
  return answering(() => open(needs(), input));
}

/** Page: notes a proposal; the input is checked before anything is touched. */
export function proposeAmendment(input: unknown): AmendmentsAnswer {
  return answering(() => propose(needs(), input));
}

/** Page: takes one's own proposal back. */
export function withdrawAmendment(input: unknown): AmendmentsAnswer {
  return answering(() => withdraw(needs(), input));
}

/** Page: notes a decision of whoever is at work. */
export function decideAmendment(input: unknown): AmendmentsAnswer {
  return answering(() => decide(needs(), input));
}
