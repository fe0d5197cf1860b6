import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NEEDS = path.join(__dirname, '..', '..', 'src', 'deploy', 'needs.mjs');
const ROOT = path.join(__dirname, '..', '..');

/** Asked in a process of its own, as Node.js runs it. */
const missing = (node: string, root: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { missing } from ${JSON.stringify(`file://${NEEDS}`)}; console.log(missing(${JSON.stringify({ node, root })}));`,
    ],
    { encoding: 'utf8' },
  );

it.each(['18.20.4', '8.1.0'])('Node.js %s is too old', (node) => {
  expect(missing(node, ROOT)).toContain('https://nodejs.org');
});

it('the packages are looked for', () => {
  expect(missing('20.1.0', mkdtempSync(path.join(realpathSync(tmpdir()), 'empty-')))).toContain('npm ci');
  expect(missing('20.1.0', ROOT)).toBe('undefined\n');
});
