import type { XmlElement } from '@cj-tech-master/excelts/xml';
import { childNamed, childrenNamed, valOf } from './docxXml';

/** Numbers and bullets that Word puts in front of paragraphs; they are no text of the document. */
export interface DocxLists {
  /** What stands in front of the next paragraph in the document with these properties; '' for nothing. */
  next(properties: XmlElement | undefined): string;
}

interface Level {
  start: number;
  format: string;
  /** '%1.%2' for '2.1'. */
  text: string;
}

/** Reads word/numbering.xml; a document without lists has none. */
export function docxLists(numbering: XmlElement | undefined): DocxLists {
  const abstracts = new Map<string, Map<number, Level>>();
  for (const abstract of childrenNamed(numbering, 'w:abstractNum')) {
    const levels = new Map<number, Level>();
    for (const level of childrenNamed(abstract, 'w:lvl')) {
      levels.set(Number(level.attributes['w:ilvl']), {
        start: Number(valOf(level, 'w:start') ?? 1),
        format: valOf(level, 'w:numFmt') ?? 'decimal',
        text: valOf(level, 'w:lvlText') ?? '',
      });
    }
    abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', levels);
  }
  const lists = new Map<string, { levels: Map<number, Level>; counts: Map<number, number> }>();
  const counted = new Map<string, Map<number, number>>();
  for (const list of childrenNamed(numbering, 'w:num')) {
    const abstract = valOf(list, 'w:abstractNumId') ?? '';
    const restarts = childrenNamed(list, 'w:lvlOverride').length > 0;
    // Lists of one kind go on counting together, unless one of them says that it starts anew.
    const counts = restarts
      ? new Map<number, number>()
      : (counted.get(abstract) ?? new Map<number, number>());
    if (!restarts) counted.set(abstract, counts);
    lists.set(list.attributes['w:numId'] ?? '', { levels: abstracts.get(abstract) ?? new Map(), counts });
  }
  return {
    next(properties) {
      const numbers = childNamed(properties, 'w:numPr');
      const list = lists.get(valOf(numbers, 'w:numId') ?? '');
      if (!list) return '';
      const at = Number(valOf(numbers, 'w:ilvl') ?? 0);
      const level = list.levels.get(at);
      if (!level) return '';
      list.counts.set(at, (list.counts.get(at) ?? level.start - 1) + 1);
      for (const deeper of [...list.counts.keys()]) {
        if (deeper > at) list.counts.delete(deeper);
      }
      if (level.format === 'none') return '';
      if (level.format === 'bullet') return '-';
      return level.text.replace(/%(\d)/g, (_, place: string) => {
        const of = Number(place) - 1;
        const { format, start } = list.levels.get(of) ?? level;
        return written(list.counts.get(of) ?? start, format);
      });
    },
  };
}

function written(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letter(count).toUpperCase();
    case 'lowerLetter':
      return letter(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** Word counts a … z, aa, bb …. */
function letter(count: number): string {
  const at = (count - 1) % 26;
  return String.fromCharCode(97 + at).repeat(Math.floor((count - 1) / 26) + 1);
}

function roman(count: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [rest, text] = [count, ''];
  for (const [step, letters] of steps) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
}
