import { type StructureEdit, shiftIndex } from './structureEdit';

/** Pixels; what a fresh Google Sheet has. */
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

/** The measures of a sheet: size, widths, heights, what is hidden and frozen. */
export class Layout {
  rows = 1000;
  columns = 26;
  frozenRows = 0;
  frozenColumns = 0;
  gridlines = true;
  tabColor: string | null = null;
  columnWidths = new Map<number, number>();
  /** Only rows whose height somebody set. */
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();

  change(edit: StructureEdit): void {
    const byRow = edit.axis === 'row';
    const growth = edit.kind === 'insert' ? edit.count : edit.kind === 'delete' ? -edit.count : 0;
    if (byRow) {
      this.rows += growth;
      this.rowHeights = shiftKeys(this.rowHeights, edit);
      this.hiddenRows = shiftSet(this.hiddenRows, edit);
      this.frozenRows = frozenAfter(this.frozenRows, edit);
    } else {
      this.columns += growth;
      this.columnWidths = shiftKeys(this.columnWidths, edit);
      this.hiddenColumns = shiftSet(this.hiddenColumns, edit);
      this.frozenColumns = frozenAfter(this.frozenColumns, edit);
    }
  }
}

function frozenAfter(frozen: number, edit: StructureEdit): number {
  if (edit.kind === 'insert') return edit.at <= frozen ? frozen + edit.count : frozen;
  if (edit.kind === 'delete')
    return frozen - Math.max(0, Math.min(frozen + 1, edit.at + edit.count) - edit.at);
  return frozen;
}

function shiftKeys(map: Map<number, number>, edit: StructureEdit): Map<number, number> {
  const shifted = new Map<number, number>();
  for (const [index, value] of map) {
    const moved = shiftIndex(index, edit);
    if (moved !== null) shifted.set(moved, value);
  }
  return shifted;
}

function shiftSet(set: Set<number>, edit: StructureEdit): Set<number> {
  return new Set([...set].map((index) => shiftIndex(index, edit)).filter((index) => index !== null));
}
