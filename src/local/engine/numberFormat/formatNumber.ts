import type { SheetLocale } from '../locale';
import type { Section, Token } from './pattern';

/** Writes a number by a section of a pattern without dates; the sign is the caller's business. */
export function writeNumber(value: number, section: Section, locale: SheetLocale): string {
  const percent = section.tokens.filter((token) => token.kind === 'percent').length;
  const digits = section.tokens.filter((token) => token.kind === 'digits');
  const exponent = section.tokens.find((token) => token.kind === 'exponent');
  const scaled = Math.abs(value) * 100 ** percent;
  const power = exponent && scaled !== 0 ? Math.floor(Math.log10(scaled)) : 0;
  const pattern = digits.map((token) => token.text).join('');
  const written = pattern ? placeDigits(scaled / 10 ** power, pattern, locale) : '';
  let first = true;
  return section.tokens
    .map((token) => {
      if (token.kind === 'digits') {
        const text = first ? written : '';
        first = false;
        return text;
      }
      return writeToken(token, value, power, locale);
    })
    .join('');
}

function writeToken(token: Token, value: number, power: number, locale: SheetLocale): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'percent') return '%';
  if (token.kind === 'general' || token.kind === 'text') return writeGeneral(Math.abs(value), locale);
  if (token.kind === 'exponent') {
    const sign = power < 0 ? '-' : token.text[1] === '+' ? '+' : '';
    return `E${sign}${String(Math.abs(power)).padStart(token.text.length - 2, '0')}`;
  }
  return '';
}

function placeDigits(value: number, pattern: string, locale: SheetLocale): string {
  const trailing = /,+$/.exec(pattern.replace(/\..*$/, ''))?.[0].length ?? 0;
  const [whole = '', decimals = ''] = pattern.replace(/,+(?=\.|$)/, '').split('.');
  const least = (decimals.match(/0/g) ?? []).length;
  const most = decimals.replace(/[^0#?]/g, '').length;
  const [units = '', part = ''] = roundHalfUp(value / 1000 ** trailing, most).split('.');
  const minimum = (whole.match(/0/g) ?? []).length;
  const shown = units === '0' && minimum === 0 ? '' : units.padStart(minimum, '0');
  const grouped = whole.includes(',') ? shown.replace(/\B(?=(\d{3})+$)/g, locale.thousands) : shown;
  const kept = part.replace(/0+$/, '').padEnd(least, '0');
  return kept || pattern.endsWith('.') ? `${grouped}${locale.decimal}${kept}` : grouped;
}

/** Rounds the number as it is written, so that 1,005 gives 1,01 as a sheet does and binary 1,00499… does not show. */
function roundHalfUp(value: number, places: number): string {
  const written = Number(value.toPrecision(15));
  if (written >= 1e21) return written.toLocaleString('en-US', { useGrouping: false });
  const shifted = Number(`${written}e${places}`);
  return Number.isFinite(shifted) && !/e/.test(String(written))
    ? Number(`${Math.round(shifted)}e-${places}`).toFixed(places)
    : written.toFixed(places);
}

/** A number in a cell of automatic format: up to ten digits after the point, no grouping. */
export function writeGeneral(value: number, locale: SheetLocale): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [mantissa = '', power = ''] = value.toExponential(5).split('e');
    const digits = mantissa.replace(/\.?0+$/, '').replace('.', locale.decimal);
    return `${digits}E${power[0]}${power.slice(1).padStart(2, '0')}`;
  }
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toFixed(10)));
  return (/e/.test(text) ? value.toFixed(10).replace(/0+$/, '') : text).replace('.', locale.decimal);
}
