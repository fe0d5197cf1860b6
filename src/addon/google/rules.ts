import { joined } from '../workbook/blocks';
import type { Area } from '../workbook/cell';
import type { PlacedRule, Rule } from '../workbook/tabPlan';
import { rangeOf, sheet as sheetNamed } from './sheets';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Sees to it that each area has its rule on every cell: one read for all, one write per block of wrong areas. */
export function keepRules(sheet: GoogleAppsScript.Spreadsheet.Sheet, rules: readonly PlacedRule[]): number {
  const rows = Math.max(...rules.map(({ area }) => area.row + area.rows - 1));
  const columns = Math.max(...rules.map(({ area }) => area.column + area.columns - 1));
  const present = sheet.getRange(1, 1, rows, columns).getDataValidations();
  const prints = new Map<Validation, string>();
  const wrong = rules.flatMap(({ area, rule, on }) => {
    const wanted = build(rule);
    const cells = present
      .slice(area.row - 1, area.row - 1 + area.rows)
      .filter((_, index) => on?.[index] ?? true)
      .flatMap((row) => row.slice(area.column - 1, area.column - 1 + area.columns));
    const none = cells.every((cell) => cell === null);
    const expected = none ? '' : fingerprint(wanted);
    const right = !none && cells.every((cell) => cell !== null && printOf(cell, prints) === expected);
    return right || cells.length === 0 ? [] : [{ area, content: filled(area, wanted, on) }];
  });
  for (const { area, content } of joined(wrong)) rangeOf(sheet, area).setDataValidations(content);
  return wrong.length;
}

function filled({ rows, columns }: Area, rule: Validation, on?: readonly boolean[]): (Validation | null)[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, () => ((on?.[row] ?? true) ? rule : null)),
  );
}

function build(rule: Rule): Validation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(rule.help);
  switch (rule.kind) {
    case 'list':
      return builder.requireValueInList([...rule.values], true).build();
    case 'range':
      return builder.requireValueInRange(rangeOf(sheetNamed(rule.tab), rule.area), true).build();
    case 'date':
      return builder.requireDate().build();
    case 'number':
      if (rule.min !== undefined && rule.max !== undefined)
        return builder.requireNumberBetween(rule.min, rule.max).build();
      if (rule.min !== undefined) return builder.requireNumberGreaterThanOrEqualTo(rule.min).build();
      return builder.requireNumberLessThanOrEqualTo(rule.max ?? Number.MAX_SAFE_INTEGER).build();
  }
}

function printOf(rule: Validation, known: Map<Validation, string>): string {
  const before = known.get(rule);
  if (before !== undefined) return before;
  const print = fingerprint(rule);
  known.set(rule, print);
  return print;
}

/** What makes two rules the same: criterion, its values, whether it refuses, and its words. */
function fingerprint(rule: Validation): string {
  const values = rule.getCriteriaValues().map((value) => {
    const isRange = typeof value === 'object' && value !== null && 'getA1Notation' in value;
    return isRange ? (value as GoogleAppsScript.Spreadsheet.Range).getA1Notation() : value;
  });
  return JSON.stringify([String(rule.getCriteriaType()), values, rule.getAllowInvalid(), rule.getHelpText()]);
}
