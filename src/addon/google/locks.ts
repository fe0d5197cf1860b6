import { plainA1 } from '../workbook/cell';
import { LOCK_MARK, type Lock } from '../workbook/unitLocks';
import { effectiveUser } from './protection';
import { type Manner, rangeOf } from './sheets';

/**
 * Makes the add-on's protected ranges on a sheet be exactly these. Range.protect() on a range that is protected already
 * adds a second one, so ours are looked up by their description; where anything differs all of them are made anew.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#protect()
 */
export function keepLocks(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  locks: readonly Lock[],
  manner: Manner = 'mends',
): number {
  const present = on
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .filter((one) => one.getDescription().startsWith(LOCK_MARK));
  if (present.length === 0 && locks.length === 0) return 0;
  const me = effectiveUser().getEmail().toLowerCase();
  const others = (addresses: readonly string[]) => addresses.filter((one) => one !== me).sort();
  const wanted = locks.map((lock) =>
    JSON.stringify([lock.description, plainA1(lock.area), others(lock.editors)]),
  );
  const standing = present.map((one) =>
    JSON.stringify([
      one.getDescription(),
      one.getRange().getA1Notation(),
      others(one.getEditors().map((editor) => editor.getEmail().toLowerCase())),
    ]),
  );
  if (wanted.join() === standing.join() && present.every((one) => !one.isWarningOnly())) return 0;
  if (manner === 'looks') return present.length + locks.length;
  for (const one of present) one.remove();
  for (const { area, editors, description } of locks) {
    const protection = rangeOf(on, area).protect().setDescription(description);
    // Until its editors are changed a protection keeps out nobody; nobody can take themselves off the list.
    protection.addEditor(effectiveUser());
    protection.removeEditors(protection.getEditors());
    if (editors.length > 0) protection.addEditors([...editors]);
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
  }
  return present.length + locks.length;
}
