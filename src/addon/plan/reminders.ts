import { addDays, daysBetween, type IsoDate } from './isoDate';
import type { ReportItem } from './report';
import { standing } from './standing';

export interface ReminderRules {
  /** An item is reminded of when so many days are left. */
  daysBefore: number;
  /** From so many days overdue on the person in charge is told. */
  escalationDays: number;
}

const WEEK = 7;

export interface Reminders {
  /** Items that come due: their day of reminding has come. */
  due: ReportItem[];
  /** Overdue items whose weekly turn it is: the first day overdue, and every seventh after it. */
  overdue: ReportItem[];
  /** Of the overdue items those that the person in charge is told of, every seventh day too. */
  escalated: ReportItem[];
}

/**
 * What is to be reminded of: everything whose turn came after the last reminder, up to today. So a missed day is made up
 * for by the next, and no item comes twice on a day.
 * @param after day of the last reminder
 */
export function remindersOf(
  items: readonly ReportItem[],
  after: IsoDate,
  today: IsoDate,
  { daysBefore, escalationDays }: ReminderRules,
): Reminders {
  const isTurn = (day: IsoDate) => day > after && day <= today;
  const weekly = (deadline: IsoDate, first: number): boolean => {
    const late = daysBetween(deadline, today);
    if (late < first) return false;
    return isTurn(addDays(today, -((late - first) % WEEK)));
  };
  const result: Reminders = { due: [], overdue: [], escalated: [] };
  for (const item of items) {
    if (item.deadline === undefined) continue;
    if (item.standing === standing.overdue) {
      if (weekly(item.deadline, 1)) result.overdue.push(item);
      if (weekly(item.deadline, escalationDays)) result.escalated.push(item);
    } else if (item.standing === standing.dueSoon || item.standing === standing.onTrack) {
      if (isTurn(addDays(item.deadline, -daysBefore))) result.due.push(item);
    }
  }
  return result;
}
