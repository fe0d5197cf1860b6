import type { GridRange } from '../engine/gridRange';
import { type StructureEdit, shiftIndex, shiftRange } from '../engine/structureEdit';

/** The kinds of charts that can be made here, by Google's names. */
export const CHART_TYPES = ['COLUMN', 'BAR', 'LINE', 'AREA', 'COMBO', 'PIE'] as const;
export type ChartTypeName = (typeof CHART_TYPES)[number];

/** What an option of a chart can be; options within options make a tree. */
export type OptionValue = string | number | boolean | null | OptionValue[] | OptionTree;
export interface OptionTree {
  [name: string]: OptionValue;
}

export interface ChartRange extends GridRange {
  sheetId: number;
}

/** What makes up a chart, wherever it lies. */
export interface ChartContent {
  /** null until a type is chosen. */
  chartType: ChartTypeName | null;
  ranges: ChartRange[];
  /** The cell, counted from 1, whose top left corner the chart's is `offsetX` and `offsetY` pixels from. */
  position: { row: number; column: number; offsetX: number; offsetY: number };
  options: OptionTree;
  /** Rows (or, transposed, columns) that name the series; negative = find out. */
  numHeaders: number;
  mergeStrategy: 'MERGE_COLUMNS' | 'MERGE_ROWS';
  hiddenDimensions: 'IGNORE_BOTH' | 'IGNORE_ROWS' | 'IGNORE_COLUMNS' | 'SHOW_BOTH';
  transposed: boolean;
}

/** A chart that lies on a sheet. */
export interface ChartRecord extends ChartContent {
  id: number;
  sheetId: number;
}

/** A chart after lines of a sheet were inserted, deleted or moved: it goes with its anchor, its ranges with their cells. */
export function shiftChart(chart: ChartRecord, sheetId: number, edit: StructureEdit): ChartRecord {
  const ranges = chart.ranges.flatMap((range): ChartRange[] => {
    if (range.sheetId !== sheetId) return [range];
    const moved = shiftRange(range, edit);
    return moved ? [{ ...moved, sheetId }] : [];
  });
  if (chart.sheetId !== sheetId) return { ...chart, ranges };
  // Over a deleted line the chart stays where the next line comes up.
  const anchor = shiftIndex(chart.position[edit.axis], edit) ?? Math.max(1, edit.at);
  return { ...chart, ranges, position: { ...chart.position, [edit.axis]: anchor } };
}

/** The charts that are left when a sheet goes: its own go with it, others lose what they showed of it. */
export function withoutSheet(charts: readonly ChartRecord[], sheetId: number): ChartRecord[] {
  return charts
    .filter((chart) => chart.sheetId !== sheetId)
    .map((chart) => ({ ...chart, ranges: chart.ranges.filter((range) => range.sheetId !== sheetId) }));
}
