import { rmSync } from 'node:fs';
import type { Clasp } from './clasp';
import { bad, good, type Result } from './result';
import { aimAt, filesIn, newFolder } from './stage';
import { contentDigest, type Files, MANIFEST, manifestDigest, readStamp, type Stamp } from './stamp';
import { troubleOf } from './trouble';

/** What is on Google now. */
export type Remote =
  /** Nothing that anybody wrote. */
  | { kind: 'empty' }
  /** What this command pushed; `edited` tells what was changed there since. */
  | { kind: 'ours'; stamp: Stamp; edited: 'nothing' | 'code' | 'manifest' }
  /** Somebody else's code. */
  | { kind: 'foreign'; files: readonly string[] };

/**
 * Reads the script's files from Google into a folder that is thrown away. It changes nothing, and finds on the way whether
 * the account, the id and the network are as they should be.
 */
export async function lookAtGoogle(clasp: Clasp, scriptId: string): Promise<Result<Remote>> {
  const folder = newFolder();
  try {
    aimAt(folder, scriptId);
    const run = await clasp(folder, 'pull');
    return run.code === 0 ? good(judge(filesIn(folder))) : bad(troubleOf(run));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Google puts into a new script. */
const NEW_SCRIPT = /^\s*(function myFunction\(\)\s*\{\s*\})?\s*$/;

/** Tells from a script's files whose they are. */
export function judge(files: Files): Remote {
  const stamp = readStamp(files.get('Code.js') ?? '');
  const manifest = files.get(MANIFEST) ?? '{}';
  if (stamp) {
    const edited =
      manifestDigest(manifest) !== stamp.manifest
        ? 'manifest'
        : contentDigest(files) !== stamp.content
          ? 'code'
          : 'nothing';
    return { kind: 'ours', stamp, edited };
  }
  const written = [...files].filter(([name, text]) => name !== MANIFEST && !NEW_SCRIPT.test(text));
  return written.length === 0 ? { kind: 'empty' } : { kind: 'foreign', files: written.map(([name]) => name) };
}
