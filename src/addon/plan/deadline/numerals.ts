import type { Terms } from './terms';

/** A whole number read from one place of a phrase; `next` is the position after it. */
export interface Count {
  value: number;
  next: number;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** A number of one or two digits ('6', '06') or a numeral in words ('sáu'), if one stands here. */
export function smallNumberAt(terms: Terms, at: number): Count | undefined {
  const term = terms[at];
  if (term?.value === undefined || (term.text.length > 2 && term.role === 'number')) return undefined;
  return { value: term.value, next: at + 1 };
}

/**
 * A Roman numeral from I to XII; 0 for one that is none ('IIX'), undefined for other words.
 * A small L is taken for the I it is mistyped for.
 */
export function romanAt(terms: Terms, at: number): Count | undefined {
  const term = terms[at];
  if (term?.role !== 'word' || !/^[ivxl]+$/.test(term.text)) return undefined;
  return { value: ROMAN.indexOf(term.text.replace(/l/g, 'i')) + 1, next: at + 1 };
}

/** Whether a number or numeral in any script a plan uses stands here. */
export function numeralAt(terms: Terms, at: number): boolean {
  return terms[at]?.value !== undefined || romanAt(terms, at) !== undefined;
}
