import { messages } from '../messages';
import { unitRole } from '../workbook/listsColumns';
import { tabName } from '../workbook/tabNames';
import { unitLocks, unitsWithoutAddress } from '../workbook/unitLocks';
import type { LockPort, Memory, WorkbookPort } from './ports';
import { readWorkbook } from './workbookState';

/** The locks last made, so that a pass over rows that stand as they stood costs nothing more. */
const MADE = 'khoaDonVi';

/**
 * Khoá theo đơn vị: makes the locks be as the setting, the rows and the addresses now ask. To be run with the office's
 * rights.
 * @param anew whether to look at the sheet's own protections even where nothing seems to have changed
 * @returns what was done, in words
 */
export function keepLocks(
  { book, memory }: { book: WorkbookPort & LockPort; memory: Memory },
  anew: boolean,
): string[] {
  if (!anew && memory.get(MADE) === undefined) return [];
  const read = readWorkbook(book);
  if (!read.ok) return [read.message];
  const { settings, units, tracker } = read.value;
  const known = units.some((unit) => unit.role === unitRole.unit && unit.emails.length > 0);
  const locks = settings.lockByUnit && known ? unitLocks(tracker, units) : [];
  const wanted = JSON.stringify(locks);
  const lines = settings.lockByUnit && !known ? [messages.locks.noAddress] : [];
  if (!anew && memory.get(MADE) === wanted) return lines;
  const changed = book.keepLocks(tabName.tracker, locks);
  if (locks.length > 0) memory.set(MADE, wanted);
  else memory.remove(MADE);
  if (changed === 0) return lines;
  const without = locks.length > 0 ? unitsWithoutAddress(tracker, units) : [];
  return [
    ...lines,
    locks.length > 0 ? messages.locks.made(locks.length) : messages.locks.removed,
    ...(without.length > 0 ? [messages.locks.withoutAddress(without)] : []),
  ];
}
