import { markAt, type Terms } from './terms';

/** A whole number read from one place of a phrase; `next` is the position after it. */
export interface Count {
  value: number;
  next: number;
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** A number of one or two digits ('6', '06') or a numeral in words ('sáu'), if one stands here. */
export function smallNumberAt(terms: Terms, at: number): Count | undefined {
  const term = terms[at];
  if (term?.value === undefined || (term.text.length > 2 && term.role === 'number')) return undefined;
  return { value: term.value, next: at + 1 };
}

/**
 * A Roman numeral as quarters are numbered; NaN for one that no quarter has ('V', 'IIX'), undefined for other words.
 * A small L is taken for the I it is mistyped for.
 */
export function romanAt(terms: Terms, at: number): Count | undefined {
  const term = terms[at];
  if (term?.role !== 'word' || !/^[ivxl]+$/.test(term.text)) return undefined;
  return { value: ROMAN[term.text.replace(/l/g, 'i')] ?? Number.NaN, next: at + 1 };
}

/** Whether a number or numeral in any script a plan uses stands here. */
export function numeralAt(terms: Terms, at: number): boolean {
  return terms[at]?.value !== undefined || romanAt(terms, at) !== undefined;
}

/** A length of time: '15 ngày', '15 (mười lăm) ngày', '05 ngày làm việc', '2 tuần', '3 tháng'. */
export interface Duration {
  count: number;
  unit: 'day' | 'working-day' | 'month';
  /** Positions of its first term and of the term after it. */
  at: number;
  next: number;
}

/** The duration that starts here, if any. Weeks come out as days. */
export function durationAt(terms: Terms, at: number): Duration | undefined {
  const term = terms[at];
  if (term?.value === undefined || term.text.length > 3) return undefined;
  const unitAt = afterBracketedWords(terms, at + 1);
  const next = unitAt + 1;
  switch (terms[unitAt]?.role) {
    case 'day':
      return terms[next]?.role === 'workingDays'
        ? { count: term.value, unit: 'working-day', at, next: next + 1 }
        : { count: term.value, unit: 'day', at, next };
    case 'week':
      return { count: term.value * 7, unit: 'day', at, next };
    case 'month':
      return { count: term.value, unit: 'month', at, next };
    default:
      return undefined;
  }
}

/** Skips the number repeated in words: '(mười lăm)'. */
function afterBracketedWords(terms: Terms, at: number): number {
  if (!markAt(terms, at, '(')) return at;
  for (let close = at + 2; close <= at + 6; close++) {
    if (markAt(terms, close, ')')) return close + 1;
  }
  return at;
}
