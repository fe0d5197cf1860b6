import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { StyleView } from '../../view';

const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const OVERFLOW = 1;
const WRAP = 3;
const ON = 1;
const THIN = 1;

/** Univer's form of a resolved style. Alignment is always given: the view holds texts only and must not guess it. */
export function univerStyle(style: StyleView): IStyleData {
  return {
    ht: HORIZONTAL[style.align],
    vt: VERTICAL[style.valign],
    tb: style.wrap ? WRAP : OVERFLOW,
    ...(style.background ? { bg: { rgb: style.background } } : {}),
    ...(style.color ? { cl: { rgb: style.color } } : {}),
    ...(style.bold ? { bl: ON } : {}),
    ...(style.italic ? { it: ON } : {}),
    ...(style.underline ? { ul: { s: ON } } : {}),
    ...(style.strike ? { st: { s: ON } } : {}),
    ...(style.size ? { fs: style.size } : {}),
    ...(style.family ? { ff: style.family } : {}),
    ...(style.border ? { bd: borders(style.border) } : {}),
  };
}

function borders({ top, bottom, left, right }: NonNullable<StyleView['border']>): IBorderData {
  return { t: side(top), b: side(bottom), l: side(left), r: side(right) };
}

function side(color: string | undefined): IBorderStyleData | null {
  return color === undefined ? null : { s: THIN, cl: { rgb: color } };
}
