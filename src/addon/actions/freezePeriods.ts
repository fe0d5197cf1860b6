import { messages } from '../messages';
import { addDays, formatShortDate, type IsoDate } from '../plan/isoDate';
import { type Change, changeSince } from '../plan/report';
import { cutOffsSince, lastCutOff, periodsEndingOn, type ReportingPeriod } from '../plan/reportingPeriod';
import { STANDINGS } from '../plan/standing';
import { countStandings, ratesOf } from '../plan/summary';
import type { CellContent } from '../workbook/cell';
import { findFrozen, frozenRows, readFrozen, type Snapshot } from '../workbook/frozenTab';
import { way } from '../workbook/journalTab';
import { findPeriods, type PeriodRecord, periodRows, readPeriods } from '../workbook/periodsTab';
import type { SettingValues } from '../workbook/settingValues';
import { tabName } from '../workbook/tabNames';
import { saidHint } from './hints';
import type { Clock, Memory, WorkbookPort } from './ports';
import { type JudgedItem, reportItems } from './reportItems';
import { digestDone } from './sendDigest';
import { type Read, readLists, type WorkbookState } from './workbookState';

export interface FreezeNeeds {
  book: WorkbookPort;
  clock: Clock;
  memory: Memory;
}

/** Where the day is kept from which on periods are still to be closed; at first the day on which the workbook was set up. */
const SINCE = 'chotKy:tu';

/**
 * Closes the periods whose last day has passed: notes every item as it stood and the figures of each period, once, and
 * tells the journal. What stands there already is never written again, so a run that was cut off is just finished by the
 * next one. Needs the office's rights and is to run alone in the document.
 * @returns the names of the periods that were closed now
 */
export function freezePeriods(
  { book, clock, memory }: FreezeNeeds,
  state: WorkbookState,
): Read<readonly string[]> {
  const { settings } = state;
  const periodsGrid = book.read(tabName.periods, 'values');
  const periods = periodsGrid && findPeriods(periodsGrid);
  if (!periods) return { ok: false, message: messages.tabUnreadable(tabName.periods) };
  const closed = readPeriods(periods, periodsGrid);
  const lastClosed = closed
    .map(({ to }) => to)
    .sort()
    .pop();
  const since = lastClosed === undefined ? firstDay(memory, clock) : addDays(lastClosed, 1);
  // Where the office moves the first day of its periods, a month that is closed already is not closed again.
  const names = new Set(closed.map(({ name }) => name));
  const due = cutOffsSince(since, clock.today(), settings.periodStartDay).filter((cutOff) =>
    periodsEndingOn(cutOff, settings.periodStartDay).every(({ name }) => !names.has(name)),
  );
  const last = due.pop();
  if (last === undefined) {
    // A run that was cut off after it had written the lines has not told of them.
    const untold = lastClosed !== undefined && (memory.get(SINCE) ?? '') <= lastClosed;
    const told = untold ? closed.filter(({ to }) => to === lastClosed).map(({ name }) => name) : [];
    memory.setAll({ [SINCE]: since, ...(untold && toldOf(told, clock)) });
    return { ok: true, value: told };
  }

  const frozenGrid = book.read(tabName.frozen, 'values');
  const frozen = frozenGrid && findFrozen(frozenGrid);
  if (!frozen) return { ok: false, message: messages.tabUnreadable(tabName.frozen) };
  const snapshots = readFrozen(frozen, frozenGrid);
  const wanted = (cutOff: IsoDate) =>
    periodsEndingOn(cutOff, settings.periodStartDay).filter(
      ({ kind }) => kind === 'month' || settings.longPeriods,
    );
  const [month] = wanted(last);
  const judged = reportItems(state, last, month?.from ?? last);
  if (!snapshots.has(last)) {
    const before = [...snapshots.keys()]
      .filter((day) => day < last)
      .sort()
      .pop();
    const change = changeFrom(before === undefined ? undefined : snapshots.get(before), judged);
    const rows = frozenRows(frozen, last, judged, change);
    if (rows.length > 0) book.append(tabName.frozen, rows);
    snapshots.set(last, { items: [...judged], change });
  }
  const records = [
    ...due.flatMap((cutOff) => wanted(cutOff).map((period) => missedRecord(period))),
    ...wanted(last).map((period) => {
      const within = period === month ? judged : reportItems(state, last, period.from);
      return recordOf(period, snapshots, within, settings, clock);
    }),
  ];
  book.append(tabName.periods, periodRows(periods, records));
  book.flush();
  const now = wanted(last).map(({ name }) => name);
  memory.setAll({ [SINCE]: addDays(last, 1), ...toldOf(now, clock) });
  return { ok: true, value: now };
}

/** The line for the journal. */
const toldOf = (names: readonly string[], clock: Clock): Record<string, string> =>
  saidHint(clock, { who: '', header: messages.journal.closing, words: names.join(', '), way: way.closing });

/** Whether a cut-off has passed that may not be closed yet; asked without reading the sheet. */
export const mayHaveToFreeze = (
  kept: Readonly<Record<string, string>>,
  today: IsoDate,
  { periodStartDay }: SettingValues,
): boolean => lastCutOff(today, periodStartDay) >= (kept[SINCE] ?? '');

function firstDay(memory: Memory, clock: Clock): IsoDate {
  const kept = memory.get(SINCE);
  if (kept !== undefined) return kept;
  memory.set(SINCE, clock.today());
  return clock.today();
}

/**
 * Notes from which day on periods are closed; later set-ups do not move it. A copy of a workbook comes without what its
 * document remembered: what was closed before today had its digest from there.
 */
export function beginPeriods({ book, memory, clock }: FreezeNeeds): void {
  if (memory.get(SINCE) !== undefined) return;
  const lists = readLists(book);
  const cutOff = lists.ok && lastCutOff(clock.today(), lists.value.settings.periodStartDay);
  memory.setAll({ [SINCE]: clock.today(), ...(cutOff && digestDone(cutOff)) });
}

const changeFrom = (before: Snapshot | undefined, now: readonly JudgedItem[]): Change =>
  before
    ? changeSince(new Map(before.items.map((item) => [item.code, item.standing])), now)
    : { done: [], overdue: [], recovered: [] };

/**
 * The figures of a period. They are counted from what was noted at the cut-off; only the standing against the original
 * deadlines, and what was left alone in a period longer than a month, are not among that and are judged now.
 * @param judged the items with their silence told of this period
 */
function recordOf(
  period: ReportingPeriod,
  snapshots: ReadonlyMap<IsoDate, Snapshot>,
  judged: readonly JudgedItem[],
  settings: SettingValues,
  clock: Clock,
): PeriodRecord {
  const items = snapshots.get(period.to)?.items ?? [];
  const counts = countStandings(items);
  const rates = ratesOf(counts);
  const original = ratesOf(
    countStandings(judged.map((item) => ({ ...item, standing: item.originalStanding }))),
  );
  const since = comparedWith(period, snapshots, settings);
  const before = since && snapshots.get(since.day);
  const change = before && changeSince(new Map(before.items.map((one) => [one.code, one.standing])), items);
  return {
    ...blankRecord(period),
    frozenAt: { moment: clock.now() },
    total: items.length,
    ...Object.fromEntries(STANDINGS.map((word) => [word, counts[word]])),
    completion: rates.completion ?? '–',
    onTime: rates.onTime ?? '–',
    originalOnTime: original.onTime ?? '–',
    done: change ? change.done.length : '',
    overdue: change ? change.overdue.length : '',
    recovered: change ? change.recovered.length : '',
    silent: (period.kind === 'month' ? items : judged).filter((item) => item.silent).length,
    since: since?.name ?? '',
  };
}

/** The state before the period; a month whose predecessor was missed is compared with the last one noted. */
function comparedWith(
  { kind, from }: ReportingPeriod,
  snapshots: ReadonlyMap<IsoDate, Snapshot>,
  { periodStartDay }: SettingValues,
): { day: IsoDate; name: string } | undefined {
  const before = addDays(from, -1);
  const noted = [...snapshots.keys()]
    .filter((one) => one <= before)
    .sort()
    .pop();
  const day = snapshots.has(before) ? before : kind === 'month' ? noted : undefined;
  if (day === undefined) return undefined;
  const same = periodsEndingOn(day, periodStartDay).find((one) => one.kind === kind);
  return { day, name: same?.name ?? `Ngày ${formatShortDate(day)}` };
}

const missedRecord = (period: ReportingPeriod): PeriodRecord => ({
  ...blankRecord(period),
  note: messages.periods.missed,
});

const blankRecord = ({ name, from, to }: ReportingPeriod): PeriodRecord => ({
  ...(Object.fromEntries(STANDINGS.map((word) => [word, ''])) as Record<
    (typeof STANDINGS)[number],
    CellContent
  >),
  name,
  from: { day: from },
  to: { day: to },
  frozenAt: '',
  total: '',
  completion: '',
  onTime: '',
  originalOnTime: '',
  done: '',
  overdue: '',
  recovered: '',
  silent: '',
  since: '',
  note: '',
});
