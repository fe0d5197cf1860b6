import { messages } from '../messages';
import { type MatchRow, matchItems } from '../plan/import/matchItems';
import { type Doubt, NO_UNIT, type ReadAppendix } from '../plan/import/readAppendix';
import { shortened } from '../plan/import/text';
import { formatDate } from '../plan/isoDate';
import { type CellContent, dayOf, textOf } from '../workbook/cell';
import { FIRST_PASTE_ROW } from '../workbook/pasteTab';
import { isEntered, type PlacedRow, placedRows } from '../workbook/planRows';
import { importAction, type PreviewLine, previewKind } from '../workbook/previewTab';
import { rowKind, TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import type { TrackerLayout } from '../workbook/trackerLayout';
import { contentOf, type TrackerRow } from '../workbook/trackerTab';
import { trackerRowsOf } from './planContent';

/** Beside an item its task is only named; the whole title stands in the task's own line. */
const SHORT_TITLE = 60;

type Read = Extract<ReadAppendix, { ok: true }>;

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

/** The lines of a preview: what has to be looked at first, then the plan in its order, then what it does not have any more. */
export interface ImportLines {
  lines: PreviewLine[];
  /** Counts for the line on top. */
  items: number;
  doubtful: number;
  byAction: ReadonlyMap<string, number>;
  newUnits: number;
}

/** Compares a plan as it was read with the tracker as it stands, and says line by line what an import would do. */
export function importLines(read: Read, tracker: TrackerLayout): ImportLines {
  const old = placedRows(tracker);
  const fresh = trackerRowsOf(read.plan).map((row) => (row.unit === NO_UNIT ? { ...row, unit: '' } : row));
  const matches = matchItems(fresh.map(freshMatch), old.map(oldMatch));
  const oldByCode = new Map(old.map((one) => [one.code, one]));
  const codes = givenCodes(fresh, matches, old);
  const doubts = doubtsByCode(read.doubts);
  const readItems = new Map(read.items.map((item) => [item.code, item]));
  const keeps = keptFields(fresh, matches, oldByCode);
  const titles = new Map(fresh.map((row) => [row.code, row.title]));

  const plan = fresh.map((row, index): PreviewLine => {
    const match = matches.get(row.code);
    const standing = match && oldByCode.get(match.old);
    const item = readItems.get(row.code);
    const proposed = standing
      ? proposedCells(row, standing, keeps(row))
      : { cells: cellsOf(row), doubts: [] };
    const changes = standing ? changesOf(standing, proposed.cells) : [];
    // Of a row that stays as it is, how it was read does not matter.
    const isRead = !standing || changes.length > 0;
    const told = [...(isRead ? (doubts.get(row.code) ?? []) : []), ...proposed.doubts];
    const isItem = row.kind === rowKind.item;
    const { title, detail, originalDeadline, ...cells } = proposed.cells;
    return {
      ...cells,
      doubts: told.join('\n'),
      action: !standing ? importAction.add : changes.length > 0 ? importAction.change : importAction.keep,
      code: codes.get(row.code) ?? row.code,
      pasteRow: item ? item.row + FIRST_PASTE_ROW : '',
      task: isItem ? shortened(titles.get(parentOf(row.code)) ?? '', SHORT_TITLE) : title,
      item: isItem ? detail : '',
      timeWords: item
        ? item.inherited
          ? messages.importing.inherited(item.deadlineWords)
          : item.deadlineWords
        : row.time,
      reading: item?.reading ?? '',
      deadline: originalDeadline,
      changes: changes.join('\n'),
      kind: row.kind,
      parent: codes.get(parentOf(row.code)) ?? '',
      order: index + 1,
      group: isItem ? title : '',
      source: row.source,
    };
  });

  const matched = new Set([...matches.values()].map((match) => match.old));
  const missing = missingLines(
    old.filter(({ code }) => !matched.has(code)),
    old,
    plan.length,
  );
  const units = unitLines(read, new Set(plan.map(({ unit }) => String(unit ?? ''))));
  const general = (doubts.get('') ?? []).map(
    (words): PreviewLine => ({ doubts: words, kind: previewKind.table }),
  );
  const all = [...plan, ...missing];
  const isDoubtful = (line: PreviewLine) => line.doubts !== '' && line.doubts !== undefined;
  const lines = [
    ...general,
    ...units,
    ...plan.filter(isDoubtful),
    ...plan.filter((line) => !isDoubtful(line)),
    ...missing,
  ];
  const byAction = new Map<string, number>();
  for (const line of all) {
    if (line.kind !== rowKind.item) continue;
    byAction.set(String(line.action), (byAction.get(String(line.action)) ?? 0) + 1);
  }
  return {
    lines,
    items: plan.filter(({ kind }) => kind === rowKind.item).length,
    doubtful: general.length + plan.filter(isDoubtful).length,
    byAction,
    newUnits: units.length,
  };
}

export const parentOf = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf('.')));

const KIND_NAMES: Readonly<Record<TrackerRow['kind'], MatchRow['kind']>> = {
  [rowKind.section]: 'section',
  [rowKind.task]: 'task',
  [rowKind.indicator]: 'indicator',
  [rowKind.item]: 'item',
};

function freshMatch(row: TrackerRow): MatchRow {
  const kind = KIND_NAMES[row.kind];
  const words = kind === 'item' ? row.detail || row.title : row.title;
  return { code: row.code, kind, parent: parentOf(row.code), number: row.tt, words, time: row.time };
}

function oldMatch({ row, code, kind, parent }: PlacedRow): MatchRow {
  const words = kind === 'item' ? row.text('detail') || row.text('title') : row.text('title');
  return { code, kind, parent, number: row.text('tt'), words, time: row.text('time') };
}

/** The code of each row in the tracker: its own where it is found there, else one that nothing has yet. */
function givenCodes(
  fresh: readonly TrackerRow[],
  matches: ReturnType<typeof matchItems>,
  old: readonly PlacedRow[],
): Map<string, string> {
  const used = new Set(old.map(({ code }) => code));
  const codes = new Map<string, string>();
  for (const { code } of fresh) {
    const known = matches.get(code)?.old;
    const given = known ?? freeCode(codes.get(parentOf(code)) ?? '', code, used);
    used.add(given);
    codes.set(code, given);
  }
  return codes;
}

function freeCode(parent: string, code: string, used: ReadonlySet<string>): string {
  const last = code.slice(code.lastIndexOf('.') + 1);
  const under = (part: string) => (parent === '' ? part : `${parent}.${part}`);
  if (!used.has(under(last))) return under(last);
  const numeric = /^\d+$/.test(last);
  for (let number = numeric ? Number(last) + 1 : 2; ; number += 1) {
    const candidate = under(numeric ? String(number) : `${last}${number}`);
    if (!used.has(candidate)) return candidate;
  }
}

function doubtsByCode(doubts: readonly Doubt[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { row, code, words: told } of doubts) {
    const text = code === '' ? messages.importing.atRow(row + FIRST_PASTE_ROW, told) : told;
    words.set(code, [...(words.get(code) ?? []), text]);
  }
  return words;
}

/** What a row of the plan says, cell by cell of the tracker. */
function cellsOf(row: TrackerRow): PlanCells {
  return Object.fromEntries(PLAN_KEYS.map((key) => [key, contentOf(row, key)])) as PlanCells;
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
function keptFields(
  fresh: readonly TrackerRow[],
  matches: ReturnType<typeof matchItems>,
  oldByCode: ReadonlyMap<string, PlacedRow>,
): (row: TrackerRow) => Kept {
  const changed = { time: new Set<string>(), unitText: new Set<string>(), note: new Set<string>() };
  for (const row of fresh) {
    const old = oldByCode.get(matches.get(row.code)?.old ?? '');
    const groups = row.kind === rowKind.item ? [parentOf(row.code)] : [row.code, parentOf(row.code)];
    for (const key of ['time', 'unitText', 'note'] as const) {
      if (old && old.row.text(key) === textOf(contentOf(row, key) as string).trim()) continue;
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
function proposedCells(
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

function standingContent(reading: ReturnType<PlacedRow['row']['value']>): CellContent {
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

/** Rows of the tracker that the pasted plan does not have: they stay, but for headings with nothing below them. */
function missingLines(missing: readonly PlacedRow[], all: readonly PlacedRow[], from: number): PreviewLine[] {
  const busy = new Set(all.map(({ parent }) => parent));
  const titles = new Map(all.map(({ code, row }) => [code, row.text('title')]));
  return missing.map(({ row, code, kind, parent }, index): PreviewLine => {
    const isItem = kind === 'item';
    const cells = Object.fromEntries(
      (['event', 'unitText', 'unit', 'product', 'target', 'quantityUnit', 'inCharge'] as const).map((key) => [
        key,
        standingContent(row.value(key)),
      ]),
    );
    return {
      ...cells,
      doubts: '',
      action: !isItem && !busy.has(code) ? importAction.remove : importAction.missing,
      code,
      task: isItem ? shortened(titles.get(parent) ?? '', SHORT_TITLE) : row.text('title'),
      item: isItem ? row.text('detail') || row.text('title') : '',
      timeWords: row.text('time'),
      deadline: isItem ? standingContent(row.value('originalDeadline')) : '',
      kind: row.text('kind'),
      parent,
      order: from + index + 1,
    };
  });
}

/** Units of the plan that Danh mục lacks: each a line, in which the office can choose a listed one instead. */
function unitLines({ plan, newUnits }: Read, used: ReadonlySet<string>): PreviewLine[] {
  const names = new Map(plan.units.map((unit) => [unit.code, unit.shortName]));
  const above = new Set(
    plan.units.filter(({ shortName }) => used.has(shortName)).map(({ parent }) => names.get(parent)),
  );
  return plan.units
    .filter(({ shortName }) => newUnits.includes(shortName) && (used.has(shortName) || above.has(shortName)))
    .map((unit) => ({
      doubts: messages.importing.newUnit(unit.shortName),
      action: importAction.add,
      task: previewKind.unit,
      item: unit.name,
      unitText: unit.shortName,
      unit: unit.shortName,
      kind: previewKind.unit,
      parent: names.get(unit.parent) ?? '',
    }));
}
