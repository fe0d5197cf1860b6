import { headerBlocks } from './blocks';
import type { CellContent } from './cell';
import { type Column, typeLook } from './column';
import { type Look, looks } from './look';
import type { TableLayout } from './table';
import type { TabPlan, Upkeep } from './tabPlan';
import { PROTECTION_MARK } from './trackerUpkeep';

/** A protected tab to which the add-on adds rows at the end. */
export interface LogTab<Key extends string> {
  name: string;
  title: string;
  columns: readonly Column<Key>[];
  /** Rows that are formatted when the tab is made; rows added later take the format of the last. */
  preparedRows: number;
}

const HEADER_ROW = 2;

/** The tab as it is first made: a title, the headers, and room below. */
export function planLogTab<Key extends string>({ name, title, columns, preparedRows }: LogTab<Key>): TabPlan {
  const blank = columns.map((): CellContent => '');
  const lineLooks = columns.map(
    (column): Look => ({ ...looks.plain, ...typeLook(column), ...(column.hidden && { wrap: false }) }),
  );
  return {
    name,
    content: [
      [title, ...blank.slice(1)],
      columns.map((column) => column.header),
      ...Array.from({ length: preparedRows }, () => blank),
    ],
    looks: [
      columns.map(() => looks.title),
      columns.map(() => looks.header),
      ...Array.from({ length: preparedRows }, () => lineLooks),
    ],
    notes: columns.map((column, index) => ({ row: HEADER_ROW, column: index + 1, text: column.help })),
    widths: columns.map((column) => column.width),
    hiddenColumns: columns.flatMap((column, index) => (column.hidden ? [index + 1] : [])),
    frozenRows: HEADER_ROW,
    frozenColumns: 0,
    gridlines: true,
  };
}

/** What the tab must have besides its rows. */
export function logUpkeep<Key extends string>(
  { name, columns }: Pick<LogTab<Key>, 'name' | 'columns'>,
  layout: TableLayout<Key>,
): Upkeep {
  return {
    blocks: headerBlocks(layout, columns),
    rules: [],
    highlights: [],
    protection: { description: `${PROTECTION_MARK}: ${name}`, open: [] },
  };
}

/** Records as rows of the sheet, in the order in which the columns stand now; a column that is gone is left out. */
export function logRows<Key extends string>(
  { columns }: Pick<LogTab<Key>, 'columns'>,
  layout: TableLayout<Key>,
  records: readonly Readonly<Record<Key, CellContent>>[],
): CellContent[][] {
  const places = columns.map((column) => ({ key: column.key, at: layout.columnOf(column.key) ?? 0 }));
  const width = Math.max(...places.map(({ at }) => at));
  return records.map((record) => {
    const cells = Array.from({ length: width }, (): CellContent => '');
    for (const { key, at } of places) if (at > 0) cells[at - 1] = record[key];
    return cells;
  });
}
