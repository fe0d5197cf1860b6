import { daysBetween, formatShortDate, type IsoDate, partsOf } from '../isoDate';
import { numberWords } from '../numberWords';
import { standing } from '../standing';
import { withoutEnd } from '../withoutEnd';
import type { OfficialItem } from './facts';

/** Stands for what nobody has entered, to be filled in by hand. */
export const BLANK = '……';
/** Stands in a table where there is nothing to say. */
export const NONE = '–';

/** Line ends, blanks and letters that nothing shows or that turn the direction of writing. */
const UNSEEN = /[\s\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu;

/** People's words as one line. */
export const oneLine = (text: string): string => text.replace(UNSEEN, ' ').trim();

/** People's words to stand inside a sentence: one line without a full stop or the like at its end. */
export const inSentence = (text: string): string => withoutEnd(oneLine(text), /[\s.;,:]/);

/** A unit's name, or that none was entered. */
export const unitName = (unit: string): string => oneLine(unit) || 'chưa ghi đơn vị';

export const itemsWords = (count: number): string => `${numberWords(count)} việc`;
export const dayWords = (day: IsoDate | undefined): string =>
  day === undefined ? NONE : formatShortDate(day);

/** 'từ ngày 15/6/2024 đến ngày 14/9/2024'. */
export const spanWords = (from: IsoDate, to: IsoDate): string =>
  `từ ngày ${formatShortDate(from)} đến ngày ${formatShortDate(to)}`;

/** How far an open item is, in few words: '60%, hạn 31/8/2024, quá hạn 14 ngày'. */
export function stateWords({ progress = 0, deadline, standing: word, daysLeft }: OfficialItem): string {
  return [
    ...(progress === 0 ? [] : [`${numberWords(progress)}%`]),
    ...(deadline === undefined ? [word.toLowerCase()] : [`hạn ${formatShortDate(deadline)}`]),
    ...(word === standing.overdue && daysLeft !== undefined
      ? [`quá hạn ${numberWords(-daysLeft)} ngày`]
      : []),
  ].join(', ');
}

/** When an item was done and what shows it: 'ngày 12/7/2024; chậm 12 ngày; minh chứng: Quyết định số 12/QĐ-SKHCN'. */
export function doneWords({ completedOn, deadline, standing: word, evidence }: OfficialItem): string {
  const late = word === standing.completedLate && completedOn !== undefined && deadline !== undefined;
  return [
    ...(completedOn === undefined ? [] : [`ngày ${formatShortDate(completedOn)}`]),
    ...(late ? [`chậm ${numberWords(daysBetween(deadline, completedOn))} ngày`] : []),
    ...(evidence === '' ? [] : [`minh chứng: ${inSentence(evidence)}`]),
  ].join('; ');
}

/** 'Tên việc (điều nói thêm)'. */
export const withRemark = (words: string, remark: string): string =>
  remark === '' ? inSentence(words) : `${inSentence(words)} (${remark})`;

/** 'ngày …… tháng 9 năm 2024': the day is filled in at signing; months before March are written with two digits. */
export function monthToSign(today: IsoDate): string {
  const { year, month } = partsOf(today);
  return `ngày ${BLANK} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** The letters by which points are counted: a, b, c, d, đ, e …, then aa, ab … */
export function pointLetter(index: number): string {
  const letter = LETTERS[index % LETTERS.length] ?? '';
  return index < LETTERS.length ? letter : pointLetter(Math.floor(index / LETTERS.length) - 1) + letter;
}

/** What is changed of the plan: 'Hạn hoàn thành: từ 30/6/2024 thành 31/8/2024'. */
export function changeWords(kind: string, from: string, to: string): string {
  const [before, after] = [inSentence(from), inSentence(to)];
  if (after === '') return oneLine(kind);
  return before === '' ? `${oneLine(kind)}: ${after}` : `${oneLine(kind)}: từ ${before} thành ${after}`;
}
