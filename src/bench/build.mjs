import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PEERS = ['updateByCell', 'updateByQuery'];

/**
 * Builds what measures: main.mjs and worker.mjs, and the peers as a script of their own. Nothing of it is shipped.
 * @param {string} outdir
 */
export async function buildBench(outdir) {
  await build({
    entryPoints: { main: join(HERE, 'main.ts'), worker: join(HERE, 'worker.ts') },
    bundle: true,
    outdir,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'warning',
  });
  await build({
    entryPoints: [join(HERE, 'peers/peers.ts')],
    bundle: true,
    outfile: join(outdir, 'peers.js'),
    format: 'iife',
    globalName: 'Peers',
    target: 'es2020',
    charset: 'utf8',
    footer: {
      js: PEERS.map((name) => `function ${name}(...args) { return Peers.${name}(...args); }`).join('\n'),
    },
  });
}
