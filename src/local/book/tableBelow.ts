import type { EngineSheet } from '../engine/engineSheet';
import { cellAt, type GridRange } from '../engine/gridRange';

/**
 * The table that a header cell heads: the block grows left, right and down over filled cells at its sides, not over those
 * at its corners (https://developers.google.com/apps-script/reference/spreadsheet/range#getDataRegion()).
 */
export function tableBelow(sheet: EngineSheet, row: number, column: number): GridRange {
  let table = cellAt(row, column);
  for (;;) {
    const wider = widen(sheet, table);
    if (!wider) return table;
    table = wider;
  }
}

/** The block with one more line on a side where that line holds something; null when no side has one. */
function widen(sheet: EngineSheet, block: GridRange): GridRange | null {
  const { row, column, rows, columns } = block;
  if (isFilled(sheet, { ...block, column: column - 1, columns: 1 })) {
    return { ...block, column: column - 1, columns: columns + 1 };
  }
  if (isFilled(sheet, { ...block, column: column + columns, columns: 1 })) {
    return { ...block, columns: columns + 1 };
  }
  return isFilled(sheet, { ...block, row: row + rows, rows: 1 }) ? { ...block, rows: rows + 1 } : null;
}

function isFilled(sheet: EngineSheet, block: GridRange): boolean {
  let filled = false;
  sheet.grid.forEach((cell) => {
    filled ||= cell.formula !== undefined || (cell.value !== null && cell.value !== '');
  }, block);
  return filled;
}
