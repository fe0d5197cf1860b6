import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';

/** The machine and the versions that figures come from. */
export function machine() {
  const require = createRequire(import.meta.url);
  const version = (name: string): string => {
    const { version: found }: { version: string } = JSON.parse(
      readFileSync(require.resolve(`${name}/package.json`), 'utf8'),
    );
    return found;
  };
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processors: cpus().length,
    processor: (first?.model ?? '').trim(),
    memory: totalmem(),
    node: process.version,
    engine: `@ironcalc/wasm ${version('@ironcalc/wasm')}`,
    sheetquery: version('sheetquery'),
  };
}
