/**
 * Whether the same code runs as an Editor add-on, installed once for all files, or as a script bound to one. Google does not
 * say, so it is noted with the script when onInstall runs, or when Google refuses what it refuses to add-ons only.
 */
const KEY = 'laTienIch';

/** What was read last in this execution: Apps Script evaluates this anew for each. */
let known: boolean | undefined;

/** Keeps for every file and person that the script is an Editor add-on. */
export function noteAddOn(): void {
  PropertiesService.getScriptProperties().setProperty(KEY, 'true');
  known = true;
}

/** Whether it is known to be an Editor add-on. Reads properties, so never under AuthMode.NONE. */
export function isAddOn(): boolean {
  known ??= PropertiesService.getScriptProperties().getProperty(KEY) !== null;
  return known;
}

/**
 * Whether onOpen was run as an Editor add-on. Under AuthMode.NONE nothing but the menu may be touched, and only an add-on that
 * nobody has used in this file has that mode.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle#authorization_modes
 */
export function openedAsAddOn(event: unknown): boolean {
  const mode = modeOf(event);
  return mode === ScriptApp.AuthMode.NONE || isAddOn();
}

/** Whether Google itself says that the add-on has been installed: a page cannot pass this value along. */
export const isInstallation = (event: unknown): boolean => modeOf(event) === ScriptApp.AuthMode.FULL;

function modeOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'authMode' in event ? event.authMode : undefined;
}
