/**
 * Every export is one Apps Script global: a trigger, a menu item, a call from the sidebar or a custom function.
 * Wiring only; what each does is in actions/. Any editor can call any of them, so each checks its caller and input.
 */

// Comes first, since it takes the time.
import './google/loadTime';
import { dailyWork } from './actions/dailyWork';
import { handleEdit } from './actions/handleEdit';
import { keepLocks } from './actions/keepLocks';
import { handler, noteRun } from './actions/keepTriggers';
import { openItem, openPanel } from './actions/panel';
import type { Answer, ItemView, PanelView, QuickResult, SaveAnswer } from './actions/panelTypes';
import { printDialog } from './actions/printSummary';
import { quickUpdate } from './actions/quickUpdate';
import { reconcile } from './actions/reconcile';
import { saveUpdate } from './actions/saveUpdate';
import { previewDigest, sendAdHoc, sendTrial } from './actions/sendByHand';
import { toggleDigest } from './actions/toggleDigest';
import { settleWaiting } from './entries/amendments';
import { bringUpToDate, fromOfficeMenu, fromTrigger, mailNeeds, panelNeeds } from './entries/needs';
import { setUpWhole } from './entries/settingUp';
import { isInstallation, noteAddOn, openedAsAddOn } from './google/addOnMode';
import { readEdit } from './google/editEvent';
import { answering, fromMenu } from './google/entry';
import { markLoaded } from './google/loadTime';
import { alone, clock, currentPerson, dialogue, memory, selection } from './google/services';
import { setupPort } from './google/setupPort';
import { cellsPort } from './google/sheets';
import { addMenu, type MenuEntry, showDialog, showSidebar } from './google/surfaces';
import { isTooNew } from './google/version';
import { messages } from './messages';

export {
  decideAmendment,
  openAmendments,
  proposeAmendment,
  showAmendments,
  withdrawAmendment,
} from './entries/amendments';
export { gatherSeveralBooks } from './entries/gather';
export { importPlanTable } from './entries/importing';
export { makeNewYear } from './entries/newYear';
export { listReportPeriods, readReport, showOfficialReport } from './entries/officialReport';
export { checkSystem, repairSystem, runSystemCheck } from './entries/selfCheck';
export { HAN_HOAN_THANH, LOAI_HAN } from './functions';

/**
 * Installing as an Editor add-on: the menu of the file that is open. Google runs it with all rights and nobody is asked
 * anything; the office sets a workbook up from the menu.
 */
export function onInstall(event?: unknown): void {
  if (isInstallation(event)) noteAddOn();
  onOpen(event);
}

/** Simple trigger: the menu. Runs without authorisation; as an add-on new to this file it may use nothing but the Ui. */
export function onOpen(event?: unknown): void {
  const entries: MenuEntry[] = [
    { label: messages.menu.update, run: 'showUpdateSidebar' },
    { label: messages.menu.history, run: 'showItemHistory' },
    { label: messages.menu.amendments, run: 'showAmendments' },
    { label: messages.menu.officialReport, run: 'showOfficialReport' },
    null,
    { label: messages.menu.preview, run: 'showDigestPreview' },
    { label: messages.menu.trial, run: 'sendDigestToMe' },
    { label: messages.menu.adHoc, run: 'sendAdHocReport' },
    { label: messages.menu.toggle, run: 'toggleMonthlyDigest' },
    { label: messages.menu.print, run: 'showPrintLink' },
    {
      label: messages.menu.plan,
      items: [
        { label: messages.menu.importPlan, run: 'importPlanTable' },
        { label: messages.menu.newYear, run: 'makeNewYear' },
        { label: messages.menu.gather, run: 'gatherSeveralBooks' },
      ],
    },
    null,
    { label: messages.menu.check, run: 'checkSystem' },
    { label: messages.menu.setUp, run: 'setUpWorkbook' },
  ];
  addMenu(messages.menuTitle, entries, openedAsAddOn(event));
}

/** Menu: sets the workbook up or puts it right. */
export function setUpWorkbook(): void {
  fromMenu(() => {
    const result = setUpWhole(dialogue);
    const message = !result.done
      ? result.message
      : result.lines.length === 0
        ? messages.setUp.nothing
        : messages.setUp.done(result.lines, result.made);
    dialogue.tell(messages.setUp.title, message);
  });
}

/** Menu: opens the sidebar in which a unit enters an update. */
export function showUpdateSidebar(): void {
  fromMenu(() => showSidebar('sidebar', messages.update.sidebarTitle), 'reads');
}

/** Menu: opens the sidebar on the history of the selected item; the office's people bring the journal up to date first. */
export function showItemHistory(): void {
  fromMenu(() => {
    if (!isTooNew() && setupPort.mayMaintain() && bringUpToDate().ok) {
      settleWaiting();
      reconcile({ book: cellsPort, memory, clock, alone });
    }
    showSidebar('sidebar', messages.update.sidebarTitle, 'history');
  }, 'reads');
}

/** Sidebar: the items of the person's unit. */
export function openUpdatePanel(input?: unknown): Answer<PanelView> {
  return answering(() => openPanel(panelNeeds(), selection(), input), 'reads');
}

/** Sidebar: one item with its last changes. */
export function readItem(input: unknown): Answer<ItemView> {
  return answering(() => openItem(panelNeeds(), input), 'reads');
}

/** Sidebar: saves an update; the input is checked before anything is touched. */
export function saveItemUpdate(input: unknown): SaveAnswer {
  return answering<SaveAnswer>(() => saveUpdate(panelNeeds(), input));
}

/** Sidebar: saves a new status for several items. */
export function saveQuickUpdates(input: unknown): Answer<QuickResult> {
  return answering(() => quickUpdate(panelNeeds(), input));
}

/** Menu: the digest as it would be now. */
export function showDigestPreview(): void {
  fromOfficeMenu(
    messages.digest.title,
    () => {
      const preview = previewDigest({ book: cellsPort });
      if (!preview.ok) return preview.message;
      showDialog(preview.value, messages.menu.preview, { width: 760, height: 640 });
      return undefined;
    },
    'reads',
  );
}

/** Menu: sends the digest as it would be now to the person alone. */
export function sendDigestToMe(): void {
  fromOfficeMenu(messages.menu.trial, () => sendTrial(mailNeeds(), currentPerson()));
}

/** Menu: sends a report of any days to recipients that the person chooses. */
export function sendAdHocReport(): void {
  fromOfficeMenu(messages.menu.adHoc, () => sendAdHoc(mailNeeds(), currentPerson(), dialogue));
}

/** Menu: switches the monthly digest on or off. */
export function toggleMonthlyDigest(): void {
  fromOfficeMenu(messages.digest.toggled, () => toggleDigest({ book: cellsPort, clock }));
}

/** Menu: the summary as one page to print. */
export function showPrintLink(): void {
  fromMenu(() => {
    const dialog = printDialog(cellsPort);
    if ('message' in dialog) dialogue.tell(messages.print.title, dialog.message);
    else showDialog(dialog.html, messages.print.title, { width: 420, height: 140 });
  }, 'reads');
}

/** Time-driven trigger of the one who set the workbook up: decisions, periods, digest, reminders. */
export function runDailyWork(): void {
  fromTrigger(() => {
    const trouble = settleWaiting();
    const result = dailyWork({ ...mailNeeds(), alone });
    if (!result.ok) throw new Error(result.message);
    if (trouble !== undefined) throw new Error(trouble);
    noteRun({ memory, clock }, handler.daily);
  });
}

/**
 * Time-driven trigger of the one who set the workbook up: carries decisions out, brings the journal up to date, and
 * finishes what today's daily work may have left.
 */
export function reconcileJournal(): void {
  fromTrigger(() => {
    const trouble = settleWaiting();
    const daily = dailyWork({ ...mailNeeds(), alone });
    const result = reconcile({ book: cellsPort, memory, clock, alone });
    if (!result.ok) throw new Error(result.message);
    keepLocks({ book: setupPort, memory }, false);
    if (!daily.ok) throw new Error(daily.message);
    if (trouble !== undefined) throw new Error(trouble);
    noteRun({ memory, clock }, handler.reconcile);
  });
}

/** Installable edit trigger: what the rules put right, who edited an item, and when. */
export function handleSheetEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  const edit = readEdit(event);
  if (edit && !isTooNew()) handleEdit({ book: cellsPort, clock, memory }, edit, edit.person);
}

markLoaded();
