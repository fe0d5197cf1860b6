import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';

/** Bytes; a workbook of 5,000 work items takes about as much. */
const FIRST_MEMORY = 160 * 1024 * 1024;

let ready = false;

/** The engine's model class; the 2 MB of WebAssembly are loaded once, on the first call (about 20 ms). */
export function loadModelClass(): typeof Model {
  if (!ready) {
    const require = createRequire(import.meta.url);
    const engine = initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
    // Memory that the engine gets in one piece and gives back to itself: growing it in small steps makes V8 collect
    // garbage at every step, which took half of the time to open a large workbook. Untouched pages cost nothing.
    engine.__wbindgen_free(engine.__wbindgen_malloc(FIRST_MEMORY, 1), FIRST_MEMORY, 1);
    ready = true;
  }
  return Model;
}

export type { CfRuleInput, Dxf, Model } from '@ironcalc/wasm';
