import { messages } from '../../messages';
import { readDeadline } from '../../plan/deadline';
import { planEventsTab } from '../../workbook/eventsTab';
import { tabName } from '../../workbook/tabNames';
import { itemRows } from '../../workbook/trackerLayout';
import { addLostColumns } from '../addColumns';
import { eventsAwaited } from '../repairEvents';
import { type Migration, readTracker } from './migration';

/** The first trackers named an awaited event beside the item; its day and the days after it have places of their own since. */
export const eventsAndColumns: Migration = {
  to: 2,
  says: messages.upgrade.steps.eventsAndColumns,
  run({ book }) {
    const tabs = book.tabs();
    if (!tabs.includes(tabName.events))
      book.createTab(planEventsTab(eventsAwaited(book)), tabs.indexOf(tabName.lists) + 1);
    const before = readTracker(book);
    if (!before) return;
    addLostColumns(book, before.layout, before.grid);
    const tracker = readTracker(book);
    const column = tracker?.layout.table.columnOf('eventDays');
    if (!tracker || column === undefined) return;
    const waiting = itemRows(tracker.layout).filter(
      (row) => row.text('event') !== '' && row.text('eventDays') === '',
    );
    const days = waiting.map((row) => ({
      row: row.row,
      column,
      // The year is of no account for words that wait for an event.
      content: readDeadline(row.text('time'), 2000).offsetDays ?? 0,
    }));
    if (days.length > 0) book.writeScattered(tabName.tracker, days);
  },
};
