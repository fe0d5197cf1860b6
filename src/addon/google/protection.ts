import { fixedA1 } from '../workbook/cell';
import type { Protection } from '../workbook/tabPlan';
import { rangeOf } from './sheets';

/**
 * One protection for the whole tab with open areas, its editors the one who sets up and the office's addresses.
 * Until its editors are changed a protection keeps out nobody.
 * https://developers.google.com/apps-script/reference/spreadsheet/protection
 */
export function keepProtection(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  { description, open }: Protection,
  editors: readonly string[],
): number {
  const [present] = on.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const wantedAreas = open.map((area) => fixedA1(area).replace(/\$/g, '')).sort();
  if (present && present.getDescription() === description && !present.isWarningOnly()) {
    const areas = present
      .getUnprotectedRanges()
      .map((range) => range.getA1Notation())
      .sort();
    const known = present.getEditors().map((user) => user.getEmail().toLowerCase());
    const missing = editors.filter((editor) => !known.includes(editor.toLowerCase()));
    if (areas.join() === wantedAreas.join() && missing.length === 0) return 0;
  }
  const protection = present ?? on.protect();
  protection.setDescription(description);
  protection.setWarningOnly(false);
  const me = Session.getEffectiveUser();
  protection.addEditor(me);
  const strangers = protection.getEditors().filter((user) => user.getEmail() !== me.getEmail());
  if (strangers.length > 0) protection.removeEditors(strangers.map((user) => user.getEmail()));
  if (editors.length > 0) protection.addEditors([...editors]);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  protection.setUnprotectedRanges(open.map((area) => rangeOf(on, area)));
  return 1;
}
