import { parseArgs } from 'node:util';
import { messages } from './messages';
import { bad, good, type Result } from './result';

/** What is to be made on Google before the first push. */
export type Creation =
  /** A new spreadsheet with the script bound to it. */
  | { kind: 'new'; title: string }
  /** A script bound to a spreadsheet that is there. */
  | { kind: 'sheet'; sheetId: string }
  /** Nothing: the script is there, only its id has to be kept. */
  | { kind: 'script'; scriptId: string }
  /** A script of its own, to be installed as an Editor add-on. */
  | { kind: 'addon'; title: string };

export interface Options {
  help: boolean;
  /** All but what changes something on Google. */
  check: boolean;
  /** Pushes although what is on Google makes workbooks of a later form. */
  back: boolean;
  /** Pushes over code on Google that this command did not put there. */
  replace: boolean;
  all: boolean;
  /** Short name of the department whose project file is meant. */
  to: string | undefined;
  create: Creation | undefined;
}

const FLAGS = {
  help: { type: 'boolean', short: 'h' },
  check: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  back: { type: 'boolean' },
  replace: { type: 'boolean' },
  all: { type: 'boolean' },
  to: { type: 'string' },
  new: { type: 'string' },
  sheet: { type: 'string' },
  script: { type: 'string' },
  addon: { type: 'string' },
} as const;

/** A name that is safe in a file name everywhere. */
export const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * Reads the words after `npm run deploy --`.
 * @param environment what npm makes of options without the `--` before them: it takes them for its own
 */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<Options> {
  const swallowed = Object.keys(FLAGS).find((flag) => flag !== 'help' && npmTook(flag, environment));
  if (swallowed !== undefined) return bad(messages.dashesMissing(swallowed));
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values } = parsed.value;
  const makes = (['new', 'sheet', 'script', 'addon'] as const).filter((one) => values[one] !== undefined);
  if (makes.length > 1) return bad(messages.onlyOne(makes.map((one) => `--${one}`)));
  if (values.all && (makes.length > 0 || values.to !== undefined)) return bad(messages.allAlone);
  if (values.to !== undefined && !NAME.test(values.to)) return bad(messages.badName(values.to));
  const create = creation(values);
  if (!create.ok) return create;
  return good({
    help: values.help ?? false,
    check: values.check ?? values['dry-run'] ?? false,
    back: values.back ?? false,
    replace: values.replace ?? false,
    all: values.all ?? false,
    to: values.to,
    create: create.value,
  });
}

function parse(args: readonly string[]) {
  try {
    return good(parseArgs({ args: [...args], options: FLAGS, allowPositionals: false }));
  } catch (error) {
    // parseArgs tells a wrong option by throwing; anything else is a bug.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      return bad(messages.badOption(args));
    throw error;
  }
}

/** `npm run deploy --check` sets npm_config_check and passes nothing on. */
function npmTook(flag: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  const name = `npm_config_${flag.replaceAll('-', '_')}`;
  // npm has options of its own called --all and --dry-run, which may be set for good in .npmrc.
  return flag !== 'all' && (environment[name] ?? '') !== '';
}

type Values = { [flag in 'new' | 'sheet' | 'script' | 'addon']?: string | undefined };

function creation(values: Values): Result<Creation | undefined> {
  const title = values.new ?? values.addon;
  if (title !== undefined && title.trim() === '') return bad(messages.noTitle);
  if (values.new !== undefined) return good({ kind: 'new', title: values.new.trim() });
  if (values.addon !== undefined) return good({ kind: 'addon', title: values.addon.trim() });
  if (values.sheet !== undefined) {
    const sheetId = idIn(values.sheet, /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,})/);
    return sheetId === undefined ? bad(messages.badSheet(values.sheet)) : good({ kind: 'sheet', sheetId });
  }
  if (values.script !== undefined) {
    const scriptId = idIn(values.script, /\/(?:d|projects)\/([\w-]{20,})/);
    return scriptId === undefined
      ? bad(messages.badScript(values.script))
      : good({ kind: 'script', scriptId });
  }
  return good(undefined);
}

/** An id by itself, or in the address that the browser shows. */
function idIn(text: string, address: RegExp): string | undefined {
  const plain = text.trim();
  return /^[\w-]{20,}$/.test(plain) ? plain : address.exec(plain)?.[1];
}
