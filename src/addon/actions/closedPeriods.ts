import { messages } from '../messages';
import type { IsoDate } from '../plan/isoDate';
import type { Grid } from '../workbook/cell';
import { FROZEN_COLUMNS, findFrozen, readFrozen, type Snapshot } from '../workbook/frozenTab';
import { type ClosedPeriod, findPeriods, readPeriods } from '../workbook/periodsTab';
import { tabName } from '../workbook/tabNames';
import type { WorkbookPort } from './ports';
import type { Read } from './workbookState';

/** The closed periods that have figures, the last one first. One read. */
export function closedPeriods(book: Pick<WorkbookPort, 'read'>): Read<ClosedPeriod[]> {
  const grid = book.read(tabName.periods, 'values');
  const layout = grid && findPeriods(grid);
  if (!layout) return { ok: false, message: messages.tabUnreadable(tabName.periods) };
  const noted = readPeriods(layout, grid).filter(({ total }) => total > 0);
  return { ok: true, value: noted.reverse() };
}

/** Columns that people may have put among ours. */
const SPARE_COLUMNS = 6;

/**
 * What was noted at some of the cut-offs. Two reads, of no more rows than lie between them; a third one of the whole tab
 * where its rows do not stand as they were noted.
 * @param closed all closed periods: the items noted at each cut-off follow one another in the order of the days
 */
export function snapshotsAt(
  book: Pick<WorkbookPort, 'lastRow' | 'frozenRows' | 'readArea' | 'read'>,
  closed: readonly ClosedPeriod[],
  days: readonly IsoDate[],
): Read<Map<IsoDate, Snapshot>> {
  const totals = new Map(closed.map(({ to, total }) => [to, total]));
  const near = snapshotsIn(nearGrid(book, totals, days));
  const snapshots = isWhole(near, totals, days)
    ? near
    : snapshotsIn(book.read(tabName.frozen, 'values') ?? { values: [] });
  return snapshots && isWhole(snapshots, totals, days)
    ? { ok: true, value: snapshots }
    : { ok: false, message: messages.tabUnreadable(tabName.frozen) };
}

/** The header rows, and below them those where the cut-offs' items are to be by the counts of the closed periods. */
function nearGrid(
  book: Pick<WorkbookPort, 'lastRow' | 'frozenRows' | 'readArea'>,
  totals: ReadonlyMap<IsoDate, number>,
  days: readonly IsoDate[],
): Grid {
  const width = FROZEN_COLUMNS.length + SPARE_COLUMNS;
  const headerRows = book.frozenRows(tabName.frozen);
  const lastRow = book.lastRow(tabName.frozen);
  const rowsFrom = (day: IsoDate, itself: boolean): number =>
    [...totals].reduce((sum, [to, total]) => (to > day || (itself && to === day) ? sum + total : sum), 0);
  const sorted = [...days].sort();
  const [first = '', last = ''] = [sorted[0], sorted[sorted.length - 1]];
  const row = Math.max(headerRows + 1, lastRow - rowsFrom(first, true) + 1);
  const rows = lastRow - rowsFrom(last, false) - row + 1;
  const head = book.readArea(tabName.frozen, { row: 1, column: 1, rows: headerRows, columns: width });
  const body = book.readArea(tabName.frozen, { row, column: 1, rows, columns: width });
  return { values: [...head.values, ...body.values] };
}

function snapshotsIn(grid: Grid): Map<IsoDate, Snapshot> | undefined {
  const layout = findFrozen(grid);
  return layout && readFrozen(layout, grid);
}

const isWhole = (
  snapshots: ReadonlyMap<IsoDate, Snapshot> | undefined,
  totals: ReadonlyMap<IsoDate, number>,
  days: readonly IsoDate[],
): boolean => days.every((day) => snapshots?.get(day)?.items.length === totals.get(day));
