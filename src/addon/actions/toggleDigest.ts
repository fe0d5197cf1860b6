import { messages } from '../messages';
import { formatShortDate } from '../plan/isoDate';
import { lastCutOff, monthPeriodOf, sendingDayOf } from '../plan/reportingPeriod';
import { singleCell } from '../workbook/blocks';
import { NO, YES } from '../workbook/settings';
import { tabName } from '../workbook/tabNames';
import type { Clock, WorkbookPort } from './ports';
import { readWorkbook } from './workbookState';

/** Menu: switches the monthly digest on or off in the settings, for everybody. Returns what to tell the person. */
export function toggleDigest({ book, clock }: { book: WorkbookPort; clock: Clock }): string {
  const state = readWorkbook(book);
  if (!state.ok) return state.message;
  const { lists, settings } = state.value;
  const row = lists.settingRow('digest');
  const column = lists.settings.columnOf('value');
  if (row === undefined || column === undefined) return messages.digest.switchMissing;
  book.write(tabName.lists, [singleCell(row, column, settings.digest ? NO : YES)]);
  if (settings.digest) return messages.digest.off;
  return messages.digest.on(formatShortDate(nextSending(clock, settings)), settings.sendingHour);
}

/** The day of the next digest: of the period that has just ended, or else of the one that runs now. */
function nextSending(
  clock: Clock,
  { periodStartDay, sendingDay }: { periodStartDay: number; sendingDay: number },
): string {
  const today = clock.today();
  const ended = sendingDayOf(lastCutOff(today, periodStartDay), sendingDay);
  return ended >= today ? ended : sendingDayOf(monthPeriodOf(today, periodStartDay).to, sendingDay);
}
