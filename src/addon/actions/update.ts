import * as z from 'zod/mini';
import { messages } from '../messages';
import type { IsoDate } from '../plan/isoDate';
import { daysLeftOf, standingOf } from '../plan/standing';
import { joined, singleCell } from '../workbook/blocks';
import type { CellContent, CellReading } from '../workbook/cell';
import { valueSchema } from '../workbook/column';
import type { TableRow } from '../workbook/table';
import { tabName } from '../workbook/tabNames';
import { TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import type { Alone, Clock, WorkbookPort } from './ports';
import { factsOf, readWorkbook, type WorkbookState } from './workbookState';

/** The columns that the sidebar can change. */
export const UPDATE_KEYS = [
  'status',
  'progress',
  'reached',
  'completedOn',
  'evidence',
  'obstacles',
] as const satisfies readonly TrackerKey[];
export type UpdateKey = (typeof UPDATE_KEYS)[number];

/** A field as it crosses to the sidebar: dates as 'YYYY-MM-DD', '' for an empty cell. */
export type FieldValue = string | number;

/** A work item as the sidebar shows it. */
export interface ItemView {
  code: string;
  words: string;
  product: string;
  unit: string;
  deadline: IsoDate | '';
  standing: string;
  daysLeft: number | '';
  today: IsoDate;
  /** The quantity to reach, as words ("20 nhiệm vụ"); '' where the plan sets none. */
  target: string;
  fields: Record<UpdateKey, FieldValue>;
}

export type Answer<T> = { ok: true; value: T; message?: string } | { ok: false; message: string };

const columnsOf = new Map(TRACKER_COLUMNS.map((column) => [column.key, column] as const));

/** What the sidebar sends; each field is checked by its column's own declaration. */
const updateSchema = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(40)),
  fields: z.partial(
    z.strictObject(
      Object.fromEntries(
        UPDATE_KEYS.flatMap((key) => {
          const column = columnsOf.get(key);
          return column ? [[key, valueSchema(column)] as const] : [];
        }),
      ),
    ),
  ),
});

/** The item of the selected row, or words that say what to select. */
export function selectedItem(
  book: Pick<WorkbookPort, 'read'>,
  selection: { tab: string; row: number } | undefined,
): Answer<ItemView> {
  const state = readWorkbook(book);
  if (!state.ok) return state;
  const row =
    selection?.tab === tabName.tracker
      ? state.value.items.find((item) => item.row === selection.row)
      : undefined;
  return row ? { ok: true, value: viewOf(row, state.value) } : { ok: false, message: messages.update.noItem };
}

/**
 * Saves what a person entered for one item. The row is found by its code at the moment of writing; only the cells
 * that change are written, with who and when beside them.
 * @param input what came from the page, unchecked
 * @param person address of who saves, '' where Google does not tell
 */
export function saveUpdate(
  needs: { book: WorkbookPort; alone: Alone; clock: Clock; person: string },
  input: unknown,
): Answer<ItemView> {
  const parsed = updateSchema.safeParse(input);
  if (!parsed.success) {
    return {
      ok: false,
      message: messages.update.badInput([...new Set(parsed.error.issues.map((issue) => issue.message))]),
    };
  }
  const { code, fields } = parsed.data;
  const outcome = needs.alone(() => writeFields(needs, code, fields));
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

function writeFields(
  { book, clock, person }: { book: WorkbookPort; clock: Clock; person: string },
  code: string,
  fields: Partial<Record<string, FieldValue>>,
): Answer<ItemView> {
  const state = readWorkbook(book);
  if (!state.ok) return state;
  const rows = state.value.items.filter((item) => item.text('code') === code);
  const [row] = rows;
  if (!row) return { ok: false, message: messages.update.itemGone(code) };
  if (rows.length > 1) return { ok: false, message: messages.update.codeTwice(code) };

  const changes = UPDATE_KEYS.flatMap((key) => {
    const value = fields[key];
    return value === undefined || value === fieldOf(row.value(key)) ? [] : [{ key, value }];
  });
  if (changes.length === 0)
    return { ok: true, value: viewOf(row, state.value), message: messages.update.unchanged };

  const cells: { key: TrackerKey; content: CellContent }[] = [
    ...changes.map(({ key, value }) => ({ key, content: contentOf(key, value) })),
    { key: 'updatedAt', content: { moment: clock.now() } },
    { key: 'updatedBy', content: person || messages.unknownPerson },
  ];
  const lost = cells.filter(({ key }) => state.value.tracker.table.columnOf(key) === undefined);
  if (lost.length > 0)
    return { ok: false, message: messages.update.columnGone(lost.map(({ key }) => headerOf(key))) };
  const placed = cells.map(({ key, content }) =>
    singleCell(row.row, state.value.tracker.table.columnOf(key) ?? 0, content),
  );
  book.write(tabName.tracker, joined(placed));

  const after = withValues(row, fields);
  return {
    ok: true,
    value: viewOf(after, state.value),
    message: messages.update.saved(
      code,
      changes.map(({ key }) => headerOf(key)),
    ),
  };
}

function headerOf(key: TrackerKey): string {
  return columnsOf.get(key)?.header ?? key;
}

function contentOf(key: TrackerKey, value: FieldValue): CellContent {
  return isDay(key, value) ? { day: value } : value;
}

/** Whether a field is a date that is filled in. */
function isDay(key: TrackerKey, value: FieldValue): value is string {
  return columnsOf.get(key)?.type.kind === 'date' && typeof value === 'string' && value !== '';
}

/** A cell's reading as the sidebar knows it. */
function fieldOf(reading: CellReading): FieldValue {
  if (typeof reading === 'object') return reading.day;
  return typeof reading === 'boolean' ? String(reading) : reading;
}

function withValues(
  row: TableRow<TrackerKey>,
  fields: Partial<Record<string, FieldValue>>,
): TableRow<TrackerKey> {
  const value = (key: TrackerKey): CellReading => {
    const given = fields[key];
    if (given === undefined) return row.value(key);
    return isDay(key, given) ? { day: given, minutes: 0 } : given;
  };
  return {
    row: row.row,
    value,
    text: (key) => (fields[key] === undefined ? row.text(key) : String(fields[key])),
  };
}

function viewOf(row: TableRow<TrackerKey>, { settings }: WorkbookState): ItemView {
  const facts = factsOf(row);
  return {
    code: row.text('code'),
    words: row.text('detail') || row.text('title'),
    product: row.text('product'),
    unit: row.text('unit'),
    deadline: facts.deadline ?? '',
    standing: standingOf(facts, settings.today, settings.dueSoonDays),
    daysLeft: daysLeftOf(facts, settings.today) ?? '',
    today: settings.today,
    target: [row.text('target'), row.text('quantityUnit')].join(' ').trim(),
    fields: Object.fromEntries(
      UPDATE_KEYS.map((key) => [key, fieldOf(row.value(key))]),
    ) as ItemView['fields'],
  };
}
