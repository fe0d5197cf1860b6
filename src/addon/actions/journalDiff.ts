import { messages } from '../messages';
import { type Fact, sameFact, wordsOfFact } from '../workbook/cellFacts';
import { type JournalLine, way } from '../workbook/journalTab';
import { type ItemFactsKnown, JOURNALLED, type JournalledKey } from '../workbook/knownTab';
import type { Hint } from './hints';
import { headerOf } from './updateFacts';

/** One change of one cell, and who is known to have made it. */
interface Step {
  at: string;
  who: string;
  way: string;
  from: Fact;
  to: Fact;
}

type Trace = Omit<Step, 'from' | 'to'> & { to?: Fact };

/** An item as it stands on the sheet now. */
export interface PresentItem {
  code: string;
  words: string;
  /** A fact per journalled column. */
  facts: ItemFactsKnown;
  /** A cell in the journal's words, however long. */
  fullWords(key: JournalledKey): string;
}

/** What is known of an item of which nothing is known yet. */
export const NOTHING_KNOWN: ItemFactsKnown = JOURNALLED.map(() => '');

/** An item that is not on the sheet any more, as its traces leave it. */
export function itemGone(
  code: string,
  known: ItemFactsKnown,
  tracesOf: (key: JournalledKey) => readonly Trace[],
): PresentItem {
  const facts = JOURNALLED.map((key, index): Fact => {
    const told = tracesOf(key).filter(({ to }) => to !== undefined);
    return told[told.length - 1]?.to ?? known[index] ?? '';
  });
  return {
    code,
    words: wordsKnown(facts),
    facts,
    fullWords: (key) => wordsOfFact(facts[JOURNALLED.indexOf(key)] ?? ''),
  };
}

/**
 * The steps from what was known to what is there now, along the traces in their order. What no trace tells is a step of
 * its own, so the last step always ends at what is there now.
 */
export function stepsBetween(old: Fact, present: Fact, traces: readonly Trace[], now: string): Step[] {
  const steps: Step[] = [];
  let current = old;
  const go = (to: Fact, { at, who, way: by }: Omit<Trace, 'to'>) => {
    if (sameFact(current, to)) return;
    steps.push({ at, who, way: by, from: current, to });
    current = to;
  };
  traces.forEach((trace, index) => {
    const to = trace.to ?? (index === traces.length - 1 ? present : undefined);
    if (to !== undefined) go(to, trace);
  });
  go(present, { at: now, who: '', way: way.found });
  return steps;
}

/** The journal's lines for one item, and the columns that changed without a trace. */
export function linesOfItem(
  item: PresentItem,
  old: ItemFactsKnown,
  tracesOf: (key: JournalledKey) => readonly Trace[],
  now: string,
): { lines: JournalLine[]; untold: JournalledKey[] } {
  const lines: JournalLine[] = [];
  const untold: JournalledKey[] = [];
  JOURNALLED.forEach((key, index) => {
    const present = item.facts[index] ?? '';
    for (const step of stepsBetween(old[index] ?? '', present, tracesOf(key), now)) {
      const full = sameFact(step.to, present);
      lines.push(lineOfChange(item.code, key, step, full ? item.fullWords(key) : wordsOfFact(step.to)));
      if (step.way === way.found) untold.push(key);
    }
  });
  return { lines, untold };
}

/** A journal line that tells one change of a cell. */
export function lineOfChange(
  code: string,
  key: JournalledKey,
  { at, who, way: by, from }: Omit<Step, 'to'>,
  to: string,
): JournalLine {
  return {
    at,
    who: who || messages.unknownPerson,
    code,
    header: headerOf(key),
    from: wordsOfFact(from),
    to,
    way: by,
  };
}

/**
 * An item that came or went as a whole.
 * @param trace who brought or took it, where that is known
 */
export function lineOfItem(
  code: string,
  from: string,
  to: string,
  now: string,
  trace?: Pick<Trace, 'who' | 'way'>,
): JournalLine {
  return {
    at: now,
    who: trace?.who || messages.unknownPerson,
    code,
    header: messages.journal.wholeItem,
    from,
    to,
    way: trace?.way ?? way.found,
  };
}

/** The words of an item by what is known of it. */
function wordsKnown(facts: ItemFactsKnown): string {
  const [detail, title] = (['detail', 'title'] as const).map((key) => facts[JOURNALLED.indexOf(key)] ?? '');
  return wordsOfFact(detail || title || '');
}

/** The traces of each cell, in time order; a trace of a whole item is one of each of its cells. */
export function tracesByCell(hints: readonly Hint[]): (code: string, key: JournalledKey) => readonly Trace[] {
  const traces = new Map<string, { order: number; trace: Trace }[]>();
  const add = (place: string, order: number, trace: Trace) => {
    const list = traces.get(place);
    if (list) list.push({ order, trace });
    else traces.set(place, [{ order, trace }]);
  };
  hints.forEach(({ at, who, way: by, changes, whole }, order) => {
    for (const { code, key, to } of changes)
      add(`${key} ${code}`, order, { at, who, way: by, ...(to !== undefined && { to }) });
    for (const code of whole?.codes ?? []) {
      if (!whole?.keys) add(` ${code}`, order, { at, who, way: by });
      for (const key of whole?.keys ?? []) add(`${key} ${code}`, order, { at, who, way: by });
    }
  });
  return (code, key) => {
    const own = traces.get(`${key} ${code}`) ?? [];
    const ofAll = traces.get(` ${code}`);
    const both = ofAll ? [...own, ...ofAll].sort((a, b) => a.order - b.order) : own;
    return both.map(({ trace }) => trace);
  };
}

/** Who is known to have brought or taken an item as a whole; undefined where nobody is. */
export function traceOfItem(hints: readonly Hint[]): (code: string) => Trace | undefined {
  const traces = new Map<string, Trace>();
  for (const { at, who, way: by, whole } of hints) {
    if (whole && !whole.keys) for (const code of whole.codes) traces.set(code, { at, who, way: by });
  }
  return (code) => traces.get(code);
}
