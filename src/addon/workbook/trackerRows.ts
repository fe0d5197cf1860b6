import { type Block, joined, singleCell } from './blocks';
import { type Area, type CellContent, contentOfReading, formula, type Grid } from './cell';
import type { Look } from './look';
import { TRACKER_COLUMNS, type TrackerKey } from './trackerColumns';
import type { TrackerEdit } from './trackerEdit';
import type { TrackerLayout } from './trackerLayout';
import { contentOf, lookOf, type TrackerRow } from './trackerTab';

/** A cell and what goes into it; row and column from 1. */
export interface CellAt {
  row: number;
  column: number;
  content: CellContent;
}

/** Neighbouring columns of ours, left to right; columns that people added lie between two segments. */
interface Segment {
  first: number;
  columns: readonly (typeof TRACKER_COLUMNS)[number][];
}

function segmentsOf(
  { table }: TrackerLayout,
  wanted: (column: (typeof TRACKER_COLUMNS)[number]) => boolean = () => true,
): Segment[] {
  const placed = TRACKER_COLUMNS.filter(wanted)
    .flatMap((column) => {
      const at = table.columnOf(column.key);
      return at === undefined ? [] : [{ at, column }];
    })
    .sort((a, b) => a.at - b.at);
  const segments: { first: number; columns: (typeof TRACKER_COLUMNS)[number][] }[] = [];
  for (const { at, column } of placed) {
    const last = segments[segments.length - 1];
    if (last && last.first + last.columns.length === at) last.columns.push(column);
    else segments.push({ first: at, columns: [column] });
  }
  return segments;
}

/** Ascending row numbers as runs of neighbours. */
export function runsOf(rows: readonly number[]): { row: number; count: number }[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last.row + last.count === row) last.count += 1;
    else runs.push({ row, count: 1 });
  }
  return runs;
}

const ascending = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b);

/** The looks of the new rows, run by run. */
export function paintedRuns({
  added,
  layout,
}: Pick<TrackerEdit, 'added' | 'layout'>): { area: Area; looks: Look[][] }[] {
  const segments = segmentsOf(layout).map(({ first, columns }) => {
    const byKind = new Map<string, Look[]>();
    const lineOf = (kind: TrackerRow['kind'] | undefined): Look[] => {
      const known = byKind.get(kind ?? '');
      if (known) return known;
      const line = columns.map((column): Look => (kind === undefined ? {} : lookOf(kind, column)));
      byKind.set(kind ?? '', line);
      return line;
    };
    return { first, columns, lineOf };
  });
  return runsOf(ascending(added.keys())).flatMap(({ row, count }) =>
    segments.map(({ first, columns, lineOf }) => ({
      area: { row, column: first, rows: count, columns: columns.length },
      looks: Array.from({ length: count }, (_, index) => lineOf(added.get(row + index)?.kind)),
    })),
  );
}

/**
 * The new rows with their words and formulas, as few blocks as can be: headings of the plan that stand alone between two
 * runs are written back with them, with what changes in their cells.
 * @param upkeepBlocks the tracker's formulas by column, as its upkeep gives them
 * @returns the blocks and all rows that they cover
 */
export function writtenRows(
  edit: Pick<TrackerEdit, 'added' | 'layout' | 'grid'>,
  upkeepBlocks: readonly Block<CellContent>[],
  cells: readonly CellAt[],
): { blocks: Block<CellContent>[]; covered: ReadonlySet<number> } {
  const rows = ascending(edit.added.keys());
  const covered = new Set(rows);
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next === undefined || next === row + 1) return;
    const between = Array.from({ length: next - row - 1 }, (_, place) => row + 1 + place);
    if (between.length <= MOST_BETWEEN && between.every((one) => isBareHeading(edit, one)))
      for (const one of between) covered.add(one);
  });
  const formulas = formulasByColumn(edit.layout, upkeepBlocks);
  const changed = new Map(cells.map(({ row, column, content }) => [`${row}:${column}`, content]));
  const contentAt = (row: number, column: number, key: TrackerKey): CellContent => {
    const made = formulas.get(column)?.(row);
    if (made !== undefined) return made;
    const change = changed.get(`${row}:${column}`);
    if (change !== undefined) return change;
    const fresh = edit.added.get(row);
    if (fresh) return contentOf(fresh, key);
    return contentOfReading(edit.grid.values[row - 1]?.[column - 1] ?? '');
  };
  const blocks = runsOf(ascending(covered)).flatMap(({ row, count }) =>
    segmentsOf(edit.layout).map(({ first, columns }) => ({
      area: { row, column: first, rows: count, columns: columns.length },
      content: Array.from({ length: count }, (_, index) =>
        columns.map(({ key }, place) => contentAt(row + index, first + place, key)),
      ),
    })),
  );
  return { blocks, covered };
}

/** So many headings between two runs of new rows are written back with them. */
const MOST_BETWEEN = 3;

/** A row of the plan in which nobody else entered anything. */
function isBareHeading({ layout }: Pick<TrackerEdit, 'layout'>, row: number): boolean {
  const found = layout.rows[row - layout.firstRow];
  if (!found || found.text('code') === '') return false;
  return TRACKER_COLUMNS.filter(({ filledBy }) => filledBy === 'unit' || filledBy === 'addon').every(
    ({ key }) => found.value(key) === '',
  );
}

/** The formula of a cell by its column, asked with its row; '' where the column has none in that row. */
function formulasByColumn(
  { firstRow, lastRow }: TrackerLayout,
  upkeepBlocks: readonly Block<CellContent>[],
): Map<number, (row: number) => CellContent | undefined> {
  return new Map(
    upkeepBlocks
      .filter(
        ({ area }) => area.row === firstRow && area.columns === 1 && area.row + area.rows - 1 === lastRow,
      )
      .map(({ area, content }) => [area.column, (row: number) => content[row - area.row]?.[0]] as const),
  );
}

/** More blocks than this become one over all their rows: what is written again between them is what stands there. */
const MOST_BLOCKS = 8;

/** The formulas of some rows, as few blocks as can be. */
export function formulaBlocks(
  layout: TrackerLayout,
  upkeepBlocks: readonly Block<CellContent>[],
  rows: readonly number[],
): Block<CellContent>[] {
  if (rows.length === 0) return [];
  const formulas = formulasByColumn(layout, upkeepBlocks);
  const segments = segmentsOf(layout, (column) => column.formula !== undefined);
  const over = (runs: readonly { row: number; count: number }[]) =>
    runs.flatMap(({ row, count }) =>
      segments.map(({ first, columns }) => ({
        area: { row, column: first, rows: count, columns: columns.length },
        content: Array.from({ length: count }, (_, index) =>
          columns.map((_column, place): CellContent => formulas.get(first + place)?.(row + index) ?? ''),
        ),
      })),
    );
  const runs = runsOf(ascending(rows));
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (!first || !last || runs.length * segments.length <= MOST_BLOCKS) return over(runs);
  return over([{ row: first.row, count: last.row + last.count - first.row }]);
}

/**
 * Single cells as blocks.
 * @param between the sheet as it stands: with it each column becomes one block, and what lies between is written back
 */
export function cellBlocks(cells: readonly CellAt[], between?: Grid): Block<CellContent>[] {
  const last = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const single = [...last.values()];
  if (!between) return joined(single.map(({ row, column, content }) => singleCell(row, column, content)));
  const columns = new Map<number, Map<number, CellContent>>();
  for (const { row, column, content } of single) {
    const inColumn = columns.get(column) ?? new Map<number, CellContent>();
    columns.set(column, inColumn.set(row, content));
  }
  return [...columns].map(([column, changes]) => {
    const rows = [...changes.keys()];
    const first = Math.min(...rows);
    const count = Math.max(...rows) - first + 1;
    const content = Array.from({ length: count }, (_, index): CellContent[] => {
      const row = first + index;
      return [changes.get(row) ?? standing(between, row, column)];
    });
    return { area: { row: first, column, rows: count, columns: 1 }, content };
  });
}

function standing(grid: Grid, row: number, column: number): CellContent {
  const text = grid.formulas?.[row - 1]?.[column - 1] ?? '';
  return text === '' ? contentOfReading(grid.values[row - 1]?.[column - 1] ?? '') : formula(text);
}
