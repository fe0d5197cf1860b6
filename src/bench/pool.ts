import { fork } from 'node:child_process';
import type { Job, Told } from './result';

/** Megabytes of JavaScript memory for a process; 30,000 items need about a third of it. */
const MEMORY = 6_144;

/**
 * Does jobs in processes of their own, so many at once, in the given order. One that breaks does not stop the others.
 * @param ended told of a process that ended before its job was done, with the reason in a few words
 */
export async function inProcesses(
  script: string,
  jobs: readonly Job[],
  atOnce: number,
  tell: (told: Told) => void,
  ended: (job: Job, reason: string) => void,
): Promise<void> {
  const waiting = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const reason = await inProcess(script, job, tell);
      if (reason !== undefined) ended(job, reason);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

function inProcess(script: string, job: Job, tell: (told: Told) => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = fork(script, [], {
      execArgv: [`--max-old-space-size=${MEMORY}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (text: Buffer) => {
      complaint = `${complaint}${text}`.slice(-2_000);
    });
    child.on('message', (told: Told) => tell(told));
    child.on('error', (problem) => resolve(problem.message));
    child.on('close', (code, signal) =>
      resolve(
        code === 0
          ? undefined
          : (complaint.match(/^\w*(?:Error|Exception): .*$/m)?.[0] ?? `ended with ${signal ?? code}`),
      ),
    );
    child.send(job);
  });
}
