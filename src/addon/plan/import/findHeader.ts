/** Where a pasted table begins, and which of its columns holds what. */
import { type Field, fieldOf } from './columns';
import { fold, foldPlain, oneLine } from './text';

export interface Header {
  /** First row of the header and the row after its last one. */
  at: number;
  next: number;
  columns: ReadonlyMap<Field, number>;
  /** Columns that each stand for a month or quarter, a cross in them for the time of a row. */
  crosses: readonly { column: number; period: string }[];
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
/** Marks and blanks by which a repeated header may differ; longer cells need not be compared. */
const MOST_MARKS = 12;

/** The header of a table in cleaned cells. */
export function findHeader(grid: readonly (readonly string[])[]): Header | NoHeader {
  let nearest: NoHeader = { missing: 'header', words: [] };
  for (let at = 0; at < Math.min(grid.length, LAST_FIRST_ROW); at++) {
    const row = grid[at] ?? [];
    if (row.filter((cell) => cell !== '').length < FEWEST_COLUMNS) continue;
    const below = grid[at + 1] ?? [];
    const two = isSecondRow(row, below);
    const words = two ? joined(row, below) : row.map(oneLine);
    const crosses = two ? crossesIn(words, below) : [];
    const columns = placed(words, two ? below : [], new Set(crosses.map(({ column }) => column)));
    if (columns.size + Math.min(crosses.length, 1) < FEWEST_COLUMNS || !columns.has('title')) continue;
    if (!columns.has('time') && !columns.has('end') && crosses.length === 0) {
      if (nearest.missing === 'header') nearest = { missing: 'time', words };
    } else if (!columns.has('unit')) {
      if (nearest.missing !== 'unit') nearest = { missing: 'unit', words };
    } else {
      const next = at + (two ? 2 : 1);
      const taken = new Set([...columns.values(), ...crosses.map(({ column }) => column)]);
      return { at, next, columns, crosses, extras: extrasOf(grid, next, taken, words), words };
    }
  }
  return nearest;
}

/** What goes on in the second row of a header without meaning a column by itself. */
const CONTINUES =
  /^(thuc hien|chinh|du kien|dat duoc|kem theo|phu trach|theo doi|cong viec|chi tiet|cu the)$/;
const LONGEST_SECOND = 40;

/** Whether `below` only divides what stands in the header's first row: 'Thời gian' into 'Bắt đầu' and 'Kết thúc'. */
function isSecondRow(row: readonly string[], below: readonly string[]): boolean {
  const title = row.findIndex((cell) => fieldOf(oneLine(cell)) === 'title');
  const filled = below.flatMap((cell, column) => (cell === '' ? [] : [{ cell: oneLine(cell), column }]));
  const own = filled.filter(({ cell, column }) => fold(row[column] ?? '') !== fold(cell));
  if (title < 0 || own.length === 0 || own.some(({ column }) => column === title || column === 0))
    return false;
  const periods = own.filter(({ cell }) => periodOf(cell) !== undefined);
  const others = own.filter(({ cell }) => periodOf(cell) === undefined);
  const short = others.every(({ cell }) => cell.length <= LONGEST_SECOND && !/\d/.test(cell));
  if (!short || !others.every(({ cell }) => fieldOf(cell) !== undefined || CONTINUES.test(foldPlain(cell))))
    return false;
  return others.length === 0
    ? periods.length > 1
    : own.length > 1 || CONTINUES.test(foldPlain(own[0]?.cell ?? ''));
}

/** The time that a column stands for in which a cross is put: 'Quý II', 'Tháng 3', 'T3', 'II', '3'. */
function periodOf(cell: string): string | undefined {
  const found = /^(quý|q|tháng|t)?[.\s]*(\d{1,2}|IV|I{1,3})(?:\s*\/\s*(\d{4}))?$/iu.exec(cell);
  if (!found) return undefined;
  const [, unit = '', number = '', year] = found;
  const isQuarter = unit === '' ? !/\d/.test(number) : /^q/i.test(unit);
  if (Number(number) > (isQuarter ? 4 : 12) || Number(number) === 0) return undefined;
  return `${isQuarter ? 'Quý' : 'Tháng'} ${number}${year === undefined ? '' : `/${year}`}`;
}

/** The columns below a heading of time that each stand for a month or quarter. */
function crossesIn(words: readonly string[], below: readonly string[]): { column: number; period: string }[] {
  const crosses = below.flatMap((cell, column) => {
    const period = periodOf(oneLine(cell));
    const over = (words[column] ?? '').split(' – ')[0] ?? '';
    return period !== undefined && fieldOf(over) === 'time' ? [{ column, period }] : [];
  });
  return crosses.length > 1 ? crosses : [];
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
function placed(
  words: readonly string[],
  below: readonly string[],
  crosses: ReadonlySet<number>,
): Map<Field, number> {
  const columns = new Map<Field, number>();
  words.forEach((text, column) => {
    if (crosses.has(column)) return;
    const sub = oneLine(below[column] ?? '');
    let field = (sub === '' ? undefined : fieldOf(sub)) ?? fieldOf(text);
    if (field === undefined) return;
    if (field === 'time' && columns.has('start') && !columns.has('end')) field = 'end';
    const title = words[columns.get('title') ?? -1] ?? '';
    const second = field === 'title' && title !== '' && titleRank(text) <= titleRank(title);
    if (second && !columns.has('detail')) field = 'detail';
    const other = columns.get(field);
    const better = field === 'unit' ? unitRank : field === 'title' ? titleRank : undefined;
    if (other === undefined || (better && better(text) > better(words[other] ?? '')))
      columns.set(field, column);
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

/** 'Chương trình', 'Văn bản' head the column of the work only where no other does. */
function titleRank(words: string): number {
  return /noi dung|nhiem vu|cong viec|viec can/.test(foldPlain(words)) ? 1 : 0;
}

function unitRank(words: string): number {
  const plain = foldPlain(words);
  if (plain.includes('chu tri')) return 2;
  return plain.includes('thuc hien') ? 1 : 0;
}

function extrasOf(
  grid: readonly (readonly string[])[],
  next: number,
  taken: ReadonlySet<number>,
  words: readonly string[],
): { column: number; words: string }[] {
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
  const filled = (grid[at] ?? []).flatMap((cell, column) => (cell === '' ? [] : [{ cell, column }]));
  if (filled.length < FEWEST_COLUMNS - 1) return false;
  for (let line = header.at; line < header.next; line++) {
    const original = grid[line] ?? [];
    const same = ({ cell, column }: { cell: string; column: number }) => {
      const header = original[column] ?? '';
      return Math.abs(cell.length - header.length) <= MOST_MARKS && fold(cell) === fold(header);
    };
    if (filled.every(same)) return true;
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
