import { type Area, type CellContent, isFormula } from './cell';
import { type Look, looks, numberFormat } from './look';

/** A tab drawn piece by piece: for tabs that are not one table. */
export interface Canvas {
  put(row: number, column: number, values: readonly CellContent[], look: Look | readonly Look[]): void;
  /** Everything put so far as two rectangles; cells never put are empty and plain. */
  finish(width: number): { content: CellContent[][]; looks: Look[][] };
  /** What was put, as blocks: neighbouring rows that span the same columns make one block. */
  blocks(): { area: Area; content: CellContent[][] }[];
}

/** An empty canvas; a look without a number format is for text. */
export function newCanvas(): Canvas {
  const pieces: {
    row: number;
    column: number;
    values: readonly CellContent[];
    look: Look | readonly Look[];
  }[] = [];
  return {
    put(row, column, values, look) {
      pieces.push({ row, column, values, look });
    },
    finish(width) {
      const rows = Math.max(1, ...pieces.map((piece) => piece.row));
      const content = emptyRows<CellContent>(rows, width, '');
      const drawn = emptyRows<Look>(rows, width, { ...looks.plain, numberFormat: numberFormat.text });
      for (const { row, column, values, look } of pieces) {
        values.forEach((value, index) => {
          const line = content[row - 1];
          const lookLine = drawn[row - 1];
          const one = 'length' in look ? (look[index] ?? looks.plain) : look;
          if (line) line[column - 1 + index] = value;
          const format = isFormula(value) ? numberFormat.general : numberFormat.text;
          if (lookLine) lookLine[column - 1 + index] = { numberFormat: format, ...one };
        });
      }
      return { content, looks: drawn };
    },
    blocks() {
      const sorted = [...pieces].sort((a, b) => a.column - b.column || a.row - b.row);
      const result: { area: Area; content: CellContent[][] }[] = [];
      for (const { row, column, values } of sorted) {
        const last = result[result.length - 1];
        const follows =
          last &&
          last.area.column === column &&
          last.area.columns === values.length &&
          last.area.row + last.area.rows === row;
        if (follows) {
          last.area.rows += 1;
          last.content.push([...values]);
        } else {
          result.push({ area: { row, column, rows: 1, columns: values.length }, content: [[...values]] });
        }
      }
      return result;
    },
  };
}

function emptyRows<T>(rows: number, width: number, filler: T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: width }, () => filler));
}
