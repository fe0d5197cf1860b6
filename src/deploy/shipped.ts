import path from 'node:path';
import * as z from 'zod/mini';
import type { Clasp } from './clasp';
import { messages } from './messages';
import { bad, good, type Result } from './result';
import type { Stage } from './stage';
import { troubleOf } from './trouble';

const STATUS = z.object({ filesToPush: z.array(z.string()) });

/** What clasp is asked with where no script is known yet: listing files is done without Google. */
export const ANY_SCRIPT = 'chua-co-ma';

/** Whether a file belongs to what is pushed. */
const belongs = (name: string): boolean =>
  name === 'Code.js' || name === 'appsscript.json' || /^[\w-]+\.html$/.test(name);

/** A file to push and its size in bytes. */
export interface ShippedFile {
  name: string;
  bytes: number;
}

/**
 * The files that clasp itself says it would push. They must be all that was built, and of the three known kinds: one file
 * too many would be public to every editor, one too few breaks the add-on.
 */
export async function shipped({ folder, files }: Stage, clasp: Clasp): Promise<Result<ShippedFile[]>> {
  const run = await clasp(folder, 'show-file-status', '--json');
  if (run.code !== 0) return bad(troubleOf(run));
  const { filesToPush } = STATUS.parse(JSON.parse(run.out));
  const listed = filesToPush.map((file) => path.relative('dist', file));
  const extra = listed.filter((name) => !belongs(name));
  const lacking = [...files.keys(), 'Code.js', 'appsscript.json'].filter((name) => !listed.includes(name));
  if (extra.length > 0 || lacking.length > 0) return bad(messages.wrongFiles(extra, [...new Set(lacking)]));
  return good(
    listed.sort().map((name) => ({ name, bytes: Buffer.byteLength(files.get(name) ?? '', 'utf8') })),
  );
}
