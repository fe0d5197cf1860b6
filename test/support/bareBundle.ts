import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** Folder of the built add-on. */
export const DIST = path.join(__dirname, '..', '..', 'dist');

export const codeText = (): string => readFileSync(path.join(DIST, 'Code.js'), 'utf8');

/** Evaluates the bundle with nothing but the language's own built-ins, as it is before any service is there. */
export function bareBundle(): { globals: Record<string, unknown>; milliseconds: number } {
  const context = vm.createContext({});
  const before = new Set(Object.getOwnPropertyNames(vm.runInContext('globalThis', context)));
  const script = new vm.Script(codeText(), { filename: 'Code.js' });
  const start = performance.now();
  script.runInContext(context);
  const milliseconds = performance.now() - start;
  const names = Object.getOwnPropertyNames(vm.runInContext('globalThis', context)).filter(
    (name) => !before.has(name),
  );
  return {
    globals: Object.fromEntries(names.map((name) => [name, vm.runInContext(name, context)])),
    milliseconds,
  };
}
