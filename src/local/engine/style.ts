/** One side of a cell's border. */
export interface BorderSide {
  /** Google's names of border styles. */
  style: 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOTTED' | 'DASHED' | 'DOUBLE';
  /** '#rrggbb'. */
  color: string;
}

/** How a cell looks, without its conditional formats. What is absent is as on a fresh sheet. */
export interface CellStyle {
  /** A Google number format; absent = automatic. */
  numberFormat?: string;
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  /** Points; absent = 10. */
  size?: number;
  family?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  top?: BorderSide;
  bottom?: BorderSide;
  left?: BorderSide;
  right?: BorderSide;
  /** The cell holds text behind an apostrophe: what is typed back must keep it. */
  quoted?: boolean;
}

export type StylePatch = { [K in keyof CellStyle]?: CellStyle[K] | undefined };

export const PLAIN: CellStyle = Object.freeze({});

const known = new Map<string, CellStyle>([['{}', PLAIN]]);

/**
 * The one shared object for a style: cells with equal styles hold the same object, so styles compare by identity
 * and a block of a thousand cells costs one object.
 */
export function intern(style: StylePatch): CellStyle {
  const entries = Object.entries(style)
    .filter(([, value]) => value !== undefined && value !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify(Object.fromEntries(entries));
  let shared = known.get(key);
  if (!shared) {
    shared = Object.freeze(JSON.parse(key) as CellStyle);
    known.set(key, shared);
  }
  return shared;
}

/** Gives a function that applies one patch to many styles, computing each distinct style once. */
export function patcher(patch: StylePatch): (style: CellStyle) => CellStyle {
  const done = new Map<CellStyle, CellStyle>();
  return (style) => {
    let patched = done.get(style);
    if (!patched) {
      patched = intern({ ...style, ...patch });
      done.set(style, patched);
    }
    return patched;
  };
}
