import type { Alignment } from '../../workbook/align';
import { findAmendments } from '../../workbook/amendmentsTab';
import type { Grid } from '../../workbook/cell';
import { findEvents } from '../../workbook/eventsTab';
import { findFrozen } from '../../workbook/frozenTab';
import { findJournal } from '../../workbook/journalTab';
import { findLists, type ListsLayout, readUnits, type Unit } from '../../workbook/listsLayout';
import { findPeriods } from '../../workbook/periodsTab';
import { tabName } from '../../workbook/tabNames';
import { findTracker, type TrackerLayout } from '../../workbook/trackerLayout';
import type { Clock, Memory, Post, SetupPort } from '../ports';
import { makeWhole } from '../setUp';
import { once } from './check';
import type { Noted } from './noted';
import type { PlatformPort } from './platformPort';

export interface WorkbookNeeds {
  /** Changes nothing, and notes in `noted` what would have been changed. */
  looking: { book: SetupPort; noted: readonly Noted[] };
  memory: Memory;
  clock: Clock;
  post: Post;
  platform: PlatformPort;
  /** Address of who looks, '' where Google does not tell. */
  person: string;
}

/** What the checks of the workbook go by; each is read when it is first asked for. */
export interface WorkbookFacts extends Omit<WorkbookNeeds, 'looking'> {
  book: SetupPort;
  tabs: () => readonly string[];
  tracker: () => { layout: TrackerLayout; grid: Grid } | undefined;
  lists: () => { layout: ListsLayout; grid: Grid; units: Unit[] } | undefined;
  /** Of each tab with headers how they stand; undefined where they cannot be found. Missing tabs are left out. */
  headers: () => { tab: string; alignments: readonly Alignment[] | undefined }[];
  /** What a set-up would put right. */
  gaps: () => readonly Noted[];
  /** Everything kept with the document. */
  kept: () => Readonly<Record<string, string>>;
}

/** Tabs that every workbook has. */
export const REQUIRED_TABS: readonly string[] = Object.values(tabName).filter(
  (name) => name !== tabName.pasted && name !== tabName.preview && name !== tabName.gathered,
);

/** Without these the rest cannot be put right. */
export const CORE_TABS: readonly string[] = [tabName.tracker, tabName.lists];

const FINDERS: readonly { tab: string; find: (grid: Grid) => readonly Alignment[] | undefined }[] = [
  { tab: tabName.tracker, find: (grid) => one(findTracker(grid)?.table) },
  {
    tab: tabName.lists,
    find(grid) {
      const found = findLists(grid);
      return found && [found.settings, found.words, found.units].map(({ alignment }) => alignment);
    },
  },
  { tab: tabName.events, find: (grid) => one(findEvents(grid)) },
  { tab: tabName.amendments, find: (grid) => one(findAmendments(grid)) },
  { tab: tabName.periods, find: (grid) => one(findPeriods(grid)) },
  { tab: tabName.frozen, find: (grid) => one(findFrozen(grid)) },
  { tab: tabName.journal, find: (grid) => one(findJournal(grid)) },
];

const one = (table: { alignment: Alignment } | undefined) => table && [table.alignment];

export function workbookFacts({ looking, ...needs }: WorkbookNeeds): WorkbookFacts {
  const { book, noted } = looking;
  const read = (tab: string) => book.read(tab, 'values and formulas');
  const tabs = once(() => book.tabs());
  const memory: Memory = {
    ...needs.memory,
    set: () => undefined,
    setAll: () => undefined,
    remove: () => undefined,
    replaceAll: () => undefined,
  };
  return {
    ...needs,
    memory,
    book,
    tabs,
    tracker: once(() => {
      const grid = read(tabName.tracker);
      const layout = grid && findTracker(grid);
      return grid && layout && { layout, grid };
    }),
    lists: once(() => {
      const grid = read(tabName.lists);
      const layout = grid && findLists(grid);
      return grid && layout && { layout, grid, units: readUnits(layout, grid) };
    }),
    headers: once(() =>
      FINDERS.flatMap(({ tab, find }) => {
        const grid = read(tab);
        return grid ? [{ tab, alignments: find(grid) }] : [];
      }),
    ),
    gaps: once(() => {
      // Triggers are looked at by a check of their own.
      makeWhole({ book, memory, keepTriggers: () => [] }, tabs());
      return noted;
    }),
    kept: once(() => needs.memory.all()),
  };
}
