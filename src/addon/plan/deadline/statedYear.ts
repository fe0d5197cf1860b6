import type { Role } from './lexicon';
import { type Context, FIRST_YEAR, LAST_YEAR } from './part';
import { isAt, markAt, skip, type Terms } from './terms';

/** What may follow a number that stands by itself: words that join or qualify, none that it could count. */
const AFTER_A_BARE_NUMBER: readonly Role[] = [
  ...(['to', 'and', 'from', 'since', 'onwards', 'before', 'after', 'latest', 'due', 'during'] as const),
  ...(['vision', 'every', 'periodic', 'ongoing', 'thisYear', 'lunar'] as const),
  ...(['when', 'rightAfter', 'beforeWhen', 'accordingTo'] as const),
];

/**
 * Whether a bare number at `at` stands by itself rather than counting something: 'Quý II, 5 hội nghị' names no fifth quarter.
 */
export function standsAlone(terms: Terms, at: number): boolean {
  const next = terms[at + 1];
  if (next === undefined) return true;
  return next.role === 'mark' ? ',;.:()+&-"“”'.includes(next.text) : AFTER_A_BARE_NUMBER.includes(next.role);
}

/** Whether the number here is written as a year of four digits that plans use. */
export function yearNumberAt(terms: Terms, at: number): boolean {
  const term = terms[at];
  return term?.role === 'number' && term.text.length === 4 && inYears(Number(term.value));
}

/** A year stated after a unit, undefined if it cannot be told which; `next` is the position after it. */
export interface StatedYear {
  year?: number;
  next: number;
}

function inYears(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * The year that belongs to the unit ending before `at`: '/2024', '-2024', ' năm 2024', ', năm 2024', ' (2024)', '/24', ' năm sau'.
 * Undefined if there is none.
 */
export function statedYearAt(context: Context, at: number): StatedYear | undefined {
  const { terms, planYear } = context;
  // The dot of 'Quý II./2024' is a slip.
  const markedAt = markAt(terms, at, '.') && markAt(terms, at + 1, '/') ? at + 1 : at;
  const slash = markAt(terms, markedAt, '/');
  const start = slash || markAt(terms, at, '-.,(') ? markedAt + 1 : at;
  const namedAt = skip(terms, start, 'of');
  if (isAt(terms, namedAt, 'thisYear')) return { year: planYear, next: namedAt + 1 };
  const named = isAt(terms, namedAt, 'year');
  const numberAt = named ? namedAt + 1 : start;
  const relative = named ? relativeYearAt(terms, numberAt) : undefined;
  if (relative) return { year: planYear + relative.years, next: relative.next };
  const term = terms[numberAt];
  if (term?.role !== 'number') return undefined;
  if (yearNumberAt(terms, numberAt)) {
    const sure = named || slash || start === at || standsAlone(terms, numberAt);
    return sure ? { year: Number(term.value), next: numberAt + 1 } : undefined;
  }
  if (!named && !slash) return undefined;
  return shortYearAt(terms, numberAt, named);
}

/** A year of other than four digits; only two digits that can be no month are sure: 'Quý IV/24'. */
function shortYearAt(terms: Terms, numberAt: number, named: boolean): StatedYear | undefined {
  const { text, value } = terms[numberAt] ?? { text: '' };
  const next = numberAt + 1;
  if (text.length === 2 && Number(value) > 12 && !markAt(terms, next, '/'))
    return { year: FIRST_YEAR + Number(value), next };
  // 'trong năm 100% hồ sơ' counts files.
  return named && (text.length < 4 || !standsAlone(terms, numberAt)) ? undefined : { next };
}

/** 'sau', 'tới', 'tiếp theo' or 'trước' closing 'năm sau', 'năm trước liền kề'; 'năm sau khi …' is something else. */
function relativeYearAt(terms: Terms, at: number): { years: 1 | -1; next: number } | undefined {
  const next = skip(terms, at + 1, 'next');
  const closes = terms[next] === undefined || isAt(terms, next, 'mark', 'and');
  // 'các năm tiếp theo' are not one year.
  if (!closes || isAt(terms, at - 2, 'plural')) return undefined;
  if (isAt(terms, at, 'before')) return { years: -1, next };
  return isAt(terms, at, 'after', 'next') || terms[at]?.text === 'tới' ? { years: 1, next } : undefined;
}
