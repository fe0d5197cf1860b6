import { romanAt, smallNumberAt } from './numerals';
import { type Context, type Part, type PartKind, troubled } from './part';
import { reasons } from './reasons';
import { standsAlone, statedYearAt, yearNumberAt } from './statedYear';
import { isAt, markAt, roleAt, skip } from './terms';

/** Reads one part from a position, or undefined if no such part starts there. */
export type PartReader = (context: Context, at: number) => Part | undefined;

/** Completes a part with the year that follows it, if one does. */
export function withYear(context: Context, part: Part): Part {
  const stated = statedYearAt(context, part.next);
  if (stated === undefined || part.trouble) return part;
  const { next, year } = stated;
  if (year === undefined) return troubled(context, part.at, next, reasons.unclearYear, true);
  return { ...part, next, year };
}

/** A month by its number; a number no month has becomes the part's trouble. */
export function monthPart(context: Context, at: number, month: number, next: number): Part {
  if (!(month >= 1 && month <= 12)) return troubled(context, at, next, reasons.noSuchMonth, true);
  return withYear(context, { kind: 'month', months: [month, month], at, next });
}

/** A quarter by its number, 1 to 4; any other number becomes the part's trouble. */
export function quarterPart(context: Context, at: number, quarter: number, next: number): Part {
  if (!(quarter >= 1 && quarter <= 4)) return troubled(context, at, next, reasons.noSuchQuarter, true);
  return withYear(context, { kind: 'quarter', months: [quarter * 3 - 2, quarter * 3], at, next });
}

function monthSpan(at: number, next: number, from: number, to: number): Part {
  const kind: PartKind = to - from === 5 && (from === 1 || to === 12) ? 'half-year' : 'month-range';
  return { kind, months: [from, to], at, next };
}

/** The position after 'tháng', 'quý' and the mark that may stand before the number: 'Q.IV', 'tháng: 6'. */
function afterUnit(context: Context, at: number): number {
  return markAt(context.terms, at + 1, '.:') ? at + 2 : at + 1;
}

/** 'tháng 6/2024', 'tháng tư', 'T6/2024'; 'tháng Năm' only where 'năm' cannot be "year". */
export const readMonth: PartReader = (context, at) => {
  const { terms } = context;
  const short = terms[at]?.text === 't' && Number(smallNumberAt(terms, at + 1)?.value) <= 12;
  if (!isAt(terms, at, 'month') && !short) return undefined;
  const numberAt = afterUnit(context, at);
  if (isAt(terms, numberAt, 'lunar')) return troubled(context, at, numberAt + 1, reasons.lunar, true);
  const five =
    isAt(terms, numberAt, 'year') && (isAt(terms, numberAt + 1, 'year') || markAt(terms, numberAt + 1, '/'));
  if (five) return monthPart(context, at, 5, numberAt + 1);
  const number = smallNumberAt(terms, numberAt) ?? romanAt(terms, numberAt);
  return number ? monthPart(context, at, number.value, number.next) : blankPart(context, at, numberAt);
};

/** 'Quý III/2024', 'quý 3', 'QIII', 'quý ba năm 2024', 'quý thứ hai'. */
export const readQuarter: PartReader = (context, at) => {
  const { terms } = context;
  if (!isAt(terms, at, 'quarter')) return undefined;
  const numberAt = skip(terms, afterUnit(context, at), 'ordinal');
  const number = romanAt(terms, numberAt) ?? smallNumberAt(terms, numberAt);
  if (!number) return blankPart(context, at, numberAt);
  // 'Q5' and 'Q.10' are districts.
  const district = terms[at]?.text === 'q' && number.value > 4 && !statedYearAt(context, number.next);
  return district ? undefined : quarterPart(context, at, number.value, number.next);
};

/** 'tháng   năm 2024', 'Quý …/2024': a form whose number was never filled in. */
function blankPart(context: Context, at: number, numberAt: number): Part | undefined {
  const { terms } = context;
  if (isAt(terms, at - 1, 'every', 'plural', 'and', 'mark') || terms[at - 1]?.value !== undefined)
    return undefined;
  let yearAt = numberAt;
  while (markAt(terms, yearAt, '._')) yearAt++;
  const stated =
    isAt(terms, yearAt, 'year') || markAt(terms, yearAt, '/') ? statedYearAt(context, yearAt) : undefined;
  return stated && troubled(context, at, stated.next, reasons.missingNumber, true);
}

/** 'năm 2024', 'năm ngân sách 2024', 'năm nay', 'năm sau'; 'trong năm', 'cả năm', 'hết năm' alone: the plan's year. */
export const readYear: PartReader = (context, at) => {
  const { terms } = context;
  const part: Part = { kind: 'year', months: [1, 12], at, next: at + 1 };
  if (isAt(terms, at, 'thisYear')) return { ...part, year: context.planYear };
  if (!isAt(terms, at, 'year')) return undefined;
  const stated = statedYearAt(context, at);
  if (stated) return withYear(context, { ...part, next: at });
  const counts = isAt(terms, at + 1, 'day', 'week', 'month', 'quarter', 'number');
  return isAt(terms, at - 1, 'during', 'whole', 'until') && !counts ? part : undefined;
};

/** '6 tháng đầu năm', '9 tháng đầu năm 2025', '3 tháng cuối năm', 'nửa đầu năm', '6 tháng năm 2024', 'hai quý đầu năm'. */
export const readMonthsOfYear: PartReader = (context, at) => {
  const { terms } = context;
  const half = isAt(terms, at, 'half');
  const count = half ? { value: 6, next: at + 1 } : smallNumberAt(terms, at);
  if (!count) return undefined;
  const quarters = isAt(terms, count.next, 'quarter');
  const length = quarters ? count.value * 3 : count.value;
  const counted = isAt(terms, count.next, 'month', 'quarter') || half;
  if (!counted || length < 1 || length > 12) return undefined;
  let next = half ? count.next : count.next + 1;
  const halfYear = half && isAt(terms, next, 'year') && isAt(terms, next + 1, 'first', 'last');
  if (halfYear) next++;
  const end = roleAt(terms, next);
  if (end !== 'first' && end !== 'last') return half ? undefined : firstMonths(context, at, next, length);
  const named = yearOrNone(context, next + 1);
  if (named === undefined && !halfYear && !(standsAlone(terms, next) && !half)) return undefined;
  const span =
    end === 'first' ? monthSpan(at, next + 1, 1, length) : monthSpan(at, next + 1, 13 - length, 12);
  const part: Part = quarters ? { ...span, kind: 'quarter-range' } : span;
  return withYear(context, { ...part, next: named ?? part.next });
};

/** '9 tháng năm 2024': reports mean the first nine months. */
function firstMonths(context: Context, at: number, next: number, length: number): Part | undefined {
  const { terms } = context;
  if (!isAt(terms, next, 'year') || !yearNumberAt(terms, next + 1)) return undefined;
  return withYear(context, monthSpan(at, next, 1, length));
}

/**
 * Where 'năm' without a number ends ('6 tháng đầu năm'); `at` itself if a stated year follows, to be read by `withYear`;
 * undefined if there is no year at all.
 */
function yearOrNone(context: Context, at: number): number | undefined {
  if (statedYearAt(context, at)) return at;
  const yearAt = skip(context.terms, at, 'of');
  return isAt(context.terms, yearAt, 'year') ? yearAt + 1 : undefined;
}
