import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalWorkbook, OpenOptions, Run } from '../../../../src/local/localWorkbook';
import { openWorkbook } from '../../../../src/local/openWorkbook';

export const OWNER = 'chu@so.example';
export const EDITOR = 'don-vi@so.example';
export const OTHER = 'phong@so.example';
export const VIEWER = 'khach@so.example';

export interface Scratch {
  /** Folder of the built add-on. */
  addon: string;
  workbook: LocalWorkbook;
  /** Runs source text inside the add-on, as a sidebar call of a person; throws what the text throws. */
  script(source: string, person?: string): unknown;
  run(source: string, person?: string): Run;
}

export interface ScratchParts {
  /** More globals of the add-on. */
  code?: string;
  html?: Record<string, string>;
  manifest?: Record<string, unknown>;
  options?: OpenOptions;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of its own that goes with the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-'));
  folders.push(folder);
  return folder;
}

/** A workbook whose add-on can run any source text, so that a test reads like a script. */
export function scratch({ code = '', html = {}, manifest, options = {} }: ScratchParts = {}): Scratch {
  const addon = temporaryFolder();
  writeFileSync(
    path.join(addon, 'Code.js'),
    `function script(source) {\n  return new Function(source)();\n}\n${code.replace(/^ {2}/gm, '')}`,
  );
  writeFileSync(
    path.join(addon, 'appsscript.json'),
    JSON.stringify(manifest ?? { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8' }),
  );
  for (const [name, text] of Object.entries(html)) writeFileSync(path.join(addon, `${name}.html`), text);
  const workbook = openWorkbook({
    addon,
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    today: '2024-09-20T08:00',
    owner: OWNER,
    editors: [EDITOR, OTHER],
    viewers: [VIEWER],
    ...options,
  });
  const run = (source: string, person = OWNER) => workbook.as(person).call('script', `${HELPERS}${source}`);
  const script = (source: string, person = OWNER) => {
    const outcome = run(source, person);
    if (!outcome.ok) throw new Error(outcome.error);
    return outcome.value;
  };
  return { addon, workbook, run, script };
}

/** Short names in the source texts: ss, sheet, at('B3'). */
const HELPERS = `
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = ss.getSheets()[0];
  var at = function (a1) { return sheet.getRange(a1); };
`;

export const TAB = 'Trang tính1';
