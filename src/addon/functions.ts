import { messages } from './messages';
import { readDeadline } from './plan/deadline';

/**
 * The day on which a deadline phrase ends.
 * Usage in a cell: =HAN_HOAN_THANH("Quý III"; 2024) gives 30/9/2024.
 * @param phrase the phrase as the plan writes it
 * @param year the plan's year, for phrases that name none
 * @returns the day, or empty text where the phrase has none
 * @customfunction
 */
export function HAN_HOAN_THANH(phrase: unknown, year: unknown): Date | string {
  const end = readDeadline(textOf(phrase), yearOf(year)).end;
  if (end === undefined) return '';
  const [y = 0, m = 1, d = 1] = end.split('-').map(Number);
  return new Date(y, m - 1, d);
}

/**
 * The kind of a deadline phrase: date, month, month-range, quarter, quarter-range, half-year, year, range, recurring,
 * ongoing, event-dependent or none.
 * Usage in a cell: =LOAI_HAN("Thường xuyên"; 2024)
 * @param phrase the phrase as the plan writes it
 * @param year the plan's year
 * @returns the word of the kind
 * @customfunction
 */
export function LOAI_HAN(phrase: unknown, year: unknown): string {
  return readDeadline(textOf(phrase), yearOf(year)).kind;
}

/** A cell that Sheets took for a date reaches a function as a Date, one that it took for a number as a number. */
function textOf(phrase: unknown): string {
  if (Object.prototype.toString.call(phrase) === '[object Date]') {
    const date = phrase as Date;
    return `${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`;
  }
  return phrase === null || phrase === undefined ? '' : String(phrase);
}

function yearOf(year: unknown): number {
  const value = Number(year);
  if (!Number.isInteger(value) || value < 1900 || value > 2200) throw new Error(messages.deadline.badYear);
  return value;
}
