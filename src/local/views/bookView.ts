import type { Book } from '../book/book';
import { isoMinute, wallTimeAt } from '../book/timeZone';
import { columnOfKey, rowOfKey } from '../engine/engineSheet';
import type { StyleView, ViewDiff, WorkbookView } from '../view';
import { cellView } from './cellView';
import { ChartWatch } from './chartWatch';
import { ListSources } from './listSources';
import { sheetView } from './sheetView';
import { StyleTable } from './styleTable';

/** The workbook as pages draw it: whole on request, and after each change what became different. */
export class BookView {
  private readonly table = new StyleTable();
  private readonly sources = new ListSources();
  private readonly watch = new ChartWatch();
  private version = 0;
  private shownClock = '';

  constructor(private readonly book: Book) {}

  snapshot(): WorkbookView {
    const { book } = this;
    book.engine.settleLooks();
    const sheets = book.sheets.map((sheet) => sheetView(book, sheet, this.table));
    return {
      version: this.version,
      name: book.name,
      now: this.now(),
      activeSheet: book.activeSheet.id,
      sheets,
      styles: { ...this.table.styles },
    };
  }

  /** What changed since the last call; undefined when nothing did. Only changed cells are looked at. */
  diff(): ViewDiff | undefined {
    const { book } = this;
    const { engine } = book;
    engine.settleLooks();
    const { changes } = engine;
    const now = this.now();
    if (changes.empty && now === this.shownClock) return undefined;
    this.shownClock = now;
    const styles: ViewDiff['styles'] = {};
    const isNew = (key: string, added: StyleView) => {
      styles[key] = added;
    };
    for (const id of this.sources.touchedBy(changes.cells)) changes.shapes.add(id);
    const whole = book.sheets.filter((sheet) => changes.shapes.has(sheet.id));
    for (const sheet of whole) this.sources.read(sheet);
    const sheets = whole.map((sheet) => sheetView(book, sheet, this.table, isNew));
    const cells: ViewDiff['cells'] = [];
    for (const [id, keys] of changes.cells) {
      const sheet = engine.sheetById(id);
      if (!sheet || changes.shapes.has(id)) continue;
      for (const key of keys) {
        const [row, column] = [rowOfKey(key), columnOfKey(key)];
        const cell = cellView(book, sheet, row, column, this.table, isNew) ?? null;
        cells.push({ sheet: id, row: row - 1, column: column - 1, cell });
      }
    }
    const charts = this.watch.changed(book, changes.shapes);
    const order = changes.order ? { order: book.sheets.map(({ id }) => id) } : {};
    changes.clear();
    this.version += 1;
    return { version: this.version, now, sheets, ...order, cells, ...charts, styles };
  }

  private now(): string {
    return isoMinute(wallTimeAt(this.book.clock.now(), this.book.engine.timeZone));
  }
}
