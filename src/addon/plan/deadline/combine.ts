import { formatShortDate } from '../isoDate';
import type { PartKind } from './part';
import { reasons } from './reasons';
import { type DatedPart, isOpen } from './spans';
import type { Deadline, DeadlineKind } from './types';

const DEADLINE_LEADS = ['before', 'latest', 'until', 'due'] as const;

function contains(outer: DatedPart, inner: DatedPart): boolean {
  return outer.whole.start <= inner.whole.start && inner.whole.end <= outer.whole.end;
}

/** Whether `wide` only frames `narrow`, which follows it: 'Quý III/2024, chậm nhất ngày 15/9'. */
function frames(wide: DatedPart, narrow: DatedPart): boolean {
  if (narrow.join === 'range' || narrow.join === 'and' || !contains(wide, narrow)) return false;
  return narrow.join !== 'apart' || DEADLINE_LEADS.some((lead) => narrow.lead.has(lead));
}

/** Of a period and a narrower one that says it more exactly, only the narrower is kept. */
function withoutFrames(parts: readonly DatedPart[]): DatedPart[] {
  const kept: DatedPart[] = [];
  for (const part of parts) {
    while (kept.length > 0) {
      const previous = kept[kept.length - 1];
      if (!previous || !frames(previous, part)) break;
      kept.pop();
    }
    const previous = kept[kept.length - 1];
    const explains = previous && part.join === 'remark' && contains(part, previous);
    if (!explains) kept.push(part);
  }
  return kept;
}
