import type { EngineSheet } from '../../engine/engineSheet';
import { a1Of, type GridRange } from '../../engine/gridRange';
import type { Execution } from '../execution';
import { ServiceObject } from '../serviceObject';
import { requireEdit } from './editing';

/** A block of cells as services share it: where it is and how to walk over it. */
export abstract class RangeBase extends ServiceObject {
  constructor(
    readonly execution: Execution,
    readonly sheet: EngineSheet,
    readonly block: GridRange,
  ) {
    super();
  }

  getRow(): number {
    return this.block.row;
  }

  getColumn(): number {
    return this.block.column;
  }

  getLastRow(): number {
    return this.block.row + this.block.rows - 1;
  }

  getLastColumn(): number {
    return this.block.column + this.block.columns - 1;
  }

  getNumRows(): number {
    return this.block.rows;
  }

  getNumColumns(): number {
    return this.block.columns;
  }

  getHeight(): number {
    return this.block.rows;
  }

  getWidth(): number {
    return this.block.columns;
  }

  getA1Notation(): string {
    return a1Of(this.block);
  }

  getGridId(): number {
    return this.sheet.id;
  }

  /** One value per cell, by rows. */
  protected perCell<T>(read: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.block;
    return Array.from({ length: rows }, (_r, i) =>
      Array.from({ length: columns }, (_c, j) => read(row + i, column + j)),
    );
  }

  /** Visits each cell with the entry of `data` that stands at its place. */
  protected each<T>(
    data: readonly (readonly T[])[],
    visit: (row: number, column: number, item: T) => void,
  ): void {
    data.forEach((line, i) => {
      line.forEach((item, j) => {
        visit(this.block.row + i, this.block.column + j, item);
      });
    });
  }

  protected mayEdit(): void {
    requireEdit(this.execution, this.sheet, this.block);
  }
}

export const RANGE_PLACE = {
  getRow: '',
  getColumn: '',
  getLastRow: '',
  getLastColumn: '',
  getNumRows: '',
  getNumColumns: '',
  getHeight: '',
  getWidth: '',
  getA1Notation: '',
  getGridId: '',
};
