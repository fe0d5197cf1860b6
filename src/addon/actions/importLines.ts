import { messages } from '../messages';
import { type MatchRow, matchItems } from '../plan/import/matchItems';
import { type Doubt, NO_UNIT, type ReadAppendix } from '../plan/import/readAppendix';
import { shortened } from '../plan/import/text';
import { FIRST_PASTE_ROW } from '../workbook/pasteTab';
import { type PlacedRow, placedRows } from '../workbook/planRows';
import { importAction, type PreviewLine, previewKind } from '../workbook/previewTab';
import { rowKind } from '../workbook/trackerColumns';
import type { TrackerLayout } from '../workbook/trackerLayout';
import type { TrackerRow } from '../workbook/trackerTab';
import { cellsOf, changesOf, keptFields, parentOf, proposedCells, standingContent } from './importChanges';
import { trackerRowsOf } from './planContent';

/** Beside an item its task is only named; the whole title stands in the task's own line. */
const SHORT_TITLE = 60;

type Read = Extract<ReadAppendix, { ok: true }>;

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
