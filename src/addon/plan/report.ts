import type { IsoDate } from './isoDate';
import { type Standing, standing } from './standing';
import { type StandingItem, type Summary, summarise } from './summary';

/** One work item as a report tells of it. */
export interface ReportItem extends StandingItem {
  /** Title of the task that it belongs to. */
  task: string;
  /** 0–100; undefined where nothing was entered. */
  progress: number | undefined;
  completedOn: IsoDate | undefined;
  /** The quantity to reach, where the plan sets one. */
  quantity: { reached: number; target: number; measure: string } | undefined;
  /** What hinders the item, or what leadership is asked to decide. */
  obstacles: string;
  /** Whether it is open and its unit has not updated it in this period. */
  silent: boolean;
}

/** What became different since an earlier state. */
export interface Change {
  /** Completed now, and not then. */
  done: ReportItem[];
  /** Overdue now, and not then. */
  overdue: ReportItem[];
  /** Overdue then, and no more. */
  recovered: ReportItem[];
}

/** What is told of a period: the state on its last day, and how it came there. */
export interface Report {
  planTitle: string;
  /** E.g. 'tháng 9/2024'. */
  name: string;
  from: IsoDate;
  /** The day that the standings are judged by. */
  to: IsoDate;
  horizonDays: number;
  summary: Summary;
  /** The difference from another state, and the name of that; undefined for the first period. */
  since: { name: string; change: Change } | undefined;
  /** Open items with something in the way. */
  asks: ReportItem[];
  /** Items with a quantity to reach. */
  quantities: ReportItem[];
  /** Units with open items that they have not updated in the period, and how many of how many; the most silent first. */
  silent: { unit: string; silent: number; open: number }[];
}

const OPEN: ReadonlySet<Standing> = new Set([
  standing.overdue,
  standing.dueSoon,
  standing.onTrack,
  standing.awaitingEvent,
  standing.noDeadline,
]);
const DONE: ReadonlySet<Standing> = new Set([standing.completedOnTime, standing.completedLate]);

export const isOpen = (item: Pick<StandingItem, 'standing'>): boolean => OPEN.has(item.standing);
export const isDone = (item: Pick<StandingItem, 'standing'>): boolean => DONE.has(item.standing);

/**
 * Tells of a state of the items.
 * @param units in the order in which they are to be listed
 */
export function reportOf(
  items: readonly ReportItem[],
  units: readonly string[],
  head: Pick<Report, 'planTitle' | 'name' | 'from' | 'to' | 'horizonDays' | 'since'>,
): Report {
  const open = items.filter(isOpen);
  return {
    ...head,
    summary: summarise(items, units, head.horizonDays),
    asks: items.filter((item) => item.obstacles !== '' && !isDone(item)),
    quantities: items.filter((item) => item.quantity !== undefined),
    silent: silentUnits(open, units),
  };
}

function silentUnits(open: readonly ReportItem[], units: readonly string[]): Report['silent'] {
  const lines = new Map(units.map((unit) => [unit, { unit, silent: 0, open: 0 }]));
  for (const { unit, silent } of open) {
    const line = lines.get(unit) ?? { unit, silent: 0, open: 0 };
    lines.set(unit, { unit, silent: line.silent + (silent ? 1 : 0), open: line.open + 1 });
  }
  return [...lines.values()]
    .filter(({ silent }) => silent > 0)
    .sort((one, other) => other.silent - one.silent);
}

/** The difference between two states; an item that was not there before was neither completed nor overdue. */
export function changeSince(before: ReadonlyMap<string, Standing>, now: readonly ReportItem[]): Change {
  const was = (item: ReportItem, standings: (item: Pick<StandingItem, 'standing'>) => boolean): boolean => {
    const then = before.get(item.code);
    return then !== undefined && standings({ standing: then });
  };
  const isOverdue = (item: Pick<StandingItem, 'standing'>) => item.standing === standing.overdue;
  return {
    done: now.filter((item) => isDone(item) && !was(item, isDone)),
    overdue: now.filter((item) => isOverdue(item) && !was(item, isOverdue)),
    recovered: now.filter((item) => !isOverdue(item) && was(item, isOverdue)),
  };
}
