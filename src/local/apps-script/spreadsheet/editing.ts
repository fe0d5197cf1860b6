import { PROTECTED_MESSAGE } from '../../book/protection';
import type { EngineSheet } from '../../engine/engineSheet';
import type { GridRange } from '../../engine/gridRange';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';

/** @throws GoogleError unless the one whose rights the code has may change cells of the block. */
export function requireEdit(execution: Execution, sheet: EngineSheet, block: GridRange): void {
  if (!execution.book.mayEdit(execution.who.runsAs, sheet, block)) throw new GoogleError(PROTECTED_MESSAGE);
}

/** @throws GoogleError unless the one whose rights the code has may change the sheet itself. */
export function requireReshape(execution: Execution, sheet: EngineSheet): void {
  if (!execution.book.mayReshape(execution.who.runsAs, sheet)) throw new GoogleError(PROTECTED_MESSAGE);
}

/** @throws GoogleError unless the one whose rights the code has may edit the file. */
export function requireEditor(execution: Execution): void {
  const role = execution.book.roleOf(execution.who.runsAs);
  if (role !== 'owner' && role !== 'editor') throw new GoogleError(PROTECTED_MESSAGE);
}

/** @throws GoogleError in Google's words when a block does not lie on the sheet. */
export function requireOnSheet(sheet: EngineSheet, block: GridRange): void {
  if (block.rows < 1) throw new GoogleError('The number of rows in the range must be at least 1.');
  if (block.columns < 1) throw new GoogleError('The number of columns in the range must be at least 1.');
  const { rows, columns } = sheet.layout;
  const inside =
    block.row >= 1 &&
    block.column >= 1 &&
    block.row + block.rows - 1 <= rows &&
    block.column + block.columns - 1 <= columns;
  const whole = [block.row, block.column, block.rows, block.columns].every(Number.isInteger);
  if (!inside || !whole)
    throw new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
}

/** @throws GoogleError in Google's words when a two-dimensional array does not have the block's shape. */
export function requireShape(
  data: readonly unknown[],
  block: GridRange,
): asserts data is readonly unknown[][] {
  const complaint = (what: string, has: number, wants: number) =>
    new GoogleError(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`,
    );
  if (data.length !== block.rows) throw complaint('rows', data.length, block.rows);
  for (const row of data) {
    if (!Array.isArray(row))
      throw new GoogleError('The parameters do not match: each row of the data must be an array.');
    if (row.length !== block.columns) throw complaint('columns', row.length, block.columns);
  }
}
