import type { EngineSheet } from '../../engine/engineSheet';
import { cellAt } from '../../engine/gridRange';
import { GoogleError } from '../errors';
import { type ServiceObject, serviceType } from '../serviceObject';
import { requireEditor, requireReshape } from './editing';
import { NamedRange } from './namedRange';
import type { Protection } from './protection';
import { Range } from './range';
import { readNotation } from './rangeNotation';
import { Sheet } from './sheet';
import { requireSheetName } from './sheetName';
import { SPREADSHEET_FILE, SpreadsheetFile } from './spreadsheetFile';
import { TextFinder } from './textFinder';

/** Spreadsheet: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
export class Spreadsheet extends SpreadsheetFile {
  readonly type = TYPE;

  getSheets(): Sheet[] {
    return this.execution.book.sheets.map((sheet) => this.wrap(sheet));
  }

  getNumSheets(): number {
    return this.execution.book.sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    const sheet = this.execution.book.sheetByName(name);
    return sheet ? this.wrap(sheet) : null;
  }

  getSheetById(id: number): Sheet | null {
    const sheet = this.execution.book.engine.sheetById(id);
    return sheet ? this.wrap(sheet) : null;
  }

  getActiveSheet(): Sheet {
    return this.wrap(this.execution.selection.sheet);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    this.execution.select(sheet.sheet, cellAt(1, 1));
    return sheet;
  }

  getActiveRange(): Range {
    const { sheet, range } = this.execution.selection;
    return new Range(this.execution, sheet, range);
  }

  getActiveCell(): Range {
    const { sheet, range } = this.execution.selection;
    return new Range(this.execution, sheet, cellAt(range.row, range.column));
  }

  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  getRange(a1Notation: string): Range {
    const named = NamedRange.find(this.execution, a1Notation);
    if (named) return named;
    const reference = readNotation(a1Notation);
    const on = reference?.sheet === undefined ? this.getActiveSheet() : this.getSheetByName(reference.sheet);
    if (!reference || !on) throw new GoogleError('Range not found');
    return on.getRange(a1Notation);
  }

  getRangeByName(name: string): Range | null {
    return NamedRange.find(this.execution, name);
  }

  getNamedRanges(): NamedRange[] {
    return this.execution.book.engine.names.map(({ name }) => new NamedRange(this.execution, name));
  }

  setNamedRange(name: string, range: Range): void {
    NamedRange.set(this.execution, name, range);
  }

  removeNamedRange(name: string): void {
    if (!NamedRange.find(this.execution, name))
      throw new GoogleError(`The named range "${name}" does not exist.`);
    new NamedRange(this.execution, name).remove();
  }

  insertSheet(first?: string | number, second?: number): Sheet {
    requireEditor(this.execution);
    const { book } = this.execution;
    const name = typeof first === 'string' ? first : this.freeName();
    const index = typeof first === 'number' ? first : (second ?? book.sheets.length);
    requireSheetName(book, name);
    const sheet = book.engine.addSheet(book.nextNumber(), name, Math.min(index, book.sheets.length));
    return this.setActiveSheet(this.wrap(sheet));
  }

  deleteSheet(sheet: Sheet): void {
    const { book } = this.execution;
    requireReshape(this.execution, sheet.sheet);
    if (!book.sheets.some((other) => other !== sheet.sheet && !other.hidden)) {
      throw new GoogleError("You can't remove all the visible sheets in a document.");
    }
    book.removeSheet(sheet.sheet);
    if (this.execution.selection.sheet === sheet.sheet) this.execution.select(book.activeSheet, cellAt(1, 1));
  }

  /** @param position counted from 1 */
  moveActiveSheet(position: number): void {
    requireEditor(this.execution);
    if (position < 1 || position > this.getNumSheets())
      throw new GoogleError(`Invalid sheet position: ${position}`);
    this.execution.book.engine.moveSheet(this.execution.selection.sheet, position - 1);
  }

  getProtections(type: ServiceObject): Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  createTextFinder(text: string): TextFinder {
    const places = this.execution.book.sheets.map((sheet) => ({
      sheet,
      block: { row: 1, column: 1, rows: sheet.layout.rows, columns: sheet.layout.columns },
    }));
    return new TextFinder(this.execution, places, text);
  }

  private freeName(): string {
    for (let number = this.getNumSheets() + 1; ; number += 1) {
      if (!this.execution.book.sheetByName(`Trang tính${number}`)) return `Trang tính${number}`;
    }
  }

  private wrap(sheet: EngineSheet): Sheet {
    return new Sheet(this.execution, sheet);
  }
}

const TYPE = serviceType('SpreadsheetApp.Spreadsheet', {
  ...SPREADSHEET_FILE,
  getSheets: '',
  getSheetByName: 's',
  getSheetById: 'n',
  getActiveSheet: '',
  setActiveSheet: 'Sheet',
  getActiveCell: '',
  getActiveRange: '',
  getCurrentCell: '',
  setActiveRange: 'Range',
  setCurrentCell: 'Range',
  getRange: 's',
  getRangeByName: 's',
  getNamedRanges: '',
  setNamedRange: 's Range',
  removeNamedRange: 's',
  insertSheet: '| s | n | s n',
  deleteSheet: 'Sheet',
  moveActiveSheet: 'n',
  getNumSheets: '',
  getProtections: 'ProtectionType',
  createTextFinder: 's',
});
