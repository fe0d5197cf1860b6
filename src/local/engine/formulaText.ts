import { columnLetters, columnNumber } from './gridRange';
import { type StructureEdit, shiftIndex } from './structureEdit';

/** The two ways of writing numbers that the stand-in knows; see localeOf in locale.ts. */
export type FormulaStyle = 'comma-decimal' | 'point-decimal';

/** A formula that Google would compute and this engine would answer wrongly; the message names the part. */
export class UnsupportedFormulaError extends Error {
  constructor(readonly part: string) {
    super(`${part} is not implemented here`);
  }
}

/** Functions of Google Sheets that the engine does not have; a cell with one of them would show #NAME? here only. */
const MISSING = new Set(
  `AGGREGATE ARRAYFORMULA ARRAY_CONSTRAIN COUNTUNIQUE DETECTLANGUAGE FLATTEN GOOGLEFINANCE GOOGLETRANSLATE
   HYPERLINK IMAGE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML ISEMAIL ISURL JOIN QUERY REGEXEXTRACT
   REGEXMATCH REGEXREPLACE SORTN SPARKLINE SPLIT TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT`.split(
    /\s+/,
  ),
);

/**
 * A formula as the engine must be given it. Google takes ';' in every locale and turns it into ',' where numbers have
 * a decimal point (googleapis/google-api-nodejs-client#1994, Stack Overflow 73767719); commas are never turned into ';'.
 */
export function engineFormula(formula: string, style: FormulaStyle): string {
  return style === 'comma-decimal' ? formula : withCommas(formula);
}

/** What in a formula the engine lacks, in words; null when nothing. */
export function unsupportedPart(formula: string): string | null {
  let problem: string | null = null;
  mapOutsideQuotes(formula, (code) => {
    const open =
      /(?<![\w.$:])(\$?[A-Za-z]{1,3}\$?[1-9]\d*:\$?[A-Za-z]{1,3}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}\$?[1-9]\d*)(?![\w(:$])/.exec(
        code,
      );
    if (open) problem ??= `open-ended range ${open[1]} (write A2:A500 or A:A)`;
    for (const [, name = ''] of code.matchAll(/([A-Za-z_][\w.]*)\s*\(/g)) {
      if (MISSING.has(name.toUpperCase())) problem ??= `function ${name.toUpperCase()}`;
    }
    return code;
  });
  return problem;
}

/** Turns ';' between arguments into ','; inside braces ';' separates rows and stays. */
function withCommas(formula: string): string {
  let depth = 0;
  return mapOutsideQuotes(formula, (code) => {
    let out = '';
    for (const char of code) {
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      out += char === ';' && depth === 0 ? ',' : char;
    }
    return out;
  });
}

/**
 * Whether a formula separates arguments with commas where a comma is the decimal sign. Cells show #ERROR! for it; for
 * rules the engine would quietly read it the English way, and Google does not.
 */
export function hasStrayComma(formula: string): boolean {
  let stray = false;
  mapOutsideQuotes(formula, (code) => {
    stray ||= code.replace(/(?<![\w$])\d+,\d+/g, '0').includes(',');
    return code;
  });
  return stray;
}

/** Whether the formula's answer changes with the clock or on every evaluation. */
export function isVolatile(formula: string): boolean {
  return /\b(TODAY|NOW|RAND|RANDBETWEEN)\s*\(/i.test(formula);
}

/** Whether the formula names another sheet outside text ('Cài đặt'!B1). */
export function namesSheet(formula: string): boolean {
  return /!/.test(
    mapOutsideTexts(formula, (code) => code)
      .replace(/"(?:[^"]|"")*"/g, '')
      .replace(/#[A-Z]+!/g, ''),
  );
}

/**
 * Rewrites the references of a rule's formula after rows or columns moved. A relative reference to a deleted line keeps
 * its place, since the rule's own first cell takes that place too; an absolute one becomes #REF!.
 */
export function shiftReferences(formula: string, edit: StructureEdit): string {
  return mapOutsideQuotes(formula, (code) =>
    code.replace(
      /(?<![\w.!$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![\w(.!])/g,
      (whole, columnMark: string, letters: string, rowMark: string, digits: string) => {
        const byRow = edit.axis === 'row';
        const index = byRow ? Number(digits) : columnNumber(letters);
        const moved = shiftIndex(index, edit);
        if (moved === null) return (byRow ? rowMark : columnMark) ? '#REF!' : whole;
        return byRow
          ? `${columnMark}${letters}${rowMark}${moved}`
          : `${columnMark}${columnLetters(moved)}${rowMark}${digits}`;
      },
    ),
  );
}

/** Rewrites a formula after a sheet got another name: 'Cũ'!A1 becomes 'Mới'!A1; texts stay. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  const quoted = (name: string) => `'${name.replaceAll("'", "''")}'!`;
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(from)
    ? new RegExp(`(?<![\\p{L}\\p{N}_.'])${from}!`, 'gu')
    : undefined;
  return mapOutsideTexts(formula, (code) => {
    const named = code.replaceAll(quoted(from), () => quoted(to));
    return plain ? named.replace(plain, () => quoted(to)) : named;
  });
}

/** Moves the relative references of a formula by so many rows and columns, as copying a cell does. */
export function offsetReferences(formula: string, rows: number, columns: number): string {
  return mapOutsideQuotes(formula, (code) =>
    code.replace(
      /(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![\w(.!])/g,
      (_whole, columnMark: string, letters: string, rowMark: string, digits: string) => {
        const column = columnMark ? columnNumber(letters) : columnNumber(letters) + columns;
        const row = rowMark ? Number(digits) : Number(digits) + rows;
        return column < 1 || row < 1 ? '#REF!' : `${columnMark}${columnLetters(column)}${rowMark}${row}`;
      },
    ),
  );
}

export interface OwnReference {
  row: number;
  column: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

/** Every plain reference of a formula to its own sheet: for finding out which cells a rule looks at. */
export function ownReferences(formula: string): OwnReference[] {
  const found: OwnReference[] = [];
  mapOutsideQuotes(formula, (code) => {
    for (const match of code.matchAll(/(?<![\w.!$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![\w(.!])/g)) {
      found.push({
        row: Number(match[4]),
        column: columnNumber(match[2] ?? ''),
        rowFixed: match[3] === '$',
        columnFixed: match[1] === '$',
      });
    }
    return code;
  });
  return found;
}

/** Applies `map` to the parts of a formula that are neither text in "…" nor a sheet name in '…'. */
export function mapOutsideQuotes(formula: string, map: (code: string) => string): string {
  return formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*')|([^"']+|["'])/g,
    (_all, quoted?: string, code?: string) => (quoted !== undefined ? quoted : map(code ?? '')),
  );
}

function mapOutsideTexts(formula: string, map: (code: string) => string): string {
  return formula.replace(/("(?:[^"]|"")*")|([^"]+|")/g, (_all, quoted?: string, code?: string) =>
    quoted !== undefined ? quoted : map(code ?? ''),
  );
}
