import type { IsoDate } from '../plan/isoDate';

/**
 * What goes into a cell. A plain string is always text, whatever it begins with: only the tagged
 * forms become formulas or dates, so nothing a person wrote can turn into a formula on the way.
 */
export type CellContent = string | number | boolean | Day | Moment | Formula;

/** A calendar date, 'YYYY-MM-DD'. */
export interface Day {
  readonly day: IsoDate;
}

/** A wall time in the spreadsheet's zone, 'YYYY-MM-DDTHH:MM'. */
export interface Moment {
  readonly moment: string;
}

/** A formula with its '=' and with ';' between arguments. */
export interface Formula {
  readonly formula: string;
}

/** What a cell says when read: '' is empty, a date comes as its day and minutes after midnight. */
export type CellReading = string | number | boolean | { readonly day: IsoDate; readonly minutes: number };

/** A tab read whole: the used area from A1 on. */
export interface Grid {
  values: CellReading[][];
  /** Formula text with its '=', '' where the cell has none. Absent where only values were asked for. */
  formulas?: string[][];
}

/** A block of cells; rows and columns count from 1 as on the sheet. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const formula = (text: string): Formula => ({ formula: text });
export const day = (iso: IsoDate | undefined): CellContent => (iso === undefined ? '' : { day: iso });

export function isFormula(content: CellContent): content is Formula {
  return typeof content === 'object' && 'formula' in content;
}

/** The text of a reading for comparing and showing; a date as its ISO day. */
export function textOf(reading: CellReading | undefined): string {
  if (reading === undefined) return '';
  return typeof reading === 'object' ? reading.day : String(reading).trim();
}

/** The day of a reading, undefined where the cell holds no date. */
export function dayOf(reading: CellReading | undefined): IsoDate | undefined {
  return typeof reading === 'object' ? reading.day : undefined;
}

/** What to write so that a cell says again what was read from it; of a date its day. */
export function contentOfReading(reading: CellReading): CellContent {
  return typeof reading === 'object' ? { day: reading.day } : reading;
}

/** What a cell says once this was written into it; '' of a formula, whose result nobody knows yet. */
export function readingOfContent(content: CellContent): CellReading {
  if (typeof content !== 'object') return content;
  if (isFormula(content)) return '';
  if ('day' in content) return { day: content.day, minutes: 0 };
  const [day = '', time = ''] = content.moment.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, minutes: 60 * hours + minutes };
}

/** Letters of a column: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 notation with every part fixed: $B$3:$B$60, or $B$3 for a single cell. */
export function fixedA1(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row}`;
  const first = corner(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A1 notation as Google writes it: B3:B60, or B3. */
export const plainA1 = (area: Area): string => fixedA1(area).replace(/\$/g, '');

/** A reference to another tab: 'Danh mục'!$B$5. */
export function onTab(tab: string, a1: string): string {
  return `'${tab.replace(/'/g, "''")}'!${a1}`;
}
