import { combine, noDeadline, type Span } from './combine';
import type { Opener } from './openers';
import { type Context, wordsOf } from './part';
import type { PlacedPart } from './placedPart';
import { dateParts } from './spans';
import type { Deadline } from './types';

/** A phrase taken apart: the parts that count towards the deadline, and what each position tells about. */
export interface Reading {
  context: Context;
  parts: readonly PlacedPart[];
  openers: readonly (Opener | undefined)[];
}

/** What the given parts say together, whatever rhythm or event stands beside them. */
export function combined({ context }: Reading, parts: readonly PlacedPart[]): Deadline {
  const quote = ({ at, next }: Span) => wordsOf(context, at, next);
  const last = parts[parts.length - 1];
  if (last?.trouble) return noDeadline(last.trouble.reason);
  const readable = parts.filter((part) => !part.trouble);
  const dated = dateParts(readable, context.planYear, quote);
  return 'reason' in dated ? noDeadline(dated.reason) : combine(dated.parts, quote);
}
