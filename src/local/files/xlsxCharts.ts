import type { Worksheet } from '@cj-tech-master/excelts';
import {
  type AddAxisOptions,
  type AddChartOptions,
  type AddChartRange,
  type AddChartSeriesOptions,
  installChartSupport,
  type LegendPosition,
} from '@cj-tech-master/excelts/chart';
import type { Book } from '../book/book';
import type { ChartRecord } from '../book/chart';
import { type ChartLook, chartLook, type LegendPlace, type SeriesShape, seriesLook } from '../book/chartLook';
import { type ChartSource, chartSource } from '../book/chartSource';
import type { EngineSheet } from '../engine/engineSheet';
import { pieSeries, seriesOptions } from './xlsxSeries';

const LEGENDS: Record<Exclude<LegendPlace, 'none'>, LegendPosition> = {
  top: 't',
  right: 'r',
  bottom: 'b',
  left: 'l',
};
const GROUP_TYPES: Record<SeriesShape, AddChartOptions['type']> = {
  columns: 'bar',
  line: 'line',
  area: 'area',
};
const GRIDLINES = { border: '#DDDDDD', borderWidth: 0.75 };
const NO_TICKS = { majorTickMark: 'none', minorTickMark: 'none' } as const;
const VALUES_ONLY = {
  showVal: true,
  showCatName: false,
  showSerName: false,
  showLegendKey: false,
  showPercent: false,
};
/** Length units of a drawing in a pixel. */
const UNITS = 9_525;

/** Writes the charts of a sheet as charts of Excel, over the same cells. */
export function writeCharts(page: Worksheet, book: Book, sheet: EngineSheet): void {
  const charts = book.charts.filter(({ sheetId }) => sheetId === sheet.id);
  if (charts.length > 0) installChartSupport();
  for (const chart of charts) {
    const source = chartSource(book, chart);
    const look = chartLook(chart);
    const frame = frameOf(chart, look);
    const place = placeOf(chart, look);
    const [first, ...others] = groupsOf(book, chart, source, look);
    // Excel calls a chart without any cell to show damaged.
    if (!first) continue;
    if (others.length === 0) page.addChart({ ...frame, ...first }, place);
    else page.addComboChart({ ...frame, groups: [first, ...others] }, place);
    offset(page, chart);
  }
}

function frameOf(chart: ChartRecord, { title, legend }: ChartLook) {
  return {
    title: title ?? null,
    showLegend: legend !== 'none',
    ...(legend !== 'none' && { legendPosition: LEGENDS[legend] }),
    plotVisOnly: chart.hiddenDimensions === 'IGNORE_BOTH',
  };
}

/** Series that are drawn alike and measured on the same axis make a group. */
function groupsOf(book: Book, chart: ChartRecord, source: ChartSource, look: ChartLook): AddChartOptions[] {
  const drawn = [...source.series.keys()].filter((index) => hasCells(source, index));
  if (chart.chartType === 'PIE') {
    return drawn[0] === 0 ? [{ type: 'pie', series: pieSeries(book, chart, source) }] : [];
  }
  const groups = new Map<string, AddChartOptions & { series: AddChartSeriesOptions[] }>();
  for (const index of drawn) {
    const { shape, isSecond, color, isLabelled } = seriesLook(chart, index);
    const key = `${shape} ${isSecond}`;
    const group = groups.get(key) ?? {
      type: GROUP_TYPES[shape],
      grouping: groupingOf(shape, look.stacked),
      ...(shape === 'columns' && { barDir: chart.chartType === 'BAR' ? ('bar' as const) : ('col' as const) }),
      ...(shape === 'columns' && look.stacked && { overlap: 100 }),
      categoryAxis: categoryAxis(chart, look),
      valueAxis: valueAxis(chart, look, isSecond),
      ...(isSecond && { useSecondaryAxis: true }),
      series: [],
    };
    groups.set(key, group);
    group.series.push({
      ...seriesOptions(book, chart, source, index),
      ...(shape === 'line'
        ? { line: color, lineWidth: 2, smooth: false, marker: { symbol: 'none' } }
        : { fill: color }),
      ...(isLabelled && { dataLabels: VALUES_ONLY }),
    });
  }
  return [...groups.values()];
}

function hasCells({ series }: ChartSource, index: number): boolean {
  return series[index]?.values.some((cell) => cell !== null) ?? false;
}

/** Lines are never drawn on top of each other. */
function groupingOf(shape: SeriesShape, stacked: boolean): 'stacked' | 'clustered' | 'standard' {
  if (shape === 'line') return 'standard';
  if (stacked) return 'stacked';
  return shape === 'columns' ? 'clustered' : 'standard';
}

/** Google writes the categories of a bar chart from above; Excel does so only with the values' axis on top, labels aside. */
function categoryAxis(chart: ChartRecord, { categoryTitle }: ChartLook): AddAxisOptions {
  return {
    ...NO_TICKS,
    ...(categoryTitle !== undefined && { title: categoryTitle }),
    ...(chart.chartType === 'BAR' && { orientation: 'maxMin' as const }),
  };
}

function valueAxis(chart: ChartRecord, look: ChartLook, isSecond: boolean): AddAxisOptions {
  const { min, max } = look;
  const title = isSecond ? look.secondTitle : look.valueTitle;
  return {
    ...NO_TICKS,
    ...(isSecond ? { majorGridlines: false } : { majorGridlines: true, majorGridlinesStyle: GRIDLINES }),
    ...(chart.chartType === 'BAR' && { tickLblPos: 'high' as const }),
    ...(title !== undefined && { title }),
    ...(!isSecond && min !== undefined && { min }),
    ...(!isSecond && max !== undefined && { max }),
  };
}

function placeOf({ position }: ChartRecord, { width, height }: ChartLook): AddChartRange {
  return {
    tl: { col: position.column - 1, row: position.row - 1 },
    ext: { cx: width * UNITS, cy: height * UNITS },
    editAs: 'oneCell',
  };
}

/** The writer measures parts of a cell wrongly, so the offsets are set in the drawing's own units. */
function offset(page: Worksheet, { position }: ChartRecord): void {
  const anchor = page.getCharts().at(-1)?.range.tl;
  if (!anchor) throw new Error('The chart was not added.');
  anchor.nativeColOff = Math.max(0, position.offsetX * UNITS);
  anchor.nativeRowOff = Math.max(0, position.offsetY * UNITS);
}
