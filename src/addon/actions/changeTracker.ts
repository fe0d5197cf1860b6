import { messages } from '../messages';
import type { CellContent, Grid } from '../workbook/cell';
import { findEvents } from '../workbook/eventsTab';
import { unitRole } from '../workbook/listsColumns';
import { readUnits } from '../workbook/listsLayout';
import { tabName } from '../workbook/tabNames';
import type { Upkeep } from '../workbook/tabPlan';
import { TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import { planTrackerEdit, type TrackerChange, type TrackerEdit } from '../workbook/trackerEdit';
import { findTracker, type TrackerLayout } from '../workbook/trackerLayout';
import { type CellAt, cellBlocks, formulaBlocks, paintedRuns, writtenRows } from '../workbook/trackerRows';
import { trackerUpkeep } from '../workbook/trackerUpkeep';
import type { Memory, SetupPort } from './ports';
import { type EventsNow, findEventsNow, repairEvents } from './repairEvents';
import { repairSummaries } from './repairSummaries';
import { type ListsNow, repairTracker } from './repairTabs';
import { readLists } from './workbookState';

export type { RowInsertion, TrackerChange } from '../workbook/trackerEdit';

export type TrackerChanged =
  | {
      ok: true;
      lines: string[];
      /** Where the rows stand now; what is in the new ones is not in it. */
      tracker: TrackerLayout;
    }
  | { ok: false; message: string };

/** Stands while rows are being moved: a change that was cut off leaves it behind, and the next one puts things right. */
const UNDER_WAY = 'dongTheoDoi:dang';

/** What a change starts from; a caller that has read these tabs already hands them over. */
export interface TrackerTabs {
  lists: ListsNow;
  events: EventsNow;
  tracker: { layout: TrackerLayout; grid: Grid };
}

/**
 * The one way by which rows of the plan come into, leave and change in the tab Theo dõi. What units entered and columns that
 * the office added stay as they are. To be called inside the document lock, with the office's rights. A change that was cut
 * off at any call can be made again: what is there already is not added twice.
 *
 * Three reads of cells where the tabs are not handed over; one write for each run of neighbouring rows, however long.
 * @param tabs the tabs as they stand, read inside the lock
 * @returns what was done, line by line (none where everything stood already), or why nothing was done
 */
export function changeTracker(
  { book, memory }: { book: SetupPort; memory: Memory },
  change: TrackerChange,
  tabs?: TrackerTabs,
): TrackerChanged {
  const interrupted = memory.get(UNDER_WAY) !== undefined;
  const read = tabs && !interrupted ? { ok: true as const, value: tabs } : readTrackerTabs(book);
  if (!read.ok) return read;
  const refused = refusal(read.value, change);
  if (refused !== undefined) return { ok: false, message: refused };
  const { lists, events } = read.value;
  const tracker = interrupted ? withoutBlankRows(book, read.value.tracker) : read.value.tracker;

  const planned = planTrackerEdit(tracker.grid, tracker.layout, change);
  if (!planned.ok) return { ok: false, message: messages.importing.rows.noSuchRow(planned.missing) };
  const { edit } = planned;
  const cells = cellsAt(edit.layout, change.cells ?? []);
  if (cells.missing !== undefined)
    return { ok: false, message: messages.importing.rows.noSuchRow(cells.missing) };

  const moves = edit.insert.length > 0 || edit.remove.length > 0;
  if (moves && !interrupted) memory.set(UNDER_WAY, '1');
  if (moves) move(book, edit);
  if (moves || cells.value.length > 0) {
    const upkeep = trackerUpkeep(edit.layout, lists.layout, events.layout);
    write(book, edit, cells.value, upkeep);
    if (moves && !interrupted) keepRest(book, upkeep, lists);
  }
  const lines = interrupted ? repairTracker(book, lists, events.layout).lines : [];
  if (interrupted || edit.firstChanged) repairAround(book, edit.layout, lists);
  if (moves || interrupted) {
    book.flush();
    memory.remove(UNDER_WAY);
  }
  const { rows } = messages.importing;
  const removed = edit.remove.reduce((sum, { count }) => sum + count, 0);
  return {
    ok: true,
    tracker: edit.layout,
    lines: [
      ...(interrupted ? [rows.finished] : []),
      ...(edit.added.size > 0 ? [rows.added(edit.added.size)] : []),
      ...(removed > 0 ? [rows.removed(removed)] : []),
      ...lines,
    ],
  };
}

/** Reads the lists, the events and the tracker, or says what is missing and what to do. Three reads. */
export function readTrackerTabs(
  book: SetupPort,
): { ok: true; value: TrackerTabs } | { ok: false; message: string } {
  const lists = readLists(book);
  if (!lists.ok) return lists;
  const eventsGrid = book.read(tabName.events, 'values');
  const events = eventsGrid && findEvents(eventsGrid);
  if (!eventsGrid || !events) return { ok: false, message: messages.tabUnreadable(tabName.events) };
  const grid = book.read(tabName.tracker, 'values');
  const layout = grid && findTracker(grid);
  if (!grid || !layout) return { ok: false, message: messages.tabUnreadable(tabName.tracker) };
  const { lists: listsLayout, listsGrid } = lists.value;
  const editors = readUnits(listsLayout, listsGrid)
    .filter((unit) => unit.role === unitRole.office)
    .flatMap((unit) => unit.emails);
  return {
    ok: true,
    value: {
      lists: { layout: listsLayout, grid: listsGrid, editors },
      events: { layout: events, grid: eventsGrid },
      tracker: { layout, grid },
    },
  };
}

/**
 * Rows are named by code and written by column, and the column of units takes what Danh mục lists: where any of it is in
 * doubt nothing is touched.
 */
function refusal(
  { tracker: { layout }, lists }: Pick<TrackerTabs, 'tracker' | 'lists'>,
  change: TrackerChange,
): string | undefined {
  const lost = TRACKER_COLUMNS.filter(({ key }) => layout.table.columnOf(key) === undefined);
  if (lost.length > 0) return messages.importing.rows.columnGone(lost.map(({ header }) => header));
  const listed = new Set(readUnits(lists.layout, lists.grid).map(({ shortName }) => shortName));
  const unlisted = (change.insert ?? [])
    .flatMap(({ rows }) => rows.map(({ unit }) => unit))
    .filter((unit) => unit !== '' && !listed.has(unit));
  if (unlisted.length > 0) return messages.importing.rows.noSuchUnit([...new Set(unlisted)]);
  const named = new Set([
    ...(change.insert ?? []).map(({ after }) => after),
    ...(change.remove ?? []),
    ...(change.cells ?? []).map(({ code }) => code),
  ]);
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const row of layout.rows) {
    const code = row.text('code');
    if (code === '') continue;
    if (seen.has(code) && named.has(code)) twice.add(code);
    seen.add(code);
  }
  return twice.size > 0 ? messages.importing.rows.codeTwice([...twice]) : undefined;
}

/** Takes out the empty rows that a change which was cut off left between the others. */
function withoutBlankRows(book: SetupPort, { layout, grid }: TrackerTabs['tracker']): TrackerTabs['tracker'] {
  const blank = layout.rows
    .filter(({ row }) => (grid.values[row - 1] ?? []).every((cell) => cell === ''))
    .map(({ row }) => row)
    .reverse();
  for (const run of runsUp(blank)) book.deleteRows(tabName.tracker, run.row, run.count);
  if (blank.length === 0) return { layout, grid };
  const values = grid.values.filter((_, index) => !blank.includes(index + 1));
  const found = findTracker({ values });
  if (!found) throw new Error('The headers of the tracker were lost while empty rows were taken out.');
  return { layout: found, grid: { values } };
}

/** Descending row numbers as runs of neighbours, the lowest run first. */
function runsUp(rows: readonly number[]): { row: number; count: number }[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last.row === row + 1) {
      last.row = row;
      last.count += 1;
    } else runs.push({ row, count: 1 });
  }
  return runs;
}

function cellsAt(
  layout: TrackerLayout,
  cells: readonly { code: string; key: TrackerKey; content: CellContent }[],
): { value: CellAt[]; missing?: string } {
  const rows = new Map(layout.rows.map((row) => [row.text('code'), row.row]));
  const value: CellAt[] = [];
  for (const { code, key, content } of cells) {
    const row = rows.get(code);
    const column = layout.table.columnOf(key);
    if (row === undefined || column === undefined) return { value, missing: code };
    value.push({ row, column, content });
  }
  return { value };
}

/** Makes the empty rows, then takes out the rows that leave, so that references to all rows follow. */
function move(book: SetupPort, edit: TrackerEdit): void {
  for (const { below, count } of edit.insert) book.insertRows(tabName.tracker, below, count);
  for (const { row, count } of edit.remove) book.deleteRows(tabName.tracker, row, count);
}

/** Writes the new rows whole, the formulas of the headings above them, and the cells that change. */
function write(book: SetupPort, edit: TrackerEdit, cells: readonly CellAt[], upkeep: Upkeep): void {
  for (const { area, looks } of paintedRuns(edit)) book.paintArea(tabName.tracker, area, looks);
  const rows = writtenRows(edit, upkeep.blocks, cells);
  const left = cells.filter(({ row }) => !rows.covered.has(row));
  const blocks = [
    ...rows.blocks,
    ...formulaBlocks(
      edit.layout,
      upkeep.blocks,
      edit.headings.filter((row) => !rows.covered.has(row)),
    ),
  ];
  if (blocks.length > 0) book.write(tabName.tracker, blocks);
  if (left.length === 0) return;
  const many = cellBlocks(left);
  if (many.length <= FEW_BLOCKS) book.write(tabName.tracker, many);
  else book.write(tabName.tracker, wholeColumns(book, left));
}

/** Up to so many blocks are written one by one. */
const FEW_BLOCKS = 12;

/** Cells scattered over many rows as one block for each column; what lies between them is written back as it was. */
function wholeColumns(book: SetupPort, cells: readonly CellAt[]) {
  const grid = book.read(tabName.tracker, 'values and formulas');
  if (!grid) throw new Error(`The tab ${tabName.tracker} was there a moment ago.`);
  return cellBlocks(cells, grid);
}

/** Rules, colours and protection where the rows stand now; what other tabs refer to has followed the rows. */
function keepRest(
  book: SetupPort,
  { rules, highlights, protection }: Upkeep,
  { editors }: Pick<ListsNow, 'editors'>,
): void {
  book.keepRules(tabName.tracker, rules);
  book.keepHighlights(tabName.tracker, highlights);
  book.keepProtection(tabName.tracker, protection, editors);
}

/** Puts right what other tabs say of the tracker's rows. */
function repairAround(book: SetupPort, layout: TrackerLayout, lists: ListsNow): void {
  const events = findEventsNow(book);
  if (events) repairEvents(book, events, layout, lists);
  repairSummaries(book, lists, layout, book.tabs());
}
