import type { DigestMail } from './mail';
import { bytesOf } from './size';

/** Gmail shows the first 102 KB of a mail and hides the rest, so the HTML and the text each stay below this, in bytes. */
export const LARGEST_MAIL = 90_000;

/** How much of it all a mail tells. */
export interface Measure {
  /** The most lines that a list has. */
  lines: number;
  /** The most letters of what a person wrote in one place. */
  letters: number;
}

/** More lines than these seldom fit. */
const MOST_LINES = 160;
/** A mail with lists as short as this always fits, whatever people wrote. */
const FEWEST_LINES = 5;
/** Texts are shortened before lists are. */
const LETTERS = [500, 200, 120, 80, 50];
/** How long texts are in lists that are cut. */
const LETTERS_OF_CUT = 100;
/** With so many bytes too many, shorter texts alone would not do. */
const HOPELESS = 2 * LARGEST_MAIL;

/** The fullest mail that can be sent and that is shown as a whole. */
export function fitMail(compose: (measure: Measure) => DigestMail): DigestMail {
  let size = 0;
  for (const letters of LETTERS) {
    const mail = compose({ lines: MOST_LINES, letters });
    size = sizeOf(mail);
    if (size < LARGEST_MAIL) return mail;
    if (size > HOPELESS) break;
  }
  return longestLists((lines) => compose({ lines, letters: LETTERS_OF_CUT }), size);
}

/**
 * Looks for the most lines that fit, guessing from the sizes on both sides.
 * @param sizeOfAll bytes of the mail with all its lines
 */
function longestLists(compose: (lines: number) => DigestMail, sizeOfAll: number): DigestMail {
  let best = compose(FEWEST_LINES);
  let fitting = { lines: FEWEST_LINES, size: sizeOf(best) };
  let tooMany = { lines: MOST_LINES, size: sizeOfAll };
  while (tooMany.lines - fitting.lines > 1 + fitting.lines / 20 && fitting.size < 0.95 * LARGEST_MAIL) {
    const part = (LARGEST_MAIL - fitting.size) / (tooMany.size - fitting.size);
    // A little less than the straight line says: most lists end before the longest does.
    const guess = fitting.lines + Math.floor(0.96 * part * (tooMany.lines - fitting.lines));
    const lines = Math.min(tooMany.lines - 1, Math.max(fitting.lines + 1, guess));
    const mail = compose(lines);
    const size = sizeOf(mail);
    if (size < LARGEST_MAIL) [fitting, best] = [{ lines, size }, mail];
    else tooMany = { lines, size };
  }
  return best;
}

const sizeOf = ({ html, text }: DigestMail): number => Math.max(bytesOf(html), bytesOf(text));
