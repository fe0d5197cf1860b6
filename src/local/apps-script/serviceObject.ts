/**
 * What the add-on may call on a kind of service object. Each method names its signatures, separated by '|'; each
 * signature is a list of parameter kinds: s string, n number, b boolean, d date, a array, o plain object, f function,
 * * anything, or the name of a service type; a '?' after it takes null too; '...' at the end repeats the last kind.
 */
export interface ServiceType {
  /** 'Range'; the meter counts under 'Range.getValues'. */
  readonly name: string;
  /** How messages call it: 'SpreadsheetApp.Range'. */
  readonly path: string;
  readonly methods: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Its methods build a value and reach no service, save those in `reaching`. */
  readonly builder: boolean;
  readonly reaching: readonly string[];
}

export function serviceType(
  path: string,
  signatures: Record<string, string>,
  options: { builder?: boolean; reaching?: string[] } = {},
): ServiceType {
  const methods = new Map<string, string[][]>();
  for (const [method, text] of Object.entries(signatures)) {
    methods.set(
      method,
      text.split('|').map((signature) => signature.trim().split(/\s+/).filter(Boolean)),
    );
  }
  return {
    name: path.slice(path.lastIndexOf('.') + 1),
    path,
    methods,
    builder: options.builder ?? false,
    reaching: options.reaching ?? [],
  };
}

/** An object of a Google service. Only the methods that its type lists can be reached from the add-on. */
export abstract class ServiceObject {
  abstract readonly type: ServiceType;
  /** Properties the add-on can read, such as enums. */
  readonly members: Readonly<Record<string, unknown>> = {};

  /** Takes a property that the add-on sets; only templates have it. */
  assign?(name: string, value: unknown): void;
}
