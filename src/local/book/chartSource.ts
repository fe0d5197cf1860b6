import type { EngineSheet } from '../engine/engineSheet';
import type { Book } from './book';
import type { ChartContent, ChartRange } from './chart';
import { optionOf } from './chartOptions';

/** A cell that a chart reads. */
export interface SourceCell {
  sheet: EngineSheet;
  row: number;
  column: number;
}

/** One series of a chart, with the cells of its name and of its values; a value's place is that of its category. */
export interface SourceSeries {
  headers: SourceCell[];
  values: (SourceCell | null)[];
}

/** Where a chart finds what it shows. */
export interface ChartSource {
  /** Empty when the chart has no line of its own for categories. */
  categories: (SourceCell | null)[];
  series: SourceSeries[];
}

type Table = (SourceCell | null)[][];

/**
 * Reads the ranges as one table by rows: merged and transposed as the chart says
 * (https://developers.google.com/apps-script/reference/charts/chart-merge-strategy), hidden lines left out
 * (…/chart-hidden-dimension-strategy), headers on top, categories in the first column. Empty rows at the end are left out.
 */
export function chartSource(book: Book, chart: ChartContent): ChartSource {
  const blocks = chart.ranges.flatMap((range) => {
    const sheet = book.engine.sheetById(range.sheetId);
    return sheet ? [cellsOf(sheet, range, chart.hiddenDimensions)] : [];
  });
  const merged = chart.mergeStrategy === 'MERGE_ROWS' ? blocks.flat() : sideBySide(blocks);
  const table = withoutEmptyEnd(chart.transposed ? transpose(merged) : merged);
  const width = Math.max(0, ...table.map((row) => row.length));
  const headers = Math.min(
    table.length,
    chart.numHeaders < 0 ? findHeaders(table) : Math.floor(chart.numHeaders),
  );
  const hasCategories = width > 1 && optionOf(chart.options, 'useFirstColumnAsDomain') !== false;
  const column = (index: number, rows: Table) => rows.map((row) => row[index] ?? null);
  return {
    categories: hasCategories ? column(0, table.slice(headers)) : [],
    series: Array.from({ length: width }, (_, index) => index)
      .slice(hasCategories ? 1 : 0)
      .map((index) => ({
        headers: column(index, table.slice(0, headers)).filter((cell) => cell !== null),
        values: column(index, table.slice(headers)),
      })),
  };
}

export function isHiddenRow(sheet: EngineSheet, row: number): boolean {
  return sheet.layout.hiddenRows.has(row) || (sheet.filter?.hiddenRows.has(row) ?? false);
}

function cellsOf(sheet: EngineSheet, range: ChartRange, hidden: ChartContent['hiddenDimensions']): Table {
  const withoutRows = hidden === 'IGNORE_BOTH' || hidden === 'IGNORE_ROWS';
  const withoutColumns = hidden === 'IGNORE_BOTH' || hidden === 'IGNORE_COLUMNS';
  const rows = span(range.row, range.rows).filter((row) => !withoutRows || !isHiddenRow(sheet, row));
  const columns = span(range.column, range.columns).filter(
    (column) => !withoutColumns || !sheet.layout.hiddenColumns.has(column),
  );
  return rows.map((row) => columns.map((column) => ({ sheet, row, column })));
}

function span(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => start + i);
}

/** Blocks of different heights next to each other: what is missing below a short one is empty. */
function sideBySide(blocks: readonly Table[]): Table {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return span(0, height).map((row) =>
    blocks.flatMap((block) => block[row] ?? (block[0] ?? []).map(() => null)),
  );
}

function transpose(table: Table): Table {
  const width = Math.max(0, ...table.map((row) => row.length));
  return span(0, width).map((column) => table.map((row) => row[column] ?? null));
}

function withoutEmptyEnd(table: Table): Table {
  const last = table.findLastIndex((row) => row.some((cell) => contentOf(cell) !== null));
  return table.slice(0, last + 1);
}

/** A row of texts over columns of numbers is a header. */
function findHeaders(table: Table): number {
  const [first = [], ...rest] = table;
  return first.some(
    (cell, column) =>
      typeof contentOf(cell) === 'string' &&
      rest.some((row) => typeof contentOf(row[column] ?? null) === 'number'),
  )
    ? 1
    : 0;
}

/** The value of a cell; null for an empty one. */
function contentOf(cell: SourceCell | null): unknown {
  const value = cell ? cell.sheet.value(cell.row, cell.column) : null;
  return value === '' ? null : value;
}
