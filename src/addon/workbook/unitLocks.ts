import type { Area } from './cell';
import { unitRole } from './listsColumns';
import type { Unit } from './listsLayout';
import { tabName } from './tabNames';
import { TRACKER_COLUMNS } from './trackerColumns';
import { columnArea, itemRows, type TrackerLayout } from './trackerLayout';

/** Cells that only some people may edit. */
export interface Lock {
  area: Area;
  /** Addresses; whoever sets up may always edit. */
  editors: string[];
  description: string;
}

/** How the add-on finds its own locks again. */
export const LOCK_MARK = 'Khoá đơn vị';

/**
 * The input cells of each run of items of one unit, for that unit's people, those of the units above it and the office.
 * Rows of tasks between two items of one unit do not break a run, so there are as few locks as can be.
 */
export function unitLocks(layout: TrackerLayout, units: readonly Unit[]): Lock[] {
  const columns = TRACKER_COLUMNS.filter((column) => column.filledBy === 'unit').flatMap(
    (column) => columnArea(layout, column.key)?.column ?? [],
  );
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const runs: { unit: string; from: number; to: number }[] = [];
  for (const row of itemRows(layout)) {
    const unit = row.text('unit');
    const open = runs[runs.length - 1];
    if (open && open.unit === unit) open.to = row.row;
    else runs.push({ unit, from: row.row, to: row.row });
  }
  return runs.map(({ unit, from, to }) => ({
    area: { row: from, column: first, rows: to - from + 1, columns: last - first + 1 },
    editors: editorsOf(unit, units),
    description: `${LOCK_MARK}: ${unit || 'chưa ghi đơn vị'} (${tabName.tracker})`,
  }));
}

/** Addresses of a unit's people, of the units above it, and of the office; each once. */
function editorsOf(name: string, units: readonly Unit[]): string[] {
  const chain: Unit[] = [];
  for (
    let unit = units.find((one) => one.shortName === name);
    unit && !chain.includes(unit);
    unit = units.find((one) => one.shortName === unit?.parent)
  ) {
    chain.push(unit);
  }
  const office = units.filter((unit) => unit.role === unitRole.office);
  const addresses = [...chain.filter((unit) => unit.role === unitRole.unit), ...office].flatMap(
    (unit) => unit.emails,
  );
  return [...new Set(addresses.map((address) => address.toLowerCase()))].sort();
}

/** Units whose people cannot edit their own items once locks are on, for want of an address. */
export function unitsWithoutAddress(layout: TrackerLayout, units: readonly Unit[]): string[] {
  const busy = new Set(itemRows(layout).map((row) => row.text('unit')));
  return units
    .filter((unit) => unit.role === unitRole.unit && busy.has(unit.shortName))
    .filter((unit) => {
      const own = editorsOf(unit.shortName, units);
      const office = editorsOf('', units);
      return own.length === office.length;
    })
    .map((unit) => unit.shortName);
}
