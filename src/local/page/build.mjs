import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the page into a directory: index.html, main.js with its chunks, main.css. Nothing in it comes from another host.
 * @param {string} outdir
 */
export async function buildPage(outdir) {
  await mkdir(outdir, { recursive: true });
  await build({
    entryPoints: { main: join(HERE, 'main.ts') },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    outdir,
    define: { 'process.env.NODE_ENV': '"production"', GOOGLE_SCRIPT_SHIM: JSON.stringify(await shim()) },
    loader: { '.woff2': 'file', '.ttf': 'file' },
    logLevel: 'warning',
  });
  await copyFile(join(HERE, 'index.html'), join(outdir, 'index.html'));
}

/** The script that gives a sidebar google.script.run, as text to put into its HTML. */
async function shim() {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'shim/googleScript.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text.replaceAll('</script', '<\\/script');
}
