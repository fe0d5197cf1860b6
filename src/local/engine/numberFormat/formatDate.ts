import type { SheetLocale } from '../locale';
import { type WallTime, wallTimeOf } from '../serial';
import type { Section, Token } from './pattern';

/** Writes a serial by a section with date letters: 'dd/MM/yyyy', 'HH:mm', '[h]:mm'. */
export function writeDate(serial: number, section: Section, locale: SheetLocale): string {
  const wall = wallTimeOf(serial);
  const twelve = section.tokens.some((token) => token.kind === 'ampm');
  return section.tokens.map((token) => writePart(token, wall, serial, twelve, locale)).join('');
}

function writePart(
  token: Token,
  wall: WallTime,
  serial: number,
  twelve: boolean,
  locale: SheetLocale,
): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'ampm') return locale.amPm[wall.hour < 12 ? 0 : 1];
  if (token.kind !== 'date') return '';
  const padded = (value: number) => String(value).padStart(Math.min(token.length, 2), '0');
  if (token.elapsed) {
    const perDay = { h: 24, m: 1440, s: 86_400, M: 1440, y: 0, d: 1, f: 0 }[token.letter];
    return padded(Math.floor(Math.round(serial * 86_400) / (86_400 / perDay)));
  }
  if (token.letter === 'y')
    return token.length <= 2 ? padded(wall.year % 100) : String(wall.year).padStart(4, '0');
  if (token.letter === 'M') return month(wall.month, token.length, locale);
  if (token.letter === 'd') return day(wall, token.length, locale);
  if (token.letter === 'h') return padded(twelve ? wall.hour % 12 || 12 : wall.hour);
  if (token.letter === 'm') return padded(wall.minute);
  if (token.letter === 's') return padded(wall.second);
  return `${locale.decimal}${String(wall.millisecond).padStart(3, '0').slice(0, token.length)}`;
}

function month(value: number, length: number, locale: SheetLocale): string {
  if (length <= 2) return String(value).padStart(length, '0');
  if (length === 3) return locale.shortMonths(value);
  return length === 5 ? locale.months(value).slice(0, 1) : locale.months(value);
}

function day(wall: WallTime, length: number, locale: SheetLocale): string {
  if (length <= 2) return String(wall.day).padStart(length, '0');
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  return length === 3 ? locale.shortWeekdays(weekday) : locale.weekdays(weekday);
}
