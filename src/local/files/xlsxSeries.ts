import type { AddChartSeriesOptions } from '@cj-tech-master/excelts/chart';
import type { Book } from '../book/book';
import type { ChartRecord } from '../book/chart';
import { seriesName, sliceColor } from '../book/chartLook';
import type { ChartSource, SourceCell } from '../book/chartSource';
import type { EngineSheet } from '../engine/engineSheet';
import { a1Of, quoteSheetName } from '../engine/gridRange';

/** A pie shows the first series, with a colour for each slice. */
export function pieSeries(book: Book, chart: ChartRecord, source: ChartSource): AddChartSeriesOptions[] {
  const dataPoints = source.series[0]?.values.map((_, index) => ({ index, fill: sliceColor(chart, index) }));
  return [{ ...seriesOptions(book, chart, source, 0), ...(dataPoints && { dataPoints }) }];
}

/** Where a series of a chart in a file of Excel has its name, categories and values. */
export function seriesOptions(
  book: Book,
  chart: ChartRecord,
  source: ChartSource,
  index: number,
): AddChartSeriesOptions {
  const series = source.series[index] ?? { headers: [], values: [] };
  const [header, ...more] = series.headers;
  const named = seriesName(book, chart, series, index);
  const isHeader =
    header && more.length === 0 && named === seriesName(book, { ...chart, options: {} }, series, index);
  return {
    ...(named !== '' && { name: isHeader ? { formula: reference([header]) } : named }),
    ...(source.categories.length > 0 && { categories: reference(source.categories) }),
    values: reference(series.values),
  };
}

/** Cells as Excel names them; several blocks in brackets. */
function reference(cells: readonly (SourceCell | null)[]): string {
  const blocks: { sheet: EngineSheet; row: number; column: number; rows: number; columns: number }[] = [];
  for (const cell of cells) {
    if (!cell) continue;
    const last = blocks.at(-1);
    const isSameSheet = last?.sheet === cell.sheet;
    if (
      last &&
      isSameSheet &&
      last.columns === 1 &&
      cell.column === last.column &&
      cell.row === last.row + last.rows
    ) {
      last.rows += 1;
    } else if (
      last &&
      isSameSheet &&
      last.rows === 1 &&
      cell.row === last.row &&
      cell.column === last.column + last.columns
    ) {
      last.columns += 1;
    } else blocks.push({ ...cell, rows: 1, columns: 1 });
  }
  const names = blocks.map(
    ({ sheet, ...block }) =>
      `${quoteSheetName(sheet.name)}!${a1Of(block).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
  );
  return names.length === 1 ? (names[0] ?? '') : `(${names.join(',')})`;
}
