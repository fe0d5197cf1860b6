import { messages } from '../messages';
import { addDays } from '../plan/isoDate';
import { type Change, changeSince, type Report, type ReportItem, reportOf } from '../plan/report';
import { monthPeriodOf, periodsEndingOn, type ReportingPeriod, rangeWords } from '../plan/reportingPeriod';
import { standing } from '../plan/standing';
import type { Grid } from '../workbook/cell';
import { FROZEN_COLUMNS, findFrozen, readFrozen, type Snapshot } from '../workbook/frozenTab';
import { unitRole } from '../workbook/listsColumns';
import type { Unit } from '../workbook/listsLayout';
import { type ClosedPeriod, findPeriods, readPeriods } from '../workbook/periodsTab';
import type { SettingValues } from '../workbook/settingValues';
import { tabName } from '../workbook/tabNames';
import type { WorkbookPort } from './ports';
import { reportItems } from './reportItems';
import type { Read, WorkbookState } from './workbookState';

/** The units that carry tasks out, in their order. */
export const unitNames = (units: readonly Unit[]): string[] =>
  units.filter((unit) => unit.role === unitRole.unit).map((unit) => unit.shortName);

/** The last monthly period that was closed; undefined where none was yet. One read. */
export function lastClosedMonth(
  book: Pick<WorkbookPort, 'read'>,
  { periodStartDay }: SettingValues,
): Read<ClosedMonth | undefined> {
  const grid = book.read(tabName.periods, 'values');
  const layout = grid && findPeriods(grid);
  if (!layout) return { ok: false, message: messages.tabUnreadable(tabName.periods) };
  const months = readPeriods(layout, grid).flatMap((closed) => {
    const period = periodsEndingOn(closed.to, periodStartDay).find((one) => one.name === closed.name);
    return period?.kind === 'month' ? [{ closed, period }] : [];
  });
  return { ok: true, value: months.sort((one, other) => one.period.to.localeCompare(other.period.to)).pop() };
}

interface ClosedMonth {
  closed: ClosedPeriod;
  period: ReportingPeriod;
}

/**
 * The report of a closed period, from what was noted at its cut-off: later edits do not change it. Two reads, of no more
 * rows than the period has items.
 */
export function closedReport(
  book: WorkbookPort,
  month: ClosedMonth,
  units: readonly Unit[],
  settings: SettingValues,
): Read<Report> {
  const snapshot = lastSnapshot(book, month);
  if (!snapshot.ok) return snapshot;
  const { items, change } = snapshot.value;
  const since = month.closed.since === '' ? undefined : { name: inSentence(month.closed.since), change };
  return { ok: true, value: reportOf(items, unitNames(units), { ...headOf(settings, month.period), since }) };
}

/** What was noted at the last cut-off: the last rows of the tab. */
function lastSnapshot(book: WorkbookPort, { closed, period }: ClosedMonth): Read<Snapshot> {
  const unreadable = { ok: false as const, message: messages.tabUnreadable(tabName.frozen) };
  const lastRow = book.lastRow(tabName.frozen);
  const headerRows = book.frozenRows(tabName.frozen);
  const width = FROZEN_COLUMNS.length + SPARE_COLUMNS;
  const head = book.readArea(tabName.frozen, { row: 1, column: 1, rows: headerRows, columns: width });
  const layout = findFrozen(head);
  if (!layout) return unreadable;
  const first = Math.max(headerRows + 1, lastRow - closed.total + 1);
  const area = { row: first, column: 1, rows: lastRow - first + 1, columns: width };
  const grid: Grid = { values: [...head.values, ...book.readArea(tabName.frozen, area).values] };
  const snapshot = readFrozen(layout, grid).get(period.to);
  return snapshot && snapshot.items.length === closed.total ? { ok: true, value: snapshot } : unreadable;
}

/** Columns that people may have put among ours. */
const SPARE_COLUMNS = 6;

/** The report of the period that today falls in, as things stand now, against what was last noted. */
export function presentReport(book: WorkbookPort, state: WorkbookState): Read<Report> {
  const { settings, units } = state;
  const period = monthPeriodOf(settings.today, settings.periodStartDay);
  const items = reportItems(state, settings.today, period.from);
  const month = lastClosedMonth(book, settings);
  if (!month.ok) return month;
  let since: Report['since'];
  if (month.value !== undefined && month.value.closed.total > 0) {
    const snapshot = lastSnapshot(book, month.value);
    if (!snapshot.ok) return snapshot;
    const before = new Map(snapshot.value.items.map((item) => [item.code, item.standing]));
    since = { name: inSentence(month.value.closed.name), change: changeSince(before, items) };
  }
  const head = { ...headOf(settings, period), to: settings.today, since };
  return { ok: true, value: reportOf(items, unitNames(units), head) };
}

/**
 * A report of any days up to now: what was completed or fell overdue between them is told by the dates entered.
 * @param range both days included
 */
export function adHocReport(state: WorkbookState, range: Pick<ReportingPeriod, 'from' | 'to'>): Report {
  const items = reportItems(state, range.to, range.from);
  const change = changeWithin(items, range);
  return reportOf(items, unitNames(state.units), {
    ...headOf(state.settings, { kind: 'month', name: rangeWords(range), ...range }),
    since: { name: messages.periods.rangeStart, change },
  });
}

/** What was completed or fell overdue between two days, both included, by the dates entered. */
export function changeWithin<Item extends ReportItem>(
  items: readonly Item[],
  { from, to }: Pick<ReportingPeriod, 'from' | 'to'>,
): Record<keyof Change, Item[]> {
  const done = items.filter(
    ({ completedOn }) => completedOn !== undefined && completedOn >= from && completedOn <= to,
  );
  const dayBefore = addDays(from, -1);
  return {
    done,
    overdue: items.filter(
      (item) =>
        item.standing === standing.overdue && item.deadline !== undefined && item.deadline >= dayBefore,
    ),
    recovered: done.filter((item) => item.deadline !== undefined && item.deadline < dayBefore),
  };
}

const headOf = (
  { planTitle, horizonDays }: SettingValues,
  { name, from, to }: ReportingPeriod,
): Pick<Report, 'planTitle' | 'name' | 'from' | 'to' | 'horizonDays'> => ({
  planTitle,
  name: inSentence(name),
  from,
  to,
  horizonDays,
});

/** A period's name as it stands inside a sentence. */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
