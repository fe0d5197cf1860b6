/**
 * The programming interface of the local runtime: a workbook with people around it, on this machine.
 * The page's server, the tests and scripts all drive the tracker through these types.
 */
import type { ViewDiff, WorkbookView } from './view';

export interface OpenOptions {
  /** Where the workbook is kept; without it the workbook lives in memory only. */
  file?: string;
  /** Directory with the built add-on (Code.js, *.html, appsscript.json). Default: dist. */
  addon?: string;
  /** Id of a new workbook, as it stands in its address; default: so-tren-may. */
  id?: string;
  /**
   * The other workbooks that IMPORTRANGE finds by their address. The list may grow later; what it gives is asked for again
   * when one of them changes, and when a person opens this one.
   */
  others?: readonly LocalWorkbook[];
  /** Id of the plan that a new workbook is set up with; without it the new workbook is empty. */
  plan?: string;
  /** Spreadsheet locale before the add-on sets its own. Default: en_US, as a fresh Google Sheet has. */
  locale?: string;
  /** Spreadsheet time zone before the add-on sets its own. Default: Etc/GMT. */
  timeZone?: string;
  /** Wall time in Asia/Ho_Chi_Minh, 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM'. Default: this machine's now. */
  today?: string;
  /**
   * Whether an execution ends when it took as long here as Google allows (6 minutes, 30 seconds for simple triggers).
   * Default: yes. Not where formulas take longer here than there.
   */
  limited?: boolean;
  owner?: string;
  editors?: string[];
  viewers?: string[];
  /**
   * Whether the add-on is an Editor add-on that was installed for all files, rather than a script bound to this one. It is
   * asleep in the file, under AuthMode.NONE, until somebody uses it there.
   */
  asAddOn?: boolean;
  /** What each person's screen does when a script speaks to them; default: a recording desk. */
  desk?: (email: string) => Desk;
}

/** What a person sees of a running script. `ask` must answer before it returns, as Ui.alert does. */
export interface Desk {
  toast(message: string, title: string, seconds: number): void;
  ask(dialog: AskDialog): AskAnswer;
  sidebar(html: string, title: string): void;
  modal(html: string, title: string, width: number, height: number): void;
}

export interface AskDialog {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface AskAnswer {
  button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  text?: string;
}

export interface SentMail {
  /** ISO instant. */
  at: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo?: string;
  name?: string;
  subject: string;
  body: string;
  htmlBody?: string;
}

export interface MenuItem {
  label: string;
  /** Name of the global that runs; absent on a submenu or a separator. */
  functionName?: string;
  separator?: boolean;
  items?: MenuItem[];
}

/** One execution of an add-on global: what it returned, or the message of what it threw. */
export type Run =
  | { ok: true; functionName: string; value: unknown; log: string[] }
  | { ok: false; functionName: string; error: string; stack?: string; log: string[] };

/** What became of typed or pasted cells. */
export interface EditResult {
  applied: number;
  /** Cells that kept their old value, with the words Google shows; rows and columns count from 1. */
  refused: { row: number; column: number; text: string; message: string }[];
  /** The simple and installable edit triggers that ran because of it. */
  runs: Run[];
}

export interface TriggerRun {
  /** Wall time of the spreadsheet, 'YYYY-MM-DDTHH:MM'. */
  at: string;
  owner: string;
  run: Run;
}

export interface LocalWorkbook {
  readonly owner: string;
  /** The address by which other workbooks know it. */
  readonly url: string;
  as(email: string): Person;
  people(): { email: string; role: 'owner' | 'editor' | 'viewer' }[];
  /** Service objects as the add-on sees them, for code that is not the add-on; runs as the owner. */
  globals(email?: string): Record<string, unknown>;
  readonly outbox: readonly SentMail[];
  /** Wall time in the spreadsheet's zone, 'YYYY-MM-DDTHH:MM'. */
  now(): string;
  /**
   * Moves the clock forward or back; time-driven triggers that fall due on the way run in order, each once.
   * @param quietly the triggers on the way are left out, to put made-up data on their days
   */
  moveClock(isoDateTime: string, quietly?: boolean): TriggerRun[];
  /** Where the clock follows the machine's: runs the time-driven triggers that fell due since the last look. */
  tick(): TriggerRun[];
  /**
   * Carries out edits as if an earlier edit event were still being handled: two events wait and are run afterwards, all
   * further ones are lost, as on Google.
   */
  whileTriggersBusy(work: () => void): Run[];
  meter: Meter;
  /**
   * While held, formulas keep the results that they have, and reading one does not compute. For measuring calls on
   * workbooks where each computation takes long; releasing computes with the next read.
   * @param after how many computations are still made first
   */
  holdResults(held: boolean, after?: number): void;
  /** Makes the n-th service call (1 = first) of the next execution throw, or ends the execution there. */
  failAt(n: number, how: 'throw' | 'stop'): void;
  snapshot(): WorkbookView;
  /** Called after every change that a page would see. Returns the unsubscriber. */
  onChange(listener: (diff: ViewDiff) => void): () => void;
  /**
   * Writes the workbook as .xlsx with formulas, formats, dropdowns and conditional formats.
   * @param results whether computed results go along; without them a program has to compute on opening. Default: true
   */
  exportXlsx(path: string, results?: boolean): Promise<void>;
  /** Writes the file atomically (temporary file, fsync, rename). */
  save(): void;
  close(): void;
}

export interface Meter {
  /** Calls by kind since the last reset. Builder calls are counted apart: they build a value and reach no service. */
  counts(): {
    read: number;
    write: number;
    other: number;
    builder: number;
    total: number;
    byMethod: Record<string, number>;
    /**
     * Cells that came and went in blocks, by method (Range.getValues …), and the ranges of lists (Sheet.getRangeList); calls
     * for one cell have none.
     */
    cells: Record<string, number>;
    /** The calls that need authorisation, by the scopes of which one is enough, joined by ' || '. */
    byScope: Record<string, string[]>;
    /** Time inside service calls, and in the add-on's own code outside them, in milliseconds. */
    serviceMs: number;
    scriptMs: number;
  };
  reset(): void;
}

export interface Person {
  readonly email: string;
  /** Opens the workbook: runs onOpen, returns the add-on's menus. */
  open(): MenuItem[];
  /** Installs the Editor add-on with this file open: runs onInstall. */
  install(): Run;
  /** Clicks a menu item by its labels, e.g. menu('Sổ theo dõi', 'Thiết lập sổ'). */
  menu(...path: string[]): Run;
  /** Types one text into a cell, or pastes a block whose top left corner is there. */
  type(tab: string, a1: string, text: string | string[][]): EditResult;
  undo(): EditResult;
  redo(): EditResult;
  select(tab: string, a1: string): void;
  /**
   * Data > Create a filter, where the sheet has none, over the table below a header cell; then un-ticking values in that
   * column's list. The filter is one for everybody.
   * @param hiddenValues texts as the cells show them, '' = the empty cells; null shows the whole column again
   * @throws Error in Google's words when the person may not filter there, or the sheet has another filter
   */
  filter(tab: string, headerCell: string, hiddenValues: readonly string[] | null): void;
  /** The sidebar or dialog shown last, and google.script.run calls from it. */
  sidebar(): { title: string; html: string; call(name: string, ...args: unknown[]): Run };
  /** google.script.run.name(...args): the public border of the bundle. */
  call(name: string, ...args: unknown[]): Run;
  read(tab: string, a1: string): ReadBlock;
  /**
   * Clicks "Allow access" at a cell whose IMPORTRANGE gives #REF!.
   * @throws Error in Google's words where the workbook cannot be found or the person may not view it
   */
  allowImport(tab: string, a1: string): void;
  readonly toasts: { message: string; title: string }[];
  /** Dialogs shown so far, with the answers given. */
  readonly asked: { dialog: AskDialog; answer: AskAnswer }[];
  /** Queues the answer to the next alert or prompt; an alert with only OK needs none. */
  willAnswer(...answers: AskAnswer[]): void;
}

export interface ReadBlock {
  /** Numbers, booleans, texts; dates as Date objects of this realm. */
  values: unknown[][];
  display: string[][];
  formulas: string[][];
  styles: { background: string; color: string; bold: boolean }[][];
}
