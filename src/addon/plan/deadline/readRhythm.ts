import { deadline } from './combine';
import type { PlacedPart } from './placedPart';
import { combined, type Reading } from './reading';
import { findOngoing, findRecurrence } from './rhythm';
import { isAt, markAt } from './terms';
import type { Deadline } from './types';

/**
 * "hằng năm", "định kỳ …": recurring, with days only where the phrase bounds the whole rhythm ("hằng quý trong năm 2024").
 * A dated deadline beside it counts instead: "Quý IV/2024 và định kỳ hằng năm".
 */
export function readRecurring(reading: Reading): Deadline | undefined {
  const { context, parts, openers } = reading;
  const at = findRecurrence(context.terms);
  if (at === undefined) return undefined;
  const withYear = parts.some((part) => part.year !== undefined);
  const finer = withYear && parts.some((part) => part.kind !== 'year');
  // 'Quý II/2024 theo kế hoạch hằng năm', 'Báo cáo định kỳ quý II/2024': the rhythm is that of the plan or report named.
  const ofSomething = withYear && openers[at] !== undefined && openers[at]?.at !== at;
  if (ofSomething || (finer && isAt(context.terms, at, 'periodic') && !moreRhythm(reading, at)))
    return undefined;
  const before = parts.filter((part) => part.at < at);
  if (before.some((part) => part.year !== undefined) && isJoinedByAnd(reading, before, at))
    return combined(reading, before);
  const bounds = boundsOf(reading);
  return deadline('recurring', bounds?.start, bounds?.end);
}

function moreRhythm({ context: { terms } }: Reading, at: number): boolean {
  return findRecurrence(terms.slice(at + 1)) !== undefined;
}

function isJoinedByAnd({ context: { terms } }: Reading, before: readonly PlacedPart[], at: number): boolean {
  const last = before[before.length - 1];
  if (!last) return false;
  for (let between = last.next; between < at; between++) {
    if (isAt(terms, between, 'and') || markAt(terms, between, ';')) return true;
  }
  return false;
}

/** The period within which a rhythm runs. A day or month of each year, as in "trước ngày 31/12 hằng năm", bounds nothing. */
function boundsOf(reading: Reading): Deadline | undefined {
  const { parts } = reading;
  const last = parts[parts.length - 1];
  const known = parts.some(
    (part) =>
      part.year !== undefined ||
      (part.kind === 'year' && (part.lead.has('during') || part.lead.has('whole'))),
  );
  if (!last || !known) return undefined;
  const bounds = combined(reading, parts);
  const isPeriod = bounds.kind === 'year' || bounds.kind === 'ongoing' || bounds.kind.includes('range');
  return isPeriod || last.lead.has('until') || last.lead.has('to') ? bounds : undefined;
}

/**
 * "thường xuyên", "liên tục": ongoing, within the period named with it ("thường xuyên trong năm", "từ tháng 5, thường xuyên").
 * A deadline of its own counts instead: "Tháng 12/2026 và thực hiện thường xuyên", "Thường xuyên, báo cáo trước ngày 15/12".
 */
export function readOngoing(reading: Reading): Deadline | undefined {
  const { context, parts, openers } = reading;
  const at = findOngoing(context.terms);
  if (at === undefined) return undefined;
  // 'Theo lộ trình và thường xuyên', 'sau khi có quyết định giao nhiệm vụ thường xuyên' wait first of all,
  // 'theo nhiệm vụ thường xuyên' does not.
  const awaited = openers.slice(0, at).some((opener) => opener !== undefined && opener.kind !== 'reference');
  const opener = openers[at];
  const follows =
    opener?.kind === 'according' && !context.terms.slice(opener.at, at).some(({ role }) => role === 'and');
  if (parts.length === 0) return awaited && !follows ? undefined : deadline('ongoing', undefined, undefined);

  const before = parts.filter((part) => part.at < at);
  const own = combined(reading, before.length > 0 ? before : parts);
  if (own.kind === 'none') return deadline('ongoing', undefined, undefined);
  if (before.length > 0) {
    if (own.kind !== 'ongoing' || before.length === parts.length) return own;
    const all = combined(reading, parts);
    return deadline('ongoing', all.start, all.end);
  }
  return boundsOngoing(reading, parts) ? deadline('ongoing', own.start, own.end) : own;
}

/** Whether the parts after "thường xuyên" say how long it goes on: those right after it, and whole years in any case. */
function boundsOngoing({ context: { terms } }: Reading, parts: readonly PlacedPart[]): boolean {
  const [first] = parts;
  if (!first || parts.every((part) => part.kind === 'year')) return true;
  for (let at = first.at - 1; at >= 0 && !isAt(terms, at, 'ongoing'); at--) {
    if (isAt(terms, at, 'mark', 'and', 'word', 'reference')) return false;
  }
  return true;
}
