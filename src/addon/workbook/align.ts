/** How a row of headers (or a column of labels) on the sheet stands against what was declared. */
export interface Alignment {
  /** Position of each expected text among the actual ones, counted from 0; absent where it is missing. */
  positions: Map<string, number>;
  renamed: { position: number; found: string; expected: string }[];
  /** Expected texts that are not there at all, each with the position after which it belongs (-1: at the start). */
  missing: { expected: string; after: number }[];
  /** Expected texts that stand there more than once; the first place counts. */
  doubled: string[];
}

/**
 * Finds headers by their words, wherever they were moved to. A header that is gone is taken as renamed
 * only where, between its two declared neighbours, exactly as many strange texts stand as headers are missing;
 * else it counts as missing, and strange columns are left to the people who made them.
 */
export function alignTexts(expected: readonly string[], actual: readonly string[]): Alignment {
  const wanted = new Set(expected.map(fold));
  const places = new Map<string, number>();
  const doubled: string[] = [];
  actual.forEach((text, position) => {
    const key = fold(text);
    if (!wanted.has(key)) return;
    if (places.has(key)) doubled.push(text);
    else places.set(key, position);
  });

  const positions = new Map<string, number>();
  for (const text of expected) {
    const place = places.get(fold(text));
    if (place !== undefined) positions.set(text, place);
  }
  const renamed: Alignment['renamed'] = [];
  const missing: Alignment['missing'] = [];
  for (const gap of gapsIn(expected, positions, actual.length)) {
    const strangers = range(gap.from + 1, gap.to).filter((at) => !isKnown(actual[at], wanted));
    const filled = strangers.filter((at) => fold(actual[at] ?? '') !== '');
    const candidates = filled.length === gap.texts.length ? filled : strangers;
    gap.texts.forEach((text, index) => {
      const position = candidates.length === gap.texts.length ? candidates[index] : undefined;
      if (position === undefined) missing.push({ expected: text, after: gap.from });
      else {
        positions.set(text, position);
        renamed.push({ position, found: actual[position] ?? '', expected: text });
      }
    });
  }
  return { positions, renamed, missing, doubled };
}

/** Runs of expected texts that were not found, each between the places of its found neighbours. */
function gapsIn(expected: readonly string[], positions: ReadonlyMap<string, number>, length: number) {
  const gaps: { from: number; to: number; texts: string[] }[] = [];
  let from = -1;
  let open: { from: number; to: number; texts: string[] } | undefined;
  for (const text of expected) {
    const place = positions.get(text);
    if (place === undefined) {
      open ??= { from, to: length, texts: [] };
      open.texts.push(text);
    } else {
      if (open) gaps.push({ ...open, to: place });
      open = undefined;
      from = place;
    }
  }
  if (open) gaps.push(open);
  return gaps;
}

function isKnown(text: string | undefined, wanted: ReadonlySet<string>): boolean {
  return text !== undefined && wanted.has(fold(text));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Case, Unicode form and spacing do not make another header. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
