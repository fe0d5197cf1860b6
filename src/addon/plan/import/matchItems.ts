/** Which row of the tracker is which row of a plan that is read anew. */
import { fold } from './text';

/** A row of a plan as far as telling it again goes, in the plan's order. */
export interface MatchRow {
  code: string;
  kind: 'section' | 'task' | 'indicator' | 'item';
  /** Code of the row under which it stands; '' for none. */
  parent: string;
  /** The paper's own number. */
  number: string;
  words: string;
  /** The words of its time, by which two items with the same words are told apart. */
  time: string;
}

export interface Match {
  /** Code of the row in the tracker. */
  old: string;
  /** Whether the words are the same but for case, marks of punctuation and spaces. */
  same: boolean;
}

/** From this share of common words on, two wordings are one thing that was reworded. */
const NEAR = 0.6;
/** Where more pairs than this are possible, only rows near each other in the order are compared. */
const MOST_PAIRS = 40_000;
const WINDOW = 30;

/**
 * Finds the rows of a plan among those that the tracker has: under the same heading the same words first, then near words,
 * the nearest first. Each row is found at most once. A section that nothing stands under is also found by its number, since
 * a new workbook comes with such sections.
 * @returns by the code of the fresh row
 */
export function matchItems(fresh: readonly MatchRow[], old: readonly MatchRow[]): Map<string, Match> {
  const matches = new Map<string, Match>();
  const oldByParent = byParent(old);
  const freshByParent = byParent(fresh);
  const pairs: { fresh: string; old: string }[] = [{ fresh: '', old: '' }];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const ours = freshByParent.get(pair.fresh) ?? [];
    const theirs = oldByParent.get(pair.old) ?? [];
    const empty = (row: MatchRow) => (oldByParent.get(row.code) ?? []).length === 0;
    for (const [row, match] of matchedSiblings(ours, theirs, empty)) {
      matches.set(row.code, match);
      pairs.push({ fresh: row.code, old: match.old });
    }
  }
  return matches;
}

function byParent(rows: readonly MatchRow[]): Map<string, MatchRow[]> {
  const groups = new Map<string, MatchRow[]>();
  for (const row of rows) {
    const list = groups.get(row.parent);
    if (list) list.push(row);
    else groups.set(row.parent, [row]);
  }
  return groups;
}

interface Prepared {
  row: MatchRow;
  place: number;
  folded: string;
  time: string;
  /** In the order of their letters, each as often as it stands there. */
  words: readonly string[];
}

function prepared(rows: readonly MatchRow[]): Prepared[] {
  return rows.map((row, place) => {
    const folded = fold(row.words);
    const words = folded === '' ? [] : folded.split(' ').sort();
    return { row, place, folded, time: fold(row.time), words };
  });
}

function matchedSiblings(
  fresh: readonly MatchRow[],
  old: readonly MatchRow[],
  empty: (row: MatchRow) => boolean,
): [MatchRow, Match][] {
  const result: [MatchRow, Match][] = [];
  let ours = prepared(fresh);
  let theirs = prepared(old);
  const take = (found: readonly [Prepared, Prepared, boolean][]) => {
    for (const [one, other, same] of found) result.push([one.row, { old: other.row.code, same }]);
    const gone = new Set<unknown>(found.flat());
    ours = ours.filter((one) => !gone.has(one));
    theirs = theirs.filter((one) => !gone.has(one));
  };
  take(equalPairs(ours, theirs, ({ row, folded, time }) => `${row.kind}|${folded}|${time}`));
  take(equalPairs(ours, theirs, ({ row, folded }) => `${row.kind}|${folded}`));
  take(nearPairs(ours, theirs));
  const bare = theirs.filter(({ row }) => row.kind === 'section' && empty(row));
  take(
    equalPairs(ours, bare, ({ row }) => `${row.kind}|${fold(row.number)}`).map(([one, other]) => [
      one,
      other,
      false,
    ]),
  );
  return result;
}

/** Pairs of the same key, in their order; rows without words are left out. */
function equalPairs(
  ours: readonly Prepared[],
  theirs: readonly Prepared[],
  key: (one: Prepared) => string,
): [Prepared, Prepared, boolean][] {
  const waiting = new Map<string, Prepared[]>();
  for (const one of theirs) {
    if (one.folded === '') continue;
    const list = waiting.get(key(one));
    if (list) list.push(one);
    else waiting.set(key(one), [one]);
  }
  return ours.flatMap((one): [Prepared, Prepared, boolean][] => {
    const other = one.folded === '' ? undefined : waiting.get(key(one))?.shift();
    return other ? [[one, other, true]] : [];
  });
}

function nearPairs(ours: readonly Prepared[], theirs: readonly Prepared[]): [Prepared, Prepared, boolean][] {
  const close = ours.length * theirs.length > MOST_PAIRS;
  const scored: { one: Prepared; other: Prepared; score: number; apart: number }[] = [];
  let from = 0;
  for (const one of ours) {
    if (close) while ((theirs[from]?.place ?? Number.POSITIVE_INFINITY) < one.place - WINDOW) from += 1;
    for (let at = from; at < theirs.length; at += 1) {
      const other = theirs[at];
      if (!other || (close && other.place > one.place + WINDOW)) break;
      const score = one.row.kind === other.row.kind ? likeness(one, other) : 0;
      if (score >= NEAR) scored.push({ one, other, score, apart: Math.abs(one.place - other.place) });
    }
  }
  scored.sort((a, b) => b.score - a.score || a.apart - b.apart || a.one.place - b.one.place);
  const taken = new Set<Prepared>();
  return scored.flatMap(({ one, other }): [Prepared, Prepared, boolean][] => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one);
    taken.add(other);
    return [[one, other, false]];
  });
}

/** The share of words that two wordings have in common, from 0 to 1. */
function likeness(one: Prepared, other: Prepared): number {
  const total = one.words.length + other.words.length;
  if (total === 0 || 2 * Math.min(one.words.length, other.words.length) < NEAR * total) return 0;
  let common = 0;
  let at = 0;
  for (const word of one.words) {
    while (at < other.words.length && (other.words[at] ?? '') < word) at += 1;
    if (other.words[at] !== word) continue;
    common += 1;
    at += 1;
  }
  return (2 * common) / total;
}
