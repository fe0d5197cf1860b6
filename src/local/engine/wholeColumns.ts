import { mapOutsideQuotes } from './formulaText';

/** Functions that take a column as a whole; any other would have to be computed row by row. */
const TAKES_COLUMNS = new Set(
  `AVERAGE AVERAGEIF AVERAGEIFS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS INDEX LARGE LOOKUP MATCH MAX MAXIFS MEDIAN MIN
   MINIFS RANK SMALL SUM SUMIF SUMIFS VLOOKUP XLOOKUP XMATCH`.split(/\s+/),
);

/**
 * The formula of a filter as it stands for one row: '=B:B<C:C' becomes '=B7<C7'
 * (https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder#whenFormulaSatisfied(String)).
 * Columns inside a function stay whole, as in COUNTIF(B:B;B7).
 */
export function columnsAtRow(formula: string, row: number): string {
  return mapColumns(formula, (column, caller) =>
    caller === null ? column.replace(/:.*/, String(row)) : column,
  );
}

/** The function in which a whole column stands that cannot be computed here, in words; null when there is none. */
export function wholeColumnProblem(formula: string): string | null {
  let problem: string | null = null;
  mapColumns(formula, (column, caller) => {
    if (caller !== null && !TAKES_COLUMNS.has(caller)) problem ??= `${column} inside ${caller} in a filter`;
    return column;
  });
  return problem;
}

/** Rewrites each reference to one whole column; `caller` is the innermost function around it. */
function mapColumns(formula: string, map: (column: string, caller: string | null) => string): string {
  /** Open brackets: the function each belongs to, '' for one that only groups. */
  const open: string[] = [];
  return mapOutsideQuotes(formula, (code) =>
    code.replace(
      /([\w.]*)\(|\)|(?<![\w.!$:])\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?![\w(.!$:])/g,
      (whole: string, name?: string, first?: string, last?: string) => {
        if (whole === ')') open.pop();
        else if (name !== undefined) open.push(name.toUpperCase());
        else if (first?.toUpperCase() === last?.toUpperCase()) {
          return map(whole, open.findLast((caller) => caller !== '') ?? null);
        }
        return whole;
      },
    ),
  );
}
