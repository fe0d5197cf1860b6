import type { FieldValue, UpdateKey } from '../../actions/panelTypes';
import { formatShortDate, isIsoDate } from '../../plan/isoDate';
import { NOTICES } from '../../plan/updateRules';
import { words } from '../words';

/** The fields in the order of the form. */
export const FIELD_KEYS: readonly UpdateKey[] = [
  'status',
  'progress',
  'completedOn',
  'reached',
  'evidence',
  'obstacles',
];

/** What stands for a date of which only a part has been entered so far. */
export const HALF_DATE = '…';

/** A value as it stands in its input: numbers with a decimal comma, dates as 'YYYY-MM-DD'. */
export function textOf(value: FieldValue): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

/** A value as a person reads it: dates as 31/8/2024, and a word for an empty cell. */
export function shownValue(key: UpdateKey, value: FieldValue): string {
  if (value === '') return words.empty;
  if (key === 'completedOn' && isIsoDate(value)) return formatShortDate(value);
  return textOf(value);
}

/** What a text means: the value, or what is wrong with it and what to do. */
export type Reading = { value: FieldValue } | { problem: string };

/** Reads what was entered into a field. Numbers as Vietnamese people write them: 12,5 and 1.200. */
export function readText(key: UpdateKey, text: string): Reading {
  const bare = text.trim();
  if (key === 'progress') {
    const value = numberIn(bare.replace(/(\d)\s*%$/, '$1'));
    return value === undefined || Number(value) > 100 ? { problem: NOTICES.progressWrong } : { value };
  }
  if (key === 'reached') {
    const value = numberIn(bare);
    return value === undefined ? { problem: words.reachedWrong } : { value };
  }
  if (key === 'completedOn') {
    if (bare === HALF_DATE) return { problem: words.dateIncomplete };
    return bare === '' || isIsoDate(bare) ? { value: bare } : { problem: words.dateUnreadable(bare) };
  }
  return { value: text };
}

const PLAIN = /^\d+(,\d+)?$/;
const GROUPED = /^\d{1,3}(\.\d{3})+(,\d+)?$/;

/** '' stays '', which empties the cell; undefined for what is no number from 0 on. */
export function numberIn(text: string): number | '' | undefined {
  if (text === '') return '';
  if (!PLAIN.test(text) && !GROUPED.test(text)) return undefined;
  return Number(text.replace(/\./g, '').replace(',', '.'));
}

/** '2024-08-31T14:05' as '14:05 31/8/2024'. */
export function momentWords(at: string): string {
  const [day = '', time = ''] = at.split('T');
  return isIsoDate(day) ? `${time.slice(0, 5)} ${formatShortDate(day)}`.trim() : at;
}
