import * as z from 'zod/mini';
import { formatDate, isoDate } from '../plan/isoDate';
import type { CellContent, CellReading } from './cell';
import { CELL_TEXT_LIMIT, type CellType } from './column';

/**
 * What a cell holds, as the journal compares it: a number, a truth, a text, a day ('d:2024-08-31'), a moment, or in place
 * of a long text its length and a checksum. Plain JSON, so that the facts of an item make one text.
 */
export type Fact = string | number | boolean | { day: string } | { long: number; sum: string };

/** The check of a fact that was kept outside the sheet. */
export const factSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ day: z.string() }),
  z.object({ long: z.number(), sum: z.string() }),
]);

/** Texts longer than this are known by their length and checksum: the facts of an item have to fit into one cell. */
const LONGEST_KNOWN_TEXT = 1_000;

/** The fact that a cell's reading states. */
export function factOf(reading: CellReading): Fact {
  if (typeof reading === 'object') {
    const minutes = reading.minutes === 0 ? '' : ` ${clockTime(reading.minutes)}`;
    return { day: `${reading.day}${minutes}` };
  }
  if (typeof reading !== 'string' || reading.length <= LONGEST_KNOWN_TEXT) return reading;
  return { long: reading.length, sum: checksum(reading) };
}

/** Whether two facts are the same. */
export const sameFact = (one: Fact, other: Fact): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** The words of a fact for the journal: dates as 31/08/2024, numbers with a comma. */
export function wordsOfFact(fact: Fact): string {
  if (typeof fact === 'number') return String(fact).replace('.', ',');
  if (typeof fact === 'boolean') return fact ? 'TRUE' : 'FALSE';
  if (typeof fact === 'string') return fact;
  if ('long' in fact) return longText(fact.long);
  const [day = '', time] = fact.day.split(' ');
  return time === undefined ? formatDate(day) : `${formatDate(day)} ${time}`;
}

/** The words of what a cell holds now, in full. */
export const wordsOfReading = (reading: CellReading): string =>
  typeof reading === 'string' ? reading.slice(0, CELL_TEXT_LIMIT) : wordsOfFact(factOf(reading));

/** What the words of the journal stand for in a column; undefined where they only tell of a long text. */
export function factOfWords(words: string, type: CellType): Fact | undefined {
  if (LONG.test(words)) return undefined;
  if (type.kind === 'number' && /^-?\d+(,\d+)?$/.test(words)) return Number(words.replace(',', '.'));
  const [, day, month, year] = (type.kind === 'date' && /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(words)) || [];
  const iso = isoDate(Number(year), Number(month), Number(day));
  return iso === undefined ? words : { day: iso };
}

/** A fact as cell content; undefined for a long text that is only known by its checksum. */
export function contentOfFact(fact: Fact): CellContent | undefined {
  if (typeof fact !== 'object') return fact;
  return 'day' in fact && !fact.day.includes(' ') ? { day: fact.day } : undefined;
}

const longText = (length: number) => `(văn bản dài ${length} ký tự)`;
const LONG = /^\(văn bản dài \d+ ký tự\)$/;

function clockTime(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** FNV-1a over UTF-16 units, twice with different seeds: enough to tell one text from its edited version. */
export function checksum(text: string): string {
  const run = (seed: number) => {
    let sum = seed;
    for (let index = 0; index < text.length; index += 1) {
      sum = Math.imul(sum ^ text.charCodeAt(index), 16_777_619);
    }
    return (sum >>> 0).toString(36);
  };
  return `${run(2_166_136_261)}${run(40_389)}`;
}
