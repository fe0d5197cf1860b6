import type { LocalWorkbook, Run } from '../../src/local/localWorkbook';
import { journalOf, type PlanWords, planWords, replayed, tableOf, tracesLeft } from './journalReplay';
import { clearComputed } from './sheetCalls';
import { EDITOR, OWNER, openTracker, outcomeOf, spreadsheetOf } from './tracker';

const TAB = 'Theo dõi';
const CODE = 'Mã';
const TODAY = '20/09/2024';

/** An item's cells after a change, with what follows from the status by the rules. */
export function withChange(before: PlanWords, code: string, change: Record<string, string>): PlanWords {
  const item = before.get(code);
  if (!item) throw new Error(`No item ${code}.`);
  const next = { ...item, ...change };
  if (change['Trạng thái'] === 'Hoàn thành') {
    next['Ngày hoàn thành'] ||= TODAY;
    next['Tiến độ (%)'] = change['Tiến độ (%)'] ?? '100';
  } else if (change['Trạng thái'] !== undefined && item['Ngày hoàn thành'] !== '') {
    next['Ngày hoàn thành'] = '';
    if (next['Tiến độ (%)'] === '100') next['Tiến độ (%)'] = '';
  }
  return new Map([...before, [code, next]]);
}

/** What a round of a test starts from: the items, and how many lines the journal has. */
interface Start {
  state: PlanWords;
  lines: number;
}

/** A small workbook in which executions are cut off, and what has to hold of it afterwards. */
export class CutOffDesk {
  readonly workbook: LocalWorkbook;
  private minutes = 0;
  private startedAt = 0;

  constructor(small: { addon: string; plan: string }) {
    this.workbook = openTracker({ ...small, today: '2024-09-20T00:00' });
    // Nothing here looks at what is computed, and without it a workbook is several times as fast.
    spreadsheetOf(this.workbook).deleteTab('Tổng hợp');
    spreadsheetOf(this.workbook).tab(TAB).clearConditionalFormatRules();
    clearComputed(this.workbook);
  }

  state(): PlanWords {
    return planWords(this.workbook);
  }

  reconcile(): Run {
    return this.workbook.as(OWNER).call('reconcileJournal');
  }

  /** A pass of the journal that goes well. */
  pass(): void {
    outcomeOf(this.reconcile());
  }

  /** Time goes on by a minute, as it does between what people do. */
  later(): void {
    this.minutes += 1;
    const two = (count: number) => String(count).padStart(2, '0');
    const [hour, minute] = [Math.floor(this.minutes / 60), this.minutes % 60];
    this.workbook.moveClock(`2024-09-20T${two(hour)}:${two(minute)}`, true);
  }

  /** Service calls of a piece of work that goes well. */
  callsOf(work: () => void): number {
    this.workbook.meter.reset();
    work();
    return this.workbook.meter.counts().total;
  }

  /** Begins a round; the clock goes on, so that its stamps can be told from the ones before. */
  start(): Start {
    this.startedAt = Date.parse(`${this.workbook.now()}:00+07:00`);
    this.later();
    return { state: this.state(), lines: journalOf(this.workbook).length };
  }

  /** Every cell is as it was or as it was to be. */
  expectEachCellOldOrNew(before: PlanWords, after: PlanWords, label: string): void {
    const odd = [...this.state()].flatMap(([code, item]) =>
      Object.entries(item).filter(
        ([header, words]) => words !== before.get(code)?.[header] && words !== after.get(code)?.[header],
      ),
    );
    expect({ label, odd }).toEqual({ label, odd: [] });
  }

  /** The journal tells the way from the start to the present state, each change once, and nothing waits any more. */
  expectTold(from: Start, label: string): void {
    const lines = journalOf(this.workbook).slice(from.lines);
    expect({ label, state: replayed(from.state, lines), left: tracesLeft(this.workbook) }).toEqual({
      label,
      state: this.state(),
      left: [],
    });
  }

  /** The items say that they were changed in this round, and by whom as far as that is known. */
  expectStamped(codes: readonly string[], label: string): void {
    const rows = tableOf(this.workbook, TAB, 'Trạng thái').filter((row) => codes.includes(String(row[CODE])));
    const fresh = rows.map(({ 'Cập nhật lúc': at }) => at instanceof Date && at.getTime() > this.startedAt);
    expect({ label, fresh }).toEqual({ label, fresh: codes.map(() => true) });
    for (const row of rows) expect([EDITOR, OWNER, 'không rõ']).toContain(row['Người cập nhật']);
  }
}
