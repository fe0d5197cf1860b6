import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { TrackerChange, TrackerChanged } from '../../src/addon/actions/changeTracker';
import type { LocalWorkbook, Run } from '../../src/local/localWorkbook';
import { OWNER, outcomeOf } from './tracker';

const ADDON = path.join(__dirname, '..', '..', 'src', 'addon');

/** One more global: the action by which rows of the plan come and go, as menus and decisions call it. */
const ENTRY = `
  import { changeTracker } from './actions/changeTracker';
  import { alone, memory } from './google/services';
  import { setupPort } from './google/setupPort';
  export const changeRows = (change) => alone(() => changeTracker({ book: setupPort, memory }, change)).done;
`;

/** A built add-on with the global changeRows besides its own. */
export function withChangeRows(addon: string): { addon: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-theo-doi-'));
  cpSync(addon, folder, { recursive: true });
  const built = buildSync({
    stdin: { contents: ENTRY, resolveDir: ADDON },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'ThuDong',
    target: 'es2020',
    charset: 'utf8',
  });
  const code = built.outputFiles[0]?.text ?? '';
  appendFileSync(
    path.join(folder, 'Code.js'),
    `\n${code}\nfunction changeRows(change) { return ThuDong.changeRows(change); }\n`,
  );
  return { addon: folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Carries a change of the tracker's rows out as the office. */
export const changeRows = (workbook: LocalWorkbook, change: TrackerChange): Run =>
  workbook.as(OWNER).call('changeRows', change);

/** The same, for a change that has to succeed. */
export function changed(workbook: LocalWorkbook, change: TrackerChange): string[] {
  const outcome = outcomeOf(changeRows(workbook, change)) as TrackerChanged;
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.lines;
}
