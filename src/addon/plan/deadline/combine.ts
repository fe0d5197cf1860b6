import { formatShortDate, type IsoDate } from '../isoDate';
import { reasons } from './reasons';
import { type DatedPart, isOpen } from './spans';
import type { Deadline, DeadlineKind } from './types';

/** A deadline with both its days, leaving out those that are not known. */
export function deadline(kind: DeadlineKind, start: IsoDate | undefined, end: IsoDate | undefined): Deadline {
  return { kind, ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/** No deadline, and why not. */
export function noDeadline(reason: string): Deadline {
  return { kind: 'none', reason };
}

/** A stretch of the phrase's terms, `next` exclusive. */
export interface Span {
  at: number;
  next: number;
}

/**
 * The one deadline that the parts give together: the narrower of a period and what says it more exactly, or the range
 * from the first part to the last.
 */
export function combine(parts: readonly DatedPart[], quote: (span: Span) => string): Deadline {
  const kept = withoutLaterBeginnings(withoutFrames(parts));
  const [first, last] = [kept[0], kept[kept.length - 1]];
  if (!first || !last) return noDeadline(reasons.empty());
  if (last.after?.unit === 'working-day')
    return noDeadline(reasons.workingDays(quote({ at: last.after.at, next: last.next })));
  if (last.after && last.kind !== 'date')
    return noDeadline(reasons.vague(quote({ at: last.after.at, next: last.next })));
  if (isOpen(last)) return deadline('ongoing', first.start, undefined);
  if (last.end === undefined) return noDeadline(reasons.vague(quote(last)));
  if (first === last) {
    if (last.after) return deadline('date', undefined, last.end);
    return deadline(last.kind, last.kind === 'date' ? undefined : last.start, last.end);
  }
  return disorder(kept, last.end) ?? deadline(rangeKind(kept), first.start, last.end);
}

/** Of a period and a narrower one that says it more exactly, only the narrower is kept. */
function withoutFrames(parts: readonly DatedPart[]): DatedPart[] {
  const kept: DatedPart[] = [];
  for (const part of parts) {
    let previous = kept[kept.length - 1];
    while (previous && frames(previous, part)) {
      kept.pop();
      previous = kept[kept.length - 1];
    }
    const onlyExplains = previous && part.join === 'remark' && contains(part, previous);
    if (!onlyExplains) kept.push(part);
  }
  return kept;
}

/** Whether `wide` only frames the part after it: 'Quý III/2024, chậm nhất ngày 15/9', 'Năm 2024: quý II'. */
function frames(wide: DatedPart, narrow: DatedPart): boolean {
  if (!contains(wide, narrow) || isOpen(wide) || isOpen(narrow)) return false;
  if (narrow.join === 'range') return !narrow.lead.has('to');
  const limits = (['before', 'latest', 'until', 'due'] as const).some((lead) => narrow.lead.has(lead));
  return limits || (narrow.join !== 'apart' && narrow.join !== 'and');
}

function contains(outer: DatedPart, inner: DatedPart): boolean {
  return outer.whole.start <= inner.whole.start && inner.whole.end <= outer.whole.end;
}

/** 'Ban hành trong quý II và thực hiện từ quý III': what begins after the deadline is not part of it. */
function withoutLaterBeginnings(parts: readonly DatedPart[]): DatedPart[] {
  const kept = [...parts];
  const hasEnd = kept.some((part) => part.end !== undefined && !isOpen(part));
  for (let last = kept[kept.length - 1]; hasEnd && last && isOpen(last); last = kept[kept.length - 1])
    kept.pop();
  return kept;
}

/** Why the parts make no range: the last ends before the first begins, or before another of the list ends. */
function disorder(parts: readonly DatedPart[], end: IsoDate): Deadline | undefined {
  const from = parts[0]?.start ?? parts[0]?.end;
  if (from !== undefined && end < from)
    return noDeadline(reasons.reversed(formatShortDate(from), formatShortDate(end)));
  if (parts[parts.length - 1]?.join === 'range') return undefined;
  const later = parts.find((part) => part.whole.end > end);
  return later && noDeadline(reasons.disordered(formatShortDate(later.whole.end), formatShortDate(end)));
}

function rangeKind(parts: readonly DatedPart[]): DeadlineKind {
  const kinds = new Set(parts.map((part) => part.kind.replace('-range', '')));
  const [kind] = kinds;
  if (kinds.size > 1 || (kind !== 'month' && kind !== 'quarter')) return 'range';
  return `${kind}-range`;
}
