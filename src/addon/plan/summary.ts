import type { IsoDate } from './isoDate';
import { STANDINGS, type Standing, standing } from './standing';

/** One work item as the summary needs it. */
export interface StandingItem {
  code: string;
  words: string;
  unit: string;
  deadline?: IsoDate | undefined;
  daysLeft?: number | undefined;
  standing: Standing;
}

export interface Rates {
  /** Completed / (completed + overdue), 0–1; undefined while nothing has come due. */
  completion: number | undefined;
  /** Completed on time / (completed + overdue), 0–1. */
  onTime: number | undefined;
}

export interface Summary {
  total: number;
  counts: Record<Standing, number>;
  completed: number;
  rates: Rates;
  /** Most overdue first. */
  overdue: StandingItem[];
  /** Open items whose deadline comes within `horizon` days, nearest first. */
  dueNext: StandingItem[];
  byUnit: { unit: string; total: number; counts: Record<Standing, number>; rates: Rates }[];
}

/**
 * The two rates of government practice; what is not yet due counts in neither.
 * Report 1270/BC-TCTTTg: 16.051 completed (14.068 on time), 223 overdue → 98,63 % and 86,44 %.
 */
export function ratesOf(counts: Readonly<Record<Standing, number>>): Rates {
  const onTime = counts[standing.completedOnTime];
  const completed = onTime + counts[standing.completedLate];
  const due = completed + counts[standing.overdue];
  return due === 0
    ? { completion: undefined, onTime: undefined }
    : { completion: completed / due, onTime: onTime / due };
}

/** How many of the items have each standing; every standing is there, at 0 if need be. */
export function countStandings(items: readonly StandingItem[]): Record<Standing, number> {
  const counts = Object.fromEntries(STANDINGS.map((name) => [name, 0])) as Record<Standing, number>;
  for (const item of items) counts[item.standing] += 1;
  return counts;
}

/**
 * Sums a plan's items up.
 * @param units in the order in which they are to be listed; a unit that is not among them follows at the end
 * @param horizon how many days ahead `dueNext` looks
 */
export function summarise(
  items: readonly StandingItem[],
  units: readonly string[],
  horizon: number,
): Summary {
  const counts = countStandings(items);
  const known = [...new Set([...units, ...items.map((item) => item.unit)])];
  return {
    total: items.length,
    counts,
    completed: counts[standing.completedOnTime] + counts[standing.completedLate],
    rates: ratesOf(counts),
    overdue: items.filter((item) => item.standing === standing.overdue).sort(byDeadline),
    dueNext: items
      .filter((item) => item.standing === standing.dueSoon || item.standing === standing.onTrack)
      .filter((item) => item.daysLeft !== undefined && item.daysLeft <= horizon)
      .sort(byDeadline),
    byUnit: known.map((unit) => {
      const own = items.filter((item) => item.unit === unit);
      const ownCounts = countStandings(own);
      return { unit, total: own.length, counts: ownCounts, rates: ratesOf(ownCounts) };
    }),
  };
}

/** Sorts items by their deadline, those without one first. */
export function byDeadline(a: StandingItem, b: StandingItem): number {
  return (a.deadline ?? '').localeCompare(b.deadline ?? '');
}
