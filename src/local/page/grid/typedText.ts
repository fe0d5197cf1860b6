import type { ICellData, Nullable } from '@univerjs/core';

/** Univer's mark of a text that was typed behind an apostrophe. */
const FORCED_TEXT = 4;

/**
 * The text a person typed, out of what Univer would write into the cell: '' when the cell was emptied, undefined when
 * its text was not touched. Lines within a cell are parted by '\n'.
 */
export function typedText(cell: Nullable<ICellData>): string | undefined {
  if (cell === null) return '';
  if (!cell) return undefined;
  if (cell.p) {
    return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
  }
  if (cell.f) return cell.f;
  if (cell.v !== undefined && cell.v !== null) {
    return cell.t === FORCED_TEXT ? `'${cell.v}` : String(cell.v);
  }
  return cell.v === null || cell.f === null || cell.p === null ? '' : undefined;
}
