import type { IsoDate } from '../plan/isoDate';
import { isStatus } from '../plan/status';
import { correctionsOf, statusMeant, type Touched, type UpdateFacts } from '../plan/updateRules';
import { type CellContent, type CellReading, type Day, dayOf } from '../workbook/cell';
import { TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import { type FieldValue, UPDATE_KEYS, type UpdateKey } from './panelTypes';

const columns = new Map(TRACKER_COLUMNS.map((column) => [column.key, column] as const));

/** The header of a column. */
export const headerOf = (key: TrackerKey): string => columns.get(key)?.header ?? key;

/** The keys of the input columns by their headers. */
export const updateKeyOf = (header: string): UpdateKey | undefined =>
  UPDATE_KEYS.find((key) => headerOf(key) === header);

/** What the rules look at, from the cells of a row. */
export function updateFactsOf(value: (key: TrackerKey) => CellReading): UpdateFacts {
  const word = value('status');
  const progress = value('progress');
  const inRange = typeof progress === 'number' && progress >= 0 && progress <= 100;
  return {
    status: isStatus(word) ? word : '',
    statusUnknown: word !== '' && !isStatus(word),
    progress: inRange ? progress : undefined,
    progressWrong: progress !== '' && !inRange,
    completedOn: dayOf(value('completedOn')),
    completedOnWrong: value('completedOn') !== '' && dayOf(value('completedOn')) === undefined,
    reached: numberOf(value('reached')),
    target: numberOf(value('target')),
    hasReason: value('obstacles') !== '',
    start: dayOf(value('start')),
  };
}

/** The cells of a row that the rules put right; '' empties a cell. */
export type CorrectedFields = Partial<Record<'status' | 'progress' | 'completedOn', string | number | Day>>;

/**
 * What the rules make of a row that was changed in the sheet: a status in other letters is put into the list's own, the
 * rest follows from it.
 * @param touched the fields that were changed
 */
export function correctedFields(
  value: (key: TrackerKey) => CellReading,
  touched: Touched,
  today: IsoDate,
): CorrectedFields {
  const word = value('status');
  const meant = touched.status && typeof word === 'string' ? statusMeant(word) : undefined;
  const facts = updateFactsOf((key) => (key === 'status' && meant !== undefined ? meant : value(key)));
  const { progress, completedOn } = correctionsOf(facts, touched, today);
  return {
    ...(meant !== undefined && meant !== word && { status: meant }),
    ...(progress !== undefined && { progress }),
    ...(completedOn !== undefined && { completedOn: completedOn === '' ? '' : { day: completedOn } }),
  };
}

const numberOf = (reading: CellReading): number | undefined =>
  typeof reading === 'number' ? reading : undefined;

/** A cell's reading as the sidebar knows it. */
export function fieldOf(reading: CellReading): FieldValue {
  if (typeof reading === 'object') return reading.day;
  return typeof reading === 'boolean' ? String(reading) : reading;
}

/** A field as a cell's content; texts stay texts. */
export function contentOfField(key: UpdateKey, value: FieldValue): CellContent {
  return isDayField(key, value) ? { day: value } : value;
}

/** A field as it reads once it is written. */
export function readingOfField(key: UpdateKey, value: FieldValue): CellReading {
  return isDayField(key, value) ? { day: value, minutes: 0 } : value;
}

function isDayField(key: UpdateKey, value: FieldValue): value is string {
  return columns.get(key)?.type.kind === 'date' && typeof value === 'string' && value !== '';
}
