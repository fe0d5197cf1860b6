import { type Area, plainA1 } from '../workbook/cell';
import type { ChartPlan } from '../workbook/tabPlan';
import { type Manner, rangeOf } from './sheets';

/**
 * Makes each chart that is not there, and anew where it shows other cells; people's own charts stay.
 * https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
 */
export function keepCharts(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  charts: readonly ChartPlan[],
  manner: Manner = 'mends',
): number {
  const present = on.getCharts();
  let changed = 0;
  for (const plan of charts) {
    const own = present.filter((chart) => chart.getOptions().get('title') === plan.title);
    const [first, ...doubles] = own;
    const right = first !== undefined && showsOnly(first, plan.area);
    changed += right ? doubles.length : 1;
    if (manner === 'looks') continue;
    for (const chart of right ? doubles : own) on.removeChart(chart);
    if (!right) on.insertChart(build(on, plan));
  }
  return changed;
}

const showsOnly = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart, area: Area): boolean =>
  chart
    .getRanges()
    .map((range) => range.getA1Notation())
    .join() === plainA1(area);

function build(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  { title, area, at, width, height, colors }: ChartPlan,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  return on
    .newChart()
    .setChartType(Charts.ChartType.COLUMN)
    .addRange(rangeOf(on, area))
    .setTransposeRowsAndColumns(true)
    .setNumHeaders(1)
    .setOption('title', title)
    .setOption('titleTextStyle', { fontSize: 12, bold: true })
    .setOption('width', width)
    .setOption('height', height)
    .setOption('colors', [...colors])
    .setOption('legend', { position: 'bottom' })
    .setPosition(at.row, at.column, 0, 0)
    .build();
}
