import * as z from 'zod/mini';
import { messages } from '../messages';
import { eventArea } from '../workbook/eventsTab';
import { way } from '../workbook/journalTab';
import { JOURNALLED } from '../workbook/knownTab';
import { readUnits } from '../workbook/listsLayout';
import { FIRST_PASTE_ROW, PASTE_CAPACITY, planPasteTab } from '../workbook/pasteTab';
import { importAction, type PreviewNow, readPreview } from '../workbook/previewTab';
import { tabName } from '../workbook/tabNames';
import { rowKind } from '../workbook/trackerColumns';
import { itemRows } from '../workbook/trackerLayout';
import { changeTracker, readTrackerTabs } from './changeTracker';
import { saidHint, wholeHints } from './hints';
import { PLAN_KEYS } from './importChanges';
import { addEvents, addUnits } from './importLists';
import { type ImportOrder, importOrder } from './importOrder';
import { eventNames, MOST_TOLD, showPreview } from './importPreview';
import { pasteOf, pasteSum, trackerOf, trackerSum } from './importSums';
import { countsOf, orderWords } from './importWords';
import { keepImportTabs } from './keepImportTabs';
import { keepLocks } from './keepLocks';
import type { Alone, Clock, Dialogue, Memory, SetupPort } from './ports';
import { repairSummaries } from './repairSummaries';
import { paintSummaries, redrawSummaries } from './repairSummary';
import { officeAddresses } from './repairTabs';
import { readLists } from './workbookState';

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
    if (!shown) {
      const lists = readLists(book);
      if (!lists.ok) return { say: lists.message };
      makePasteTab(book, officeAddresses(lists.value.lists, lists.value.listsGrid));
    }
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

function makePasteTab(book: SetupPort, editors: readonly string[]): void {
  book.createTab(planPasteTab(), book.tabs().indexOf(tabName.tracker) + 1);
  book.addRows(tabName.pasted, PASTE_CAPACITY);
  keepImportTabs(book, editors, [tabName.pasted]);
}

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
  if (order.units.length > 0 && wasEmpty && !interrupted) {
    redrawSummaries(book, lists, changed.tracker);
  } else if (interrupted || order.units.length > 0) {
    repairSummaries(book, lists, changed.tracker, book.tabs());
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
