import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

/** What clasp printed and with which code it ended. */
export interface ClaspRun {
  code: number;
  out: string;
  err: string;
}

/** Runs clasp in a folder. It is never asked anything: without a terminal it does not ask back. */
export type Clasp = (folder: string, ...args: string[]) => Promise<ClaspRun>;

const PACKAGE = z.object({ bin: z.object({ clasp: z.string() }) });

/** The clasp of this project, run by the Node.js that runs now: no shell, so titles need no quoting. */
export function claspOf(root: string): Clasp {
  const home = path.join(root, 'node_modules', '@google', 'clasp');
  const { bin } = PACKAGE.parse(JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')));
  return (folder, ...args) => run([path.join(home, bin.clasp), ...args], folder);
}

function run(args: string[], cwd: string): Promise<ClaspRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }));
  });
}
