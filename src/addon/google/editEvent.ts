import * as z from 'zod/mini';
import type { Area } from '../workbook/cell';

/**
 * An edit event's range carries its corners as plain numbers; reading them costs no service call. Any editor can call
 * the handler from a page with an argument of their own, so nothing of it is believed before it was looked at.
 */
const cornersSchema = z.object({
  rowStart: z.int().check(z.minimum(1)),
  rowEnd: z.int().check(z.minimum(1)),
  columnStart: z.int().check(z.minimum(1)),
  columnEnd: z.int().check(z.minimum(1)),
});

/** Tab, area and editor of an edit; undefined for anything that is no edit event. */
export function readEdit(
  event: GoogleAppsScript.Events.SheetsOnEdit | undefined,
): { tab: string; area: Area; person: string } | undefined {
  const range = event?.range;
  if (!range || typeof range.getSheet !== 'function') return undefined;
  const corners = cornersSchema.safeParse({
    rowStart: Reflect.get(range, 'rowStart'),
    rowEnd: Reflect.get(range, 'rowEnd'),
    columnStart: Reflect.get(range, 'columnStart'),
    columnEnd: Reflect.get(range, 'columnEnd'),
  });
  if (!corners.success) return undefined;
  const { rowStart, rowEnd, columnStart, columnEnd } = corners.data;
  return {
    tab: range.getSheet().getSheetName(),
    area: {
      row: rowStart,
      column: columnStart,
      rows: rowEnd - rowStart + 1,
      columns: columnEnd - columnStart + 1,
    },
    person: event.user?.getEmail() ?? '',
  };
}
