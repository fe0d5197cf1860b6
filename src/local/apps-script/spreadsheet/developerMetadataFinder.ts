import type { MetadataRecord } from '../../book/records';
import type { EnumValue } from '../enumeration';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { DeveloperMetadata, type MetadataPlace } from './developerMetadata';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums';

/** Finds metadata at a place and below it. */
export class DeveloperMetadataFinder extends ServiceObject {
  readonly type = TYPE;
  private readonly tests: ((record: MetadataRecord) => boolean)[] = [];

  constructor(
    private readonly execution: Execution,
    private readonly place: MetadataPlace,
  ) {
    super();
  }

  withId = (id: number): this => this.and((record) => record.id === id);
  withKey = (key: string): this => this.and((record) => record.key === key);
  withValue = (value: string): this => this.and((record) => record.value === value);

  withVisibility(visibility: EnumValue): this {
    return this.and((record) => record.visibility === DeveloperMetadataVisibility.labelOf(visibility));
  }

  withLocationType(type: EnumValue): this {
    return this.and((record) => record.location.type === DeveloperMetadataLocationType.labelOf(type));
  }

  find(): DeveloperMetadata[] {
    return this.execution.book.metadata
      .filter((record) => this.below(record.location) && this.tests.every((test) => test(record)))
      .map((record) => new DeveloperMetadata(this.execution, record));
  }

  private and(test: (record: MetadataRecord) => boolean): this {
    this.tests.push(test);
    return this;
  }

  private below(location: MetadataPlace): boolean {
    const { place } = this;
    if (place.type === 'SPREADSHEET') return true;
    return location.type !== 'SPREADSHEET' && location.sheetId === place.sheetId;
  }
}

const TYPE = serviceType(
  'SpreadsheetApp.DeveloperMetadataFinder',
  {
    withId: 'n',
    withKey: 's',
    withValue: 's',
    withVisibility: 'DeveloperMetadataVisibility',
    withLocationType: 'DeveloperMetadataLocationType',
    find: '',
  },
  { builder: true, reaching: ['find'] },
);
