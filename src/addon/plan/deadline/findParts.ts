import { readBareYear, readContinuation, readLeadingNumber } from './bareParts';
import { readDayOfMonth, readFigures } from './dayParts';
import { type Context, type Part, troubled } from './part';
import { reasons } from './reasons';
import { readEdge, readSeason, readUnitOfPeriod, readWeekOfMonth } from './relativeParts';
import { isAt, markAt } from './terms';
import { type PartReader, readMonth, readMonthsOfYear, readQuarter, readYear } from './unitParts';

/** Tried in this order at each position; the first that reads something wins. */
const READERS: readonly PartReader[] = [
  readSeason,
  readWeekOfMonth,
  readMonthsOfYear,
  readUnitOfPeriod,
  readEdge,
  readFigures,
  readDayOfMonth,
  readMonth,
  readQuarter,
  readYear,
  readLeadingNumber,
  readBareYear,
];

/** Every expression of time in the phrase, in order, none overlapping another. */
export function findParts(context: Context): Part[] {
  const { terms } = context;
  const parts: Part[] = [];
  for (let at = 0; at < terms.length; ) {
    const previous = parts[parts.length - 1];
    const part = readPart(context, at, previous);
    if (part) parts.push(part);
    at = part?.next ?? at + 1;
  }
  return parts;
}

function readPart(context: Context, at: number, previous: Part | undefined): Part | undefined {
  const continued = previous && !previous.trouble && isJoined(context, previous, at) ? previous : undefined;
  // '3/2024' after 'Quý 1, 2' is a quarter, while after 'Quý II' it is March.
  const first =
    continued && isQuarterInFigures(context, continued)
      ? readContinuation(context, at, continued)
      : undefined;
  if (first) return first;
  for (const reader of READERS) {
    const part = reader(context, at);
    if (part) return checkLunar(context, part);
  }
  return continued && readContinuation(context, at, continued);
}

function isQuarterInFigures({ terms }: Context, part: Part): boolean {
  return part.kind === 'quarter' && (isAt(terms, part.at, 'number') || isAt(terms, part.at + 1, 'number'));
}

function checkLunar(context: Context, part: Part): Part {
  const next = markAt(context.terms, part.next, '(') ? part.next + 1 : part.next;
  return isAt(context.terms, next, 'lunar')
    ? troubled(context, part.at, next + 1, reasons.lunar, true)
    : part;
}

/** Whether nothing but a joining word or mark stands between a part and a position, as between 'II' and 'III' of 'Quý II, III'. */
function isJoined({ terms }: Context, previous: Part, at: number): boolean {
  const gap = at - previous.next;
  if (gap === 1) return isAt(terms, at - 1, 'to', 'and') || markAt(terms, at - 1, ',-&+/;');
  return gap === 2 && isAt(terms, at - 2, 'to', 'and', 'mark') && isAt(terms, at - 1, 'until', 'and');
}
