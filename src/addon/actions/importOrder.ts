import { messages } from '../messages';
import { UNIT_CAPACITY, type Unit } from '../workbook/listsLayout';
import { isEntered, type PlacedRow, placedRows } from '../workbook/planRows';
import { importAction, type PreviewKey, previewKind } from '../workbook/previewTab';
import type { TableRow } from '../workbook/table';
import { rowKind } from '../workbook/trackerColumns';
import type { TrackerChange } from '../workbook/trackerEdit';
import type { TrackerLayout } from '../workbook/trackerLayout';
import type { TrackerRow } from '../workbook/trackerTab';
import { changedKeys, type PlanCells } from './importChanges';
import { rowOfLine } from './importRow';

export type PreviewRow = TableRow<PreviewKey>;

/** A unit that an import adds to Danh mục. */
export interface NewUnit {
  shortName: string;
  name: string;
  parent: string;
}

/** All that an import does, as the preview and the office's corrections in it say. */
export interface ImportOrder {
  change: Required<TrackerChange>;
  units: NewUnit[];
  events: string[];
  /** Work items by what is done with them; headings that come, change or go are counted apart. */
  counts: Record<'add' | 'change' | 'keep' | 'skip' | 'missing' | 'remove' | 'headings', number>;
}

export interface OrderContext {
  tracker: TrackerLayout;
  units: readonly Unit[];
  events: readonly string[];
  /** How many events the tab Sự kiện takes. */
  eventCapacity: number;
  /** An import of this very preview was cut off: what it did already is found done. */
  interrupted: boolean;
}

/** Reads the order out of the preview's lines, or says line by line what is wrong in them. */
export function importOrder(
  lines: readonly PreviewRow[],
  context: OrderContext,
): { ok: true; order: ImportOrder } | { ok: false; problems: string[] } {
  const unitOf = unitChoice(lines, context);
  const old = new Map(placedRows(context.tracker).map((one) => [one.code, one]));
  const sorted = lines
    .filter((line) => line.text('kind') !== previewKind.unit && line.text('kind') !== previewKind.table)
    .sort((a, b) => Number(a.value('order')) - Number(b.value('order')));
  const problems = [...unitOf.problems];
  const order: ImportOrder = {
    change: { insert: [], remove: [], cells: [] },
    units: unitOf.fresh,
    events: [],
    counts: { add: 0, change: 0, keep: 0, skip: 0, missing: 0, remove: 0, headings: 0 },
  };
  const inserted = new Insertions();
  const seen = new Set<string>();
  const gone = new Set<string>();
  const events = new Set(context.events);
  const removed: { line: PreviewRow; row: PlacedRow }[] = [];

  for (const line of sorted) {
    const at = line.row;
    const code = line.text('code');
    const parent = line.text('parent');
    const action = line.text('action');
    const standing = old.get(code);
    const isItem = line.text('kind') === rowKind.item;
    if (code === '') {
      problems.push(messages.importing.problem.noCode(at));
      continue;
    }
    if (seen.has(code)) {
      problems.push(messages.importing.problem.codeTwice(at, code));
      continue;
    }
    seen.add(code);
    if (action === importAction.add && (!standing || context.interrupted)) {
      if (gone.has(parent)) problems.push(messages.importing.problem.parentGone(at, parent));
      const read = rowOfLine(line, unitOf.chosen);
      if (!read.ok) {
        problems.push(...read.problems);
        continue;
      }
      inserted.add(read.row, parent);
      if (read.row.event !== '') events.add(read.row.event);
      order.counts[isItem ? 'add' : 'headings'] += 1;
    } else if ((action === importAction.change || action === importAction.keep) && standing) {
      const read = rowOfLine(line, unitOf.chosen);
      if (!read.ok) {
        problems.push(...read.problems);
        continue;
      }
      inserted.pass(code, parent, !isItem);
      const changed = changedCells(standing, read.cells);
      order.change.cells = [...order.change.cells, ...changed];
      if (read.row.event !== '') events.add(read.row.event);
      if (!isItem) order.counts.headings += changed.length > 0 ? 1 : 0;
      else order.counts[changed.length > 0 ? 'change' : 'keep'] += 1;
    } else if (action === importAction.skip) {
      if (standing) inserted.pass(code, parent, !isItem);
      else gone.add(code);
      if (isItem) order.counts.skip += 1;
    } else if (action === importAction.missing && (standing || context.interrupted)) {
      if (isItem) order.counts.missing += 1;
    } else if (action === importAction.remove && (standing || context.interrupted)) {
      if (standing) removed.push({ line, row: standing });
      if (isItem) order.counts.remove += 1;
      else order.counts.headings += 1;
    } else if (!standing && action !== importAction.add && knownAction(action)) {
      problems.push(messages.importing.problem.codeGone(at, code, action));
    } else {
      problems.push(messages.importing.problem.action(at, action));
    }
  }
  problems.push(...refusedRemovals(removed, old, inserted));
  order.change.insert = inserted.runs;
  order.change.remove = removed.map(({ row }) => row.code);
  order.events = [...events].filter((name) => !context.events.includes(name));
  if (context.events.length + order.events.length > context.eventCapacity)
    problems.push(messages.importing.problem.tooManyEvents(context.eventCapacity));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, order };
}

const knownAction = (word: string): boolean => Object.values(importAction).some((one) => one === word);

function changedCells(
  { row, code }: PlacedRow,
  cells: PlanCells,
): Required<TrackerChange>['cells'][number][] {
  return changedKeys(row, cells).map((key) => ({ code, key, content: cells[key] }));
}

/** What units the lines name: those of the list, and new ones as far as the office did not choose a listed one for them. */
function unitChoice(lines: readonly PreviewRow[], { units }: OrderContext) {
  const listed = new Set(units.map(({ shortName }) => shortName));
  const choices = new Map<string, string>();
  const fresh = new Map<string, NewUnit>();
  const problems: string[] = [];
  for (const line of lines.filter((one) => one.text('kind') === previewKind.unit)) {
    const proposed = line.text('unitText');
    const chosen = line.text('unit');
    choices.set(proposed, chosen);
    if (listed.has(chosen) || line.text('action') === importAction.skip) continue;
    if (chosen === '') problems.push(messages.importing.problem.unit(line.row, chosen));
    else
      fresh.set(chosen, {
        shortName: chosen,
        name: line.text('item') || chosen,
        parent: line.text('parent'),
      });
  }
  const used = new Set<string>();
  const chosen = (name: string): string | undefined => {
    const unit = choices.get(name) ?? name;
    if (unit !== '' && !listed.has(unit) && !fresh.has(unit)) return undefined;
    used.add(unit);
    return unit;
  };
  for (const line of lines) {
    if (line.text('kind') !== rowKind.item || line.text('action') === importAction.skip) continue;
    chosen(line.text('unit'));
  }
  const added = [...fresh.values()].filter(
    (unit) => used.has(unit.shortName) || [...fresh.values()].some(({ parent }) => parent === unit.shortName),
  );
  if (units.length + added.length > UNIT_CAPACITY)
    problems.push(messages.importing.problem.tooManyUnits(UNIT_CAPACITY));
  return { chosen, fresh: added, problems };
}

/** Gathers new rows into runs, each below a row that is there. */
class Insertions {
  readonly runs: { after: string; whole: boolean; rows: TrackerRow[] }[] = [];
  /** By heading: the last row passed directly under it, and the run in which it is new, if it is. */
  private readonly last = new Map<string, { code: string; heading: boolean }>();
  private readonly runOf = new Map<string, { rows: TrackerRow[] }>();

  /** A row that is there already. */
  pass(code: string, parent: string, heading: boolean): void {
    this.last.set(parent, { code, heading });
  }

  add(row: TrackerRow, parent: string): void {
    const before = this.last.get(parent);
    const open = this.runOf.get(before?.code ?? parent);
    const run = open ?? this.opened(before ?? { code: parent, heading: false });
    run.rows.push(row);
    this.runOf.set(row.code, run);
    this.last.set(parent, { code: row.code, heading: row.kind !== rowKind.item });
  }

  private opened({ code, heading }: { code: string; heading: boolean }) {
    const run = { after: code, whole: heading, rows: [] };
    this.runs.push(run);
    return run;
  }

  /** Whether new rows come directly under a heading. */
  comesUnder(parent: string): boolean {
    return this.last.has(parent);
  }
}

/** Rows in which somebody entered something, and headings below which something stays, are not removed. */
function refusedRemovals(
  removed: readonly { line: PreviewRow; row: PlacedRow }[],
  old: ReadonlyMap<string, PlacedRow>,
  inserted: Insertions,
): string[] {
  const leaving = new Set(removed.map(({ row }) => row.code));
  const stays = new Set(
    [...old.values()].filter(({ code }) => !leaving.has(code)).map(({ parent }) => parent),
  );
  return removed.flatMap(({ line, row }) => {
    if (row.kind === 'item')
      return isEntered(row.row) ? [messages.importing.problem.entered(line.row, row.code)] : [];
    return stays.has(row.code) || inserted.comesUnder(row.code)
      ? [messages.importing.problem.headingBusy(line.row, row.code)]
      : [];
  });
}
