/**
 * Every export is one Apps Script global: a trigger, a menu item, a call from the sidebar or a custom function.
 * Wiring only; what each does is in actions/. Any editor can call any of them, so each checks its caller and input.
 */
import { keepTriggers } from './actions/keepTriggers';
import { sendMonthlyDigest as sendMonthly, sendDigestNow as sendNow } from './actions/sendDigest';
import { setUp } from './actions/setUp';
import { stampEdit } from './actions/stampEdit';
import { type Answer, type ItemView, saveUpdate, selectedItem } from './actions/update';
import { readEdit } from './google/editEvent';
import { answering, fromMenu } from './google/entry';
import { plans } from './google/plans';
import { alone, clock, currentPerson, dialogue, memory, post, selection, triggers } from './google/services';
import { setupPort } from './google/setupPort';
import { cellsPort } from './google/sheets';
import { addMenu, showSidebar } from './google/surfaces';
import { messages } from './messages';

export { HAN_HOAN_THANH, LOAI_HAN } from './functions';

/** Simple trigger: the menu. Runs without authorisation, so it uses nothing but the Ui. */
export function onOpen(): void {
  addMenu(messages.menuTitle, [
    { label: messages.menu.update, run: 'showUpdateSidebar' },
    { label: messages.menu.digest, run: 'sendDigestNow' },
    null,
    { label: messages.menu.setUp, run: 'setUpWorkbook' },
  ]);
}

/** Menu: sets the workbook up or puts it right. */
export function setUpWorkbook(): void {
  fromMenu(() => {
    const result = setUp({ book: setupPort, memory, dialogue, plans, keepTriggers: keepOwnTriggers });
    const message = !result.done
      ? result.message
      : result.lines.length === 0
        ? messages.setUp.nothing
        : messages.setUp.done(result.lines);
    dialogue.tell(messages.setUp.title, message);
  });
}

function keepOwnTriggers({ sendingDay, sendingHour }: { sendingDay: number; sendingHour: number }): string[] {
  return keepTriggers({ triggers, memory }, currentPerson(), { day: sendingDay, hour: sendingHour });
}

/** Menu: opens the sidebar in which a unit enters an update. */
export function showUpdateSidebar(): void {
  fromMenu(() => showSidebar('sidebar', messages.update.sidebarTitle));
}

/** Sidebar: the item of the selected row. */
export function readSelectedItem(): Answer<ItemView> {
  return answering(() => selectedItem(cellsPort, selection()));
}

/** Sidebar: saves an update; the input is checked before anything is touched. */
export function saveItemUpdate(input: unknown): Answer<ItemView> {
  return answering(() => saveUpdate({ book: cellsPort, alone, clock, person: currentPerson() }, input));
}

/** Menu: sends the digest now. */
export function sendDigestNow(): void {
  fromMenu(() => {
    const message = setupPort.mayMaintain()
      ? sendNow({ book: cellsPort, post }, dialogue)
      : messages.officeOnly;
    dialogue.tell(messages.digest.title, message);
  });
}

/** Time-driven trigger of the one who set the workbook up: the monthly digest. */
export function sendMonthlyDigest(): void {
  if (!setupPort.mayMaintain()) throw new Error(messages.officeOnly);
  const result = sendMonthly({ book: cellsPort, post, clock, memory, alone });
  if (!result.ok) throw new Error(result.message);
}

/** Installable edit trigger: who edited an item, and when. */
export function handleSheetEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  const edit = readEdit(event);
  if (edit) stampEdit({ book: cellsPort, clock }, edit, edit.person);
}
