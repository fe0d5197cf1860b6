import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';

/** Sizes in bytes: https://developers.google.com/apps-script/guides/services/quotas */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** PropertiesService: three stores of strings, kept with the document, the script, or the person. */
export class PropertiesService extends ServiceObject {
  readonly type = serviceType('PropertiesService', {
    getDocumentProperties: '',
    getScriptProperties: '',
    getUserProperties: '',
  });

  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentProperties(): Properties {
    return this.store('document');
  }

  getScriptProperties(): Properties {
    return this.store('script');
  }

  getUserProperties(): Properties {
    return this.store(`user:${this.execution.who.runsAs}`);
  }

  private store(name: string): Properties {
    const { properties } = this.execution.book;
    const store = properties.get(name) ?? new Map<string, string>();
    properties.set(name, store);
    return new Properties(store);
  }
}

const PROPERTIES_TYPE = serviceType('PropertiesService.Properties', {
  getProperty: 's',
  getProperties: '',
  getKeys: '',
  setProperty: 's s',
  setProperties: 'o | o b',
  deleteProperty: 's',
  deleteAllProperties: '',
});

class Properties extends ServiceObject {
  readonly type = PROPERTIES_TYPE;

  constructor(private readonly store: Map<string, string>) {
    super();
  }

  getProperty(key: string): string | null {
    return this.store.get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.store);
  }

  getKeys(): string[] {
    return [...this.store.keys()];
  }

  setProperty(key: string, value: unknown): this {
    const text = String(value);
    if (bytes(key) + bytes(text) > VALUE_LIMIT) throw new GoogleError('Argument too large: value');
    const others = [...this.store].filter(([name]) => name !== key);
    const size = others.reduce(
      (sum, [name, one]) => sum + bytes(name) + bytes(one),
      bytes(key) + bytes(text),
    );
    if (size > STORE_LIMIT) {
      throw new GoogleError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.store.set(key, text);
    return this;
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.store.clear();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }

  deleteProperty(key: string): this {
    this.store.delete(key);
    return this;
  }

  deleteAllProperties(): this {
    this.store.clear();
    return this;
  }
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
