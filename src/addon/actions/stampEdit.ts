import { messages } from '../messages';
import { type Area, type CellContent, type Grid, textOf } from '../workbook/cell';
import { findTable, type TableLayout } from '../workbook/table';
import { tabName } from '../workbook/tabNames';
import { rowKind, TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import type { Clock, WorkbookPort } from './ports';

/** Rows from the top in which the tracker's headers are looked for. */
const HEADER_SEARCH_ROWS = 10;

/**
 * Writes when and by whom beside the items that a person just edited by hand: two reads and at most one write per
 * run of neighbouring items, however long the plan.
 * @param edited the tab and area of the edit
 * @param person address of the editor, '' where Google does not tell
 */
export function stampEdit(
  { book, clock }: { book: WorkbookPort; clock: Clock },
  edited: { tab: string; area: Area },
  person: string,
): void {
  if (edited.tab !== tabName.tracker) return;
  const width = TRACKER_COLUMNS.length * 2;
  const head = book.readArea(tabName.tracker, {
    row: 1,
    column: 1,
    rows: HEADER_SEARCH_ROWS,
    columns: width,
  });
  const table = findTable(TRACKER_COLUMNS, head);
  if (!table || !touchesInput(table, edited.area)) return;
  const from = Math.max(edited.area.row, table.headerRow + 1);
  const rows = edited.area.row + edited.area.rows - from;
  if (rows <= 0) return;
  const body = book.readArea(tabName.tracker, { row: from, column: 1, rows, columns: width });
  const blocks = itemRuns(table, body, from).flatMap((run) => stampBlocks(table, run, clock.now(), person));
  if (blocks.length > 0) book.write(tabName.tracker, blocks);
}

function touchesInput(table: TableLayout<TrackerKey>, area: Area): boolean {
  return TRACKER_COLUMNS.some((column) => {
    const at = column.filledBy === 'unit' ? table.columnOf(column.key) : undefined;
    return at !== undefined && at >= area.column && at < area.column + area.columns;
  });
}

function itemRuns(table: TableLayout<TrackerKey>, body: Grid, from: number): { row: number; rows: number }[] {
  const kindColumn = table.columnOf('kind');
  const runs: { row: number; rows: number }[] = [];
  body.values.forEach((line, index) => {
    if (kindColumn === undefined || textOf(line[kindColumn - 1]) !== rowKind.item) return;
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
