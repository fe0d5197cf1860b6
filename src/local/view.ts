/** What a page draws: display strings and resolved styles. The page computes nothing. Rows and columns count from 0. */

export interface StyleView {
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  /** Points. */
  size?: number;
  family?: string;
  align: 'left' | 'center' | 'right';
  valign: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
  border?: { top?: string; bottom?: string; left?: string; right?: string };
}

export interface CellView {
  /** Display text. */
  v: string;
  /** What the formula bar shows and an editor starts from, where it differs from the display text. */
  e?: string;
  /** Key into the styles table. */
  s: string;
  /** Note on the cell. */
  n?: string;
}

/** A validation rule that the page shows as a dropdown or a hint; refusing is the workbook's business. */
export interface RuleView {
  kind: 'list' | 'checkbox' | 'other';
  values?: string[];
  help?: string;
  ranges: { row: number; column: number; rows: number; columns: number }[];
}

/** One end of the plot to the other, with the values that are written along it. */
export interface ChartAxisView {
  title?: string;
  min: number;
  max: number;
  ticks: { at: number; text: string }[];
}

export interface ChartSeriesView {
  /** '' when nothing names it: it is then not in the legend. */
  name: string;
  shape: 'columns' | 'line' | 'area';
  color: string;
  /** Place of its axis in the chart's `axes`. */
  axis: number;
  /** Its values stand beside it. */
  isLabelled: boolean;
  /** One for each category; null where there is no number. */
  points: ({ value: number; text: string } | null)[];
}

/** A chart over the grid; lengths are pixels. */
export interface ChartView {
  id: number;
  /** Its top left corner lies `offsetX`, `offsetY` from that of this cell. */
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  /** Columns stand upright, bars lie sideways. */
  kind: 'upright' | 'sideways' | 'pie';
  title?: string;
  background?: string;
  legend: 'top' | 'right' | 'bottom' | 'left' | 'none';
  stacked: boolean;
  categoryTitle?: string;
  categories: string[];
  /** The values' axis, and the second one where a series is measured on it. */
  axes: ChartAxisView[];
  series: ChartSeriesView[];
  /** Of a pie, in the order of the categories. */
  sliceColors?: string[];
}

export interface SheetView {
  id: number;
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  columnWidths: number[];
  hiddenColumns: number[];
  hiddenRows: number[];
  /** Only rows whose height somebody set; others fit their text. */
  rowHeights: Record<number, number>;
  /** Sparse: row → column → cell. */
  cells: Record<number, Record<number, CellView>>;
  rules: RuleView[];
  merges: { row: number; column: number; rows: number; columns: number }[];
  gridlines: boolean;
  tabColor?: string;
  /** Absent where there are none. */
  charts?: ChartView[];
}

export interface WorkbookView {
  version: number;
  name: string;
  now: string;
  activeSheet: number;
  sheets: SheetView[];
  styles: Record<string, StyleView>;
}

/** What changed since the version before. A sheet in `sheets` is to be drawn anew; cells elsewhere are patched. */
export interface ViewDiff {
  version: number;
  now: string;
  /** Sheets whose shape changed (rows, columns, widths, rules, freezing, name, visibility), whole. */
  sheets: SheetView[];
  /** Present when the set or order of the sheets changed. */
  order?: number[];
  cells: { sheet: number; row: number; column: number; cell: CellView | null }[];
  /** The charts of sheets on which one shows something else; sheets in `sheets` bring their own. */
  charts?: { sheet: number; charts: ChartView[] }[];
  /** Styles first used in this diff. */
  styles: Record<string, StyleView>;
}
