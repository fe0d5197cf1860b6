import type { IsoDate } from '../plan/isoDate';
import type { Standing } from '../plan/standing';
import type { TrackerKey } from '../workbook/trackerColumns';

/** The columns that a unit fills in, and the sidebar with it. */
export const UPDATE_KEYS = [
  'status',
  'progress',
  'completedOn',
  'reached',
  'evidence',
  'obstacles',
] as const satisfies readonly TrackerKey[];
export type UpdateKey = (typeof UPDATE_KEYS)[number];

/** A field as it crosses to the sidebar: dates as 'YYYY-MM-DD', '' for an empty cell. */
export type FieldValue = string | number;
export type Fields = Record<UpdateKey, FieldValue>;

/** What a global answers to a page. Expected trouble is an answer with words, not an error. */
export type Answer<T> = { ok: true; value: T; message?: string } | { ok: false; message: string };

/** What part a person plays, by their address in Danh mục. */
export type PersonRole = 'office' | 'unit' | 'leadership' | 'outside';

/** One line of the list of work items. */
export interface ItemLine {
  code: string;
  words: string;
  unit: string;
  status: string;
  standing: Standing;
  deadline: IsoDate | '';
  /** Negative when overdue; '' where no deadline presses. */
  daysLeft: number | '';
  /** Not updated since the reporting period began. */
  silent: boolean;
  /** Whether the person may change it. */
  mayEdit: boolean;
}

/** What the sidebar opens with. */
export interface PanelView {
  person: { email: string; role: PersonRole };
  /** The unit whose items are listed; '' = not chosen yet (units is then what there is to choose from). */
  unit: string;
  /** Units the person may choose from; one entry when their address fixes it. */
  units: string[];
  /** Items of that unit, overdue first, then by deadline; completed and dropped ones last. */
  items: ItemLine[];
  /** Code of the item whose row is selected on the sheet; '' for none. */
  selected: string;
  today: IsoDate;
}

/** A change of one field in the journal. */
export interface HistoryEntry {
  /** 'YYYY-MM-DDTHH:MM' in the workbook's zone. */
  at: string;
  /** Address, or 'không rõ'. */
  who: string;
  /** Header of the column. */
  header: string;
  key: UpdateKey | '';
  /** As shown to a person: dates as 31/8/2024. */
  from: string;
  to: string;
  /** By which way, in Vietnamese: Thanh bên, Gõ vào ô, Dán, Khôi phục… */
  way: string;
  /** The value before, as it can be saved again; absent where it cannot be brought back. */
  restorable?: FieldValue;
}

/** A work item as the sidebar shows it. */
export interface ItemView extends ItemLine {
  product: string;
  start: IsoDate | '';
  today: IsoDate;
  /** The quantity to reach as a number, '' where the plan sets none, and its unit ("nhiệm vụ"). */
  target: number | '';
  quantityUnit: string;
  /** What the row's Lưu ý says; '' for nothing. */
  notice: string;
  fields: Fields;
  /** Latest first, at most 20. */
  history: HistoryEntry[];
}

/** What the sidebar sends to save one item. */
export interface SaveInput {
  code: string;
  /** Only the fields that the person changed. */
  fields: Partial<Fields>;
  /** What these fields held when the form was opened. */
  base: Partial<Fields>;
  /** The person has said yes to the question that the first try came back with. */
  confirmed?: boolean;
  /** Brings an earlier value back; only named differently in the journal. */
  restore?: boolean;
}

/** Somebody else changed the same field since the form was opened. */
export interface Conflict {
  key: UpdateKey;
  header: string;
  mine: FieldValue;
  theirs: FieldValue;
}

export type SaveAnswer =
  | { ok: true; value: ItemView; message: string }
  | {
      ok: false;
      message: string;
      /** Nothing was saved: the person chooses and saves again with base = theirs. */
      conflicts?: Conflict[];
      /** The item as it is now, where there are conflicts. */
      value?: ItemView;
      /** A question; saving again with confirmed = true means yes. */
      question?: string;
    };

/** Several items in one go: a new status for each. */
export interface QuickInput {
  items: { code: string; status: string; base: string }[];
}

export interface QuickResult {
  /** The lines as they are now, of the items that were saved. */
  saved: ItemLine[];
  /** Why an item was not saved. */
  problems: { code: string; message: string }[];
}

/** The globals that the sidebar calls through google.script.run. */
export interface PanelServer {
  /** Opens the panel; a unit that is given is remembered for this person. */
  openUpdatePanel(input?: { unit?: string }): Answer<PanelView>;
  /** One item with its last changes. */
  readItem(input: { code: string }): Answer<ItemView>;
  saveItemUpdate(input: SaveInput): SaveAnswer;
  saveQuickUpdates(input: QuickInput): Answer<QuickResult>;
}
