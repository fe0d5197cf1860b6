import { type EngineSheet, keyOf } from './engineSheet';
import { columnNumber } from './gridRange';

/** Functions that give something else at every computation; TODAY does so once a day only. */
const EVER_NEW = /\b(?:NOW|RAND|RANDBETWEEN)\s*\(/i;
const REFERENCE =
  /(?:'((?:[^']|'')+)'!|([\p{L}\w.]+)!)?(?<![\p{L}\w.])\$?([A-Za-z]{1,3})\$?([1-9]\d*)(?::\$?([A-Za-z]{1,3})\$?([1-9]\d*))?(?![\p{L}\w(])/gu;

/**
 * Whether what stands in a cell comes, directly or over other cells, from NOW, RAND or RANDBETWEEN: import functions are
 * not allowed to refer to such a cell, while TODAY is excepted
 * (https://support.google.com/docs/answer/3093340, Volatility).
 */
export function isEverNew(
  from: { sheet: EngineSheet; row: number; column: number },
  sheets: readonly EngineSheet[],
): boolean {
  const seen = new Map<EngineSheet, Set<number>>();
  const waiting = [from];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    const { sheet, row, column } = cell;
    const known = seen.get(sheet) ?? new Set();
    seen.set(sheet, known);
    const formula = sheet.formula(row, column).replace(/"(?:[^"]|"")*"/g, '""');
    if (known.has(keyOf(row, column)) || formula === '') continue;
    known.add(keyOf(row, column));
    if (EVER_NEW.test(formula)) return true;
    for (const [
      ,
      quoted,
      plain,
      letters = '',
      first,
      lastLetters = letters,
      last = first,
    ] of formula.matchAll(REFERENCE)) {
      const name = quoted?.replace(/''/g, "'") ?? plain;
      const on = name === undefined ? sheet : sheets.find((one) => one.name === name);
      if (!on) continue;
      const range = { row: Number(first), column: columnNumber(letters) };
      const rows = Number(last) - range.row + 1;
      const columns = columnNumber(lastLetters) - range.column + 1;
      const see = (_cell: unknown, r: number, c: number): void => {
        waiting.push({ sheet: on, row: r, column: c });
      };
      on.grid.forEach(see, { ...range, rows, columns });
    }
  }
  return false;
}
