import { type PlannedItem, plannedItems, workingUnits } from './yearPlan';
import type { Step } from './yearScript';

/** The standings in the words of the reports. */
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

/** What is known of an item on a day. */
export interface Counted extends PlannedItem {
  status: string;
  progress: number | undefined;
  completedOn: string | undefined;
  reached: number | undefined;
  obstacles: string;
  updatedOn: string | undefined;
  word: Word;
  originalWord: Word;
  /** Days from the day of counting to the deadline in force. */
  left: number | undefined;
  silent: boolean;
}

const DAY_MS = 86_400_000;
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
/** '2024-09-05' as people write it: 5/9/2024. */
export const written = (day: string): string => day.split('-').map(Number).reverse().join('/');

/** Settings of a new workbook. */
const SOON = 15;
const HORIZON = 30;

type Known = Pick<Counted, 'status' | 'progress' | 'completedOn' | 'reached' | 'obstacles' | 'updatedOn'> & {
  moved: string | undefined;
};

/** Keeps the plan's state by itself, from the steps alone. */
export class YearCount {
  private readonly plan = plannedItems();
  private readonly known = new Map<string, Known>(
    this.plan.map(({ code }) => [
      code,
      {
        status: '',
        progress: undefined,
        completedOn: undefined,
        reached: undefined,
        obstacles: '',
        updatedOn: undefined,
        moved: undefined,
      },
    ]),
  );
  private event: string | undefined;

  apply(step: Step): void {
    if (step.how === 'event') {
      this.event = step.to;
      return;
    }
    const item = this.known.get(step.code);
    if (!item) throw new Error(`No item ${step.code}.`);
    if (step.how === 'deadline') {
      item.moved = step.to;
      return;
    }
    const wasDone = item.status === 'Hoàn thành';
    Object.assign(item, step.fields, { updatedOn: step.on });
    if (item.status === 'Hoàn thành' && !wasDone) {
      item.progress = 100;
      item.completedOn ??= step.on;
    } else if (item.status !== 'Hoàn thành' && wasDone) {
      item.completedOn = undefined;
      item.progress = undefined;
    }
  }

  /**
   * The items as they stand now, judged on a day.
   * @param from first day of the period
   */
  on(day: string, from: string): Counted[] {
    return this.plan.map((planned) => {
      const { moved, ...now } = this.stateOf(planned.code);
      const original = planned.deadline ?? this.event;
      const deadline = moved ?? original;
      const open = !['Hoàn thành', 'Tạm dừng', 'Không thực hiện'].includes(now.status);
      const begun = planned.start === undefined || planned.start <= day;
      return {
        ...planned,
        ...now,
        deadline,
        word: wordOf(now, deadline, day),
        originalWord: wordOf(now, planned.deadline ?? deadline, day),
        left: open && deadline !== undefined ? daysFrom(day, deadline) : undefined,
        silent: open && begun && (now.updatedOn === undefined || now.updatedOn < from),
      };
    });
  }

  private stateOf(code: string): Known {
    const known = this.known.get(code);
    if (!known) throw new Error(`No item ${code}.`);
    return known;
  }
}

function wordOf(
  { status, completedOn = '' }: Pick<Known, 'status' | 'completedOn'>,
  deadline: string | undefined,
  day: string,
): Word {
  if (status === 'Tạm dừng' || status === 'Không thực hiện') return status;
  if (status === 'Hoàn thành')
    return deadline !== undefined && completedOn > deadline ? 'Hoàn thành quá hạn' : 'Hoàn thành đúng hạn';
  // In this plan only what waits for an event has no deadline.
  if (deadline === undefined) return 'Chưa phát sinh hạn';
  if (deadline < day) return 'Quá hạn';
  return daysFrom(day, deadline) <= SOON ? 'Sắp đến hạn' : 'Trong hạn';
}

export const isDone = (word: Word): boolean => word.startsWith('Hoàn thành');
export const isClosed = (word: Word): boolean =>
  isDone(word) || word === 'Tạm dừng' || word === 'Không thực hiện';
export const countOf = (items: readonly Counted[], word: Word): number =>
  items.filter((item) => item.word === word).length;

/** Completed, and completed in time, of what is completed or overdue; undefined where nothing is. */
export function ratesOf(
  words: readonly Word[],
): { completed: number; inTime: number; of: number } | undefined {
  const completed = words.filter(isDone).length;
  const inTime = words.filter((word) => word === 'Hoàn thành đúng hạn').length;
  const of = completed + words.filter((word) => word === 'Quá hạn').length;
  return of === 0 ? undefined : { completed, inTime, of };
}

/** A share in percent without decimals. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`;

const late = (items: readonly Counted[]): Counted[] =>
  [...items].sort((one, other) => (one.deadline ?? '').localeCompare(other.deadline ?? ''));

export const overdueOf = (items: readonly Counted[]): Counted[] =>
  late(items.filter(({ word }) => word === 'Quá hạn'));
export const dueNextOf = (items: readonly Counted[]): Counted[] =>
  late(items.filter(({ left = -1 }) => left >= 0 && left <= HORIZON));

/** Codes of what became different between two countings. */
export function changeBetween(before: readonly Counted[], now: readonly Counted[]) {
  const was = new Map(before.map(({ code, word }) => [code, word]));
  const codes = (test: (then: Word, word: Word) => boolean) =>
    now.filter(({ code, word }) => test(was.get(code) ?? 'Không hạn', word)).map(({ code }) => code);
  return {
    done: codes((then, word) => isDone(word) && !isDone(then)),
    overdue: codes((then, word) => word === 'Quá hạn' && then !== 'Quá hạn'),
    recovered: codes((then, word) => word !== 'Quá hạn' && then === 'Quá hạn'),
  };
}

/** The state in one sentence, as the reports write it. */
export function sentenceOf(items: readonly Counted[], day: string): string {
  const completed = items.filter(({ word }) => isDone(word)).length;
  const inTime =
    completed === 0 ? '' : ` (${percent(countOf(items, 'Hoàn thành đúng hạn'), completed)} đúng hạn)`;
  return (
    `Đến ${written(day)}: ${items.length} việc, ${completed} hoàn thành${inTime}, ${countOf(items, 'Quá hạn')} quá hạn, ` +
    `${dueNextOf(items).length} đến hạn trong ${HORIZON} ngày, ${countOf(items, 'Chưa phát sinh hạn')} chờ sự kiện`
  );
}

/** Lines of the part by unit: every unit with items. */
export const unitLines = (items: readonly Counted[]): string[] =>
  workingUnits().flatMap((unit) => {
    const own = items.filter((item) => item.unit === unit);
    if (own.length === 0) return [];
    const rates = ratesOf(own.map(({ word }) => word)) ?? { completed: 0, inTime: 0, of: 0 };
    return [
      `- ${unit}: ${own.length} việc, ${rates.completed} hoàn thành, ${countOf(own, 'Quá hạn')} quá hạn, ` +
        `${countOf(own, 'Sắp đến hạn')} sắp đến hạn, tỷ lệ hoàn thành ${percent(rates.completed, rates.of)}`,
    ];
  });

/** Silent open items of all open items, by unit. */
export function silentLines(items: readonly Counted[]): string[] {
  return workingUnits().flatMap((unit) => {
    const open = items.filter((item) => item.unit === unit && !isClosed(item.word));
    const silent = open.filter((item) => item.silent).length;
    return silent === 0 ? [] : [`- ${unit}: ${silent}/${open.length} việc đang mở`];
  });
}
