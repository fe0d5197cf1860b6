import type { Look } from '../workbook/look';

/** Paints a block: one call per kind of format, whatever the number of cells. */
export function paintLooks(
  range: GoogleAppsScript.Spreadsheet.Range,
  looks: readonly (readonly Look[])[],
): void {
  const each = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick));
  range.setNumberFormats(each((look) => look.numberFormat ?? '@'));
  range.setVerticalAlignment('top');
  range.setFontWeights(each((look) => (look.bold ? 'bold' : 'normal')));
  range.setFontColors(each((look) => look.color ?? '#1F2933'));
  range.setBackgrounds(each((look) => look.background ?? '#FFFFFF'));
  range.setHorizontalAlignments(each((look) => look.align ?? 'left'));
  range.setWraps(each((look) => look.wrap ?? true));
  range.setFontSizes(each((look) => look.size ?? 10));
  const slanted = looks.some((row) => row.some((look) => look.italic));
  if (slanted) range.setFontStyles(each((look) => (look.italic ? 'italic' : 'normal')));
}
