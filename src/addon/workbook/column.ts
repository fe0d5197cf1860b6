import * as z from 'zod/mini';
import { isIsoDate } from '../plan/isoDate';
import { type Look, numberFormat } from './look';

/** What a cell of the column holds. */
export type CellType =
  | { kind: 'text' }
  | { kind: 'list'; values: readonly string[] }
  | { kind: 'unit' }
  | { kind: 'event' }
  | { kind: 'number'; min?: number; max?: number }
  | { kind: 'share' }
  | { kind: 'date' }
  | { kind: 'moment' };

/**
 * One column, declared once: from this come the header and its note, the width, the number format,
 * the validation rule and its words, the protection, the formula, and the check of what a sidebar sends.
 */
export interface Column<Key extends string, Refs = never> {
  key: Key;
  /** The header's text: how the column is found on the sheet. */
  header: string;
  /** What the column means and takes, in Vietnamese: the header's note and the words of a refusal. */
  help: string;
  /** What the column means, where `help` says only how it is filled in; stands before it in the note. */
  meaning?: string;
  /** What a cell may say, as it stands on the sheet. */
  example?: string;
  /** Pixels. */
  width: number;
  type: CellType;
  /**
   * Who fills it: the plan or a formula (protected), the units (open), or the add-on on behalf of whoever saves (open
   * too: what a unit's person runs has no more rights than that person).
   */
  filledBy: 'plan' | 'unit' | 'formula' | 'addon';
  align?: 'left' | 'center' | 'right';
  hidden?: boolean;
  /** The formula per kind of row, with '=' and ';'; a kind that is missing leaves the cell empty. */
  formula?: Partial<Record<string, (at: Refs) => string>>;
}

/** The words of the header's note. */
export const noteOf = ({ meaning, help }: Pick<Column<string>, 'meaning' | 'help'>): string =>
  meaning === undefined ? help : `${meaning} ${help}`;

/** The number format and alignment that a column's type asks for. */
export function typeLook(column: Pick<Column<string>, 'type' | 'align' | 'filledBy'>): Look {
  const align = column.align;
  switch (column.type.kind) {
    case 'number':
      return { numberFormat: numberFormat.whole, align: align ?? 'right' };
    case 'share':
      return { numberFormat: numberFormat.percent, align: align ?? 'right' };
    case 'date':
      return { numberFormat: numberFormat.date, align: align ?? 'center' };
    case 'moment':
      return { numberFormat: numberFormat.moment, align: align ?? 'center' };
    default:
      return {
        numberFormat: column.filledBy === 'formula' ? numberFormat.general : numberFormat.text,
        align: align ?? 'left',
      };
  }
}

/** The longest text that a cell of Google Sheets takes. */
export const CELL_TEXT_LIMIT = 50_000;

/** Texts that a sheet could read as a formula or a value take one more letter on the way, which keeps them texts. */
const hasRoom = (text: string): boolean => text.length < CELL_TEXT_LIMIT || /^\p{L}/u.test(text);

/** Characters that no keyboard types and a cell may lose, halves of a letter among them; a tab and a line break are text. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/**
 * The check of one value that comes from outside the sheet (a sidebar): dates as 'YYYY-MM-DD', '' for empty.
 * The column's own help text is the message of a refusal.
 */
export function valueSchema(column: Pick<Column<string>, 'type' | 'header' | 'help'>) {
  const error = `${column.header}: ${column.help}`;
  const empty = z.literal('');
  switch (column.type.kind) {
    case 'list':
      return z.union([z.enum(column.type.values as [string, ...string[]]), empty], { error });
    case 'number': {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = column.type;
      return z.union([z.number().check(z.minimum(min, error), z.maximum(max, error)), empty], { error });
    }
    case 'date':
      return z.union([z.string().check(z.refine(isIsoDate, error)), empty], { error });
    default:
      return z.string({ error }).check(
        z.maxLength(CELL_TEXT_LIMIT, { error }),
        z.refine(hasRoom, { error: `${column.header}: bớt một ký tự, rồi lưu lại.` }),
        z.refine((text) => !UNWRITABLE.test(text), {
          error: `${column.header}: bỏ các ký tự điều khiển (không nhìn thấy được), rồi lưu lại.`,
        }),
      );
  }
}
