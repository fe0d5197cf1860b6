import type { OptionTree, OptionValue } from './chart';

/**
 * Sets one option of a chart. 'legend.position' is the option `position` within `legend`, so that
 * both ways of writing mean the same (https://developers.google.com/apps-script/chart-configuration-options).
 * A group of options given as one object takes the place of that group.
 * @returns a new tree; the given one stays as it is
 */
export function withOption(options: OptionTree, name: string, value: OptionValue): OptionTree {
  const [first = '', ...rest] = name.split('.');
  if (rest.length === 0) return { ...options, [first]: value };
  const inner = options[first];
  return { ...options, [first]: withOption(isTree(inner) ? inner : {}, rest.join('.'), value) };
}

/** An option by its name, 'title' or 'legend.position'; null when it was not set. */
export function optionOf(options: OptionTree, name: string): OptionValue {
  let found: OptionValue = options;
  for (const part of name.split('.')) {
    if (Array.isArray(found)) found = found[Number(part)] ?? null;
    else if (isTree(found) && Object.hasOwn(found, part)) found = found[part] ?? null;
    else return null;
  }
  return found;
}

/** The first of these options that is a text that says something. */
export function textOption(options: OptionTree, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = optionOf(options, name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/** The first of these options that is a number. */
export function numberOption(options: OptionTree, ...names: string[]): number | undefined {
  for (const name of names) {
    const value = optionOf(options, name);
    if (typeof value === 'number') return value;
  }
  return undefined;
}

function isTree(value: OptionValue | undefined): value is OptionTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value from a script can be kept as an option: text, number, truth value, and lists and objects of these. */
export function isOptionValue(value: unknown): value is OptionValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isOptionValue);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every(isOptionValue);
}
