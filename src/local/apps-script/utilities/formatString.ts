import { NotImplementedError } from '../errors';

/**
 * Utilities.formatString: %s, %d, %f, %x and %% with flags, width and precision, as sprintf has them.
 * @throws NotImplementedError for other conversions.
 */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%([-+0 ]*)(\d+)?(?:\.(\d+))?([A-Za-z%])/g,
    (whole, flags, width, precision, kind) => {
      if (kind === '%') return '%';
      const value = args[next];
      next += 1;
      return padded(converted(whole, String(kind), value, precision), String(flags), Number(width ?? 0));
    },
  );
}

function converted(whole: string, kind: string, value: unknown, precision: string | undefined): string {
  if (kind === 's')
    return precision === undefined ? String(value) : String(value).slice(0, Number(precision));
  if (kind === 'd') return String(Math.trunc(Number(value)));
  if (kind === 'f') return Number(value).toFixed(Number(precision ?? 6));
  if (kind === 'x') return Math.trunc(Number(value)).toString(16);
  throw new NotImplementedError(`Utilities.formatString with ${whole}`);
}

function padded(text: string, flags: string, width: number): string {
  const signed = flags.includes('+') && /^\d/.test(text) ? `+${text}` : text;
  if (flags.includes('-')) return signed.padEnd(width);
  if (!flags.includes('0')) return signed.padStart(width);
  const sign = /^[+-]/.exec(signed)?.[0] ?? '';
  return sign + signed.slice(sign.length).padStart(width - sign.length, '0');
}
