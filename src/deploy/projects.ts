import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { messages } from './messages';
import type { Options } from './options';
import { bad, good, type Result } from './result';

/** A department's script on Google, as its project file names it. */
export interface Project {
  /** Short name, '' for .clasp.json. */
  name: string;
  file: string;
  scriptId: string;
  /** Id of the spreadsheet that the script is bound to, where it is known. */
  parentId?: string | undefined;
}

/** The id in the .clasp.json of the repository: it belongs to nobody. */
export const PLACEHOLDER = 'THAY-BANG-MA-SCRIPT-CUA-BAN';

/** For who has one department and does not want to name it. */
export const DEFAULT_NAME = 'so-theo-doi';

/** clasp understands these files too: npx clasp open-script --project .clasp.so-theo-doi.json */
export const fileOf = (name: string): string => `.clasp.${name}.json`;

const FILE = /^\.clasp\.([a-z0-9][a-z0-9-]*)\.json$/;
const SHAPE = z.object({ scriptId: z.string().check(z.minLength(1)), parentId: z.optional(z.string()) });

/** The projects that this folder knows of, by name. @returns the first file that cannot be read as trouble */
export function knownProjects(root: string): Result<Project[]> {
  const projects: Project[] = [];
  for (const file of readdirSync(root).sort()) {
    const name = FILE.exec(file)?.[1];
    if (name === undefined) continue;
    const read = readProject(root, file, name);
    if (!read.ok) return read;
    projects.push(read.value);
  }
  return good(projects);
}

/** The projects meant by the options. Without a name: the only one there is. */
export function chooseProjects(root: string, { to, all }: Pick<Options, 'to' | 'all'>): Result<Project[]> {
  const known = knownProjects(root);
  if (!known.ok) return known;
  const names = known.value.map(({ name }) => name);
  if (to !== undefined) {
    const chosen = known.value.find(({ name }) => name === to);
    return chosen ? good([chosen]) : bad(messages.unknownName(to, names));
  }
  if (all) return names.length > 0 ? known : bad(messages.noProject);
  if (names.length === 1) return known;
  if (names.length > 1) return bad(messages.whichProject(names));
  return existsSync(path.join(root, '.clasp.json')) ? ownClaspFile(root) : bad(messages.noProject);
}

/** Who wrote their id into .clasp.json itself is served as well. */
function ownClaspFile(root: string): Result<Project[]> {
  const read = readProject(root, '.clasp.json', '');
  if (!read.ok) return read;
  return read.value.scriptId === PLACEHOLDER ? bad(messages.noProject) : good([read.value]);
}

function readProject(root: string, file: string, name: string): Result<Project> {
  const parsed = SHAPE.safeParse(json(readFileSync(path.join(root, file), 'utf8')));
  return parsed.success ? good({ name, file, ...parsed.data }) : bad(messages.badProjectFile(file));
}

/** @returns undefined where the text is no JSON */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Keeps a department's project in a file of its own, which git leaves alone. */
export function keepProject(
  root: string,
  { name, scriptId, parentId }: { name: string; scriptId: string; parentId?: string | undefined },
): Project {
  const file = fileOf(name);
  const content = { scriptId, rootDir: 'dist', ...(parentId !== undefined && { parentId }) };
  writeFileSync(path.join(root, file), `${JSON.stringify(content, null, 2)}\n`);
  return { name, file, scriptId, parentId };
}
