import type { Calculator } from './calculator';
import { type ConditionalRule, computedRule, tellingColumn } from './conditionalRule';
import { columnOfKey, type EngineSheet, keyOf, rowOfKey } from './engineSheet';
import { engineFormula, hasStrayComma } from './formulaText';
import type { SheetLocale } from './locale';

/** Cells and conditional formats that the engine has not got yet. */
export class Unsent {
  private readonly cells = new Map<EngineSheet, Set<number>>();
  private readonly rules = new Set<EngineSheet>();

  noteCell(sheet: EngineSheet, row: number, column: number): void {
    let keys = this.cells.get(sheet);
    if (!keys) {
      keys = new Set();
      this.cells.set(sheet, keys);
    }
    keys.add(keyOf(row, column));
  }

  noteRules(sheet: EngineSheet): void {
    this.rules.add(sheet);
  }

  /** Nothing of a sheet that is gone is to be sent. */
  forget(sheet: EngineSheet): void {
    this.cells.delete(sheet);
    this.rules.delete(sheet);
  }

  clear(): void {
    this.cells.clear();
    this.rules.clear();
  }

  /**
   * Hands everything to the engine.
   * @param rulesSent told of each sheet whose conditional formats are new
   */
  send(
    calculator: Calculator,
    { decimal, formula: style }: SheetLocale,
    rulesSent: (sheet: EngineSheet) => void,
  ): void {
    for (const [sheet, keys] of this.cells) {
      // By rows: the engine takes formulas several times faster while the rows below are still empty.
      for (const key of [...keys].sort((a, b) => a - b)) {
        const row = rowOfKey(key);
        const column = columnOfKey(key);
        const cell = sheet.grid.get(row, column);
        if (cell?.formula !== undefined) {
          calculator.setFormula(sheet.id, row, column, engineFormula(cell.formula, style));
        } else {
          calculator.setConstant(sheet.id, row, column, cell?.value ?? null, decimal);
        }
      }
    }
    this.cells.clear();
    const separator = style === 'comma-decimal' ? ';' : ',';
    for (const sheet of this.rules) {
      const telling = tellingColumn(sheet.rules);
      const asked = telling === undefined ? sheet.rules : sheet.rules.map((rule) => inColumn(rule, telling));
      const computed = asked.map((rule) => computedRule(rule, separator, decimal));
      calculator.setRules(
        sheet.id,
        computed.map((rule) => {
          const stray = style === 'comma-decimal' && hasStrayComma(rule.formula);
          return { ...rule, formula: stray ? null : engineFormula(rule.formula, style) };
        }),
      );
      rulesSent(sheet);
    }
    this.rules.clear();
  }
}

/** The rule for the cells of one column of its first range. */
const inColumn = (rule: ConditionalRule, column: number): ConditionalRule => ({
  ...rule,
  ranges: rule.ranges.slice(0, 1).map((range) => ({ ...range, column, columns: 1 })),
});
