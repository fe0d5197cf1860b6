/** What the globals hand to the actions, wired to Google once. */
import { forgetKeeperWhoLeft, keepTriggers } from '../actions/keepTriggers';
import { migrate } from '../actions/migrate';
import { resumeNewYear } from '../actions/newYear/begin';
import type { Read } from '../actions/workbookState';
import { editors } from '../google/editors';
import { type Does, fromMenu } from '../google/entry';
import { alone, clock, currentPerson, dialogue, memory, ownMemory, post, triggers } from '../google/services';
import { setupPort } from '../google/setupPort';
import { cellsPort } from '../google/sheets';
import { isTooNew, knownVersion } from '../google/version';
import { messages } from '../messages';

/** Makes the triggers of the person at work and says what was done. */
export function keepOwnTriggers({ sendingHour }: { sendingHour: number }): string[] {
  const person = currentPerson();
  const left = forgetKeeperWhoLeft(memory, person, editors);
  const lines = keepTriggers({ triggers, memory, clock }, person, { hour: sendingHour });
  return left === undefined ? lines : [messages.setUp.keeperLeft(left), ...lines];
}

/** For what a page of the add-on asks. */
export const panelNeeds = () => ({
  book: cellsPort,
  clock,
  memory,
  ownMemory,
  alone,
  person: currentPerson(),
  maintains: () => setupPort.mayMaintain(),
});

/** For what sends mail. */
export const mailNeeds = () => ({ book: cellsPort, post, clock, memory });

/**
 * The office's part of the menu: others are told whom to ask. A workbook of an older version is brought up to date first.
 * @param does 'reads' for what shows things only, so that it works in a workbook of a newer version too
 */
export function fromOfficeMenu(title: string, work: () => string | undefined, does: Does = 'changes'): void {
  fromMenu(() => {
    const message = setupPort.mayMaintain() ? whenUpToDate(work) : messages.officeOnly;
    if (message !== undefined) dialogue.tell(title, message);
  }, does);
}

function whenUpToDate(work: () => string | undefined): string | undefined {
  const done = bringUpToDate();
  if (!done.ok) return done.message;
  if (done.value.length > 0) dialogue.tell(messages.upgrade.title, messages.upgrade.done(done.value));
  return work();
}

/** What a time-driven trigger does, with the office's rights: nothing in a workbook of a newer version. */
export function fromTrigger(work: () => void): void {
  if (!setupPort.mayMaintain()) throw new Error(messages.officeOnly);
  if (isTooNew()) {
    console.warn(messages.upgrade.tooNew);
    return;
  }
  const done = bringUpToDate();
  if (!done.ok) throw new Error(done.message);
  work();
}

/**
 * Brings a workbook of an older version to the present one, and goes on with a new year whose making was cut off. With the
 * office's rights.
 * @returns what was done, line by line
 */
export function bringUpToDate(): Read<readonly string[]> {
  if (isTooNew()) return { ok: true, value: [] };
  const done = migrate(makingNeeds, knownVersion());
  if (!done.ok) return done;
  const resumed = resumeNewYear(makingNeeds);
  if (resumed?.ok === false) return resumed;
  return resumed ? { ok: true, value: [...done.value, resumed.value] } : done;
}

/** For what makes or changes tabs. */
export const makingNeeds = { book: setupPort, memory, clock, alone, keepTriggers: keepOwnTriggers };
