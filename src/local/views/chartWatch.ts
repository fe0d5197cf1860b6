import type { Book } from '../book/book';
import type { ViewDiff } from '../view';
import { chartViews } from './chartView';

/** Notices charts that show something else because cells changed, on whatever sheet these are. */
export class ChartWatch {
  /** By sheet id, what the charts showed when they were last looked at, as JSON. */
  private readonly shown = new Map<number, string>();

  /**
   * The part of a diff that brings changed charts; a chart that was never looked at counts as changed.
   * @param sentWhole ids of sheets that the diff brings whole, charts and all
   */
  changed(book: Book, sentWhole: ReadonlySet<number>): Pick<ViewDiff, 'charts'> {
    const charts: NonNullable<ViewDiff['charts']> = [];
    const ids = new Set(book.charts.map(({ sheetId }) => sheetId));
    for (const sheet of book.sheets.filter(({ id }) => ids.has(id))) {
      const views = chartViews(book, sheet);
      const json = JSON.stringify(views);
      if (this.shown.get(sheet.id) !== json && !sentWhole.has(sheet.id))
        charts.push({ sheet: sheet.id, charts: views });
      this.shown.set(sheet.id, json);
    }
    return charts.length > 0 ? { charts } : {};
  }
}
