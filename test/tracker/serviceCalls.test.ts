import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plan } from '../../src/addon/plan/template';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from '../support/bareBundle';
import { scriptSheet } from '../support/sheetCalls';
import { loadTemplate } from '../support/templateFiles';
import { EDITOR, OWNER, outcomeOf, readTracker, setUpAgain, stateLine } from '../support/tracker';

/** The plan of 2024 so many times over, with codes of their own: 213 times has 10,011 items. */
function manifold(plan: Plan, times: number): Plan {
  const copies = Array.from({ length: times }, (_, index) =>
    plan.sections.map((section) => ({
      ...section,
      code: `${section.code}X${index}`,
      tasks: section.tasks.map((task) => ({
        ...task,
        code: renamed(task.code, index),
        items: task.items.map((item) => ({ ...item, code: renamed(item.code, index) })),
        indicators: task.indicators.map((indicator) => ({
          ...indicator,
          code: renamed(indicator.code, index),
          items: indicator.items.map((item) => ({ ...item, code: renamed(item.code, index) })),
        })),
      })),
    })),
  );
  return { ...plan, id: 'lon', sections: copies.flat() };
}

const renamed = (code: string, index: number) => code.replace(/^([IV]+)/, `$1X${index}`);

interface Tried {
  /** Service calls of setting up an empty spreadsheet from the plan, and of setting it up once more. */
  first: number;
  again: number;
  /** Reads and writes of cells, and the add-on's own time in milliseconds, by what a person does. */
  actions: Record<string, { reads: number; writes: number; scriptMs: number }>;
  digest: { reads: number; scriptMs: number; mails: number };
  recalculationMs: number;
}

/** Sets up, then does what units do all day. */
function tried(options: { addon?: string; plan?: string; code: string; unit: string; row: number }): Tried {
  const workbook = openWorkbook({
    addon: options.addon ?? DIST,
    owner: OWNER,
    editors: [EDITOR],
    today: '2024-09-20T08:00',
  });
  const office = workbook.as(OWNER);
  const unit = workbook.as(EDITOR);
  office.open();
  office.willAnswer({ button: 'OK', text: options.plan ?? 'bac-giang-2024' });
  workbook.meter.reset();
  setUpAgain(office);
  expect(readTracker(office, 'A1:AK6').codes().length).toBeGreaterThan(0);
  const first = workbook.meter.counts().total;
  workbook.meter.reset();
  setUpAgain(office);
  const again = workbook.meter.counts().total;

  const status = readTracker(office, 'A1:AK8').at(options.code, 'Trạng thái').replace(/\d+/, '');
  let turn = 0;
  const word = () => (turn % 2 === 0 ? 'Hoàn thành' : 'Đang thực hiện');
  const save = () => ({
    code: options.code,
    fields: { evidence: `BC ${turn}`, reached: turn, status: word() },
    base: {},
  });
  const actions = {
    open: () => outcomeOf(unit.call('openUpdatePanel', { unit: options.unit })),
    item: () => outcomeOf(unit.call('readItem', { code: options.code })),
    save: () => outcomeOf(unit.call('saveItemUpdate', save())),
    type: () => unit.type('Theo dõi', `${status}${options.row}`, word()),
    paste: () =>
      unit.type(
        'Theo dõi',
        `${status}${options.row}`,
        Array.from({ length: 200 }, () => [word()]),
      ),
  };
  const measured = Object.entries(actions).map(([name, act]) => {
    const counts = Array.from({ length: 8 }, () => {
      turn += 1;
      workbook.meter.reset();
      act();
      const { byMethod, scriptMs } = workbook.meter.counts();
      const of = (...names: string[]) => names.reduce((sum, one) => sum + (byMethod[one] ?? 0), 0);
      return {
        reads: of('Range.getValues', 'Range.getValue', 'Range.getFormulas', 'Range.getDisplayValues'),
        writes: of('Range.setValues', 'Range.setValue', 'RangeList.setValue', 'Range.setFormulas'),
        scriptMs,
      };
    });
    const most = (key: 'reads' | 'writes') => Math.max(...counts.map((one) => one[key]));
    const scriptMs = Math.min(...counts.map((one) => one.scriptMs));
    return [name, { reads: most('reads'), writes: most('writes'), scriptMs }] as const;
  });
  const recalculationMs = recalculated(workbook);
  const digest = digestOf(workbook);
  workbook.close();
  return { first, again, actions: Object.fromEntries(measured), digest, recalculationMs };
}

/** The shortest time in ms from a changed cell to the state line of Tổng hợp: the engine computes everything anew. */
function recalculated(workbook: LocalWorkbook): number {
  const sheet = scriptSheet(workbook, 'Theo dõi');
  const office = workbook.as(OWNER);
  const times = Array.from({ length: 5 }, (_, turn) => {
    sheet.getRange(2, 4).setValue(`lần ${turn}`);
    const from = performance.now();
    expect(stateLine(office)).toMatch(/^Đến /);
    return performance.now() - from;
  });
  return Math.min(...times);
}

/** The run that closes a period, and the one that sends its digest to three leaders and twenty units. */
function digestOf(workbook: LocalWorkbook): Tried['digest'] {
  const office = workbook.as(OWNER);
  const rows = office.read('Danh mục', 'A1:F80').display;
  const header = rows.findIndex((line) => line[0] === 'Đơn vị' && line[5] === 'E-mail');
  const listed = rows.slice(header + 1).filter((line) => line[0] !== '');
  const addresses = listed.map((line, index) =>
    line[3] === 'Lãnh đạo' ? 'gd1@so.example, gd2@so.example, gd3@so.example' : `dv${index}@so.example`,
  );
  office.type(
    'Danh mục',
    `F${header + 2}`,
    addresses.map((address) => [address]),
  );
  const more = Array.from({ length: 20 - listed.length + 2 }, (_, index) => index);
  office.type(
    'Danh mục',
    `A${header + 2 + listed.length}`,
    more.map((index) => [`Đơn vị ${index}`, `Đơn vị ${index}`, '', 'Đơn vị', '', `them${index}@so.example`]),
  );
  const runs = [10, 11, 12].map((month) => {
    workbook.moveClock(`2024-${month}-15T09:00`, true);
    outcomeOf(office.call('runDailyWork'));
    workbook.moveClock(`2024-${month}-18T09:00`, true);
    const before = workbook.outbox.length;
    workbook.meter.reset();
    outcomeOf(office.call('runDailyWork'));
    const { byMethod, scriptMs } = workbook.meter.counts();
    const reads = (byMethod['Range.getValues'] ?? 0) + (byMethod['Range.getFormulas'] ?? 0);
    return { reads, scriptMs, mails: workbook.outbox.length - before };
  });
  return {
    reads: Math.max(...runs.map((run) => run.reads)),
    scriptMs: Math.min(...runs.map((run) => run.scriptMs)),
    mails: Math.min(...runs.map((run) => run.mails)),
  };
}

const MOST: Record<string, { reads: number; writes: number }> = {
  open: { reads: 3, writes: 0 },
  item: { reads: 3, writes: 0 },
  save: { reads: 3, writes: 3 },
  type: { reads: 2, writes: 2 },
  paste: { reads: 3, writes: 3 },
};
const LONGEST_MS = 150;

describe('the service calls', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-theo-doi-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let small: Tried;
  let large: Tried;
  let quarterMs: number;

  /** Builds the add-on with a plan so many times as long. */
  function built(times: number): string {
    const templates = path.join(folder, `templates${times}`);
    const dist = path.join(folder, `dist${times}`);
    mkdirSync(templates);
    const plan = manifold(loadTemplate('bac-giang-2024.json'), times);
    writeFileSync(path.join(templates, 'lon.json'), JSON.stringify(plan));
    const build = `import { buildAddon } from './src/addon/build.mjs'; await buildAddon(${JSON.stringify(dist)}, ${JSON.stringify(templates)});`;
    execFileSync(process.execPath, ['--input-type=module', '-e', build], {
      cwd: path.join(__dirname, '..', '..'),
    });
    return dist;
  }

  beforeAll(() => {
    small = tried({ code: 'I.1.1', unit: 'Phòng QLKH', row: 10 });
    const quarter = built(53);
    const workbook = openWorkbook({ addon: quarter, plan: 'lon', owner: OWNER, today: '2024-09-20T08:00' });
    quarterMs = recalculated(workbook);
    workbook.close();
    large = tried({ addon: built(213), plan: 'lon', code: 'IX0.1.1', unit: 'Phòng QLKH', row: 5_000 });
  }, 300_000);

  it('of setting up stay below their limit, and are at most a tenth more for 10,011 items', () => {
    expect(small.first).toBeLessThanOrEqual(600);
    expect(small.again).toBeLessThanOrEqual(320);
    expect(large.first).toBeLessThanOrEqual(small.first * 1.1);
    expect(large.again).toBeLessThanOrEqual(small.again * 1.1);
  });

  it.each(Object.keys(MOST))(
    'that read or write cells are few for "%s", and as few for 10,011 items',
    (name) => {
      const most = MOST[name];
      for (const { actions } of [small, large]) {
        expect(actions[name]?.reads).toBeLessThanOrEqual(most?.reads ?? 0);
        expect(actions[name]?.writes).toBeLessThanOrEqual(most?.writes ?? 0);
      }
    },
  );

  it.each(Object.keys(MOST))('leave the add-on’s own time for "%s" at 10,011 items within 150 ms', (name) => {
    expect(large.actions[name]?.scriptMs).toBeLessThanOrEqual(LONGEST_MS);
  });

  it('of a digest to three leaders, the office and twenty units read at most five times, also for 10,011 items', () => {
    for (const { digest } of [small, large]) {
      expect(digest.mails).toBeGreaterThanOrEqual(24);
      expect(digest.reads).toBeLessThanOrEqual(5);
    }
  });

  it('the digest of 10,011 items takes the add-on itself no longer than 600 ms, 300 for each 5,000', () => {
    expect(large.digest.scriptMs).toBeLessThanOrEqual(600);
  });

  it('computing everything anew takes as much longer as there are more items', () => {
    expect(large.recalculationMs / quarterMs).toBeLessThan(4 * 1.4);
  });
});
