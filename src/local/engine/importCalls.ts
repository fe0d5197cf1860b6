import { mapOutsideQuotes, UnsupportedFormulaError, unsupportedPart } from './formulaText';
import { columnNumber } from './gridRange';

/** An argument of IMPORTRANGE: a text in quotation marks, or the cell that holds it. */
export type ImportArgument = { text: string } | { sheet: string | undefined; row: number; column: number };

/** A call of IMPORTRANGE in a formula's text. */
export interface ImportCall {
  /** Where the call begins and ends in the formula. */
  start: number;
  end: number;
  separator: string;
  address: ImportArgument;
  range: ImportArgument;
}

const TEXT = '"(?:[^"]|"")*"';
const CELL = `(?:'(?:[^']|'')*'!|[\\p{L}\\w.]+!)?\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*`;
const ARGUMENT = `\\s*(${TEXT}|${CELL})\\s*`;

/**
 * The calls of IMPORTRANGE in a formula. Both arguments are a text in quotation marks or a reference to a cell, the two
 * forms that its page knows (https://support.google.com/docs/answer/3093340).
 * @throws UnsupportedFormulaError for another form
 */
export function importCalls(formula: string): ImportCall[] {
  const calls: ImportCall[] = [];
  const scan = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])IMPORTRANGE\s*\(/gi;
  const rest = new RegExp(`${ARGUMENT}([;,])${ARGUMENT}\\)`, 'uy');
  for (const found of formula.matchAll(scan)) {
    if (!/^I/i.test(found[0])) continue;
    rest.lastIndex = found.index + found[0].length;
    const [, address, separator, range] = rest.exec(formula) ?? [];
    if (address === undefined || separator === undefined || range === undefined) {
      throw new UnsupportedFormulaError('IMPORTRANGE of anything but two texts or cells');
    }
    calls.push({
      start: found.index,
      end: rest.lastIndex,
      separator,
      address: argumentOf(address),
      range: argumentOf(range),
    });
  }
  return calls;
}

/** Like unsupportedPart, for a formula in a cell: there, and not in rules, the stand-in knows IMPORTRANGE. */
export function unsupportedInCell(formula: string): string | null {
  if (!hasImport(formula)) return unsupportedPart(formula);
  try {
    return unsupportedPart(replaceCalls(formula, importCalls(formula), () => '0'));
  } catch (problem) {
    if (problem instanceof UnsupportedFormulaError) return problem.part;
    throw problem;
  }
}

export const hasImport = (formula: string): boolean => /IMPORTRANGE/i.test(formula);

/** The engine writes functions that it does not know in small letters. */
export function importsNamed(formula: string): string {
  if (!hasImport(formula)) return formula;
  return mapOutsideQuotes(formula, (code) => code.replace(/\bimportrange(?=\s*\()/gi, 'IMPORTRANGE'));
}

/** The formula with something else in the place of each call. */
export function replaceCalls(
  formula: string,
  calls: readonly ImportCall[],
  by: (call: ImportCall, index: number) => string,
): string {
  let text = '';
  let from = 0;
  calls.forEach((call, index) => {
    text += formula.slice(from, call.start) + by(call, index);
    from = call.end;
  });
  return text + formula.slice(from);
}

function argumentOf(written: string): ImportArgument {
  if (written.startsWith('"')) return { text: written.slice(1, -1).replace(/""/g, '"') };
  const bang = written.lastIndexOf('!');
  const name = bang < 0 ? undefined : written.slice(0, bang);
  const [, letters = '', row = ''] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(written.slice(bang + 1)) ?? [];
  return {
    sheet: name?.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name,
    row: Number(row),
    column: columnNumber(letters),
  };
}
