import { putInput } from '../../book/cellInput';
import type { EngineSheet } from '../../engine/engineSheet';
import { offsetReferences } from '../../engine/formulaText';
import type { GridRange } from '../../engine/gridRange';
import { PLAIN } from '../../engine/style';
import { GoogleError, NotImplementedError } from '../errors';
import type { Execution } from '../execution';
import { serviceType } from '../serviceObject';
import { DeveloperMetadata, metadataTarget, wholeLine } from './developerMetadata';
import { requireEdit, requireOnSheet } from './editing';
import { CopyPasteType } from './enums';
import { Protection } from './protection';
import { RANGE_PLACE, type RangeBase } from './rangeBase';
import { RANGE_LOOKS } from './rangeLooks';
import { CLOSED, notationOf, type OpenSides } from './rangeNotation';
import { RANGE_RULES, RangeRules } from './rangeRules';
import { RANGE_VALUES } from './rangeValues';
import { Sheet } from './sheet';
import { readSortSpec, sortRows } from './sortRows';
import { TextFinder } from './textFinder';

/** SpreadsheetApp.Range: a block of cells of one sheet. */
export class Range extends RangeRules {
  readonly type = TYPE;

  constructor(
    execution: Execution,
    sheet: EngineSheet,
    block: GridRange,
    private readonly open: OpenSides = CLOSED,
  ) {
    requireOnSheet(sheet, block);
    super(execution, sheet, block);
  }

  override getA1Notation(): string {
    return notationOf(this.block, this.open);
  }

  getSheet(): Sheet {
    return new Sheet(this.execution, this.sheet);
  }

  /** Counted from 1 within the block. */
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.block.rows || column > this.block.columns) {
      throw new GoogleError('Cell reference out of range');
    }
    return this.part({
      row: this.block.row + row - 1,
      column: this.block.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }

  offset(rows: number, columns: number, height = this.block.rows, width = this.block.columns): Range {
    return this.part({
      row: this.block.row + rows,
      column: this.block.column + columns,
      rows: height,
      columns: width,
    });
  }

  getMergedRanges(): Range[] {
    return this.sheet.merges
      .filter((merge) => merge.row <= this.getLastRow() && merge.row + merge.rows > this.block.row)
      .filter(
        (merge) => merge.column <= this.getLastColumn() && merge.column + merge.columns > this.block.column,
      )
      .map((merge) => this.part(merge));
  }

  activate(): this {
    this.execution.select(this.sheet, this.block);
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  /** Without options contents and formats go; rules and notes stay (reference: Range.clear, Sheet.clear). */
  clear(options: ClearOptions = {}): this {
    this.mayEdit();
    const { skipFilteredRows, ...what } = options;
    if (skipFilteredRows) {
      for (const row of this.unfilteredRows()) this.part({ ...this.block, row, rows: 1 }).clear(what);
      return this;
    }
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = what;
    const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    if (all || contentsOnly) this.sheet.clearContent(this.block);
    if (all || formatOnly) this.clearFormat();
    if (commentsOnly) this.clearNote();
    if (validationsOnly) this.clearDataValidations();
    return this;
  }

  clearContent(): this {
    this.mayEdit();
    this.sheet.clearContent(this.block);
    return this;
  }

  clearFormat(): this {
    this.mayEdit();
    this.each(
      this.perCell(() => null),
      (row, column) => this.sheet.setStyle(row, column, PLAIN),
    );
    return this;
  }

  protect(): Protection {
    this.mayEdit();
    return Protection.create(this.execution, this.sheet, this.block);
  }

  /** Sorts the rows of the block by columns of the sheet (1 = A); formulas must look at their own row only. */
  sort(spec: unknown): this {
    this.mayEdit();
    sortRows(this.sheet, this.block, (Array.isArray(spec) ? spec : [spec]).map(readSortSpec));
    return this;
  }

  copyTo(target: RangeBase, how: unknown = undefined, transposed: unknown = false): void {
    if (transposed === true) throw new NotImplementedError('Range.copyTo with transposed');
    const options = typeof how === 'object' && how !== null ? how : {};
    const kind =
      CopyPasteType.labelOf(how) ??
      (Reflect.get(options, 'contentsOnly') === true
        ? 'PASTE_VALUES'
        : Reflect.get(options, 'formatOnly') === true
          ? 'PASTE_FORMAT'
          : 'PASTE_NORMAL');
    const block = {
      ...target.block,
      rows: Math.max(1, Math.floor(target.block.rows / this.block.rows)) * this.block.rows,
      columns: Math.max(1, Math.floor(target.block.columns / this.block.columns)) * this.block.columns,
    };
    requireOnSheet(target.sheet, block);
    requireEdit(this.execution, target.sheet, block);
    this.copyCells(target.sheet, block, kind);
  }

  private copyCells(target: EngineSheet, block: GridRange, kind: string): void {
    if (
      !['PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION'].includes(
        kind,
      )
    ) {
      throw new NotImplementedError(`Range.copyTo with ${kind}`);
    }
    const copies = this.perCell((row, column) => {
      const value = this.sheet.value(row, column);
      return {
        row,
        column,
        value,
        cell: this.sheet.grid.get(row, column),
        style: this.sheet.style(row, column),
      };
    });
    for (let i = 0; i < block.rows; i += 1) {
      for (let j = 0; j < block.columns; j += 1) {
        const from = copies[i % this.block.rows]?.[j % this.block.columns];
        if (!from) continue;
        const row = block.row + i;
        const column = block.column + j;
        const formula = from.cell?.formula;
        if (
          kind === 'PASTE_VALUES' ||
          (formula === undefined && kind !== 'PASTE_FORMAT' && kind !== 'PASTE_DATA_VALIDATION')
        ) {
          putInput({ value: from.value }, target, row, column);
        } else if (formula !== undefined && (kind === 'PASTE_NORMAL' || kind === 'PASTE_FORMULA')) {
          target.setFormula(row, column, offsetReferences(formula, row - from.row, column - from.column));
        }
        if (kind === 'PASTE_NORMAL' || kind === 'PASTE_FORMAT') target.setStyle(row, column, from.style);
        if (kind === 'PASTE_NORMAL' || kind === 'PASTE_DATA_VALIDATION') {
          target.setRule(row, column, from.cell?.rule ?? null);
        }
      }
    }
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    this.mayEdit();
    DeveloperMetadata.add(this.execution, metadataTarget(this.sheet, this.block), key, rest);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const place = wholeLine(this.sheet, this.block);
    return place ? DeveloperMetadata.at(this.execution, place) : [];
  }

  createTextFinder(text: string): TextFinder {
    return new TextFinder(this.execution, [{ sheet: this.sheet, block: this.block }], text);
  }

  private unfilteredRows(): number[] {
    const rows = Array.from({ length: this.block.rows }, (_row, i) => this.block.row + i);
    return rows.filter((row) => !this.sheet.filter?.hiddenRows.has(row));
  }

  private part(block: GridRange): Range {
    return new Range(this.execution, this.sheet, block);
  }
}

export interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  commentsOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

const TYPE = serviceType('SpreadsheetApp.Range', {
  ...RANGE_PLACE,
  ...RANGE_VALUES,
  ...RANGE_LOOKS,
  ...RANGE_RULES,
  getSheet: '',
  getCell: 'n n',
  offset: 'n n | n n n | n n n n',
  getMergedRanges: '',
  activate: '',
  activateAsCurrentCell: '',
  clear: '| o',
  clearContent: '',
  clearFormat: '',
  protect: '',
  sort: 'n | o | a',
  copyTo: 'Range | Range o | Range CopyPasteType b',
  addDeveloperMetadata: 's | s s | s DeveloperMetadataVisibility | s s DeveloperMetadataVisibility',
  getDeveloperMetadata: '',
  createTextFinder: 's',
});
