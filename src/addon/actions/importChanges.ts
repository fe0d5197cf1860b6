import { messages } from '../messages';
import type { matchItems } from '../plan/import/matchItems';
import { formatDate } from '../plan/isoDate';
import { type CellContent, dayOf } from '../workbook/cell';
import { isEntered, type PlacedRow } from '../workbook/planRows';
import { rowKind, TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import { contentOf, type TrackerRow } from '../workbook/trackerTab';

/** What a plan says of a row, and so what an import may change in a row that is there already. */
export const PLAN_KEYS = [
  'tt',
  'title',
  'detail',
  'time',
  'product',
  'unitText',
  'note',
  'unit',
  'inCharge',
  'event',
  'eventDays',
  'originalDeadline',
  'start',
  'target',
  'quantityUnit',
] as const satisfies readonly TrackerKey[];
export type PlanKey = (typeof PLAN_KEYS)[number];
export type PlanCells = Record<PlanKey, CellContent>;

/** Code of the row under which a row of a plan stands; '' for none. */
export const parentOf = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf('.')));

/** What a row of the plan says, cell by cell of the tracker. */
export function cellsOf(row: TrackerRow): PlanCells {
  const of = (key: PlanKey): CellContent => contentOf(row, key);
  return {
    tt: of('tt'),
    title: of('title'),
    detail: of('detail'),
    time: of('time'),
    product: of('product'),
    unitText: of('unitText'),
    note: of('note'),
    unit: of('unit'),
    inCharge: of('inCharge'),
    event: of('event'),
    eventDays: of('eventDays'),
    originalDeadline: of('originalDeadline'),
    start: of('start'),
    target: of('target'),
    quantityUnit: of('quantityUnit'),
  };
}

/** Which readings of a row the paper's own words do not change, so that what the office put right stays. */
interface Kept {
  time: boolean;
  unit: boolean;
  quantity: boolean;
  note: boolean;
}

/**
 * A deadline, a unit or a person may be inherited from a row above, so the words of all rows under one heading are compared:
 * where they are as they were, the tracker's reading stands.
 */
export function keptFields(
  fresh: readonly TrackerRow[],
  matches: ReturnType<typeof matchItems>,
  oldByCode: ReadonlyMap<string, PlacedRow>,
): (row: TrackerRow) => Kept {
  const changed = { time: new Set<string>(), unitText: new Set<string>(), note: new Set<string>() };
  for (const row of fresh) {
    const old = oldByCode.get(matches.get(row.code)?.old ?? '');
    const groups = row.kind === rowKind.item ? [parentOf(row.code)] : [row.code, parentOf(row.code)];
    for (const key of ['time', 'unitText', 'note'] as const) {
      if (old && old.row.text(key) === row[key].trim()) continue;
      if (!old && row[key] === '') continue;
      for (const group of groups) changed[key].add(group);
    }
  }
  const group = (row: TrackerRow) => (row.kind === rowKind.item ? parentOf(row.code) : row.code);
  return (row) => {
    const old = oldByCode.get(matches.get(row.code)?.old ?? '');
    const same = (key: 'detail' | 'product') => old?.row.text(key) === row[key].trim();
    return {
      time: !changed.time.has(group(row)) && !changed.time.has(parentOf(parentOf(row.code))),
      unit: !changed.unitText.has(group(row)),
      quantity: same('detail') && same('product'),
      note: !changed.note.has(group(row)) && !changed.note.has(parentOf(group(row))),
    };
  };
}

/** What a row that is there already would say after the import, and what about it has to be decided. */
export function proposedCells(
  fresh: TrackerRow,
  { row }: PlacedRow,
  kept: Kept,
): { cells: PlanCells; doubts: string[] } {
  const cells = cellsOf(fresh);
  const doubts: string[] = [];
  const keep = (...keys: PlanKey[]) => {
    for (const key of keys) cells[key] = standingContent(row.value(key));
  };
  if (fresh.kind !== rowKind.item) {
    keep('unit', 'event', 'eventDays', 'originalDeadline', 'start', 'target', 'quantityUnit');
    if (kept.note) keep('inCharge');
    return { cells, doubts };
  }
  const before = dayOf(row.value('originalDeadline'));
  if (kept.time) keep('event', 'eventDays', 'originalDeadline', 'start');
  else if (before !== fresh.deadline && isEntered(row)) {
    keep('event', 'eventDays', 'originalDeadline', 'start');
    doubts.push(messages.importing.deadlineKept(dateWords(before), dateWords(fresh.deadline)));
  }
  if (kept.unit) keep('unit');
  if (kept.quantity) keep('target', 'quantityUnit');
  if (kept.note) keep('inCharge');
  return { cells, doubts };
}

/** What stands in a cell, as it is written. */
export function standingContent(reading: ReturnType<PlacedRow['row']['value']>): CellContent {
  return typeof reading === 'object' ? { day: reading.day } : reading;
}

const dateWords = (day: string | undefined): string =>
  day === undefined ? messages.importing.nothing : formatDate(day);

/** The cells that would change, each as 'Cột: cũ → mới'. */
export function changesOf({ row }: Pick<PlacedRow, 'row'>, cells: PlanCells): string[] {
  return changedKeys(row, cells).map((key) => {
    const header = TRACKER_COLUMNS.find((column) => column.key === key)?.header ?? key;
    return messages.importing.change(header, wordsOf(standingContent(row.value(key))), wordsOf(cells[key]));
  });
}

/** The cells of a row that say something else than a plan does. */
export function changedKeys(row: PlacedRow['row'], cells: PlanCells): PlanKey[] {
  return PLAN_KEYS.filter((key) => wordsOf(standingContent(row.value(key))) !== wordsOf(cells[key]));
}

function wordsOf(content: CellContent): string {
  if (typeof content === 'object') return 'day' in content ? formatDate(content.day) : '';
  return String(content).trim();
}
