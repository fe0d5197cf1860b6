import { type GridRange, intersects } from '../engine/gridRange';

/** A protected sheet or range. */
export interface ProtectionRecord {
  id: number;
  sheetId: number;
  /** null = the whole sheet. */
  range: GridRange | null;
  /** Blocks of a protected sheet that everybody may edit. */
  unprotected: GridRange[];
  description: string;
  warningOnly: boolean;
  /**
   * Who may edit besides the owner; null until somebody changes the list: a fresh protection mirrors the file's editors
   * (https://developers.google.com/apps-script/reference/spreadsheet/range#protect).
   */
  editors: string[] | null;
}

/** What Google says to somebody who may not edit here. */
export const PROTECTED_MESSAGE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether a protection keeps this person from editing; the owner is never kept out. */
export function deniesPerson(protection: ProtectionRecord, email: string, owner: string): boolean {
  if (protection.warningOnly || email === owner) return false;
  return protection.editors !== null && !protection.editors.includes(email);
}

/** Whether a block has a cell that the protection covers. */
export function covers(protection: ProtectionRecord, block: GridRange): boolean {
  if (protection.range) return intersects(protection.range, block);
  let open = [block];
  for (const hole of protection.unprotected) open = open.flatMap((part) => without(part, hole));
  return open.length > 0;
}

/** What is left of a block outside another: up to four blocks. */
function without(block: GridRange, hole: GridRange): GridRange[] {
  if (!intersects(block, hole)) return [block];
  const top = Math.max(block.row, hole.row);
  const bottom = Math.min(block.row + block.rows, hole.row + hole.rows);
  const left = Math.max(block.column, hole.column);
  const right = Math.min(block.column + block.columns, hole.column + hole.columns);
  return [
    { ...block, rows: top - block.row },
    { ...block, row: bottom, rows: block.row + block.rows - bottom },
    { row: top, rows: bottom - top, column: block.column, columns: left - block.column },
    { row: top, rows: bottom - top, column: right, columns: block.column + block.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
