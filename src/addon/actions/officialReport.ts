import * as z from 'zod/mini';
import { messages } from '../messages';
import { type IsoDate, isIsoDate } from '../plan/isoDate';
import { daysAfter, periodAfter } from '../plan/nextPeriod';
import type { ReportFacts } from '../plan/officialReport/facts';
import { spanWords } from '../plan/officialReport/phrases';
import { type Change, changeSince, type ReportItem } from '../plan/report';
import { monthPeriodOf, periodsEndingOn } from '../plan/reportingPeriod';
import { countStandings, ratesOf } from '../plan/summary';
import { letterheadOf } from '../workbook/letterhead';
import type { ClosedPeriod } from '../workbook/periodsTab';
import { closedPeriods, snapshotsAt } from './closedPeriods';
import type { ReportChoices } from './officialReportTypes';
import type { Answer } from './panelTypes';
import { rightsOf } from './people';
import { changeWithin, inSentence, unitNames } from './periodReport';
import { planChanges } from './planChanges';
import { planFacts, type ToldItem } from './planFacts';
import type { WorkbookPort } from './ports';
import { reportItems } from './reportItems';
import { type ListsState, type Read, readLists, readWorkbook, type WorkbookState } from './workbookState';

export interface OfficialReportNeeds {
  book: WorkbookPort;
  /** Address of the person at work, '' where Google does not tell. */
  person: string;
  /** Whether the person may change the protected parts. */
  maintains: () => boolean;
}

/** What the page offers to choose from. Two reads. */
export function listPeriods(needs: OfficialReportNeeds): Answer<ReportChoices> {
  const lists = readLists(needs.book);
  if (!lists.ok) return lists;
  const refused = refusal(lists.value, needs);
  if (refused !== undefined) return { ok: false, message: refused };
  const closed = closedPeriods(needs.book);
  if (!closed.ok) return closed;
  const { today, periodStartDay } = lists.value.settings;
  return {
    ok: true,
    value: {
      periods: closed.value.map(({ name }) => name),
      from: monthPeriodOf(today, periodStartDay).from,
      today,
    },
  };
}

/** Why a person gets no report; undefined for those who may have one. One read. */
export function refusedReport(needs: OfficialReportNeeds): string | undefined {
  const lists = readLists(needs.book);
  return lists.ok ? refusal(lists.value, needs) : lists.message;
}

/** Reports are made by the office and leadership; before any address is entered, by whoever keeps the workbook. */
function refusal({ units }: ListsState, { person, maintains }: OfficialReportNeeds): string | undefined {
  const { role, open } = rightsOf(units, person, maintains);
  const may = role === 'office' || role === 'leadership' || (open && maintains());
  return may ? undefined : messages.officialReport.notYours;
}

const day = z.string().check(z.refine(isIsoDate));
const inputSchema = z.union([
  z.strictObject({ period: z.string().check(z.maxLength(100)) }),
  z.strictObject({ from: day, to: day }),
]);

/**
 * Gathers what the official report of a period is written from. Closed periods are told from what was noted at their
 * cut-offs, so that their figures are those of Kỳ báo cáo; headings, products and evidence from the tracker as it is now.
 * Six reads at the most, where the tab of closed items stands as it was written.
 * @param input untrusted: the name of a closed period, or two ISO days
 */
export function readOfficialReport(needs: OfficialReportNeeds, input: unknown): Answer<ReportFacts> {
  const { book } = needs;
  const wanted = inputSchema.safeParse(input);
  if (!wanted.success) return { ok: false, message: messages.officialReport.badInput };
  const lists = readLists(book);
  if (!lists.ok) return lists;
  const refused = refusal(lists.value, needs);
  if (refused !== undefined) return { ok: false, message: refused };
  const state = readWorkbook(book, lists);
  if (!state.ok) return state;
  if (state.value.items.length === 0) return { ok: false, message: messages.officialReport.noItems };
  const told =
    'period' in wanted.data
      ? closedFacts(book, state.value, wanted.data.period)
      : rangeFacts(state.value, wanted.data);
  if (!told.ok) return told;
  const { items, ...period } = told.value;
  const { units, settings } = state.value;
  return {
    ok: true,
    value: sendable({
      ...period,
      ...planFacts(state.value.tracker, items),
      planTitle: settings.planTitle,
      today: settings.today,
      letterhead: letterheadOf(lists.value.lists, lists.value.listsGrid),
      units: unitNames(units),
      ...planChanges(book),
    }),
  };
}

/** What is not there is left out altogether: Google does not say what becomes of undefined on its way to a page. */
const sendable = (facts: ReportFacts): ReportFacts => JSON.parse(JSON.stringify(facts));

/** What the period itself says, its items not yet placed under the plan's headings. */
type Told = Pick<ReportFacts, 'name' | 'from' | 'to' | 'since' | 'next' | 'originalOnTime'> & {
  items: ToldItem[];
};

function closedFacts(book: WorkbookPort, { settings }: WorkbookState, wanted: string): Read<Told> {
  const periods = closedPeriods(book);
  if (!periods.ok) return periods;
  const closed = periods.value.find(({ name }) => name === wanted);
  if (!closed || closed.from === undefined)
    return { ok: false, message: messages.officialReport.noSuchPeriod(wanted) };
  const { from, to, since } = closed;
  const before = dayBefore(closed, from, periods.value);
  const snapshots = snapshotsAt(book, periods.value, before === undefined ? [to] : [before, to]);
  if (!snapshots.ok) return snapshots;
  const items = snapshots.value.get(to)?.items ?? [];
  const then = before === undefined ? undefined : snapshots.value.get(before);
  const change = then && changeSince(new Map(then.items.map((item) => [item.code, item.standing])), items);
  const kind = periodsEndingOn(to, settings.periodStartDay).find(({ name }) => name === wanted)?.kind;
  return {
    ok: true,
    value: {
      name: inSentence(wanted),
      from,
      to,
      since: change ? inSentence(since) : '',
      next: kind ? periodAfter({ kind, to }, settings.periodStartDay) : daysAfter(to, settings.horizonDays),
      originalOnTime: closed.originalOnTime,
      items: withChange(items, change ?? changeWithin(items, { from, to })),
    },
  };
}

/** The cut-off that the period's changes are told against: the last one before it, where the period has such changes. */
function dayBefore(
  { since }: ClosedPeriod,
  from: IsoDate,
  closed: readonly ClosedPeriod[],
): IsoDate | undefined {
  if (since === '') return undefined;
  return closed
    .map(({ to }) => to)
    .filter((to) => to < from)
    .sort()
    .pop();
}

function rangeFacts(state: WorkbookState, { from, to }: { from: IsoDate; to: IsoDate }): Read<Told> {
  const { settings } = state;
  if (from > to || to > settings.today) return { ok: false, message: messages.officialReport.badRange };
  const items = reportItems(state, to, from);
  const original = countStandings(items.map((item) => ({ ...item, standing: item.originalStanding })));
  return {
    ok: true,
    value: {
      name: spanWords(from, to),
      from,
      to,
      since: '',
      next: daysAfter(to, settings.horizonDays),
      originalOnTime: ratesOf(original).onTime,
      items: withChange(items, changeWithin(items, { from, to })),
    },
  };
}

/** Every item with whether it is among what became different. */
function withChange(items: readonly ReportItem[], change: Change): ToldItem[] {
  const done = new Set(change.done);
  const overdue = new Set(change.overdue);
  const recovered = new Set(change.recovered);
  return items.map((item) => ({
    ...item,
    done: done.has(item),
    fellOverdue: overdue.has(item),
    recovered: recovered.has(item),
  }));
}
