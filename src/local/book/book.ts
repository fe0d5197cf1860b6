import type { CellError, Scalar } from '../engine/cell';
import { Engine } from '../engine/engine';
import type { EngineSheet } from '../engine/engineSheet';
import { shiftReferences } from '../engine/formulaText';
import type { GridRange } from '../engine/gridRange';
import type { SheetLocale } from '../engine/locale';
import { type StructureEdit, shiftIndex, shiftRange } from '../engine/structureEdit';
import type { ValidationRule } from '../engine/validationRule';
import type { SentMail } from '../localWorkbook';
import { type ChartRecord, shiftChart, withoutSheet } from './chart';
import type { Clock } from './clock';
import { applyFilter } from './filter';
import { type ImportGrant, importInto } from './imports';
import { covers, deniesPerson, type ProtectionRecord } from './protection';
import type { MetadataRecord, PersonRecord, Role, TriggerRecord } from './records';

export type { CellError, Scalar };

/** The address of the workbook with an id. */
export const addressOf = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** A workbook with everything that belongs to the file: cells, rules around them, people, stores, triggers, mail. */
export class Book {
  readonly engine: Engine;
  /** What stands in Google's messages for the file's id. */
  id = 'so-tren-may';
  name = 'Bảng tính';
  protections: ProtectionRecord[] = [];
  metadata: MetadataRecord[] = [];
  charts: ChartRecord[] = [];
  triggers: TriggerRecord[] = [];
  importGrants: ImportGrant[] = [];
  /** The other workbooks of this machine that formulas can find by their address. */
  others: () => readonly Book[] = () => [];
  readonly outbox: SentMail[] = [];
  readonly people: PersonRecord[] = [];
  /** Stores of PropertiesService: 'document', 'script', 'user:e-mail'. */
  readonly properties = new Map<string, Map<string, string>>();
  /** Stores of CacheService; never saved. */
  readonly caches = new Map<string, Map<string, { value: string; until: number }>>();
  /** How many recipients a day Google lets one person write to. */
  dailyRecipients = 100;
  activeSheetId = 0;
  /** Every insertion, deletion and move of lines since the file was opened, for positions that somebody remembers. */
  private readonly structureEdits: { sheetId: number; edit: StructureEdit }[] = [];
  private serial = 0;

  constructor(
    locale: SheetLocale,
    timeZone: string,
    readonly clock: Clock,
  ) {
    this.engine = new Engine(locale, timeZone, () => clock.now());
    this.engine.imports.source = (address, range) => importInto(this, address, range);
  }

  get owner(): string {
    return this.people.find((person) => person.role === 'owner')?.email ?? '';
  }

  roleOf(email: string): Role | null {
    return this.people.find((person) => person.email === email)?.role ?? null;
  }

  /** A number not used before in this file, for ids of sheets, protections, metadata and triggers. */
  nextNumber(): number {
    this.serial += 1;
    return this.serial;
  }

  get lastNumber(): number {
    return this.serial;
  }

  set lastNumber(value: number) {
    this.serial = value;
  }

  get sheets(): readonly EngineSheet[] {
    return this.engine.sheets;
  }

  sheetByName(name: string): EngineSheet | undefined {
    return this.engine.sheetByName(name);
  }

  get activeSheet(): EngineSheet {
    const sheet = this.engine.sheetById(this.activeSheetId) ?? this.sheets[0];
    if (!sheet) throw new Error('A workbook has at least one sheet.');
    return sheet;
  }

  /** Whether somebody may change cells of a block: file role first, then every protection that touches it. */
  mayEdit(email: string, sheet: EngineSheet, block: GridRange): boolean {
    const role = this.roleOf(email);
    if (role !== 'owner' && role !== 'editor') return false;
    return !this.protections.some(
      (protection) =>
        protection.sheetId === sheet.id &&
        deniesPerson(protection, email, this.owner) &&
        covers(protection, block),
    );
  }

  /** Whether somebody may change the sheet itself: its name, measures, rows and columns. */
  mayReshape(email: string, sheet: EngineSheet): boolean {
    const role = this.roleOf(email);
    if (role !== 'owner' && role !== 'editor') return false;
    return !this.protections.some(
      (protection) =>
        protection.sheetId === sheet.id && !protection.range && deniesPerson(protection, email, this.owner),
    );
  }

  /** Inserts, deletes or moves lines of a sheet together with everything that hangs on them. */
  changeStructure(sheet: EngineSheet, edit: StructureEdit, inheritFrom?: number): void {
    const filtered = sheet.filter?.criteria.size;
    sheet.change(edit, inheritFrom);
    this.structureEdits.push({ sheetId: sheet.id, edit });
    this.protections = this.protections.flatMap((protection) => shiftProtection(protection, sheet.id, edit));
    this.metadata = this.metadata.flatMap((entry) => shiftMetadata(entry, sheet.id, edit));
    this.charts = this.charts.map((chart) => shiftChart(chart, sheet.id, edit));
    this.shiftValidation(sheet, edit);
    this.engine.setNames(
      this.engine.names.flatMap((name) => {
        if (name.sheetId !== sheet.id) return [name];
        const range = shiftRange(name.range, edit);
        return range ? [{ ...name, range }] : [];
      }),
    );
    // What a deleted column alone had hidden shows again.
    if (sheet.filter && sheet.filter.criteria.size !== filtered) applyFilter(this, sheet);
  }

  /** How many structure edits there have been: the moment that `placeNow` starts from. */
  get structureMoment(): number {
    return this.structureEdits.length;
  }

  /** Where a cell remembered at an earlier moment stands now; null when its row or column was deleted. */
  placeNow(
    sheet: EngineSheet,
    row: number,
    column: number,
    since: number,
  ): { row: number; column: number } | null {
    let place = { row, column };
    for (const { sheetId, edit } of this.structureEdits.slice(since)) {
      if (sheetId !== sheet.id) continue;
      const moved = shiftIndex(place[edit.axis], edit);
      if (moved === null) return null;
      place = { ...place, [edit.axis]: moved };
    }
    return place;
  }

  removeSheet(sheet: EngineSheet): void {
    this.engine.removeSheet(sheet);
    this.charts = withoutSheet(this.charts, sheet.id);
    this.protections = this.protections.filter((protection) => protection.sheetId !== sheet.id);
    this.metadata = this.metadata.filter(
      ({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== sheet.id,
    );
    if (this.activeSheetId === sheet.id) this.activeSheetId = this.sheets[0]?.id ?? 0;
  }

  private shiftValidation(edited: EngineSheet, edit: StructureEdit): void {
    for (const sheet of this.sheets) {
      const rules = new Set<ValidationRule>();
      sheet.grid.forEach((cell) => {
        if (cell.rule) rules.add(cell.rule);
      });
      for (const rule of rules) {
        if (rule.source?.sheetId === edited.id) {
          const moved = shiftRange(rule.source, edit);
          if (moved) rule.source = { ...moved, sheetId: edited.id };
          else delete rule.source;
        }
        if (rule.anchor && sheet === edited) {
          const line = rule.anchor[edit.axis];
          rule.anchor = { ...rule.anchor, [edit.axis]: shiftIndex(line, edit) ?? line };
          rule.values = rule.values.map((value) => shiftReferences(String(value), edit));
        }
      }
    }
  }
}

function shiftProtection(
  protection: ProtectionRecord,
  sheetId: number,
  edit: StructureEdit,
): ProtectionRecord[] {
  if (protection.sheetId !== sheetId) return [protection];
  const unprotected = protection.unprotected
    .map((range) => shiftRange(range, edit))
    .filter((range) => range !== null);
  const range = protection.range && shiftRange(protection.range, edit);
  if (protection.range && !range) return [];
  // The same object: a script may still hold it.
  return [Object.assign(protection, { unprotected, range })];
}

function shiftMetadata(entry: MetadataRecord, sheetId: number, edit: StructureEdit): MetadataRecord[] {
  const { location } = entry;
  if (location.type === 'SPREADSHEET' || location.type === 'SHEET' || location.sheetId !== sheetId)
    return [entry];
  if ((location.type === 'ROW') !== (edit.axis === 'row')) return [entry];
  const index = shiftIndex(location.index, edit);
  return index === null ? [] : [Object.assign(entry, { location: { ...location, index } })];
}
