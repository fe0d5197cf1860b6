import { Calculator, type EngineCopy } from './calculator';
import type { Scalar } from './cell';
import { ChangeLog } from './changeLog';
import { EngineSheet, keyOf, type SheetListener } from './engineSheet';
import { FormulaCells } from './formulaCells';
import { engineFormula, isVolatile, withSheetRenamed } from './formulaText';
import type { GridRange } from './gridRange';
import { type ImportOrigin, Imports } from './imports';
import type { SheetLocale } from './locale';
import { OverlayTracker } from './overlayTracker';
import { refreshResults } from './results';
import type { StructureEdit } from './structureEdit';
import { Unsent } from './unsent';

/** A name for a block, as in Data > Named ranges. */
export interface NamedBlock {
  name: string;
  sheetId: number;
  range: GridRange;
}

/**
 * A workbook that computes: sheets, results, conditional formats. Writes are collected and reach the engine only when a
 * result is asked for, because every computation is of the whole workbook.
 */
export class Engine implements SheetListener, ImportOrigin {
  readonly changes = new ChangeLog();
  readonly sheets: EngineSheet[] = [];
  names: NamedBlock[] = [];
  private readonly calculator: Calculator;
  private readonly overlays = new OverlayTracker();
  private readonly unsent = new Unsent();
  private readonly formulas = new FormulaCells();
  /** What IMPORTRANGE gives. */
  readonly imports: Imports;
  /** After so many more computations, formulas keep the results that they have: for measuring what does not hang on them. */
  computationsLeft = Number.POSITIVE_INFINITY;
  private changeCount = 0;
  private staleSince = 0;
  private computing = false;
  private computedAt = Number.NaN;

  constructor(
    private currentLocale: SheetLocale,
    private currentZone: string,
    /** The instant that formulas take for now, in milliseconds. */
    private readonly now: () => number,
  ) {
    this.calculator = new Calculator(currentLocale, currentZone);
    this.imports = new Imports(this.calculator, this.formulas.importing, this.sheets);
  }

  get revision(): number {
    return this.changeCount;
  }

  get outdated(): boolean {
    return this.needsComputing();
  }

  /** Sees to it that what other workbooks give is asked for anew. */
  refreshImports(): void {
    if (this.formulas.importing.size > 0) this.stale = true;
  }

  private get stale(): boolean {
    return this.staleSince > 0;
  }

  private set stale(stale: boolean) {
    if (stale) this.changeCount += 1;
    this.staleSince = stale ? this.changeCount : 0;
  }

  get locale(): SheetLocale {
    return this.currentLocale;
  }

  get timeZone(): string {
    return this.currentZone;
  }

  /** Switches the language of numbers and formulas. Formulas are rewritten into it, as Google does. */
  setLocale(locale: SheetLocale): void {
    if (locale.name === this.currentLocale.name) return;
    this.sendAsTyped();
    this.calculator.setLocale(locale);
    this.currentLocale = locale;
    for (const sheet of this.sheets) {
      if (sheet.rules.length > 0) this.unsent.noteRules(sheet);
      this.changes.shapes.add(sheet.id);
    }
    this.formulas.reread(this.calculator);
    this.stale = true;
  }

  setTimeZone(timeZone: string): void {
    this.calculator.setTimeZone(timeZone);
    this.currentZone = timeZone;
    this.stale = true;
  }

  /** Adds an empty sheet at a position counted from 0. */
  addSheet(id: number, name: string, at = this.sheets.length): EngineSheet {
    const sheet = new EngineSheet(id, name, this);
    this.calculator.addSheet(id, name);
    this.sheets.splice(at, 0, sheet);
    this.formulas.find(sheet);
    this.changes.shapes.add(id);
    this.changes.order = true;
    this.stale = true;
    return sheet;
  }

  removeSheet(sheet: EngineSheet): void {
    this.formulas.forget(sheet);
    // Only a formula that names the sheet has another text afterwards.
    const named = this.formulas.importing.size > 0 || this.formulas.naming(sheet.name).length > 0;
    if (named) this.sendAsTyped();
    this.calculator.removeSheet(sheet.id);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.unsent.forget(sheet);
    this.setNames(this.names.filter((name) => name.sheetId !== sheet.id));
    if (named) this.formulas.reread(this.calculator);
    this.changes.order = true;
    this.stale = true;
  }

  renameSheet(sheet: EngineSheet, name: string): void {
    // What names neither name reads the same before and after.
    if (
      this.formulas.importing.size > 0 ||
      this.formulas.naming(sheet.name).length > 0 ||
      this.formulas.naming(name).length > 0
    )
      this.sendAsTyped();
    this.calculator.renameSheet(sheet.id, name);
    // The engine follows a new name at some places of a formula only, so those that have the old one are put anew.
    const followers = this.formulas.naming(sheet.name);
    for (const { sheet: on, row, column, formula } of followers)
      on.setFormula(row, column, withSheetRenamed(formula, sheet.name, name));
    sheet.name = name;
    if (followers.length > 0) {
      this.send();
      this.formulas.reread(this.calculator);
    }
    this.changes.shapes.add(sheet.id);
    this.stale = true;
  }

  moveSheet(sheet: EngineSheet, at: number): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(at, 0, sheet);
    this.changes.order = true;
  }

  sheetByName(name: string): EngineSheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  sheetById(id: number): EngineSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  setNames(names: NamedBlock[]): void {
    this.names = names;
    this.calculator.setNames(
      names.flatMap(({ name, sheetId, range }) => {
        const sheet = this.sheetById(sheetId);
        return sheet ? [{ name, sheetName: sheet.name, range }] : [];
      }),
    );
    this.stale = true;
  }

  contentChanged(sheet: EngineSheet, row: number, column: number): void {
    const key = keyOf(row, column);
    this.unsent.noteCell(sheet, row, column);
    const imported = this.formulas.imports(sheet, key);
    this.formulas.note(sheet, key, sheet.grid.get(row, column)?.formula);
    if (imported || this.formulas.imports(sheet, key)) this.imports.changed();
    sheet.spilled.delete(key);
    this.stale = true;
    this.changes.cell(sheet.id, row, column);
    this.overlays.rowChanged(sheet.id, row);
  }

  lookChanged(sheet: EngineSheet, row: number, column: number): void {
    this.changes.cell(sheet.id, row, column);
  }

  shapeChanged(sheet: EngineSheet): void {
    this.changes.shapes.add(sheet.id);
  }

  rulesChanged(sheet: EngineSheet): void {
    this.unsent.noteRules(sheet);
    this.formulas.volatile ||= sheet.rules.some((rule) => isVolatile(String(rule.values[0] ?? '')));
    this.stale = true;
  }

  beforeStructure(): void {
    this.sendAsTyped();
  }

  structureChanged(sheet: EngineSheet, edit: StructureEdit): void {
    this.calculator.change(sheet.id, edit);
    this.formulas.find(sheet);
    this.formulas.reread(this.calculator);
    sheet.spilled.clear();
    if (sheet.rules.length > 0) this.unsent.noteRules(sheet);
    this.changes.shapes.add(sheet.id);
    this.stale = true;
  }

  settle(asked?: { sheet: EngineSheet; formulaCell: boolean }): void {
    if (asked && !asked.formulaCell && !this.formulas.spillsOn(asked.sheet)) return;
    // Two workbooks that import from each other ask in a circle: the one asked first gives what it knows.
    if (this.computing || this.computationsLeft <= 0 || !this.needsComputing()) return;
    this.computationsLeft -= 1;
    this.computing = true;
    try {
      this.compute();
    } finally {
      this.computing = false;
    }
  }

  private compute(): void {
    this.send();
    this.computedAt = this.now();
    this.imports.place(this.currentLocale);
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      this.calculator.evaluate(this.computedAt);
      this.stale = false;
      refreshResults(this.formulas.bySheet, this.calculator, this.formulas.spilling, (sheet, row, column) => {
        this.changes.cell(sheet.id, row, column);
        this.overlays.rowChanged(sheet.id, row);
      });
      // An address can be the result of a formula, and is known only now.
      if (!this.imports.place(this.currentLocale)) break;
      this.changeCount += 1;
    }
    this.overlays.computed(this.sheets);
  }

  /** Brings results and conditional formats up to date, so that sheet.overlays can be read. */
  settleLooks(): void {
    this.settle();
    this.overlays.refresh(this.sheets, this.calculator, (sheet, row, column) =>
      this.changes.cell(sheet.id, row, column),
    );
  }

  /** What a formula would give if `value` stood in a cell; nothing of it remains. */
  tryOut(sheet: EngineSheet, row: number, column: number, value: Scalar, formula: string): Scalar {
    this.send();
    this.calculator.setConstant(sheet.id, row, column, value, this.currentLocale.decimal);
    const [result = null] = this.results(sheet, [formula]);
    this.contentChanged(sheet, row, column);
    return result;
  }

  /** What formulas give on a sheet, computed together; nothing of them remains. */
  results(sheet: EngineSheet, formulas: readonly string[]): Scalar[] {
    const { row, column } = SCRATCH;
    this.send();
    formulas.forEach((formula, i) => {
      const written = engineFormula(formula, this.currentLocale.formula);
      this.calculator.setFormula(sheet.id, row - i, column, written);
    });
    this.calculator.evaluate(this.now());
    const results = formulas.map((_formula, i) => this.calculator.result(sheet.id, row - i, column));
    const { length: rows } = formulas;
    this.calculator.clear(sheet.id, { row: row - rows + 1, column, rows, columns: 1 });
    return results;
  }

  /** A copy to open the same content with; undefined while there are too few formulas for it to be worth its room. */
  copy(): EngineCopy | undefined {
    let formulas = 0;
    for (const keys of this.formulas.bySheet.values()) formulas += keys.size;
    if (formulas < FORMULAS_WORTH_A_COPY) return undefined;
    this.sendAsTyped();
    return this.calculator.copy();
  }

  /** Takes a copy of exactly the content that the sheets hold, so that no formula has to be read anew. */
  adopt(copy: EngineCopy): void {
    if (
      [...copy.ids].sort().join() !==
      this.sheets
        .map(({ id }) => id)
        .sort()
        .join()
    )
      return;
    this.calculator.adopt(copy);
    this.unsent.clear();
    for (const sheet of this.sheets) this.overlays.everythingChanged(sheet.id);
    this.stale = true;
  }

  /** Frees the engine's memory; the object is not to be used afterwards. */
  dispose(): void {
    this.calculator.dispose();
  }

  private needsComputing(): boolean {
    // Within a minute NOW() may lag: re-computing for every millisecond of a running clock would never end.
    const minute = (instant: number) => Math.floor(instant / 60_000);
    if (this.stale || this.imports.outdated) return true;
    return this.formulas.volatile && minute(this.now()) !== minute(this.computedAt);
  }

  /** The same, and every formula as it was typed: the engine then moves its references, or is copied. */
  private sendAsTyped(): void {
    this.send();
    this.imports.withdraw(this.currentLocale);
    this.refreshImports();
  }

  /** Hands collected writes and rules to the engine. */
  private send(): void {
    this.unsent.send(this.calculator, this.currentLocale, (sheet) =>
      this.overlays.everythingChanged(sheet.id),
    );
  }
}

/** How often a workbook is computed for addresses that are results themselves. */
const MOST_PASSES = 4;

const FORMULAS_WORTH_A_COPY = 2_000;

/** The engine's last cell, which no sheet of ours reaches. */
const SCRATCH = { row: 1_048_576, column: 16_384 };
