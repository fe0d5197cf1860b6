import type { Calculator } from './calculator';
import { columnOfKey, type EngineSheet, keyOf, rowOfKey } from './engineSheet';
import { isVolatile } from './formulaText';
import { hasImport, importsNamed } from './importCalls';

/** Which cells hold formulas, and what kinds of formula there are. */
export class FormulaCells {
  readonly bySheet = new Map<EngineSheet, Set<number>>();
  /** Cells whose formula may fill more than its own cell. */
  readonly spilling = new Map<EngineSheet, Set<number>>();
  /** Cells whose formula takes values from another workbook. */
  readonly importing = new Map<EngineSheet, Set<number>>();
  /** Some formula, in a cell or a rule, hangs on the clock. */
  volatile = false;

  /** @param formula what the cell holds now; undefined when no formula. */
  note(sheet: EngineSheet, key: number, formula: string | undefined): void {
    const keys = this.bySheet.get(sheet);
    this.spilling.get(sheet)?.delete(key);
    this.importing.get(sheet)?.delete(key);
    if (formula === undefined) {
      keys?.delete(key);
      return;
    }
    keys?.add(key);
    this.volatile ||= isVolatile(formula);
    if (canSpill(formula)) noteIn(this.spilling, sheet, key);
    if (hasImport(formula)) noteIn(this.importing, sheet, key);
  }

  /** Whether the cell's formula takes values from another workbook. */
  imports(sheet: EngineSheet, key: number): boolean {
    return this.importing.get(sheet)?.has(key) ?? false;
  }

  forget(sheet: EngineSheet): void {
    this.bySheet.delete(sheet);
    this.importing.delete(sheet);
  }

  /** Whether a cell of the sheet without a formula of its own may hold what a formula filled in. */
  spillsOn(sheet: EngineSheet): boolean {
    return (this.spilling.get(sheet)?.size ?? 0) > 0;
  }

  /** Looks for a sheet's formulas anew, after its cells changed places. */
  find(sheet: EngineSheet): void {
    const keys = new Set<number>();
    this.spilling.delete(sheet);
    this.importing.delete(sheet);
    sheet.grid.forEach((cell, row, column) => {
      if (cell.formula === undefined) return;
      const key = keyOf(row, column);
      keys.add(key);
      if (canSpill(cell.formula)) noteIn(this.spilling, sheet, key);
      if (hasImport(cell.formula)) noteIn(this.importing, sheet, key);
    });
    this.bySheet.set(sheet, keys);
  }

  /** The formulas that name a sheet, or have its name in a text. */
  naming(name: string): { sheet: EngineSheet; row: number; column: number; formula: string }[] {
    const found: { sheet: EngineSheet; row: number; column: number; formula: string }[] = [];
    const written = name.replaceAll("'", "''");
    for (const [sheet, keys] of this.bySheet) {
      for (const key of keys) {
        const [row, column] = [rowOfKey(key), columnOfKey(key)];
        const formula = sheet.grid.get(row, column)?.formula;
        if (formula?.includes(written)) found.push({ sheet, row, column, formula });
      }
    }
    return found;
  }

  /** After references moved, the engine's text of a formula is the right one. */
  reread(calculator: Calculator): void {
    for (const [sheet, keys] of this.bySheet) {
      for (const key of keys) {
        const row = rowOfKey(key);
        const column = columnOfKey(key);
        const cell = sheet.grid.get(row, column);
        if (cell) cell.formula = importsNamed(calculator.formula(sheet.id, row, column));
      }
    }
  }
}

function noteIn(cells: Map<EngineSheet, Set<number>>, sheet: EngineSheet, key: number): void {
  const keys = cells.get(sheet);
  if (keys) keys.add(key);
  else cells.set(sheet, new Set([key]));
}

/** Functions that give blocks, or pass on what their arguments give. */
const BLOCKS = `FILTER SORT SORTBY UNIQUE SEQUENCE TRANSPOSE HSTACK VSTACK CHOOSECOLS CHOOSEROWS TAKE DROP TOCOL TOROW MAP
  BYROW BYCOL MAKEARRAY SCAN WRAPROWS WRAPCOLS EXPAND RANDARRAY FREQUENCY XLOOKUP INDEX OFFSET INDIRECT LET LAMBDA
  IMPORTRANGE`;

/** A call of such a function, an array in braces, or a plain range. */
const CAN_SPILL = new RegExp(
  `\\b(${BLOCKS.trim().split(/\s+/).join('|')})\\s*\\(|\\{|^=\\s*'?[^"()]*:[^"()]*$`,
  'i',
);

/** INDEX of one column at a row that is given: one cell, unless that row comes out as 0. */
const ONE_CELL_INDEX =
  /\bINDEX\s*\(\s*(?:'[^']*'!|\w+!)?\$?([A-Z]+)\$?\d+:\$?\1\$?\d+\s*[;,]\s*(?!0?\s*[;,)])/gi;

function canSpill(formula: string): boolean {
  return CAN_SPILL.test(formula.replace(ONE_CELL_INDEX, '('));
}
