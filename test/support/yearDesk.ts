import { firstRun } from '../../src/local/firstRun';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from './bareBundle';
import { enterAddresses } from './department';
import { placeOf } from './sheetCalls';
import { outcomeOf, spreadsheetOf } from './tracker';
import { type Counted, YearCount } from './yearCount';
import { ADDRESSES, type Fields, PEOPLE, type Step, YEAR_SCRIPT } from './yearScript';

const TAB = 'Theo dõi';
const HEADERS: Readonly<Record<keyof Fields, string>> = {
  status: 'Trạng thái',
  progress: 'Tiến độ (%)',
  completedOn: 'Ngày hoàn thành',
  reached: 'Đã đạt',
  obstacles: 'Vướng mắc/kiến nghị',
};

/** What the test counted when a period was closed, and when its digest went out. */
export interface CountedPeriod {
  /** ISO. */
  from: string;
  to: string;
  sent: string;
  closed: Counted[];
  atSending: Counted[];
}

/** The year of the 2024 plan with people at work, and a count of it kept beside. */
export class YearDesk {
  readonly workbook: LocalWorkbook;
  readonly periods: CountedPeriod[] = [];
  readonly failed: string[] = [];
  private readonly count = new YearCount();
  private readonly left = [...YEAR_SCRIPT];

  constructor() {
    const [owner, ...editors] = [
      PEOPLE.office,
      ...Object.values(PEOPLE).filter((one) => one !== PEOPLE.office),
    ];
    this.workbook = openWorkbook({ addon: DIST, today: '2024-01-01T08:00', owner, editors });
    firstRun(this.workbook, { plan: 'bac-giang-2024', sample: false });
    for (const [unit, addresses] of ADDRESSES) enterAddresses(this.workbook, unit, addresses);
    // Nothing here looks at what is painted, and without it every step is faster.
    spreadsheetOf(this.workbook).tab(TAB).clearConditionalFormatRules();
  }

  /**
   * Lives on through the close of a period and the sending of its digest; the triggers run from the evening of the last
   * day until three days later at the least, and at every step of the script one pass before it.
   */
  live(period: { from: string; to: string; sent: string }): void {
    this.workUntil(`${period.to}T20:00`);
    const closed = this.count.on(period.to, period.from);
    this.workUntil(`${period.sent}T07:00`, true);
    const atSending = this.count.on(period.sent, period.from);
    this.walk(`${period.sent}T09:30`);
    this.periods.push({ ...period, closed, atSending });
    this.workUntil(`${period.sent}T23:00`, true);
  }

  /** What is left of the year. */
  finish(): void {
    this.workUntil('2024-12-31T20:00', true);
  }

  private workUntil(moment: string, withTriggers = false): void {
    for (let next = this.left[0]; next && `${next.on}T10:00` <= moment; next = this.left[0]) {
      this.left.shift();
      this.go(`${next.on}T10:00`, withTriggers);
      this.act(next);
      this.count.apply(next);
    }
    this.go(moment, withTriggers);
  }

  private go(moment: string, withTriggers: boolean): void {
    if (withTriggers) {
      this.walk(moment);
      return;
    }
    this.workbook.moveClock(moment, true);
    outcomeOf(this.workbook.as(PEOPLE.office).call('reconcileJournal'));
  }

  private walk(moment: string): void {
    const runs = this.workbook.moveClock(moment);
    this.failed.push(...runs.flatMap(({ at, run }) => (run.ok ? [] : [`${at} ${run.error}`])));
  }

  private act(step: Step): void {
    const person = this.workbook.as(PEOPLE[step.by]);
    if (step.how === 'panel') {
      const { code, fields } = step;
      expect(outcomeOf(person.call('saveItemUpdate', { code, fields }))).toMatchObject({ ok: true });
    } else if (step.how === 'event') {
      expect(person.type('Sự kiện', 'B4', slashed(step.to)).refused).toEqual([]);
    } else {
      const cells =
        step.how === 'deadline'
          ? [['Hạn điều chỉnh', slashed(step.to)] as const]
          : entriesOf(step.fields).map(([key, value]) => [HEADERS[key], String(value)] as const);
      for (const [header, text] of cells)
        expect(person.type(TAB, placeOf(this.workbook, step.code, header).a1, text).refused).toEqual([]);
    }
  }
}

const entriesOf = (fields: Fields): [keyof Fields, string | number][] =>
  (Object.keys(HEADERS) as (keyof Fields)[]).flatMap((key) => {
    const value = fields[key];
    return value === undefined ? [] : [[key, value] as [keyof Fields, string | number]];
  });

/** '2024-09-05' as it is typed: 05/09/2024. */
const slashed = (day: string): string => day.split('-').reverse().join('/');
