import { keyOf } from './engineSheet';

/** What a view has to look at again: cells, whole sheets, the order of sheets. */
export class ChangeLog {
  readonly cells = new Map<number, Set<number>>();
  readonly shapes = new Set<number>();
  order = false;

  cell(sheetId: number, row: number, column: number): void {
    let keys = this.cells.get(sheetId);
    if (!keys) {
      keys = new Set();
      this.cells.set(sheetId, keys);
    }
    keys.add(keyOf(row, column));
  }

  get empty(): boolean {
    return this.cells.size === 0 && this.shapes.size === 0 && !this.order;
  }

  clear(): void {
    this.cells.clear();
    this.shapes.clear();
    this.order = false;
  }
}
