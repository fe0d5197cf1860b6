import { Enumeration } from '../enumeration';

/** https://developers.google.com/apps-script/reference/charts/chart-type */
export const ChartType = new Enumeration('Charts.ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);
export const ChartHiddenDimensionStrategy = new Enumeration('Charts.ChartHiddenDimensionStrategy', [
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
]);
export const ChartMergeStrategy = new Enumeration('Charts.ChartMergeStrategy', [
  'MERGE_COLUMNS',
  'MERGE_ROWS',
]);
export const Position = new Enumeration('Charts.Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);
export const ColumnType = new Enumeration('Charts.ColumnType', ['DATE', 'NUMBER', 'STRING']);
export const CurveStyle = new Enumeration('Charts.CurveStyle', ['NORMAL', 'SMOOTH']);
export const PointStyle = new Enumeration('Charts.PointStyle', ['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE']);

/** Everything Charts offers as a property. */
export const CHART_ENUMS = {
  ChartType,
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  Position,
  ColumnType,
  CurveStyle,
  PointStyle,
};
