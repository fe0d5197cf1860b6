/** Codes of headings and items: the table's own numbers where they can be codes, the next free one after them where not. */
import type { Numbering } from './numbering';
import { LEVEL } from './numbering';
import { foldPlain } from './text';

/** Codes of what stands under one heading. */
export interface CodeGiver {
  /** A code for a row with this number, and whether its number was taken already. */
  give(numbering: Numbering | undefined): { code: string; taken: boolean };
}

/** `under` is the code of the heading, '' for the plan itself; `later` are numbers that rows further down bring along. */
export function codeGiver(under: string, later: readonly (Numbering | undefined)[] = []): CodeGiver {
  const used = new Set<string>();
  const reserved = new Set(later.map(lastPart));
  let next = 1;
  const free = (): string => {
    while (used.has(String(next)) || reserved.has(String(next))) next++;
    return String(next);
  };
  return {
    give(numbering) {
      const wanted = lastPart(numbering);
      const taken = used.has(wanted);
      const part = wanted === '' || taken ? free() : wanted;
      used.add(part);
      if (/^\d+$/.test(part)) next = Math.max(next, Number(part) + 1);
      return { code: under === '' ? part : `${under}.${part}`, taken };
    },
  };
}

/** The last part of a number in the letters that codes have: '2.1' → '1', 'Đ' → 'D', 'Phần II' → 'P2'; '' for none. */
function lastPart(numbering: Numbering | undefined): string {
  if (numbering === undefined || numbering.level >= LEVEL.bullet) return '';
  if (numbering.level === LEVEL.part) return numbering.ordinal === undefined ? '' : `P${numbering.ordinal}`;
  if (numbering.under !== undefined) return String(numbering.ordinal ?? '');
  const letters = foldPlain(numbering.text).toUpperCase();
  return letters.replace(/[^A-Z0-9]/g, '').replace(/^0+(?=\d)/, '');
}
