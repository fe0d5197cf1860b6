/** The globals of proposals to change the plan. Who proposes and decides comes from the session, never from a page. */
import { openAmendments as open } from '../actions/amendmentDesk';
import { waitingIds } from '../actions/amendmentStore';
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
 * Carries out what was decided and writes what was proposed. Only for who has the office's rights, which the caller has
 * asked for already.
 * @returns what keeps it from being done
 */
export function settleWaiting(): string | undefined {
  // Most runs find nothing; the lock is not taken for them.
  if (waitingIds(memory.all()).size === 0) return undefined;
  const outcome = alone(() => settleAmendments({ book: setupPort, memory, clock }));
  if (!outcome) return messages.busy;
  return outcome.done.ok ? undefined : outcome.done.message;
}

/** The same in a workbook of an older version, which is brought up to date first. */
function settledUpToDate(): string | undefined {
  const upgraded = bringUpToDate();
  return upgraded.ok ? settleWaiting() : upgraded.message;
}

/** Menu: all proposals, to read and to decide. */
export function showAmendments(): void {
  fromMenu(() => {
    // Whoever has not the office's rights leaves it to them.
    const trouble = setupPort.mayMaintain() ? settledUpToDate() : undefined;
    if (trouble !== undefined) dialogue.tell(messages.amendments.title, trouble);
    showSidebar('sidebar', messages.amendments.title, 'amendments');
  });
}

/** Page: all proposals, or those of one item. */
export function openAmendments(input?: unknown): AmendmentsAnswer {
  return answering(() => open(needs(), input), 'reads');
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
