/**
 * What dragging a cell's corner writes: the source block repeated over the target, row by row and column by column,
 * counted from where the source stands so that dragging up or left continues the pattern too.
 */
export function repeatedTexts(
  source: { row: number; column: number; texts: readonly (readonly string[])[] },
  target: { row: number; column: number; rows: number; columns: number },
): { row: number; column: number; text: string }[] {
  const height = source.texts.length;
  const width = source.texts[0]?.length ?? 0;
  const cells: { row: number; column: number; text: string }[] = [];
  for (let row = target.row; row < target.row + target.rows; row += 1) {
    for (let column = target.column; column < target.column + target.columns; column += 1) {
      const i = row - source.row;
      const j = column - source.column;
      if (i >= 0 && i < height && j >= 0 && j < width) continue;
      const text = source.texts[modulo(i, height)]?.[modulo(j, width)];
      if (text !== undefined) cells.push({ row, column, text });
    }
  }
  return cells;
}

function modulo(n: number, by: number): number {
  return ((n % by) + by) % by;
}
