import { isoOfDay, type Office, shownDay, type TrackerRow } from './summaryFacts';

/** The standings in the order of the page. */
export const WORDS = [
  'Quá hạn',
  'Sắp đến hạn',
  'Trong hạn',
  'Hoàn thành đúng hạn',
  'Hoàn thành quá hạn',
  'Chưa phát sinh hạn',
  'Không hạn',
  'Tạm dừng',
  'Không thực hiện',
] as const;
export type Word = (typeof WORDS)[number];
const OPEN_STATUSES = ['', 'Chưa thực hiện', 'Đang thực hiện'];

export interface CountedItem extends TrackerRow {
  deadline: number | undefined;
  standing: Word;
  /** The same against the deadline of the plan. */
  original: 'onTime' | 'late' | 'overdue' | undefined;
  silent: boolean;
}

/** A line of units × standings: how many items, of each standing, silent ones, and the two rates. */
export type UnitLine = readonly [items: number, ...(number | string)[]];

export function countItems(rows: readonly TrackerRow[], office: Office): CountedItem[] {
  const { today } = office;
  return rows
    .filter(({ kind }) => kind === 'Việc')
    .map((item) => {
      const eventDay = office.eventDays.get(item.event);
      const awaited = eventDay === undefined ? undefined : eventDay + (item.eventDays ?? 0);
      const deadline = item.adjustedDeadline ?? item.originalDeadline ?? awaited;
      return {
        ...item,
        deadline,
        standing: wordOf(item, deadline, office),
        original: againstPlan(item, item.originalDeadline ?? deadline, today),
        silent:
          OPEN_STATUSES.includes(item.status) &&
          (item.start ?? 0) <= today &&
          (item.updatedAt ?? 0) < periodStart(office),
      };
    });
}

function wordOf(item: TrackerRow, deadline: number | undefined, { today, dueSoonDays }: Office): Word {
  if (item.status === 'Không thực hiện' || item.status === 'Tạm dừng') return item.status;
  if (item.status === 'Hoàn thành') {
    const late = deadline !== undefined && (item.completedOn ?? today) > deadline;
    return late ? 'Hoàn thành quá hạn' : 'Hoàn thành đúng hạn';
  }
  if (deadline === undefined) return item.event === '' ? 'Không hạn' : 'Chưa phát sinh hạn';
  if (deadline < today) return 'Quá hạn';
  return deadline - today <= dueSoonDays ? 'Sắp đến hạn' : 'Trong hạn';
}

function againstPlan(item: TrackerRow, deadline: number | undefined, today: number): CountedItem['original'] {
  if (item.status === 'Hoàn thành')
    return deadline !== undefined && (item.completedOn ?? today) > deadline ? 'late' : 'onTime';
  if (item.status === 'Tạm dừng' || item.status === 'Không thực hiện') return undefined;
  return deadline !== undefined && deadline < today ? 'overdue' : undefined;
}

/** The first day of the reporting period that today falls in. */
function periodStart({ today, periodStartDay }: Office): number {
  const [year = 0, month = 0, day = 0] = isoOfDay(today).split('-').map(Number);
  return Date.UTC(year, month - 1 - (day < periodStartDay ? 1 : 0), periodStartDay) / 86_400_000;
}

const having = (items: readonly CountedItem[], ...words: Word[]): number =>
  items.filter(({ standing }) => words.includes(standing)).length;
const doneIn = (items: readonly CountedItem[]): number =>
  having(items, 'Hoàn thành đúng hạn', 'Hoàn thành quá hạn');
const share = (part: number, whole: number): number | string => (whole === 0 ? '–' : part / whole);

export function unitLine(items: readonly CountedItem[]): UnitLine {
  const done = doneIn(items);
  const due = done + having(items, 'Quá hạn');
  return [
    items.length,
    ...WORDS.map((word) => having(items, word)),
    items.filter(({ silent }) => silent).length,
    share(done, due),
    share(having(items, 'Hoàn thành đúng hạn'), due),
  ];
}

/** Both rates as the page shows them: [completed, on time] against today's deadlines and against the plan's. */
export function ratesOf(items: readonly CountedItem[]): (number | string)[][] {
  const [, , , , ...rest] = unitLine(items);
  const against = (which: CountedItem['original']) =>
    items.filter(({ original }) => original === which).length;
  const [onTime, late, overdue] = [against('onTime'), against('late'), against('overdue')];
  const due = onTime + late + overdue;
  const [completedNow = '', onTimeNow = ''] = rest.slice(-2);
  return [
    [completedNow, share(onTime + late, due)],
    [onTimeNow, share(onTime, due)],
  ];
}

export function stateWords(items: readonly CountedItem[], office: Office): string {
  const [year, month, day] = isoOfDay(office.today).split('-').map(Number);
  const done = doneIn(items);
  const onTime = having(items, 'Hoàn thành đúng hạn');
  return [
    `Đến ${day}/${month}/${year}: ${items.length} việc`,
    `${done} hoàn thành${done === 0 ? '' : ` (${Math.round((100 * onTime) / done)}% đúng hạn)`}`,
    `${having(items, 'Quá hạn')} quá hạn`,
    `${dueNext(items, office).length} đến hạn trong ${office.horizonDays} ngày`,
    `${having(items, 'Chưa phát sinh hạn')} chờ sự kiện`,
  ].join(', ');
}

/** What comes due and what was completed in each month of the year, with the sums. */
export function monthsOf(items: readonly CountedItem[], { year, today }: Office): number[][] {
  const done = items.filter(({ status }) => status === 'Hoàn thành');
  return [items.map(({ deadline }) => deadline), done.map(({ completedOn }) => completedOn ?? today)].map(
    (days) => {
      const months = Array.from({ length: 12 }, (_, month) => {
        const name = `${year}-${String(month + 1).padStart(2, '0')}`;
        return days.filter((day) => day !== undefined && isoOfDay(day).startsWith(name)).length;
      });
      return [...months, months.reduce((sum, count) => sum + count, 0)];
    },
  );
}

const byDeadline = (one: CountedItem, other: CountedItem): number =>
  (one.deadline ?? 0) - (other.deadline ?? 0) || one.row - other.row;

export const overdueItems = (items: readonly CountedItem[]): CountedItem[] =>
  items.filter(({ standing }) => standing === 'Quá hạn').sort(byDeadline);

export const dueNext = (items: readonly CountedItem[], { today, horizonDays }: Office): CountedItem[] =>
  items
    .filter(({ standing }) => standing === 'Sắp đến hạn' || standing === 'Trong hạn')
    .filter(({ deadline = 0 }) => deadline - today <= horizonDays)
    .sort(byDeadline);

export const askingItems = (items: readonly CountedItem[]): CountedItem[] =>
  items.filter(({ obstacles, standing }) => obstacles !== '' && !/^Hoàn thành/.test(standing));

/** The cells of a line of the lists of deadlines. */
export const deadlineLine = (item: CountedItem, { today }: Office, sign: 1 | -1): (string | number)[] => [
  item.detail,
  item.unit,
  item.deadline === undefined ? '' : shownDay(item.deadline),
  sign * ((item.deadline ?? 0) - today),
];
