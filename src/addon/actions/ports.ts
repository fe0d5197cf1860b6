import type { IsoDate } from '../plan/isoDate';
import type { Area, CellContent, Grid } from '../workbook/cell';
import type { Look } from '../workbook/look';
import type { ChartPlan, Highlight, PlacedRule, Protection, TabPlan, Upkeep } from '../workbook/tabPlan';
import type { Lock } from '../workbook/unitLocks';

/** What the actions need of the open spreadsheet. Every call costs about the same whatever the number of rows. */
export interface WorkbookPort {
  /** Address of the workbook, for links in mails. */
  url(): string;
  /** The number by which Google knows a tab in addresses; undefined where the tab is missing. */
  tabId(tab: string): number | undefined;
  /** The used area of a tab from A1 on; undefined where the tab is missing. */
  read(tab: string, what: 'values' | 'values and formulas'): Grid | undefined;
  /** One block of cells; rows that are not there read as empty. */
  readArea(tab: string, area: Area): Grid;
  /** How many rows at the top of a tab stay in view: the last of them holds the headers. */
  frozenRows(tab: string): number;
  /** Writes each block in one call; the blocks do not overlap. */
  write(tab: string, blocks: readonly { area: Area; content: CellContent[][] }[]): void;
  /** Writes single cells wherever they stand: one call for each different content, whatever the number of cells. */
  writeScattered(tab: string, cells: readonly { row: number; column: number; content: CellContent }[]): void;
  /** The last row of a tab that holds anything; 0 for an empty tab. Reads no cell. */
  lastRow(tab: string): number;
  /** Sees to it that a tab has at least so many rows. */
  addRows(tab: string, atLeast: number): void;
  /** Writes rows below the last one in one call, adding rows to the tab where it is full. */
  append(tab: string, rows: CellContent[][]): void;
  /** Makes everything written so far visible to others. */
  flush(): void;
}

/** What setting up needs besides: the making of tabs and the rules upon them. */
export interface SetupPort extends WorkbookPort, LockPort, VersionPort {
  /** Names of the tabs in their order; one that was never finished is none. */
  tabs(): string[];
  /** What the cells of a tab show, from A1 on; undefined where the tab is missing. */
  shown(tab: string): string[][] | undefined;
  /** Brings a tab before the person's eyes. */
  showTab(tab: string): void;
  /** Whether the person at work may change the protected parts. */
  mayMaintain(): boolean;
  pinLocale(locale: string, timeZone: string): void;
  /** Makes a tab. One that bears its name is whole: it gets the name last, and what a run that was cut off left is taken away. */
  createTab(plan: TabPlan, position: number): void;
  /** Paints a tab's looks anew, without touching what its cells say. */
  paint(plan: TabPlan): void;
  /** Adds an empty column before a column, or at the end of the tab. */
  insertColumn(tab: string, column: number): void;
  /** Takes a column away with all that is in it. */
  removeColumn(tab: string, column: number): void;
  /** Width in pixels, and whether the column is shown. */
  dressColumn(tab: string, column: number, look: { width: number; hidden: boolean }): void;
  /** Takes the validation rules off a block. */
  clearRules(tab: string, area: Area): void;
  /** Puts the present value in the place of each formula of a tab. One call for the cells. */
  flatten(tab: string): void;
  /** Gives a tab another name; formulas go on referring to it. */
  renameTab(tab: string, name: string): void;
  /** Puts tabs behind all others, in this order, and brings another one to view. */
  moveToEnd(tabs: readonly string[], shown: string): void;
  /** Takes a tab away with all that is on it; nothing where it is not there. */
  removeTab(tab: string): void;
  /** Adds empty rows below a row; they take its looks and rules. One call. */
  insertRows(tab: string, below: number, count: number): void;
  /** Removes rows with all they hold; what stands below moves up. One call. */
  deleteRows(tab: string, from: number, count: number): void;
  /** Gives a block of cells its looks anew; looks has the shape of the block. */
  paintArea(tab: string, area: Area, looks: readonly (readonly Look[])[]): void;
  /** Of these tabs, removes the empty one that a new spreadsheet comes with. */
  removeEmptyTabs(names: readonly string[]): void;
  /** Each `keep…` puts right what differs and returns how many things it put right. */
  keepRules(tab: string, rules: readonly PlacedRule[]): number;
  keepHighlights(tab: string, highlights: readonly Highlight[]): number;
  keepCharts(tab: string, charts: readonly ChartPlan[]): number;
  keepHeaderNotes(tab: string, notes: NonNullable<Upkeep['headerNotes']>): number;
  keepProtection(tab: string, protection: Protection, editors: readonly string[]): number;
}

/** The version of the workbook's form; see workbook/version.ts. */
export interface VersionPort {
  /** undefined where none was noted. */
  version(): number | undefined;
  setVersion(version: number): void;
}

/** Locks on parts of a tab, besides the protection of the whole. */
export interface LockPort {
  /** Makes the add-on's locks on a tab be exactly these; returns how many were made or removed. */
  keepLocks(tab: string, locks: readonly Lock[]): number;
}

/** The trigger that calls a global of the add-on. */
export type TriggerPlan =
  | { handler: string; on: 'edit' }
  | { handler: string; on: 'hours'; every: number }
  | { handler: string; on: 'day'; hour: number };

export interface TriggerPort {
  /** Whether Google allows one trigger of each kind only, as it does to an Editor add-on. */
  onePerKind(): boolean;
  /**
   * Makes the person's own triggers be exactly these.
   * @returns how many were made or removed; nothing where Google has just refused a second one of a kind
   * @param retired handlers whose triggers are taken away
   * @param anew whether to make them again even where one of that name is there, since its time cannot be read back
   */
  keep(plans: readonly TriggerPlan[], retired: readonly string[], anew: boolean): number | undefined;
}

export interface Clock {
  /** Calendar day in the workbook's zone. */
  today(): IsoDate;
  /** Wall time in the workbook's zone, 'YYYY-MM-DDTHH:MM'. */
  now(): string;
  /** Milliseconds since 1970, to put things in order. */
  instant(): number;
}

/** Facts that outlive one execution, kept with the document. */
export interface Memory {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  /** Keeps all of these or none. */
  setAll(values: Readonly<Record<string, string>>): void;
  /** Everything kept, in one call. */
  all(): Record<string, string>;
  remove(key: string): void;
  /** Makes what is kept be exactly this. */
  replaceAll(values: Readonly<Record<string, string>>): void;
}

export interface Mail {
  to: string[];
  subject: string;
  text: string;
  html: string;
}

export interface Post {
  /** Hands a mail to Google; what Google says where it does not take it. */
  send(mail: Mail): { ok: true } | { ok: false; message: string };
  /** Address whose quota it is. */
  sender(): string;
  /** How many more recipients Google allows today. */
  quota(): number;
}

/** Runs the work alone in the document; undefined when somebody else held the lock for too long. */
export type Alone = <T>(work: () => T) => { done: T } | undefined;

/** What the person at the keyboard may be told or asked. */
export interface Dialogue {
  tell(title: string, message: string): void;
  confirm(title: string, message: string): boolean;
  /** A short text, or undefined when the person gave up. */
  ask(title: string, message: string): string | undefined;
}
