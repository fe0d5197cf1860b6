import { formatShortDate, type IsoDate } from '../plan/isoDate';
import { standing } from '../plan/standing';
import type { Summary } from '../plan/summary';

/** The whole state in one line of words; the share on time is of what is completed. */
export function stateLine({
  summary,
  today,
  horizonDays,
}: {
  summary: Summary;
  /** The day that the standings are judged by. */
  today: IsoDate;
  /** How many days ahead the coming deadlines are counted. */
  horizonDays: number;
}): string {
  const { total, completed, counts, dueNext } = summary;
  const onTimeShare = Math.round((100 * counts[standing.completedOnTime]) / completed);
  const onTime = completed === 0 ? '' : ` (${onTimeShare}% đúng hạn)`;
  return (
    `Đến ${formatShortDate(today)}: ${total} việc, ${completed} hoàn thành${onTime}, ${counts[standing.overdue]} quá hạn, ` +
    `${dueNext.length} đến hạn trong ${horizonDays} ngày, ${counts[standing.awaitingEvent]} chờ sự kiện`
  );
}
