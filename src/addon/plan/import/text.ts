/** Words of pasted cells: markup taken off, and the ways by which two wordings are compared. */

/** Only tags that web pages and word processors leave behind; '<5%' and '<tên đơn vị>' are people's own words. */
const TAG =
  /<\/?(?:p|br|ul|ol|li|div|span|b|i|u|s|em|strong|strike|font|sup|sub|a|img|h[1-6]|table|thead|tbody|tr|td|th|o:p)(?:\s[^<>]*)?\/?>/gi;
const LINE_TAG = /^<(?:br|li|\/(?:p|li|div|tr|h[1-6]))[\s/>]/i;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
/** What a cell of plain words does not have; most cells need no more than this look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as below
const UNCLEAN = /[<&\u0000-\u001f\u007f\u00a0\u00ad\u200b-\u200d\u2028\u2029\ufeff]|\s\s|^\s|\s$/;
/** Soft hyphens, marks without width, control characters; lines are split before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: pasted texts hold them, and no cell can show them
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200d\ufeff]/g;
const LAST_CODE_POINT = 0x10ffff;

/**
 * The text of a pasted cell as a person reads it: without tags and entities left from a web page, in composed letters, with
 * one blank between words. Lines of the cell stay lines; blank ones go.
 */
export function cleanCell(cell: string): string {
  if (!UNCLEAN.test(cell)) return cell.normalize('NFC');
  return decoded(cell.normalize('NFC').replace(TAG, (tag) => (LINE_TAG.test(tag) ? '\n' : '')))
    .replace(/\r\n?|\u2028|\u2029|\v/g, '\n')
    .split('\n')
    .map((line) => line.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/** A cell's lines as one. */
export function oneLine(text: string): string {
  if (!/[^\S ]|\s\s|^\s|\s$/.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}

/** Letters in small, composed; marks and blanks between words as one blank: for wordings that differ in nothing a reader sees. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&%]+/gu, ' ')
    .trim();
}

/** As `fold`, without any Vietnamese mark: 'Thời hạn' → 'thoi han'. */
export function foldPlain(text: string): string {
  return fold(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Text for a message: in one line, cut where it is long. */
export function shortened(text: string, longest = 60): string {
  const line = oneLine(text);
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}

/** How many letters apart two texts are; stops counting above `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
