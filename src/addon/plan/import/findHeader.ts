/** Where a pasted table begins, and which of its columns holds what. */
import { type Field, fieldOf } from './columns';
import { fold, foldPlain, oneLine } from './text';

export interface Header {
  /** First row of the header and the row after its last one. */
  at: number;
  next: number;
  columns: ReadonlyMap<Field, number>;
  /** Columns with something in them that mean no field, in their order; '' where no words stand above. */
  extras: readonly { column: number; words: string }[];
  /** The words above each column. */
  words: readonly string[];
}

/** Why no header was found: what the best row for one lacks. */
export interface NoHeader {
  missing: 'header' | 'time' | 'unit';
  /** The words of the row that comes nearest. */
  words: readonly string[];
}

/** Tables begin within the first rows; below only repeated headers stand. */
const LAST_FIRST_ROW = 80;
const FEWEST_COLUMNS = 3;

/** The header of a table in cleaned cells. */
export function findHeader(grid: readonly (readonly string[])[]): Header | NoHeader {
  let nearest: NoHeader = { missing: 'header', words: [] };
  for (let at = 0; at < Math.min(grid.length, LAST_FIRST_ROW); at++) {
    const row = grid[at] ?? [];
    if (row.filter((cell) => cell !== '').length < FEWEST_COLUMNS) continue;
    const below = grid[at + 1] ?? [];
    const two = isSecondRow(row, below);
    const words = two ? joined(row, below) : row.map(oneLine);
    const columns = placed(words, two ? below : []);
    if (columns.size < FEWEST_COLUMNS || !columns.has('title')) continue;
    if (!columns.has('time') && !columns.has('end')) {
      if (nearest.missing === 'header') nearest = { missing: 'time', words };
    } else if (!columns.has('unit')) {
      if (nearest.missing !== 'unit') nearest = { missing: 'unit', words };
    } else {
      const next = at + (two ? 2 : 1);
      return { at, next, columns, extras: extrasOf(grid, next, columns, words), words };
    }
  }
  return nearest;
}

/** Whether `below` only divides what stands in the header's first row: 'Thời gian' into 'Bắt đầu' and 'Kết thúc'. */
function isSecondRow(row: readonly string[], below: readonly string[]): boolean {
  const title = row.findIndex((cell) => fieldOf(oneLine(cell)) === 'title');
  if (title < 0) return false;
  const filled = below.flatMap((cell, column) => (cell === '' ? [] : [{ cell, column }]));
  if (filled.length === 0) return false;
  return (
    filled.every(({ cell, column }) => {
      const above = row[column] ?? '';
      if (fold(above) === fold(cell)) return true;
      if (column === title || column === 0) return false;
      return (
        fieldOf(oneLine(cell)) !== undefined ||
        fieldOf(`${oneLine(above)} ${oneLine(cell)}`) === fieldOf(above)
      );
    }) && filled.some(({ cell, column }) => fold(row[column] ?? '') !== fold(cell))
  );
}

/** Both rows' words above each column; a heading over several columns stands above each of them. */
function joined(row: readonly string[], below: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(row.length, below.length) }, (_, column) => {
    const own = oneLine(row[column] ?? '');
    const sub = oneLine(below[column] ?? '');
    if (own !== '') over = own;
    if (sub === '' || fold(sub) === fold(own)) return own;
    return over === '' ? sub : `${over} – ${sub}`;
  });
}

/** The column of each field. Of two columns that mean the same, the one whose words say it best is taken. */
function placed(words: readonly string[], below: readonly string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  words.forEach((text, column) => {
    const sub = oneLine(below[column] ?? '');
    let field = (sub === '' ? undefined : fieldOf(sub)) ?? fieldOf(text);
    if (field === undefined) return;
    if (field === 'time' && columns.has('start') && !columns.has('end')) field = 'end';
    if (field === 'title' && columns.has('title') && !columns.has('detail')) field = 'detail';
    const other = columns.get(field);
    if (other === undefined || (field === 'unit' && rank(text) > rank(words[other] ?? ''))) {
      columns.set(field, column);
    }
  });
  const rename = (from: Field, to: Field) => {
    const column = columns.get(from);
    if (column === undefined || columns.has(to)) return;
    columns.delete(from);
    columns.set(to, column);
  };
  rename('detail', 'title');
  rename('target', 'title');
  rename('leader', 'unit');
  if (!columns.has('time') && !columns.has('start')) rename('end', 'time');
  return columns;
}

function rank(words: string): number {
  const plain = foldPlain(words);
  if (plain.includes('chu tri')) return 2;
  return plain.includes('thuc hien') ? 1 : 0;
}

function extrasOf(
  grid: readonly (readonly string[])[],
  next: number,
  columns: ReadonlyMap<Field, number>,
  words: readonly string[],
): { column: number; words: string }[] {
  const taken = new Set(columns.values());
  const filled = new Set<number>();
  for (const row of grid.slice(next)) {
    row.forEach((cell, column) => {
      if (cell !== '' && !taken.has(column)) filled.add(column);
    });
  }
  return [...filled].sort((a, b) => a - b).map((column) => ({ column, words: words[column] ?? '' }));
}

/** Whether a row only repeats the header, as tables do at the top of each page. */
export function repeatsHeader(header: Header, grid: readonly (readonly string[])[], at: number): boolean {
  const row = grid[at] ?? [];
  const filled = row.flatMap((cell, column) => (cell === '' ? [] : [{ cell: fold(cell), column }]));
  if (filled.length < FEWEST_COLUMNS - 1) return false;
  for (let line = header.at; line < header.next; line++) {
    const original = grid[line] ?? [];
    if (filled.every(({ cell, column }) => cell === fold(original[column] ?? ''))) return true;
  }
  return false;
}

/** Whether a row only numbers the columns: '(1) (2) (3)', 'A B 1 2 3'. */
export function numbersColumns(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '').map((cell) => /^\(?(\d{1,2}|[A-E])\)?$/.exec(cell)?.[1]);
  if (filled.length < FEWEST_COLUMNS) return false;
  const figures = filled.flatMap((text) => (text !== undefined && /\d/.test(text) ? [Number(text)] : []));
  return (
    filled.every((text) => text !== undefined) &&
    figures.length >= 2 &&
    figures.every((figure, at) => at === 0 || figure === (figures[at - 1] ?? 0) + 1)
  );
}
