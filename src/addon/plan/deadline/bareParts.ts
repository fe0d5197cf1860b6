import { readFigures } from './dayParts';
import { type Count, romanAt, smallNumberAt } from './numerals';
import { type Context, type Part, troubled } from './part';
import { reasons } from './reasons';
import { standsAlone, statedYearAt, yearNumberAt } from './statedYear';
import { isAt, markAt, type Terms } from './terms';
import { monthPart, type PartReader, quarterPart, withYear } from './unitParts';

/** A list of bare numbers longer than this is no list of months or days. */
const LONGEST_LIST = 12;

/** '2026' by itself, as in '2025-2026', 'trước 2026', '2025 và những năm tiếp theo'. */
export const readBareYear: PartReader = (context, at) => {
  const { terms } = context;
  if (!yearNumberAt(terms, at) || !standsAlone(terms, at)) return undefined;
  return { kind: 'year', months: [1, 12], year: Number(terms[at]?.value), at, next: at + 1 };
};

function joinsNumbers(terms: Terms, at: number): boolean {
  return isAt(terms, at, 'to', 'and') || markAt(terms, at, ',-&+/;');
}

/**
 * A bare number that shares the unit of the part before it: the 'III' of 'Quý II, III/2026', the '6' of 'tháng 3-6/2024',
 * the '20' of 'ngày 15, 20 và 25/6'.
 */
export function readContinuation(context: Context, at: number, previous: Part): Part | undefined {
  const { terms } = context;
  const roman = previous.kind === 'quarter' ? romanAt(terms, at) : undefined;
  const number = roman ?? smallNumberAt(terms, at);
  if (!number || (!roman && !endsList(context, number))) return undefined;
  switch (previous.kind) {
    case 'quarter':
      return quarterPart(context, at, number.value, number.next);
    case 'month':
      return monthPart(context, at, number.value, number.next);
    case 'date':
      return { kind: 'date', day: number.value, at, next: number.next };
    case 'year':
      return troubled(context, previous.at, number.next, reasons.unclearYear, true);
    default:
      return undefined;
  }
}

/** Whether a number may close or continue a list of its like rather than count things. */
function endsList(context: Context, number: Count): boolean {
  const { terms } = context;
  if (isNumbering(terms, number.next)) return false;
  return (
    standsAlone(terms, number.next - 1) ||
    statedYearAt(context, number.next) !== undefined ||
    (joinsNumbers(terms, number.next) && smallNumberAt(terms, number.next + 1) !== undefined)
  );
}

/** Whether the mark after a number makes it the number of an item: '1. Tháng 6; 2. Tháng 8', '1) Quý I; 2) Quý III'. */
function isNumbering(terms: Terms, markPosition: number): boolean {
  if (terms[markPosition + 1] === undefined) return false;
  return (
    markAt(terms, markPosition, '.:') ||
    (markAt(terms, markPosition, ')') && markAt(terms, markPosition - 2, ';'))
  );
}

/** A bare number whose unit follows later: the '3' of '3-6/2024' is a month, the '15' of '15-20/4/2024' a day. */
export const readLeadingNumber: PartReader = (context, at) => {
  const { terms } = context;
  const number = smallNumberAt(terms, at);
  if (!number || isAt(terms, at - 1, 'word', 'reference')) return undefined;
  let ahead = number.next;
  for (let length = 0; length < LONGEST_LIST && joinsNumbers(terms, ahead); length++) {
    const figures = readFigures(context, ahead + 1);
    if (figures?.kind === 'month')
      return withYear(context, monthPart(context, at, number.value, number.next));
    if (figures?.kind === 'date') return { kind: 'date', day: number.value, at, next: number.next };
    const following = smallNumberAt(terms, ahead + 1);
    if (!following) return undefined;
    ahead = following.next;
  }
  return undefined;
};
