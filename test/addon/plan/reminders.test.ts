import fc from 'fast-check';
import { remindersOf } from '../../../src/addon/plan/reminders';
import type { ReportItem } from '../../../src/addon/plan/report';
import { STANDINGS, type Standing } from '../../../src/addon/plan/standing';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
/** Days are counted from 1 January 2024 here. */
const iso = (day: number): string => new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10);

const item = (code: string, deadline: number | undefined, standing: Standing): ReportItem => ({
  code,
  words: `Việc ${code}`,
  task: '',
  unit: 'Phòng Một',
  deadline: deadline === undefined ? undefined : iso(deadline),
  standing,
  progress: undefined,
  completedOn: undefined,
  quantity: undefined,
  obstacles: '',
  silent: false,
});

/** An open item as it stands on a day. */
const openItem = (deadline: number, today: number): ReportItem =>
  item(String(deadline), deadline, deadline < today ? 'Quá hạn' : 'Trong hạn');

const gaps = (longest: number) =>
  fc.array(fc.integer({ min: 1, max: longest }), { minLength: 1, maxLength: 40 });
const rulesOf = fc.record({
  daysBefore: fc.integer({ min: 1, max: 60 }),
  escalationDays: fc.integer({ min: 1, max: 60 }),
});

/** The days of a run of triggers with such gaps between them, and the day before the first. */
function runDays(between: readonly number[]): { after: number; today: number }[] {
  let after = 0;
  return between.map((gap) => {
    const run = { after, today: after + gap };
    after = run.today;
    return run;
  });
}

describe('reminders over any days on which the triggers run, with gaps of up to 14 days', () => {
  it('tell of each open item once when its day has come, on that day or the next run', () => {
    fc.assert(
      fc.property(gaps(14), fc.integer({ min: 0, max: 250 }), rulesOf, (between, deadline, rules) => {
        const turn = deadline - rules.daysBefore;
        const told = runDays(between).filter(({ after, today }) => {
          const { due, overdue } = remindersOf([openItem(deadline, today)], iso(after), iso(today), rules);
          // Where the triggers slept past the deadline, the item is told as overdue.
          return due.length > 0 || (deadline < today && after < turn && overdue.length > 0);
        });
        const expected = runDays(between).filter(({ after, today }) => turn > after && turn <= today);
        expect(told).toEqual(expected);
      }),
    );
  });

  it('tell of overdue items at each seventh day, the person in charge from the set day on', () => {
    fc.assert(
      fc.property(gaps(14), fc.integer({ min: 0, max: 250 }), rulesOf, (between, deadline, rules) => {
        const turns = (first: number, { after, today }: { after: number; today: number }): number => {
          let count = 0;
          for (let day = after + 1; day <= today; day += 1)
            if (day - deadline >= first && (day - deadline - first) % 7 === 0) count += 1;
          return count;
        };
        for (const run of runDays(between)) {
          const { overdue, escalated } = remindersOf(
            [openItem(deadline, run.today)],
            iso(run.after),
            iso(run.today),
            rules,
          );
          // However many turns were missed, an item comes once on a day.
          expect(overdue).toHaveLength(Math.min(1, turns(1, run)));
          expect(escalated).toHaveLength(Math.min(1, turns(rules.escalationDays, run)));
        }
      }),
    );
  });

  it('tell nothing a second time on the same day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 })),
        fc.integer({ min: 0, max: 100 }),
        rulesOf,
        (days, today, rules) => {
          const items = days.map((deadline) => openItem(deadline, today));
          expect(remindersOf(items, iso(today), iso(today), rules)).toEqual({
            due: [],
            overdue: [],
            escalated: [],
          });
        },
      ),
    );
  });
});

describe('what is reminded of', () => {
  const rules = { daysBefore: 7, escalationDays: 15 };
  const on = (today: number, one: ReportItem) => {
    const { due, overdue, escalated } = remindersOf([one], iso(today - 1), iso(today), rules);
    return [due.length, overdue.length, escalated.length];
  };

  it.each([
    ['a week before its deadline', 93, [1, 0, 0]],
    ['eight days before', 92, [0, 0, 0]],
    ['six days before', 94, [0, 0, 0]],
    ['on its deadline', 100, [0, 0, 0]],
    ['the day after', 101, [0, 1, 0]],
    ['two days after', 102, [0, 0, 0]],
    ['a week later', 108, [0, 1, 0]],
    ['after fifteen days, when the person in charge hears of it', 115, [0, 1, 1]],
    ['after sixteen', 116, [0, 0, 0]],
    ['and a week later again', 122, [0, 1, 1]],
  ])('an open item with its deadline on the hundredth day: %s', (_, today, expected) => {
    expect(on(today, openItem(100, today))).toEqual(expected);
  });

  it('is never closed, waiting for an event, or without a deadline', () => {
    const pressed: readonly Standing[] = ['Quá hạn', 'Sắp đến hạn', 'Trong hạn'];
    for (const standing of STANDINGS.filter((one) => !pressed.includes(one)))
      for (const today of [93, 101, 115]) expect(on(today, item('I.1', 100, standing))).toEqual([0, 0, 0]);
    for (const today of [93, 101]) expect(on(today, item('I.1', undefined, 'Không hạn'))).toEqual([0, 0, 0]);
  });
});
