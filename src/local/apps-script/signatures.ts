import { GoogleError } from './errors';
import { ServiceObject, type ServiceType } from './serviceObject';

/**
 * Google picks a method by the kinds of its arguments and refuses a call that fits none of its signatures.
 * @throws GoogleError in Google's words.
 */
export function checkSignature(type: ServiceType, method: string, args: readonly unknown[]): void {
  const signatures = type.methods.get(method) ?? [];
  if (signatures.some((signature) => fits(signature, args))) return;
  throw new GoogleError(
    `The parameters (${args.map(kindName).join(',')}) don't match the method signature for ${type.path}.${method}.`,
  );
}

/** A signature that ends in '...' takes any number of arguments of its last kind. */
function fits(signature: readonly string[], args: readonly unknown[]): boolean {
  const open = signature.at(-1) === '...';
  const kinds = open ? signature.slice(0, -1) : signature;
  if (open ? args.length < kinds.length - 1 : args.length !== kinds.length) return false;
  return args.every((arg, i) => fitsKind(kinds[Math.min(i, kinds.length - 1)] ?? '*', arg));
}

function fitsKind(kind: string, value: unknown): boolean {
  if (kind === '*') return true;
  if (kind.endsWith('?')) return value === null || value === undefined || fitsKind(kind.slice(0, -1), value);
  if (kind === 's') return typeof value === 'string';
  if (kind === 'n') return typeof value === 'number';
  if (kind === 'b') return typeof value === 'boolean';
  if (kind === 'f') return typeof value === 'function';
  if (kind === 'd') return value instanceof Date;
  if (kind === 'a') return Array.isArray(value);
  if (kind === 'o') return isPlain(value);
  return (
    value instanceof ServiceObject && (value.type.name === kind || value.type.path.split('.').at(-2) === kind)
  );
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof ServiceObject)
  );
}

function kindName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return value.length > 0 && Array.isArray(value[0]) ? 'number[][]' : 'number[]';
  if (value instanceof Date) return 'Date';
  if (value instanceof ServiceObject) return value.type.path;
  return typeof value === 'object' ? 'Object' : typeof value;
}
