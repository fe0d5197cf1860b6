import { messages } from '../messages';
import type { StandingFacts } from '../plan/standing';
import { isStatus } from '../plan/status';
import { dayOf, type Grid } from '../workbook/cell';
import { findLists, type ListsLayout, readUnits, settingsOf, type Unit } from '../workbook/listsLayout';
import type { SettingValues } from '../workbook/settingValues';
import type { TableRow } from '../workbook/table';
import { tabName } from '../workbook/tabNames';
import type { TrackerKey } from '../workbook/trackerColumns';
import { findTracker, itemRows, type TrackerLayout } from '../workbook/trackerLayout';
import type { WorkbookPort } from './ports';

/** The workbook read whole: two reads, however long the plan. */
export interface WorkbookState {
  lists: ListsLayout;
  listsGrid: Grid;
  units: Unit[];
  settings: SettingValues;
  tracker: TrackerLayout;
  items: TableRow<TrackerKey>[];
}

export type Read<T> = { ok: true; value: T } | { ok: false; message: string };

export type ListsState = Pick<WorkbookState, 'lists' | 'listsGrid' | 'units' | 'settings'>;

/** Reads the lists and the settings, or says in words what is missing and what to do. One read. */
export function readLists(book: Pick<WorkbookPort, 'read'>): Read<ListsState> {
  const listsGrid = book.read(tabName.lists, 'values');
  const lists = listsGrid && findLists(listsGrid);
  if (!listsGrid || !lists) return { ok: false, message: messages.tabUnreadable(tabName.lists) };
  const settings = settingsOf(lists, listsGrid);
  if (!settings.ok) return { ok: false, message: messages.settingsWrong(settings.wrong) };
  return {
    ok: true,
    value: { lists, listsGrid, units: readUnits(lists, listsGrid), settings: settings.values },
  };
}

/** Reads the lists, the settings and the tracker, or says in words what is missing and what to do. */
export function readWorkbook(
  book: Pick<WorkbookPort, 'read'>,
  lists: Read<ListsState> = readLists(book),
): Read<WorkbookState> {
  if (!lists.ok) return lists;
  const trackerGrid = book.read(tabName.tracker, 'values');
  const tracker = trackerGrid && findTracker(trackerGrid);
  if (!tracker) return { ok: false, message: messages.tabUnreadable(tabName.tracker) };
  return { ok: true, value: { ...lists.value, tracker, items: itemRows(tracker) } };
}

/** The facts that decide an item's standing. */
export function factsOf(row: TableRow<TrackerKey>): StandingFacts {
  const word = row.text('status');
  return {
    status: isStatus(word) ? word : '',
    deadline: dayOf(row.value('deadline')),
    completedOn: dayOf(row.value('completedOn')),
    waitsForEvent: row.text('event') !== '',
  };
}
