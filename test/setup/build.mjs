import { execFileSync } from 'node:child_process';

/** Builds dist/ once before any test, so that tests of the bundle test these sources. */
export default function buildOnce() {
  execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' });
}
