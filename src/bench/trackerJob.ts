import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalWorkbook, openWorkbook, type Person } from '../local/index';
import { measure, outcomeOf, outside, volumeOf } from './desk';
import { grownPlan, type RawPlan } from './plan';
import type { Action, Told } from './result';

export const OFFICE = 'vanphong@so.example';
export const UNIT_PERSON = 'quanlykhoahoc@so.example';
const PLAN = 'bac-giang-2024';
const TAB = 'Theo dõi';
const LISTS = 'Danh mục';
const DONE = 'Hoàn thành';
const PASTED_ROWS = 200;
/** One computation of so many items takes a second and more. */
const HELD_FROM = 5_000;
/** Installing reads settings that are formulas, when the lists have just been made. */
const FIRST_COMPUTATIONS = 1;
const LISTS_AREA = 'A1:F80';

export interface Places {
  /** The built add-on. */
  dist: string;
  /** Folder of the plans. */
  templates: string;
}

/**
 * Measures what people and triggers do on a tracker of so many items.
 * @param wants whether an action is asked for
 * @param heldFrom from so many items on, formulas are computed only where an action's work hangs on their results
 */
export function trackerJob(
  places: Places,
  wanted: number,
  wants: (action: Action) => boolean,
  tell: (told: Told) => void,
  heldFrom = HELD_FROM,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'so-theo-doi-'));
  try {
    const raw: RawPlan = JSON.parse(readFileSync(join(places.templates, `${PLAN}.json`), 'utf8'));
    const { plan, firstCode } = grownPlan(raw, wanted);
    // The add-on reads a plan's data from a file of its own, so the same code takes another plan.
    const files = readdirSync(places.dist, { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of files) copyFileSync(join(places.dist, name), join(folder, name));
    writeFileSync(join(folder, `plan-${PLAN}.html`), JSON.stringify(plan));
    const workbook = openWorkbook({
      addon: folder,
      owner: OFFICE,
      editors: [UNIT_PERSON],
      today: '2024-09-20T08:00',
      limited: false,
    });
    new TrackerDay(workbook, { items: wanted, firstCode, held: wanted >= heldFrom }, wants, tell).run();
    workbook.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One workbook's life: made, updated, looked through by the triggers, closed and reported. */
class TrackerDay {
  private readonly office: Person;
  private readonly unit: Person;
  private readonly items: number;
  private readonly firstCode: string;
  private readonly held: boolean;
  private turn = 0;

  constructor(
    private readonly workbook: LocalWorkbook,
    { items, firstCode, held }: { items: number; firstCode: string; held: boolean },
    private readonly wants: (action: Action) => boolean,
    private readonly tell: (told: Told) => void,
  ) {
    this.office = workbook.as(OFFICE);
    this.unit = workbook.as(UNIT_PERSON);
    this.items = items;
    this.firstCode = firstCode;
    this.held = held;
  }

  run(): void {
    this.workbook.holdResults(this.held, FIRST_COMPUTATIONS);
    this.office.open();
    this.office.willAnswer({ button: 'OK', text: PLAN });
    this.action('install', () => {
      outcomeOf(this.office.menu('Sổ theo dõi', 'Thiết lập sổ'));
      return this.office.asked.at(-1)?.dialog.message.split('\n').at(-1) ?? '';
    });
    const computedMs = this.compute();
    const table = this.table();
    this.action('open', () => answerOf(outcomeOf(this.unit.call('openUpdatePanel', {}))));
    this.action('save', () => answerOf(outcomeOf(this.unit.call('saveItemUpdate', this.update()))));
    this.action('quick', () =>
      answerOf(outcomeOf(this.unit.call('saveQuickUpdates', { items: this.quick(table) }))),
    );
    this.action('type', () => this.edit(table, 1));
    this.action('paste', () => this.edit(table, PASTED_ROWS));
    this.action('reconcile', () => {
      outcomeOf(this.office.call('reconcileJournal'));
      return '';
    });
    this.giveAddresses();
    this.workbook.moveClock('2024-10-15T09:00', true);
    if (!this.held && (this.wants('freeze') || this.wants('digest'))) this.compute();
    this.action('freeze', () => {
      outcomeOf(this.office.call('runDailyWork'));
      return '';
    });
    this.workbook.moveClock('2024-10-18T09:00', true);
    this.action('digest', () => {
      const before = this.workbook.outbox.length;
      outcomeOf(this.office.call('runDailyWork'));
      return `${this.workbook.outbox.length - before} mails`;
    });
    const { memoryUsage, cpuUsage } = process;
    this.tell({
      volume: {
        items: this.items,
        ...volumeOf(this.workbook),
        memory: Math.max(memoryUsage().rss, process.resourceUsage().maxRSS * 1024),
        computedMs,
        processorMs: cpuUsage().user / 1000,
      },
    });
  }

  /** Installing is done in any case; of the others what is asked for, and one that fails leaves the rest. */
  private action(action: Action, act: () => string): void {
    if (action !== 'install' && !this.wants(action)) return;
    const what = { doer: 'tracker', action, items: this.items } as const;
    this.tell({ progress: `${action}, ${this.items} items` });
    this.turn += 1;
    try {
      const measured = measure(this.workbook, what, act);
      if (this.wants(action)) this.tell({ measured });
    } catch (problem) {
      this.tell({
        failed: { ...what, failed: problem instanceof Error ? problem.message : String(problem) },
      });
      if (action === 'install') throw problem;
    }
  }

  private hold(held: boolean): void {
    this.workbook.holdResults(held);
  }

  /** Computes all formulas. @returns milliseconds */
  private compute(): number {
    this.tell({ progress: `computing formulas, ${this.items} items` });
    this.hold(false);
    const from = performance.now();
    outside(this.workbook)
      .SpreadsheetApp.getActiveSpreadsheet()
      .getSheetByName('Tổng hợp')
      ?.getRange(2, 1, 1, 1)
      .getValues();
    const took = performance.now() - from;
    this.hold(this.held);
    return took;
  }

  /** The codes of the tracker's items, and where the column Trạng thái stands. */
  private table(): Table {
    const sheet = outside(this.workbook).SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TAB);
    const rows = sheet?.getDataRange().getValues() ?? [];
    const top = rows.findIndex((row) => row.includes('Mã') && row.includes('Trạng thái'));
    const header = rows[top] ?? [];
    const [code, kind, status] = ['Mã', 'Loại dòng', 'Trạng thái'].map((name) => header.indexOf(name));
    if (code === undefined || kind === undefined || status === undefined || top < 0)
      throw new Error('The tracker has no header row.');
    const found = rows.flatMap((row, index) =>
      index > top && row[kind] === 'Việc'
        ? [{ row: index + 1, code: String(row[code]), status: String(row[status]) }]
        : [],
    );
    return { column: status + 1, items: found };
  }

  private update() {
    return { code: this.firstCode, fields: { evidence: `BC ${this.turn}`, status: DONE }, base: {} };
  }

  private quick({ items }: Table) {
    return items.slice(-PASTED_ROWS).map(({ code, status }) => ({ code, status: DONE, base: status }));
  }

  /** Types or pastes a status from the middle of the tracker down, over headings and items as a person would. */
  private edit({ column, items }: Table, rows: number): string {
    const start = items[Math.max(0, Math.min(Math.floor(items.length / 2), items.length - rows))]?.row ?? 1;
    const word = this.turn % 2 === 0 ? DONE : 'Đang thực hiện';
    const block = Array.from({ length: rows }, () => [word]);
    const { applied, refused, runs } = this.unit.type(TAB, `${letters(column)}${start}`, block);
    for (const run of runs) outcomeOf(run);
    if (runs.length === 0) throw new Error(`No trigger ran; ${refused.length} cells were refused.`);
    return `${applied} cells`;
  }

  /** Each unit gets an address and leadership three, so that the digest goes to all. */
  private giveAddresses(): void {
    const { display } = this.office.read(LISTS, LISTS_AREA);
    const top = display.findIndex((line) => line[0] === 'Đơn vị' && line[5] === 'E-mail');
    const units = display.slice(top + 1).filter((line) => line[0] !== '');
    const addresses = units.map((line, index) =>
      line[3] === 'Lãnh đạo' ? 'gd1@so.example, gd2@so.example, gd3@so.example' : `dv${index}@so.example`,
    );
    this.office.type(
      LISTS,
      `F${top + 2}`,
      addresses.map((address) => [address]),
    );
  }
}

interface Table {
  column: number;
  items: { row: number; code: string; status: string }[];
}

/** Whether the sidebar's call was answered as asked. */
function answerOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'ok' in value && value.ok === true) return '';
  throw new Error(JSON.stringify(value).slice(0, 300));
}

function letters(column: number): string {
  const last = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + last);
}
