import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the server: start.mjs (what `npm start` runs) and modelThread.mjs beside it. npm packages stay outside the bundles.
 * @param {string} outdir
 */
export async function buildServer(outdir) {
  await build({
    entryPoints: { start: join(HERE, '../start.ts'), modelThread: join(HERE, 'modelThread.ts') },
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
