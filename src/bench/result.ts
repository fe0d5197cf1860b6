import type { Span, Tally } from './costs';

/** What is measured. */
export const ACTIONS = [
  'install',
  'open',
  'save',
  'quick',
  'type',
  'paste',
  'reconcile',
  'freeze',
  'digest',
  'preview',
  'import',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Those that follow a person's typing; Google ends them after 30 seconds. */
export const EDITS: ReadonlySet<Action> = new Set(['type', 'paste']);

/** Who does it: this add-on, or what would be used instead. */
export type Doer = 'tracker' | 'per-cell script' | 'sheetquery';

export interface Measured {
  doer: Doer;
  action: Action;
  items: number;
  tally: Tally;
  calls: number;
  /** The script's own time here, outside service calls, in milliseconds. */
  scriptMs: number;
  /** Time inside the local runtime's services here, formulas included, in milliseconds. */
  serviceMs: number;
  google: Span;
  /** In a few words, what came of it. */
  said: string;
}

export interface Failed {
  doer: Doer;
  action: Action;
  items: number;
  failed: string;
}

/** What hangs on the volume of data rather than on an action. */
export interface Volume {
  items: number;
  /** Cells of all tabs as Google counts them: rows times columns. */
  cells: number;
  /** Bytes of the largest stored property with its key, and of all of them. */
  largestProperty: number;
  allProperties: number;
  /** Bytes of the largest mail's HTML. */
  largestMail: number;
  /** Most memory that the process held, in bytes. */
  memory: number;
  /** The shortest time to compute the workbook here, in milliseconds; absent where nothing was computed. */
  computedMs?: number;
  /** Processor time of the whole job here, in milliseconds. */
  processorMs: number;
}

/** A job for one process. */
export interface Job {
  kind: 'tracker' | 'import' | 'peers';
  items: number;
  only?: Action[];
}

/** What a process tells while it works. */
export type Told = { progress: string } | { measured: Measured } | { failed: Failed } | { volume: Volume };
