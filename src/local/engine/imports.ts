import type { Calculator } from './calculator';
import type { Scalar } from './cell';
import { isEverNew } from './clockReferences';
import { columnOfKey, type EngineSheet, rowOfKey } from './engineSheet';
import { engineFormula } from './formulaText';
import { a1Of, type GridRange, quoteSheetName } from './gridRange';
import { type ImportArgument, importCalls, replaceCalls } from './importCalls';
import type { SheetLocale } from './locale';

/** Where values were imported from. */
export interface ImportOrigin {
  /** Grows with every change of the workbook. */
  readonly revision: number;
  /** Whether it has to be computed again, for changes, for the clock or for what it imports itself. */
  readonly outdated: boolean;
}

/** What a call gives: a block of values, one error where it cannot be had, and the workbook that was asked. */
export interface Imported {
  cells: Scalar[][];
  origin?: ImportOrigin;
}

/** Fetches a range of another workbook by what the two arguments are worth. */
export type ImportSource = (address: Scalar, range: Scalar) => Imported;

const NO_SOURCE: ImportSource = () => ({ cells: [[{ error: '#REF!' }]] });

/** A sheet that only the engine has, for what was imported; it reads no name with uncommon letters a second time. */
const SHEET_ID = -1;
const SHEET_NAME = 'IMPORTS_OF_ENGINE';

/**
 * IMPORTRANGE for an engine that has none: what each call gives stands on a sheet that only the engine has, and the engine
 * gets the formula with a reference to it instead of the call. The sheets themselves keep the formula as it was typed.
 */
export class Imports {
  source: ImportSource = NO_SOURCE;
  /** What the engine holds now; undefined while it holds the formulas as they were typed. */
  private placed: string | undefined;
  private origins = new Map<ImportOrigin, number>();
  private asking = false;

  /**
   * @param cells the cells with a call in their formula, kept up to date by their owner
   * @param sheets all sheets of the workbook, likewise
   */
  constructor(
    private readonly calculator: Calculator,
    private readonly cells: ReadonlyMap<EngineSheet, ReadonlySet<number>>,
    private readonly sheets: readonly EngineSheet[],
  ) {}

  /** Whether a workbook that was asked has changed since. Two that ask each other ask once. */
  get outdated(): boolean {
    if (this.asking || this.origins.size === 0) return false;
    this.asking = true;
    const found = [...this.origins].some(
      ([origin, revision]) => origin.revision !== revision || origin.outdated,
    );
    this.asking = false;
    return found;
  }

  /** A formula with a call was written or went: the engine has it as it was typed. */
  changed(): void {
    if (this.placed !== undefined) this.placed = '';
  }

  /**
   * Asks for everything anew and hands the engine what differs from what it holds.
   * @returns whether there is something new to compute
   */
  place(locale: SheetLocale): boolean {
    if (this.cells.size === 0 && this.placed === undefined) return false;
    this.origins = new Map();
    const found = this.eachCell().flatMap((cell) => this.fetch(cell, locale));
    const print = JSON.stringify(found.map(({ sheet, ...rest }) => [sheet.id, rest]));
    if (print === this.placed) return false;
    if (!this.calculator.has(SHEET_ID)) this.calculator.addSheet(SHEET_ID, SHEET_NAME);
    let free = 1;
    for (const { sheet, row, column, formula, calls, blocks } of found) {
      const references = blocks.map((block) => {
        const range = { row: free, column: 1, rows: block.length, columns: block[0]?.length ?? 1 };
        this.setBlock(range, block, locale);
        free += block.length;
        return `${quoteSheetName(SHEET_NAME)}!${a1Of(range)}`;
      });
      const replaced = replaceCalls(formula, calls, (_call, index) => references[index] ?? '#REF!');
      this.calculator.setFormula(sheet.id, row, column, engineFormula(replaced, locale.formula));
    }
    this.placed = print;
    return true;
  }

  /** Gives the engine the formulas as they were typed, before it moves references or is copied. */
  withdraw(locale: SheetLocale): void {
    if (this.placed === undefined) return;
    for (const { sheet, row, column } of this.eachCell()) {
      const formula = engineFormula(sheet.formula(row, column), locale.formula);
      this.calculator.setFormula(sheet.id, row, column, formula);
    }
    this.calculator.removeSheet(SHEET_ID);
    this.placed = undefined;
  }

  private eachCell(): { sheet: EngineSheet; row: number; column: number }[] {
    return [...this.cells].flatMap(([sheet, keys]) =>
      [...keys].map((key) => ({ sheet, row: rowOfKey(key), column: columnOfKey(key) })),
    );
  }

  private setBlock(range: GridRange, block: readonly (readonly Scalar[])[], { decimal }: SheetLocale): void {
    block.forEach((line, i) => {
      line.forEach((value, j) => {
        // An empty cell would come out as 0 where a formula refers to it.
        this.calculator.setConstant(SHEET_ID, range.row + i, range.column + j, value ?? '', decimal);
      });
    });
  }

  private fetch(
    { sheet, row, column }: { sheet: EngineSheet; row: number; column: number },
    locale: SheetLocale,
  ) {
    const formula = sheet.formula(row, column);
    const calls = importCalls(formula);
    if (calls.length === 0) return [];
    const blocks = calls.map((call) => {
      // Where a comma is the decimal sign it separates no arguments.
      if (call.separator === ',' && locale.formula === 'comma-decimal') return [[{ error: '#ERROR!' }]];
      const cells = [call.address, call.range].map((argument) => this.cellOf(argument, sheet));
      if (cells.some((cell) => cell && isEverNew(cell, this.sheets))) return [[{ error: '#ERROR!' }]];
      const { cells: block, origin } = this.source(
        this.worth(call.address, sheet),
        this.worth(call.range, sheet),
      );
      if (origin) this.origins.set(origin, origin.revision);
      return block;
    });
    return [{ sheet, row, column, formula, calls, blocks }];
  }

  /** What an argument was worth when the workbook was last computed. */
  worth(argument: ImportArgument, sheet: EngineSheet): Scalar {
    if ('text' in argument) return argument.text;
    const cell = this.cellOf(argument, sheet);
    return cell ? (cell.sheet.grid.get(cell.row, cell.column)?.value ?? null) : { error: '#REF!' };
  }

  /** The cell that an argument refers to; undefined for a text, and where there is no such sheet. */
  private cellOf(argument: ImportArgument, sheet: EngineSheet) {
    if ('text' in argument) return undefined;
    const { sheet: name, row, column } = argument;
    const on = name === undefined ? sheet : this.sheets.find((one) => one.name === name);
    return on && { sheet: on, row, column };
  }
}
