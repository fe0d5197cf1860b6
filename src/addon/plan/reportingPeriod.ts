import {
  addDays,
  addWorkingDays,
  daysBetween,
  formatShortDate,
  type IsoDate,
  isoDate,
  lastDayOfMonth,
  partsOf,
} from './isoDate';

/** Month, quarter, the first 6 or 9 months, year. */
export type PeriodKind = 'month' | 'quarter' | 'half' | 'nineMonths' | 'year';

export interface ReportingPeriod {
  kind: PeriodKind;
  /** E.g. 'Tháng 9/2024', 'Quý III/2024'; tells a period from every other. */
  name: string;
  from: IsoDate;
  /** The cut-off: its last day. */
  to: IsoDate;
}

const QUARTER_NUMERALS = ['I', 'II', 'III', 'IV'] as const;

/** How many months a period has that ends with a month of the year, longest last. */
const LENGTHS: readonly {
  kind: PeriodKind;
  endsWith: readonly number[];
  months: (month: number) => number;
  name: (month: number, year: number) => string;
}[] = [
  {
    kind: 'month',
    endsWith: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    months: () => 1,
    name: (month, year) => `Tháng ${month}/${year}`,
  },
  {
    kind: 'quarter',
    endsWith: [3, 6, 9, 12],
    months: () => 3,
    name: (month, year) => `Quý ${QUARTER_NUMERALS[month / 3 - 1]}/${year}`,
  },
  { kind: 'half', endsWith: [6], months: () => 6, name: (_month, year) => `6 tháng đầu năm ${year}` },
  { kind: 'nineMonths', endsWith: [9], months: () => 9, name: (_month, year) => `9 tháng đầu năm ${year}` },
  { kind: 'year', endsWith: [12], months: () => 12, name: (_month, year) => `Năm ${year}` },
];

/**
 * The periods whose last day is a day, the month first; none for a day that is no cut-off.
 * With 15 as first day a month goes from the 15th of the month before to the 14th, a quarter from the 15th of the month
 * before it, and so on (Nghị định 09/2019/NĐ-CP, Điều 12); with 1 they are those of the calendar.
 * @param firstDay day of the month on which a monthly period begins, 1–28
 */
export function periodsEndingOn(cutOff: IsoDate, firstDay: number): ReportingPeriod[] {
  const next = partsOf(addDays(cutOff, 1));
  if (next.day !== firstDay) return [];
  const { year, month } = partsOf(cutOff);
  return LENGTHS.filter(({ endsWith }) => endsWith.includes(month)).map(({ kind, months, name }) => {
    // Months count on from the year 0, so that January minus one is December of the year before.
    const first = next.year * 12 + next.month - 1 - months(month);
    const from = isoDate(Math.floor(first / 12), (first % 12) + 1, firstDay) ?? cutOff;
    return { kind, name: name(month, year), from, to: cutOff };
  });
}

/** The monthly period that a day falls in. */
export function monthPeriodOf(day: IsoDate, firstDay: number): ReportingPeriod {
  const [period] = periodsEndingOn(cutOffOf(day, firstDay), firstDay);
  if (!period) throw new RangeError(`Kỳ báo cáo không thể bắt đầu từ ngày ${firstDay}.`);
  return period;
}

/** The last day of the monthly period that a day falls in. */
function cutOffOf(day: IsoDate, firstDay: number): IsoDate {
  const { year, month, day: dayOfMonth } = partsOf(day);
  if (firstDay === 1) return lastDayOfMonth(year, month);
  const months = year * 12 + month - 1 + (dayOfMonth < firstDay ? 0 : 1);
  const cutOff = isoDate(Math.floor(months / 12), (months % 12) + 1, firstDay - 1);
  if (cutOff === undefined) throw new RangeError(`Kỳ báo cáo không thể bắt đầu từ ngày ${firstDay}.`);
  return cutOff;
}

/** The cut-off of a year as a reporting period: the last day of its December's. */
export const yearCutOff = (year: number, firstDay: number): IsoDate =>
  cutOffOf(firstDay === 1 ? lastDayOfMonth(year, 12) : (isoDate(year, 12, firstDay - 1) ?? ''), firstDay);

/** The last cut-off before a day: that of the monthly period before the one that the day falls in. */
export function lastCutOff(today: IsoDate, firstDay: number): IsoDate {
  return addDays(monthPeriodOf(today, firstDay).from, -1);
}

/** All cut-offs from a day on that have passed, in order. */
export function cutOffsSince(since: IsoDate, today: IsoDate, firstDay: number): IsoDate[] {
  const found: IsoDate[] = [];
  for (
    let cutOff = lastCutOff(today, firstDay);
    cutOff >= since;
    cutOff = addDays(monthPeriodOf(cutOff, firstDay).from, -1)
  )
    found.unshift(cutOff);
  return found;
}

/**
 * The day on which the report of a period is sent: the next such day of the month, but never before one whole working day
 * has gone by since the cut-off (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5).
 * @param dayOfMonth 1–28
 */
export function sendingDayOf(cutOff: IsoDate, dayOfMonth: number): IsoDate {
  const { year, month, day } = partsOf(cutOff);
  const months = year * 12 + month - 1 + (dayOfMonth > day ? 0 : 1);
  const wanted = isoDate(Math.floor(months / 12), (months % 12) + 1, dayOfMonth) ?? cutOff;
  const earliest = addDays(addWorkingDays(cutOff, 1), 1);
  return daysBetween(earliest, wanted) > 0 ? wanted : earliest;
}

/** '15/8/2024 – 14/9/2024'. */
export const rangeWords = ({ from, to }: Pick<ReportingPeriod, 'from' | 'to'>): string =>
  `${formatShortDate(from)} – ${formatShortDate(to)}`;
