import * as z from 'zod/mini';
import { messages } from '../messages';
import { readAppendix } from '../plan/import/readAppendix';
import { plainA1, textOf } from '../workbook/cell';
import { checksum } from '../workbook/cellFacts';
import { eventArea } from '../workbook/eventsTab';
import { way } from '../workbook/journalTab';
import { JOURNALLED } from '../workbook/knownTab';
import { readUnits, settingsOf } from '../workbook/listsLayout';
import { FIRST_PASTE_ROW, PASTE_CAPACITY, planPasteTab } from '../workbook/pasteTab';
import { placedRows } from '../workbook/planRows';
import {
  importAction,
  type PreviewNow,
  planPreviewTab,
  previewKind,
  previewUpkeep,
  readPreview,
} from '../workbook/previewTab';
import { tabName } from '../workbook/tabNames';
import { rowKind } from '../workbook/trackerColumns';
import { itemRows } from '../workbook/trackerLayout';
import { PROTECTION_MARK } from '../workbook/trackerUpkeep';
import { changeTracker, readTrackerTabs, type TrackerTabs } from './changeTracker';
import { saidHint, wholeHints } from './hints';
import { type ImportLines, importLines, PLAN_KEYS } from './importLines';
import { addEvents, addUnits } from './importLists';
import { type ImportOrder, importOrder } from './importOrder';
import { keepLocks } from './keepLocks';
import type { Alone, Clock, Dialogue, Memory, SetupPort } from './ports';
import { paintSummaries, redrawSummaries, repairSummary } from './repairSummary';
import { repairUnitTab } from './repairUnitTab';

export interface ImportNeeds {
  book: SetupPort;
  memory: Memory;
  clock: Clock;
  alone: Alone;
  dialogue: Pick<Dialogue, 'confirm'>;
  /** A short notice while the work goes on. */
  notice: (words: string) => void;
  /** Address of the person at work, '' where Google does not tell. */
  person: string;
}

/** An import that has begun: kept until it is at its end, so that one that was cut off can be ended. */
const UNDER_WAY = 'nhapKeHoach:dang';
/** The preview that was imported last: chosen again, the menu compares anew instead of importing twice. */
const DONE = 'nhapKeHoach:xong';
const underWaySchema = z.object({ fingerprint: z.string(), summary: z.string(), told: z.boolean() });

type Looked = { say: string } | { preview: PreviewNow; question: string; interrupted: boolean };

/**
 * Menu Nhập kế hoạch, one step further each time it is chosen: makes the tab to paste into; reads what was pasted and shows
 * what would become of it; imports what the preview shows after asking. Needs the office's rights.
 * @returns what is to be said at the end
 */
export function importPlan(needs: ImportNeeds): string {
  const looked = needs.alone(() => look(needs));
  if (!looked) return messages.busy;
  if ('say' in looked.done) return looked.done.say;
  const { preview, question, interrupted } = looked.done;
  if (!needs.dialogue.confirm(messages.importing.title, question)) return messages.importing.cancelled;
  needs.notice(messages.importing.working);
  return needs.alone(() => carryOut(needs, preview, interrupted))?.done ?? messages.busy;
}

/** Finds out which step it is, and takes it where nothing has to be asked. */
function look(needs: ImportNeeds): Looked {
  const { book, memory } = needs;
  const shown = book.shown(tabName.pasted);
  const pasted = (shown ?? []).slice(FIRST_PASTE_ROW - 1);
  const previewGrid = book.read(tabName.preview, 'values');
  const preview = previewGrid && readPreview(previewGrid);
  const begun = underWay(memory);
  const interrupted = preview !== undefined && begun?.fingerprint === preview.fingerprint;
  if (preview && interrupted)
    return { preview, interrupted, question: messages.importing.ask(begun?.summary ?? '') };
  if (pasted.every((row) => row.every((cell) => cell.trim() === ''))) {
    if (!shown) makePasteTab(book);
    book.showTab(tabName.pasted);
    return { say: messages.importing.paste(tabName.pasted) };
  }
  const fresh = preview !== undefined && memory.get(DONE) !== preview.fingerprint;
  if (preview && fresh && pasteOf(preview.fingerprint) === pasteSum(pasted))
    return { preview, interrupted, question: messages.importing.ask(countsOf(preview)) };
  needs.notice(messages.importing.reading);
  const read = readTrackerTabs(book);
  if (!read.ok) return { say: read.message };
  return { say: showPreview(book, read.value, pasted, false) };
}

function makePasteTab(book: SetupPort): void {
  book.createTab(planPasteTab(), book.tabs().indexOf(tabName.tracker) + 1);
  book.addRows(tabName.pasted, PASTE_CAPACITY);
  const description = `${PROTECTION_MARK}: ${tabName.pasted}`;
  book.keepProtection(tabName.pasted, { description, open: [] }, []);
}

/** Reads what was pasted and makes the tab Xem trước nhập of it; @returns what is to be said. */
function showPreview(
  book: SetupPort,
  { lists, events, tracker }: TrackerTabs,
  pasted: readonly (readonly string[])[],
  anew: boolean,
): string {
  const settings = settingsOf(lists.layout, lists.grid);
  if (!settings.ok) return messages.settingsWrong(settings.wrong);
  const units = readUnits(lists.layout, lists.grid);
  const read = readAppendix(pasted, {
    year: settings.values.planYear,
    units,
    events: eventNames({ events }),
  });
  if (!read.ok) return messages.importing.refused(read.reason);
  const found = importLines(read, tracker.layout);
  const converted = convertedCells(book);
  const lines = [
    ...(converted === '' ? [] : [{ doubts: converted, kind: previewKind.table }]),
    ...found.lines,
  ];
  const summary = summaryOf({ ...found, doubtful: found.doubtful + (converted === '' ? 0 : 1) });
  const fingerprint = `${pasteSum(pasted)}_${trackerSum(tracker.layout)}`;
  const present = book.tabs();
  const position = present.includes(tabName.preview)
    ? present.indexOf(tabName.preview)
    : present.indexOf(tabName.pasted) + 1;
  book.deleteTab(tabName.preview);
  book.createTab(planPreviewTab(lines, summary, fingerprint), position);
  const names = [...units.map(({ shortName }) => shortName), ...read.newUnits];
  const upkeep = previewUpkeep(lines.length, names);
  book.keepRules(tabName.preview, upkeep.rules);
  book.keepHighlights(tabName.preview, upkeep.highlights);
  book.keepProtection(tabName.preview, upkeep.protection, lists.editors);
  book.showTab(tabName.preview);
  const { readAnew, previewed } = messages.importing;
  return (anew ? readAnew : previewed)(tabName.preview, summary);
}

/** Cells that are no text any more, which happens where a table was pasted with formats of its own. */
function convertedCells(book: SetupPort): string {
  const grid = book.read(tabName.pasted, 'values');
  const cells = (grid?.values ?? []).flatMap((line, index) =>
    line.flatMap((value, column) =>
      index < FIRST_PASTE_ROW - 1 || typeof value === 'string'
        ? []
        : [plainA1({ row: index + 1, column: column + 1, rows: 1, columns: 1 })],
    ),
  );
  if (cells.length === 0) return '';
  const told = cells.slice(0, MOST_TOLD);
  return messages.importing.converted(told, cells.length - told.length);
}

const MOST_TOLD = 12;

/** Imports what the preview shows; @returns what is to be said. */
function carryOut(needs: ImportNeeds, preview: PreviewNow, interrupted: boolean): string {
  const { book, memory, clock, person } = needs;
  const begun = interrupted ? underWay(memory) : undefined;
  if (begun?.told) {
    memory.remove(UNDER_WAY);
    return `${messages.importing.finished} ${messages.importing.done(begun.summary)}`;
  }
  const read = readTrackerTabs(book);
  if (!read.ok) return read.message;
  const tabs = read.value;
  if (!interrupted && trackerOf(preview.fingerprint) !== trackerSum(tabs.tracker.layout)) {
    const pasted = (book.shown(tabName.pasted) ?? []).slice(FIRST_PASTE_ROW - 1);
    return showPreview(book, tabs, pasted, true);
  }
  const ordered = importOrder(preview.lines, {
    tracker: tabs.tracker.layout,
    units: readUnits(tabs.lists.layout, tabs.lists.grid),
    events: eventNames(tabs),
    eventCapacity: eventArea(tabs.events.layout, 'name').rows,
    interrupted,
  });
  if (!ordered.ok) return messages.importing.problems(tabName.preview, ordered.problems.slice(0, MOST_TOLD));
  const { order } = ordered;
  const summary = begun?.summary ?? orderWords(order);
  if (!interrupted && isIdle(order)) return messages.importing.nothingToDo(summary);

  memory.setAll({
    ...traces(clock, person, preview),
    [UNDER_WAY]: JSON.stringify({ fingerprint: preview.fingerprint, summary, told: false }),
  });
  const lists = addUnits(book, tabs.lists, order.units);
  const events = addEvents(book, tabs.events, order.events);
  const changed = changeTracker({ book, memory }, order.change, { lists, events, tracker: tabs.tracker });
  if (!changed.ok) {
    memory.remove(UNDER_WAY);
    return changed.message;
  }
  const wasEmpty = itemRows(tabs.tracker.layout).length === 0;
  if (order.units.length > 0 && wasEmpty && !interrupted) redrawSummaries(book, lists, changed.tracker);
  else if (interrupted || order.units.length > 0) {
    repairSummary(book, lists, changed.tracker);
    repairUnitTab(book, lists, changed.tracker, book.tabs());
    if (interrupted) paintSummaries(book, lists, changed.tracker);
  }
  book.flush();
  memory.setAll({
    ...saidHint(clock, {
      who: person,
      header: messages.importing.journal.header,
      words: summary,
      way: way.imported,
    }),
    [UNDER_WAY]: JSON.stringify({ fingerprint: preview.fingerprint, summary, told: true }),
    [DONE]: preview.fingerprint,
  });
  keepLocks({ book, memory }, false);
  memory.remove(UNDER_WAY);
  book.showTab(tabName.tracker);
  const done = messages.importing.done(summary);
  return interrupted ? `${messages.importing.finished} ${done}` : done;
}

/** Who brings and changes the items, for the journal: of new ones all cells, of others those that a plan has. */
function traces(clock: Clock, who: string, { lines }: PreviewNow): Record<string, string> {
  const codesOf = (...actions: string[]) =>
    lines
      .filter((line) => line.text('kind') === rowKind.item && actions.includes(line.text('action')))
      .map((line) => line.text('code'));
  const keys = JOURNALLED.filter((key) => PLAN_KEYS.some((one) => one === key));
  const by = { who, way: way.imported };
  return {
    ...wholeHints(clock, { ...by, codes: codesOf(importAction.add, importAction.remove) }),
    ...wholeHints(clock, { ...by, keys, codes: codesOf(importAction.change, importAction.keep) }),
  };
}

function isIdle({ change, units, events }: ImportOrder): boolean {
  return (
    change.insert.length + change.remove.length + change.cells.length + units.length + events.length === 0
  );
}

function underWay(memory: Memory): z.infer<typeof underWaySchema> | undefined {
  const parsed = underWaySchema.safeParse(JSON.parse(memory.get(UNDER_WAY) ?? 'null'));
  return parsed.success ? parsed.data : undefined;
}

function eventNames({ events: { layout, grid } }: Pick<TrackerTabs, 'events'>): string[] {
  const area = eventArea(layout, 'name');
  return grid.values
    .slice(area.row - 1, area.row - 1 + area.rows)
    .map((row) => textOf(row[area.column - 1]))
    .filter((name) => name !== '');
}

/** What was pasted, as one word; trailing blanks of rows do not matter. */
function pasteSum(pasted: readonly (readonly string[])[]): string {
  const lines = pasted.map((row) =>
    row
      .map((cell) => cell.trim())
      .join('\t')
      .trimEnd(),
  );
  return `p${checksum(lines.join('\n').trimEnd())}`;
}

/** What the tracker says of the plan, as one word: what units enter is not in it. */
function trackerSum(layout: TrackerTabs['tracker']['layout']): string {
  const rows = placedRows(layout).map(({ row, code, kind }) =>
    [code, kind, ...PLAN_KEYS.map((key) => row.text(key))].join('\t'),
  );
  return `t${checksum(rows.join('\n'))}`;
}

const pasteOf = (fingerprint: string): string => fingerprint.split('_')[0] ?? '';
const trackerOf = (fingerprint: string): string => fingerprint.split('_')[1] ?? '';

function summaryOf({ items, doubtful, byAction, newUnits }: Omit<ImportLines, 'lines'>): string {
  const { counts } = messages.importing;
  const of = (word: string) => byAction.get(word) ?? 0;
  return joinedCounts(messages.importing.items(items), [
    [of(importAction.add), counts.add],
    [of(importAction.change), counts.change],
    [of(importAction.keep), counts.keep],
    [of(importAction.missing), counts.missing],
    [doubtful, counts.doubtful],
    [newUnits, counts.newUnits],
  ]);
}

/** The counts of a preview as its cells stand now. */
function countsOf({ lines }: PreviewNow): string {
  const { counts } = messages.importing;
  const items = lines.filter((line) => line.text('kind') === rowKind.item);
  const of = (word: string) => items.filter((line) => line.text('action') === word).length;
  const units = lines.filter(
    (line) => line.text('kind') === previewKind.unit && line.text('unit') === line.text('unitText'),
  );
  return joinedCounts(
    messages.importing.items(items.length - of(importAction.missing) - of(importAction.remove)),
    [
      [of(importAction.add), counts.add],
      [of(importAction.change), counts.change],
      [of(importAction.keep), counts.keep],
      [of(importAction.skip), counts.skip],
      [of(importAction.missing), counts.missing],
      [of(importAction.remove), counts.remove],
      [units.length, counts.newUnits],
    ],
  );
}

function orderWords({ counts: done, units, events }: ImportOrder): string {
  const { counts } = messages.importing;
  const items = done.add + done.change + done.keep + done.skip;
  return joinedCounts(messages.importing.items(items), [
    [done.add, counts.add],
    [done.change, counts.change],
    [done.keep, counts.keep],
    [done.skip, counts.skip],
    [done.missing, counts.missing],
    [done.remove, counts.remove],
    [done.headings, counts.headings],
    [units.length, counts.newUnits],
    [events.length, counts.newEvents],
  ]);
}

function joinedCounts(head: string, counts: readonly [number, (count: number) => string][]): string {
  const told = counts.flatMap(([count, words]) => (count > 0 ? [words(count)] : []));
  return told.length > 0 ? `${head}: ${told.join('; ')}` : head;
}
