/**
 * Sheet dates: days since 1899-12-30 with the time of day as the fraction, wall time without a zone
 * (https://developers.google.com/sheets/api/guides/formats).
 */
export interface WallTime {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export function serialOf(wall: WallTime): number {
  const { year, month, day, hour, minute, second, millisecond } = wall;
  return (utc(year, month, day, hour, minute, second, millisecond) - EPOCH) / DAY;
}

/** Rounded to the millisecond: a fraction of a day is never exact in binary. */
export function wallTimeOf(serial: number): WallTime {
  return utcWallTime(EPOCH + Math.round(serial * DAY));
}

/** The wall time that UTC shows at an instant. */
export function utcWallTime(instant: number): WallTime {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** The serial of a calendar day, or null when there is no such day (31/2). */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(utc(year, month, day, 0, 0, 0, 0));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.getTime() - EPOCH) / DAY : null;
}

/** Date.UTC reads the years 0–99 as 19xx; this one does not. */
function utc(y: number, mo: number, d: number, h: number, mi: number, s: number, ms: number): number {
  const midnight = new Date(0).setUTCFullYear(y, mo - 1, d);
  return midnight + ((h * 60 + mi) * 60 + s) * 1000 + ms;
}
