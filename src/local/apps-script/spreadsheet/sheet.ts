import { cellAt, type GridRange } from '../../engine/gridRange';
import { PLAIN } from '../../engine/style';
import { GoogleError } from '../errors';
import { type ServiceObject, serviceType } from '../serviceObject';
import { ConditionalFormatRule } from './conditionalFormatRule';
import { ConditionalFormatRuleBuilder } from './conditionalFormatRuleBuilder';
import { DeveloperMetadata, type MetadataPlace } from './developerMetadata';
import { DeveloperMetadataFinder } from './developerMetadataFinder';
import { requireEdit, requireReshape } from './editing';
import { ProtectionType, SheetType } from './enums';
import { NamedRange } from './namedRange';
import { Protection } from './protection';
import { type ClearOptions, Range } from './range';
import type { RangeBase } from './rangeBase';
import { RangeList } from './rangeList';
import { placeOn } from './rangeNotation';
import { SHEET_CHARTS, SheetCharts } from './sheetCharts';
import { SHEET_STRUCTURE } from './sheetStructure';
import { Spreadsheet } from './spreadsheet';
import { TextFinder } from './textFinder';

/** SpreadsheetApp.Sheet: https://developers.google.com/apps-script/reference/spreadsheet/sheet */
export class Sheet extends SheetCharts {
  readonly type = TYPE;

  getParent(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }

  getType(): ServiceObject {
    return SheetType.of('GRID');
  }

  getRange(first: string | number, column = 1, rows = 1, columns = 1): Range {
    if (typeof first === 'string') return this.rangeAt(first);
    return this.part({ row: first, column, rows, columns });
  }

  getRangeList(a1Notations: unknown[]): RangeList {
    return new RangeList(a1Notations.map((a1) => this.rangeAt(String(a1))));
  }

  /** From A1 to the last cell with content; A1 alone on an empty sheet (reference). */
  getDataRange(): Range {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues();
  }

  /** Puts a row below the last one with content; the sheet grows when that was its last row. */
  appendRow(values: unknown[]): this {
    const row = this.getLastRow() + 1;
    if (row > this.getMaxRows()) this.insertRowsAfter(this.getMaxRows(), 1);
    if (values.length > this.getMaxColumns()) {
      this.insertColumnsAfter(this.getMaxColumns(), values.length - this.getMaxColumns());
    }
    this.getRange(row, 1, 1, Math.max(1, values.length)).setValues([values]);
    return this;
  }

  clear(options: ClearOptions = {}): this {
    this.all().clear(options);
    return this;
  }

  clearContents(): this {
    this.all().clearContent();
    return this;
  }

  clearFormats(): this {
    requireEdit(this.execution, this.sheet, this.whole);
    this.sheet.grid.forEach((_cell, row, column) => {
      this.sheet.setStyle(row, column, PLAIN);
    });
    this.sheet.setConditionalRules([]);
    return this;
  }

  clearNotes(): this {
    requireEdit(this.execution, this.sheet, this.whole);
    this.sheet.grid.forEach((_cell, row, column) => {
      this.sheet.setNote(row, column, '');
    });
    return this;
  }

  /** Sorts all rows below the frozen ones by a column (1 = A). */
  sort(column: number, ascending = true): this {
    const first = this.getFrozenRows() + 1;
    if (this.getLastRow() >= first) {
      this.getRange(first, 1, this.getLastRow() - first + 1, this.getMaxColumns()).sort({
        column,
        ascending,
      });
    }
    return this;
  }

  activate(): this {
    this.execution.select(this.sheet, cellAt(1, 1));
    return this;
  }

  /** The person's selection where it is on this sheet, else its first cell. */
  getActiveRange(): Range {
    const { sheet, range } = this.execution.selection;
    return this.part(sheet === this.sheet ? range : cellAt(1, 1));
  }

  getActiveCell(): Range {
    const { row, column } = this.getActiveRange().block;
    return this.part(cellAt(row, column));
  }

  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveSelection(where: Range | string): Range {
    return (typeof where === 'string' ? this.rangeAt(where) : where).activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.sheet.rules.map((rule) =>
      new ConditionalFormatRuleBuilder(this.execution, rule, this.sheet).build(),
    );
  }

  /** Replaces every rule of the sheet, the users' own included (reference). */
  setConditionalFormatRules(rules: unknown[]): void {
    requireReshape(this.execution, this.sheet);
    this.sheet.setConditionalRules(
      rules.map((rule) => {
        if (rule instanceof ConditionalFormatRule && rule.sheet === this.sheet) return rule.rule;
        throw new GoogleError('The rules must be conditional format rules of this sheet.');
      }),
    );
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  /** The sheet's protection; a sheet that is protected already gives back the one it has (reference). */
  protect(): Protection {
    return (
      this.getProtections(ProtectionType.of('SHEET'))[0] ??
      Protection.create(this.execution, this.sheet, null)
    );
  }

  getProtections(type: ServiceObject): Protection[] {
    const ofRanges = ProtectionType.labelOf(type) === 'RANGE';
    return this.execution.book.protections
      .filter((record) => record.sheetId === this.sheet.id && (record.range !== null) === ofRanges)
      .map((record) => new Protection(this.execution, record));
  }

  getNamedRanges(): NamedRange[] {
    return this.execution.book.engine.names
      .filter(({ sheetId }) => sheetId === this.sheet.id)
      .map(({ name }) => new NamedRange(this.execution, name));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    requireReshape(this.execution, this.sheet);
    DeveloperMetadata.add(this.execution, this.place, key, rest);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return DeveloperMetadata.at(this.execution, this.place);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.execution, this.place);
  }

  createTextFinder(text: string): TextFinder {
    return new TextFinder(this.execution, [{ sheet: this.sheet, block: this.whole }], text);
  }

  private get place(): MetadataPlace {
    return { type: 'SHEET', sheetId: this.sheet.id };
  }

  private get whole(): GridRange {
    return { row: 1, column: 1, rows: this.getMaxRows(), columns: this.getMaxColumns() };
  }

  private all(): Range {
    return this.part(this.whole);
  }

  private rangeAt(a1: string): Range {
    const place = placeOn(this.sheet, a1);
    if (!place) throw new GoogleError('Range not found');
    return new Range(this.execution, this.sheet, place.block, place.open);
  }

  private part(block: RangeBase['block']): Range {
    return new Range(this.execution, this.sheet, block);
  }
}

const TYPE = serviceType('SpreadsheetApp.Sheet', {
  ...SHEET_STRUCTURE,
  ...SHEET_CHARTS,
  getParent: '',
  getType: '',
  getRange: 's | n n | n n n | n n n n',
  getRangeList: 'a',
  getDataRange: '',
  getSheetValues: 'n n n n',
  appendRow: 'a',
  clear: '| o',
  clearContents: '',
  clearFormats: '',
  clearNotes: '',
  sort: 'n | n b',
  activate: '',
  getActiveRange: '',
  getActiveCell: '',
  getCurrentCell: '',
  setActiveRange: 'Range',
  setActiveSelection: 'Range | s',
  setCurrentCell: 'Range',
  getConditionalFormatRules: '',
  setConditionalFormatRules: 'a',
  clearConditionalFormatRules: '',
  protect: '',
  getProtections: 'ProtectionType',
  getNamedRanges: '',
  addDeveloperMetadata: 's | s s | s DeveloperMetadataVisibility | s s DeveloperMetadataVisibility',
  getDeveloperMetadata: '',
  createDeveloperMetadataFinder: '',
  createTextFinder: 's',
});
