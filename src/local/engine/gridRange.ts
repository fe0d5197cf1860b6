/** A block of cells; rows and columns count from 1, as in Apps Script and in A1 notation. */
export interface GridRange {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What an A1 text names: a sheet (or none) and a block whose open sides are left out, as in 'B:B' or '3:4'. */
export interface A1Reference {
  sheet?: string;
  row?: number;
  column?: number;
  lastRow?: number;
  lastColumn?: number;
}

/** 1 → 'A', 27 → 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 'A' → 1, 'aa' → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** 'B3' or 'B3:D9'. */
export function a1Of(range: GridRange): string {
  const first = columnLetters(range.column) + range.row;
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${columnLetters(range.column + range.columns - 1)}${range.row + range.rows - 1}`;
}

/** A sheet name as it stands in a formula or an A1 text; quoted always, which every reader accepts. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Reads 'B3', 'B3:D9', 'B:D', '3:9', each optionally after a sheet name and '!'; null when it is none of these. */
export function parseA1(text: string): A1Reference | null {
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? undefined : unquoteSheetName(text.slice(0, bang));
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/.exec(
    text.slice(bang + 1).trim(),
  );
  if (!match) return null;
  const [, column, row, column2, row2] = match;
  if (column === undefined && row === undefined) return null;
  if (text.includes(':', bang + 1) ? column2 === undefined && row2 === undefined : !(column && row))
    return null;
  const rowEnds = ordered(row, row2 ?? (text.includes(':', bang + 1) ? undefined : row), Number);
  const columnEnds = ordered(
    column,
    column2 ?? (text.includes(':', bang + 1) ? undefined : column),
    columnNumber,
  );
  const reference: A1Reference = {};
  if (sheet !== undefined) reference.sheet = sheet;
  if (rowEnds.first !== undefined) reference.row = rowEnds.first;
  if (rowEnds.last !== undefined) reference.lastRow = rowEnds.last;
  if (columnEnds.first !== undefined) reference.column = columnEnds.first;
  if (columnEnds.last !== undefined) reference.lastColumn = columnEnds.last;
  return reference;
}

function ordered(
  first: string | undefined,
  last: string | undefined,
  read: (text: string) => number,
): { first?: number; last?: number } {
  if (first === undefined || last === undefined) {
    return {
      ...(first === undefined ? {} : { first: read(first) }),
      ...(last === undefined ? {} : { last: read(last) }),
    };
  }
  const a = read(first);
  const b = read(last);
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

function unquoteSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}

/** The block an A1 text names on a sheet of the given size; null when the text is no reference. */
export function blockOf(reference: A1Reference, maxRows: number, maxColumns: number): GridRange {
  const row = reference.row ?? 1;
  const column = reference.column ?? 1;
  return {
    row,
    column,
    rows: (reference.lastRow ?? maxRows) - row + 1,
    columns: (reference.lastColumn ?? maxColumns) - column + 1,
  };
}

export function intersects(a: GridRange, b: GridRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: GridRange, inner: GridRange): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

export function cellAt(row: number, column: number): GridRange {
  return { row, column, rows: 1, columns: 1 };
}
