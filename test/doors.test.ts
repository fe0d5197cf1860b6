import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Who may import whom. A folder that is not named here may not be imported by the folder on the left. */
const DOORS: Record<string, readonly string[]> = {
  'addon/plan': ['addon/plan'],
  'addon/workbook': ['addon/workbook', 'addon/plan'],
  'addon/email': ['addon/email', 'addon/plan', 'addon/workbook'],
  'addon/messages.ts': ['addon/messages'],
  'addon/messages': [],
  'addon/functions.ts': ['addon/plan', 'addon/messages.ts'],
  'addon/actions': ['addon/actions', 'addon/plan', 'addon/workbook', 'addon/email', 'addon/messages.ts'],
  'addon/google': ['addon/google', 'addon/actions', 'addon/workbook', 'addon/messages.ts'],
  'addon/sidebar': ['addon/sidebar', 'addon/plan', 'addon/actions'],
  'addon/report': ['addon/report', 'addon/sidebar', 'addon/plan', 'addon/actions'],
  'addon/check': ['addon/check', 'addon/sidebar', 'addon/plan', 'addon/actions'],
  'addon/entries': [
    'addon/entries',
    'addon/plan',
    'addon/workbook',
    'addon/actions',
    'addon/google',
    'addon/messages.ts',
  ],
  'addon/main.ts': [
    'addon/entries',
    'addon/plan',
    'addon/workbook',
    'addon/actions',
    'addon/google',
    'addon/messages.ts',
    'addon/functions.ts',
  ],
  local: ['local'],
  bench: ['bench', 'local'],
  deploy: ['deploy', 'addon/workbook'],
};

/** Places whose imports may be of types only. */
const TYPES_ONLY = [
  { from: 'addon/sidebar', to: 'addon/actions' },
  { from: 'addon/report', to: 'addon/actions' },
  { from: 'addon/check', to: 'addon/actions' },
  { from: 'addon/google', to: 'addon/actions' },
];

const GOOGLE_GLOBALS =
  /\b(SpreadsheetApp|HtmlService|ScriptApp|MailApp|LockService|PropertiesService|CacheService|Session|Utilities|UrlFetchApp|DriveApp|Charts)\./;

const src = path.join(__dirname, '..', 'src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

function placeOf(file: string): string {
  const place = Object.keys(DOORS).find((door) => file === door || file.startsWith(`${door}/`));
  if (place === undefined) throw new Error(`src/${file} belongs to no place with doors; name it in DOORS.`);
  return place;
}

function importsOf(file: string): { target: string; typeOnly: boolean; line: string }[] {
  const text = readFileSync(path.join(src, file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'(\.[^']*)'/gms);
  return [...statements].map(([line, type, specifier = '']) => {
    const resolved = path.posix.join(path.posix.dirname(file), specifier);
    const target = ['', '.ts', '.tsx', '/index.ts']
      .map((end) => resolved + end)
      .find((one) => sources.includes(one));
    return { target: target ?? resolved, typeOnly: type !== undefined, line: line.replace(/\s+/g, ' ') };
  });
}

describe('the doors between the folders of src', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(40);
  });

  it.each(sources)('src/%s imports only what it may', (file) => {
    const allowed = DOORS[placeOf(file)] ?? [];
    const through = importsOf(file).filter(({ target }) => !allowed.includes(placeOf(target)));
    expect(through.map(({ line }) => line)).toEqual([]);
  });

  it.each(TYPES_ONLY)('$from knows only the types of $to', ({ from, to }) => {
    const values = sources
      .filter((file) => file.startsWith(`${from}/`))
      .flatMap((file) => importsOf(file).map((one) => ({ file, ...one })))
      .filter(({ target, typeOnly }) => target.startsWith(`${to}/`) && !typeOnly);
    expect(values.map(({ file, line }) => `${file}: ${line}`)).toEqual([]);
  });

  it("names Google's services in one folder only", () => {
    const outside = sources
      .filter((file) => file.startsWith('addon/') && !file.startsWith('addon/google/'))
      .filter((file) => GOOGLE_GLOBALS.test(readFileSync(path.join(src, file), 'utf8')));
    expect(outside).toEqual([]);
  });
});
