import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Codes of the small plan's items, in their order. */
export const SMALL_CODES = ['I.1.1', 'I.1.2', 'I.1.3', 'I.2.1', 'I.2.2', 'I.2.3'] as const;

const UNITS = ['Phòng Một', 'Phòng Hai'] as const;

const smallPlan = {
  schema: 1,
  id: 'nho',
  title: 'Kế hoạch thử',
  organisation: 'Sở thử nghiệm',
  year: 2024,
  units: [
    { code: 'VP', name: 'Văn phòng', shortName: 'Văn phòng', role: 'office', parent: '' },
    ...UNITS.map((name, index) => ({
      code: `P${index + 1}`,
      name,
      shortName: name,
      role: 'unit',
      parent: '',
    })),
  ],
  sections: [
    {
      code: 'I',
      number: 'I',
      title: 'NHIỆM VỤ',
      tasks: [1, 2].map((task) => ({
        code: `I.${task}`,
        number: String(task),
        title: `Nhiệm vụ ${task}`,
        unit: `P${task}`,
        unitText: UNITS[task - 1],
        source: `mục I.${task}`,
        items: SMALL_CODES.filter((code) => code.startsWith(`I.${task}.`)).map((code) => ({
          code,
          detail: `Việc ${code}`,
          time: 'Trước ngày 30/11/2024',
          deadlineText: 'Trước ngày 30/11/2024',
          unitText: UNITS[task - 1],
          unit: `P${task}`,
          source: `mục ${code}`,
        })),
      })),
    },
  ],
};

/** The small plan of another organisation and year, or with fewer items of each task. */
export function smallPlanOf(other: {
  id: string;
  organisation: string;
  year?: number;
  itemsEach?: number;
}): object {
  const { itemsEach = SMALL_CODES.length, ...facts } = other;
  const sections = smallPlan.sections.map((section) => ({
    ...section,
    tasks: section.tasks.map((task) => ({ ...task, items: task.items.slice(0, itemsEach) })),
  }));
  return { ...smallPlan, ...facts, sections };
}

/**
 * Builds the add-on with a plan of six items as the only one on offer, so that a test can afford many workbooks.
 * @param more further plans on offer
 * @returns the folder of the built add-on for openTracker, the plan's id, and what takes the folder away
 */
export function buildSmallAddOn(more: readonly object[] = []): {
  addon: string;
  plan: string;
  remove: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-theo-doi-'));
  const templates = path.join(folder, 'templates');
  const addon = path.join(folder, 'dist');
  mkdirSync(templates);
  [smallPlan, ...more].forEach((plan, index) => {
    writeFileSync(path.join(templates, `nho-${index}.json`), JSON.stringify(plan));
  });
  const build = `import { buildAddon } from './src/addon/build.mjs'; await buildAddon(${JSON.stringify(addon)}, ${JSON.stringify(templates)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', build], {
    cwd: path.join(__dirname, '..', '..'),
  });
  return { addon, plan: smallPlan.id, remove: () => rmSync(folder, { recursive: true }) };
}
