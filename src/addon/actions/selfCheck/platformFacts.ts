import { TRIAL_TAB } from '../../workbook/tabNames';
import type { Clock, Memory, Post, SetupPort } from '../ports';
import { once } from './check';
import type { PlatformPort } from './platformPort';
import { RULES_ROW, type TrialReading, trialContent } from './trialCells';

export interface PlatformNeeds {
  book: SetupPort;
  memory: Memory;
  clock: Clock;
  post: Post;
  platform: PlatformPort;
}

/** What the checks of the platform go by; each is tried when it is first asked for. */
export interface PlatformFacts extends PlatformNeeds {
  lock: () => ReturnType<PlatformPort['takeLock']>;
  /** What the cells of the trial tab came back as. */
  cells: () => TrialReading;
  /** The name of the trial tab, in which rules and protections are tried too. */
  tab: () => string;
  /** Milliseconds for writing a cell and reading it again, on average of some rounds. */
  roundTripMs: () => number;
}

/** Writing and reading in turn, so that the sheet cannot put either off. */
const ROUNDS = 5;

/** The lock is held and the trial tab is made when a fact asks for them; whoever asks sees to it that both are let go. */
export function platformFacts(needs: PlatformNeeds): PlatformFacts {
  const { book, clock, platform } = needs;
  const tab = once(() => {
    platform.openTrialTab();
    return TRIAL_TAB;
  });
  return {
    ...needs,
    tab,
    lock: once(() => platform.takeLock()),
    cells: once(() => {
      const { area, looks, blocks } = trialContent();
      book.paintArea(tab(), area, looks);
      book.write(tab(), blocks);
      book.flush();
      const { values = [], formulas = [] } = book.read(tab(), 'values and formulas') ?? {};
      return { values, formulas, shown: book.shown(tab()) ?? [] };
    }),
    roundTripMs: once(() => {
      const area = { row: RULES_ROW, column: 1, rows: 1, columns: 1 };
      const began = clock.instant();
      for (let round = 0; round < ROUNDS; round += 1) {
        book.write(tab(), [{ area, content: [[round]] }]);
        book.flush();
        book.readArea(tab(), area);
      }
      return Math.round((clock.instant() - began) / ROUNDS);
    }),
  };
}
