import path from 'node:path';
import { claspCommands, knownNames, npmScripts, optionsOf, projectPaths, spokenTexts } from './projectWords';

/** A text of the README that says something about the project which can be looked up. */
export interface ReadmeWord {
  line: number;
  word: string;
  /** The whole line, for names of files beside others. */
  context: string;
}

/** Words in backticks that are neither the project's own nor to be looked up: others' words and made-up examples. */
const OTHERS: ReadonlySet<string> = new Set([
  '#REF!',
  '……',
  'x.json: mục I.1.1, trường "unit": không có đơn vị "X"',
  'Cho phép truy cập',
  'added … packages',
  'You are logged in as …',
  '✘',
  '→',
  '.clasp.<name>.json',
  '.clasp.so-khcn.json',
  '.clasprc.json',
  'addOns',
]);
const EXTENSION = /^\.(txt|docx|xlsx|json|html|js|ts|mjs|md|pdf|png|csv)$/;
const FILE_ENDING = /\.(ts|tsx|mjs|js|json|html|md|png|tsv|txt|css)$/;

/** What stands in backticks, and each line of commands, with where. */
export function wordsIn(readme: string): ReadmeWord[] {
  let fence = '';
  return readme.split('\n').flatMap((text, index) => {
    const line = index + 1;
    const [, opening] = /^\s*```(\w*)/.exec(text) ?? [];
    if (opening !== undefined) {
      fence = fence === '' ? opening || 'text' : '';
      return [];
    }
    if (fence === 'sh' || fence === 'bash')
      return text.trim() === '' || text.startsWith('#')
        ? []
        : [{ line, word: text.trim().replace(/\s+#.*$/, ''), context: text }];
    if (fence !== '') return [];
    return [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => ({ line, word, context: text }));
  });
}

/** Images and links to files or headings, with where. */
export function linksIn(readme: string): ReadmeWord[] {
  return readme
    .split('\n')
    .flatMap((context, index) =>
      [...context.matchAll(/\]\(([^)\s]+)\)/g)].map(([, word = '']) => ({ line: index + 1, word, context })),
    );
}

/** The name by which a heading is linked to, as GitHub makes it. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Looks up what a README says. */
export class ReadmeLookUp {
  private readonly paths = projectPaths();
  private readonly spoken = spokenTexts(this.paths);
  private readonly spokenWhole = new Set(this.spoken);
  private readonly names = knownNames(this.paths);
  private readonly variables = knownNames(this.paths, true);
  private readonly scripts = npmScripts();
  private readonly clasp = claspCommands();
  private readonly options = new Map<string, Set<string>>();

  /** What is wrong with a word; undefined where it is right. */
  trouble({ word, context }: Pick<ReadmeWord, 'word' | 'context'>): string | undefined {
    if (OTHERS.has(word) || /^https?:\/\//.test(word) || word.startsWith('~/') || EXTENSION.test(word))
      return undefined;
    if (word.startsWith('git ')) return undefined;
    if (/(^|\s|&& )(npm|npx|node) /.test(word)) return this.commandTrouble(word);
    if (/^(-- )?--/.test(word)) return this.looseOptionTrouble(word);
    if (/^=/.test(word)) return this.nameTrouble(word.slice(1).replace(/\(.*$/s, ''));
    if (this.isSpoken(word)) return undefined;
    if (word.includes('/') || FILE_ENDING.test(word) || word.startsWith('.'))
      return this.pathTrouble(word, context);
    if (/^[\x20-\x7e]+$/.test(word)) return this.codeTrouble(word);
    return 'nothing in the code is called so, and no text of it says so';
  }

  /** A link of the README: to a file, a heading, or the internet. */
  linkTrouble({ word }: Pick<ReadmeWord, 'word'>, readme: string): string | undefined {
    if (/^(https?|mailto):/.test(word)) return undefined;
    if (!word.startsWith('#'))
      return this.has(decodeURI(word.replace(/#.*$/, ''))) ? undefined : 'there is no such file';
    const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
    return anchors.includes(decodeURI(word.slice(1))) ? undefined : 'there is no such heading';
  }

  /** Whether a text of the code says it; '…' stands for what the code fills in. */
  private isSpoken(word: string): boolean {
    if (this.spokenWhole.has(word)) return true;
    const [, name] = /^(.+) \d{4}$/.exec(word) ?? [];
    if (name !== undefined && this.spokenWhole.has(name)) return true;
    if (!/[^\x20-\x7e]/.test(word)) return false;
    const parts = word.split(/\s*…\s*/).filter((part) => part !== '');
    if (parts.join('').length < 6) return false;
    const sequence = new RegExp(parts.map((part) => escaped(part)).join('[\\s\\S]*?'));
    return (word.includes('…') || word.includes(' ')) && this.spoken.some((text) => sequence.test(text));
  }

  private commandTrouble(command: string): string | undefined {
    return command
      .split(/ && |; then /)
      .map((one) => this.oneCommandTrouble(one.trim()))
      .find((one) => one !== undefined);
  }

  private oneCommandTrouble(command: string): string | undefined {
    const words = command.split(/\s+/);
    while (/^[A-Z_]+=/.test(words[0] ?? '')) {
      const name = words.shift()?.replace(/=.*$/, '') ?? '';
      if (!this.variables.has(name)) return `nothing in the code reads ${name}`;
    }
    const [program, first = '', second = ''] = words;
    if (program === 'npx' && first === 'clasp')
      return this.clasp.has(second) ? undefined : `clasp has no command ${second}`;
    if (program === 'npx' && first === 'jest')
      return words
        .slice(2)
        .find((one) => !one.startsWith('-') && !this.paths.some((file) => file.startsWith(one)))
        ? `no test is at ${words.slice(2).join(' ')}`
        : undefined;
    if (program === 'node') return this.has(first) ? undefined : `there is no ${first}`;
    if (program !== 'npm' || ['ci', 'install'].includes(first)) return undefined;
    const script = first === 'run' ? second : first;
    if (this.scripts[script] === undefined) return `package.json has no script "${script}"`;
    return this.optionTrouble(script, command);
  }

  private optionTrouble(script: string, command: string): string | undefined {
    const known = this.optionsFor(script);
    const unknown = (command.match(/--[a-z][a-z-]*/g) ?? []).find((option) => !known.has(option));
    return unknown === undefined ? undefined : `npm's script "${script}" has no option ${unknown}`;
  }

  private optionsFor(script: string): Set<string> {
    const known = this.options.get(script) ?? optionsOf(script);
    this.options.set(script, known);
    return known;
  }

  /** An option without its command belongs to one of the scripts. */
  private looseOptionTrouble(word: string): string | undefined {
    const wrong = Object.keys(this.scripts).map((script) => this.optionTrouble(script, word));
    return wrong.includes(undefined) ? undefined : 'no script of package.json has this option';
  }

  /** A bare name is that of a file beside one that the line names in full; '…' stands for any letters. */
  private pathTrouble(word: string, context: string): string | undefined {
    if (word.includes('/') || word.startsWith('.'))
      return this.has(word) ? undefined : 'there is no such file';
    const folders = [...context.matchAll(/`([^`]*\/)[^`/]*`/g)].map(([, folder = '']) => folder);
    const places = folders.length === 0 ? [''] : folders;
    const beside = places.some((folder) =>
      this.paths.some((file) => file.startsWith(folder) && path.posix.basename(file) === word),
    );
    return beside || this.has(word)
      ? undefined
      : `there is no such file in ${places.join(' or ') || 'the project'}`;
  }

  private has(file: string): boolean {
    const wanted = file.replace(/^\.\//, '');
    const pattern = new RegExp(
      `^${wanted
        .split('…')
        .map((part) => escaped(part))
        .join('.*')}/?$`,
    );
    return this.paths.some((one) => pattern.test(one));
  }

  /** Code and calls: every name in it is known. What stands in quotes are values. */
  private codeTrouble(word: string): string | undefined {
    const names = word.replace(/'[^']*'/g, ' ').match(/[A-Za-z_$][\w$]*/g) ?? [];
    return names
      .filter((name) => name !== 'or')
      .map((name) => this.nameTrouble(name))
      .find((one) => one !== undefined);
  }

  private nameTrouble(name: string): string | undefined {
    return this.names.has(name) ? undefined : `nothing in the code is called ${name}`;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
