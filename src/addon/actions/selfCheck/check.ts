import { messages } from '../../messages';

/** 'unknown' is what cannot be found out from here; it is said, never taken for right. */
export type Verdict = 'right' | 'wrong' | 'unknown';

/** What a check found, and what to do about it ('' where nothing is to be done). */
export interface Finding {
  verdict: Verdict;
  found: string;
  advice: string;
  /** Whether running the set-up again puts it right. */
  repairable: boolean;
}

/** One thing that is checked; it throws only by mistake or where the platform fails. */
export interface Check<Facts> {
  /** For tests and support; stays the same when the title changes. */
  id: string;
  title: string;
  run(facts: Facts): Finding;
}

/** A line of the table that is shown. */
export interface CheckLine extends Finding {
  id: string;
  title: string;
}

export const right = (found: string): Finding => ({ verdict: 'right', found, advice: '', repairable: false });
export const unknown = (found: string, advice = ''): Finding => ({
  verdict: 'unknown',
  found,
  advice,
  repairable: false,
});
export const wrong = (found: string, advice: string): Finding => ({
  verdict: 'wrong',
  found,
  advice,
  repairable: false,
});
/** Something wrong that running the set-up again puts right. */
export const repairable = (found: string): Finding => ({
  verdict: 'wrong',
  found,
  advice: messages.selfCheck.repairIt,
  repairable: true,
});

/** Runs every check; one that throws is shown as wrong, with the words of what it threw, and keeps no other from running. */
export function runChecks<Facts>(checks: readonly Check<Facts>[], facts: Facts): CheckLine[] {
  return checks.map(({ id, title, run }) => {
    try {
      return { id, title, ...run(facts) };
    } catch (error) {
      return { id, title, ...wrong(messages.selfCheck.threw(wordsOf(error)), messages.selfCheck.tryAgain) };
    }
  });
}

/** The words of an error, whatever was thrown. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A fact that is found out when it is first asked for; where that fails, it fails for everybody who asks. */
export function once<T>(find: () => T): () => T {
  let known: { value: T } | { error: unknown } | undefined;
  return () => {
    if (!known) {
      try {
        known = { value: find() };
      } catch (error) {
        known = { error };
      }
    }
    if ('error' in known) throw known.error;
    return known.value;
  };
}

/** For what must be done: a call that failed once is made once more. Of a failure that stays, the second time tells. */
export function twice(work: () => void): void {
  try {
    work();
  } catch {
    work();
  }
}
