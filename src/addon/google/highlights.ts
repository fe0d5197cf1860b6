import { plainA1 } from '../workbook/cell';
import type { Highlight } from '../workbook/tabPlan';
import { type Manner, rangeOf } from './sheets';

type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * Sees to it that the tab's rules hold ours, first and in our order. setConditionalFormatRules replaces every rule of
 * the tab, so people's own rules are read and written back after ours.
 */
export function keepHighlights(
  on: GoogleAppsScript.Spreadsheet.Sheet,
  highlights: readonly Highlight[],
  manner: Manner = 'mends',
): number {
  const present = on.getConditionalFormatRules();
  const wanted = highlights.map(printOfHighlight);
  const prints = present.map(printOfRule);
  const missing = wanted.filter((print) => !prints.includes(print)).length;
  const formulas = new Set(highlights.map((highlight) => highlight.formula));
  const ours = present.filter((_, index) => formulas.has(formulaOf(prints[index])));
  if (missing === 0 && ours.length === wanted.length) return 0;
  if (manner === 'looks') return Math.max(1, missing);
  const theirs = present.filter((rule) => !ours.includes(rule));
  on.setConditionalFormatRules([...highlights.map((highlight) => build(on, highlight)), ...theirs]);
  return Math.max(1, missing);
}

function build(on: GoogleAppsScript.Spreadsheet.Sheet, { areas, formula, look }: Highlight): FormatRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(look.background)
    .setFontColor(look.color)
    .setBold(look.bold)
    .setRanges(areas.map((area) => rangeOf(on, area)))
    .build();
}

function printOfHighlight({ areas, formula }: Highlight): string {
  return JSON.stringify([formula, areas.map((area) => plainA1(area)).sort()]);
}

function printOfRule(rule: FormatRule): string {
  const formula = String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
  return JSON.stringify([
    formula,
    rule
      .getRanges()
      .map((range) => range.getA1Notation())
      .sort(),
  ]);
}

function formulaOf(print: string | undefined): string {
  const parsed: unknown = JSON.parse(print ?? '[""]');
  return Array.isArray(parsed) ? String(parsed[0]) : '';
}
