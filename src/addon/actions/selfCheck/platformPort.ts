import type { Area } from '../../workbook/cell';

/** What the self-check asks of the platform besides what the other ports give. */
export interface PlatformPort {
  /** Locale of the workbook, such as 'vi_VN'. */
  locale(): string;
  /** IANA names. */
  timeZone(): string;
  scriptTimeZone(): string;
  /** Tries to take the document's lock; 'none' where Google gives no such lock. */
  takeLock(): 'held' | 'busy' | 'none';
  /** Makes everything visible to others and lets the lock go; nothing where it is not held. */
  releaseLock(): void;
  /** Makes the tab TRIAL_TAB anew. */
  openTrialTab(): void;
  /** Takes that tab away where it is there, and brings back to view what the person was looking at. */
  closeTrialTab(): void;
  /** Puts a validation rule that asks a formula on cells, and reads the formula back. */
  formulaRule(tab: string, area: Area, formula: string): string;
  /** Cells of all tabs, empty ones included. */
  cellCount(): number;
  /** The globals that triggers of the person at work call, one for each trigger. */
  ownHandlers(): string[];
  /** How long the program's top level took in this execution, in milliseconds. */
  loadMs(): number;
  /** The add-on's version as its package names it. */
  addOnVersion(): string;
}
