import type { Book } from '../book/book';
import type { ChartRecord } from '../book/chart';
import {
  type ChartLook,
  cellText,
  chartLook,
  type SeriesLook,
  seriesLook,
  seriesName,
  sliceColor,
} from '../book/chartLook';
import { type ChartSource, chartSource, type SourceCell } from '../book/chartSource';
import type { EngineSheet } from '../engine/engineSheet';
import type { ChartAxisView, ChartSeriesView, ChartView } from '../view';
import { axisOver } from './chartAxis';

/** The charts of a sheet with what they show at present; cells count from 0 there. */
export function chartViews(book: Book, sheet: EngineSheet): ChartView[] {
  return book.charts.filter(({ sheetId }) => sheetId === sheet.id).map((chart) => chartView(book, chart));
}

function chartView(book: Book, chart: ChartRecord): ChartView {
  const source = chartSource(book, chart);
  const look = chartLook(chart);
  const looks = source.series.map((_, index) => seriesLook(chart, index));
  const series = source.series.map((one, index) =>
    seriesView(looks[index] ?? seriesLook(chart, index), {
      name: seriesName(book, chart, one, index),
      points: one.values.map((cell) => pointOf(book, cell)),
    }),
  );
  const isPie = chart.chartType === 'PIE';
  const { row, column, offsetX, offsetY } = chart.position;
  return {
    id: chart.id,
    row: row - 1,
    column: column - 1,
    offsetX,
    offsetY,
    width: look.width,
    height: look.height,
    kind: isPie ? 'pie' : chart.chartType === 'BAR' ? 'sideways' : 'upright',
    ...(look.title !== undefined && { title: look.title }),
    ...(look.background !== undefined && { background: look.background }),
    legend: look.legend,
    stacked: look.stacked,
    ...(look.categoryTitle !== undefined && { categoryTitle: look.categoryTitle }),
    categories: categoriesOf(book, source),
    axes: isPie ? [] : axesOf(book, source, series, look),
    series: isPie ? series.slice(0, 1) : series,
    ...(isPie && {
      sliceColors: (source.series[0]?.values ?? []).map((_, index) => sliceColor(chart, index)),
    }),
  };
}

function seriesView(
  { shape, color, isSecond, isLabelled }: SeriesLook,
  { name, points }: Pick<ChartSeriesView, 'name' | 'points'>,
): ChartSeriesView {
  return { name, shape, color, axis: isSecond ? 1 : 0, isLabelled, points };
}

/** Without a line of categories they are counted, as Google does. */
function categoriesOf(book: Book, { categories, series }: ChartSource): string[] {
  if (categories.length > 0) return categories.map((cell) => (cell ? cellText(book, cell) : ''));
  return (series[0]?.values ?? []).map((_, index) => String(index + 1));
}

/** What is no number is not drawn. */
function pointOf(book: Book, cell: SourceCell | null): ChartSeriesView['points'][number] {
  const value = cell?.sheet.value(cell.row, cell.column);
  return cell && typeof value === 'number' ? { value, text: cellText(book, cell) } : null;
}

function axesOf(
  book: Book,
  source: ChartSource,
  series: ChartSeriesView[],
  look: ChartLook,
): ChartAxisView[] {
  const axis = (place: number, bounds: { min?: number | undefined; max?: number | undefined }) => {
    const measured = series.filter((one) => one.axis === place);
    const cell = source.series[series.findIndex((one) => one.axis === place)]?.values.find(
      (one) => one !== null,
    );
    const format = cell?.sheet.numberFormat(cell.row, cell.column);
    return axisOver(extremes(measured, look.stacked), bounds, format, book.engine.locale);
  };
  const first = { ...axis(0, look), ...(look.valueTitle !== undefined && { title: look.valueTitle }) };
  if (!series.some((one) => one.axis === 1)) return [first];
  return [first, { ...axis(1, {}), ...(look.secondTitle !== undefined && { title: look.secondTitle }) }];
}

/** Smallest and largest value to be drawn, and 0; columns on top of each other count together, and so do areas. */
function extremes(series: readonly ChartSeriesView[], stacked: boolean): { low: number; high: number } {
  const sums = new Map<string, { up: number; down: number }>();
  let [low, high] = [0, 0];
  for (const { shape, points } of series) {
    points.forEach((point, index) => {
      if (!point) return;
      const key = `${shape} ${index}`;
      const sum = sums.get(key) ?? { up: 0, down: 0 };
      if (point.value > 0) sum.up += point.value;
      else sum.down += point.value;
      const onTop = stacked && shape !== 'line';
      if (onTop) sums.set(key, sum);
      low = Math.min(low, onTop ? sum.down : point.value);
      high = Math.max(high, onTop ? sum.up : point.value);
    });
  }
  return { low, high };
}
