import type { Grid } from '../workbook/cell';
import { textOf } from '../workbook/cell';
import { gapsOfLost } from '../workbook/gaps';
import { tabName } from '../workbook/tabNames';
import { TRACKER_COLUMNS } from '../workbook/trackerColumns';
import type { TrackerLayout } from '../workbook/trackerLayout';
import { columnLooks } from '../workbook/trackerTab';
import type { SetupPort } from './ports';

/**
 * Gives every column of the tracker that is lost an empty one in its place, dressed as a new tracker has it. The header
 * comes last, so that a run that was cut off is finished by the next, which uses the empty columns that it left.
 * @returns the headers of the columns that were added
 */
export function addLostColumns(book: SetupPort, layout: TrackerLayout, grid: Grid): string[] {
  const { alignment, headerRow } = layout.table;
  const width = Math.max(...grid.values.map((row) => row.length));
  const gaps = gapsOfLost(
    TRACKER_COLUMNS.map((column) => ({ text: column.header, thing: column })),
    alignment,
    {
      first: 1,
      end: width + 1,
      isFree: (place) => grid.values.every((row) => textOf(row[place - 1]) === ''),
    },
  );
  const kinds = layout.rows.map((row) => row.text('kind'));
  for (const { after, lost, free } of [...gaps].reverse()) {
    for (let count = free; count < lost.length; count += 1)
      book.insertColumn(tabName.tracker, after + free + 1);
    lost.forEach((column, index) => {
      const place = after + 1 + index;
      const looks = columnLooks(column.key, headerRow, kinds);
      const area = { row: 1, column: place, rows: looks.length, columns: 1 };
      // What was inserted has the rules and looks of its neighbour.
      book.clearRules(tabName.tracker, area);
      book.paintArea(tabName.tracker, area, looks);
      book.dressColumn(tabName.tracker, place, { width: column.width, hidden: column.hidden ?? false });
      book.write(tabName.tracker, [
        { area: { row: headerRow, column: place, rows: 1, columns: 1 }, content: [[column.header]] },
      ]);
    });
  }
  return gaps.flatMap(({ lost }) => lost.map(({ header }) => header));
}
