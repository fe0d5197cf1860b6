import type { Overlay } from './calculator';
import type { Scalar } from './cell';
import type { Dxf } from './ironcalc';

/** Errors that Google Sheets shows under another name. */
const GOOGLE_ERRORS: Record<string, string> = { '#SPILL!': '#REF!', '#CIRC!': '#REF!', '#CALC!': '#N/A' };

export function googleError(error: string): string {
  return GOOGLE_ERRORS[error] ?? error;
}

/** A constant in the words the engine reads back as exactly that constant. */
export function engineText(value: Scalar, decimal: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  // An apostrophe makes any text literal, but costs a second style in the engine: plain words go without.
  return /^\p{L}[\p{L} ,.;:()/-]*$/u.test(value) && !/^(true|false)$/i.test(value) ? value : `'${value}`;
}

/** What a conditional format paints, as the engine takes it. */
export function dxfOf(look: Overlay): Dxf {
  const format: Dxf = {};
  if (look.background) format.fill = { color: look.background };
  const font: NonNullable<Dxf['font']> = {};
  if (look.color) font.color = look.color;
  if (look.bold) font.b = true;
  if (look.italic) font.i = true;
  if (look.underline) font.u = true;
  if (look.strike) font.strike = true;
  if (Object.keys(font).length > 0) format.font = font;
  return format;
}
