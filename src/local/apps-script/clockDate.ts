import { instantOf, offsetAt, wallTimeAt } from '../book/timeZone';
import type { WallTime } from '../engine/serial';

/** A realm's Date made to follow another clock and another time zone than the machine's. */
export interface DateWorld {
  now(): number;
  /** Zone of getHours(), of new Date(y, m, d) and of toString(): on Apps Script the manifest's timeZone. */
  zone: string;
}

/** Makes functions that belong to the realm. */
export interface DateMakers {
  fn(body: (args: unknown[]) => unknown): unknown;
  /** A method that hands over the object it is called on. */
  method(body: (self: Date, args: unknown[]) => unknown): unknown;
  constructorOf(construct: (args: unknown[], isNew: boolean) => unknown): DateConstructor;
}

type Define = (name: string, body: (date: Date, args: unknown[]) => unknown) => void;

/**
 * Replaces the constructor and the local-time methods of a realm's Date. The prototype stays, so that instanceof keeps
 * working for every date of that realm.
 * @param RealmDate the Date constructor of the realm.
 * @param make turns functions of ours into functions of the realm: one of this process would let code out of it.
 */
export function clockDate(RealmDate: DateConstructor, world: DateWorld, make: DateMakers): DateConstructor {
  const made = make.constructorOf((args, isNew) => {
    const instant = args.length === 0 || !isNew ? world.now() : instantFrom(args, RealmDate, world);
    const date = new RealmDate(instant);
    return isNew ? date : date.toString();
  });
  const prototype = RealmDate.prototype;
  const define: Define = (name, body) => setHidden(prototype, name, make.method(body));
  installGetters(define, world);
  installSetters(define, world);
  installTexts(define, world);
  Reflect.set(made, 'prototype', prototype);
  setHidden(
    made,
    'now',
    make.fn(() => world.now()),
  );
  setHidden(made, 'UTC', RealmDate.UTC);
  setHidden(
    made,
    'parse',
    make.fn(([text]) => parse(String(text), RealmDate, world)),
  );
  setHidden(prototype, 'constructor', made);
  return made;
}

function instantFrom(args: unknown[], RealmDate: DateConstructor, world: DateWorld): number {
  if (args.length > 1) return localInstant(args.map(Number), world.zone);
  const [value] = args;
  if (typeof value === 'string') return parse(value, RealmDate, world);
  return Object.prototype.toString.call(value) === '[object Date]'
    ? new RealmDate(Number(value)).getTime()
    : Number(value);
}

/** Text without a zone means local time, save a date alone in ISO form, which means UTC (ECMAScript, Date.parse). */
function parse(text: string, RealmDate: DateConstructor, world: DateWorld): number {
  const hasZone = /(Z|GMT|UTC|[+-]\d{2}:?\d{2}|\([^)]*\))\s*$/i.test(text) && /\d:\d|Z$|GMT|UTC/i.test(text);
  if (hasZone || /^[+-]?\d{4,6}(-\d{2}){0,2}$/.test(text)) return RealmDate.parse(text);
  const asUtc = RealmDate.parse(/T/.test(text) && /^\d{4}-/.test(text) ? `${text}Z` : `${text} UTC`);
  return Number.isNaN(asUtc) ? asUtc : asUtc - offsetAt(asUtc - offsetAt(asUtc, world.zone), world.zone);
}

function localInstant(fields: number[], zone: string): number {
  if (fields.some(Number.isNaN)) return Number.NaN;
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = fields.map(
    Math.trunc,
  );
  const full = year >= 0 && year <= 99 ? 1900 + year : year;
  return instantOf({ year: full, month: month + 1, day, hour, minute, second, millisecond }, zone);
}

function wall(date: Date, zone: string): WallTime | null {
  const instant = date.getTime();
  return Number.isNaN(instant) ? null : wallTimeAt(instant, zone);
}

function installGetters(define: Define, { zone }: DateWorld): void {
  const getters: Record<string, (time: WallTime, date: Date) => number> = {
    getFullYear: (time) => time.year,
    getYear: (time) => time.year - 1900,
    getMonth: (time) => time.month - 1,
    getDate: (time) => time.day,
    getDay: (time) => new Date(Date.UTC(time.year, time.month - 1, time.day)).getUTCDay(),
    getHours: (time) => time.hour,
    getMinutes: (time) => time.minute,
    getSeconds: (time) => time.second,
    getMilliseconds: (time) => time.millisecond,
    getTimezoneOffset: (_time, date) => -offsetAt(date.getTime(), zone) / 60_000,
  };
  for (const [name, get] of Object.entries(getters)) {
    define(name, (date) => {
      const time = wall(date, zone);
      return time ? get(time, date) : Number.NaN;
    });
  }
}

function installSetters(define: Define, { zone }: DateWorld): void {
  const fields = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
  const setters: Record<string, number> = {
    setFullYear: 0,
    setMonth: 1,
    setDate: 2,
    setHours: 3,
    setMinutes: 4,
    setSeconds: 5,
    setMilliseconds: 6,
  };
  for (const [name, first] of Object.entries(setters)) {
    define(name, (date, args) => {
      const time = wall(date, zone) ?? wallTimeAt(0, zone);
      args.forEach((arg, i) => {
        const field = fields[first + i];
        if (field) time[field] = Math.trunc(Number(arg)) + (field === 'month' ? 1 : 0);
      });
      const broken = Object.values(time).some(Number.isNaN) || args.length === 0;
      return date.setTime(broken ? Number.NaN : instantOf(time, zone));
    });
  }
}

function installTexts(define: Define, { zone }: DateWorld): void {
  const two = (value: number) => String(value).padStart(2, '0');
  const dayText = (date: Date, time: WallTime): string => {
    const shifted = new Date(date.getTime() + offsetAt(date.getTime(), zone));
    return `${shifted.toUTCString().slice(0, 3)} ${shifted.toUTCString().slice(8, 11)} ${two(time.day)} ${time.year}`;
  };
  const clockText = (date: Date, time: WallTime): string => {
    const minutes = offsetAt(date.getTime(), zone) / 60_000;
    const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;
    return `${two(time.hour)}:${two(time.minute)}:${two(time.second)} GMT${offset}`;
  };
  const texts: [string, (date: Date, time: WallTime) => string][] = [
    ['toString', (date, time) => `${dayText(date, time)} ${clockText(date, time)}`],
    ['toDateString', dayText],
    ['toTimeString', clockText],
  ];
  for (const [name, write] of texts) {
    define(name, (date) => {
      const time = wall(date, zone);
      return time ? write(date, time) : 'Invalid Date';
    });
  }
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    define(name, (date, [locales, options]) => {
      const given = typeof options === 'object' && options !== null ? options : {};
      const languages = typeof locales === 'string' ? locales : 'en-US';
      return new Date(date.getTime())[name](languages, { timeZone: zone, ...given });
    });
  }
}

function setHidden(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}
