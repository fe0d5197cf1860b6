import type { CellView, ChartView, SheetView, StyleView, ViewDiff, WorkbookView } from '../view';

export interface PatchedCell {
  row: number;
  column: number;
  cell: CellView | null;
}

/** What a diff did to the page's copy of the workbook, for the grid to draw. */
export interface BookChange {
  added: SheetView[];
  removed: number[];
  redrawn: { before: SheetView; after: SheetView }[];
  /** By sheet id; sheets that are redrawn or added are not in it. */
  patched: Map<number, PatchedCell[]>;
  /** Ids of sheets whose charts show something else; sheets that are redrawn or added are not in it. */
  charted?: number[];
  /** Sheet ids in order, when the set or order of sheets changed. */
  order?: number[];
}

/** The page's copy of the workbook's view. */
export class Book {
  version: number;
  now: string;
  readonly styles: Map<string, StyleView>;
  private sheetsById: Map<number, SheetView>;

  constructor(view: WorkbookView) {
    this.version = view.version;
    this.now = view.now;
    this.styles = new Map(Object.entries(view.styles));
    this.sheetsById = new Map(view.sheets.map((sheet) => [sheet.id, sheet]));
  }

  /** In the order of the tabs. */
  get sheets(): SheetView[] {
    return [...this.sheetsById.values()];
  }

  sheet(id: number): SheetView | undefined {
    return this.sheetsById.get(id);
  }

  cell(sheet: number, row: number, column: number): CellView | undefined {
    return this.sheetsById.get(sheet)?.cells[row]?.[column];
  }

  /** What an editor of this cell starts from, and what typing it back would leave unchanged. */
  editText(sheet: number, row: number, column: number): string {
    const cell = this.cell(sheet, row, column);
    return cell?.e ?? cell?.v ?? '';
  }

  /** Takes over the next diff. The caller sees to it that none is missing. */
  apply(diff: ViewDiff): BookChange {
    this.version = diff.version;
    this.now = diff.now;
    for (const [key, style] of Object.entries(diff.styles)) this.styles.set(key, style);
    const change = this.replace(diff.sheets, diff.order);
    const whole = new Set(diff.sheets.map((sheet) => sheet.id));
    const charted = (diff.charts ?? []).filter(({ sheet, charts }) => this.setCharts(sheet, charts));
    if (charted.length > 0) change.charted = charted.map(({ sheet }) => sheet);
    for (const { sheet, row, column, cell } of diff.cells) {
      this.patch(sheet, row, column, cell);
      if (whole.has(sheet)) continue;
      const patched = change.patched.get(sheet) ?? [];
      patched.push({ row, column, cell });
      change.patched.set(sheet, patched);
    }
    return change;
  }

  /** Takes over a whole view, as after diffs that were missed. */
  replaceAll(view: WorkbookView): BookChange {
    this.version = view.version;
    this.now = view.now;
    for (const [key, style] of Object.entries(view.styles)) this.styles.set(key, style);
    return this.replace(
      view.sheets,
      view.sheets.map((sheet) => sheet.id),
    );
  }

  private setCharts(id: number, charts: ChartView[]): boolean {
    const sheet = this.sheetsById.get(id);
    if (sheet) sheet.charts = charts;
    return sheet !== undefined;
  }

  private replace(sheets: SheetView[], order: number[] | undefined): BookChange {
    const change: BookChange = { added: [], removed: [], redrawn: [], patched: new Map() };
    for (const after of sheets) {
      const before = this.sheetsById.get(after.id);
      if (before) change.redrawn.push({ before, after });
      else change.added.push(after);
      this.sheetsById.set(after.id, after);
    }
    if (order) {
      const kept = new Set(order);
      change.order = order;
      change.removed = [...this.sheetsById.keys()].filter((id) => !kept.has(id));
      this.sheetsById = new Map(
        order.flatMap((id) => {
          const sheet = this.sheetsById.get(id);
          return sheet ? [[id, sheet] as const] : [];
        }),
      );
    }
    return change;
  }

  private patch(sheet: number, row: number, column: number, cell: CellView | null): void {
    const cells = this.sheetsById.get(sheet)?.cells;
    if (!cells) return;
    const columns = cells[row] ?? {};
    cells[row] = columns;
    if (cell) columns[column] = cell;
    else delete columns[column];
  }
}
