/** One process of the bench: does a job and tells its parent what it measured. */
import { fileURLToPath } from 'node:url';
import { importJob } from './importJob';
import { peersJob } from './peersJob';
import type { Action, Job, Told } from './result';
import { trackerJob } from './trackerJob';

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const places = { dist: beside('../..'), templates: beside('../../../sheets-templates') };

function tell(told: Told): void {
  process.send?.(told);
}

process.once('message', ({ kind, items, only }: Job) => {
  const wants = (action: Action): boolean => only === undefined || only.includes(action);
  if (kind === 'tracker') trackerJob(places, items, wants, tell);
  else if (kind === 'import') importJob(places, items, wants, tell);
  else peersJob(beside('peers.js'), items, wants, tell);
});
