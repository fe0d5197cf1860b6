import { runInNewContext } from 'node:vm';
import { ExecutionStopped } from './errors';
import type { Surface } from './execution';

/** https://developers.google.com/apps-script/guides/services/quotas: script runtime, 6 minutes per execution. */
const LONGEST_RUN = 6 * 60_000;
/** https://developers.google.com/apps-script/guides/triggers: a simple trigger runs no longer than 30 seconds. */
const LONGEST_SIMPLE_TRIGGER = 30_000;

/** What Google says of an execution that it ended for its length. */
export const TIME_IS_UP = 'Exceeded maximum execution time';

/** How long an execution may take, in milliseconds; code that is not the add-on may take any time. */
export function timeLimit(surface: Surface): number {
  if (surface === 'direct') return Number.POSITIVE_INFINITY;
  return surface === 'simpleTrigger' ? LONGEST_SIMPLE_TRIGGER : LONGEST_RUN;
}

/** Measures how long the code runs here, in milliseconds, without the time that people take to answer it. */
export class Stopwatch {
  private readonly began = performance.now();
  private suspended = 0;

  elapsed(): number {
    return performance.now() - this.began - this.suspended;
  }

  /** A dialog suspends the script until it is answered (reference/base/ui, alert). */
  suspend<Answer>(ask: () => Answer): Answer {
    const from = performance.now();
    try {
      return ask();
    } finally {
      this.suspended += performance.now() - from;
    }
  }
}

/**
 * Cuts off what does not come back in time, such as an endless loop; neither its catch nor its finally blocks run then.
 * @param milliseconds more than 0
 * @throws ExecutionStopped in Google's words when the time is over
 */
export function within<Result>(milliseconds: number, action: () => Result): Result {
  let finished = (): Result => {
    throw new Error('The action did not run.');
  };
  const run = () => {
    const result = action();
    finished = () => result;
  };
  try {
    // The time limit of one world also ends the code of others that it called.
    runInNewContext('run()', { run }, { timeout: Math.ceil(milliseconds) });
  } catch (problem) {
    if (isTimeout(problem)) throw new ExecutionStopped(TIME_IS_UP);
    throw problem;
  }
  return finished();
}

function isTimeout(problem: unknown): boolean {
  return (
    typeof problem === 'object' &&
    problem !== null &&
    'code' in problem &&
    problem.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
