import type { Term, Terms } from './terms';

/** Which grain of the calendar a part names; the kinds a deadline of that part alone has. */
export type PartKind =
  | 'date'
  | 'month'
  | 'month-range'
  | 'quarter'
  | 'quarter-range'
  | 'half-year'
  | 'year'
  | 'none';

/**
 * One expression of time as it stands in the phrase, before its missing year or month is known.
 * `months` counts from 1 and includes both ends; a year is months 1 to 12; only a day that waits for its month has none.
 */
export interface Part {
  kind: PartKind;
  months?: readonly [number, number];
  day?: number;
  year?: number;
  /** "đầu", "giữa" or "cuối" before the unit: only its beginning, middle or end is meant. */
  edge?: 'first' | 'middle' | 'last';
  /** Why the part cannot be read; `wrong` if it names what does not exist, so that no other part may stand in for it. */
  trouble?: { reason: string; wrong: boolean };
  /** Positions of its first term and of the term after it. */
  at: number;
  next: number;
}

/** What every reader of a part needs to know. */
export interface Context {
  terms: Terms;
  /** The tidied phrase, for quoting. */
  text: string;
  planYear: number;
}

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/** The words of the phrase from one position up to another, as written. */
export function wordsOf({ terms, text }: Context, at: number, next: number): string {
  const [first, last]: (Term | undefined)[] = [terms[at], terms[next - 1]];
  return first && last ? text.slice(first.start, last.end) : '';
}

/** A part that cannot be read. */
export function troubled(
  context: Context,
  at: number,
  next: number,
  reason: (words: string) => string,
  wrong: boolean,
): Part {
  return { kind: 'none', at, next, trouble: { reason: reason(wordsOf(context, at, next)), wrong } };
}
