import { LEVEL, type Numbering, romanText } from './numbering';
import type { Node } from './outline';
import { say } from './say';

/** Numbers that skip one, or stand there twice. Numbering that goes on from another heading is taken as it is. */
export function sequenceDoubts(nodes: readonly Node[]): { node: Node; words: string }[] {
  const doubts: { node: Node; words: string }[] = [];
  let before: Numbering | undefined;
  const seen = new Set<string>();
  for (const node of nodes) {
    const { numbering, groups } = node;
    if (numbering?.ordinal === undefined) continue;
    const key = `${groups.map(({ words }) => words).join('/')}|${numbering.level}|${numbering.text}`;
    if (seen.has(key)) doubts.push({ node, words: say.repeated(numbering.text) });
    else if (before?.ordinal !== undefined && before.level === numbering.level) {
      const gap = numbering.ordinal - before.ordinal;
      if (gap > 1) doubts.push({ node, words: say.gap(numbering.text, expectedAfter(before)) });
    }
    seen.add(key);
    before = numbering;
  }
  return doubts;
}

function expectedAfter(before: Numbering): string {
  const next = (before.ordinal ?? 0) + 1;
  if (before.level === LEVEL.roman) return romanText(next);
  if (before.under !== undefined) return `${before.under}.${next}`;
  return before.level === LEVEL.figure ? String(next) : `chữ sau ${before.text}`;
}
