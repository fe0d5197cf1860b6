import type { PlatformPort } from '../actions/selfCheck/platformPort';
import { TRIAL_TAB } from '../workbook/tabNames';
import { loadMs } from './loadTime';
import { ownTriggers } from './services';
import { forgetSheet, rangeOf, sheet, spreadsheet } from './sheets';

const LOCK_WAIT_MS = 10_000;

let lock: GoogleAppsScript.Lock.Lock | undefined;
/** What the person was looking at before the trial tab came. */
let selected: GoogleAppsScript.Spreadsheet.Range | undefined;

export const platformPort: PlatformPort = {
  locale: () => spreadsheet().getSpreadsheetLocale(),
  timeZone: () => spreadsheet().getSpreadsheetTimeZone(),
  scriptTimeZone: () => Session.getScriptTimeZone(),
  takeLock() {
    // Outside a document Google gives null: https://developers.google.com/apps-script/reference/lock/lock-service
    const given: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
    if (!given) return 'none';
    if (!given.tryLock(LOCK_WAIT_MS)) return 'busy';
    lock = given;
    return 'held';
  },
  releaseLock() {
    if (!lock) return;
    try {
      SpreadsheetApp.flush();
    } finally {
      lock.releaseLock();
      lock = undefined;
    }
  },
  openTrialTab() {
    const book = spreadsheet();
    removeTrialTab();
    selected ??= book.getActiveRange() ?? undefined;
    book.insertSheet(TRIAL_TAB, book.getNumSheets());
  },
  closeTrialTab() {
    removeTrialTab();
    if (!selected) return;
    spreadsheet().setActiveSheet(selected.getSheet());
    selected.activate();
    selected = undefined;
  },
  formulaRule(tab, area, formula) {
    const range = rangeOf(sheet(tab), area);
    range.setDataValidation(
      SpreadsheetApp.newDataValidation().requireFormulaSatisfied(formula).setAllowInvalid(false).build(),
    );
    return String(range.getDataValidation()?.getCriteriaValues()[0] ?? '');
  },
  cellCount: () =>
    spreadsheet()
      .getSheets()
      .reduce((sum, one) => sum + one.getMaxRows() * one.getMaxColumns(), 0),
  ownHandlers: () => ownTriggers().map((trigger) => trigger.getHandlerFunction()),
  loadMs,
  addOnVersion: () => ADD_ON_VERSION,
};

function removeTrialTab(): void {
  const left = spreadsheet().getSheetByName(TRIAL_TAB);
  if (left) spreadsheet().deleteSheet(left);
  forgetSheet(TRIAL_TAB);
}
