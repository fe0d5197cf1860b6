import type { Book } from '../book/book';
import { cellAt } from '../engine/gridRange';
import { type CellChange, putBack } from './typing';

/** One edit, with the moment at which its places were right. */
interface Entry {
  changes: CellChange[];
  moment: number;
}

/** What one person typed, for that person's undo and redo. Others' edits are never taken back by it. */
export class EditHistory {
  private done: Entry[] = [];
  private undone: Entry[] = [];

  constructor(
    private readonly book: Book,
    private readonly email: string,
  ) {}

  record(changes: CellChange[]): void {
    this.done.push({ changes, moment: this.book.structureMoment });
    this.undone = [];
  }

  /** Takes the last edit back; gives the number of cells put back. */
  undo(): number {
    return this.step(this.done, this.undone, 'before');
  }

  redo(): number {
    return this.step(this.undone, this.done, 'after');
  }

  /**
   * Cells are found where they stand now. Left out are those whose row or sheet is gone and those that the person may not
   * change any more.
   */
  private step(from: Entry[], to: Entry[], side: 'before' | 'after'): number {
    const { book, email } = this;
    const entry = from.pop();
    if (!entry) return 0;
    const changes = entry.changes.flatMap((change): CellChange[] => {
      if (!book.sheets.includes(change.sheet)) return [];
      const place = book.placeNow(change.sheet, change.row, change.column, entry.moment);
      const open = place && book.mayEdit(email, change.sheet, cellAt(place.row, place.column));
      return open ? [{ ...change, ...place }] : [];
    });
    putBack(changes, side);
    if (changes.length > 0) to.push({ changes, moment: book.structureMoment });
    return changes.length;
  }
}
