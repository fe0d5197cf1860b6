import type { Person, ReadBlock } from '../../src/local/localWorkbook';

/** A list of the page: its lines (days as shown), and what it says below of lines that it has no room for. */
export interface ListRead {
  title: string;
  lines: unknown[][];
  rest: string;
}

/** Tổng hợp as a person reads it. Figures are values, what is said in words is as shown. */
export interface SummaryRead {
  block: ReadBlock;
  title: string;
  state: string;
  /** By standing, without the signs: count, share, length of the bar. */
  standings: Map<string, (number | string)[]>;
  total: unknown;
  rates: unknown[][];
  /** Due and completed: twelve months and the year. */
  months: unknown[][];
  monthHeaders: string[];
  /** Name and figures of each line: the units, the others, the whole. */
  units: Map<string, unknown[]>;
  /** The names as they stand one below the other. */
  unitNames: string[];
  overdue: ListRead;
  due: ListRead;
  asks: ListRead;
  tasks: ListRead;
}

const LISTS_COLUMN = 15;

export function readSummary(person: Person): SummaryRead {
  const block = person.read('Tổng hợp', 'A1:AH90');
  const { display, values } = block;
  const rowOf = (text: RegExp, column = 0): number => {
    const row = display.findIndex((line) => text.test(line[column] ?? ''));
    if (row < 0) throw new Error(`Tổng hợp has no ${text}.`);
    return row;
  };
  const numbers = (row: number, from: number, count: number) => (values[row] ?? []).slice(from, from + count);
  const standingsTop = rowOf(/^Tình trạng$/) + 1;
  const totalRow = rowOf(/^Tổng số việc$/);
  const monthsTop = rowOf(/^Tháng$/);
  const unitsTop = rowOf(/^Đơn vị$/) + 1;
  const lastUnit = rowOf(/^Toàn cơ quan$/);
  const unitRows = Array.from({ length: lastUnit - unitsTop + 1 }, (_, index) => unitsTop + index);
  const nameAt = (row: number) => display[row]?.[0] ?? '';
  return {
    block,
    title: nameAt(0),
    state: nameAt(1),
    standings: new Map(
      Array.from({ length: totalRow - standingsTop }, (_, index) => {
        const row = standingsTop + index;
        const [count = '', part = '', bar = ''] = numbers(row, 1, 3);
        return [nameAt(row).replace(/^[^\p{L}]+/u, ''), [Number(count), Number(part), String(bar).length]];
      }),
    ),
    total: values[totalRow]?.[1],
    rates: [rowOf(/^Tỷ lệ hoàn thành$/), rowOf(/^Tỷ lệ đúng hạn$/)].map((row) => numbers(row, 1, 2)),
    months: [numbers(monthsTop + 1, 1, 13), numbers(monthsTop + 2, 1, 13)],
    monthHeaders: (display[monthsTop] ?? []).slice(1, 13),
    units: new Map(unitRows.map((row) => [nameAt(row), numbers(row, 1, 13)])),
    unitNames: unitRows.map(nameAt),
    overdue: readList(block, rowOf(/^Việc quá hạn$/, LISTS_COLUMN), LISTS_COLUMN, 14),
    due: readList(block, rowOf(/^Việc đến hạn trong /, LISTS_COLUMN), LISTS_COLUMN, 12),
    asks: readList(block, rowOf(/^Vướng mắc, kiến nghị lãnh đạo/, LISTS_COLUMN), LISTS_COLUMN, 8),
    tasks: readList(block, rowOf(/^Theo nhiệm vụ$/), 0, 10),
  };
}

/** @param top place of the title; the header is below it, then the lines, then the words about the rest */
function readList({ display, values }: ReadBlock, top: number, column: number, length: number): ListRead {
  const width = column === LISTS_COLUMN ? 4 : 10;
  const shown = (row: number) => (display[row] ?? []).slice(column, column + width);
  const cells = (row: number) =>
    shown(row).map((text, index) => {
      const value = values[row]?.[column + index];
      return typeof value === 'number' ? value : text;
    });
  return {
    title: shown(top)[0] ?? '',
    lines: Array.from({ length }, (_, index) => cells(top + 2 + index)).filter((line) =>
      line.some((cell) => cell !== ''),
    ),
    rest: shown(top + 2 + length)[0] ?? '',
  };
}
