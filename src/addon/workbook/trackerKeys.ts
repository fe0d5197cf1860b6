import type { SettingKey } from './settings';

export type TrackerKey =
  | 'tt'
  | 'title'
  | 'detail'
  | 'time'
  | 'product'
  | 'unitText'
  | 'note'
  | 'code'
  | 'originalDeadline'
  | 'adjustedDeadline'
  | 'status'
  | 'progress'
  | 'target'
  | 'reached'
  | 'quantityUnit'
  | 'completedOn'
  | 'evidence'
  | 'obstacles'
  | 'notice'
  | 'standing'
  | 'daysLeft'
  | 'updatedAt'
  | 'updatedBy'
  | 'unit'
  | 'inCharge'
  | 'event'
  | 'eventDays'
  | 'start'
  | 'source'
  | 'kind'
  | 'deadline'
  | 'summaryKey'
  | 'dueOrder'
  | 'askOrder'
  | 'silent'
  | 'doneKey'
  | 'taskProgress'
  | 'taskQuantity';

/** What a row of the tracker is, as written in its hidden column. */
export const rowKind = {
  section: 'Mục',
  task: 'Nhiệm vụ',
  indicator: 'Chỉ tiêu',
  item: 'Việc',
  end: 'Hết',
} as const;

/** Where a formula of one tracker row finds things. */
export interface TrackerRefs {
  /** The same row's cell of a column. */
  cell(key: TrackerKey): string;
  /** The rows that belong to this task or indicator, in a column; undefined where it has none. */
  below(key: TrackerKey): string | undefined;
  setting(key: SettingKey): string;
  /** The units' short names, and the standing words, as lists in the tab Danh mục. */
  unitNames: string;
  standingWords: string;
  /** The day on which the event named in a cell came; 0 or an error where it has not. */
  eventDay(name: string): string;
}

/** Rows up to this number can be told apart in an order key: deadline × this + row. */
export const ORDER_ROWS = 100_000;

/** A unit's and a standing's place in their lists make one number, so that one pass counts a cell of the summary. */
export const SUMMARY_KEY_BASE = 100;

/** Larger than the number of any day that a plan has, so that a day and a case make one number. */
export const DONE_KEY_BASE = 100_000;
