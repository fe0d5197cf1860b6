import type { Part } from './part';
import { isAt, markAt, type Terms } from './terms';

/**
 * What a stretch of the phrase tells about: a document quoted, a plan or schedule followed ("theo …"),
 * an event awaited ("sau khi …"), a session of a council ("kỳ họp …").
 */
export type OpenerKind = 'reference' | 'according' | 'event' | 'session';

export interface Opener {
  kind: OpenerKind;
  /** Position of the opening term, and of the first term of what it tells about. */
  at: number;
  subjectAt: number;
  /** How the deadline lies to the event: at once after it, before it, or some time after. */
  order: 'at-once' | 'before' | 'after';
}

/** The opener at a position, if one stands there. A part standing right after it makes it none: 'trước ngày 15/6'. */
function openerAt(terms: Terms, partStarts: ReadonlySet<number>, at: number): Opener | undefined {
  const term = terms[at];
  switch (term?.role) {
    case 'reference':
      return { kind: 'reference', at, subjectAt: at, order: 'after' };
    case 'accordingTo':
      return partStarts.has(at + 1)
        ? undefined
        : { kind: 'according', at, subjectAt: at + 1, order: 'after' };
    case 'rightAfter':
      return { kind: 'event', at, subjectAt: at + 1, order: 'at-once' };
    case 'when':
      return {
        kind: 'event',
        at,
        subjectAt: at + 1,
        order: term.text.startsWith('ngay') ? 'at-once' : 'after',
      };
    case 'beforeWhen':
      return { kind: 'event', at, subjectAt: at + 1, order: 'before' };
    case 'onDemand':
      return { kind: 'event', at, subjectAt: at, order: 'after' };
    case 'session':
      return { kind: 'session', at, subjectAt: at, order: 'after' };
    case 'since':
    case 'from':
    case 'after':
    case 'before':
      return namedEvent(terms, partStarts, at);
    default:
      return undefined;
  }
}

/** 'kể từ ngày ký', 'từ ngày Luật có hiệu lực', 'sau Hội nghị', 'trước kỳ họp'. */
function namedEvent(terms: Terms, partStarts: ReadonlySet<number>, at: number): Opener | undefined {
  const dayFollows = isAt(terms, at + 1, 'day', 'moment');
  const subjectAt = dayFollows ? at + 2 : at + 1;
  const names = isAt(terms, subjectAt, 'word', 'reference', 'session', 'onDemand');
  // 'từ nguồn vốn …' and 'từ nay' start no event.
  if (!names || partStarts.has(subjectAt) || (isAt(terms, at, 'from') && !dayFollows)) return undefined;
  return { kind: 'event', at, subjectAt: at + 1, order: isAt(terms, at, 'before') ? 'before' : 'after' };
}

/** For every position the opener whose stretch it lies in; a stretch ends with the next comma, semicolon, stop or bracket. */
export function stretches(terms: Terms, parts: readonly Part[]): (Opener | undefined)[] {
  const partStarts = new Set(parts.map((part) => part.at));
  let current: Opener | undefined;
  return terms.map((_, at) => {
    if (markAt(terms, at, ',;.()')) current = undefined;
    current = openerAt(terms, partStarts, at) ?? current;
    return current;
  });
}
