import { GoogleError } from './errors';

/**
 * What google.script.run lets through towards the server: primitives, null, plain objects and arrays; undefined inside
 * an array becomes null. https://developers.google.com/apps-script/guides/html/communication
 * @throws GoogleError for dates, maps, functions and other objects, in any depth.
 */
export function argumentFromPage(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw refused(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(argumentFromPage);
  if (Object.prototype.toString.call(value) !== '[object Object]') throw refused(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) =>
      item === undefined ? [] : [[name, argumentFromPage(item)]],
    ),
  );
}

function refused(value: unknown): GoogleError {
  const name = Object.prototype.toString.call(value).slice(8, -1);
  return new GoogleError(`Failed due to illegal value in property: ${name}`);
}

/**
 * What comes back to the page: a result with a Date anywhere in it arrives as no value at all, maps and sets as {}.
 */
export function resultForPage(value: unknown): unknown {
  return hasDate(value) ? null : plain(value);
}

function hasDate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.prototype.toString.call(value) === '[object Date]') return true;
  return (Array.isArray(value) ? value : Object.values(value)).some(hasDate);
}

function plain(value: unknown): unknown {
  if (value === undefined || typeof value === 'function') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (Object.prototype.toString.call(value) !== '[object Object]') return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, plain(item)]])),
  );
}
