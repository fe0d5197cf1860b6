import { awaitedEvent } from './awaitedEvent';
import { noDeadline } from './combine';
import { durationAt } from './durations';
import { findParts } from './findParts';
import { stretches } from './openers';
import { wordsOf } from './part';
import { type PlacedPart, placeParts } from './placedPart';
import { combined, type Reading } from './reading';
import { readOngoing, readRecurring } from './readRhythm';
import { reasons } from './reasons';
import { foldReferences } from './references';
import { isAt, termsOf, tidy } from './terms';
import type { Deadline } from './types';

/** Reads a whole phrase; see `readDeadline`. */
export function readPhrase(phrase: string, planYear: number): Deadline {
  const text = tidy(phrase);
  if (!/[\p{L}\p{N}]/u.test(text)) return noDeadline(reasons.empty());
  const terms = foldReferences(termsOf(text));
  if (isAt(terms, 0, 'done')) return noDeadline(reasons.alreadyDone(text));
  const context = { terms, text, planYear };
  const found = findParts(context);
  const reading = { context, parts: counting(placeParts(terms, found)), openers: stretches(terms, found) };
  const wrong = reading.parts.find((part) => part.trouble?.wrong)?.trouble;
  if (wrong) return noDeadline(wrong.reason);
  return (
    readRecurring(reading) ??
    readOngoing(reading) ??
    readAwaited(reading) ??
    readDated(reading) ??
    nothingIn(reading)
  );
}

/** The parts stated as deadlines; only if there are none, those mentioned within other words. */
function counting(parts: readonly PlacedPart[]): readonly PlacedPart[] {
  const stated = parts.filter((part) => part.weight === 'stated');
  return stated.length > 0 ? stated : parts.filter((part) => part.weight === 'mentioned');
}

/** An event or schedule to wait for, unless a deadline is stated: "Quý IV/2024 và theo lộ trình …" is a quarter. */
function readAwaited({ context, parts, openers }: Reading): Deadline | undefined {
  const opener = openers.find((candidate) => candidate !== undefined && candidate.kind !== 'reference');
  // 'Rà soát chỉ tiêu năm 2024 sau khi …': a year in the name of the work is no deadline either.
  const named = parts.every((part) => part.weight === 'mentioned' && part.kind === 'year');
  return opener && named ? awaitedEvent(context, opener) : undefined;
}

function readDated(reading: Reading): Deadline | undefined {
  return reading.parts.length > 0 ? combined(reading, reading.parts) : undefined;
}

function nothingIn({ context }: Reading): Deadline {
  const { terms, text } = context;
  for (let at = 0; at < terms.length; at++) {
    const duration = durationAt(terms, at);
    if (duration) return noDeadline(reasons.bareDuration(wordsOf(context, duration.at, duration.next)));
  }
  return noDeadline(reasons.noTime(text));
}
