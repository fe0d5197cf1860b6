import { type Area, plainA1 } from '../workbook/cell';
import { type Layers, layersOf } from '../workbook/layers';
import type { Look } from '../workbook/look';
import { rangeOf } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Ranges = GoogleAppsScript.Spreadsheet.RangeList;

/** Up to so many cells a format travels cell by cell, in one call; more of them are painted in stretches. */
const MOST_CELLS = 100_000;

/** One kind of format: of each cell, and of many ranges at once. */
interface Paint<T> {
  pick(look: Look): T;
  cells(range: Range, values: T[][]): unknown;
  ranges(ranges: Ranges, value: T): unknown;
}

const PAINTS = [
  paintOf({
    pick: (look) => look.numberFormat ?? '@',
    cells: (range, values) => range.setNumberFormats(values),
    ranges: (ranges, value) => ranges.setNumberFormat(value),
  }),
  paintOf<'bold' | 'normal'>({
    pick: (look) => (look.bold ? 'bold' : 'normal'),
    cells: (range, values) => range.setFontWeights(values),
    ranges: (ranges, value) => ranges.setFontWeight(value),
  }),
  paintOf({
    pick: (look) => look.color ?? '#1F2933',
    cells: (range, values) => range.setFontColors(values),
    ranges: (ranges, value) => ranges.setFontColor(value),
  }),
  paintOf({
    pick: (look) => look.background ?? '#FFFFFF',
    cells: (range, values) => range.setBackgrounds(values),
    ranges: (ranges, value) => ranges.setBackground(value),
  }),
  paintOf({
    pick: (look) => look.align ?? 'left',
    cells: (range, values) => range.setHorizontalAlignments(values),
    ranges: (ranges, value) => ranges.setHorizontalAlignment(value),
  }),
  paintOf({
    pick: (look) => look.wrap ?? true,
    cells: (range, values) => range.setWraps(values),
    ranges: (ranges, value) => ranges.setWrap(value),
  }),
  paintOf({
    pick: (look) => look.size ?? 10,
    cells: (range, values) => range.setFontSizes(values),
    ranges: (ranges, value) => ranges.setFontSize(value),
  }),
];
const SLANT = paintOf<'italic' | 'normal'>({
  pick: (look) => (look.italic ? 'italic' : 'normal'),
  cells: (range, values) => range.setFontStyles(values),
  ranges: (ranges, value) => ranges.setFontStyle(value),
});

/**
 * Paints a block: one call per kind of format, whatever the number of cells. In a large block one call per value of each
 * kind, since a colour for each of a million cells is more than a call carries in reasonable time.
 * @returns the block
 */
export function paintLooks(on: Sheet, area: Area, looks: readonly (readonly Look[])[]): Range {
  const range = rangeOf(on, area);
  const slanted = looks.some((row) => row.some((look) => look.italic));
  const large = area.rows * area.columns > MOST_CELLS;
  range.setVerticalAlignment('top');
  const rangesOf = large ? rangesIn(on, area) : undefined;
  for (const paint of slanted ? [...PAINTS, SLANT] : PAINTS) paint(range, looks, rangesOf);
  return range;
}

/** Areas of a block as ranges of its sheet; kinds of format that change at the same places share one list. */
function rangesIn(on: Sheet, block: Area): (areas: readonly Area[]) => Ranges {
  const known = new Map<string, Ranges>();
  return (areas) => {
    const names = areas.map((area) =>
      plainA1({ ...area, row: area.row + block.row - 1, column: area.column + block.column - 1 }),
    );
    const key = names.join();
    const ranges = known.get(key) ?? on.getRangeList(names);
    known.set(key, ranges);
    return ranges;
  };
}

function paintOf<T>({ pick, cells, ranges }: Paint<T>) {
  return (
    range: Range,
    looks: readonly (readonly Look[])[],
    rangesOf: ((areas: readonly Area[]) => Ranges) | undefined,
  ): void => {
    const values = looks.map((row) => row.map(pick));
    if (!rangesOf) cells(range, values);
    else for (const [value, areas] of inOrder(layersOf(values))) ranges(rangesOf(areas), value);
  };
}

/** What is painted first, what over it. */
const inOrder = <T>({ columns, exceptions }: Layers<T>): [T, Area[]][] => [...columns, ...exceptions];
