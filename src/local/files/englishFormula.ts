/**
 * A formula of a Vietnamese sheet as files of Excel keep it: ',' between arguments, '.' in numbers. Text in quotes and
 * quoted sheet names stay as they are.
 */
export function englishFormula(formula: string, decimal: ',' | '.'): string {
  if (decimal === '.') return formula;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/(?<![\w$])(\d+),(\d+)/g, '$1.$2').replaceAll(';', ','),
    )
    .join('');
}
