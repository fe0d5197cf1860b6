import { messages } from '../messages';
import type { Grid } from '../workbook/cell';
import { type EventsLayout, eventsUpkeep, findEvents } from '../workbook/eventsTab';
import { tabName } from '../workbook/tabNames';
import { columnReference, findTracker, itemRows, type TrackerLayout } from '../workbook/trackerLayout';
import type { SetupPort } from './ports';
import { headerLines, keepUpkeep, type ListsNow } from './repairTabs';

/** The tab Sự kiện as it stands. */
export interface EventsNow {
  layout: EventsLayout;
  grid: Grid;
}

/** Reads the tab Sự kiện; undefined where its headers are gone. */
export function findEventsNow(book: SetupPort): EventsNow | undefined {
  const grid = book.read(tabName.events, 'values and formulas');
  const layout = grid && findEvents(grid);
  return grid && layout ? { grid, layout } : undefined;
}

/** The events that the tracker's items wait for, each once in the order of the rows: for a tab Sự kiện that has to be made. */
export function eventsAwaited(book: SetupPort): string[] {
  const grid = book.read(tabName.tracker, 'values');
  const tracker = grid && findTracker(grid);
  const names = tracker ? itemRows(tracker).map((row) => row.text('event')) : [];
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Puts the tab Sự kiện right; what the office wrote in it stays. */
export function repairEvents(
  book: SetupPort,
  { layout, grid }: EventsNow,
  tracker: TrackerLayout,
  { editors }: ListsNow,
): string[] {
  const lost = layout.alignment.missing.map(({ expected }) =>
    messages.setUp.columnLost(tabName.events, expected),
  );
  return [
    ...headerLines(tabName.events, layout.alignment),
    ...lost,
    ...keepUpkeep(
      book,
      tabName.events,
      eventsUpkeep(layout, columnReference(tracker, 'event')),
      grid,
      editors,
    ),
  ];
}
