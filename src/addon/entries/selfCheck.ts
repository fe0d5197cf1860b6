/** The globals of Kiểm tra hệ thống. */
import type { Answer } from '../actions/panelTypes';
import { type SelfCheckNeeds, selfCheck } from '../actions/selfCheck/selfCheck';
import type { CheckedGroup } from '../actions/selfCheck/types';
import { CORE_TABS } from '../actions/selfCheck/workbookFacts';
import { answering, fromMenu } from '../google/entry';
import { lookingPort } from '../google/lookingPort';
import { platformPort } from '../google/platformPort';
import { clock, currentPerson, dialogue, memory, post } from '../google/services';
import { setupPort } from '../google/setupPort';
import { showPage } from '../google/surfaces';
import { isTooNew } from '../google/version';
import { messages } from '../messages';
import { setUpWhole } from './settingUp';

const needs = (): SelfCheckNeeds => ({
  book: setupPort,
  memory,
  clock,
  post,
  platform: platformPort,
  person: currentPerson(),
  look: lookingPort,
  refusedToTry: () => (isTooNew() ? messages.upgrade.tooNew : undefined),
});

/** Menu: opens the page of the self-check; nothing runs until the page asks. */
export function checkSystem(): void {
  fromMenu(() => {
    if (setupPort.mayMaintain()) showPage('check', messages.menu.check, { width: 900, height: 640 });
    else dialogue.tell(messages.menu.check, messages.officeOnly);
  }, 'reads');
}

/** Page of the self-check: runs one part of it. */
export function runSystemCheck(input: unknown): Answer<CheckedGroup> {
  return answering(() => selfCheck(needs(), input), 'reads');
}

/** Page of the self-check: puts right what set-up puts right; a lost tracker is left to people, since its history is not. */
export function repairSystem(): Answer<string[]> {
  return answering(() => {
    if (!setupPort.mayMaintain()) return { ok: false, message: messages.officeOnly };
    const tabs = setupPort.tabs();
    if (CORE_TABS.some((tab) => !tabs.includes(tab)))
      return { ok: false, message: messages.selfCheck.coreLost };
    const result = setUpWhole({ ask: () => undefined });
    return result.done
      ? { ok: true, value: result.lines.length > 0 ? result.lines : [messages.selfCheck.nothingToRepair] }
      : { ok: false, message: result.message };
  });
}
