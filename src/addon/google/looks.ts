import type { Look } from '../workbook/look';
import type { TabPlan } from '../workbook/tabPlan';
import { rangeOf } from './sheets';

/** Paints a whole tab: one call per kind of format, whatever the number of cells. */
export function paintLooks(on: GoogleAppsScript.Spreadsheet.Sheet, plan: TabPlan): void {
  const range = rangeOf(on, {
    row: 1,
    column: 1,
    rows: plan.looks.length,
    columns: plan.looks[0]?.length ?? 1,
  });
  const each = <T>(pick: (look: Look) => T): T[][] => plan.looks.map((row) => row.map(pick));
  range.setNumberFormats(each((look) => look.numberFormat ?? '@'));
  range.setFontFamily('Arial');
  range.setVerticalAlignment('top');
  range.setFontSizes(each((look) => look.size ?? 10));
  range.setFontWeights(each((look) => (look.bold ? 'bold' : 'normal')));
  range.setFontStyles(each((look) => (look.italic ? 'italic' : 'normal')));
  range.setFontColors(each((look) => look.color ?? '#1F2933'));
  range.setBackgrounds(each((look) => look.background ?? '#FFFFFF'));
  range.setHorizontalAlignments(each((look) => look.align ?? 'left'));
  range.setWraps(each((look) => look.wrap ?? true));
}
