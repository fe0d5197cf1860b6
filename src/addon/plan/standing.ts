import { daysBetween, type IsoDate } from './isoDate';
import { type Status, status } from './status';

/**
 * Where a work item stands against its deadline, computed, never typed.
 * The words are those of the national practice of following tasks: hoàn thành (đúng hạn / quá hạn),
 * chưa hoàn thành (trong hạn / quá hạn), không hạn counted apart (report 1270/BC-TCTTTg, 27/12/2017).
 */
export const standing = {
  overdue: 'Quá hạn',
  dueSoon: 'Sắp đến hạn',
  onTrack: 'Trong hạn',
  completedOnTime: 'Hoàn thành đúng hạn',
  completedLate: 'Hoàn thành quá hạn',
  awaitingEvent: 'Chưa phát sinh hạn',
  noDeadline: 'Không hạn',
  paused: 'Tạm dừng',
  dropped: 'Không thực hiện',
} as const;

export type Standing = (typeof standing)[keyof typeof standing];

/** The standings in the order of the summary: what needs attention first. */
export const STANDINGS: readonly Standing[] = Object.values(standing);

/** What each standing means, for the help texts of the sheet. */
export const STANDING_MEANING: Readonly<Record<Standing, string>> = {
  'Quá hạn': 'Chưa hoàn thành và đã qua hạn.',
  'Sắp đến hạn': 'Chưa hoàn thành, còn không quá số ngày báo trước (cài đặt).',
  'Trong hạn': 'Chưa hoàn thành, hạn còn xa.',
  'Hoàn thành đúng hạn': 'Ngày hoàn thành không sau hạn (hoặc việc không có hạn).',
  'Hoàn thành quá hạn': 'Ngày hoàn thành sau hạn.',
  'Chưa phát sinh hạn': 'Hạn tính từ một sự kiện chưa xảy ra.',
  'Không hạn': 'Kế hoạch không đặt hạn (thường xuyên, định kỳ).',
  'Tạm dừng': 'Đơn vị báo tạm dừng.',
  'Không thực hiện': 'Đơn vị báo không thực hiện nữa.',
};

export interface StandingFacts {
  status: Status | '';
  /** The deadline in force: the adjusted one where there is one, else the original one. */
  deadline?: IsoDate | undefined;
  completedOn?: IsoDate | undefined;
  /** The deadline counts from an event. */
  waitsForEvent: boolean;
}

/**
 * The standing of one item on a day. The sheet's own formula says the same; a test holds the two together.
 * @param dueSoonDays an open item counts as "Sắp đến hạn" when its deadline is at most this many days away
 * A completed item whose completion date nobody entered is judged by `today`: it is done by then.
 */
export function standingOf(item: StandingFacts, today: IsoDate, dueSoonDays: number): Standing {
  if (item.status === status.dropped) return standing.dropped;
  if (item.status === status.paused) return standing.paused;
  if (item.status === status.completed) {
    const late = item.deadline !== undefined && (item.completedOn ?? today) > item.deadline;
    return late ? standing.completedLate : standing.completedOnTime;
  }
  if (item.deadline === undefined) return item.waitsForEvent ? standing.awaitingEvent : standing.noDeadline;
  const daysLeft = daysBetween(today, item.deadline);
  if (daysLeft < 0) return standing.overdue;
  return daysLeft <= dueSoonDays ? standing.dueSoon : standing.onTrack;
}

/** Days from `today` to the deadline (negative when overdue); undefined for an item that no deadline presses. */
export function daysLeftOf(item: StandingFacts, today: IsoDate): number | undefined {
  const open = item.status === status.notStarted || item.status === status.inProgress || item.status === '';
  return open && item.deadline !== undefined ? daysBetween(today, item.deadline) : undefined;
}
