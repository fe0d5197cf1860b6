import { formatOfFormula } from './autoFormat';
import { type BasicFilter, shiftFilter } from './basicFilter';
import type { Overlay } from './calculator';
import type { Cell, Scalar } from './cell';
import { type ConditionalRule, shiftRule } from './conditionalRule';
import { UnsupportedFormulaError, unsupportedPart } from './formulaText';
import { Grid } from './grid';
import type { GridRange } from './gridRange';
import { unsupportedInCell } from './importCalls';
import { Layout } from './layout';
import type { SheetLocale } from './locale';
import { displayText } from './numberFormat/display';
import { type StructureEdit, shiftRange } from './structureEdit';
import { type CellStyle, PLAIN, patcher, type StylePatch } from './style';
import type { ValidationRule } from './validationRule';

/** One key per cell, for sets of cells: columns stay below 2^15. */
export const keyOf = (row: number, column: number): number => row * 32_768 + column;
export const rowOfKey = (key: number): number => Math.floor(key / 32_768);
export const columnOfKey = (key: number): number => key % 32_768;

/** Formulas that refer to formulas that refer to …: how far a format is looked for. */
const MAX_FORMAT_DEPTH = 20;

/** Tells the engine what a sheet did, so that it can recompute and report no more than needed. */
export interface SheetListener {
  /** The content of a cell is another. */
  contentChanged(sheet: EngineSheet, row: number, column: number): void;
  /** A cell looks different though its content is the same. */
  lookChanged(sheet: EngineSheet, row: number, column: number): void;
  /** Size, widths, rules, freezing, merges: what is drawn with the sheet as a whole. */
  shapeChanged(sheet: EngineSheet): void;
  rulesChanged(sheet: EngineSheet): void;
  readonly locale: SheetLocale;
  sheetByName(name: string): EngineSheet | undefined;
  beforeStructure(): void;
  structureChanged(sheet: EngineSheet, edit: StructureEdit): void;
  /** Results are needed: of a formula cell, or of a cell that only a formula elsewhere can fill. */
  settle(asked: { sheet: EngineSheet; formulaCell: boolean }): void;
}

/** A sheet: cells with their looks and rules, measures, merges and conditional formats. */
export class EngineSheet {
  readonly grid = new Grid();
  layout = new Layout();
  hidden = false;
  merges: GridRange[] = [];
  rules: ConditionalRule[] = [];
  filter: BasicFilter | null = null;
  /** What conditional formats add, by keyOf; kept by the engine. */
  overlays = new Map<number, Overlay>();
  /** Cells filled by a formula elsewhere, by keyOf; kept by the engine. */
  spilled = new Set<number>();
  /** How much a formula fills that fills more than its own cell, by keyOf; kept by the engine. */
  readonly blocks = new Map<number, { rows: number; columns: number }>();

  constructor(
    readonly id: number,
    /** Change it through Engine.renameSheet. */
    public name: string,
    private readonly listener: SheetListener,
  ) {}

  /** The value of a cell; computes first where it can depend on a formula. */
  value(row: number, column: number): Scalar {
    const cell = this.grid.get(row, column);
    if (cell?.formula === undefined && (cell?.value ?? null) !== null && this.spilled.size === 0) {
      return cell?.value ?? null;
    }
    this.listener.settle({ sheet: this, formulaCell: cell?.formula !== undefined });
    return this.grid.get(row, column)?.value ?? null;
  }

  formula(row: number, column: number): string {
    return this.grid.get(row, column)?.formula ?? '';
  }

  style(row: number, column: number): CellStyle {
    return this.grid.get(row, column)?.style ?? PLAIN;
  }

  /** The number format in force: the cell's own, or what its formula implies; undefined = automatic. */
  numberFormat(row: number, column: number, depth = 0): string | undefined {
    const cell = this.grid.get(row, column);
    if (cell?.style.numberFormat !== undefined || cell?.formula === undefined)
      return cell?.style.numberFormat;
    if (depth > MAX_FORMAT_DEPTH) return undefined;
    return formatOfFormula(cell.formula, this.listener.locale, (name, r, c) => {
      const sheet = name === undefined ? this : this.listener.sheetByName(name);
      return sheet?.numberFormat(r, c, depth + 1);
    });
  }

  /** What the cell shows. */
  display(row: number, column: number): string {
    const value = this.value(row, column);
    return value === null ? '' : displayText(value, this.numberFormat(row, column), this.listener.locale);
  }

  setConstant(row: number, column: number, value: Scalar): void {
    const cell = this.ensure(row, column);
    delete cell.formula;
    cell.value = value;
    this.listener.contentChanged(this, row, column);
  }

  /** @throws UnsupportedFormulaError for what Google computes and the engine would answer wrongly. */
  setFormula(row: number, column: number, formula: string): void {
    const problem = unsupportedInCell(formula);
    if (problem) throw new UnsupportedFormulaError(problem);
    const cell = this.ensure(row, column);
    cell.formula = formula;
    cell.value = null;
    this.listener.contentChanged(this, row, column);
  }

  clearContent(range: GridRange): void {
    this.grid.forEach((cell, row, column) => {
      if (cell.formula === undefined && cell.value === null) return;
      delete cell.formula;
      cell.value = null;
      this.listener.contentChanged(this, row, column);
    }, range);
  }

  /** Changes the look of every cell of a block. */
  restyle(range: GridRange, patch: StylePatch): void {
    const apply = patcher(patch);
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        this.setStyle(row, column, apply(this.style(row, column)));
      }
    }
  }

  setStyle(row: number, column: number, style: CellStyle): void {
    if (this.style(row, column) === style) return;
    this.ensure(row, column).style = style;
    this.listener.lookChanged(this, row, column);
  }

  setRule(row: number, column: number, rule: ValidationRule | null): void {
    if (!rule && !this.grid.get(row, column)?.rule) return;
    const cell = this.ensure(row, column);
    if (rule) cell.rule = rule;
    else delete cell.rule;
    this.listener.shapeChanged(this);
  }

  setNote(row: number, column: number, note: string): void {
    if (!note && !this.grid.get(row, column)?.note) return;
    const cell = this.ensure(row, column);
    if (note) cell.note = note;
    else delete cell.note;
    this.listener.lookChanged(this, row, column);
  }

  /** @throws UnsupportedFormulaError, see setFormula. */
  setConditionalRules(rules: ConditionalRule[]): void {
    for (const rule of rules) {
      const problem = rule.condition === 'CUSTOM_FORMULA' ? unsupportedPart(String(rule.values[0])) : null;
      if (problem) throw new UnsupportedFormulaError(problem);
    }
    this.rules = rules;
    this.listener.rulesChanged(this);
  }

  /** Changes measures or merges and reports the new shape. */
  reshape(change: (sheet: this) => void): void {
    change(this);
    this.listener.shapeChanged(this);
  }

  /**
   * Inserts, deletes or moves rows or columns with everything on them.
   * @param inheritFrom on insert: the line (as counted before) whose look and rules the new lines take over.
   */
  change(edit: StructureEdit, inheritFrom?: number): void {
    // Lines past the last one move nothing that a formula can name.
    const size = edit.axis === 'row' ? this.layout.rows : this.layout.columns;
    const grows = edit.kind === 'insert' && edit.at > size;
    if (!grows) this.listener.beforeStructure();
    const pattern = inheritFrom === undefined ? [] : this.line(edit.axis, inheritFrom);
    this.grid.change(edit);
    this.layout.change(edit);
    this.merges = this.merges.map((merge) => shiftRange(merge, edit)).filter((merge) => merge !== null);
    this.rules = this.rules.map((rule) => shiftRule(rule, edit)).filter((rule) => rule !== null);
    if (this.filter && !shiftFilter(this.filter, edit)) this.filter = null;
    if (edit.kind === 'insert') this.inherit(edit, pattern);
    if (grows) this.listener.shapeChanged(this);
    else this.listener.structureChanged(this, edit);
  }

  private line(axis: 'row' | 'column', index: number): { at: number; cell: Cell }[] {
    const found: { at: number; cell: Cell }[] = [];
    const whole = { row: 1, column: 1, rows: this.layout.rows, columns: this.layout.columns };
    const range =
      axis === 'row' ? { ...whole, row: index, rows: 1 } : { ...whole, column: index, columns: 1 };
    this.grid.forEach((cell, row, column) => {
      found.push({ at: axis === 'row' ? column : row, cell });
    }, range);
    return found;
  }

  private inherit(edit: StructureEdit, pattern: { at: number; cell: Cell }[]): void {
    for (let index = edit.at; index < edit.at + edit.count; index += 1) {
      for (const { at, cell } of pattern) {
        const fresh: Cell = { value: null, style: cell.style };
        if (cell.rule) fresh.rule = cell.rule;
        if (edit.axis === 'row') this.grid.set(index, at, fresh);
        else this.grid.set(at, index, fresh);
      }
    }
  }

  private ensure(row: number, column: number): Cell {
    let cell = this.grid.get(row, column);
    if (!cell) {
      cell = { value: null, style: PLAIN };
      this.grid.set(row, column, cell);
    }
    return cell;
  }
}
