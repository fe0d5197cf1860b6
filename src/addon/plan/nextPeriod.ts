import { addDays, type IsoDate, partsOf } from './isoDate';
import { monthPeriodOf, type PeriodKind, periodsEndingOn, type ReportingPeriod } from './reportingPeriod';

type Next = Pick<ReportingPeriod, 'name' | 'from' | 'to'>;

/** The kind of period whose work a report of a kind looks ahead to. */
const AHEAD: Readonly<Record<PeriodKind, PeriodKind>> = {
  month: 'month',
  quarter: 'quarter',
  half: 'year',
  nineMonths: 'quarter',
  year: 'year',
};

/**
 * The period that follows one: a month after a month, a quarter after a quarter or nine months, the rest of the year after
 * its first half, a year after a year.
 * @param firstDay day of the month on which a monthly period begins, 1–28
 */
export function periodAfter({ kind, to }: Pick<ReportingPeriod, 'kind' | 'to'>, firstDay: number): Next {
  const from = addDays(to, 1);
  for (let month = monthPeriodOf(from, firstDay); ; month = monthPeriodOf(addDays(month.to, 1), firstDay)) {
    const found = periodsEndingOn(month.to, firstDay).find((one) => one.kind === AHEAD[kind]);
    if (!found) continue;
    const name = kind === 'half' ? `6 tháng cuối năm ${partsOf(month.to).year}` : found.name;
    return { name, from, to: month.to };
  }
}

/** So many days after a day, where no period follows. */
export function daysAfter(day: IsoDate, days: number): Next {
  return { name: `${days} ngày tới`, from: addDays(day, 1), to: addDays(day, days) };
}
