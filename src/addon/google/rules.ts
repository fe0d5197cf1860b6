import { joined } from '../workbook/blocks';
import type { Area } from '../workbook/cell';
import type { PlacedRule, Rule } from '../workbook/tabPlan';
import { type Manner, rangeOf, sheet as sheetNamed } from './sheets';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Of how many cells a rule is looked at closely; asking a rule for its parts is a call for each cell. */
const CLOSE_LOOKS = 20;

/**
 * Sees to it that each area has its rule on every cell: one read, one write per block of neighbouring areas, however
 * long they are. All rules are written anew, since a pasted cell may have brought another rule anywhere; what is told
 * is the areas where a rule was missing or seen to differ.
 * @param manner 'writes' for a tab that has no rule yet, which need not be read for that
 */
export function keepRules(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rules: readonly PlacedRule[],
  manner: Manner | 'writes' = 'mends',
): number {
  const present = manner === 'writes' ? [] : rulesOver(sheet, rules);
  let wrong = 0;
  const blocks = rules.map(({ area, rule, on }) => {
    const wanted = build(rule);
    const cells = present
      .slice(area.row - 1, area.row - 1 + area.rows)
      .filter((_, index) => on?.[index] ?? true)
      .flatMap((row) => row.slice(area.column - 1, area.column - 1 + area.columns));
    if (cells.length > 0 && !looksRight(cells, wanted)) wrong += 1;
    return { area, content: filled(area, wanted, on) };
  });
  if (manner === 'looks') return wrong;
  for (const { area, content } of joined(blocks)) rangeOf(sheet, area).setDataValidations(content);
  return wrong;
}

/** The rules of all cells down to the last that is to have one. */
function rulesOver(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rules: readonly PlacedRule[],
): (Validation | null)[][] {
  const rows = Math.max(...rules.map(({ area }) => area.row + area.rows - 1));
  const columns = Math.max(...rules.map(({ area }) => area.column + area.columns - 1));
  return sheet.getRange(1, 1, rows, columns).getDataValidations();
}

function looksRight(cells: readonly (Validation | null)[], wanted: Validation): boolean {
  if (cells.includes(null)) return false;
  const step = Math.max(1, Math.floor(cells.length / CLOSE_LOOKS));
  const expected = fingerprint(wanted);
  return cells.every(
    (cell, index) => cell !== null && (index % step !== 0 || fingerprint(cell) === expected),
  );
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

/** What makes two rules the same: criterion, its values, whether it refuses, and its words. */
function fingerprint(rule: Validation): string {
  const values = rule.getCriteriaValues().map((value) => {
    const isRange = typeof value === 'object' && value !== null && 'getA1Notation' in value;
    return isRange ? (value as GoogleAppsScript.Spreadsheet.Range).getA1Notation() : value;
  });
  return JSON.stringify([String(rule.getCriteriaType()), values, rule.getAllowInvalid(), rule.getHelpText()]);
}
