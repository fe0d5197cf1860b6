import { UnsupportedFormulaError } from '../engine/formulaText';
import { ExecutionStopped, GoogleError, NotImplementedError } from './errors';
import type { Realm } from './realm';
import { ServiceObject, type ServiceType } from './serviceObject';
import { checkSignature } from './signatures';

/** Asked before every call of a service method; may throw to refuse it. */
export type CallGate = (type: ServiceType, method: string) => void;

/** Names that JavaScript itself, JSON and inspectors look up on any object; they get undefined, as on Google. */
const LOOKED_UP = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  '$$typeof',
  'asymmetricMatch',
  'nodeType',
]);

/**
 * Hands service objects to a realm and takes arguments back. In the realm a service object is a proxy: a property that
 * its type does not list throws, so that a gap of this stand-in is never taken for a quiet undefined.
 */
export class Bridge {
  private readonly proxies = new WeakMap<ServiceObject, object>();
  private readonly services = new WeakMap<object, ServiceObject>();

  constructor(
    private readonly realm: Realm,
    private readonly gate: CallGate,
    /** Told how long each call took, in milliseconds. */
    private readonly took: (milliseconds: number) => void = () => undefined,
    /** Told what each call that came back was given and gave. */
    private readonly carried: (
      type: ServiceType,
      method: string,
      args: unknown[],
      result: unknown,
    ) => void = () => undefined,
  ) {}

  /** A value of this process as the realm sees it. */
  toRealm(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof ServiceObject) return this.proxy(value);
    if (value instanceof Date) return this.realm.date(value.getTime());
    if (Array.isArray(value)) return this.realm.array(value.map((item) => this.toRealm(item)));
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const copy = this.realm.object();
    for (const [name, item] of Object.entries(value)) copy[name] = this.toRealm(item);
    return copy;
  }

  /** A value of the realm as services read it: proxies become service objects; dates, arrays and plain objects are copied. */
  fromRealm(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const service = this.services.get(value);
    if (service) return service;
    const tag = Object.prototype.toString.call(value);
    if (tag === '[object Date]') return new Date(Number(value));
    if (Array.isArray(value)) return Array.from(value, (item) => this.fromRealm(item));
    if (tag !== '[object Object]') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.fromRealm(item)]));
  }

  /** An error as add-on code can catch it. */
  errorToRealm(problem: unknown): unknown {
    if (problem instanceof UnsupportedFormulaError) {
      return this.realm.error('NotImplementedHere', problem.message, problem.stack);
    }
    if (
      problem instanceof GoogleError ||
      problem instanceof NotImplementedError ||
      problem instanceof ExecutionStopped
    ) {
      return this.realm.error(problem.name, problem.message);
    }
    if (problem instanceof Error) return this.realm.error(problem.name, problem.message, problem.stack);
    return problem;
  }

  private proxy(service: ServiceObject): object {
    const known = this.proxies.get(service);
    if (known) return known;
    requireMethods(service);
    const functions = new Map<string, unknown>();
    const proxy = new Proxy(this.realm.object(), {
      get: (_target, name) => this.read(service, functions, name),
      has: (_target, name) =>
        typeof name === 'string' && (service.type.methods.has(name) || name in service.members),
      set: (_target, name, value) => {
        if (service.assign && typeof name === 'string') {
          service.assign(name, value);
          return true;
        }
        throw this.errorToRealm(new GoogleError(`Cannot set ${service.type.path}.${String(name)}.`));
      },
    });
    this.proxies.set(service, proxy);
    this.services.set(proxy, service);
    return proxy;
  }

  private read(service: ServiceObject, functions: Map<string, unknown>, name: string | symbol): unknown {
    if (name === Symbol.toStringTag) return service.type.name;
    if (typeof name === 'symbol') return undefined;
    if (Object.hasOwn(service.members, name)) return this.toRealm(service.members[name]);
    let callable = functions.get(name);
    if (!callable) {
      if (service.type.methods.has(name)) callable = this.method(service, name);
      else if (name === 'toString' || name === 'valueOf') callable = this.realm.fn(() => service.type.name);
      else if (LOOKED_UP.has(name)) return undefined;
      else throw this.errorToRealm(new NotImplementedError(`${service.type.path}.${name}`));
      functions.set(name, callable);
    }
    return callable;
  }

  private method(service: ServiceObject, name: string): unknown {
    return this.realm.fn((realmArgs) => {
      const from = performance.now();
      try {
        this.gate(service.type, name);
        const args = Array.from(realmArgs, (arg) => this.fromRealm(arg));
        checkSignature(service.type, name, args);
        const result = bodyOf(service, name)(...args);
        this.carried(service.type, name, args, result);
        return this.toRealm(result);
      } catch (problem) {
        throw this.errorToRealm(problem);
      } finally {
        this.took(performance.now() - from);
      }
    });
  }
}

const checked = new WeakSet<ServiceType>();

/** A method that is listed and missing would only show when somebody calls it; so all are looked for at first sight. */
function requireMethods(service: ServiceObject): void {
  if (checked.has(service.type)) return;
  for (const name of service.type.methods.keys()) bodyOf(service, name);
  checked.add(service.type);
}

function bodyOf(service: ServiceObject, name: string): (...args: unknown[]) => unknown {
  const body: unknown = Reflect.get(service, name);
  if (typeof body !== 'function') throw new Error(`${service.type.path} lists ${name} and does not have it.`);
  return (...args) => Reflect.apply(body, service, args);
}
