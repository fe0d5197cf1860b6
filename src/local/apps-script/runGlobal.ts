import type { Run } from '../localWorkbook';
import { Bridge } from './bridge';
import { NotImplementedError } from './errors';
import { Execution, type Surface, type Who } from './execution';
import { timeLimit, within } from './executionTime';
import type { Runtime } from './runtime';
import { servicesFor } from './services';
import { VmRealm } from './vmRealm';

/**
 * Milliseconds past the limit after which an execution that calls no service any more is cut off. Only where nobody can be
 * asked: the cut knows nothing of the time that a person takes to answer.
 */
const GRACE = 5_000;
/** Milliseconds that an execution takes where the clock stands: no two of them happen at one instant. */
const SHORTEST_EXECUTION = 1;
const MAY_ASK: ReadonlySet<Surface> = new Set(['menu', 'sidebar', 'installableTrigger', 'direct']);

/**
 * Runs one global of the add-on in a fresh world, as Google starts a fresh one for each execution.
 * @param makeArguments what the global is called with, given the execution (an event's range belongs to it)
 * @param finish shapes the result, e.g. as google.script.run would let it through
 */
export function runGlobal(
  runtime: Runtime,
  who: Who,
  functionName: string,
  makeArguments: (execution: Execution) => unknown[] = () => [],
  finish: (value: unknown) => unknown = (value) => value,
): Run {
  const execution = new Execution(runtime, who, runtime.failure);
  runtime.failure = null;
  const { addOn } = runtime;
  const realm = new VmRealm({ now: () => execution.now(), zone: addOn.timeZone });
  execution.world = realm;
  const { meter } = runtime;
  const bridge = new Bridge(
    realm,
    execution.gate,
    (milliseconds) => meter.spent(milliseconds),
    (type, method, args, result) => meter.carried(type, method, args, result),
  );
  for (const [name, service] of Object.entries(servicesFor(execution)))
    realm.define(name, bridge.toRealm(service));
  const outcome = (): Run => {
    realm.run(addOn.code);
    const body = addOn.functions.has(functionName) ? realm.lookUp(functionName) : undefined;
    if (typeof body !== 'function') throw new Error(`Script function not found: ${functionName}`);
    const args = makeArguments(execution).map((argument) => bridge.toRealm(argument));
    const from = performance.now();
    let returned: unknown;
    try {
      returned = body(...args);
    } finally {
      runtime.meter.ran(performance.now() - from);
    }
    if (Object.prototype.toString.call(returned) === '[object Promise]') {
      throw new NotImplementedError(`An async global (${functionName})`);
    }
    const value = finish(bridge.fromRealm(returned));
    execution.requireTime();
    return { ok: true, functionName, value, log: execution.log };
  };
  try {
    return MAY_ASK.has(who.surface) || !runtime.limited
      ? outcome()
      : within(timeLimit(who.surface) + GRACE, outcome);
  } catch (problem) {
    return { ok: false, functionName, ...described(execution.stopped ?? problem), log: execution.log };
  } finally {
    runtime.locks.releaseAll(execution);
    runtime.book.clock.pass(SHORTEST_EXECUTION);
    runtime.selectAfter(execution);
  }
}

/** Errors come from the add-on's realm as well, where they are no Error of ours. */
function described(problem: unknown): { error: string; stack?: string } {
  if (typeof problem !== 'object' || problem === null || !('message' in problem))
    return { error: String(problem) };
  const stack = 'stack' in problem && typeof problem.stack === 'string' ? { stack: problem.stack } : {};
  return { error: String(problem.message), ...stack };
}
