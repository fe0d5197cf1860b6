import type { Block } from './blocks';
import type { CellContent } from './cell';

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
  const width = content[0]?.length ?? 0;
  const body = content.slice(top);
  const filled = Array.from({ length: width }, (_, column) => body.some((row) => row[column] !== ''));
  const blocks: Block<CellContent>[] = [];
  const add = (from: number, column: number, columns: number, rows: readonly (readonly CellContent[])[]) =>
    void blocks.push({
      area: { row: from + 1, column: column + 1, rows: rows.length, columns },
      content: rows.map((row) => row.slice(column, column + columns)),
    });
  if (top > 0) add(0, 0, width, content.slice(0, top));
  for (let column = 0; column < width; column += 1) {
    if (!filled[column]) continue;
    const end = filled.indexOf(false, column);
    const columns = (end < 0 ? width : end) - column;
    add(top, column, columns, body);
    column += columns;
  }
  return blocks;
}
