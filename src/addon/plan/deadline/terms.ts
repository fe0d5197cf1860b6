import {
  type Entry,
  LEXICON,
  LONGEST_PHRASE,
  PLAIN_LEXICON,
  plainSpellingOf,
  type Role,
  spellingOf,
} from './lexicon';

/** One piece of a phrase: a number, a punctuation mark, or the words of one entry of the lexicon. */
export interface Term {
  role: Role;
  /** As written, letters in lower case. */
  text: string;
  /** The value of a number or numeral. */
  value?: number;
  /** Where it stands in the tidied phrase, `end` exclusive. */
  start: number;
  end: number;
}

export type Terms = readonly Term[];

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASH = /[\p{Pd}\u2212]/gu;
const PIECE = /([0-9]+)|([\p{L}\p{M}]+)|([^\s])/gu;
const GLUED_QUARTER = /^(q|quý|qúy|quí|qúi|quy)(i{1,3}|iv)$/;

/** One form for what looks alike: composed letters, plain dashes, slashes and spaces; the case stays. */
export function tidy(phrase: string): string {
  return phrase
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASH, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Numbers, single words and marks; 'QIII' is taken apart into 'q' and 'iii'. */
function piecesOf(text: string): Term[] {
  const pieces: Term[] = [];
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    const piece = match[0].toLowerCase();
    const end = start + match[0].length;
    const [, unit] = GLUED_QUARTER.exec(piece) ?? [];
    if (match[1] !== undefined) {
      pieces.push({ role: 'number', text: piece, value: Number(piece), start, end });
    } else if (unit !== undefined) {
      pieces.push({ role: 'word', text: unit, start, end: start + unit.length });
      pieces.push({ role: 'word', text: piece.slice(unit.length), start: start + unit.length, end });
    } else {
      pieces.push({ role: match[2] === undefined ? 'mark' : 'word', text: piece, start, end });
    }
  }
  return pieces;
}

/** The terms of a tidied phrase, the longest entry of the lexicon winning at each word. */
export function termsOf(text: string): Term[] {
  const pieces = piecesOf(text);
  const plain = !/[^\P{L}A-Za-z]/u.test(text);
  const lexicon = plain ? PLAIN_LEXICON : LEXICON;
  const spellings = pieces.map((piece) =>
    piece.role === 'word' ? (plain ? plainSpellingOf : spellingOf)(piece.text) : undefined,
  );
  const terms: Term[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { length, entry } = longestEntry(lexicon, spellings, at);
    const words = pieces.slice(at, at + length);
    const [first, last] = [words[0], words[words.length - 1]];
    if (first && last) {
      const text = words.map((word) => word.text).join(' ');
      terms.push({ ...first, ...entry, text, end: last.end });
    }
    at += length;
  }
  return terms;
}

function longestEntry(
  lexicon: ReadonlyMap<string, Entry>,
  spellings: readonly (string | undefined)[],
  at: number,
): { length: number; entry?: Entry } {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const words = spellings.slice(at, at + length);
    if (words.length < length || words.includes(undefined)) continue;
    const entry = lexicon.get(words.join(' '));
    if (entry) return { length, entry };
  }
  return { length: 1 };
}

/** The role at a position; undefined beyond either end. */
export function roleAt(terms: Terms, at: number): Role | undefined {
  return terms[at]?.role;
}

/** Whether the term at a position plays one of the given roles. */
export function isAt(terms: Terms, at: number, ...roles: Role[]): boolean {
  const role = terms[at]?.role;
  return role !== undefined && roles.includes(role);
}

/** Whether one of the given punctuation marks stands at a position. */
export function markAt(terms: Terms, at: number, marks: string): boolean {
  const term = terms[at];
  return term?.role === 'mark' && marks.includes(term.text);
}

/** The first position from `at` on where none of the given roles stands. */
export function skip(terms: Terms, at: number, ...roles: Role[]): number {
  let next = at;
  while (isAt(terms, next, ...roles)) next++;
  return next;
}
