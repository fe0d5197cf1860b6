import { type Duration, durationEndingAt } from './durations';
import type { Opener } from './openers';
import type { Context } from './part';
import { isAt, markAt, type Terms } from './terms';
import type { Deadline } from './types';

/**
 * A deadline that waits, or undefined if no event is named: the event's words, and how many days after it (before it: negative) if the phrase counts them,
 * as in '20 ngày sau khi …', 'trong vòng 15 ngày kể từ ngày …', 'trước khi … ít nhất 07 ngày'.
 */
export function awaitedEvent(context: Context, opener: Opener): Deadline | undefined {
  const { terms, text } = context;
  const endAt = subjectEnd(context, opener);
  const leading = durationEndingAt(terms, markAt(terms, opener.at - 1, ',') ? opener.at - 1 : opener.at);
  const trailing = durationEndingAt(terms, endAt, opener.subjectAt + 1);
  const [first, last] = [
    terms[opener.subjectAt],
    terms[(trailing ? beforeAtLeast(context, trailing.at) : endAt) - 1],
  ];
  const words = first && last && first.start < last.end ? text.slice(first.start, last.end) : '';
  const event = words.replace(/^[\s,:;.-]+/u, '');
  return event === ''
    ? undefined
    : { kind: 'event-dependent', event, ...offsetOf(opener, leading ?? trailing) };
}

/** The event's words go on to the end of the phrase, or to a semicolon or a word of rhythm that begins something else. */
function subjectEnd({ terms }: Context, opener: Opener): number {
  for (let at = opener.subjectAt + 1; at < terms.length; at++) {
    if (markAt(terms, at, ';') || isAt(terms, at, 'ongoing')) return withoutJoiners(terms, at);
  }
  return withoutJoiners(terms, terms.length);
}

function withoutJoiners(terms: Terms, end: number): number {
  let at = end;
  while (isAt(terms, at - 1, 'and') || markAt(terms, at - 1, '.,;:')) at--;
  return at;
}

/** The position where the event's words end before 'ít nhất 07 ngày', 'chậm nhất 07 ngày' or '07 ngày'. */
function beforeAtLeast({ terms }: Context, at: number): number {
  return isAt(terms, at - 1, 'atLeast', 'latest') ? at - 1 : at;
}

function offsetOf(opener: Opener, duration: Duration | undefined): Partial<Deadline> {
  if (!duration) return opener.order === 'at-once' ? { offsetDays: 0 } : {};
  const count = opener.order === 'before' ? -duration.count : duration.count;
  if (duration.unit === 'working-day') return { offsetWorkingDays: count };
  return duration.unit === 'month' ? { offsetMonths: count } : { offsetDays: count };
}
