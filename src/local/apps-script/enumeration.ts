import { ServiceObject, serviceType } from './serviceObject';

const VALUE = { toString: '', name: '', ordinal: '', compareTo: '*', toJSON: '|s' };

/** One value of a Google enum: compared by identity, written by its name (also by JSON.stringify). */
export class EnumValue extends ServiceObject {
  readonly type;

  constructor(
    path: string,
    readonly label: string,
    private readonly position: number,
  ) {
    super();
    this.type = serviceType(`${path}.${label}`, VALUE, { builder: true });
  }

  override toString(): string {
    return this.label;
  }

  toJSON(): string {
    return this.label;
  }

  name(): string {
    return this.label;
  }

  ordinal(): number {
    return this.position;
  }

  compareTo(other: unknown): number {
    return other instanceof EnumValue ? this.position - other.position : Number.NaN;
  }
}

/** A Google enum, e.g. SpreadsheetApp.WrapStrategy; a name it does not have throws like any other. */
export class Enumeration<Label extends string> extends ServiceObject {
  readonly type;
  private readonly values: Map<Label, EnumValue>;
  override readonly members: Readonly<Record<string, unknown>>;

  constructor(path: string, labels: readonly Label[]) {
    super();
    this.type = serviceType(path, {}, { builder: true });
    this.values = new Map(labels.map((label, i) => [label, new EnumValue(path, label, i)]));
    this.members = Object.fromEntries(this.values);
  }

  of(label: Label): EnumValue {
    const value = this.values.get(label);
    if (!value) throw new Error(`${this.type.path} has no ${label}.`);
    return value;
  }

  /** The label of a value of this enum; null for anything else. */
  labelOf(value: unknown): Label | null {
    for (const [label, candidate] of this.values) if (candidate === value) return label;
    return null;
  }
}
