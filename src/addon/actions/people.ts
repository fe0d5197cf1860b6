import { messages } from '../messages';
import { unitRole } from '../workbook/listsColumns';
import type { Unit } from '../workbook/listsLayout';
import type { PersonRole } from './panelTypes';

/** Who a person is to the workbook, by their address in Danh mục. */
export interface Rights {
  role: PersonRole;
  email: string;
  /** Units whose items the person may update. */
  units: string[];
  /** Whether no unit has an address yet, so that whoever may edit the sheet may update every item. */
  open: boolean;
}

/**
 * What a person may do. Asked anew in every call that a page can make: any editor can call any global.
 * @param email address of the person, '' where Google does not tell
 * @param maintains whether the person may change the protected parts; asked only where the lists do not decide
 */
export function rightsOf(units: readonly Unit[], email: string, maintains: () => boolean): Rights {
  const workers = units.filter((unit) => unit.role === unitRole.unit);
  const names = workers.map((unit) => unit.shortName);
  const mine = units.filter((unit) => has(unit, email));
  if (mine.some((unit) => unit.role === unitRole.office))
    return { role: 'office', email, units: names, open: false };
  const own = mine.filter((unit) => unit.role === unitRole.unit).map((unit) => unit.shortName);
  if (own.length > 0) return { role: 'unit', email, units: withParts(own, workers), open: false };
  if (mine.length > 0) return { role: 'leadership', email, units: [], open: false };
  if (!workers.some((unit) => unit.emails.length > 0))
    return { role: 'unit', email, units: names, open: true };
  if (maintains()) return { role: 'office', email, units: names, open: false };
  return { role: 'outside', email, units: [], open: false };
}

/** Why a person may not see or do anything here; undefined for those who may look. */
export function refusedToOutsiders({ role, email }: Rights): string | undefined {
  return role === 'outside' ? messages.rights.outside(email || messages.unknownPerson) : undefined;
}

/** Why a person may not change an item of a unit; undefined where they may. */
export function refusedToChange({ role, email, units, open }: Rights, unit: string): string | undefined {
  if (role === 'office' || open) return undefined;
  if (role === 'outside') return messages.rights.outside(email || messages.unknownPerson);
  if (role === 'leadership') return messages.rights.leadershipReads;
  return units.includes(unit) ? undefined : messages.rights.otherUnit(unit || messages.rights.noUnit, units);
}

/** Whether a person is entered as leadership, whatever else they are. */
export const leads = (units: readonly Unit[], email: string): boolean =>
  units.some((unit) => unit.role === unitRole.leadership && has(unit, email));

/** Address lists are people's text: case and spaces do not matter. */
const has = (unit: Unit, email: string): boolean =>
  email !== '' && unit.emails.some((one) => one.toLowerCase() === email.toLowerCase());

/** A unit's people also look after the rooms that belong to it. */
export function withParts(own: readonly string[], units: readonly Unit[]): string[] {
  const found = new Set(own);
  for (let grown = true; grown; ) {
    grown = false;
    for (const unit of units) {
      if (!found.has(unit.shortName) && found.has(unit.parent)) {
        found.add(unit.shortName);
        grown = true;
      }
    }
  }
  return units.map((unit) => unit.shortName).filter((name) => found.has(name));
}
