import { addressOf } from '../../book/book';
import { isTimeZone } from '../../book/timeZone';
import { findLocale } from '../../engine/locale';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject } from '../serviceObject';
import { User } from '../user';
import { DeveloperMetadata } from './developerMetadata';
import { DeveloperMetadataFinder } from './developerMetadataFinder';
import { requireEditor } from './editing';

/** How long a toast stays where the script does not say, in seconds (reference: Spreadsheet.toast). */
const TOAST_SECONDS = 5;

/** The file as a whole: name, locale, zone, people, metadata, toasts. */
export abstract class SpreadsheetFile extends ServiceObject {
  constructor(protected readonly execution: Execution) {
    super();
  }

  getId(): string {
    return this.execution.book.id;
  }

  getUrl(): string {
    return addressOf(this.execution.book.id);
  }

  getName(): string {
    return this.execution.book.name;
  }

  rename(name: string): void {
    requireEditor(this.execution);
    this.execution.book.name = name;
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

  toast(message: string, title = '', timeoutSeconds = TOAST_SECONDS): void {
    const person = this.execution.who.atKeyboard;
    if (person !== null) this.execution.runtime.deskOf(person).toast(message, title, timeoutSeconds);
  }

  private peopleOf(wanted: (role: string) => boolean): User[] {
    return this.execution.book.people.filter(({ role }) => wanted(role)).map(({ email }) => new User(email));
  }
}

export const SPREADSHEET_FILE = {
  getId: '',
  getUrl: '',
  getName: '',
  rename: 's',
  getSpreadsheetLocale: '',
  setSpreadsheetLocale: 's',
  getSpreadsheetTimeZone: '',
  setSpreadsheetTimeZone: 's',
  getOwner: '',
  getEditors: '',
  getViewers: '',
  addDeveloperMetadata: 's | s s | s DeveloperMetadataVisibility | s s DeveloperMetadataVisibility',
  getDeveloperMetadata: '',
  createDeveloperMetadataFinder: '',
  toast: 's | s s | s s n',
};
