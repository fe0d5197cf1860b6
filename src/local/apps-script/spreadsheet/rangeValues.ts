import {
  type CellInput,
  candidateOf,
  inputOfDate,
  inputOfText,
  outputOf,
  putInput,
} from '../../book/cellInput';
import { satisfies, violationMessage } from '../../book/validation';
import { offsetReferences } from '../../engine/formulaText';
import { GoogleError } from '../errors';
import { requireShape } from './editing';
import { RangeBase } from './rangeBase';

/** Values, display texts and formulas of a block. */
export abstract class RangeValues extends RangeBase {
  getValue(): unknown {
    return outputOf(this.execution.book, this.sheet, this.block.row, this.block.column);
  }

  getValues(): unknown[][] {
    return this.perCell((row, column) => outputOf(this.execution.book, this.sheet, row, column));
  }

  getDisplayValue(): string {
    return this.sheet.display(this.block.row, this.block.column);
  }

  getDisplayValues(): string[][] {
    return this.perCell((row, column) => this.sheet.display(row, column));
  }

  getFormula(): string {
    return this.sheet.formula(this.block.row, this.block.column);
  }

  getFormulas(): string[][] {
    return this.perCell((row, column) => this.sheet.formula(row, column));
  }

  isBlank(): boolean {
    return this.perCell(
      (row, column) => this.sheet.value(row, column) === null && !this.sheet.formula(row, column),
    ).every((line) => line.every(Boolean));
  }

  /** Sets every cell of the block to the value. */
  setValue(value: unknown): this {
    this.write(this.perCell(() => value));
    return this;
  }

  setValues(values: unknown[]): this {
    requireShape(values, this.block);
    this.write(values);
    return this;
  }

  /** Written for the first cell; the others get it as a copy would, with relative references moved along. */
  setFormula(formula: string | null): this {
    const { row: firstRow, column: firstColumn } = this.block;
    this.writeFormulas(
      this.perCell((row, column) => offsetReferences(formula ?? '', row - firstRow, column - firstColumn)),
    );
    return this;
  }

  setFormulas(formulas: unknown[]): this {
    requireShape(formulas, this.block);
    this.writeFormulas(formulas);
    return this;
  }

  /** Checks every cell before it changes any: on Google one refused cell fails the whole call. */
  private write(values: readonly (readonly unknown[])[]): void {
    this.mayEdit();
    const { book } = this.execution;
    const inputs = values.map((line, i) =>
      line.map((value, j) => this.inputOf(value, this.block.row + i, this.block.column + j)),
    );
    this.each(inputs, (row, column, input) => {
      const rule = this.sheet.grid.get(row, column)?.rule;
      const candidate = rule && !rule.allowInvalid ? candidateOf(input, this.sheet, row, column) : null;
      if (rule && candidate && !satisfies(candidate, rule, book, this.sheet, row, column)) {
        throw new GoogleError(violationMessage(row, column, rule));
      }
    });
    this.each(inputs, (row, column, input) => putInput(input, this.sheet, row, column));
  }

  private inputOf(value: unknown, row: number, column: number): CellInput {
    const { book } = this.execution;
    if (value === null || value === undefined) return { value: null };
    if (typeof value === 'string') {
      if (value.length > 50_000) {
        throw new GoogleError(
          'Your input contains more than the maximum of 50000 characters in a single cell.',
        );
      }
      return inputOfText(value, book, this.sheet, row, column);
    }
    if (typeof value === 'boolean') return { value };
    if (typeof value === 'number') return { value: Number.isFinite(value) ? value : { error: '#NUM!' } };
    if (value instanceof Date) return inputOfDate(value, book);
    throw new GoogleError(`Cannot put a value of type ${typeof value} into a cell.`);
  }

  private writeFormulas(formulas: readonly (readonly unknown[])[]): void {
    this.mayEdit();
    this.each(formulas, (row, column, formula) => {
      const text = String(formula ?? '');
      if (text === '') putInput({ value: null }, this.sheet, row, column);
      else this.sheet.setFormula(row, column, text.startsWith('=') ? text : `=${text}`);
    });
  }
}

export const RANGE_VALUES = {
  getValue: '',
  getValues: '',
  getDisplayValue: '',
  getDisplayValues: '',
  getFormula: '',
  getFormulas: '',
  isBlank: '',
  setValue: '*',
  setValues: 'a',
  setFormula: 's?',
  setFormulas: 'a',
};
