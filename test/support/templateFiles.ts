/** The plan templates that ship with the tracker. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, parsePlan } from '../../src/addon/plan/template';

const FOLDER = join(__dirname, '..', '..', 'sheets-templates');

/** File names of all templates. */
export function templateFiles(): string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
}

export function readTemplate(fileName: string): string {
  return readFileSync(join(FOLDER, fileName), 'utf8');
}

/** A template as a plan; throws with every problem the schema finds in it. */
export function loadTemplate(fileName: string): Plan {
  const parsed = parsePlan(JSON.parse(readTemplate(fileName)), fileName);
  if (!parsed.ok) throw new Error(parsed.errors.join('\n'));
  return parsed.plan;
}
