import { type Area, type CellContent, type Grid, isFormula, readingOfContent } from './cell';
import type { Look } from './look';

/** A validation rule in the words of the declaration. Every rule refuses and says what is allowed. */
export type Rule = { help: string } & (
  | { kind: 'list'; values: readonly string[] }
  | { kind: 'range'; tab: string; area: Area }
  | { kind: 'number'; min?: number; max?: number }
  | { kind: 'date' }
);

/** A rule on an area, or on some rows of it. */
export interface PlacedRule {
  area: Area;
  rule: Rule;
  /** Which rows of the area have the rule, from its first on; absent: all. */
  on?: readonly boolean[];
}

/** A conditional format: the formula is written for the top left cell of the first area. */
export interface Highlight {
  areas: Area[];
  formula: string;
  look: { background: string; color: string; bold: boolean };
}

/** The whole tab is protected but for the open areas; the office's addresses may edit it all. */
export interface Protection {
  /** How the add-on finds its own protection again. */
  description: string;
  open: Area[];
}

/** A native column chart of an area of its own tab: the first row names the categories, each row below is a series. */
export interface ChartPlan {
  title: string;
  area: Area;
  /** The cell at its top left corner. */
  at: { row: number; column: number };
  /** Pixels. */
  width: number;
  height: number;
  colors: readonly string[];
}

/** The note of a header. */
export interface HeaderNote {
  column: number;
  text: string;
}

/** What is checked and put right at every set-up. */
export interface Upkeep {
  /** Formulas and fixed texts, in blocks of one column or one row each. */
  blocks: { area: Area; content: CellContent[][] }[];
  rules: PlacedRule[];
  highlights: Highlight[];
  protection: Protection;
  charts?: readonly ChartPlan[];
  /** At least one note. */
  headerNotes?: { row: number; notes: readonly HeaderNote[] };
}

/** A tab as it is first made: everything of it, in whole blocks. */
export interface TabPlan {
  name: string;
  /** Rectangular; the first row is row 1. */
  content: CellContent[][];
  /** Same shape as content. */
  looks: Look[][];
  notes: { row: number; column: number; text: string }[];
  /** Pixels, from column A on. */
  widths: number[];
  hiddenColumns: number[];
  /** Pixels, of rows that are not as high as others. */
  rowHeights?: { row: number; height: number }[];
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  /** The tab is not shown. */
  hidden?: boolean;
  /** It has a row for each item, so its empty columns are not written. */
  long?: boolean;
}

/** How a tab reads when it has just been made; what its formulas come to is not known. */
export const gridOf = ({ content }: Pick<TabPlan, 'content'>): Grid => ({
  values: content.map((row) => row.map(readingOfContent)),
  formulas: content.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : ''))),
});
