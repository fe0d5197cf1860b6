import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DIST } from './bareBundle';

/**
 * Runs in front of the add-on's code: a call of any service may be answered otherwise than the stand-in answers it. What
 * services hand out is wrapped, and unwrapped again where it is handed back to them.
 */
const SHIM = `
const otherwise = (answers) => {
  const inner = new Map();
  const plain = (value) => Array.isArray(value) ? value.map(plain) : (inner.get(value) ?? value);
  const wrapped = (value) => {
    if (Array.isArray(value)) return value.map(wrapped);
    if (typeof value !== 'object' || value === null || Object.prototype.toString.call(value) === '[object Date]') return value;
    const proxy = new Proxy({}, { get: (_, name) => {
      const part = value[name];
      if (typeof part !== 'function') return wrapped(part);
      return (...args) => {
        const given = args.map(plain);
        const real = (...others) => part.apply(value, others.length > 0 ? others : given);
        const answer = answers[name] ? answers[name](real, given, value) : real();
        return wrapped(answer);
      };
    }, has: (_, name) => name in value });
    inner.set(proxy, value);
    return proxy;
  };
  SpreadsheetApp = wrapped(SpreadsheetApp);
  LockService = wrapped(LockService);
  PropertiesService = wrapped(PropertiesService);
  MailApp = wrapped(MailApp);
  Session = wrapped(Session);
};
`;

/**
 * A built add-on that meets a platform which behaves otherwise.
 * @param code JavaScript run before the add-on; calls `otherwise({ method: (real, args, object) => answer })`
 * @returns the folder of the add-on
 */
export function addOnOnOtherPlatform(code: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-nen-tang-'));
  for (const file of ['appsscript.json', 'check.html'])
    cpSync(path.join(DIST, file), path.join(folder, file));
  const addOn = readFileSync(path.join(DIST, 'Code.js'), 'utf8');
  writeFileSync(path.join(folder, 'Code.js'), `${SHIM}\n${code}\n${addOn}`);
  return folder;
}
