import {
  type Carried,
  carried,
  carriedAs,
  carriedCode,
  carriedSection,
  endOfYear,
  wasCarried,
} from '../plan/carryOver';
import { readDeadline } from '../plan/deadline';
import { isStatus, status } from '../plan/status';
import { type CellContent, contentOfReading, dayOf } from './cell';
import type { TableRow } from './table';
import { rowKind, type TrackerKey } from './trackerColumns';
import type { TrackerLayout } from './trackerLayout';
import type { TrackerRow } from './trackerTab';

type Row = TableRow<TrackerKey>;

export interface CarryOver {
  /** From which plan's year to which. */
  from: number;
  to: number;
  wanted: readonly Carried[];
  /** In the words of the office. */
  words: { section: string; source: (code: string, source: string) => string };
}

/** The rows that go on in the next year's plan, and how many items of each kind. */
export interface CarriedRows {
  rows: TrackerRow[];
  counts: Record<Carried, number>;
  /** Events that they wait for, each once. */
  events: string[];
}

/**
 * The items of a tracker that go on in the next year, under one section with the headings of their tasks. They keep their
 * words, unit, quantities and what was entered; a deadline stays what it was, so that what is late stays late, but the end
 * of a standing item moves to the new year's.
 */
export function carriedRows({ rows }: TrackerLayout, over: CarryOver): CarriedRows {
  const counts: CarriedRows['counts'] = { unfinished: 0, standing: 0, anew: 0 };
  const events = new Set<string>();
  const result: TrackerRow[] = [];
  let headings: Row[] = [];
  /** Words of the row above that hold for blank ones below it in the same task, and those of the heading among them. */
  let held = NOTHING_HELD;
  let ofHeading = NOTHING_HELD;
  /** The heading of a group of items, which stands at its first item alone; '' once it goes on. */
  let group = '';
  for (const row of rows) {
    const kind = row.text('kind');
    group = kind === rowKind.item ? row.text('title') || group : '';
    if (kind === rowKind.section) [headings, held] = [[], NOTHING_HELD];
    else if (kind === rowKind.task) {
      headings = [row];
      held = holding(row, NOTHING_HELD);
      ofHeading = held;
    } else if (kind === rowKind.indicator) {
      headings = [...headings.filter((one) => one.text('kind') === rowKind.task), row];
      held = holding(row, held);
      ofHeading = held;
    } else if (kind === rowKind.item && row.text('code') !== '') {
      held = holding(row, held);
      const as = carriedAs(factsOf(row, held.time, over.from));
      if (as === undefined || !over.wanted.includes(as)) continue;
      counts[as] += 1;
      if (row.text('event') !== '') events.add(row.text('event'));
      const above = headings.map((one) => wordsOf(one, over));
      result.push(...above.filter(({ code }) => !result.some((one) => one.code === code)));
      result.push({ ...itemOf(row, heldFromItems(row, held, ofHeading), as, over), title: group });
      group = '';
    }
  }
  const section: TrackerRow = {
    ...EMPTY_ROW,
    kind: rowKind.section,
    code: carriedSection(over.from),
    title: over.words.section,
  };
  return { rows: result.length > 0 ? [section, ...result] : [], counts, events: [...events] };
}

type Held = Readonly<Record<'time' | 'unitText', string>>;
const NOTHING_HELD: Held = { time: '', unitText: '' };

const holding = (row: Row, held: Held): Held => ({
  time: row.text('time') || held.time,
  unitText: row.text('unitText') || held.unitText,
});

/** What an item says itself, or takes from an item above it that may not go on; its headings go on with it. */
function heldFromItems(row: Row, held: Held, ofHeading: Held): Held {
  const words = (key: keyof Held) => row.text(key) || (held[key] === ofHeading[key] ? '' : held[key]);
  return { time: words('time'), unitText: words('unitText') };
}

function factsOf(row: Row, time: string, year: number) {
  const word = row.text('status');
  return {
    status: isStatus(word) ? word : ('' as const),
    kind: readDeadline(time, year).kind,
    dated: [row.value('originalDeadline'), row.value('adjustedDeadline')].some(
      (cell) => dayOf(cell) !== undefined,
    ),
    waitsForEvent: row.text('event') !== '',
  };
}

const EMPTY_ROW: Omit<TrackerRow, 'kind' | 'code' | 'title'> = {
  tt: '',
  detail: '',
  time: '',
  product: '',
  unitText: '',
  note: '',
  unit: '',
  inCharge: '',
  event: '',
  source: '',
};

/** What a row says in the plan's own words. */
function wordsOf(row: Row, { from, words }: CarryOver): TrackerRow {
  const code = row.text('code');
  const source = row.text('source');
  return {
    kind: Object.values(PLAN_KINDS).find((kind) => kind === row.text('kind')) ?? rowKind.item,
    code: carriedCode(code, from),
    tt: row.text('tt'),
    title: row.text('title'),
    detail: row.text('detail'),
    time: row.text('time'),
    product: row.text('product'),
    unitText: row.text('unitText'),
    note: row.text('note'),
    unit: row.text('unit'),
    inCharge: row.text('inCharge'),
    event: row.text('event'),
    source: wasCarried(code) ? source : words.source(code, source),
    target: numberOf(row, 'target'),
    quantityUnit: row.text('quantityUnit'),
  };
}

const PLAN_KINDS = {
  task: rowKind.task,
  indicator: rowKind.indicator,
  item: rowKind.item,
} as const;

/** What people entered at an item, and its dates that a decision may have changed. */
const KEPT = [
  'status',
  'progress',
  'completedOn',
  'reached',
  'evidence',
  'obstacles',
  'adjustedDeadline',
  'updatedBy',
] as const;

function itemOf(row: Row, held: Held, as: Carried, over: CarryOver): TrackerRow {
  const item = {
    ...wordsOf(row, over),
    ...held,
    eventDays: numberOf(row, 'eventDays'),
    start: dayOf(row.value('start')),
    deadline: dayOf(row.value('originalDeadline')),
  };
  const firstDay = `${over.to}-01-01`;
  const moved = { ...item, deadline: item.deadline && endOfYear(over.to) };
  if (as === carried.anew)
    return { ...moved, start: firstDay, entered: { status: status.notStarted, progress: 0 } };
  const entered: Partial<Record<TrackerKey, CellContent>> = {
    ...Object.fromEntries(KEPT.map((key) => [key, contentOfReading(row.value(key))])),
    updatedAt: momentOf(row),
  };
  if (as === carried.unfinished) return { ...item, entered };
  const adjusted = dayOf(row.value('adjustedDeadline'));
  const outdated = adjusted !== undefined && adjusted < firstDay;
  return { ...moved, entered: { ...entered, ...(outdated && { adjustedDeadline: '' }) } };
}

function numberOf(row: Row, key: TrackerKey): number | undefined {
  const value = row.value(key);
  return typeof value === 'number' ? value : undefined;
}

function momentOf(row: Row): CellContent {
  const value = row.value('updatedAt');
  if (typeof value !== 'object') return value;
  const two = (count: number) => String(count).padStart(2, '0');
  return { moment: `${value.day}T${two(Math.floor(value.minutes / 60))}:${two(value.minutes % 60)}` };
}
