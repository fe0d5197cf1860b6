import { messages } from '../messages';
import { type Area, type CellContent, type Grid, textOf } from '../workbook/cell';
import { findTable, type TableLayout } from '../workbook/table';
import { tabName } from '../workbook/tabNames';
import { rowKind, TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import type { Clock, WorkbookPort } from './ports';

/** Rows from the top in which the tracker's headers are looked for. */
const HEADER_SEARCH_ROWS = 10;

/**
 * Writes when and by whom beside the items that a person just edited by hand: two reads and two writes per run
 * of neighbouring items, however long the plan. It reads no cell with a formula, so nothing has to be computed for it.
 * @param edited the tab and area of the edit
 * @param person address of the editor, '' where Google does not tell
 */
export function stampEdit(
  { book, clock }: { book: WorkbookPort; clock: Clock },
  edited: { tab: string; area: Area },
  person: string,
): void {
  if (edited.tab !== tabName.tracker) return;
  const table = findHeaders(book);
  const kindColumn = table?.columnOf('kind');
  if (!table || kindColumn === undefined || !touchesInput(table, edited.area)) return;
  const from = Math.max(edited.area.row, table.headerRow + 1);
  const rows = edited.area.row + edited.area.rows - from;
  if (rows <= 0) return;
  const kinds = book.readArea(tabName.tracker, { row: from, column: kindColumn, rows, columns: 1 });
  const blocks = itemRuns(kinds, from).flatMap((run) => stampBlocks(table, run, clock.now(), person));
  if (blocks.length > 0) book.write(tabName.tracker, blocks);
}

/** The headers stand in the last frozen row; where somebody froze other rows they are looked for from the top. */
function findHeaders(book: WorkbookPort): TableLayout<TrackerKey> | undefined {
  const columns = TRACKER_COLUMNS.length * 2;
  const frozen = book.frozenRows(tabName.tracker);
  if (frozen > 0) {
    const line = book.readArea(tabName.tracker, { row: frozen, column: 1, rows: 1, columns }).values[0] ?? [];
    const above = Array.from({ length: frozen - 1 }, () => []);
    const found = findTable(TRACKER_COLUMNS, { values: [...above, line] });
    if (found) return found;
  }
  const head = book.readArea(tabName.tracker, { row: 1, column: 1, rows: HEADER_SEARCH_ROWS, columns });
  return findTable(TRACKER_COLUMNS, head);
}

function touchesInput(table: TableLayout<TrackerKey>, area: Area): boolean {
  return TRACKER_COLUMNS.some((column) => {
    const at = column.filledBy === 'unit' ? table.columnOf(column.key) : undefined;
    return at !== undefined && at >= area.column && at < area.column + area.columns;
  });
}

function itemRuns(kinds: Grid, from: number): { row: number; rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  kinds.values.forEach(([kind], index) => {
    if (textOf(kind) !== rowKind.item) return;
    const last = runs[runs.length - 1];
    if (last && last.row + last.rows === from + index) last.rows += 1;
    else runs.push({ row: from + index, rows: 1 });
  });
  return runs;
}

function stampBlocks(
  table: TableLayout<TrackerKey>,
  run: { row: number; rows: number },
  now: string,
  person: string,
) {
  const stamps: { key: TrackerKey; content: CellContent }[] = [
    { key: 'updatedAt', content: { moment: now } },
    { key: 'updatedBy', content: person || messages.unknownPerson },
  ];
  return stamps.flatMap(({ key, content }) => {
    const column = table.columnOf(key);
    if (column === undefined) return [];
    return [
      { area: { ...run, column, columns: 1 }, content: Array.from({ length: run.rows }, () => [content]) },
    ];
  });
}
