import type { HeaderNote } from '../workbook/tabPlan';

/**
 * Makes the notes of the cells in one row be these; what stands between them is left. One call reads, one writes where
 * anything differs. Returns how many were put right.
 */
export function keepNotes(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  { row, notes }: { row: number; notes: readonly HeaderNote[] },
): number {
  const columns = notes.map(({ column }) => column);
  const first = Math.min(...columns);
  const range = on.getRange(row, first, 1, Math.max(...columns) - first + 1);
  const present = range.getNotes()[0] ?? [];
  const wanted = [...present];
  for (const { column, text } of notes) wanted[column - first] = text;
  const wrong = wanted.filter((text, index) => text !== present[index]).length;
  if (wrong > 0) range.setNotes([wanted]);
  return wrong;
}
