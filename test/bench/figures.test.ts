import path from 'node:path';
import { LONGEST_EDIT_MS, LONGEST_RUN_MS } from '../../src/bench/costs';
import { importJob } from '../../src/bench/importJob';
import { peersJob } from '../../src/bench/peersJob';
import { ACTIONS, type Action, EDITS, type Measured, type Told } from '../../src/bench/result';
import { trackerJob } from '../../src/bench/trackerJob';

const ROOT = path.join(__dirname, '..', '..');
const PLACES = { dist: path.join(ROOT, 'dist'), templates: path.join(ROOT, 'sheets-templates') };
const all = () => true;
const SMALL = 200;
const LARGE = 1_000;

/** What a job measures, by action; fails the test where something could not be measured. */
function measuredBy(job: (tell: (told: Told) => void) => void): Measured[] {
  const measured: Measured[] = [];
  job((told) => {
    if ('failed' in told) throw new Error(`${told.failed.action}: ${told.failed.failed}`);
    if ('measured' in told) measured.push(told.measured);
  });
  return measured;
}

const of = (list: readonly Measured[], action: Action): Measured => {
  const found = list.find((one) => one.action === action);
  if (!found) throw new Error(`${action} was not measured.`);
  return found;
};

describe('what an action costs', () => {
  let small: Measured[];
  let large: Measured[];
  let held: Measured[];
  let peers: Measured[];

  beforeAll(() => {
    const tracker = (items: number, heldFrom?: number) => [
      ...measuredBy((tell) => trackerJob(PLACES, items, all, tell, heldFrom)),
      ...measuredBy((tell) => importJob(PLACES, items, all, tell)),
    ];
    small = tracker(SMALL);
    large = tracker(LARGE);
    held = measuredBy((tell) => trackerJob(PLACES, SMALL, all, tell, 1));
    peers = measuredBy((tell) =>
      peersJob(path.join(ROOT, 'dist', 'local', 'bench', 'peers.js'), LARGE, all, tell),
    );
  }, 300_000);

  it.each(ACTIONS)('in calls that read or write cells does not grow with the items: %s', (action) => {
    expect(of(small, action).tally.reads.calls).toBeGreaterThan(0);
    for (const kind of ['reads', 'writes'] as const) {
      expect(of(large, action).tally[kind].calls).toBeLessThanOrEqual(of(small, action).tally[kind].calls);
    }
  });

  it('installing reads the tracker it has made only for the journal: its values and its formulas', () => {
    const { cells } = of(large, 'install').tally.reads;
    const tracker = of(large, 'open').tally.reads.cells;
    expect(cells / tracker).toBeGreaterThan(2);
    expect(cells / tracker).toBeLessThan(2.2);
  });

  it.each(ACTIONS)('stays within what Google allows at usual costs: %s', (action) => {
    const { google } = of(large, action);
    expect(google.usual).toBeLessThan(EDITS.has(action) ? LONGEST_EDIT_MS : LONGEST_RUN_MS);
  });

  it('is the same number of calls whether formulas are computed meanwhile or their results are held', () => {
    const calls = (list: readonly Measured[]) => list.map(({ action, tally }) => ({ action, tally }));
    expect(calls(held)).toEqual(calls(small.slice(0, held.length)));
  });

  it.each(['per-cell script', 'sheetquery'] as const)(
    'for 200 rows is at most a tenth of the calls of the %s, pasted or by quick update',
    (doer) => {
      const peer = of(
        peers.filter((one) => one.doer === doer),
        'paste',
      );
      expect(peer.said).toBe('200 rows');
      for (const action of ['paste', 'quick'] as const)
        expect(of(large, action).calls * 10).toBeLessThanOrEqual(peer.calls);
    },
  );
});
