import type { GridRange } from './gridRange';

/** Rows or columns that are inserted before `at`, deleted from `at` on, or moved from `at` to before `to`. */
export type StructureEdit = { axis: 'row' | 'column'; at: number; count: number } & (
  | { kind: 'insert' }
  | { kind: 'delete' }
  | { kind: 'move'; to: number }
);

/** Where the row or column `index` stands after the edit; null when it is deleted. */
export function shiftIndex(index: number, edit: StructureEdit): number | null {
  if (edit.kind === 'insert') return index < edit.at ? index : index + edit.count;
  if (edit.kind === 'delete') {
    if (index < edit.at) return index;
    return index < edit.at + edit.count ? null : index - edit.count;
  }
  const end = edit.at + edit.count;
  if (index >= edit.at && index < end) {
    return edit.to > edit.at ? index + (edit.to - end) : index - (edit.at - edit.to);
  }
  if (edit.to > edit.at) return index >= end && index < edit.to ? index - edit.count : index;
  return index >= edit.to && index < edit.at ? index + edit.count : index;
}

/** A block after the edit: it grows and shrinks with the rows inside it; null when nothing of it is left. */
export function shiftRange(range: GridRange, edit: StructureEdit): GridRange | null {
  const byRow = edit.axis === 'row';
  const start = byRow ? range.row : range.column;
  const span = shiftSpan(start, byRow ? range.rows : range.columns, edit);
  if (!span) return null;
  return byRow
    ? { ...range, row: span.start, rows: span.count }
    : { ...range, column: span.start, columns: span.count };
}

function shiftSpan(
  start: number,
  count: number,
  edit: StructureEdit,
): { start: number; count: number } | null {
  if (edit.kind === 'move') {
    // A block keeps its place unless it moves as a whole: Google leaves a range where it is when part of it is dragged out.
    const whole = edit.at <= start && start + count <= edit.at + edit.count;
    const untouched =
      start + count <= Math.min(edit.at, edit.to) || start >= Math.max(edit.at + edit.count, edit.to);
    if (!whole && !untouched && !between(start, count, edit)) return { start, count };
    return { start: shiftIndex(start, edit) ?? start, count };
  }
  if (edit.kind === 'insert') {
    if (edit.at <= start) return { start: start + edit.count, count };
    return edit.at < start + count ? { start, count: count + edit.count } : { start, count };
  }
  const removedBefore = overlap(1, start - 1, edit);
  const left = count - overlap(start, count, edit);
  return left > 0 ? { start: start - removedBefore, count: left } : null;
}

/** Whether the whole block lies in the stretch that gives way to the moved rows. */
function between(start: number, count: number, edit: { at: number; count: number; to: number }): boolean {
  const [from, to] = edit.to > edit.at ? [edit.at + edit.count, edit.to] : [edit.to, edit.at];
  return start >= from && start + count <= to;
}

function overlap(start: number, count: number, edit: { at: number; count: number }): number {
  return Math.max(0, Math.min(start + count, edit.at + edit.count) - Math.max(start, edit.at));
}
