import type { ServiceType } from './serviceObject';

const AUTH = 'https://www.googleapis.com/auth/';

/** The scopes of which a call needs one, as the reference lists them per method; none = no authorisation needed. */
export function scopesFor(type: ServiceType, method: string): string[] {
  const { path } = type;
  if (path === 'MailApp') return [`${AUTH}script.send_mail`];
  if (isTriggerCall(path, method)) return [`${AUTH}script.scriptapp`];
  if (path === 'Ui' && /^(show|alert|prompt)/.test(method)) return [`${AUTH}script.container.ui`];
  if (path === 'Session' && /User$/.test(method)) return [`${AUTH}userinfo.email`];
  if (path === 'SpreadsheetApp' && /^open|^create$/.test(method)) return [`${AUTH}spreadsheets`];
  if (path.startsWith('SpreadsheetApp') && !type.builder && !/^(getUi|new)/.test(method)) {
    return [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`];
  }
  return [];
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

function isTriggerCall(path: string, method: string): boolean {
  return (
    (path === 'ScriptApp' && method.includes('Trigger')) ||
    (path.startsWith('ScriptApp.') && method === 'create')
  );
}
