import type { Cell } from './cell';
import type { GridRange } from './gridRange';
import type { StructureEdit } from './structureEdit';

type Row = (Cell | undefined)[];

/** The cells of one sheet, sparse: only cells that hold something exist. */
export class Grid {
  /** Index 0 stays empty: rows and columns count from 1. */
  private rows: (Row | undefined)[] = [];

  get(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, cell: Cell): void {
    let cells = this.rows[row];
    if (!cells) {
      cells = [];
      this.rows[row] = cells;
    }
    cells[column] = cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows[row];
    if (cells) delete cells[column];
  }

  /** Every existing cell, by rows; only those inside `range` when one is given. */
  forEach(visit: (cell: Cell, row: number, column: number) => void, range?: GridRange): void {
    const firstRow = range?.row ?? 1;
    const lastRow = range ? Math.min(range.row + range.rows, this.rows.length) : this.rows.length;
    for (let row = firstRow; row < lastRow; row += 1) {
      const cells = this.rows[row];
      if (!cells) continue;
      const firstColumn = range?.column ?? 1;
      const lastColumn = range ? Math.min(range.column + range.columns, cells.length) : cells.length;
      for (let column = firstColumn; column < lastColumn; column += 1) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** The last row and column with content; 0 when there is none. Formats alone are no content. */
  extent(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    this.forEach((cell, row, column) => {
      if (cell.formula === undefined && (cell.value === null || cell.value === '')) return;
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    });
    return { rows, columns };
  }

  change(edit: StructureEdit): void {
    if (edit.axis === 'row') {
      spliceLines(this.rows, edit);
      return;
    }
    for (const cells of this.rows) if (cells) spliceLines(cells, edit);
  }
}

/** Inserts, deletes or moves entries of a sparse list. */
function spliceLines<T>(lines: (T | undefined)[], edit: StructureEdit): void {
  const needed = edit.kind === 'move' ? Math.max(edit.at + edit.count, edit.to) : edit.at;
  if (lines.length < needed) lines.length = needed;
  if (edit.kind === 'insert') {
    lines.splice(edit.at, 0, ...new Array<T | undefined>(edit.count));
  } else if (edit.kind === 'delete') {
    lines.splice(edit.at, edit.count);
  } else {
    const moved = lines.splice(edit.at, edit.count);
    lines.splice(edit.to > edit.at ? edit.to - edit.count : edit.to, 0, ...moved);
  }
}
