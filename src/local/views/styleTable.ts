import type { Overlay } from '../engine/calculator';
import type { CellStyle } from '../engine/style';
import type { StyleView } from '../view';

/** Styles that a page was told of, each under a short key. */
export class StyleTable {
  readonly styles: Record<string, StyleView> = {};
  private readonly keysByLook = new Map<string, string>();
  /** Cells of equal style share one object, so most cells find their key without a style being built. */
  private readonly keysByStyle = new WeakMap<CellStyle, Map<string, string>>();

  /**
   * The key of a cell's look.
   * @param align where the content goes when nobody set an alignment.
   */
  keyOf(
    style: CellStyle,
    overlay: Overlay | undefined,
    align: StyleView['align'],
    isNew?: (key: string, style: StyleView) => void,
  ): string {
    let keys = this.keysByStyle.get(style);
    if (!keys) {
      keys = new Map();
      this.keysByStyle.set(style, keys);
    }
    const variant = overlay ? align + JSON.stringify(overlay) : align;
    let key = keys.get(variant);
    if (key === undefined) {
      key = this.register(styleView(style, overlay, align), isNew);
      keys.set(variant, key);
    }
    return key;
  }

  private register(view: StyleView, isNew?: (key: string, style: StyleView) => void): string {
    const look = JSON.stringify(view);
    const known = this.keysByLook.get(look);
    if (known !== undefined) return known;
    const key = `s${this.keysByLook.size}`;
    this.keysByLook.set(look, key);
    this.styles[key] = view;
    isNew?.(key, view);
    return key;
  }
}

function styleView(style: CellStyle, overlay: Overlay | undefined, align: StyleView['align']): StyleView {
  const view: StyleView = { align: style.horizontal ?? align, valign: style.vertical ?? 'bottom' };
  const background = overlay?.background ?? style.background;
  const color = overlay?.color ?? style.color;
  if (background !== undefined) view.background = background;
  if (color !== undefined) view.color = color;
  if (style.size !== undefined) view.size = style.size;
  if (style.family !== undefined) view.family = style.family;
  for (const flag of ['bold', 'italic', 'underline', 'strike'] as const) {
    if (overlay?.[flag] ?? style[flag]) view[flag] = true;
  }
  if (style.wrap === 'WRAP') view.wrap = true;
  const border: NonNullable<StyleView['border']> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = style[side];
    if (line) border[side] = line.color;
  }
  if (Object.keys(border).length > 0) view.border = border;
  return view;
}
