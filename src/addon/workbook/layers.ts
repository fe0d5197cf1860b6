import type { Area } from './cell';

/** Values of a block as few areas: first whole columns, then over them what differs. Rows and columns count from 1. */
export interface Layers<T> {
  columns: Map<T, Area[]>;
  exceptions: Map<T, Area[]>;
}

/**
 * Takes a block of values apart into areas of one value each. Rows of a table look alike but for its headings, so each
 * column first gets the value that most of its cells have.
 * @param values rows of equal length
 */
export function layersOf<T>(values: readonly (readonly T[])[]): Layers<T> {
  const usual = (values[0] ?? []).map((_, column) => mostFrequent(values, column));
  const columns = new Map<T, Area[]>();
  for (const run of runsOf(usual, () => true))
    add(columns, run.value, { row: 1, column: run.start + 1, rows: values.length, columns: run.count });
  const exceptions = new Map<T, Area[]>();
  /** The areas that reach down to the row before. */
  let above = new Map<number, { value: T; area: Area }>();
  values.forEach((line, index) => {
    const here: typeof above = new Map();
    for (const { value, start, count } of runsOf(line, (one, column) => one !== usual[column])) {
      const upper = above.get(start);
      const area =
        upper?.value === value && upper.area.columns === count
          ? upper.area
          : add(exceptions, value, { row: index + 1, column: start + 1, rows: 0, columns: count });
      area.rows += 1;
      here.set(start, { value, area });
    }
    above = here;
  });
  return { columns, exceptions };
}

function mostFrequent<T>(values: readonly (readonly T[])[], column: number): T | undefined {
  const counts = new Map<T | undefined, number>();
  for (const line of values) counts.set(line[column], (counts.get(line[column]) ?? 0) + 1);
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most) [best, most] = [value, count];
  }
  return best;
}

/** Neighbours of one value among those that are wanted; `start` counts from 0. */
export function runsOf<T>(
  line: readonly (T | undefined)[],
  wanted: (value: T | undefined, index: number) => boolean,
): { value: T; start: number; count: number }[] {
  const runs: { value: T; start: number; count: number }[] = [];
  line.forEach((value, index) => {
    if (value === undefined || !wanted(value, index)) return;
    const last = runs[runs.length - 1];
    if (last?.value === value && last.start + last.count === index) last.count += 1;
    else runs.push({ value, start: index, count: 1 });
  });
  return runs;
}

function add<T>(areas: Map<T, Area[]>, value: T, area: Area): Area {
  const known = areas.get(value);
  if (known) known.push(area);
  else areas.set(value, [area]);
  return area;
}
