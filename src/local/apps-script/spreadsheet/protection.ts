import { deniesPerson, PROTECTED_MESSAGE, type ProtectionRecord } from '../../book/protection';
import type { EngineSheet } from '../../engine/engineSheet';
import type { GridRange } from '../../engine/gridRange';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { User } from '../user';
import { ProtectionType } from './enums';
import { Range } from './range';

/** A protected range or sheet. */
export class Protection extends ServiceObject {
  readonly type = TYPE;

  constructor(
    private readonly execution: Execution,
    private readonly record: ProtectionRecord,
  ) {
    super();
  }

  /** Range.protect() adds another protection each time; Sheet.protect() looks for the existing one first. */
  static create(execution: Execution, sheet: EngineSheet, range: GridRange | null): Protection {
    const { book } = execution;
    const record: ProtectionRecord = {
      id: book.nextNumber(),
      sheetId: sheet.id,
      range: range && { ...range },
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: null,
    };
    book.protections.push(record);
    return new Protection(execution, record);
  }

  canEdit(): boolean {
    const { book, who } = this.execution;
    const role = book.roleOf(who.runsAs);
    return (role === 'owner' || role === 'editor') && !deniesPerson(this.record, who.runsAs, book.owner);
  }

  /** Consumer accounts have no domain; setDomainEdit throws on their files (reference, Protection). */
  canDomainEdit(): boolean {
    return false;
  }

  setDomainEdit(): this {
    throw new GoogleError('Cannot set domain edit permissions on a file that is not owned by a domain user.');
  }

  getDescription(): string {
    return this.record.description;
  }

  setDescription(description: string): this {
    return this.alter(() => {
      this.record.description = description;
    });
  }

  isWarningOnly(): boolean {
    return this.record.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.alter(() => {
      this.record.warningOnly = warningOnly;
    });
  }

  getProtectionType(): ServiceObject {
    return ProtectionType.of(this.record.range ? 'RANGE' : 'SHEET');
  }

  getRange(): Range {
    const { rows, columns } = this.sheet.layout;
    if (this.record.range) return new Range(this.execution, this.sheet, this.record.range);
    return new Range(this.execution, this.sheet, { row: 1, column: 1, rows, columns }, WHOLE_SHEET);
  }

  setRange(range: Range): this {
    return this.alter(() => {
      if (range.sheet.id !== this.record.sheetId) throw new GoogleError('The range is on another sheet.');
      this.record.range = { ...range.block };
    });
  }

  getUnprotectedRanges(): Range[] {
    return this.record.unprotected.map((range) => new Range(this.execution, this.sheet, range));
  }

  setUnprotectedRanges(ranges: unknown[]): this {
    return this.alter(() => {
      if (this.record.range)
        throw new GoogleError('Unprotected ranges can only be set on a protected sheet.');
      this.record.unprotected = ranges.map((range) => {
        if (!(range instanceof Range) || range.sheet.id !== this.record.sheetId) {
          throw new GoogleError('Unprotected ranges must be ranges of the protected sheet.');
        }
        return { ...range.block };
      });
    });
  }

  /** Everybody who may edit, without the owner while nobody changed the list. */
  getEditors(): User[] {
    return this.editors.map((email) => new User(email));
  }

  addEditor(who: unknown): this {
    return this.addEditors([who]);
  }

  addEditors(people: unknown[]): this {
    return this.alter(() => {
      if (this.record.warningOnly)
        throw new GoogleError('Editors cannot be added to a warning-only protection.');
      // Adding does not share the file: who cannot edit the file still cannot edit the range (reference).
      this.record.editors = [...new Set([...this.editors, ...people.map(emailOf)])];
    });
  }

  removeEditor(who: unknown): this {
    return this.removeEditors([who]);
  }

  /** Neither the owner nor the person whose rights the code has can be removed (reference, Protection). */
  removeEditors(people: unknown[]): this {
    return this.alter(() => {
      const { book, who } = this.execution;
      const leaving = people.map(emailOf).filter((email) => email !== book.owner && email !== who.runsAs);
      this.record.editors = this.editors.filter((email) => !leaving.includes(email));
    });
  }

  remove(): void {
    this.alter(() => {
      const { book } = this.execution;
      book.protections = book.protections.filter((record) => record !== this.record);
    });
  }

  private get editors(): string[] {
    if (this.record.editors) return this.record.editors;
    return this.execution.book.people
      .filter((person) => person.role === 'editor')
      .map((person) => person.email);
  }

  private get sheet(): EngineSheet {
    const sheet = this.execution.book.engine.sheetById(this.record.sheetId);
    if (!sheet) throw new GoogleError('The protected sheet does not exist any more.');
    return sheet;
  }

  private alter(change: () => void): this {
    if (!this.canEdit()) throw new GoogleError(PROTECTED_MESSAGE);
    change();
    return this;
  }
}

/** A protected sheet answers with all its cells and no notation for them. */
const WHOLE_SHEET = { rows: true, columns: true };

function emailOf(who: unknown): string {
  if (who instanceof User) return who.getEmail();
  if (typeof who === 'string') return who;
  throw new GoogleError('Editors must be given as e-mail addresses or users.');
}

const TYPE = serviceType('SpreadsheetApp.Protection', {
  canEdit: '',
  canDomainEdit: '',
  setDomainEdit: 'b',
  getDescription: '',
  setDescription: 's',
  isWarningOnly: '',
  setWarningOnly: 'b',
  getProtectionType: '',
  getRange: '',
  setRange: 'Range',
  getUnprotectedRanges: '',
  setUnprotectedRanges: 'a',
  getEditors: '',
  addEditor: 's | User',
  addEditors: 'a',
  removeEditor: 's | User',
  removeEditors: 'a',
  remove: '',
});
