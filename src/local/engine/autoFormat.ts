import { parseA1 } from './gridRange';
import type { SheetLocale } from './locale';

/**
 * The number format that a formula gives its cell while the cell's own format is automatic: functions that make dates
 * show dates, and a plain reference (or the MIN or MAX of one) shows what it refers to. Everything else stays automatic.
 * @param formatAt the format of a referenced cell; its sheet is named or undefined for the formula's own.
 */
export function formatOfFormula(
  formula: string,
  locale: SheetLocale,
  formatAt: (sheet: string | undefined, row: number, column: number) => string | undefined,
): string | undefined {
  const body = formula.slice(1).trim();
  if (/^NOW\(\s*\)$/i.test(body)) return `${locale.dateFormat} HH:mm:ss`;
  if (
    /^(TODAY|DATE|EDATE|EOMONTH|WORKDAY|WORKDAY\.INTL)\([^()]*(\([^()]*\)[^()]*)*\)\s*([+-]\s*\d+)?$/i.test(
      body,
    )
  ) {
    return locale.dateFormat;
  }
  const reference =
    /^(?:(?:MIN|MAX)\()?((?:'(?:[^']|'')+'|[^\s!'"()&+*/^<>=;,-]+)!)?(\$?[A-Z]{1,3}\$?\d+)(?::\$?[A-Z]{1,3}\$?\d+)?\)?$/i.exec(
      body,
    );
  const target = reference && parseA1(`${reference[1] ?? ''}${reference[2]}`);
  if (!target || target.row === undefined || target.column === undefined) return undefined;
  return formatAt(target.sheet, target.row, target.column);
}
