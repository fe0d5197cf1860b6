import type { CellContent, CellReading } from '../workbook/cell';

/**
 * Viet Nam keeps UTC+7 all year (no summer time since 1975), and set-up pins the spreadsheet to Asia/Ho_Chi_Minh;
 * so the wall time of a cell is its instant plus seven hours, whatever zone the script runs in.
 */
const ZONE_OFFSET_MS = 7 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

/** A value from getValues as the add-on reads it. */
export function readingOf(value: unknown): CellReading {
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const wall = wallTime((value as Date).getTime());
    return { day: wall.slice(0, 10), minutes: Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16)) };
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}

/** Wall time in the workbook's zone of an instant in ms, 'YYYY-MM-DDTHH:MM'. */
export function wallTime(instant: number): string {
  const rounded = Math.round(instant / MINUTE_MS) * MINUTE_MS;
  return new Date(rounded + ZONE_OFFSET_MS).toISOString().slice(0, 16);
}

/**
 * Content as setValues takes it. Sheets reads a string as if it were typed; an apostrophe in front keeps text that
 * begins like a formula, a number sign or an apostrophe as text, and Sheets does not store it.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object)
 */
export function cellValue(content: CellContent): string | number | boolean | Date {
  if (typeof content === 'object') {
    if ('formula' in content) return content.formula;
    const wall = 'day' in content ? `${content.day}T00:00` : content.moment;
    return new Date(Date.parse(`${wall}:00Z`) - ZONE_OFFSET_MS);
  }
  return typeof content === 'string' && /^[=+\-@']/.test(content) ? `'${content}` : content;
}
