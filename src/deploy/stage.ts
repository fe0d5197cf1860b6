import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WORKBOOK_VERSION } from '../addon/workbook/version';
import { contentDigest, type Files, MANIFEST, manifestDigest, type Stamp, stampLine } from './stamp';

/** The files to push, in a folder of their own: nothing that clasp does can reach the project's folder. */
export interface Stage {
  /** Where clasp runs. */
  folder: string;
  stamp: Stamp;
  files: Files;
}

/** A new folder that clasp can work in. clasp refuses folders behind a symbolic link, as /tmp is on macOS. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'so-theo-doi-'));
  mkdirSync(path.join(folder, 'dist'));
  return folder;
}

/** Tells clasp which script a folder belongs to. */
export function aimAt(folder: string, scriptId: string): void {
  writeFileSync(path.join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
}

/** Builds the add-on into a folder of its own and writes on its first line which version it is. */
export async function stage(root: string, buildAddon: (outdir: string) => Promise<void>): Promise<Stage> {
  const folder = newFolder();
  await buildAddon(path.join(folder, 'dist'));
  copyFileSync(path.join(root, '.claspignore'), path.join(folder, '.claspignore'));
  const files = filesIn(folder);
  const stamp: Stamp = {
    version: versionOf(readFileSync(path.join(root, 'package.json'), 'utf8')),
    form: WORKBOOK_VERSION,
    commit: await commitOf(root),
    content: contentDigest(files),
    manifest: manifestDigest(files.get(MANIFEST) ?? '{}'),
  };
  const code = `${stampLine(stamp)}\n${files.get('Code.js') ?? ''}`;
  writeFileSync(path.join(folder, 'dist', 'Code.js'), code);
  return { folder, stamp, files: filesIn(folder) };
}

/** The files in a folder's dist, by name; those in folders below, which others' scripts may have, as folder/name. */
export function filesIn(folder: string): Files {
  const dist = path.join(folder, 'dist');
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(dist, name)).isFile());
  return new Map(
    files.map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(dist, name), 'utf8')]),
  );
}

function versionOf(text: string): string {
  const content: unknown = JSON.parse(text);
  const version = typeof content === 'object' && content !== null ? Reflect.get(content, 'version') : '';
  return String(version);
}

/** With a + where files were changed since; '' without git or a repository: the project may have come as a .zip. */
function commitOf(root: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('git', ['-C', root, 'describe', '--always', '--exclude=*', '--dirty=+'], (error, out) => {
      resolve(error ? '' : out.trim());
    });
  });
}
