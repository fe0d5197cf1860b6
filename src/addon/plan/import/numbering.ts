/** Numbers in front of headings and items: what level of a plan they stand for. */
import { withoutEnd } from '../withoutEnd';

/** From the widest level to the narrowest; `dotted` is refined by how many parts the number has. */
export type Level = number;
export const LEVEL = {
  part: 0,
  letter: 1,
  roman: 2,
  unnumbered: 2.5,
  figure: 3,
  small: 20,
  bullet: 30,
} as const;

export interface Numbering {
  /** As the table has it, without the mark behind it: 'I', '2.1', 'a', '-'. */
  text: string;
  level: Level;
  /** Place among its like, from 1, where the number says it. */
  ordinal?: number;
  /** Numbers in front of it that say what it stands under: 'I.2' and '3.2' stand under 'I' and '3', '1b' under '1'. */
  under?: string;
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
const SMALL = 'abcdđeghiklmnopqrstuvxy';

/** A roman numeral's value, undefined where the letters are none ('IIII', 'IC'). */
export function romanValue(text: string): number | undefined {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const own = ROMAN[text[at] ?? ''];
    if (own === undefined) return undefined;
    value += own < (ROMAN[text[at + 1] ?? ''] ?? 0) ? -own : own;
  }
  return value > 0 && romanText(value) === text ? value : undefined;
}

export function romanText(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [rest, text] = [value, ''];
  for (const [step, letters] of steps) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
}

/** Reads a cell of the number column: 'I', 'A.', '2.1', 'a)', '-', 'Phần II'. Undefined where it is no number. */
export function numberingOf(cell: string): Numbering | undefined {
  const text = withoutEnd(cell.replace(/\s+/g, ' '), /[.):/]/)
    .replace(/^\(/, '')
    .trim();
  const part = /^(?:phần|phụ lục|chương|mục)(?: thứ)? (\S{1,8})$/iu.exec(text);
  if (part) return { text, level: LEVEL.part, ...ordinalOf(part[1] ?? '') };
  if (/^[-–—+•*▪●○◦✓]$/u.test(text)) return { text, level: text === '+' ? LEVEL.bullet + 1 : LEVEL.bullet };
  const roman = romanValue(text);
  if (roman !== undefined) return { text, level: LEVEL.roman, ordinal: roman };
  if (/^[A-ZĐ]$/u.test(text))
    return { text, level: LEVEL.letter, ordinal: letterOrdinal(text.toLowerCase()) };
  if (/^[a-zđ]$/u.test(text)) return { text, level: LEVEL.small, ordinal: letterOrdinal(text) };
  const lettered = /^(\d{1,3})\.?([a-zđ])$/u.exec(text);
  if (lettered) {
    const [, under = '', letter = ''] = lettered;
    return { text, level: LEVEL.small, ordinal: letterOrdinal(letter), under };
  }
  if (/^\d{1,4}$/.test(text)) return { text, level: LEVEL.figure, ordinal: Number(text) };
  const dotted = /^([A-ZĐ]{1,5}|\d{1,3})((?:[.-]\d{1,3})+)$/u.exec(text);
  if (!dotted) return undefined;
  const parts = text.split(/[.-]/);
  const headed = !/^\d/.test(text);
  return {
    text,
    level: LEVEL.figure + parts.length - (headed ? 2 : 1),
    ordinal: Number(parts[parts.length - 1]),
    under: parts.slice(0, -1).join('.'),
  };
}

function ordinalOf(text: string): { ordinal: number } | Record<string, never> {
  const value = romanValue(text.toUpperCase()) ?? (/^\d+$/.test(text) ? Number(text) : undefined);
  return value === undefined ? {} : { ordinal: value };
}

function letterOrdinal(letter: string): number {
  return SMALL.indexOf(letter) + 1;
}

const LEADING =
  /^(?:((?:Phần|PHẦN|Chương|CHƯƠNG)(?: thứ| THỨ)? [^\s.:]{1,8})\s*[.:)]?|\(?([IVXL]{1,6}|[A-ZĐ])\s*[.)/]|\(?(\d{1,3}(?:\.\d{1,3})*)\s*[.)]|(\d{1,3}(?:\.\d{1,3})+)|\(?([a-zđ])\)|([a-zđ])\.|([-–—+•*▪●○◦✓]))\s+(?=\S)/u;

/** A number in front of words: 'I. NHIỆM VỤ' → 'I' and 'NHIỆM VỤ'. Undefined where the words begin with none. */
export function leadingNumber(text: string): { numbering: Numbering; rest: string } | undefined {
  const found = LEADING.exec(text);
  if (!found) return undefined;
  const number = found.slice(1).find((group) => group !== undefined);
  const numbering = number === undefined ? undefined : numberingOf(number);
  return numbering && { numbering, rest: text.slice(found[0].length) };
}
