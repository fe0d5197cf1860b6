import type { SheetLocale } from '../engine/locale';
import { displayText } from '../engine/numberFormat/display';
import type { ChartAxisView } from '../view';

/** About how many steps an axis has. */
const STEPS = 5;

/**
 * An axis that reaches over the values in round steps, its ticks written in the format of the values.
 * @param bounds where it is to begin and end; what is absent follows from the values
 */
export function axisOver(
  { low, high }: { low: number; high: number },
  bounds: { min?: number | undefined; max?: number | undefined },
  format: string | undefined,
  locale: SheetLocale,
): ChartAxisView {
  const from = bounds.min ?? low;
  const to = Math.max(bounds.max ?? high, from);
  const step = roundStep((to > from ? to - from : 1) / STEPS);
  const min = bounds.min ?? tidy(Math.floor(tidy(from / step)) * step);
  const max = bounds.max ?? Math.max(tidy(Math.ceil(tidy(to / step)) * step), min + step);
  const first = Math.ceil(tidy(min / step));
  const count = Math.floor(tidy(max / step)) - first + 1;
  const ticks = Array.from({ length: Math.max(0, count) }, (_, i) => {
    const at = tidy((first + i) * step);
    return { at, text: displayText(at, format, locale) };
  });
  return { min, max: max > min ? max : min + step, ticks };
}

/** The next larger of …, 0.5, 1, 2, 5, 10, 20, … */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5].find((one) => one * power >= size * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

/** Without what binary fractions add: 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
