/**
 * A formula of a Vietnamese sheet as files of Excel keep it: ',' between arguments, '.' in numbers. Text in quotes and
 * quoted sheet names stay as they are. Functions that Excel learned after 2007 carry a mark in its files
 * (https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/5d1b6d44-6fc1-4ecd-8fef-0b27406cc2bf).
 */
export function englishFormula(formula: string, decimal: ',' | '.'): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const marked = part.replace(YOUNGER, (name) => `_xlfn.${name.toUpperCase()}`);
      return decimal === '.'
        ? marked
        : marked.replace(/(?<![\w$])(\d+),(\d+)/g, '$1.$2').replaceAll(';', ',');
    })
    .join('');
}

const YOUNGER =
  /\b(?:TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|UNIQUE|SEQUENCE|SORTBY|IFNA|DAYS)(?=\()/gi;
