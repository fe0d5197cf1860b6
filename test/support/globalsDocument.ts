import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { handler } from '../../src/addon/actions/keepTriggers';
import type { MenuItem } from '../../src/local/localWorkbook';
import { codeText } from './bareBundle';
import { type Decision, DOES, NOTHING } from './decidedRights';
import { EVERYBODY, type Who } from './department';
import { inTable, ROOT } from './keptDocument';

/** How the document calls them. */
const PEOPLE: Record<Who, string> = {
  owner: 'the owner',
  office: 'the office',
  unit: 'a unit’s people',
  parent: 'people of a unit with rooms below it',
  leader: 'leadership',
  outside: 'editors in no list',
  viewer: 'who may only look',
};

/** Names that Google calls by themselves: https://developers.google.com/apps-script/guides/triggers */
const SIMPLE: Record<string, string> = {
  onOpen: 'Google, when somebody opens the workbook',
  onInstall: 'Google, when somebody installs the add-on',
};
const TIMED = 'a time-driven trigger';

export interface GlobalUse {
  name: string;
  /** Its docstring: what it does. */
  says: string;
  calledFrom: string[];
}

/** What every global says of itself and where it is called from, read from the sources, the menu and the bundle. */
export function usesOf(names: readonly string[], menus: readonly MenuItem[]): GlobalUse[] {
  const said = docstrings();
  const inMenu = menuPaths(menus);
  const pages = pageSources();
  const code = codeText();
  return names.map((name) => ({
    name,
    says: said.get(name) ?? '',
    calledFrom: [
      ...(SIMPLE[name] === undefined ? [] : [SIMPLE[name]]),
      ...(inMenu.get(name) ?? []).map((labels) => `\`${labels.join('` ▸ `')}\``),
      ...(name === handler.edit ? ['the edit trigger'] : []),
      ...(name === handler.daily || name === handler.reconcile ? [TIMED] : []),
      ...pages
        .filter(({ text }) => text.includes(`'${name}'`))
        .map(({ page }) => `the page \`${page}.html\``),
      ...(isCustomFunction(code, name) ? [`a cell, \`=${name}(…)\``] : []),
    ],
  }));
}

function docstrings(): Map<string, string> {
  const folder = path.join(ROOT, 'src/addon');
  const entries = readdirSync(path.join(folder, 'entries')).map((file) => `entries/${file}`);
  const found = ['main.ts', 'functions.ts', ...entries].flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function (\w+)\(/g)];
  });
  return new Map(found.map(([, comment = '', name = '']) => [name, sentences(comment)]));
}

/** The sentences of a docstring, without its tags. */
function sentences(comment: string): string {
  const [text = ''] = comment.replace(/^\s*\*\s?/gm, '').split(/^@/m);
  return inTable(text);
}

function menuPaths(menus: readonly MenuItem[], above: readonly string[] = []): Map<string, string[][]> {
  const paths = new Map<string, string[][]>();
  const add = (name: string, labels: string[]) => paths.set(name, [...(paths.get(name) ?? []), labels]);
  for (const { label, functionName, items } of menus) {
    if (functionName !== undefined) add(functionName, [...above, label]);
    for (const [name, below] of menuPaths(items ?? [], [...above, label]))
      for (const labels of below) add(name, labels);
  }
  return paths;
}

/** The sources of each page: a folder with an index.tsx. */
function pageSources(): { page: string; text: string }[] {
  const addon = path.join(ROOT, 'src/addon');
  const pages = readdirSync(addon).filter((name) => existsSync(path.join(addon, name, 'index.tsx')));
  return pages.map((page) => {
    const folder = path.join(addon, page);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    return { page, text: files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n') };
  });
}

const isCustomFunction = (code: string, name: string): boolean =>
  new RegExp(`@customfunction\\s*\\*/\\s*function ${name}\\(`).test(code);

const listed = (people: readonly Who[]): string =>
  people.length === EVERYBODY.length
    ? 'everybody'
    : people.length === EVERYBODY.length - 1 && !people.includes('viewer')
      ? 'every editor'
      : people.map((who) => PEOPLE[who]).join(', ');

const whoDoes = (decisions: readonly Decision[]): Who[] =>
  EVERYBODY.filter((who) => decisions.some((decision) => decision[who] === DOES));

/** The document of all globals, from what the tests of rights try. */
export function globalsDocument(uses: readonly GlobalUse[], decided: Record<string, Decision[]>): string {
  const summary = uses.map(({ name, says, calledFrom }) => {
    const does = listed(whoDoes(decided[name] ?? []));
    return `| \`${name}\` | ${calledFrom.join('; ')} | ${does || 'nobody by hand'} | ${says} |`;
  });
  const details = uses.flatMap(({ name }) => [
    `### ${name}`,
    '',
    ...(decided[name] ?? []).map(outcomesOf),
    '',
  ]);
  return [
    '# The globals of the add-on',
    '',
    'Every editor of a spreadsheet can call every global of its script, with any arguments: from a page of the add-on, from',
    'the console of the browser, from a cell. So each of them checks who calls and what it was given, and what it may not do',
    'it refuses in words and changes nothing. This is what `test/tracker/rights.test.ts` tries on the built add-on, for',
    'each kind of person; a global that is not decided there fails it.',
    '',
    'Written by `UPDATE_DOCS=1 npx jest test/documents`, from `test/support/decidedRights.ts`, the menu and the sources.',
    '',
    '| global | called from | who gets it done | what it does |',
    '|---|---|---|---|',
    ...summary,
    '',
    '## What each is tried with',
    '',
    ...details.slice(0, -1),
    '',
  ].join('\n');
}

/** One line of the list: a case, who gets it done, and what the others are told. */
function outcomesOf(decision: Decision): string {
  const outcomes = new Map<string, Who[]>();
  for (const who of EVERYBODY) outcomes.set(decision[who], [...(outcomes.get(decision[who]) ?? []), who]);
  const parts = [...outcomes].map(([outcome, people]) => {
    if (outcome === DOES) return `done for ${listed(people)}`;
    if (outcome === NOTHING) return `nothing happens for ${listed(people)}`;
    return `“${inTable(outcome)}” for ${listed(people)}`;
  });
  return `- ${decision.title}: ${parts.join('; ')}`;
}
