import { isTimeZone } from '../../book/timeZone';
import type { EngineSheet } from '../../engine/engineSheet';
import { cellAt, parseA1 } from '../../engine/gridRange';
import { findLocale } from '../../engine/locale';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { User } from '../user';
import { DeveloperMetadata } from './developerMetadata';
import { DeveloperMetadataFinder } from './developerMetadataFinder';
import { requireEditor, requireReshape } from './editing';
import { NamedRange } from './namedRange';
import type { Protection } from './protection';
import { Range } from './range';
import { Sheet } from './sheet';
import { requireSheetName } from './sheetName';
import { TextFinder } from './textFinder';

/** How long a toast stays where the script does not say, in seconds (reference: Spreadsheet.toast). */
const TOAST_SECONDS = 5;

/** Spreadsheet: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
export class Spreadsheet extends ServiceObject {
  readonly type = TYPE;

  constructor(private readonly execution: Execution) {
    super();
  }

  getId(): string {
    return this.execution.book.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.execution.book.id}/edit`;
  }

  getName(): string {
    return this.execution.book.name;
  }

  rename(name: string): void {
    requireEditor(this.execution);
    this.execution.book.name = name;
  }

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
    const reference = parseA1(a1Notation);
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

  getSpreadsheetLocale(): string {
    return this.execution.book.engine.locale.name;
  }

  setSpreadsheetLocale(name: string): void {
    requireEditor(this.execution);
    const locale = findLocale(name);
    if (!locale) throw new GoogleError(`Invalid argument: locale (${name})`);
    this.execution.book.engine.setLocale(locale);
  }

  getSpreadsheetTimeZone(): string {
    return this.execution.book.engine.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    requireEditor(this.execution);
    if (!isTimeZone(timeZone)) throw new GoogleError(`Invalid argument: timezone (${timeZone})`);
    this.execution.book.engine.setTimeZone(timeZone);
  }

  getOwner(): User {
    return new User(this.execution.book.owner);
  }

  getEditors(): User[] {
    return this.peopleOf((role) => role !== 'viewer');
  }

  getViewers(): User[] {
    return this.peopleOf((role) => role === 'viewer');
  }

  getProtections(type: ServiceObject): Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    requireEditor(this.execution);
    DeveloperMetadata.add(this.execution, { type: 'SPREADSHEET' }, key, rest);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return DeveloperMetadata.at(this.execution, { type: 'SPREADSHEET' });
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.execution, { type: 'SPREADSHEET' });
  }

  createTextFinder(text: string): TextFinder {
    const places = this.execution.book.sheets.map((sheet) => ({
      sheet,
      block: { row: 1, column: 1, rows: sheet.layout.rows, columns: sheet.layout.columns },
    }));
    return new TextFinder(this.execution, places, text);
  }

  toast(message: string, title = '', timeoutSeconds = TOAST_SECONDS): void {
    const person = this.execution.who.atKeyboard;
    if (person !== null) this.execution.runtime.deskOf(person).toast(message, title, timeoutSeconds);
  }

  private peopleOf(wanted: (role: string) => boolean): User[] {
    return this.execution.book.people.filter(({ role }) => wanted(role)).map(({ email }) => new User(email));
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
  getId: '',
  getUrl: '',
  getName: '',
  rename: 's',
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
  getSpreadsheetLocale: '',
  setSpreadsheetLocale: 's',
  getSpreadsheetTimeZone: '',
  setSpreadsheetTimeZone: 's',
  getOwner: '',
  getEditors: '',
  getViewers: '',
  getProtections: 'ProtectionType',
  addDeveloperMetadata: 's | s s | s DeveloperMetadataVisibility | s s DeveloperMetadataVisibility',
  getDeveloperMetadata: '',
  createDeveloperMetadataFinder: '',
  createTextFinder: 's',
  toast: 's | s s | s s n',
});
