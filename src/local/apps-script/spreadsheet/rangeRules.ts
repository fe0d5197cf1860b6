import { putInput } from '../../book/cellInput';
import { contains, intersects } from '../../engine/gridRange';
import type { ValidationRule } from '../../engine/validationRule';
import { GoogleError } from '../errors';
import { checkboxState, checkboxValue } from './checkbox';
import { DataValidation } from './dataValidation';
import { DataValidationBuilder } from './dataValidationBuilder';
import { requireShape } from './editing';
import { Filter } from './filter';
import { RangeLooks } from './rangeLooks';

/** Validation rules, checkboxes, notes, merged cells and the filter of a block. */
export abstract class RangeRules extends RangeLooks {
  getDataValidation(): DataValidation | null {
    return this.validationAt(this.block.row, this.block.column);
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.perCell((row, column) => this.validationAt(row, column));
  }

  setDataValidation(rule: DataValidation | null): this {
    return this.setDataValidations(this.perCell(() => rule ?? null));
  }

  setDataValidations(rules: unknown[]): this {
    requireShape(rules, this.block);
    this.mayEdit();
    const anchored = new Map<ValidationRule, ValidationRule>();
    this.each(rules, (row, column, rule) => {
      if (rule !== null && !(rule instanceof DataValidation)) {
        throw new GoogleError('The data validation rules must be DataValidation objects or null.');
      }
      this.sheet.setRule(row, column, rule && this.anchor(rule.rule, row, column, anchored));
    });
    return this;
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  /** Relative references of a custom formula are written for the first cell that the rule is set on. */
  private anchor(
    rule: ValidationRule,
    row: number,
    column: number,
    anchored: Map<ValidationRule, ValidationRule>,
  ): ValidationRule {
    let own = anchored.get(rule);
    if (!own) {
      own = {
        ...rule,
        ...(rule.criteria === 'CUSTOM_FORMULA' && !rule.anchor ? { anchor: { row, column } } : {}),
      };
      anchored.set(rule, own);
    }
    return own;
  }

  private validationAt(row: number, column: number): DataValidation | null {
    const rule = this.sheet.grid.get(row, column)?.rule;
    if (!rule) return null;
    return new DataValidation(
      this.execution,
      rule,
      (copy) => new DataValidationBuilder(this.execution, copy),
    );
  }

  /** Sets the rule and unchecks every cell, also those that held something. */
  insertCheckboxes(...values: unknown[]): this {
    const checkbox = new DataValidationBuilder(this.execution, null).requireCheckbox(...values).build();
    this.setDataValidation(checkbox);
    this.each(
      this.perCell(() => checkboxValue(checkbox.rule, false)),
      (row, column, value) => putInput({ value }, this.sheet, row, column),
    );
    return this;
  }

  isChecked(): boolean | null {
    const states = new Set(
      this.perCell((row, column) =>
        checkboxState(this.sheet.grid.get(row, column)?.rule, this.sheet.value(row, column)),
      ).flat(1),
    );
    const [state = null] = states;
    return states.size === 1 ? state : null;
  }

  check(): this {
    return this.tick(true);
  }

  uncheck(): this {
    return this.tick(false);
  }

  private tick(checked: boolean): this {
    this.mayEdit();
    this.each(
      this.perCell((row, column) => this.sheet.grid.get(row, column)?.rule),
      (row, column, rule) => {
        if (rule?.criteria === 'CHECKBOX')
          putInput({ value: checkboxValue(rule, checked) }, this.sheet, row, column);
      },
    );
    return this;
  }

  getNote(): string {
    return this.sheet.grid.get(this.block.row, this.block.column)?.note ?? '';
  }

  getNotes(): string[][] {
    return this.perCell((row, column) => this.sheet.grid.get(row, column)?.note ?? '');
  }

  setNote(note: string | null): this {
    return this.setNotes(this.perCell(() => note ?? ''));
  }

  setNotes(notes: unknown[]): this {
    requireShape(notes, this.block);
    this.mayEdit();
    this.each(notes, (row, column, note) => this.sheet.setNote(row, column, String(note ?? '')));
    return this;
  }

  clearNote(): this {
    return this.setNote('');
  }

  /** Merges the block; only the first cell keeps its content. */
  merge(): this {
    this.mayEdit();
    this.mergeBlocks([this.block]);
    return this;
  }

  mergeAcross(): this {
    this.mayEdit();
    const { row, rows } = this.block;
    this.mergeBlocks(Array.from({ length: rows }, (_r, i) => ({ ...this.block, row: row + i, rows: 1 })));
    return this;
  }

  mergeVertically(): this {
    this.mayEdit();
    const { column, columns } = this.block;
    this.mergeBlocks(
      Array.from({ length: columns }, (_c, i) => ({ ...this.block, column: column + i, columns: 1 })),
    );
    return this;
  }

  breakApart(): this {
    this.mayEdit();
    this.sheet.reshape((sheet) => {
      sheet.merges = sheet.merges.filter((merge) => !intersects(merge, this.block));
    });
    return this;
  }

  isPartOfMerge(): boolean {
    return this.sheet.merges.some((merge) => contains(merge, this.block));
  }

  createFilter(): Filter {
    return Filter.create(this.execution, this.sheet, this.block);
  }

  /** The filter of the sheet, wherever it lies (reference). */
  getFilter(): Filter | null {
    return Filter.of(this.execution, this.sheet);
  }

  private mergeBlocks(blocks: RangeRules['block'][]): void {
    const partly = this.sheet.merges.some((merge) =>
      blocks.some((block) => intersects(merge, block) && !contains(block, merge)),
    );
    if (partly)
      throw new GoogleError('You must select all cells in a merged range to merge or unmerge them.');
    for (const block of blocks) {
      if (block.rows === 1 && block.columns === 1) continue;
      this.sheet.reshape((sheet) => {
        sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, block)), { ...block }];
      });
      this.each(
        this.perCell(() => null),
        (row, column) => {
          const inside = contains(block, { row, column, rows: 1, columns: 1 });
          if (inside && (row !== block.row || column !== block.column)) {
            this.sheet.clearContent({ row, column, rows: 1, columns: 1 });
          }
        },
      );
    }
  }
}

export const RANGE_RULES = {
  getDataValidation: '',
  getDataValidations: '',
  setDataValidation: 'DataValidation?',
  setDataValidations: 'a',
  clearDataValidations: '',
  insertCheckboxes: '| * | * *',
  isChecked: '',
  check: '',
  uncheck: '',
  getNote: '',
  getNotes: '',
  setNote: 's?',
  setNotes: 'a',
  clearNote: '',
  merge: '',
  mergeAcross: '',
  mergeVertically: '',
  breakApart: '',
  isPartOfMerge: '',
  createFilter: '',
  getFilter: '',
};
