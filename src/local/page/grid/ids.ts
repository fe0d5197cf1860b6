/** Univer's id of the one workbook on the page. */
export const UNIT = 'tracker';

const PREFIX = 'sheet-';

export function sheetKey(id: number): string {
  return PREFIX + id;
}

export function sheetIdOf(key: string): number {
  return Number(key.slice(PREFIX.length));
}
