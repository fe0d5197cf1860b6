import { plainA1 } from '../workbook/cell';
import type { Protection } from '../workbook/tabPlan';
import { type Manner, rangeOf } from './sheets';

/**
 * One protection for the whole tab with open areas, its editors the one who sets up and the office's addresses.
 * Until its editors are changed a protection keeps out nobody.
 * https://developers.google.com/apps-script/reference/spreadsheet/protection
 */
export function keepProtection(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  { description, open }: Protection,
  editors: readonly string[],
  manner: Manner = 'mends',
): number {
  const [present] = on.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const wantedAreas = open.map((area) => plainA1(area)).sort();
  if (present && present.getDescription() === description && !present.isWarningOnly()) {
    const areas = present
      .getUnprotectedRanges()
      .map((range) => range.getA1Notation())
      .sort();
    const known = present.getEditors().map((user) => user.getEmail().toLowerCase());
    const missing = editors.filter((editor) => !known.includes(editor.toLowerCase()));
    if (areas.join() === wantedAreas.join() && missing.length === 0) return 0;
  }
  if (manner === 'looks') return 1;
  const protection = present ?? on.protect();
  if (present?.isWarningOnly()) protection.setWarningOnly(false);
  // The one who sets up comes first: nobody can take themselves off the list, so the rest can be removed in one call.
  protection.addEditor(effectiveUser());
  protection.removeEditors(protection.getEditors());
  if (editors.length > 0) protection.addEditors([...editors]);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  if (open.length > 0 || present) protection.setUnprotectedRanges(open.map((area) => rangeOf(on, area)));
  // By the description the add-on knows its own again, so it comes last: what bears it is whole.
  protection.setDescription(description);
  return 1;
}

let user: GoogleAppsScript.Base.User | undefined;

/** Whose rights this execution has; asked for once. */
export function effectiveUser(): GoogleAppsScript.Base.User {
  user ??= Session.getEffectiveUser();
  return user;
}
