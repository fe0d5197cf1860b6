import type { Meter } from '../localWorkbook';
import type { ServiceType } from './serviceObject';

type Kind = 'read' | 'write' | 'other' | 'builder';

/** Counts calls of service methods by kind and name. */
export class CallMeter implements Meter {
  private totals = { read: 0, write: 0, other: 0, builder: 0 };
  private byMethod = new Map<string, number>();

  count(type: ServiceType, method: string): void {
    this.totals[callKind(type, method)] += 1;
    const name = `${type.name}.${method}`;
    this.byMethod.set(name, (this.byMethod.get(name) ?? 0) + 1);
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
    };
  }

  reset(): void {
    this.totals = { read: 0, write: 0, other: 0, builder: 0 };
    this.byMethod.clear();
  }
}

/** Whether a call reads the document, changes it, only builds a value, or does something else (mail, dialogs, locks). */
export function callKind(type: ServiceType, method: string): Kind {
  if (type.builder && !type.reaching.includes(method)) return 'builder';
  if (/^new[A-Z]|^createMenu$|^createAddonMenu$|^createHtml|^createTemplate/.test(method)) return 'builder';
  if (/^(SpreadsheetApp|PropertiesService)\b/.test(type.path)) {
    if (/^(get|is|has|can|find|contains)/.test(method)) return 'read';
    if (/^(flush|create|offset|toast|activate)/.test(method)) return 'other';
    return 'write';
  }
  return 'other';
}
