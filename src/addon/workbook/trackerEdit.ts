import type { CellContent, Grid } from './cell';
import type { TableRow } from './table';
import { rowKind, type TrackerKey } from './trackerColumns';
import { findTracker, lastRowBelow, type TrackerLayout } from './trackerLayout';
import type { TrackerRow } from './trackerTab';

/** Rows that come into the tracker together. */
export interface RowInsertion {
  /** Mã of the row below which they go (below everything that belongs to it when `whole`), '' = above the first row. */
  after: string;
  whole?: boolean;
  rows: readonly TrackerRow[];
}

/** What is to come into, leave and change in the tracker. Rows are named by their Mã. */
export interface TrackerChange {
  insert?: readonly RowInsertion[];
  remove?: readonly string[];
  cells?: readonly { code: string; key: TrackerKey; content: CellContent }[];
}

/** Rows of the sheet, from 1. */
export interface RowRun {
  row: number;
  count: number;
}

/** The moves that bring a change about, in the order in which they are made, and the tracker after them. */
export interface TrackerEdit {
  /** Empty rows to make below a row, the lowest first, so that the rows above keep their numbers meanwhile. */
  insert: readonly { below: number; count: number }[];
  /** Rows to take out once the new ones are there, the lowest first. */
  remove: readonly RowRun[];
  /** The new rows by where they stand in the end. */
  added: ReadonlyMap<number, TrackerRow>;
  /** The tracker in the end; the new rows are still empty in it. */
  grid: Grid;
  layout: TrackerLayout;
  /** Rows of headings whose items became other ones. */
  headings: readonly number[];
  /** Whether another row is the first one now: references to all rows do not surely follow that. */
  firstChanged: boolean;
}

export type EditPlan = { ok: true; edit: TrackerEdit } | { ok: false; missing: string };

type Line = { old: TableRow<TrackerKey> } | { added: TrackerRow };

/**
 * Plans a change of the tracker's rows. A code that is there already is not added again, one that is gone is not removed
 * again, so a change that was cut off can be made once more.
 * @returns `missing`: the code of a row to stand below that is not there
 */
export function planTrackerEdit(
  grid: Grid,
  layout: TrackerLayout,
  { insert = [], remove = [] }: Pick<TrackerChange, 'insert' | 'remove'>,
): EditPlan {
  const places = placesByCode(layout);
  const gone = new Set(remove);
  const below = new Map<number, TrackerRow[]>();
  for (const { after, whole, rows } of insert) {
    const fresh = rows.filter((row) => !places.has(row.code));
    if (fresh.length === 0) continue;
    const at = rowAbove(layout, places, after, whole ?? false);
    if (at === undefined) return { ok: false, missing: after };
    below.set(at, [...(below.get(at) ?? []), ...fresh]);
  }

  const lines: Line[] = [];
  const add = (at: number) => {
    for (const row of below.get(at) ?? []) lines.push({ added: row });
  };
  add(layout.table.headerRow);
  for (const old of layout.rows) {
    if (!leaves(old, gone)) lines.push({ old });
    add(old.row);
  }

  const head = grid.values.slice(0, layout.table.headerRow);
  const foot = grid.values.slice(layout.lastRow);
  const body = lines.map((line) => ('old' in line ? (grid.values[line.old.row - 1] ?? []) : []));
  const added = new Map<number, TrackerRow>();
  lines.forEach((line, index) => {
    if ('added' in line) added.set(layout.firstRow + index, line.added);
  });
  const after = { values: [...head, ...body, ...foot] };
  const edited = withAdded(after, layout, added);
  return {
    ok: true,
    edit: {
      insert: [...below]
        .map(([row, rows]) => ({ below: row, count: rows.length }))
        .sort((a, b) => b.below - a.below),
      remove: removals(layout, gone, below),
      added,
      grid: edited.grid,
      layout: edited.layout,
      headings: changedHeadings(layout, edited.layout, added, gone),
      firstChanged: below.has(layout.table.headerRow) || leaves(layout.rows[0], gone),
    },
  };
}

/** The rows of the tracker by their code; of a code that stands twice the first. */
function placesByCode(layout: TrackerLayout): Map<string, number> {
  const places = new Map<string, number>();
  layout.rows.forEach((row, place) => {
    const code = row.text('code');
    if (code !== '' && !places.has(code)) places.set(code, place);
  });
  return places;
}

const leaves = (row: TableRow<TrackerKey> | undefined, gone: ReadonlySet<string>): boolean =>
  row !== undefined && row.text('code') !== '' && gone.has(row.text('code'));

/** The row below which new rows go; above the first row means below the headers. */
function rowAbove(
  layout: TrackerLayout,
  places: ReadonlyMap<string, number>,
  after: string,
  whole: boolean,
): number | undefined {
  if (after === '') return layout.table.headerRow;
  const place = places.get(after);
  const row = place === undefined ? undefined : layout.rows[place];
  if (place === undefined || !row) return undefined;
  if (!whole) return row.row;
  const last = lastRowBelow(layout, place, row);
  // An empty line between two tasks is no part of the upper one.
  for (let at = last; at > row.row; at -= 1) {
    const one = layout.rows[at - layout.firstRow];
    if (one && (one.text('code') !== '' || one.text('kind') !== '')) return at;
  }
  return row.row;
}

/** Where the rows that leave stand once the new ones are there. */
function removals(
  layout: TrackerLayout,
  gone: ReadonlySet<string>,
  below: ReadonlyMap<number, readonly TrackerRow[]>,
): RowRun[] {
  const runs: RowRun[] = [];
  let shift = below.get(layout.table.headerRow)?.length ?? 0;
  for (const row of layout.rows) {
    if (leaves(row, gone)) {
      const last = runs[runs.length - 1];
      if (last && last.row + last.count === row.row + shift) last.count += 1;
      else runs.push({ row: row.row + shift, count: 1 });
    }
    shift += below.get(row.row)?.length ?? 0;
  }
  return runs.reverse();
}

/** The grid with kind and code of the new rows in it, which is what the layout goes by. */
function withAdded(
  grid: Grid,
  { table }: TrackerLayout,
  added: ReadonlyMap<number, TrackerRow>,
): { grid: Grid; layout: TrackerLayout } {
  const [kind, code] = [table.columnOf('kind'), table.columnOf('code')];
  const values = grid.values.map((cells, index) => {
    const row = added.get(index + 1);
    if (!row || kind === undefined || code === undefined) return cells;
    const line = Array.from({ length: Math.max(kind, code) }, () => '');
    line[kind - 1] = row.kind;
    line[code - 1] = row.code;
    return line;
  });
  const layout = findTracker({ values });
  if (!layout) throw new Error('The headers of the tracker were lost while planning a change.');
  return { grid: { values }, layout };
}

/** Headings below which rows came or went. */
function changedHeadings(
  before: TrackerLayout,
  after: TrackerLayout,
  added: ReadonlyMap<number, TrackerRow>,
  gone: ReadonlySet<string>,
): number[] {
  const bare = new Set<string>();
  before.rows.forEach((row, place) => {
    if (!isHeading(row)) return;
    for (let at = row.row + 1; at <= lastRowBelow(before, place, row); at += 1) {
      if (gone.has(before.rows[at - before.firstRow]?.text('code') ?? '')) bare.add(row.text('code'));
    }
  });
  return after.rows.flatMap((row, place) => {
    if (!isHeading(row) || added.has(row.row)) return [];
    const last = lastRowBelow(after, place, row);
    const grown = Array.from({ length: last - row.row }, (_, index) => row.row + 1 + index).some((at) =>
      added.has(at),
    );
    return grown || bare.has(row.text('code')) ? [row.row] : [];
  });
}

const isHeading = (row: TableRow<TrackerKey>): boolean =>
  row.text('kind') === rowKind.task || row.text('kind') === rowKind.indicator;
