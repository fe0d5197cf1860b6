/**
 * A day of the Gregorian calendar written 'YYYY-MM-DD', years 0001 to 9999. It has no hour and no time zone,
 * and two of them compare in time order as plain strings.
 */
export type IsoDate = string;

/** A calendar day taken apart; `month` and `day` count from 1. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
}

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days from 1970-01-01 to the given day; months and days beyond their range roll over. */
function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999; setUTCFullYear takes every year as it is.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

function fromDayNumber(days: number): IsoDate | undefined {
  const moment = new Date(days * MS_PER_DAY);
  return isoDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

function within(date: IsoDate | undefined, described: string): IsoDate {
  if (date === undefined) throw new RangeError(`${described} nằm ngoài lịch từ năm 0001 đến năm 9999.`);
  return date;
}

/** The day as 'YYYY-MM-DD', or undefined if the calendar has no such day (30 February, month 13, year 0). */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** Whether the value is a string 'YYYY-MM-DD' naming a day that exists. */
export function isIsoDate(value: unknown): value is IsoDate {
  const [, year, month, day] = (typeof value === 'string' && SHAPE.exec(value)) || [];
  return isoDate(Number(year), Number(month), Number(day)) !== undefined;
}

/** Year, month and day of a date. Throws RangeError if the text is not a day in the form 'YYYY-MM-DD'. */
export function partsOf(date: IsoDate): DateParts {
  if (!isIsoDate(date)) throw new RangeError(`'${date}' không phải là ngày dạng YYYY-MM-DD.`);
  const [year, month, day] = date.split('-').map(Number);
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** A plan has thousands of items and a few hundred different days, so a day is taken apart once. */
const dayNumbers = new Map<IsoDate, number>();
const MOST_KEPT = 2_000;

function dayNumberOf(date: IsoDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const { year, month, day } = partsOf(date);
  const number = dayNumber(year, month, day);
  if (dayNumbers.size >= MOST_KEPT) dayNumbers.clear();
  dayNumbers.set(date, number);
  return number;
}

/** How many days the month has, 28 to 31. `month` counts from 1; months beyond 12 roll into later years. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** The last day of a month (1 to 12). Throws RangeError for a month that does not exist. */
export function lastDayOfMonth(year: number, month: number): IsoDate {
  return within(isoDate(year, month, daysInMonth(year, month)), `Tháng ${month}/${year}`);
}

/** The quarter a date falls in, 1 to 4. */
export function quarterOf(date: IsoDate): 1 | 2 | 3 | 4 {
  const { month } = partsOf(date);
  if (month <= 3) return 1;
  if (month <= 6) return 2;
  return month <= 9 ? 3 : 4;
}

function wholeNumber(count: number, counted: string): number {
  if (!Number.isInteger(count)) throw new RangeError(`Số ${counted} phải là số nguyên, không phải ${count}.`);
  return count;
}

/** The date so many days later, or earlier when `days` is negative. Throws RangeError for a fraction of a day. */
export function addDays(date: IsoDate, days: number): IsoDate {
  wholeNumber(days, 'ngày');
  return within(fromDayNumber(dayNumberOf(date) + days), `${date} cộng ${days} ngày`);
}

/** Days from the first date to the second: 0 for the same day, negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The same day so many months later (or earlier); a day the month lacks becomes its last: 31/01 + 1 = 28/02 or 29/02. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + wholeNumber(months, 'tháng');
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return within(isoDate(toYear, toMonth, toDay), `${date} cộng ${months} tháng`);
}

/** Whether the date is a Saturday or a Sunday. */
export function isWeekend(date: IsoDate): boolean {
  // 1970-01-01 was a Thursday, so day number 2 is a Saturday.
  return (((dayNumberOf(date) - 2) % 7) + 7) % 7 < 2;
}

/** Whether the date is one of Monday to Friday and not among the given public holidays. */
export function isWorkingDay(date: IsoDate, holidays?: ReadonlySet<IsoDate>): boolean {
  return !isWeekend(date) && !holidays?.has(date);
}

/**
 * The date so many working days later, or earlier when negative; 0 gives the date itself, even a weekend.
 * The starting day is never counted, as in "trong vòng 5 ngày làm việc kể từ ngày …". `holidays` are days off besides weekends.
 */
export function addWorkingDays(date: IsoDate, days: number, holidays?: ReadonlySet<IsoDate>): IsoDate {
  wholeNumber(days, 'ngày làm việc');
  const step = Math.sign(days);
  let current = date;
  for (let left = Math.abs(days); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(current, holidays)) left -= 1;
  }
  return current;
}

/** 'dd/MM/yyyy', two digits for day and month: '05/06/2024'. */
export function formatDate(date: IsoDate): string {
  partsOf(date);
  return date.split('-').reverse().join('/');
}

/** The date as it is written in running text, without leading zeros: '5/6/2024'. */
export function formatShortDate(date: IsoDate): string {
  const known = shortDates.get(date);
  if (known !== undefined) return known;
  const { year, month, day } = partsOf(date);
  const written = `${day}/${month}/${year}`;
  if (shortDates.size < MOST_KEPT) shortDates.set(date, written);
  return written;
}

/** A digest of a long plan writes the same few hundred days thousands of times. */
const shortDates = new Map<IsoDate, string>();

const SERIAL_ZERO = dayNumber(1899, 12, 30);

/** The number a spreadsheet stores for the day: days since 1899-12-30. */
export function toSerial(date: IsoDate): number {
  return dayNumberOf(date) - SERIAL_ZERO;
}

/** The day a spreadsheet's serial number falls on; a fraction is the time of day and is left out. Undefined if it is none. */
export function fromSerial(serial: number): IsoDate | undefined {
  return Number.isFinite(serial) ? fromDayNumber(serial + SERIAL_ZERO) : undefined;
}
