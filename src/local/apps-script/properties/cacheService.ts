import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';

/** https://developers.google.com/apps-script/reference/cache/cache */
const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const ITEM_LIMIT = 1000;

/** CacheService: values that may be gone at any time. */
export class CacheService extends ServiceObject {
  readonly type = serviceType('CacheService', { getDocumentCache: '', getScriptCache: '', getUserCache: '' });

  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentCache(): Cache {
    return new Cache(this.execution, 'document');
  }

  getScriptCache(): Cache {
    return new Cache(this.execution, 'script');
  }

  getUserCache(): Cache {
    return new Cache(this.execution, `user:${this.execution.who.runsAs}`);
  }
}

const CACHE_TYPE = serviceType('CacheService.Cache', {
  get: 's',
  getAll: 'a',
  put: 's s | s s n',
  putAll: 'o | o n',
  remove: 's',
  removeAll: 'a',
});

class Cache extends ServiceObject {
  readonly type = CACHE_TYPE;
  private readonly store: Map<string, { value: string; until: number }>;

  constructor(
    private readonly execution: Execution,
    name: string,
  ) {
    super();
    const { caches } = execution.book;
    this.store = caches.get(name) ?? new Map();
    caches.set(name, this.store);
  }

  get(key: string): string | null {
    const item = this.store.get(key);
    return item && item.until > this.execution.now() ? item.value : null;
  }

  getAll(keys: unknown[]): Record<string, string> {
    const found = keys.map((key) => [String(key), this.get(String(key))] as const);
    return Object.fromEntries(found.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    if (key.length > KEY_LIMIT) throw new GoogleError('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > VALUE_LIMIT) throw new GoogleError('Argument too large: value');
    const seconds = Math.min(expirationInSeconds, LONGEST_SECONDS);
    this.store.delete(key);
    this.store.set(key, { value, until: this.execution.now() + seconds * 1000 });
    for (const oldest of [...this.store.keys()].slice(0, Math.max(0, this.store.size - ITEM_LIMIT))) {
      this.store.delete(oldest);
    }
  }

  putAll(values: Record<string, unknown>, expirationInSeconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), expirationInSeconds);
  }

  remove(key: string): void {
    this.store.delete(key);
  }

  removeAll(keys: unknown[]): void {
    for (const key of keys) this.store.delete(String(key));
  }
}
