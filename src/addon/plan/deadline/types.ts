import type { IsoDate } from '../isoDate';

/** Every kind a deadline phrase can be read as, in the order a list of choices shows them. */
export const DEADLINE_KINDS = [
  'date',
  'month',
  'month-range',
  'quarter',
  'quarter-range',
  'half-year',
  'year',
  'range',
  'recurring',
  'ongoing',
  'event-dependent',
  'none',
] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What a deadline phrase says. Dates are 'YYYY-MM-DD'; whenever both stand, `end` is not before `start`. */
export interface Deadline {
  kind: DeadlineKind;
  /**
   * First day of the period, when the words name one ("Quý II", "từ tháng 5"). Absent where only a limit is given
   * ("trước ngày 20/6", "đến hết năm 2025", "cuối năm").
   */
  start?: IsoDate;
  /** Last day in time. Absent for a recurring, open or event-dependent deadline that names no last day, and for 'none'. */
  end?: IsoDate;
  /** Only for 'event-dependent': the awaited event in the plan's own words. */
  event?: string;
  /**
   * Only for 'event-dependent': days after the event (negative: before it). 0 for "ngay sau khi …"; absent where the
   * words give no number of days ("sau khi …", "trước khi …"). Weeks are counted as 7 days.
   */
  offsetDays?: number;
  /** As `offsetDays`, where the words count working days ("ngày làm việc"). */
  offsetWorkingDays?: number;
  /** As `offsetDays`, where the words count months. */
  offsetMonths?: number;
  /** Only for 'none', in Vietnamese: what is wrong with the phrase and what to write instead. */
  reason?: string;
}

const LABELS: Record<DeadlineKind, string> = {
  date: 'Ngày cụ thể',
  month: 'Tháng',
  'month-range': 'Nhiều tháng',
  quarter: 'Quý',
  'quarter-range': 'Nhiều quý',
  'half-year': 'Nửa năm',
  year: 'Năm',
  range: 'Khoảng thời gian',
  recurring: 'Định kỳ',
  ongoing: 'Thường xuyên',
  'event-dependent': 'Chờ sự kiện',
  none: 'Không xác định được',
};

/** The kind's name in Vietnamese, as shown to people. */
export function deadlineKindLabel(kind: DeadlineKind): string {
  return LABELS[kind];
}
