import { daysInMonth } from '../isoDate';
import { smallNumberAt } from './numerals';
import { type Context, FIRST_YEAR, type Part, troubled } from './part';
import { reasons } from './reasons';
import { readUnitOfPeriod } from './relativeParts';
import { standsAlone, statedYearAt, yearNumberAt } from './statedYear';
import { isAt, markAt, skip, type Terms } from './terms';
import { monthPart, type PartReader, readMonth, withYear } from './unitParts';

/** A leap year, so that 29/02 is refused only once the year is known. */
const LEAP_YEAR = 2000;

interface Written {
  day: number;
  month: number;
  year?: number;
  next: number;
}

/** A day whose numbers are all known except perhaps the year; a day no month has becomes the part's trouble. */
function dayPart(context: Context, at: number, written: Written): Part {
  const { day, month, year, next } = written;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(LEAP_YEAR, month);
  if (!exists) return troubled(context, at, next, reasons.noSuchDay, true);
  const part: Part = { kind: 'date', day, months: [month, month], at, next };
  return year === undefined ? withYear(context, part) : { ...part, year };
}

/** The value of a number written with one or two digits, as days and months are in figures. */
function twoDigits(terms: Terms, at: number): number | undefined {
  const term = terms[at];
  return term?.role === 'number' && term.text.length <= 2 ? term.value : undefined;
}

/** '2025-05-28', '2025/05/28'. */
function yearFirst(terms: Terms, at: number): Written | undefined {
  const [month, day] = [twoDigits(terms, at + 2), twoDigits(terms, at + 4)];
  const separator = terms[at + 1]?.text;
  const same = markAt(terms, at + 1, '-/.') && terms[at + 3]?.text === separator;
  if (!yearNumberAt(terms, at) || !same || month === undefined || day === undefined) return undefined;
  return { day, month, year: Number(terms[at]?.value), next: at + 5 };
}

/** '28/5/2025', '28.5.2025', '28-5-2025', '28/5-2025'; of two-digit years only '28/5/24', where nothing else is meant. */
function yearLast(terms: Terms, at: number): Written | undefined {
  const [day, month] = [twoDigits(terms, at), twoDigits(terms, at + 2)];
  const [first, second] = [terms[at + 1]?.text, terms[at + 3]?.text];
  if (
    day === undefined ||
    month === undefined ||
    !markAt(terms, at + 1, '/.-') ||
    !markAt(terms, at + 3, '/.-')
  ) {
    return undefined;
  }
  // '15-20/4/2024' is a range of days, '15/3 - 2024-…' no date at all.
  if (first !== second && !(first === '/' && second === '-')) return undefined;
  if (yearNumberAt(terms, at + 4)) return { day, month, year: Number(terms[at + 4]?.value), next: at + 5 };
  const short = twoDigits(terms, at + 4);
  const shortYear = short !== undefined && terms[at + 4]?.text.length === 2 && second === '/';
  return shortYear && !markAt(terms, at + 5, '/')
    ? { day, month, year: FIRST_YEAR + short, next: at + 5 }
    : undefined;
}

/** '28/5'; with 'ngày' before it also '28-5' and '28.5', unless that is '28-30/5' or '28-30 tháng 5'. */
function yearLess(terms: Terms, at: number, named: boolean): Written | undefined {
  const [day, month] = [twoDigits(terms, at), twoDigits(terms, at + 2)];
  if (day === undefined || month === undefined || !markAt(terms, at + 1, named ? '/-.' : '/'))
    return undefined;
  const goesOn = markAt(terms, at + 3, '/') || isAt(terms, at + 3, 'month');
  if (goesOn && !markAt(terms, at + 1, '/')) return undefined;
  return { day, month, next: at + 3 };
}

/** A date in figures, with or without 'ngày' before it, and a month in figures: '5/2025'. */
export const readFigures: PartReader = (context, at) => {
  const { terms } = context;
  const named = isAt(terms, at, 'day');
  const numberAt = named ? at + 1 : at;
  if (!isAt(terms, numberAt, 'number')) return undefined;
  const full = yearFirst(terms, numberAt) ?? yearLast(terms, numberAt);
  if (full) return dayPart(context, at, full);
  const month = twoDigits(terms, numberAt);
  const isMonth =
    month !== undefined && markAt(terms, numberAt + 1, '/.-') && yearNumberAt(terms, numberAt + 2);
  if (isMonth && (markAt(terms, numberAt + 1, '/') || standsAlone(terms, numberAt + 2))) {
    if (named) return troubled(context, at, numberAt + 3, reasons.noSuchDay, true);
    const part = monthPart(context, at, month, numberAt + 1);
    return part.trouble ? troubled(context, at, numberAt + 3, reasons.noSuchMonth, true) : part;
  }
  const written = yearLess(terms, numberAt, named);
  if (!written) return undefined;
  const meant =
    named ||
    isAt(terms, at - 1, 'before', 'to', 'from', 'until', 'latest') ||
    standsAlone(terms, written.next - 1);
  const yearFollows = statedYearAt(context, written.next) !== undefined;
  if (!meant && !yearFollows) return undefined;
  const shortYear = !named && written.day <= 12 && written.month > 12;
  if (shortYear) return troubled(context, at, written.next, reasons.unclearYear, true);
  return dayPart(context, at, written);
};

/** 'ngày 28 tháng 5 năm 2025', '28 tháng 5', 'ngày 15 của tháng cuối quý II'; 'ngày 15' alone waits for its month. */
export const readDayOfMonth: PartReader = (context, at) => {
  const { terms } = context;
  const named = isAt(terms, at, 'day');
  const day = smallNumberAt(terms, named ? at + 1 : at);
  if (!day || (!named && !isAt(terms, day.next, 'month'))) return undefined;
  const monthAt = skip(terms, day.next, 'of');
  const month = readMonth(context, monthAt) ?? (named ? readUnitOfPeriod(context, monthAt) : undefined);
  if (month?.trouble) return { ...month, at };
  if (month?.kind === 'month' && month.months) {
    const part = dayPart(context, at, { day: day.value, month: month.months[0], next: month.next });
    return month.year === undefined || part.trouble ? part : { ...part, year: month.year };
  }
  if (!named) return undefined;
  if (day.value < 1 || day.value > 31) return troubled(context, at, day.next, reasons.noSuchDay, true);
  return { kind: 'date', day: day.value, at, next: day.next };
};
