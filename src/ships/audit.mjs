/**
 * Asks the npm registry for advisories on what ships: the packages whose code esbuild put in, at the versions that are
 * installed, wherever package.json lists them.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * @typedef {{ asked: true, advisories: { name: string, severity: string, title: string, url: string }[] }} Audited
 * @typedef {{ asked: false, reason: string }} NotAsked
 */

/**
 * @param {{ name: string, version: string, folder: string }[]} packages
 * @param {string} [registry] another registry than npm's own settings name
 * @returns {Promise<Audited | NotAsked>} asked: false where the registry gives no answer
 */
export async function audit(packages, registry) {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  try {
    const manifest = manifestOf(packages);
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lockOf(manifest, packages)));
    return read(await npmAudit(folder, registry));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const manifestOf = (packages) => ({
  name: 'ships',
  version: '1.0.0',
  dependencies: Object.fromEntries(packages.map(({ name, version }) => [name, version])),
});

/** Only what ships, as the project's own lock has it. */
function lockOf(manifest, packages) {
  const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const entries = packages.map(({ name, folder }) => {
    const { version, resolved, integrity } = locked[folder];
    return [`node_modules/${name}`, { version, resolved, integrity }];
  });
  return {
    ...manifest,
    lockfileVersion: 3,
    requires: true,
    packages: { '': manifest, ...Object.fromEntries(entries) },
  };
}

function npmAudit(cwd, registry) {
  const args = ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=15000'];
  if (registry !== undefined) args.push(`--registry=${registry}`);
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, { cwd, shell: process.platform === 'win32' });
    let printed = '';
    npm.stdout.on('data', (part) => {
      printed += part;
    });
    npm.on('error', reject);
    npm.on('close', () => resolve(printed));
  });
}

/** npm prints an error in place of the report where the registry gave none. */
function read(printed) {
  const report = JSON.parse(printed || '{}');
  if (!report.vulnerabilities)
    return { asked: false, reason: report.message ?? report.error?.summary ?? 'npm printed no report' };
  const advisories = Object.values(report.vulnerabilities).flatMap(({ name, via }) =>
    via
      .filter((one) => typeof one === 'object')
      .map(({ severity, title, url }) => ({ name, severity, title, url })),
  );
  return { asked: true, advisories };
}
