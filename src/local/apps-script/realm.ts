import { runInThisContext } from 'node:vm';

/**
 * The JavaScript world in which add-on code runs. Values handed to it must be made with its own constructors:
 * otherwise `value instanceof Date` or `instanceof Array` is false there.
 */
export interface Realm {
  array(items: readonly unknown[]): unknown[];
  object(): Record<string, unknown>;
  date(instant: number): object;
  error(name: string, message: string, stack?: string): Error;
  /** What an expression gives in that world. */
  evaluate(source: string): unknown;
  /** A function of that world which calls `body`. */
  fn(body: (args: unknown[]) => unknown): (...args: unknown[]) => unknown;
}

/** The world of this process: for code that drives services directly. */
export const hostRealm: Realm = {
  array: (items) => [...items],
  object: () => ({}),
  date: (instant) => new Date(instant),
  error: (name, message) => Object.assign(new Error(message), { name }),
  evaluate: (source) => runInThisContext(source),
  fn:
    (body) =>
    (...args) =>
      body(args),
};
