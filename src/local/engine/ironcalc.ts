import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';

let ready = false;

/** The engine's model class; the 2 MB of WebAssembly are loaded once, on the first call (about 20 ms). */
export function loadModelClass(): typeof Model {
  if (!ready) {
    const require = createRequire(import.meta.url);
    initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
    ready = true;
  }
  return Model;
}

export type { CfRuleInput, Dxf, Model } from '@ironcalc/wasm';
