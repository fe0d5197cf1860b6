import type { Scalar } from './cell';
import { dxfOf, engineText, googleError } from './engineWords';
import type { GridRange } from './gridRange';
import { a1Of, quoteSheetName } from './gridRange';
import { type Dxf, loadModelClass, type Model } from './ironcalc';
import type { SheetLocale } from './locale';
import type { StructureEdit } from './structureEdit';

/** A conditional format as the engine computes it: always a formula, written for the first cell of the ranges. */
export interface ComputedRule {
  ranges: GridRange[];
  /** null = it cannot be read in the present locale. */
  formula: string | null;
  look: {
    background?: string;
    color?: string;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    strike?: boolean;
  };
}

/** The engine's own form of a workbook, with the stable ids of its sheets in its order. */
export interface EngineCopy {
  ids: number[];
  bytes: Uint8Array;
}

/** What conditional formats add to a cell. */
export type Overlay = ComputedRule['look'];

/**
 * Numbers are read through this format: the engine only gives formatted text, and its general format stops at nine digits.
 * This one gives fifteen, rounded (a longer one is cut off, not rounded; an exponent of two digits comes out wrong).
 */
const EXACT = '0.00000000000000E+0';

/** The engine keeps every step for undo; a fresh copy after so many steps keeps memory flat. */
const STEPS_BEFORE_RENEWAL = 400_000;
/** It also queues every step for other copies of itself; there are none, and the queue is a third of its memory. */
const STEPS_BEFORE_FLUSH = 1_000;

/**
 * The spreadsheet engine behind a narrow door: cells in, results out. Sheets are known by a stable id.
 * Nothing is computed until evaluate().
 */
export class Calculator {
  private model: Model;
  /** Position in the engine → stable id. */
  private ids: number[] = [];
  private steps = 0;

  constructor(locale: SheetLocale, timeZone: string) {
    const ModelClass = loadModelClass();
    this.model = new ModelClass('book', locale.engine, timeZone, 'en');
    this.model.pauseEvaluation();
  }

  setLocale(locale: SheetLocale): void {
    this.model.setLocale(locale.engine);
  }

  setTimeZone(timeZone: string): void {
    this.model.setTimezone(timeZone);
  }

  addSheet(id: number, name: string): void {
    if (this.ids.length > 0) this.model.newSheet();
    this.ids.push(id);
    this.model.renameSheet(this.ids.length - 1, name);
  }

  has(id: number): boolean {
    return this.ids.includes(id);
  }

  removeSheet(id: number): void {
    this.model.deleteSheet(this.at(id));
    this.ids.splice(this.at(id), 1);
  }

  renameSheet(id: number, name: string): void {
    this.model.renameSheet(this.at(id), name);
  }

  setConstant(id: number, row: number, column: number, value: Scalar, decimal: string): void {
    this.step();
    this.model.setUserInput(this.at(id), row, column, engineText(value, decimal));
  }

  setFormula(id: number, row: number, column: number, formula: string): void {
    this.step();
    this.model.setUserInput(this.at(id), row, column, formula);
  }

  /** Takes cells away. One that only lost its content would still keep rows and columns from being inserted before it. */
  clear(id: number, range: GridRange): void {
    this.step();
    this.model.rangeClearAll(
      this.at(id),
      range.row,
      range.column,
      range.row + range.rows - 1,
      range.column + range.columns - 1,
    );
  }

  /**
   * Computes the whole workbook as at the given instant. The engine asks the machine's Date.now for TODAY and NOW and has
   * no other clock, so Date.now is replaced for just as long as it computes.
   */
  evaluate(instant: number): void {
    const machineNow = Date.now;
    Date.now = () => instant;
    try {
      this.model.evaluate();
    } finally {
      Date.now = machineNow;
    }
  }

  /** The last computed result of a cell. */
  result(id: number, row: number, column: number): Scalar {
    const sheet = this.at(id);
    const type = this.model.getCellType(sheet, row, column);
    const text = this.model.getFormattedCellValue(sheet, row, column);
    if (type === 1) return this.number(sheet, row, column, text);
    if (type === 4) return text === 'TRUE';
    return type === 16 ? { error: googleError(text) } : text;
  }

  private number(sheet: number, row: number, column: number, text: string): number {
    const exact = /^-?\d[.,]\d{14}E[+-]\d+$/;
    let shown = text;
    if (!exact.test(shown)) {
      this.model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', EXACT);
      shown = this.model.getFormattedCellValue(sheet, row, column);
      if (!exact.test(shown)) throw new Error(`The engine gave '${shown}' for a number.`);
    }
    return Number(shown.replace(',', '.'));
  }

  /** The block a formula fills from its cell on; null when it fills only its own cell. */
  spill(id: number, row: number, column: number): { rows: number; columns: number } | null {
    const structure = this.model.getCellArrayStructure(this.at(id), row, column);
    if (typeof structure === 'string' || !('DynamicAnchor' in structure)) return null;
    const [columns, rows] = structure.DynamicAnchor;
    return rows > 1 || columns > 1 ? { rows, columns } : null;
  }

  /** The formula as the engine writes it in the current locale, after structure edits and renames. */
  formula(id: number, row: number, column: number): string {
    return this.model.getCellContent(this.at(id), row, column);
  }

  change(id: number, edit: StructureEdit): void {
    const sheet = this.at(id);
    const byRow = edit.axis === 'row';
    if (edit.kind === 'insert') {
      if (byRow) this.model.insertRows(sheet, edit.at, edit.count);
      else this.model.insertColumns(sheet, edit.at, edit.count);
    } else if (edit.kind === 'delete') {
      if (byRow) this.model.deleteRows(sheet, edit.at, edit.count);
      else this.model.deleteColumns(sheet, edit.at, edit.count);
    } else {
      const delta = edit.to > edit.at ? edit.to - edit.at - edit.count : edit.to - edit.at;
      if (byRow) this.model.moveRows(sheet, edit.at, edit.count, delta);
      else this.model.moveColumns(sheet, edit.at, edit.count, delta);
    }
  }

  /** Replaces a sheet's conditional formats. The first rule wins where two of them set the same thing. */
  setRules(id: number, rules: ComputedRule[]): void {
    const sheet = this.at(id);
    for (let count = this.model.getConditionalFormattingList(sheet).length; count > 0; count -= 1) {
      this.model.deleteConditionalFormatting(sheet, count - 1);
    }
    // In the engine a later rule writes over an earlier one; on Google the first one wins.
    for (const rule of [...rules].reverse()) {
      // A formula that does not parse in the present locale colours nothing, as on Google.
      const formula = rule.formula !== null && this.parses(sheet, rule.formula) ? rule.formula : '=FALSE';
      this.addRule(sheet, rule.ranges.map(a1Of).join(' '), formula, dxfOf(rule.look));
    }
  }

  /** Whether the engine takes a rule's formula; asking is the only way to know. */
  private parses(sheet: number, formula: string): boolean {
    try {
      this.addRule(sheet, 'A1', formula, {});
    } catch {
      return false;
    }
    this.model.deleteConditionalFormatting(sheet, this.model.getConditionalFormattingList(sheet).length - 1);
    return true;
  }

  private addRule(sheet: number, ranges: string, formula: string, format: Dxf): void {
    this.model.addConditionalFormatting(sheet, ranges, {
      type: 'Formula',
      formula,
      format,
      stop_if_true: false,
    });
  }

  /** What the conditional formats add to a cell, as last computed. Base styles are not kept in the engine. */
  overlay(id: number, row: number, column: number): Overlay {
    const { font, fill } = this.model.getCellStyle(this.at(id), row, column).style;
    const look: Overlay = {};
    if (typeof fill.color === 'string') look.background = fill.color;
    if (typeof font.color === 'string') look.color = font.color;
    if (font.b) look.bold = true;
    if (font.i) look.italic = true;
    if (font.u) look.underline = true;
    if (font.strike) look.strike = true;
    return look;
  }

  /** Replaces all defined names; the engine does not move them with inserted rows. */
  setNames(names: { name: string; sheetName: string; range: GridRange }[]): void {
    for (const { name, scope } of this.model.getDefinedNameList())
      this.model.deleteDefinedName(name, scope ?? null);
    for (const { name, sheetName, range } of names) {
      const absolute = a1Of(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      this.model.newDefinedName(name, null, `${quoteSheetName(sheetName)}!${absolute}`);
    }
  }

  copy(): EngineCopy {
    return { ids: [...this.ids], bytes: this.model.toBytes() };
  }

  /** Goes on from a copy of the same content instead of what was handed in so far. */
  adopt({ ids, bytes }: EngineCopy): void {
    const adopted = loadModelClass().from_bytes(bytes, 'en');
    adopted.pauseEvaluation();
    this.model.free();
    this.model = adopted;
    this.ids = [...ids];
    this.steps = 0;
  }

  dispose(): void {
    this.model.free();
  }

  private at(id: number): number {
    const position = this.ids.indexOf(id);
    if (position < 0) throw new Error(`No sheet with id ${id} in the engine.`);
    return position;
  }

  private step(): void {
    this.steps += 1;
    if (this.steps % STEPS_BEFORE_FLUSH === 0) this.model.flushSendQueue();
    if (this.steps < STEPS_BEFORE_RENEWAL) return;
    const renewed = loadModelClass().from_bytes(this.model.toBytes(), 'en');
    renewed.pauseEvaluation();
    this.model.free();
    this.model = renewed;
    this.steps = 0;
  }
}
