import type { Area, CellContent } from './cell';
import { noteOf } from './column';
import type { Upkeep } from './tabPlan';

/** A block of cells with something for each of them. */
export interface Block<T> {
  area: Area;
  content: T[][];
}

/** One cell as a block. */
export function singleCell<T>(row: number, column: number, content: T): Block<T> {
  return { area: { row, column, rows: 1, columns: 1 }, content: [[content]] };
}

/** The headers of a table where its columns stand now. */
export function headerBlocks<Key extends string>(
  table: { headerRow: number; columnOf(key: Key): number | undefined },
  columns: readonly { key: Key; header: string }[],
): Block<CellContent>[] {
  return columns.flatMap((column) => {
    const at = table.columnOf(column.key);
    return at === undefined ? [] : [singleCell(table.headerRow, at, column.header)];
  });
}

/** The notes of a table's headers where its columns stand now. */
export const headerNotes = <Key extends string>(
  table: { headerRow: number; columnOf(key: Key): number | undefined },
  columns: readonly (Parameters<typeof noteOf>[0] & { key: Key })[],
): NonNullable<Upkeep['headerNotes']> => ({
  row: table.headerRow,
  notes: columns.flatMap((column) => {
    const at = table.columnOf(column.key);
    return at === undefined ? [] : [{ column: at, text: noteOf(column) }];
  }),
});

/** Blocks that touch side by side over the same rows, or one below the other over the same columns, become one. */
export function joined<T>(blocks: readonly Block<T>[]): Block<T>[] {
  return joinBelow(joinBeside(blocks));
}

function joinBeside<T>(blocks: readonly Block<T>[]): Block<T>[] {
  const sorted = [...blocks].sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
  const result: Block<T>[] = [];
  for (const { area, content } of sorted) {
    const left = result.find(
      ({ area: one }) =>
        one.row === area.row && one.rows === area.rows && one.column + one.columns === area.column,
    );
    if (left) {
      left.area.columns += area.columns;
      left.content = left.content.map((line, index) => [...line, ...(content[index] ?? [])]);
    } else result.push({ area: { ...area }, content: content.map((line) => [...line]) });
  }
  return result;
}

function joinBelow<T>(blocks: readonly Block<T>[]): Block<T>[] {
  const result: Block<T>[] = [];
  for (const { area, content } of blocks) {
    const above = result.find(
      ({ area: one }) =>
        one.column === area.column && one.columns === area.columns && one.row + one.rows === area.row,
    );
    if (above) {
      above.area.rows += area.rows;
      above.content = above.content.concat(content);
    } else result.push({ area, content });
  }
  return result;
}
