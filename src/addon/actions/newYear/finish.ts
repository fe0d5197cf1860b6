import { messages } from '../../messages';
import { CARRY_CHOICES } from '../../plan/carryOver';
import { singleCell } from '../../workbook/blocks';
import { type CarriedRows, carriedRows } from '../../workbook/carriedRows';
import { contentOfReading } from '../../workbook/cell';
import { findEvents, type KnownEvent, planEventsTab } from '../../workbook/eventsTab';
import { way } from '../../workbook/journalTab';
import { planKnownTab } from '../../workbook/knownTab';
import { unitRole } from '../../workbook/listsColumns';
import { findLists, readUnits } from '../../workbook/listsLayout';
import { readRows } from '../../workbook/table';
import { tabName } from '../../workbook/tabNames';
import { findTracker, type TrackerLayout } from '../../workbook/trackerLayout';
import { planTrackerTab } from '../../workbook/trackerTab';
import { beginPeriods } from '../freezePeriods';
import { saidHint } from '../hints';
import type { MigrationNeeds } from '../migrations/migration';
import type { SetupPort } from '../ports';
import { reconcile } from '../reconcile';
import { makeWhole } from '../setUp';
import type { Read } from '../workbookState';
import { withoutOldYear } from './forget';
import { closeTab, setTabsAside, tabsOfYear } from './setAside';
import { endNewYear, type NewYear, newYearKept } from './state';

/**
 * Makes the new year, or goes on where a run was cut off: each phase can be done again, and what it finds done it leaves.
 * To run alone in the document, with the office's rights.
 */
export function finishNewYear(needs: MigrationNeeds, state: NewYear): Read<CarriedRows['counts']> {
  const { book, memory, clock } = needs;
  const within = { ...needs, alone: <T>(work: () => T) => ({ done: work() }) };
  const editors = officeOf(book);
  if (!editors) return { ok: false, message: messages.tabUnreadable(tabName.lists) };

  let { phase } = state;
  if (phase === 'begun') {
    const present = book.tabs();
    if (!tabsOfYear(present, state.from).some((tab) => present.includes(tab))) {
      // Nobody types into the old tracker any more; what was typed until now is told in the old journal.
      book.keepLocks(tabName.tracker, []);
      closeTab(book, tabName.tracker, messages.newYear.tab(tabName.tracker, state.from), editors);
      const last = reconcile(within);
      if (!last.ok) return last;
    }
    setTabsAside(book, state.from, editors);
    phase = 'set aside';
    memory.setAll(newYearKept({ ...state, phase }));
  }

  const old = oldTracker(book, state.from);
  if (!old) return { ok: false, message: messages.newYear.lost };
  const carried = carriedRows(old, {
    ...state,
    wanted: CARRY_CHOICES[state.choice],
    words: {
      section: messages.newYear.section(state.from),
      source: (code, source) => messages.newYear.source(state.from, code, source),
    },
  });

  if (phase === 'set aside') {
    clearKnown(book);
    book.flush();
    phase = 'forgotten';
    memory.replaceAll({ ...withoutOldYear(memory.all()), ...newYearKept({ ...state, phase }) });
  }
  if (phase === 'forgotten') {
    writeYear(book, state);
    const present = book.tabs();
    if (!present.includes(tabName.tracker)) book.createTab(planTrackerTab('', carried.rows), 0);
    if (!present.includes(tabName.events))
      book.createTab(
        planEventsTab(knownEvents(book, state.from, carried.events)),
        book.tabs().indexOf(tabName.lists) + 1,
      );
    makeWhole(needs, book.tabs());
    beginPeriods(needs);
    const first = reconcile(within);
    if (!first.ok) return first;
    const count = Object.values(carried.counts).reduce((sum, one) => sum + one, 0);
    const words = messages.newYear.told(state.from, state.to, count);
    memory.setAll({
      ...newYearKept({ ...state, phase: 'told' }),
      ...saidHint(clock, { who: state.who, header: messages.newYear.title, words, way: way.carried }),
    });
  }
  const told = reconcile(within);
  if (!told.ok) return told;
  book.moveToEnd(tabsOfYear(book.tabs(), state.from), tabName.tracker);
  book.flush();
  endNewYear(memory);
  return { ok: true, value: carried.counts };
}

/** The office's addresses; undefined where the lists cannot be read. */
function officeOf(book: SetupPort): string[] | undefined {
  const grid = book.read(tabName.lists, 'values');
  const lists = grid && findLists(grid);
  return (
    lists &&
    readUnits(lists, grid)
      .filter((unit) => unit.role === unitRole.office)
      .flatMap((unit) => unit.emails)
  );
}

function oldTracker(book: SetupPort, year: number): TrackerLayout | undefined {
  const grid = book.read(messages.newYear.tab(tabName.tracker, year), 'values');
  return grid && findTracker(grid);
}

/** Nothing is known of the new tracker, so that the next pass notes its first state. */
function clearKnown(book: SetupPort): void {
  const rows = book.tabId(tabName.known) === undefined ? 0 : book.lastRow(tabName.known);
  if (rows === 0) return;
  const [first = []] = planKnownTab().content;
  const blank = first.map(() => '');
  const content = [first, ...Array.from({ length: rows - 1 }, () => blank)];
  book.write(tabName.known, [{ area: { row: 1, column: 1, rows, columns: first.length }, content }]);
}

/** The settings that name the year. */
function writeYear(book: SetupPort, { to, title }: NewYear): void {
  const grid = book.read(tabName.lists, 'values');
  const lists = grid && findLists(grid);
  const column = lists?.settings.columnOf('value');
  const [titleRow, yearRow] = [lists?.settingRow('planTitle'), lists?.settingRow('planYear')];
  if (column === undefined || titleRow === undefined || yearRow === undefined)
    throw new Error('The settings of title and year are gone.');
  book.write(tabName.lists, [singleCell(titleRow, column, title), singleCell(yearRow, column, to)]);
}

/** The events that carried items wait for, with what the old year noted of them. */
function knownEvents(book: SetupPort, year: number, names: readonly string[]): (string | KnownEvent)[] {
  const grid = book.read(messages.newYear.tab(tabName.events, year), 'values');
  const layout = grid && findEvents(grid);
  const rows = grid && layout ? readRows(layout, grid) : [];
  return names.map((name) => {
    const row = rows.find((one) => one.text('name') === name);
    if (!row) return name;
    return {
      name,
      day: contentOfReading(row.value('day')),
      basis: contentOfReading(row.value('basis')),
    };
  });
}
