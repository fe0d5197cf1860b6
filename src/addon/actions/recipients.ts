import * as z from 'zod/mini';
import { unitRole } from '../workbook/listsColumns';
import type { Unit } from '../workbook/listsLayout';
import { withParts } from './people';

/** Somebody who gets mail. */
export interface Recipient {
  address: string;
  /** Leadership and the office get the whole, units their own part. */
  gets: 'whole' | 'part';
  office: boolean;
  /** The units whose part it is, with the rooms that belong to them. */
  units: string[];
}

export interface Recipients {
  /** Each address once: leadership first, then the office, then the units. */
  good: Recipient[];
  /** Entries that are no e-mail address. */
  bad: { entry: string; unit: string }[];
}

const ROLE_ORDER = [unitRole.leadership, unitRole.office, unitRole.unit] as const;
const address = z.email();

/** Who gets mail: only addresses that the office entered in Danh mục. */
export function recipientsOf(units: readonly Unit[]): Recipients {
  const good = new Map<string, Recipient>();
  const bad: Recipients['bad'] = [];
  const workers = units.filter((unit) => unit.role === unitRole.unit);
  for (const role of ROLE_ORDER)
    for (const unit of units.filter((one) => one.role === role))
      for (const entry of unit.emails) {
        if (!address.safeParse(entry).success) {
          bad.push({ entry, unit: unit.shortName });
          continue;
        }
        const known = good.get(entry.toLowerCase());
        const own = role === unitRole.unit ? withParts([unit.shortName], workers) : [];
        if (known) known.units.push(...own.filter((name) => !known.units.includes(name)));
        else
          good.set(entry.toLowerCase(), {
            address: entry,
            gets: role === unitRole.unit ? 'part' : 'whole',
            office: role === unitRole.office,
            units: own,
          });
      }
  return { good: [...good.values()], bad };
}
