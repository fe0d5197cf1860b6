import type { TimeReader } from './deadlines';
import type { UnitFound, UnitReader } from './units';

/** What reads the cells of a plan and remembers what it has read. */
export interface Readers {
  year: number;
  times: TimeReader;
  units: UnitReader;
  /** Code of a unit in the plan. */
  unitCode(unit: UnitFound): string;
  /** Code of an event in the plan. */
  eventCode(name: string): string;
  /** Code of the unit that stands where the table names none. */
  noUnitCode(): string;
}
