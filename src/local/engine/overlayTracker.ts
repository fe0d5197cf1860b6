import type { Calculator, Overlay } from './calculator';
import { looksAtOwnRowOnly, tellingColumn } from './conditionalRule';
import { columnOfKey, type EngineSheet, keyOf, rowOfKey } from './engineSheet';

/**
 * Keeps what conditional formats add to each cell. Asking the engine for a cell's look is the dearest of its calls, so
 * after an edit only rows with a changed cell are asked again, unless a rule looks beyond its own row.
 */
export class OverlayTracker {
  private stale = new Map<number, Set<number> | 'all'>();

  rowChanged(sheetId: number, row: number): void {
    const rows = this.stale.get(sheetId);
    if (rows === 'all') return;
    if (rows) rows.add(row);
    else this.stale.set(sheetId, new Set([row]));
  }

  everythingChanged(sheetId: number): void {
    this.stale.set(sheetId, 'all');
  }

  /** Something was computed anew: rules that look beyond their own row may answer differently everywhere. */
  computed(sheets: readonly EngineSheet[]): void {
    for (const sheet of sheets) {
      if (!sheet.rules.every(looksAtOwnRowOnly)) this.everythingChanged(sheet.id);
    }
  }

  /** Asks the engine where needed; `changed` is told each cell that looks different now. */
  refresh(
    sheets: readonly EngineSheet[],
    calculator: Calculator,
    changed: (sheet: EngineSheet, row: number, column: number) => void,
  ): void {
    for (const sheet of sheets) {
      const rows = this.stale.get(sheet.id);
      if (!rows) continue;
      const seen = new Set<number>();
      const lookOf = looks(calculator, sheet);
      for (const range of sheet.rules.flatMap((rule) => rule.ranges)) {
        for (const row of rowsOf(range, rows)) {
          for (let column = range.column; column < range.column + range.columns; column += 1) {
            const key = keyOf(row, column);
            if (seen.has(key)) continue;
            seen.add(key);
            if (put(sheet, key, lookOf(row, column))) changed(sheet, row, column);
          }
        }
      }
      if (rows === 'all') {
        for (const key of [...sheet.overlays.keys()]) {
          if (!seen.has(key) && put(sheet, key, {})) changed(sheet, rowOfKey(key), columnOfKey(key));
        }
      }
    }
    this.stale.clear();
  }
}

/** What the engine says of a cell; asked once a row where one column tells of the whole row. */
function looks(calculator: Calculator, sheet: EngineSheet): (row: number, column: number) => Overlay {
  const telling = tellingColumn(sheet.rules);
  if (telling === undefined) return (row, column) => calculator.overlay(sheet.id, row, column);
  const byRow = new Map<number, Overlay>();
  return (row) => {
    const look = byRow.get(row) ?? calculator.overlay(sheet.id, row, telling);
    byRow.set(row, look);
    return look;
  };
}

function* rowsOf(range: { row: number; rows: number }, rows: Set<number> | 'all'): Iterable<number> {
  if (rows === 'all') {
    for (let row = range.row; row < range.row + range.rows; row += 1) yield row;
    return;
  }
  for (const row of rows) if (row >= range.row && row < range.row + range.rows) yield row;
}

/** Whether the overlay of the cell became another. */
function put(sheet: EngineSheet, key: number, look: Overlay): boolean {
  const before = JSON.stringify(sheet.overlays.get(key) ?? {});
  const after = JSON.stringify(look);
  if (before === after) return false;
  if (after === '{}') sheet.overlays.delete(key);
  else sheet.overlays.set(key, look);
  return true;
}
