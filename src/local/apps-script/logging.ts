import { inspect } from 'node:util';
import type { Execution } from './execution';
import { ServiceObject, serviceType } from './serviceObject';

const ANY = '* ...';

/** console: what it is given goes to the execution's log. */
export class Console extends ServiceObject {
  readonly type = serviceType(
    'console',
    { log: ANY, info: ANY, warn: ANY, error: ANY, time: 's', timeEnd: 's' },
    { builder: true },
  );

  constructor(private readonly execution: Execution) {
    super();
  }

  log = (...parts: unknown[]): void => this.write(parts);
  info = (...parts: unknown[]): void => this.write(parts);
  warn = (...parts: unknown[]): void => this.write(parts);
  error = (...parts: unknown[]): void => this.write(parts);
  time = (): void => undefined;
  timeEnd = (): void => undefined;

  private write(parts: unknown[]): void {
    this.execution.log.push(parts.map(textOf).join(' '));
  }
}

/** Logger: https://developers.google.com/apps-script/reference/base/logger */
export class Logger extends ServiceObject {
  readonly type = serviceType('Logger', { log: ANY, getLog: '', clear: '' }, { builder: true });

  constructor(private readonly execution: Execution) {
    super();
  }

  log(...parts: unknown[]): this {
    this.execution.log.push(parts.map(textOf).join(' '));
    return this;
  }

  getLog(): string {
    return this.execution.log.join('\n');
  }

  clear(): void {
    this.execution.log.length = 0;
  }
}

/** An error of the add-on's realm is no Error of ours, but has a stack all the same. */
function textOf(part: unknown): string {
  if (typeof part === 'string') return part;
  const isError =
    typeof part === 'object' && part !== null && 'stack' in part && typeof part.stack === 'string';
  return isError ? String(part.stack) : inspect(part, { depth: 4 });
}
