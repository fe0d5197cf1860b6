import { isError, type Scalar } from '../cell';
import type { SheetLocale } from '../locale';
import { writeDate } from './formatDate';
import { writeGeneral, writeNumber } from './formatNumber';
import { parsePattern, type Section } from './pattern';

/**
 * The text a cell shows for a value under a Google number format (tokens as in
 * https://developers.google.com/sheets/api/guides/formats), written in the spreadsheet's locale.
 * @param format absent = automatic.
 */
export function displayText(value: Scalar, format: string | undefined, locale: SheetLocale): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isError(value)) return value.error;
  if (typeof value === 'string') return displayOfText(value, format);
  return displayOfNumber(value, format, locale);
}

function displayOfText(value: string, format: string | undefined): string {
  const section = format === undefined ? undefined : parsePattern(format)[3];
  if (!section) return value;
  return section.tokens
    .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'text' ? value : ''))
    .join('');
}

function displayOfNumber(value: number, format: string | undefined, locale: SheetLocale): string {
  if (format === undefined || /^general$/i.test(format)) return writeGeneral(value, locale);
  const sections = parsePattern(format);
  const { section, signed } = choose(sections, value);
  if (section.tokens.length === 0) return sections.length > 1 ? '' : writeGeneral(value, locale);
  if (section.isDate) return writeDate(value, section, locale);
  const text = writeNumber(value, section, locale);
  return signed && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The section for a value, and whether a minus still has to be written. */
function choose(sections: Section[], value: number): { section: Section; signed: boolean } {
  const empty: Section = { tokens: [], isDate: false };
  const tested = sections.find((section) => section.test?.(value));
  if (tested) return { section: tested, signed: value < 0 };
  if (sections.some((section) => section.test)) {
    return { section: sections.find((section) => !section.test) ?? empty, signed: value < 0 };
  }
  if (value < 0 && sections.length > 1) return { section: sections[1] ?? empty, signed: false };
  if (value === 0 && sections.length > 2) return { section: sections[2] ?? empty, signed: false };
  return { section: sections[0] ?? empty, signed: value < 0 };
}
