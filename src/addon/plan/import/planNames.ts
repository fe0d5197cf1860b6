/** The units and events of the plan that is read, with the codes that it calls them by. */
import type { Plan } from '../template';
import { foldPlain } from './text';
import { NO_UNIT } from './types';
import type { UnitFound } from './units';

type PlanUnit = Plan['units'][number];

export interface PlanNames {
  codes: {
    unitCode(unit: UnitFound): string;
    eventCode(name: string): string;
    noUnitCode(): string;
  };
  /** The units that were asked for and those above them; `all` are those the reader knows. */
  units(all: readonly UnitFound[]): PlanUnit[];
  events(): Plan['events'];
  /** Short names of the proposed ones among `units`; to be asked after them. */
  newUnits(): string[];
}

export function planNames(): PlanNames {
  const unitCodes = new Map<UnitFound, string>();
  const eventCodes = new Map<string, string>();
  const used = new Set<string>();
  let noUnit = '';

  const fresh = (words: string, fallback: string): string => {
    const base =
      foldPlain(words)
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || fallback;
    let code = base;
    for (let at = 2; used.has(code); at++) code = `${base}-${at}`;
    used.add(code);
    return code;
  };
  const unitCode = (unit: UnitFound): string => {
    const known = unitCodes.get(unit);
    if (known !== undefined) return known;
    const code = fresh(unit.shortName, 'DV');
    unitCodes.set(unit, code);
    return code;
  };

  return {
    codes: {
      unitCode,
      eventCode(name) {
        const known = eventCodes.get(name);
        if (known !== undefined) return known;
        const code = fresh(`SK ${eventCodes.size + 1}`, 'SK');
        eventCodes.set(name, code);
        return code;
      },
      noUnitCode() {
        if (noUnit === '') noUnit = fresh(NO_UNIT, 'DV');
        return noUnit;
      },
    },
    units(all) {
      const byShortName = new Map(all.map((unit) => [unit.shortName, unit]));
      const parentOf = (unit: UnitFound): UnitFound | undefined => {
        const parent = byShortName.get(unit.parent);
        return parent && parent !== unit && parent.parent === '' ? parent : undefined;
      };
      for (const unit of [...unitCodes.keys()]) {
        const parent = parentOf(unit);
        if (parent) unitCode(parent);
      }
      const names = new Set<string>();
      const own = (words: string) => !names.has(key(words)) && names.add(key(words)) !== undefined;
      const listed = all.filter((unit) => unitCodes.has(unit));
      for (const { shortName } of listed) names.add(key(shortName));
      const units = listed.map((unit): PlanUnit => {
        const parent = parentOf(unit);
        const named = key(unit.name) !== key(unit.shortName) && own(unit.name);
        return {
          ...plainUnit(unitCode(unit), unit.shortName),
          name: named ? unit.name : unit.shortName,
          parent: parent ? unitCode(parent) : '',
        };
      });
      return noUnit === '' ? units : [...units, plainUnit(noUnit, unusedName(names))];
    },
    events: () => [...eventCodes].map(([name, code]) => ({ code, name })),
    newUnits: () => [...unitCodes.keys()].filter(({ known }) => !known).map(({ shortName }) => shortName),
  };
}

function unusedName(names: ReadonlySet<string>): string {
  let name: string = NO_UNIT;
  while (names.has(key(name))) name += '…';
  return name;
}

function plainUnit(code: string, shortName: string): PlanUnit {
  return { code, name: shortName, shortName, role: 'unit', parent: '', aliases: [], head: '', emails: [] };
}

/** As plans compare the names of units. */
function key(words: string): string {
  return words.normalize('NFC').trim().toLowerCase();
}
