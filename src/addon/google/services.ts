import type { Alone, Clock, Dialogue, Memory, Post, TriggerPlan, TriggerPort } from '../actions/ports';
import { isAddOn, noteAddOn } from './addOnMode';
import { wallTime } from './cells';
import { effectiveUser } from './protection';
import { spreadsheet } from './sheets';

/** How long a person waits for somebody else's save. */
const LOCK_WAIT_MS = 10_000;

export const clock: Clock = {
  today: () => wallTime(Date.now()).slice(0, 10),
  now: () => wallTime(Date.now()),
  instant: () => Date.now(),
};

let properties: GoogleAppsScript.Properties.Properties | undefined;

function documentProperties(): GoogleAppsScript.Properties.Properties {
  properties ??= PropertiesService.getDocumentProperties();
  return properties;
}

/** One key per fact: a shared object would lose the update of whoever writes second. */
const memoryIn = (properties: () => GoogleAppsScript.Properties.Properties): Memory => ({
  get: (key) => properties().getProperty(key) ?? undefined,
  set: (key, value) => {
    properties().setProperty(key, value);
  },
  setAll: (values) => {
    properties().setProperties(values);
  },
  all: () => properties().getProperties(),
  remove: (key) => {
    properties().deleteProperty(key);
  },
  replaceAll: (values) => {
    const deleteAllOthers = true;
    properties().setProperties(values, deleteAllOthers);
  },
});

/** Kept with the document, for everybody. */
export const memory = memoryIn(documentProperties);

/** Kept for the person at work alone. */
export const ownMemory = memoryIn(() => PropertiesService.getUserProperties());

export const post: Post = {
  send({ to, subject, text, html }) {
    const parts = {
      to: to.join(','),
      subject: subject.replace(/[\r\n]+/g, ' '),
      body: text,
      htmlBody: html,
    };
    try {
      MailApp.sendEmail(parts);
      return { ok: true };
    } catch (error) {
      // One address that Google does not take must not keep the others from getting theirs; the caller says which.
      console.error(error);
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  },
  sender: () => effectiveUser().getEmail(),
  quota: () => MailApp.getRemainingDailyQuota(),
};

/**
 * The document lock around a piece of work. Everything is flushed before the lock is let go, or the next holder
 * would read stale cells. https://developers.google.com/apps-script/reference/lock/lock#releaseLock()
 */
export const alone: Alone = (work) => {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(LOCK_WAIT_MS)) return undefined;
  try {
    return { done: work() };
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
};

export const dialogue: Dialogue = {
  tell(title, message) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, message, ui.ButtonSet.OK);
  },
  confirm(title, message) {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, message, ui.ButtonSet.YES_NO) === ui.Button.YES;
  },
  ask(title, message) {
    const ui = SpreadsheetApp.getUi();
    const response = ui.prompt(title, message, ui.ButtonSet.OK_CANCEL);
    return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : undefined;
  },
};

/** Those of the person at work. An add-on's person may have some in other files as well; they are not this file's business. */
export const ownTriggers = (): GoogleAppsScript.Script.Trigger[] =>
  isAddOn() ? ScriptApp.getUserTriggers(spreadsheet()) : ScriptApp.getProjectTriggers();

export const triggers: TriggerPort = {
  onePerKind: isAddOn,
  keep(plans, retired, anew) {
    const own = ownTriggers();
    let changed = 0;
    for (const trigger of own.filter((one) => retired.includes(one.getHandlerFunction()))) {
      ScriptApp.deleteTrigger(trigger);
      changed += 1;
    }
    for (const plan of plans) {
      const present = own.filter((trigger) => trigger.getHandlerFunction() === plan.handler);
      const stale = anew ? present : present.slice(1);
      for (const trigger of stale) ScriptApp.deleteTrigger(trigger);
      if (!anew && present.length > 0) {
        changed += stale.length;
        continue;
      }
      if (!created(plan)) return undefined;
      changed += 1;
    }
    return changed;
  },
};

/** What Google says to an Editor add-on that has one of the kind: "too many time-based triggers in this document". */
const ONE_PER_KIND = /too many .*triggers in this document/i;

/** @returns false where Google allows an Editor add-on no second one; from then on it is known that this is one */
function created(plan: TriggerPlan): boolean {
  try {
    create(plan);
    return true;
  } catch (error) {
    if (!(error instanceof Error) || !ONE_PER_KIND.test(error.message)) throw error;
    noteAddOn();
    return false;
  }
}

function create(plan: TriggerPlan): void {
  const builder = ScriptApp.newTrigger(plan.handler);
  if (plan.on === 'edit') builder.forSpreadsheet(spreadsheet()).onEdit().create();
  else if (plan.on === 'hours') builder.timeBased().everyHours(plan.every).create();
  else builder.timeBased().everyDays(1).atHour(plan.hour).inTimezone('Asia/Ho_Chi_Minh').create();
}

/** Address of the person at work; '' where Google does not tell. */
export function currentPerson(): string {
  return Session.getActiveUser().getEmail() || '';
}

/** Tab and row of the cell that the person has selected. */
export function selection(): { tab: string; row: number } | undefined {
  const cell = spreadsheet().getActiveCell();
  return cell ? { tab: cell.getSheet().getSheetName(), row: cell.getRow() } : undefined;
}
