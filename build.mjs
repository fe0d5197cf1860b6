/** Builds dist/: what is pushed to Google, and beside it in dist/local the local runtime with its page and what measures it. */
import { rmSync, writeFileSync } from 'node:fs';
import { buildAddon } from './src/addon/build.mjs';
import { buildBench } from './src/bench/build.mjs';
import { buildPage } from './src/local/page/build.mjs';
import { buildServer } from './src/local/server/build.mjs';

rmSync('dist', { recursive: true, force: true });
const shipped = await buildAddon('dist');
await buildServer('dist/local');
await buildPage('dist/local/page');
await buildBench('dist/local/bench');
writeFileSync('dist/local/ships.json', JSON.stringify(shipped, null, 2));
