/** npm run deploy: looks whether it can run at all, then builds what does the work and runs it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { missing } from './needs.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const lacking = missing({ node: process.versions.node, root });
if (lacking === undefined) {
  process.chdir(root);
  try {
    const { deploy } = await built();
    const { buildAddon } = await import('../addon/build.mjs');
    process.exitCode = await deploy(process.argv.slice(2), {
      root,
      buildAddon,
      environment: process.env,
      say: (line) => console.log(line),
    });
  } catch (error) {
    // The module in memory has its whole text as its address.
    const words = String(error?.stack ?? error).replace(/data:text\/javascript;base64,[\w+/=]+/g, 'deploy');
    console.log(`Lỗi ngoài dự kiến. Gửi các dòng sau cho người hỗ trợ.\n${words}`);
    process.exitCode = 1;
  }
} else {
  console.log(lacking);
  process.exitCode = 1;
}

/** The TypeScript beside this file as one module in memory, so that deploying needs no build of its own. */
async function built() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ['src/deploy/deploy.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
