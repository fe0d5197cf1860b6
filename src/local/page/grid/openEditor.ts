import type { FUniver } from '@univerjs/core/facade';
import type { Book, PatchedCell } from '../book';
import type { EditedCell } from './gate';
import { sheetIdOf } from './ids';

/** A cell with an open editor, and the text that it was opened with. */
interface EditedPlace {
  sheet: number;
  row: number;
  column: number;
  text: string;
}

/** Knows which cell is being edited, and keeps changes of that cell back: drawing them would replace what is typed. */
export class OpenEditor {
  private place: EditedPlace | null = null;
  private last: EditedPlace | null = null;
  private held: { sheet: number; cell: PatchedCell }[] = [];

  /** `release` draws what was kept back, once the editor is closed. */
  constructor(api: FUniver, book: Book, release: (sheet: number, cells: PatchedCell[]) => void) {
    api.addEvent(api.Event.SheetEditStarted, ({ worksheet, row, column }) => {
      const sheet = sheetIdOf(worksheet.getSheetId());
      this.place = { sheet, row, column, text: book.editText(sheet, row, column) };
      this.last = this.place;
    });
    api.addEvent(api.Event.SheetEditEnded, () => {
      this.place = null;
      setTimeout(() => {
        const { held } = this;
        this.held = [];
        for (const { sheet, cell } of held) release(sheet, [cell]);
      }, 0);
    });
  }

  get isOpen(): boolean {
    return this.place !== null;
  }

  /** Keeps back the changes of the cell being edited; returns the others. */
  keepBack(sheet: number, cells: readonly PatchedCell[]): readonly PatchedCell[] {
    const mine = cells.filter((cell) => isAt(this.place, sheet, cell));
    if (mine.length === 0) return cells;
    this.held.push(...mine.map((cell) => ({ sheet, cell })));
    return cells.filter((cell) => !mine.includes(cell));
  }

  /** Whether the editor hands over the very text that it was opened with. */
  isUntouched(sheet: number, cell: EditedCell): boolean {
    return isAt(this.last, sheet, cell) && this.last?.text === cell.text;
  }
}

function isAt(
  place: EditedPlace | null,
  sheet: number,
  { row, column }: { row: number; column: number },
): boolean {
  return place !== null && place.sheet === sheet && place.row === row && place.column === column;
}
