/**
 * Reads what spreadsheets put on the clipboard: cells parted by tabs, rows by line ends; a cell in double quotes may
 * hold both, with doubled quotes inside. One line end at the very end is not a row. Short rows are filled with ''.
 */
export function parseTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  for (;;) {
    const { value, end } = readCell(lines, at);
    rows.at(-1)?.push(value);
    if (end >= lines.length) break;
    if (lines[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function readCell(text: string, start: number): { value: string; end: number } {
  return readQuoted(text, start) ?? readPlain(text, start);
}

function readPlain(text: string, start: number): { value: string; end: number } {
  const length = text.slice(start).search(/[\t\n]/);
  const end = length < 0 ? text.length : start + length;
  return { value: text.slice(start, end), end };
}

/** Quotes count only when they close right before the end of a cell: `"Sổ tay" mới` is a plain text. */
function readQuoted(text: string, start: number): { value: string; end: number } | undefined {
  const [quoted] = /^"(?:[^"]|"")*"(?=[\t\n]|$)/.exec(text.slice(start)) ?? [];
  if (quoted === undefined) return undefined;
  return { value: quoted.slice(1, -1).replaceAll('""', '"'), end: start + quoted.length };
}
