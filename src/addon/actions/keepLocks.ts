import { messages } from '../messages';
import { unitRole } from '../workbook/listsColumns';
import { tabName } from '../workbook/tabNames';
import { unitLocks, unitsWithoutAddress } from '../workbook/unitLocks';
import type { LockPort, Memory, WorkbookPort } from './ports';
import { readLists, readWorkbook } from './workbookState';

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
  const lists = readLists(book);
  if (!lists.ok) return [lists.message];
  const { settings, units } = lists.value;
  const known = units.some((unit) => unit.role === unitRole.unit && unit.emails.length > 0);
  const read = settings.lockByUnit && known ? readWorkbook(book, lists) : undefined;
  if (read?.ok === false) return [read.message];
  const locks = read ? unitLocks(read.value.tracker, units) : [];
  const wanted = JSON.stringify(locks);
  const lines = settings.lockByUnit && !known ? [messages.locks.noAddress] : [];
  if (!anew && memory.get(MADE) === wanted) return lines;
  const changed = book.keepLocks(tabName.tracker, locks);
  if (locks.length > 0) memory.set(MADE, wanted);
  else memory.remove(MADE);
  if (changed === 0) return lines;
  const without = read && locks.length > 0 ? unitsWithoutAddress(read.value.tracker, units) : [];
  return [
    ...lines,
    locks.length > 0 ? messages.locks.made(locks.length) : messages.locks.removed,
    ...(without.length > 0 ? [messages.locks.withoutAddress(without)] : []),
  ];
}
