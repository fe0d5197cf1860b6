import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plan } from '../../src/addon/plan/template';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from '../support/bareBundle';
import { loadTemplate } from '../support/templateFiles';
import { OWNER, readTracker, setUpAgain } from '../support/tracker';

/** The plan of 2024 a hundred times over, with codes of its own. */
function hundredfold(plan: Plan): Plan {
  const copies = Array.from({ length: 100 }, (_, index) =>
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

/** Service calls of setting up an empty spreadsheet from the plan, and of setting it up once more. */
function callsOfSetUp(options: { addon?: string; plan?: string }): { first: number; again: number } {
  const workbook = openWorkbook({ addon: options.addon ?? DIST, owner: OWNER });
  const office = workbook.as(OWNER);
  office.open();
  office.willAnswer({ button: 'OK', text: options.plan ?? 'bac-giang-2024' });
  workbook.meter.reset();
  setUpAgain(office);
  expect(readTracker(office, 'A1:AG6000').codes().length).toBeGreaterThanOrEqual(47);
  const first = workbook.meter.counts().total;
  workbook.meter.reset();
  setUpAgain(office);
  return { first, again: workbook.meter.counts().total };
}

describe('the service calls of setting up', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-theo-doi-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are at most 350 for the six tabs of the 2024 plan, and at most a tenth more for a hundred times as many items', () => {
    const small = callsOfSetUp({});
    expect(small.first).toBeLessThanOrEqual(350);
    expect(small.again).toBeLessThanOrEqual(230);
    const templates = path.join(folder, 'templates');
    const dist = path.join(folder, 'dist');
    mkdirSync(templates);
    writeFileSync(
      path.join(templates, 'lon.json'),
      JSON.stringify(hundredfold(loadTemplate('bac-giang-2024.json'))),
    );
    const build = `import { buildAddon } from './src/addon/build.mjs'; await buildAddon(${JSON.stringify(dist)}, ${JSON.stringify(templates)});`;
    execFileSync(process.execPath, ['--input-type=module', '-e', build], {
      cwd: path.join(__dirname, '..', '..'),
    });
    const large = callsOfSetUp({ addon: dist, plan: 'lon' });
    expect(large.first).toBeLessThanOrEqual(small.first * 1.1);
    expect(large.again).toBeLessThanOrEqual(small.again * 1.1);
  }, 120_000);
});
