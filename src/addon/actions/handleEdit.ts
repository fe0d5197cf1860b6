import { messages } from '../messages';
import type { Touched } from '../plan/updateRules';
import { type Area, type CellContent, type CellReading, contentOfReading, type Grid } from '../workbook/cell';
import { factOf } from '../workbook/cellFacts';
import { way } from '../workbook/journalTab';
import { findTable, type TableLayout } from '../workbook/table';
import { tabName } from '../workbook/tabNames';
import { rowKind, TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import { type Hint, leaveHint } from './hints';
import { UPDATE_KEYS } from './panelTypes';
import type { Clock, Memory, WorkbookPort } from './ports';
import { type CorrectedFields, correctedFields } from './updateFacts';

/** Rows from the top in which the tracker's headers are looked for. */
const HEADER_SEARCH_ROWS = 10;

/** Neighbours on the sheet and none of them a formula, so that reading them makes nothing be computed. */
const READ_KEYS: readonly TrackerKey[] = ['code', 'kind', ...UPDATE_KEYS];
const CORRECTED = ['status', 'progress', 'completedOn'] as const;

/**
 * What follows from an edit by hand: the rules' corrections, who and when beside the items, and a trace for the journal.
 * Two reads and at most two writes, however many rows were pasted.
 * @param edited the tab and area of the edit
 * @param person address of the editor, '' where Google does not tell
 */
export function handleEdit(
  { book, clock, memory }: { book: WorkbookPort; clock: Clock; memory: Memory },
  edited: { tab: string; area: Area },
  person: string,
): void {
  if (edited.tab !== tabName.tracker) return;
  const table = findHeaders(book);
  const touched = table ? UPDATE_KEYS.filter((key) => isWithin(table.columnOf(key), edited.area)) : [];
  if (!table || touched.length === 0) return;
  const from = Math.max(edited.area.row, table.headerRow + 1);
  const count = edited.area.row + edited.area.rows - from;
  if (count <= 0) return;
  const rows = readRowsFrom(book, table, from, count);
  const items = rows.filter((row) => row.value('kind') === rowKind.item && row.value('code') !== '');
  if (items.length === 0) return;

  const touchedKeys: Touched = Object.fromEntries(touched.map((key) => [key, true]));
  const corrected = new Map(
    items.map((row) => [row.row, correctedFields(row.value, touchedKeys, clock.today())]),
  );
  const blocks = [
    ...correctionBlock(table, rows, corrected),
    ...stampBlock(table, rows, new Set(items.map((row) => row.row)), clock.now(), person),
  ];
  if (blocks.length > 0) book.write(tabName.tracker, blocks);

  const single = items.length === 1 && touched.length === 1;
  leaveHint(
    { memory, clock },
    {
      who: person,
      way: single ? way.typed : way.pasted,
      changes: items.flatMap((row) =>
        touched.map((key) => ({
          code: String(row.value('code')),
          key,
          ...(single && { to: factOf(row.value(key)) }),
        })),
      ),
    },
  );
  const automatic = items.flatMap((row) => correctionTrace(row, corrected.get(row.row) ?? {}));
  if (automatic.length > 0) leaveHint({ memory, clock }, { who: person, way: way.rule, changes: automatic });
}

interface ReadRow {
  row: number;
  value(key: TrackerKey): CellReading;
}

function correctionTrace(row: ReadRow, cells: CorrectedFields): Hint['changes'] {
  return CORRECTED.flatMap((key) => {
    const to = cells[key];
    return to === undefined ? [] : [{ code: String(row.value('code')), key, to }];
  });
}

/** The corrected cells as one block; what lies between them is written as it was read. */
function correctionBlock(
  table: TableLayout<TrackerKey>,
  rows: readonly ReadRow[],
  corrected: ReadonlyMap<number, CorrectedFields>,
) {
  const changed = rows.filter((row) => Object.keys(corrected.get(row.row) ?? {}).length > 0);
  const [first, last] = [changed[0], changed[changed.length - 1]];
  if (!first || !last) return [];
  const keys = CORRECTED.filter((key) => changed.some((row) => corrected.get(row.row)?.[key] !== undefined));
  const places = CORRECTED.map((key) => ({ key, column: table.columnOf(key) ?? 0 }));
  const columns = keys.map((key) => table.columnOf(key) ?? 0);
  const span = { from: Math.min(...columns), to: Math.max(...columns) };
  const inside = places.filter(({ column }) => column >= span.from && column <= span.to);
  const write = (parts: typeof inside) => {
    const within = rows.filter((row) => row.row >= first.row && row.row <= last.row);
    return {
      area: {
        row: first.row,
        column: parts[0]?.column ?? 0,
        rows: within.length,
        columns: parts.length,
      },
      content: within.map((row) =>
        parts.map(({ key }) => corrected.get(row.row)?.[key] ?? contentOfReading(row.value(key))),
      ),
    };
  };
  // Somebody may have moved the columns apart; then each is written by itself.
  return inside.length === span.to - span.from + 1
    ? [write(inside.sort((a, b) => a.column - b.column))]
    : inside.filter(({ key }) => keys.includes(key)).map((one) => write([one]));
}

/** Who and when for all rows of items; the rows between them have nothing there. */
function stampBlock(
  table: TableLayout<TrackerKey>,
  rows: readonly ReadRow[],
  items: ReadonlySet<number>,
  now: string,
  person: string,
) {
  const stamps: { key: TrackerKey; content: CellContent }[] = [
    { key: 'updatedAt', content: { moment: now } },
    { key: 'updatedBy', content: person || messages.unknownPerson },
  ];
  const placed = stamps.flatMap((stamp) => {
    const column = table.columnOf(stamp.key);
    return column === undefined ? [] : [{ ...stamp, column }];
  });
  const of = (parts: typeof placed) => ({
    area: { row: rows[0]?.row ?? 0, column: parts[0]?.column ?? 0, rows: rows.length, columns: parts.length },
    content: rows.map((row) => parts.map(({ content }) => (items.has(row.row) ? content : ''))),
  });
  const [one, other] = placed;
  return one && other && other.column === one.column + 1 ? [of(placed)] : placed.map((stamp) => of([stamp]));
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

function readRowsFrom(
  book: WorkbookPort,
  table: TableLayout<TrackerKey>,
  from: number,
  count: number,
): ReadRow[] {
  const columns = READ_KEYS.flatMap((key) => table.columnOf(key) ?? []);
  const first = Math.min(...columns);
  const grid: Grid = book.readArea(tabName.tracker, {
    row: from,
    column: first,
    rows: count,
    columns: Math.max(...columns) - first + 1,
  });
  return grid.values.map((cells, index) => ({
    row: from + index,
    value: (key) => {
      const column = table.columnOf(key);
      return column === undefined ? '' : (cells[column - first] ?? '');
    },
  }));
}

const isWithin = (column: number | undefined, area: Area): boolean =>
  column !== undefined && column >= area.column && column < area.column + area.columns;
