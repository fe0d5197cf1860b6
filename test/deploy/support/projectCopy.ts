import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.join(__dirname, '..', '..', '..');

const { PATH = '' } = process.env;

const NEEDED = [
  'package.json',
  'LICENSE',
  'tsconfig.json',
  'appsscript.json',
  '.clasp.json',
  '.claspignore',
  'sheets-templates',
  path.join('src', 'addon'),
  path.join('src', 'deploy'),
  path.join('src', 'ships'),
];

/** What the command printed and its exit code. */
export interface Printed {
  code: number;
  text: string;
}

/** A copy of the project as somebody has it who has just fetched it, with a home folder of its own. */
export interface ProjectCopy {
  root: string;
  /** Runs npm run deploy with these words; the port is where Google is answered from. */
  deploy(
    words: readonly string[],
    options?: { port?: number; environment?: Record<string, string> },
  ): Promise<Printed>;
  logIn(): void;
  logOut(): void;
  /** Throws away the departments' project files. */
  forgetProjects(): void;
  projectFiles(): string[];
  remove(): void;
}

/** @param packages whether npm ci has been run in it */
export function copyProject({ packages = true } = {}): ProjectCopy {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'deploy-test-'));
  const root = path.join(folder, 'project');
  const home = path.join(folder, 'home');
  mkdirSync(home);
  for (const name of NEEDED) cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true });
  if (packages) symlinkSync(realpathSync(path.join(ROOT, 'node_modules')), path.join(root, 'node_modules'));
  const credentials = path.join(home, '.clasprc.json');
  const projectFiles = () => readdirSync(root).filter((name) => /^\.clasp\..+\.json$/.test(name));
  return {
    root,
    deploy: (words, { port, environment = {} } = {}) =>
      new Promise((resolve, reject) => {
        const hook = pathToFileURL(path.join(__dirname, 'toFakeGoogle.mjs')).href;
        const env = {
          PATH,
          HOME: home,
          USERPROFILE: home,
          // Where no server is meant, none answers: the tests never leave this machine.
          FAKE_GOOGLE: String(port ?? 9),
          NODE_OPTIONS: `--import ${hook}`,
          ...environment,
        };
        const start = path.join(root, 'src', 'deploy', 'start.mjs');
        execFile(process.execPath, [start, ...words], { env, cwd: home }, (error, out, err) => {
          if (error && typeof error.code !== 'number') reject(error);
          else resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: `${out}${err}` });
        });
      }),
    logIn: () =>
      writeFileSync(
        credentials,
        JSON.stringify({
          tokens: {
            default: {
              type: 'authorized_user',
              client_id: 'made-up.apps.googleusercontent.com',
              client_secret: 'made-up-secret',
              refresh_token: '1//made-up-refresh',
              access_token: 'ya29.made-up-access',
            },
          },
        }),
      ),
    logOut: () => rmSync(credentials, { force: true }),
    forgetProjects: () => {
      for (const name of projectFiles()) rmSync(path.join(root, name));
    },
    projectFiles,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
