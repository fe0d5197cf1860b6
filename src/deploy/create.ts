import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Clasp } from './clasp';
import { messages } from './messages';
import type { Creation } from './options';
import { DEFAULT_NAME, fileOf, keepProject, type Project } from './projects';
import { bad, good, type Result } from './result';
import { newFolder } from './stage';
import { troubleOf } from './trouble';

/** Whether a department's project file can still be written. */
export function freeName(root: string, to: string | undefined): Result<string> {
  const name = to ?? DEFAULT_NAME;
  return existsSync(path.join(root, fileOf(name))) ? bad(messages.nameTaken(name, fileOf(name))) : good(name);
}

/**
 * Makes on Google what is asked for and keeps its id in a file of its own. clasp writes the new script's files over those
 * of the folder it runs in, so it runs in an empty one that is thrown away.
 */
export async function create(
  root: string,
  clasp: Clasp,
  { name, creation }: { name: string; creation: Creation },
): Promise<Result<Project>> {
  if (creation.kind === 'script') return good(keepProject(root, { name, scriptId: creation.scriptId }));
  const folder = newFolder();
  try {
    const run = await clasp(folder, 'create-script', ...wordsFor(creation));
    const made = idsIn(run.out);
    // clasp reads the new script back at once, which may fail after the script has been made.
    if (made.scriptId === undefined) {
      const trouble = troubleOf(run);
      return bad(creation.kind === 'sheet' ? messages.notBound(creation.sheetId, trouble) : trouble);
    }
    const parentId = creation.kind === 'sheet' ? creation.sheetId : made.parentId;
    return good(keepProject(root, { name, scriptId: made.scriptId, parentId }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * With --type sheets clasp makes a new spreadsheet and takes no --parentId; without a type it binds the script to the
 * file of --parentId. https://github.com/google/clasp/blob/master/src/commands/create-script.ts
 */
function wordsFor(creation: Exclude<Creation, { kind: 'script' }>): string[] {
  if (creation.kind === 'new') return ['--type', 'sheets', '--title', creation.title];
  if (creation.kind === 'addon') return ['--type', 'standalone', '--title', creation.title];
  return ['--title', messages.scriptTitle, '--parentId', creation.sheetId];
}

function idsIn(out: string): { scriptId: string | undefined; parentId: string | undefined } {
  return {
    scriptId: /script\.google\.com\/d\/([\w-]+)\/edit/.exec(out)?.[1],
    parentId: /drive\.google\.com\/open\?id=([\w-]+)/.exec(out)?.[1],
  };
}
