import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './keptDocument';

/** What is made or installed; the built files are looked at apart. */
const NOT_SOURCES = /^(node_modules|dist|\.git)(\/|$)/;

/** Every file of the project and of what was built, by its path from the root, folders with a '/' at their end. */
export function projectPaths(): string[] {
  const below = (folder: string): string[] =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (/^(node_modules|\.git)$/.test(file)) return [];
      return entry.isDirectory() ? [`${file}/`, ...below(file)] : [file];
    });
  return below('');
}

/** The texts of the project's sources, tests and settings, those in src/ first. */
function sourceTexts(paths: readonly string[], folder: RegExp): string[] {
  return paths
    .filter((file) => folder.test(file) && /\.(tsx?|mjs|json|html)$/.test(file) && !NOT_SOURCES.test(file))
    .map((file) => readFileSync(path.join(ROOT, file), 'utf8'));
}

/** What the code says to people: its texts in quotes, the data of plans, and what stands between tags of its pages. */
export function spokenTexts(paths: readonly string[]): string[] {
  const texts = sourceTexts(paths, /^(src|sheets-templates)\//);
  return texts.flatMap((text) => [
    ...[...text.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
      ([, single, double, template]) => single ?? double ?? template ?? '',
    ),
    ...[...text.matchAll(/>([^<>{}]+)</g)].map(([, between = '']) => between.trim()),
  ]);
}

/** Every name in the sources and the settings; with `tests` in the tests too. */
export function knownNames(paths: readonly string[], tests = false): Set<string> {
  const texts = sourceTexts(paths, tests ? /^(src|test)\/|^[^/]+$/ : /^src\/|^[^/]+$/);
  return new Set(texts.flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
}

export function npmScripts(): Record<string, string> {
  const manifest: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  );
  return manifest.scripts;
}

const TELLS_OPTIONS: ReadonlySet<string> = new Set(['start', 'deploy', 'bench']);

/**
 * The options that a script of package.json knows, e.g. '--port': of some those that their help shows, of others those
 * that stand in the program and in what it imports.
 */
export function optionsOf(script: string): Set<string> {
  const [, program] = /node (\S+\.m?js)[^&]*$/.exec(npmScripts()[script] ?? '') ?? [];
  if (program === undefined) return new Set();
  const text = TELLS_OPTIONS.has(script)
    ? execFileSync(process.execPath, [program, '--help'], { cwd: ROOT, encoding: 'utf8' })
    : programText(program).join('\n');
  return new Set(text.match(/--[a-z][a-z-]*/g) ?? []);
}

function programText(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !existsSync(path.join(ROOT, file))) return [];
  seen.add(file);
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const imports = [...text.matchAll(/from ?['"](\.[^'"]+)['"]|import\(['"](\.[^'"]+)['"]\)/g)].map(
    ([, plain, lazy]) => path.posix.join(path.posix.dirname(file), plain ?? lazy ?? ''),
  );
  return [text, ...imports.flatMap((one) => programText(one, seen))];
}

/** The commands of clasp, as its help lists them. */
export function claspCommands(): Set<string> {
  const help = execFileSync(path.join(ROOT, 'node_modules/.bin/clasp'), ['--help'], { encoding: 'utf8' });
  return new Set(
    [...help.matchAll(/^ {2}([a-z][a-z-]*)(?:\|([a-z-]+))?/gm)].flatMap(([, name = '', alias = '']) => [
      name,
      alias,
    ]),
  );
}
