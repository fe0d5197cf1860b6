import type { WallTime } from '../../engine/serial';
import { NotImplementedError } from '../errors';

/** A moment in a zone, as a pattern needs it. */
export interface ZonedTime extends WallTime {
  /** Minutes ahead of UTC. */
  offset: number;
}

const two = (value: number) => String(value).padStart(2, '0');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** ISO number of the weekday: 1 = Monday. */
function weekday({ year, month, day }: WallTime): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

function named(name: string, length: number): string {
  return length > 3 ? name : name.slice(0, 3);
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

/** Letters of Java's SimpleDateFormat that are known here; names of months and days are English, as on Apps Script. */
const LETTERS: Readonly<Record<string, (time: ZonedTime, length: number) => string>> = {
  y: ({ year }, length) => (length === 2 ? two(year % 100) : String(year).padStart(length, '0')),
  M: ({ month }, length) =>
    length > 2 ? named(MONTHS[month - 1] ?? '', length) : String(month).padStart(length, '0'),
  d: ({ day }, length) => String(day).padStart(length, '0'),
  E: (time, length) => named(DAYS[weekday(time) - 1] ?? '', length),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: ({ hour }, length) => String(hour).padStart(length, '0'),
  k: ({ hour }, length) => String(hour || 24).padStart(length, '0'),
  h: ({ hour }, length) => String(hour % 12 || 12).padStart(length, '0'),
  K: ({ hour }, length) => String(hour % 12).padStart(length, '0'),
  m: ({ minute }, length) => String(minute).padStart(length, '0'),
  s: ({ second }, length) => String(second).padStart(length, '0'),
  S: ({ millisecond }, length) => String(millisecond).padStart(length, '0'),
  u: (time, length) => String(weekday(time)).padStart(length, '0'),
  Z: ({ offset }) => offsetText(offset, ''),
  X: ({ offset }, length) => {
    if (offset === 0) return 'Z';
    return length === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, length === 2 ? '' : ':');
  },
};

/**
 * Formats a wall time by a pattern of Java's SimpleDateFormat: letters as above, text in apostrophes.
 * @throws NotImplementedError for a letter that this stand-in does not know; never a quiet guess.
 */
export function formatWallTime(time: ZonedTime, pattern: string): string {
  const parts = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  return parts
    .map((part) => {
      if (part.startsWith("'")) return part === "''" ? "'" : part.slice(1, -1).replaceAll("''", "'");
      const letter = LETTERS[part[0] ?? ''];
      if (letter) return letter(time, part.length);
      if (/[A-Za-z]/.test(part)) throw new NotImplementedError(`Utilities.formatDate with "${part}"`);
      return part;
    })
    .join('');
}
