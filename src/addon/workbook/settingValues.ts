import type { IsoDate } from '../plan/isoDate';
import { monthPeriodOf } from '../plan/reportingPeriod';
import { type CellReading, dayOf, textOf } from './cell';
import { SETTINGS, type Setting, type SettingKey, YES } from './settings';

/** What the add-on needs of the settings, read and checked. */
export interface SettingValues {
  planTitle: string;
  planYear: number;
  today: IsoDate;
  dueSoonDays: number;
  horizonDays: number;
  /** First day of the reporting period that today falls in. */
  periodStart: IsoDate;
  /** Day of the month on which a monthly period begins, 1–28. */
  periodStartDay: number;
  /** Whether quarters, 6 and 9 months and years are closed too. */
  longPeriods: boolean;
  lockByUnit: boolean;
  /** Whether the monthly digest is sent. */
  digest: boolean;
  sendingDay: number;
  sendingHour: number;
  reminders: boolean;
  /** A reminder goes out when so many days are left. */
  reminderDays: number;
  /** From so many days overdue on the person in charge is told. */
  escalationDays: number;
}

/**
 * Checks the settings as they stand on the sheet.
 * @param reading the value cell of each setting; undefined where its row is missing
 * @returns the values, or the settings that are wrong, each by its label and help
 */
export function readSettings(
  reading: (key: SettingKey) => CellReading | undefined,
): { ok: true; values: SettingValues } | { ok: false; wrong: Setting[] } {
  const wrong: Setting[] = [];
  const numberOf = (key: SettingKey): number => {
    const setting = SETTINGS.find((one) => one.key === key);
    // A workbook of an older version has no row for a newer setting until the office sets it up again.
    const value = reading(key) ?? firstValue(setting);
    const range = setting?.type.kind === 'number' ? setting.type : { min: 0, max: 0 };
    if (typeof value === 'number' && value >= range.min && value <= range.max) return value;
    if (setting) wrong.push(setting);
    return 0;
  };
  const yes = (key: SettingKey): boolean => textOf(reading(key)) === YES;
  const today = dayOf(reading('today'));
  const startDay = numberOf('periodStartDay');
  const startCell = reading('periodStart');
  const periodStart =
    startCell === undefined && today !== undefined && startDay > 0
      ? monthPeriodOf(today, startDay).from
      : dayOf(startCell);
  if (periodStart === undefined)
    wrong.push(...SETTINGS.filter((setting) => setting.key === 'periodStartDay'));
  if (today === undefined) wrong.push(...SETTINGS.filter((setting) => setting.key === 'today'));
  const values = {
    planTitle: textOf(reading('planTitle')),
    planYear: numberOf('planYear'),
    today: today ?? '',
    dueSoonDays: numberOf('dueSoonDays'),
    horizonDays: numberOf('horizonDays'),
    periodStart: periodStart ?? '',
    periodStartDay: startDay,
    longPeriods: yes('longPeriods'),
    lockByUnit: yes('lockByUnit'),
    digest: yes('digest'),
    sendingDay: numberOf('sendingDay'),
    sendingHour: numberOf('sendingHour'),
    reminders: yes('reminders'),
    reminderDays: numberOf('reminderDays'),
    escalationDays: numberOf('escalationDays'),
  };
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, values };
}

/** The number that a setting has at first; undefined for the plan's own year. */
function firstValue(setting: Setting | undefined): number | undefined {
  const value = setting?.key === 'planYear' ? undefined : setting?.initial?.({ title: '', year: 0 });
  return typeof value === 'number' ? value : undefined;
}
