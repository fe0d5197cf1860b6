import type { Meter } from '../localWorkbook';
import { scopesFor } from './scopes';
import type { ServiceType } from './serviceObject';

type Kind = 'read' | 'write' | 'other' | 'builder';

/** Counts calls of service methods by kind and name. */
export class CallMeter implements Meter {
  private totals = { read: 0, write: 0, other: 0, builder: 0 };
  private byMethod = new Map<string, number>();
  private cells = new Map<string, number>();
  private byScope = new Map<string, Set<string>>();
  private serviceMs = 0;
  private runMs = 0;

  count(type: ServiceType, method: string): void {
    this.totals[callKind(type, method)] += 1;
    const name = `${type.name}.${method}`;
    const before = this.byMethod.get(name) ?? 0;
    this.byMethod.set(name, before + 1);
    if (before === 0) this.note(name, scopesFor(type, method));
  }

  private note(name: string, scopes: readonly string[]): void {
    if (scopes.length === 0) return;
    const key = scopes.join(' || ');
    this.byScope.set(key, (this.byScope.get(key) ?? new Set()).add(name));
  }

  /** Counts the cells that a call of a range brought in or took out, in blocks of rows, and the ranges of a list. */
  carried({ name }: ServiceType, method: string, args: readonly unknown[], result: unknown): void {
    if (name !== 'Range' && method !== 'getRangeList') return;
    const cells = [...args, result].reduce((sum: number, one) => sum + cellsOf(one), 0);
    if (cells > 0) this.cells.set(`${name}.${method}`, (this.cells.get(`${name}.${method}`) ?? 0) + cells);
  }

  /** Time that a service call took, in milliseconds. */
  spent(milliseconds: number): void {
    this.serviceMs += milliseconds;
  }

  /** Time that a global took from its call to its return, its service calls included, in milliseconds. */
  ran(milliseconds: number): void {
    this.runMs += milliseconds;
  }

  counts(): ReturnType<Meter['counts']> {
    const { read, write, other, builder } = this.totals;
    return {
      read,
      write,
      other,
      builder,
      total: read + write + other,
      byMethod: Object.fromEntries(this.byMethod),
      cells: Object.fromEntries(this.cells),
      byScope: Object.fromEntries([...this.byScope].map(([scopes, names]) => [scopes, [...names].sort()])),
      serviceMs: this.serviceMs,
      scriptMs: Math.max(0, this.runMs - this.serviceMs),
    };
  }

  reset(): void {
    this.totals = { read: 0, write: 0, other: 0, builder: 0 };
    this.byMethod.clear();
    this.cells.clear();
    this.byScope.clear();
    this.serviceMs = 0;
    this.runMs = 0;
  }
}

/** Cells of a block of rows, or the ranges of a list; 0 for anything else. */
function cellsOf(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  const [first] = value as readonly unknown[];
  return Array.isArray(first) ? value.length * first.length : value.length;
}

/** Whether a call reads the document, changes it, only builds a value, or does something else (mail, dialogs, locks). */
export function callKind(type: ServiceType, method: string): Kind {
  if (type.builder && !type.reaching.includes(method)) return 'builder';
  if (/^new[A-Z]|^createMenu$|^createAddonMenu$|^createHtml|^createTemplate|^modify$/.test(method))
    return 'builder';
  if (/^(SpreadsheetApp|PropertiesService)\b/.test(type.path)) {
    if (/^(get|is|has|can|find|contains)/.test(method)) return 'read';
    if (/^(flush|create|offset|toast|activate)/.test(method)) return 'other';
    return 'write';
  }
  return 'other';
}
