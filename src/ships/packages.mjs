/** Which packages a bundle is made of, from what esbuild says that it put in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ name: string, version: string, licence: string, folder: string, bytes: number }} ShippedPackage
 * @typedef {{ file: string, bytes: number, packages: ShippedPackage[] }} ShippedFile
 */

/** Folder of a package in an input's path, as the lock names it; a package may lie in another one's folder. */
const PACKAGE = /^(?:.*?\/)?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//;

/**
 * The packages whose code is in the outputs of a build, by name.
 * @param {import('esbuild').Metafile} metafile
 * @returns {ShippedPackage[]} bytes: of its code, minified, in the outputs
 */
export function packagesIn(metafile) {
  const found = new Map();
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = PACKAGE.exec(input)?.[1];
      if (folder === undefined || bytesInOutput === 0) continue;
      const before = found.get(folder) ?? { ...described(folder), bytes: 0 };
      found.set(folder, { ...before, bytes: before.bytes + bytesInOutput });
    }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Every package that is in one of the files, once.
 * @param {ShippedFile[]} files
 */
export function allPackages(files) {
  const found = new Map(files.flatMap(({ packages }) => packages.map((one) => [one.folder, one])));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** @param {string} folder */
function described(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: license ?? 'not stated', folder };
}
