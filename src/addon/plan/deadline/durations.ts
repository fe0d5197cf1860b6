import { markAt, type Terms } from './terms';

/** A length of time: '15 ngày', '15 (mười lăm) ngày', '05 ngày làm việc', '2 tuần', '3 tháng'. */
export interface Duration {
  count: number;
  unit: 'day' | 'working-day' | 'month';
  /** Positions of its first term and of the term after it. */
  at: number;
  next: number;
}

/** The duration that starts here, if any. Weeks come out as days, years as months. */
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
    case 'year':
      return terms[next]?.value === undefined
        ? { count: term.value * 12, unit: 'month', at, next }
        : undefined;
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

/** The duration whose last term stands right before `end`, starting at `earliest` or later. */
export function durationEndingAt(terms: Terms, end: number, earliest = 0): Duration | undefined {
  // '15 (mười lăm chẵn) ngày làm việc' is as long as one gets.
  for (let at = end - 2; at >= Math.max(earliest, end - 9); at--) {
    const duration = durationAt(terms, at);
    if (duration?.next === end) return duration;
  }
  return undefined;
}
