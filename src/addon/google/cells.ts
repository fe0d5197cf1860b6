import type { CellContent, CellReading } from '../workbook/cell';
import { CELL_TEXT_LIMIT } from '../workbook/column';

/**
 * Viet Nam keeps UTC+7 all year (no summer time since 1975), and set-up pins the spreadsheet to Asia/Ho_Chi_Minh;
 * so the wall time of a cell is its instant plus seven hours, whatever zone the script runs in.
 */
const ZONE_OFFSET_MS = 7 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

/**
 * A value from getValues as the add-on reads it. Of the many cells of a tab few dates are looked at, and taking a date
 * apart is most of the work of reading, so it waits until somebody asks.
 */
export function readingOf(value: unknown): CellReading {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // A Date of Google's own realm is no instance of this one's.
  if (Object.prototype.toString.call(value) === '[object Date]') return new WallReading(Number(value));
  return String(value ?? '');
}

/** What getValues gave, as the add-on reads it; a loop, since a tab has hundreds of thousands of cells. */
export function readingsOf(rows: readonly (readonly unknown[])[]): CellReading[][] {
  const readings: CellReading[][] = [];
  for (const row of rows) {
    const line: CellReading[] = [];
    for (const value of row) line.push(typeof value === 'string' ? value : readingOf(value));
    readings.push(line);
  }
  return readings;
}

/** A date cell, taken apart when it is asked. */
class WallReading {
  /** Minutes of wall time since 1970. */
  private readonly wall: number;

  constructor(instant: number) {
    this.wall = Math.round((instant + ZONE_OFFSET_MS) / MINUTE_MS);
  }

  get day(): string {
    const count = Math.floor(this.wall / MINUTES_PER_DAY);
    const known = days.get(count);
    if (known !== undefined) return known;
    const day = new Date(count * MINUTES_PER_DAY * MINUTE_MS).toISOString().slice(0, 10);
    days.set(count, day);
    return day;
  }

  get minutes(): number {
    return this.wall - Math.floor(this.wall / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  }
}

const MINUTES_PER_DAY = 1_440;
/** Days by their number since 1970: a tab has thousands of dates and a few hundred different days. */
const days = new Map<number, string>();

/** Wall time in the workbook's zone of an instant in ms, 'YYYY-MM-DDTHH:MM'. */
export function wallTime(instant: number): string {
  const rounded = Math.round(instant / MINUTE_MS) * MINUTE_MS;
  return new Date(rounded + ZONE_OFFSET_MS).toISOString().slice(0, 16);
}

/** A block of content as setValues takes it. */
export const cellValues = (content: readonly (readonly CellContent[])[]): ReturnType<typeof cellValue>[][] =>
  content.map((row) => row.map(cellValue));

/** Texts that begin like a formula, a number sign or an apostrophe. */
const BEGINS_LIKE_FORMULA = /^[=+\-@']/;
/** Texts that a cell which lost its text format takes for a truth, a number, an amount, a day or a time. */
const LIKE_VALUE = /^\s*(?:true|false)\s*$|^(?=\D*\d)(?:[\s\d.,:/()%$€₫đe+-]|thg|tháng)*$/i;

/**
 * Content as setValues takes it. Sheets reads a string as if it were typed; an apostrophe in front keeps it text where it
 * could be read as something else, and Sheets does not store it.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object)
 */
export function cellValue(content: CellContent): string | number | boolean | Date {
  if (typeof content === 'object') {
    if ('formula' in content) return content.formula;
    const wall = 'day' in content ? `${content.day}T00:00` : content.moment;
    return new Date(Date.parse(`${wall}:00Z`) - ZONE_OFFSET_MS);
  }
  if (typeof content !== 'string') return content;
  if (!BEGINS_LIKE_FORMULA.test(content) && !LIKE_VALUE.test(content)) return content;
  // What somebody typed may fill the cell to its last letter; with one more, Sheets would refuse all that is written with it.
  return `'${content}`.slice(0, CELL_TEXT_LIMIT);
}
