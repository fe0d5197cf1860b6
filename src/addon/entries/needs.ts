/** What the globals hand to the actions, wired to Google once. */
import { keepTriggers } from '../actions/keepTriggers';
import { fromMenu } from '../google/entry';
import { alone, clock, currentPerson, dialogue, memory, ownMemory, post, triggers } from '../google/services';
import { setupPort } from '../google/setupPort';
import { cellsPort } from '../google/sheets';
import { messages } from '../messages';

/** Makes the triggers of the person at work and says what was done. */
export function keepOwnTriggers({ sendingHour }: { sendingHour: number }): string[] {
  return keepTriggers({ triggers, memory }, currentPerson(), { hour: sendingHour });
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

/** The office's part of the menu: others are told whom to ask. */
export function fromOfficeMenu(title: string, work: () => string | undefined): void {
  fromMenu(() => {
    const message = setupPort.mayMaintain() ? work() : messages.officeOnly;
    if (message !== undefined) dialogue.tell(title, message);
  });
}
