import type { Calculator } from './calculator';
import { type Scalar, sameScalar } from './cell';
import { columnOfKey, type EngineSheet, keyOf, rowOfKey } from './engineSheet';
import { PLAIN } from './style';

type Report = (sheet: EngineSheet, row: number, column: number) => void;

/**
 * Reads the results of all formula cells after a computation and reports those that changed.
 * @param spilling cells whose formula can fill more than its own cell; asking costs a call for each.
 */
export function refreshResults(
  formulas: Map<EngineSheet, Set<number>>,
  calculator: Calculator,
  spilling: ReadonlyMap<EngineSheet, ReadonlySet<number>>,
  report: Report,
): void {
  for (const [sheet, keys] of formulas) {
    const spilled = new Map<number, Scalar>();
    const blocks = spilling.get(sheet);
    sheet.blocks.clear();
    for (const key of keys) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      const cell = sheet.grid.get(row, column);
      if (!cell) continue;
      const result = calculator.result(sheet.id, row, column);
      if (!sameScalar(cell.value, result)) {
        cell.value = result;
        report(sheet, row, column);
      }
      if (blocks?.has(key)) collectSpill(sheet, row, column, calculator, spilled);
    }
    if (spilled.size > 0 || sheet.spilled.size > 0) fillSpilled(sheet, spilled, report);
  }
}

function collectSpill(
  sheet: EngineSheet,
  row: number,
  column: number,
  calculator: Calculator,
  spilled: Map<number, Scalar>,
): void {
  const block = calculator.spill(sheet.id, row, column);
  if (!block) return;
  sheet.blocks.set(keyOf(row, column), block);
  for (let r = row; r < row + block.rows; r += 1) {
    for (let c = column; c < column + block.columns; c += 1) {
      if (r !== row || c !== column) spilled.set(keyOf(r, c), calculator.result(sheet.id, r, c));
    }
  }
}

function fillSpilled(sheet: EngineSheet, spilled: Map<number, Scalar>, report: Report): void {
  for (const key of new Set([...sheet.spilled, ...spilled.keys()])) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const value = spilled.get(key) ?? null;
    const cell = sheet.grid.get(row, column);
    if (sameScalar(cell?.value ?? null, value)) continue;
    if (cell) cell.value = value;
    else sheet.grid.set(row, column, { value, style: PLAIN });
    report(sheet, row, column);
  }
  sheet.spilled = new Set(spilled.keys());
}
