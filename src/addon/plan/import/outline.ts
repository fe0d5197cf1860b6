/** The headings and items of a pasted table as they stand under one another, before they become a plan. */
import type { Level, Numbering } from './numbering';

/** A row of the table under its columns. */
export interface TableRow {
  row: number;
  cells: readonly string[];
}

/** The cells of a row that say something of it besides its words. '' where blank. */
export interface RowCells {
  time: string;
  product: string;
  unitText: string;
  note: string;
  inCharge: string;
  target: string;
  measure: string;
}

export const NO_CELLS: RowCells = {
  time: '',
  product: '',
  unitText: '',
  note: '',
  inCharge: '',
  target: '',
  measure: '',
};

export function hasValues(cells: RowCells): boolean {
  return cells.time !== '' || cells.unitText !== '' || cells.product !== '' || cells.target !== '';
}

/** Heading of a group within a task; no item itself. */
export interface Group {
  row: number;
  words: string;
}

/** A piece of work as the table words it. */
export interface RawItem extends RowCells {
  row: number;
  number: string;
  groups: readonly Group[];
  words: string;
  /** Stands in its heading's own row, whose time may be its own or hold for all rows below. */
  inHeadingRow: boolean;
}

/** A row with a number of its own. A row with nothing below it is a piece of work itself. */
export interface Node {
  row: number;
  level: Level;
  numbering: Numbering | undefined;
  title: string;
  groups: readonly Group[];
  cells: RowCells;
  items: RawItem[];
  children: Node[];
}

export interface OutlineDoubt {
  row: number;
  words: string;
}

export interface Outline {
  /** The whole table: its children are the widest headings. */
  root: Node;
  doubts: OutlineDoubt[];
  /** Words of rows without a piece of work of their own, kept in the note of what stands above them. */
  kept: OutlineDoubt[];
}

export function isLeaf(node: Node): boolean {
  return node.items.length === 0 && node.children.length === 0;
}
