/**
 * What google.script.run lets through: numbers, booleans, texts, null, arrays and plain objects of these, and a form,
 * which becomes an object of its fields by name. Anything else throws, as it does on Google.
 * https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
export function checkedArgument(value: unknown): unknown {
  if (value instanceof HTMLFormElement) return formFields(value);
  return checkedValue(value);
}

function checkedValue(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(checkedValue);
  if (typeof value === 'object' && isPlain(value)) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, field]) =>
        field === undefined ? [] : [[name, checkedValue(field)]],
      ),
    );
  }
  throw new TypeError(
    `Failed due to illegal value in property: ${Object.prototype.toString.call(value).slice(8, -1)}`,
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A name that occurs more than once gives an array. */
function formFields(form: HTMLFormElement): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new TypeError('Failed due to illegal value in property: File');
    const known = fields[name];
    if (known === undefined) fields[name] = value;
    else fields[name] = Array.isArray(known) ? [...known, value] : [known, value];
  }
  return fields;
}
