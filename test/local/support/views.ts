import type { CellView, SheetView } from '../../../src/local/view';

export const cellView = (v: string, e?: string): CellView => ({
  v,
  s: 'p',
  ...(e === undefined ? {} : { e }),
});

/** A small sheet of ten rows and four columns. */
export function sheetView(id: number, change: Partial<SheetView> = {}): SheetView {
  return {
    id,
    name: `Trang ${id}`,
    hidden: false,
    rows: 10,
    columns: 4,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: [100, 100, 100, 100],
    hiddenColumns: [],
    hiddenRows: [],
    rowHeights: {},
    cells: {},
    rules: [],
    merges: [],
    gridlines: true,
    ...change,
  };
}
