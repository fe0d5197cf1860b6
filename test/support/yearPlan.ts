import { readFileSync } from 'node:fs';
import path from 'node:path';

/** An item of the plan of 2024 as its file tells it, read here without the add-on's help. */
export interface PlannedItem {
  code: string;
  words: string;
  /** Short name of the unit that carries it out. */
  unit: string;
  /** First and last day, ISO; undefined where the plan waits for an event. */
  start: string | undefined;
  deadline: string | undefined;
  quantity: { target: number; unit: string } | undefined;
}

interface FileItem {
  code: string;
  detail: string;
  deadlineText?: string;
  event?: string;
  unit: string;
  quantity?: { target: number; unit: string };
}
interface FileTask {
  items?: FileItem[];
  indicators?: { items: FileItem[] }[];
}
interface PlanFile {
  units: { code: string; shortName: string; role: string }[];
  sections: { tasks: FileTask[] }[];
}

const PLAN = path.join(__dirname, '..', '..', 'sheets-templates', 'bac-giang-2024.json');
const YEAR = 2024;
const FIRST_MONTHS: Readonly<Record<string, number>> = { I: 1, II: 4, III: 7, IV: 10 };

const readPlan = (): PlanFile => JSON.parse(readFileSync(PLAN, 'utf8'));

/** The items in the plan's order. */
export function plannedItems(): PlannedItem[] {
  const { units, sections } = readPlan();
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.shortName ?? '';
  const items = sections
    .flatMap(({ tasks }) => tasks)
    .flatMap((task) => [...(task.items ?? []), ...(task.indicators ?? []).flatMap((one) => one.items)]);
  return items.map(({ code, detail, deadlineText = '', event, unit, quantity }) => ({
    code,
    words: detail,
    unit: nameOf(unit),
    ...(event === undefined ? monthsOf(deadlineText) : { start: undefined, deadline: undefined }),
    quantity,
  }));
}

/** The units that carry tasks out, in the plan's order. */
export const workingUnits = (): string[] =>
  readPlan()
    .units.filter((unit) => unit.role === 'unit')
    .map((unit) => unit.shortName);

/** Every time of this plan is a quarter, a month, or from one month to another of its year. */
function monthsOf(text: string): { start: string; deadline: string } {
  const quarter = FIRST_MONTHS[/^Quý (I|II|III|IV)(\/2024)?$/.exec(text)?.[1] ?? ''];
  const named = [...text.replaceAll(`/${YEAR}`, '').matchAll(/\d+/g)].map(([number]) => Number(number));
  const months = quarter === undefined ? named : [quarter, quarter + 2];
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first < 1 || last > 12)
    throw new Error(`No months in "${text}".`);
  const day = (month: number, date: number) =>
    new Date(Date.UTC(YEAR, month - 1, date)).toISOString().slice(0, 10);
  return { start: day(first, 1), deadline: day(last + 1, 0) };
}
