import type { Deadline } from './deadline';
import type { IsoDate } from './isoDate';
import { type Status, status } from './status';

/** Why an item goes on in the next year's plan. */
export const carried = {
  /** Begun or not, it was to be finished in the old year or waits for an event: it keeps its deadline. */
  unfinished: 'unfinished',
  /** It has no deadline, or comes again all the time, and is open: what end it has moves to the new year's. */
  standing: 'standing',
  /** It comes again all the time and was completed: it begins anew. */
  anew: 'anew',
} as const;
export type Carried = (typeof carried)[keyof typeof carried];

/** Which items the office wants in the new plan. */
export const CARRY_CHOICES = {
  all: [carried.unfinished, carried.standing, carried.anew],
  unfinished: [carried.unfinished],
  standing: [carried.standing, carried.anew],
  none: [],
} as const satisfies Record<string, readonly Carried[]>;
export type CarryChoice = keyof typeof CARRY_CHOICES;

/** What decides whether an item goes on. */
export interface CarryFacts {
  status: Status | '';
  /** How the words of its time are read. */
  kind: Deadline['kind'];
  /** Whether it has a day of its own, original or adjusted. */
  dated: boolean;
  waitsForEvent: boolean;
}

/** Why an item goes on; undefined for what is finished for good or given up. */
export function carriedAs({ status: word, kind, dated, waitsForEvent }: CarryFacts): Carried | undefined {
  const recurs = kind === 'recurring' || kind === 'ongoing';
  if (word === status.dropped) return undefined;
  if (word === status.completed) return recurs ? carried.anew : undefined;
  return recurs || (!dated && !waitsForEvent) ? carried.standing : carried.unfinished;
}

/** Last day of a year. */
export const endOfYear = (year: number): IsoDate => `${year}-12-31`;

/** How a carried item's code begins: by the year that it comes from. */
const CARRIED_CODE = /^C\d\d\./;

/** The code of an item, task or indicator in the next plan; one that was carried before keeps the year it first came from. */
export const carriedCode = (code: string, year: number): string =>
  CARRIED_CODE.test(code) ? code : `${carriedSection(year)}.${code}`;

/** The code of the section that the items of a year come under. */
export const carriedSection = (year: number): string => `C${String(year % 100).padStart(2, '0')}`;

/** Whether an item was carried into the plan that it stands in. */
export const wasCarried = (code: string): boolean => CARRIED_CODE.test(code);

/** The plan's title with its year changed, where it names that year as one and not as part of a span. */
export function titleOfYear(title: string, from: number, to: number): string {
  return title.replace(/\d{4}(?:\s*[-–]\s*\d{4})?/g, (found) =>
    found === String(from) ? String(to) : found,
  );
}
