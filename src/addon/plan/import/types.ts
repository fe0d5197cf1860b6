import type { Plan } from '../template';

/** A unit of the workbook's list; `parent` is the short name of the unit above it, '' for none. */
export interface KnownUnit {
  shortName: string;
  name: string;
  parent: string;
}

/** What the workbook already knows when a plan is read into it. */
export interface ImportContext {
  /** Year of the plan, for deadlines that leave theirs out. */
  year: number;
  units: readonly KnownUnit[];
  /** Names of the events that deadlines may wait for. */
  events: readonly string[];
}

export type DoubtField = 'structure' | 'deadline' | 'unit' | 'quantity' | 'event' | 'words' | 'column';

/** Something that a person should look at. */
export interface Doubt {
  /** Row of the pasted grid, from 0. */
  row: number;
  /** Code of the item or heading that it is about; '' where it concerns none. */
  code: string;
  field: DoubtField;
  /** In Vietnamese: what was read, and what to check. */
  words: string;
}

/** How one work item of the plan was read. */
export interface ReadItem {
  /** Row of the pasted grid, from 0. */
  row: number;
  code: string;
  /** The phrase that holds for the item, its own or one from above; '' where there is none. */
  deadlineWords: string;
  /** Whether the phrase comes from a cell above. */
  inherited: boolean;
  /** In Vietnamese, for a person to check: 'Quý II → 30/6/2024'. */
  reading: string;
}

/** What a column of the pasted table was taken for. */
export interface ReadColumn {
  /** Column of the pasted grid, from 0. */
  column: number;
  /** The words above the column. */
  header: string;
  /** In Vietnamese, what it was taken for: 'Thời gian', 'Đơn vị thực hiện' …. */
  takenAs: string;
}

export type ReadAppendix =
  | {
      ok: true;
      /** Holds planSchema. Its units and events are those that the items use, known or proposed. */
      plan: Plan;
      /** One entry for each work item, in the plan's order. */
      items: readonly ReadItem[];
      /** In the order of the rows. */
      doubts: readonly Doubt[];
      /** Short names of units of the plan that the workbook's list lacks. */
      newUnits: readonly string[];
      columns: readonly ReadColumn[];
    }
  | {
      ok: false;
      /** In Vietnamese: why this is no plan, and what to do. */
      reason: string;
    };

/**
 * Short name of the unit of the plan that stands where the table names no unit, since a plan's item cannot be without one.
 * It is not among `newUnits` and never a unit of the workbook: who imports leaves the unit cell blank instead.
 */
export const NO_UNIT = 'Chưa rõ đơn vị';
/** The deadline words of an item for which the table names no time at all; the item's own `time` is then ''. */
export const NO_DEADLINE = 'Chưa xác định';
