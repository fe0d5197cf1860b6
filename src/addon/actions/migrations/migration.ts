import type { Grid } from '../../workbook/cell';
import { tabName } from '../../workbook/tabNames';
import { findTracker, type TrackerLayout } from '../../workbook/trackerLayout';
import type { Clock, Memory, SetupPort } from '../ports';
import type { MakingNeeds } from '../setUp';

export interface MigrationNeeds extends MakingNeeds {
  book: SetupPort;
  memory: Memory;
  clock: Clock;
}

/** One step from a version to the next. */
export interface Migration {
  /** The version that the workbook has afterwards. */
  to: number;
  /** What it did, in words for the office and the journal. */
  says: string;
  /**
   * Brings a workbook of the version before to this one. Run again after it was cut off anywhere, or upon a workbook that
   * has some of it already, it ends the same; what people entered stays.
   */
  run(needs: MigrationNeeds): void;
}

/** The tracker as it stands; undefined where its headers are gone. */
export function readTracker(book: SetupPort): { layout: TrackerLayout; grid: Grid } | undefined {
  const grid = book.read(tabName.tracker, 'values and formulas');
  const layout = grid && findTracker(grid);
  return grid && layout ? { layout, grid } : undefined;
}
