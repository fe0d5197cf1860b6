/**
 * What the page asks of the workbook and what it hears back. The page imports the types only; the server checks
 * every body against the schemas before it reaches the workbook. Rows, columns and sheet ids are those of the view (from 0).
 */
import * as z from 'zod';
import type { AskDialog, EditResult, MenuItem, SentMail, TriggerRun } from '../localWorkbook';
import type { ViewDiff, WorkbookView } from '../view';

const index = z.int().min(0);
const area = z.object({ sheet: z.int(), row: index, column: index, rows: index, columns: index });
const clockTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

export const requestSchemas = {
  /** The whole view. */
  snapshot: z.object({}),
  /** A page was opened by this person: runs onOpen. */
  open: z.object({}),
  /** Texts typed into single cells; cells that make up a block count as one paste. */
  edit: z.object({
    sheet: z.int(),
    cells: z
      .array(z.object({ row: index, column: index, text: z.string() }))
      .min(1)
      .max(200_000),
  }),
  /** A block pasted with its top left corner at row, column. */
  paste: z.object({
    sheet: z.int(),
    row: index,
    column: index,
    texts: z.array(z.array(z.string()).min(1)).min(1),
  }),
  /** The click on "Allow access" at a cell whose IMPORTRANGE gives #REF!. */
  allowImport: z.object({ sheet: z.int(), row: index, column: index }),
  undo: z.object({}),
  redo: z.object({}),
  select: area,
  /** A menu item by its labels. The selection travels along so that the script sees the cell the person is on. */
  menu: z.object({ path: z.array(z.string()).min(1), selection: area.optional() }),
  /** google.script.run from a sidebar or a dialog. */
  call: z.object({ name: z.string(), args: z.array(z.unknown()), selection: area.optional() }),
  /** Wall time of the spreadsheet, 'YYYY-MM-DDTHH:MM'. */
  moveClock: z.object({ to: clockTime }),
  rows: z.object({
    sheet: z.int(),
    action: z.enum(['insert', 'delete']),
    row: index,
    count: z.int().min(1).max(10_000),
  }),
  columnWidth: z.object({ sheet: z.int(), column: index, count: z.int().min(1), width: z.int().min(2) }),
  outbox: z.object({}),
  /** The person's answer to the dialog with this number. */
  answer: z.object({
    ask: z.int(),
    answer: z.object({
      button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
      text: z.string().exactOptional(),
    }),
  }),
};

export type RequestKind = keyof typeof requestSchemas;
export type RequestBody<K extends RequestKind> = z.infer<(typeof requestSchemas)[K]>;
export type Area = z.infer<typeof area>;

export type Role = 'owner' | 'editor' | 'viewer';

/** A finished script run. `active` is where the script left the person's selection, when it moved it. */
export type ScriptOutcome =
  | { ok: true; value: unknown; active?: Area }
  | { ok: false; error: string; active?: Area };

/** GET /api/people: who may use the workbook. */
export interface Someone {
  email: string;
  role: Role;
}

/** What an edit did, and the scripts it started that failed. */
export interface EditOutcome extends Pick<EditResult, 'applied' | 'refused'> {
  failedScripts: { functionName: string; error: string }[];
}

export interface Replies {
  snapshot: WorkbookView;
  open: { menus: MenuItem[] };
  edit: EditOutcome;
  paste: EditOutcome;
  allowImport: null;
  undo: EditOutcome;
  redo: EditOutcome;
  select: null;
  menu: ScriptOutcome;
  call: ScriptOutcome;
  moveClock: { now: string; runs: TriggerRun[] };
  rows: null;
  columnWidth: null;
  outbox: SentMail[];
  answer: null;
}

/** Every reply over HTTP, as JSON. `version` is the view's version after the request. */
export type Reply<K extends RequestKind> =
  | { ok: true; version: number; value: Replies[K] }
  | { ok: false; version: number; message: string };

/** Who asks: one open page, used by one person. */
export interface Caller {
  page: string;
  person: string;
}

/** What a page is told without asking. */
export type ServerEvent =
  | { kind: 'hello'; server: string; version: number; now: string; mails: number }
  /** `since` is the version that the diff starts from. */
  | { kind: 'diff'; since: number; diff: ViewDiff }
  | { kind: 'clock'; now: string }
  | { kind: 'mails'; count: number }
  | { kind: 'toast'; message: string; title: string; seconds: number }
  | { kind: 'sidebar'; html: string; title: string }
  | { kind: 'modal'; html: string; title: string; width: number; height: number }
  | { kind: 'ask'; ask: number; dialog: AskDialog }
  | { kind: 'askOver'; ask: number }
  /** Everything told before is in the file. */
  | { kind: 'saved' }
  /** What is told from here on waits for a costly save. */
  | { kind: 'saving' }
  | { kind: 'notSaved'; message: string }
  | { kind: 'stopping' };

export interface AnyRequest {
  kind: RequestKind;
  body: RequestBody<RequestKind>;
}

/** From the server's main thread to the model thread. */
export type ToModel =
  | { kind: 'request'; id: number; caller: Caller; request: AnyRequest }
  | { kind: 'close'; id: number };

/** From the model thread to the main thread. `to` is a page, or null for all of them. */
export type FromModel =
  | { kind: 'ready'; version: number; now: string; mails: number; people: Someone[] }
  | { kind: 'failed'; stage: 'open' | 'firstRun' | 'table'; message: string }
  | { kind: 'reply'; id: number; replyJson: string }
  | { kind: 'closed'; id: number; problem?: string }
  | { kind: 'event'; to: string | null; event: ServerEvent };

/** What the model thread is started with. */
export interface ModelSettings {
  file: string;
  addon: string;
  today?: string;
  id?: string;
  /** Folder with the files of other workbooks. */
  others?: string;
  owner: string;
  editors: string[];
  viewers: string[];
  /** The plan to set a new workbook up from; absent when the workbook exists or is to stay bare. */
  firstRun?: { plan: string; sample: boolean };
  /** A plan's table to paste into the tab Nhập. */
  table?: string[][];
  /** Wall time to move the clock of an existing workbook to. */
  moveTo?: string;
}

export interface ModelThreadData {
  settings: ModelSettings;
  /** Counts the messages sent to the model thread, so that it can sleep until the next one. */
  signal: SharedArrayBuffer;
}
