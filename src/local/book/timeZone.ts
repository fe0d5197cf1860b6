import { serialOf, utcWallTime, type WallTime } from '../engine/serial';

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
/** No zone changes its offset within a quarter of an hour that starts on the quarter. */
const QUARTER = 900_000;

/** Whether the machine knows the zone ('Asia/Ho_Chi_Minh', 'Etc/GMT', 'GMT+7'). */
export function isTimeZone(zone: string): boolean {
  if (fixedOffset(zone) !== null) return true;
  try {
    formatterOf(zone);
    return true;
  } catch (problem) {
    if (problem instanceof RangeError) return false;
    throw problem;
  }
}

/** Milliseconds that the zone's wall clock is ahead of UTC at an instant. */
export function offsetAt(instant: number, zone: string): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(instant / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = measureOffset(instant, zone);
    known.set(quarter, offset);
  }
  return offset;
}

/** The wall time that a zone shows at an instant. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  return utcWallTime(instant + offsetAt(instant, zone));
}

/** The instant at which a zone shows a wall time; fields may run over (month 13, day 0), as in Date. */
export function instantOf(wall: WallTime, zone: string): number {
  const asUtc = Math.round((serialOf(wall) - EPOCH_SERIAL) * 86_400_000);
  const first = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(first, zone);
}

/** A sheet's serial for an instant, in the wall time of a zone. */
export function serialAt(instant: number, zone: string): number {
  return (instant + offsetAt(instant, zone)) / 86_400_000 + EPOCH_SERIAL;
}

const EPOCH_SERIAL = 25_569;

/** 'YYYY-MM-DDTHH:MM' of a wall time. */
export function isoMinute(wall: WallTime): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}T${two(wall.hour)}:${two(wall.minute)}`;
}

/** Reads 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM[:SS]'; null when it is neither. */
export function readIsoWallTime(text: string): WallTime | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const wall = {
    year: year ?? 0,
    month: month ?? 0,
    day: day ?? 0,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: second ?? 0,
    millisecond: 0,
  };
  const exists = isoMinute(wallTimeAt(instantOf(wall, 'UTC'), 'UTC')) === isoMinute(wall);
  return exists ? wall : null;
}

function measureOffset(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = { year, month, day, hour, minute, second, millisecond: 0 };
  return Math.round((serialOf(wall) - EPOCH_SERIAL) * 86_400_000) - Math.floor(instant / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** 'GMT', 'UTC', 'Etc/GMT', 'GMT+7', 'GMT+07:00'; null for named zones. */
function fixedOffset(zone: string): number | null {
  if (/^(GMT|UTC|Etc\/GMT|Etc\/UTC)$/.test(zone)) return 0;
  const match = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}
