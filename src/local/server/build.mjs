import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the server: start.mjs and export.mjs (what `npm start` and `npm run export`
 * run), index.mjs (the programming interface) and modelThread.mjs beside them. npm packages stay outside the bundles.
 * @param {string} outdir
 */
export async function buildServer(outdir) {
  await build({
    entryPoints: {
      start: join(HERE, '../start.ts'),
      export: join(HERE, '../export.ts'),
      index: join(HERE, '../index.ts'),
      modelThread: join(HERE, 'modelThread.ts'),
    },
    bundle: true,
    outdir,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    sourcemap: true,
    logLevel: 'warning',
  });
}
