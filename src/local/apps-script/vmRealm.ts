import { createContext, runInContext, type Script } from 'node:vm';
import { clockDate, type DateMakers, type DateWorld } from './clockDate';
import type { Realm } from './realm';

/** A fresh JavaScript world with nothing but the ECMAScript built-ins; one for each execution, as on Google. */
export class VmRealm implements Realm {
  private readonly global: Record<string, unknown>;
  private readonly makers: Makers;

  constructor(world: DateWorld) {
    this.global = {};
    createContext(this.global, { name: 'add-on' });
    this.makers = runInContext(MAKERS, this.global) as Makers;
    const made = clockDate(this.makers.Date, world, this.makers);
    this.define('Date', made);
  }

  define(name: string, value: unknown): void {
    Object.defineProperty(this.global, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }

  run(script: Script): void {
    script.runInContext(this.global);
  }

  /** The global function of that name, or the method 'object.name'; undefined when there is none. */
  lookUp(path: string): unknown {
    let found: unknown = this.global;
    for (const name of path.split('.')) {
      if ((typeof found !== 'object' && typeof found !== 'function') || found === null) return undefined;
      found = Reflect.get(found, name);
    }
    return found;
  }

  array(items: readonly unknown[]): unknown[] {
    return this.makers.array(items);
  }

  object(): Record<string, unknown> {
    return this.makers.object();
  }

  date(instant: number): object {
    return new this.makers.Date(instant);
  }

  error(name: string, message: string, stack?: string): Error {
    const error = this.makers.error(message);
    Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
    if (stack !== undefined) error.stack = stack;
    return error;
  }

  evaluate(source: string): unknown {
    return runInContext(source, this.global);
  }

  fn(body: (args: unknown[]) => unknown): (...args: unknown[]) => unknown {
    return this.makers.fn(body);
  }
}

interface Makers extends DateMakers {
  Date: DateConstructor;
  array(items: readonly unknown[]): unknown[];
  object(): Record<string, unknown>;
  error(message: string): Error;
  fn(body: (args: unknown[]) => unknown): (...args: unknown[]) => unknown;
}

/** Runs inside the new world, so that everything it makes belongs there. */
const MAKERS = `({
  Date,
  array: (items) => Array.from(items),
  object: () => ({}),
  error: (message) => new Error(message),
  fn: (body) => function (...args) { return body(args); },
  method: (body) => ({ method(...args) { return body(this, args); } }).method,
  constructorOf: (construct) => function Date(...args) { return construct(args, new.target !== undefined); },
})`;
