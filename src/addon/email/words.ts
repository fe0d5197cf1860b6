import { formatShortDate, type IsoDate, partsOf } from '../plan/isoDate';
import { numberWords } from '../plan/numberWords';
import { standing } from '../plan/standing';
import type { StandingItem } from '../plan/summary';
import { standingSign } from '../workbook/look';
import { cutTo } from './size';

export { numberWords, quantityWords } from '../plan/numberWords';

/** A share of 0–1 in percent without decimals; '–' where there is none. */
export function percentWords(share: number | undefined): string {
  return share === undefined ? '–' : `${numberWords(Math.round(share * 100))}%`;
}

/** Number and noun: '1.200 việc'. */
export function countWords(count: number, noun: string): string {
  return `${numberWords(count)} ${noun}`;
}

/** From one day to another; the first year is left out where it is the last one too: '15/8–14/9/2024'. */
export function periodWords(from: IsoDate, to: IsoDate): string {
  if (from === to) return formatShortDate(to);
  const start = partsOf(from);
  const first = start.year === partsOf(to).year ? `${start.day}/${start.month}` : formatShortDate(from);
  return `${first}–${formatShortDate(to)}`;
}

/** A sign and how the item stands: the days to its deadline while one presses it, else the name of its standing. */
export function standingWords({ standing: word, daysLeft }: StandingItem): string {
  const pressed = word === standing.overdue || word === standing.dueSoon || word === standing.onTrack;
  const words = !pressed || daysLeft === undefined ? word : daysWords(daysLeft);
  return `${standingSign[word]} ${words}`;
}

function daysWords(daysLeft: number): string {
  if (daysLeft === 0) return 'đến hạn hôm nay';
  return daysLeft < 0 ? `quá ${numberWords(-daysLeft)} ngày` : `còn ${numberWords(daysLeft)} ngày`;
}

/** Blanks, letters that move what stands around them or that nothing shows, and halves of letters. */
const UNSEEN = /[\s\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu;
/** Whether there is anything of it but single spaces; most texts have nothing, and are not worth replacing in. */
const UNCLEAN = / {2}|[^\S ]|\p{Cc}|\p{Cs}|\p{Bidi_Control}/u;

/**
 * People's words as one line of at most so many letters: line ends would look like lines of the mail's own, and letters
 * that turn the direction of writing would reorder them.
 */
export function oneLine(text: string, most: number): string {
  // What is far beyond the end need not be cleaned.
  const start = text.length > 4 * most ? `${text.slice(0, 4 * most)}…` : text;
  const clean = UNCLEAN.test(start) ? start.replace(UNSEEN, ' ') : start;
  return cutTo(clean.trim(), most);
}
