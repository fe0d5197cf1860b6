/** `npm run bench`: what each action costs, measured on this machine and estimated for Google. Never fails a build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machine } from './machine';
import { HELP, type Options, readOptions } from './options';
import { inProcesses } from './pool';
import { report } from './report';
import type { Action, Failed, Job, Measured, Told, Volume } from './result';

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const README = beside('../../../README.md');
const MARKS = { from: '<!-- figures -->', to: '<!-- /figures -->' };
const AT_ONCE = 2;

const OF_JOB: Record<Job['kind'], readonly Action[]> = {
  tracker: ['install', 'open', 'save', 'quick', 'type', 'paste', 'reconcile', 'freeze', 'digest'],
  import: ['preview', 'import'],
  peers: ['type', 'paste'],
};
/** How long kinds of job take against each other, so that the longest begin first. */
const WEIGHT: Record<Job['kind'], number> = { tracker: 10, import: 4, peers: 1 };

/** What a run of the bench came to. */
export interface Findings {
  machine: ReturnType<typeof machine>;
  seconds: number;
  measured: Measured[];
  failed: (Omit<Failed, 'action' | 'doer'> & Partial<Failed>)[];
  volumes: Volume[];
}

async function main(options: Options): Promise<void> {
  const from = performance.now();
  const found: Findings = { machine: machine(), seconds: 0, measured: [], failed: [], volumes: [] };
  const say = (words: string) =>
    process.stderr.write(`${((performance.now() - from) / 1000).toFixed(0).padStart(4)} s  ${words}\n`);
  const hear = (told: Told): void => {
    if ('progress' in told) say(told.progress);
    else if ('measured' in told) found.measured.push(told.measured);
    else if ('volume' in told) found.volumes.push(told.volume);
    else {
      found.failed.push(told.failed);
      say(`failed: ${told.failed.failed}`);
    }
  };
  await inProcesses(beside('worker.mjs'), jobsOf(options), AT_ONCE, hear, (job, reason) => {
    if (found.failed.some(({ items, failed }) => items === job.items && reason.includes(failed))) return;
    found.failed.push({ items: job.items, failed: `${job.kind}: ${reason}` });
    say(`failed: ${job.kind}, ${job.items} items: ${reason}`);
  });
  found.seconds = (performance.now() - from) / 1000;
  const text = report(found);
  process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : `${text}\n`);
  if (options.write) putIntoReadme(text);
}

function jobsOf({ items, only }: Options): Job[] {
  const kinds = Object.keys(OF_JOB) as Job['kind'][];
  return items
    .flatMap((count) => kinds.map((kind): Job => ({ kind, items: count, ...(only && { only }) })))
    .filter(({ kind }) => only === undefined || OF_JOB[kind].some((action) => only.includes(action)))
    .sort((a, b) => b.items * WEIGHT[b.kind] - a.items * WEIGHT[a.kind]);
}

function putIntoReadme(text: string): void {
  const readme = readFileSync(README, 'utf8');
  const [start, end] = [readme.indexOf(MARKS.from), readme.indexOf(MARKS.to)];
  if (start < 0 || end < start) throw new Error(`README.md lacks the marks ${MARKS.from} and ${MARKS.to}.`);
  writeFileSync(README, `${readme.slice(0, start + MARKS.from.length)}\n\n${text}\n\n${readme.slice(end)}`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(`${HELP}\n`);
  else await main(options);
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n${HELP}\n`);
  process.exitCode = 2;
}
