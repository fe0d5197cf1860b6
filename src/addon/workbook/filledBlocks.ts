import type { Block } from './blocks';
import type { CellContent } from './cell';
import { runsOf } from './layers';

/**
 * The parts of a tab's content that hold something, so that its empty columns need not be written: the rows at its top
 * whole, and below them each run of columns in which any cell is filled.
 * @param content rows of equal length, the first of which is row 1 of the tab
 * @param top how many rows stand above the table's own
 */
export function filledBlocks(
  content: readonly (readonly CellContent[])[],
  top: number,
): Block<CellContent>[] {
  const head = content.slice(0, top);
  const body = content.slice(top);
  const width = content[0]?.length ?? 0;
  const filled = Array.from({ length: width }, (_, column) => body.some((row) => row[column] !== ''));
  const part = (rows: typeof content, row: number, start: number, columns: number): Block<CellContent> => ({
    area: { row, column: start + 1, rows: rows.length, columns },
    content: rows.map((line) => line.slice(start, start + columns)),
  });
  return [
    ...(head.length > 0 ? [part(head, 1, 0, width)] : []),
    ...runsOf(filled, (one) => one === true).map(({ start, count }) => part(body, top + 1, start, count)),
  ];
}
