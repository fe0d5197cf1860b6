import type { ServiceType } from './serviceObject';

const AUTH = 'https://www.googleapis.com/auth/';
const SEND_MAIL = [`${AUTH}script.send_mail`];
const TRIGGERS = [`${AUTH}script.scriptapp`];
const DIALOGS = [`${AUTH}script.container.ui`];
const ADDRESS = [`${AUTH}userinfo.email`];
const ANY_FILE = [`${AUTH}spreadsheets`];
const THIS_FILE = [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`];
const NONE: string[] = [];

/**
 * The scopes of which a call needs one; none = no authorisation needed. Sources, each under
 * https://developers.google.com/apps-script/:
 *
 * - MailApp: reference/mail/mail-app, "Authorization" of sendEmail and getRemainingDailyQuota
 * - ScriptApp: reference/script/script-app, of newTrigger, deleteTrigger, getProjectTriggers; making the trigger is
 *   the builder's create
 * - Session: reference/base/session, of getActiveUser and getEffectiveUser; the others there name none
 * - Ui: the reference names none; Google's refusal does: "Specified permissions are not sufficient to call
 *   Ui.showSidebar. Required permissions: …/auth/script.container.ui". A menu needs none (guides/menus)
 * - SpreadsheetApp and what it gives: reference/spreadsheet, "one or more of" currentonly and spreadsheets. A few
 *   methods name none there (getSheets, getSheetByName, offset, newChart); they are held to the same, since what
 *   they give is good for nothing without. Other files: reference/spreadsheet/spreadsheet-app, of openById, spreadsheets
 * - HtmlService, LockService, PropertiesService, CacheService, Utilities: their references name none
 */
export function scopesFor(type: ServiceType, method: string): readonly string[] {
  const { path } = type;
  if (path === 'MailApp') return SEND_MAIL;
  if (isTriggerCall(path, method)) return TRIGGERS;
  if (path === 'Ui') return /^(show|alert|prompt)/.test(method) ? DIALOGS : NONE;
  if (path === 'Session') return /User$/.test(method) ? ADDRESS : NONE;
  if (path === 'SpreadsheetApp' && /^open|^create$/.test(method)) return ANY_FILE;
  if (path.startsWith('SpreadsheetApp') && !type.builder && !/^(getUi|new)/.test(method)) return THIS_FILE;
  return NONE;
}

/** Calls that a simple trigger may not make because they need the person's consent (guides/triggers, restrictions). */
export function refusedInSimpleTrigger(type: ServiceType, method: string): boolean {
  return (
    type.path === 'MailApp' ||
    isTriggerCall(type.path, method) ||
    (type.path === 'Ui' && /^show/.test(method)) ||
    (type.path === 'SpreadsheetApp' && /^open|^create$/.test(method))
  );
}

/**
 * What an Editor add-on may call under AuthMode.NONE: it adds menu items and logs; it reaches neither the file nor any
 * properties (https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle#authorization_modes).
 */
export function allowedWithoutConsent({ path }: ServiceType, method: string): boolean {
  return (
    (path === 'SpreadsheetApp' && method === 'getUi') ||
    (path === 'Ui' && /^create(Addon)?Menu$/.test(method)) ||
    /^(Ui\.Menu|ScriptApp\.AuthMode|Logger|console|Utilities)\b/.test(path)
  );
}

function isTriggerCall(path: string, method: string): boolean {
  return (
    (path === 'ScriptApp' && method.includes('Trigger')) ||
    (path.startsWith('ScriptApp.') && method === 'create')
  );
}
