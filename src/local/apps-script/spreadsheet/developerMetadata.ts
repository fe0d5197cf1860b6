import type { MetadataRecord } from '../../book/records';
import type { EngineSheet } from '../../engine/engineSheet';
import type { GridRange } from '../../engine/gridRange';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums';

export type MetadataPlace = MetadataRecord['location'];

/** The one whole row or column that a block is, or null: other blocks have no metadata of their own. */
export function wholeLine(sheet: EngineSheet, block: GridRange): MetadataPlace | null {
  const wholeRow = block.rows === 1 && block.column === 1 && block.columns === sheet.layout.columns;
  if (wholeRow) return { type: 'ROW', sheetId: sheet.id, index: block.row };
  const wholeColumn = block.columns === 1 && block.row === 1 && block.rows === sheet.layout.rows;
  if (wholeColumn) return { type: 'COLUMN', sheetId: sheet.id, index: block.column };
  return null;
}

/** @throws GoogleError in Google's words: metadata hangs on whole rows, whole columns, sheets or the spreadsheet only. */
export function metadataTarget(sheet: EngineSheet, block: GridRange): MetadataPlace {
  const place = wholeLine(sheet, block);
  if (place) return place;
  throw new GoogleError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** One piece of metadata. */
export class DeveloperMetadata extends ServiceObject {
  readonly type = TYPE;

  constructor(
    readonly execution: Execution,
    private readonly record: MetadataRecord,
  ) {
    super();
  }

  /** @param rest value and visibility, either or both. */
  static add(execution: Execution, location: MetadataPlace, key: string, rest: unknown[]): void {
    const value = rest.find((item) => typeof item === 'string');
    const visibility = rest
      .map((item) => DeveloperMetadataVisibility.labelOf(item))
      .find((label) => label !== null);
    const { book } = execution;
    book.metadata.push({
      id: book.nextNumber(),
      key,
      value: typeof value === 'string' ? value : '',
      visibility: visibility ?? 'DOCUMENT',
      location,
    });
  }

  static at(execution: Execution, location: MetadataPlace): DeveloperMetadata[] {
    const wanted = JSON.stringify(location);
    return execution.book.metadata
      .filter((record) => JSON.stringify(record.location) === wanted)
      .map((record) => new DeveloperMetadata(execution, record));
  }

  getId = (): number => this.record.id;
  getKey = (): string => this.record.key;
  getValue = (): string => this.record.value;
  getVisibility = (): ServiceObject => DeveloperMetadataVisibility.of(this.record.visibility);
  getLocation = (): MetadataLocation => new MetadataLocation(this.record.location);

  setKey(key: string): this {
    this.record.key = key;
    return this;
  }

  setValue(value: string): this {
    this.record.value = value;
    return this;
  }

  setVisibility(visibility: ServiceObject): this {
    this.record.visibility = DeveloperMetadataVisibility.labelOf(visibility) ?? this.record.visibility;
    return this;
  }

  remove(): void {
    const { book } = this.execution;
    book.metadata = book.metadata.filter((record) => record !== this.record);
  }
}

class MetadataLocation extends ServiceObject {
  readonly type = LOCATION_TYPE;

  constructor(private readonly location: MetadataPlace) {
    super();
  }

  getLocationType(): ServiceObject {
    return DeveloperMetadataLocationType.of(this.location.type);
  }
}

const LOCATION_TYPE = serviceType('SpreadsheetApp.DeveloperMetadataLocation', { getLocationType: '' });

const TYPE = serviceType('SpreadsheetApp.DeveloperMetadata', {
  getId: '',
  getKey: '',
  getValue: '',
  getVisibility: '',
  getLocation: '',
  setKey: 's',
  setValue: 's',
  setVisibility: 'DeveloperMetadataVisibility',
  remove: '',
});
