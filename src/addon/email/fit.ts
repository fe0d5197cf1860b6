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
  /** Rows that were made already for mails of other lengths, by how they say an item and by the item. */
  made?: Map<unknown, Map<object, MadeRow>>;
}

/** One item of a list as HTML and as text. */
export interface MadeRow {
  html: string;
  text: string;
}

/** More lines than these seldom fit. */
const MOST_LINES = 160;
/** A mail with lists as short as this always fits, whatever people wrote. */
const FEWEST_LINES = 5;
/** Enough lines to tell how much one more takes. */
const SOME_LINES = 25;
/** Texts are shortened before lists are. */
const LETTERS = [500, 200, 120, 80, 50];
/** How long texts are in lists that are cut. */
const LETTERS_OF_CUT = 100;
/** With so many bytes too many, shorter texts alone would not do. */
const HOPELESS = 2 * LARGEST_MAIL;

/**
 * The fullest mail that can be sent and that is shown as a whole.
 * @param longest how long the longest of its lists is
 */
export function fitMail(compose: (measure: Measure) => DigestMail, longest: number): DigestMail {
  if (longest <= MOST_LINES) {
    for (const letters of LETTERS) {
      const mail = compose({ lines: MOST_LINES, letters });
      const size = sizeOf(mail);
      if (size < LARGEST_MAIL) return mail;
      if (size > HOPELESS) break;
    }
  }
  const made: Measure['made'] = new Map();
  return longestLists((lines) => compose({ lines, letters: LETTERS_OF_CUT, made }));
}

/** Looks for the most lines that fit, guessing from the sizes on both sides. */
function longestLists(compose: (lines: number) => DigestMail): DigestMail {
  let best = compose(FEWEST_LINES);
  let fitting = { lines: FEWEST_LINES, size: sizeOf(best) };
  const some = compose(SOME_LINES);
  const perLine = (sizeOf(some) - fitting.size) / (SOME_LINES - FEWEST_LINES);
  let tooMany = { lines: SOME_LINES, size: sizeOf(some) };
  if (tooMany.size < LARGEST_MAIL) {
    best = some;
    fitting = tooMany;
    tooMany = { lines: MOST_LINES, size: fitting.size + perLine * (MOST_LINES - SOME_LINES) };
  }
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
