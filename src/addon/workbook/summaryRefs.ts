import type { SettingKey } from './settings';
import type { TrackerKey } from './trackerColumns';

/** Where the formulas of the summaries find the tracker, the settings and the lists. */
export interface SummaryRefs {
  tracker(key: TrackerKey, from?: 'data' | 'row1'): string;
  setting(key: SettingKey): string;
  /** A cell of Danh mục per unit that is listed. */
  units: readonly string[];
  /** The cell with the addresses of each of these units. */
  unitEmails: readonly string[];
  /** The names of all other entries: an item that was given to one of them counts as "Khác". */
  otherUnits: readonly string[];
  unitNames: string;
}
