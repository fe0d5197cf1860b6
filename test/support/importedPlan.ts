/** Pasted tables for the tests of the import, and what comes of them in few words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ImportContext,
  type ReadAppendix,
  readAppendix,
} from '../../src/addon/plan/import/readAppendix';
import { appendixRows, type Plan, planSchema } from '../../src/addon/plan/template';
import { loadPlanText } from './planText';

const PLANS = join(__dirname, '..', 'data', 'plans');

/** The rows and cells of a table of test/data/plans: a row per line, cells by tabs, '⏎' where a cell goes on in a new line. */
export function pastedTable(file: string): string[][] {
  return readFileSync(join(PLANS, file), 'utf8')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replaceAll('⏎', '\n')));
}

/** The appendix of the 2024 plan as its text pastes into a sheet. */
export function pastedAppendix2024(): string[][] {
  const lines = loadPlanText().replace(/\n$/, '').split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('TT\t'))).map((line) => line.split('\t'));
}

/** What a workbook knows that was set up from the plan. */
export function contextOf(plan: Plan): ImportContext {
  const shortNames = new Map(plan.units.map((unit) => [unit.code, unit.shortName]));
  return {
    year: plan.year,
    units: plan.units.map(({ shortName, name, parent }) => ({
      shortName,
      name,
      parent: shortNames.get(parent) ?? '',
    })),
    events: plan.events.map(({ name }) => name),
  };
}

/** The reading of a table that is a plan; throws where it was refused, or where its plan does not hold planSchema. */
export function readPlan(
  grid: readonly (readonly string[])[],
  context: ImportContext,
): Extract<ReadAppendix, { ok: true }> {
  const read = readAppendix(grid, context);
  if (!read.ok) throw new Error(read.reason);
  planSchema.parse(read.plan);
  return read;
}

/** The rows of a plan, each in one line: kind, code, number, words, how the time was read, unit, quantity, person in charge. */
export function outlineOf({ plan, items }: Extract<ReadAppendix, { ok: true }>): string[] {
  const units = new Map(plan.units.map(({ code, shortName }) => [code, shortName]));
  const readings = new Map(items.map(({ code, reading }) => [code, reading]));
  return appendixRows(plan).map((row) =>
    [
      row.kind,
      row.code,
      row.tt,
      [row.title, row.detail].filter((words) => words !== '').join(': '),
      readings.get(row.code) ?? '',
      row.kind === 'item' ? (units.get(row.unit) ?? '') : '',
      row.quantity ? `${row.quantity.target} ${row.quantity.unit}` : '',
      row.kind === 'item' ? row.inCharge : '',
      row.note.replaceAll('\n', ' ⏎ '),
    ]
      .join(' | ')
      .replace(/(?: \| )+$/, ''),
  );
}

/** The doubts, each in one line: row, code, field, words. */
export function doubtsOf({ doubts }: Extract<ReadAppendix, { ok: true }>): string[] {
  return doubts.map(({ row, code, field, words }) => `${row} ${code} ${field}: ${words}`);
}
