import { rmSync } from 'node:fs';
import { type Clasp, claspOf } from './clasp';
import { create, freeName } from './create';
import { checkManifest } from './manifest';
import { messages } from './messages';
import { type Creation, type Options, readOptions } from './options';
import { chooseProjects, type Project } from './projects';
import { lookAtGoogle } from './remote';
import { bad, good, type Result, type Trouble } from './result';
import { ANY_SCRIPT, shipped } from './shipped';
import { aimAt, type Stage, stage } from './stage';
import { MANIFEST } from './stamp';
import { troubleOf } from './trouble';
import { verdictOn } from './verdict';
import { whoIsLoggedIn } from './whoIsLoggedIn';

/** What the command works with. */
export interface Desk {
  /** Folder of the project. */
  root: string;
  /** Writes the add-on's files into a folder. */
  buildAddon(outdir: string): Promise<void>;
  environment: Readonly<Record<string, string | undefined>>;
  say(line: string): void;
}

/**
 * npm run deploy: builds, checks, and pushes to one department's script or to all.
 * @param args the words after `--`
 * @returns the exit code: 0 where all that was asked for is done, 1 where something is missing
 */
export async function deploy(args: readonly string[], desk: Desk): Promise<number> {
  const result = await work(args, desk);
  if (result.ok) return 0;
  tell(desk, result.trouble);
  return 1;
}

function tell({ say }: Desk, { what, next }: Trouble): void {
  say(`✘ ${what}`);
  for (const [index, line] of next.entries()) say(`${index === 0 ? '→' : ' '} ${line}`);
}

async function work(args: readonly string[], desk: Desk): Promise<Result<undefined>> {
  const read = readOptions(args, desk.environment);
  if (!read.ok) return read;
  const options = read.value;
  if (options.help) {
    desk.say(messages.help);
    return good(undefined);
  }
  // Before anything is built: what the folder itself tells is told at once.
  const aim = aimOf(desk.root, options);
  if (!aim.ok) return aim;
  const staged = await stage(desk.root, desk.buildAddon);
  try {
    return await withStage(staged, aim.value, options, { desk, clasp: claspOf(desk.root) });
  } finally {
    rmSync(staged.folder, { recursive: true, force: true });
  }
}

/** Where to push: to scripts that are known, or to one that is to be made and kept under a name. */
type Aim = { projects: readonly Project[] } | { creation: Creation; name: string };

function aimOf(root: string, options: Options): Result<Aim> {
  if (options.create) {
    const name = freeName(root, options.to);
    return name.ok ? good({ creation: options.create, name: name.value }) : name;
  }
  const known = chooseProjects(root, options);
  return known.ok ? good({ projects: known.value }) : known;
}

interface Tools {
  desk: Desk;
  clasp: Clasp;
}

async function withStage(
  staged: Stage,
  aim: Aim,
  options: Options,
  tools: Tools,
): Promise<Result<undefined>> {
  const { desk, clasp } = tools;
  const manifest = checkManifest(staged.files.get(MANIFEST) ?? '{}');
  if (!manifest.ok) return manifest;
  aimAt(staged.folder, ANY_SCRIPT);
  const files = await shipped(staged, clasp);
  if (!files.ok) return files;
  desk.say(messages.built(staged.stamp));
  for (const file of files.value) desk.say(messages.file(file));
  const account = await whoIsLoggedIn(clasp, staged.folder);
  if (!account.ok) return account;
  desk.say(messages.account(account.value));
  if ('projects' in aim) return pushAll(aim.projects, staged, options, tools);
  if (options.check) {
    desk.say(messages.wouldCreate(aim.creation, aim.name));
    return good(undefined);
  }
  const made = await create(desk.root, clasp, aim);
  if (!made.ok) return made;
  desk.say(messages.created(made.value, aim.creation));
  return pushAll([made.value], staged, options, tools, aim.creation.kind === 'addon');
}

/** One department's trouble does not keep the others from getting theirs. */
async function pushAll(
  projects: readonly Project[],
  staged: Stage,
  options: Options,
  tools: Tools,
  asAddOn = false,
): Promise<Result<undefined>> {
  const failed: Project[] = [];
  for (const project of projects) {
    if (projects.length > 1) tools.desk.say(messages.department(project));
    const pushed = await push(project, staged, options, tools);
    if (pushed.ok) {
      if (!options.check) tools.desk.say(messages.nextSteps(project, pushed.value, asAddOn));
      continue;
    }
    if (projects.length === 1) return pushed;
    tell(tools.desk, pushed.trouble);
    failed.push(project);
  }
  return failed.length === 0 ? good(undefined) : bad(messages.someFailed(failed.map(({ name }) => name)));
}

/** What a push was: the first of a script, or an update. */
export type Pushed = 'first' | 'update';

async function push(
  project: Project,
  { folder, stamp }: Stage,
  options: Options,
  { desk, clasp }: Tools,
): Promise<Result<Pushed>> {
  const remote = await lookAtGoogle(clasp, project.scriptId);
  if (!remote.ok) return remote;
  desk.say(messages.onGoogle(remote.value));
  const verdict = verdictOn(remote.value, stamp, options);
  if (!verdict.ok) return verdict;
  const what: Pushed = remote.value.kind === 'ours' ? 'update' : 'first';
  if (options.check) {
    desk.say(messages.checked(project));
    return good(what);
  }
  aimAt(folder, project.scriptId);
  if (verdict.value.keepFormer) {
    const kept = await clasp(folder, 'create-version', messages.formerVersion(stamp));
    if (kept.code !== 0) return bad(troubleOf(kept));
    desk.say(messages.formerKept);
  }
  // The manifest was compared above; without --force clasp would wait for a yes that nobody can give.
  const pushed = await clasp(folder, 'push', '--force');
  if (pushed.code !== 0) return bad(troubleOf(pushed));
  desk.say(/already up to date/i.test(pushed.out) ? messages.sameAlready : messages.pushed(stamp));
  return good(what);
}
