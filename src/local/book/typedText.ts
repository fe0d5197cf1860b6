import type { SheetLocale } from '../engine/locale';
import { serialOfDay } from '../engine/serial';

/** What typed text means. `format` is the number format that a cell of automatic format takes on. */
export type Typed =
  | { kind: 'empty' }
  | { kind: 'formula'; formula: string }
  | { kind: 'text'; text: string; quoted: boolean }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'number'; value: number; format?: string };

export interface TypingContext {
  locale: SheetLocale;
  /** The cell's number format; absent = automatic. */
  numberFormat?: string | undefined;
  /** For dates typed without a year. */
  year: number;
}

/**
 * Reads text as a sheet reads what a person types, or what a script gives to setValue. Sources: the reference of Range.setValue
 * (setValues counts as typed, '+…' is a formula too, an apostrophe makes text) and on locales (strings like 03/09/2026 are
 * read by locale). A cell formatted as text ('@') keeps everything but a leading '=', which is the careful reading.
 */
export function readTyped(text: string, context: TypingContext): Typed {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1), quoted: true };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  if (context.numberFormat === '@') return { kind: 'text', text, quoted: false };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  const number = readNumber(trimmed, context.locale) ?? readDateTime(trimmed, context);
  if (number) return number;
  if (/^\+./.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'text', text, quoted: false };
}

type TypedNumber = Typed & { kind: 'number' };

/** Numbers in the locale's way of writing: 1.234,5 in vi_VN, 1,234.5 in en_US; percent; powers of ten. */
function readNumber(text: string, locale: SheetLocale): TypedNumber | null {
  const group = locale.thousands === '.' ? '\\.' : ',';
  const point = locale.decimal === '.' ? '\\.' : ',';
  const shape = new RegExp(
    `^([+-]?)((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?)(?:${point}(\\d*))?(e[+-]?\\d+)?\\s*(%?)$`,
    'i',
  );
  const match = shape.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', decimals, power = '', percent = ''] = match;
  if (whole === '' && !decimals) return null;
  const digits = whole.replace(/\D/g, '') || '0';
  const value = Number(`${sign}${digits}.${decimals || '0'}${power}`);
  if (!Number.isFinite(value)) return null;
  if (percent) {
    return { kind: 'number', value: divideByHundred(value), format: decimals ? '0.00%' : '0%' };
  }
  if (power) return { kind: 'number', value, format: '0.00E+00' };
  if (whole !== digits && whole !== '')
    return { kind: 'number', value, format: decimals ? '#,##0.00' : '#,##0' };
  return { kind: 'number', value };
}

/** 12,5 / 100 is 0.125 in decimal; dividing binary numbers would give 0.07 → 0.07000000000000001. */
function divideByHundred(value: number): number {
  return Number(`${value}e-2`) || value / 100;
}

/** A date, a time of day, or both with a space between. */
function readDateTime(text: string, context: TypingContext): TypedNumber | null {
  const [first = '', ...rest] = text.split(/\s+/);
  const time = readTime(rest.length > 0 ? rest.join(' ') : first);
  if (rest.length === 0 && time) return { kind: 'number', value: time.fraction, format: time.format };
  const day = readDay(first, context);
  if (!day) return null;
  if (rest.length === 0) return { kind: 'number', value: day.serial, format: day.format };
  if (!time) return null;
  return {
    kind: 'number',
    value: day.serial + time.fraction,
    format: `${context.locale.dateFormat} ${time.format}`,
  };
}

function readTime(text: string): { fraction: number; format: string } | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const fraction = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { fraction, format: match[3] === undefined ? 'HH:mm' : 'HH:mm:ss' };
}

/** 31/8/2024, 31-8-24, 31/8, 8/2024 (the month's first day) and 2024-08-31; month first in en_US. */
function readDay(text: string, { locale, year }: TypingContext): { serial: number; format: string } | null {
  const format = locale.dateFormat;
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso)
    return dated(Number(iso[1]), Number(iso[3]), Number(iso[4]), iso[2] === '-' ? 'yyyy-MM-dd' : format);
  const full = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (full) {
    const [a, b] = [Number(full[1]), Number(full[3])];
    const typedYear = Number(full[4]);
    return dated(
      full[4]?.length === 2 ? century(typedYear) : typedYear,
      ...monthAndDay(a, b, locale),
      format,
    );
  }
  const monthOnly = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthOnly) return dated(Number(monthOnly[2]), Number(monthOnly[1]), 1, format);
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (short) return dated(year, ...monthAndDay(Number(short[1]), Number(short[2]), locale), format);
  return null;
}

function monthAndDay(first: number, second: number, locale: SheetLocale): [month: number, day: number] {
  return locale.dayFirst ? [second, first] : [first, second];
}

/** Two digits of a year: 00–29 are 20xx, 30–99 are 19xx, as spreadsheets read them. */
function century(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(
  year: number,
  month: number,
  day: number,
  format: string,
): { serial: number; format: string } | null {
  const serial = serialOfDay(year, month, day);
  return serial === null ? null : { serial, format };
}
