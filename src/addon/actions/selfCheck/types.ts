import type { Answer } from '../panelTypes';
import type { CheckLine } from './check';

export type { CheckLine, Verdict } from './check';

/** The parts of the self-check in the order in which the page asks for them, one call each. */
export const GROUPS = ['structure', 'running', 'platform'] as const;
export type CheckGroup = (typeof GROUPS)[number];

/** What one part came to. */
export interface CheckedGroup {
  title: string;
  lines: CheckLine[];
  /** What support wants to know of the workbook besides; of one group only. */
  about: { label: string; value: string }[];
}

/** The globals that the page calls. */
export interface CheckServer {
  runSystemCheck(input: { group: CheckGroup }): Answer<CheckedGroup>;
  /** What was done, line by line. */
  repairSystem(): Answer<string[]>;
}
