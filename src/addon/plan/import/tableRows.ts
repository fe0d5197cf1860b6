/** The rows of a pasted table that say something, each under its columns. */
import { alignedRow, fieldsOf } from './alignRow';
import { type Header, numbersColumns, repeatsHeader } from './findHeader';
import type { TableRow } from './outline';
import type { Readers } from './readers';
import { say } from './say';
import { oneLine, shortened } from './text';
import type { Doubt } from './types';

/** The rows of the table itself, each under its columns; headers repeated on a new page and numbers of columns are left out. */
export function tableRows(
  cells: readonly (readonly string[])[],
  header: Header,
  readers: Readers,
  doubts: Doubt[],
): TableRow[] {
  const knowledge = {
    isDeadline: (words: string) => readers.times.isDeadline(words),
    isKnownUnit: (words: string) => readers.units.knows(words),
  };
  const fields = fieldsOf(header);
  const rows: TableRow[] = [];
  let above: readonly string[] = [];
  let ended = false;
  for (let at = header.next; at < cells.length; at++) {
    const row = withoutDitto(cells[at] ?? [], above);
    if (ended || endsTable(row)) {
      ended = true;
      if (!isBlank(row)) doubts.push(belowTable(row, at));
      continue;
    }
    if (isBlank(row) || numbersColumns(row) || repeatsHeader(header, cells, at)) continue;
    const aligned = alignedRow(row, fields, knowledge);
    if (aligned) {
      const places = aligned.flatMap((text, column) =>
        text === '' ? [] : [`${header.words[column] ?? ''}: “${shortened(text, 30)}”`],
      );
      doubts.push({ row: at, code: '', field: 'structure', words: say.shifted(places.join('; ')) });
    }
    above = aligned ?? row;
    rows.push({ row: at, cells: withPeriods(aligned ?? row, header) });
  }
  return rows;
}

/** Whether a row is the first of what documents have below their table: recipients, who drew it up, who signs. */
function endsTable(row: readonly string[]): boolean {
  const first = row.find((cell) => cell !== '') ?? '';
  return /^(?:nơi nhận\s*:|người lập (?:biểu|bảng)|lập biểu$|(?:tm|kt|tl|tuq)\.\s|thủ trưởng (?:cơ quan|đơn vị)$)/iu.test(
    first,
  );
}

function belowTable(row: readonly string[], at: number): Doubt {
  const words = row
    .filter((cell) => cell !== '')
    .map(oneLine)
    .join(' ');
  return { row: at, code: '', field: 'words', words: say.belowTable(words) };
}

/** 'nt', '-nt-', 'Như trên' and ditto marks replaced by what stands above them. */
function withoutDitto(row: readonly string[], above: readonly string[]): readonly string[] {
  if (!row.some((cell) => DITTO.test(cell))) return row;
  return row.map((cell, column) => (DITTO.test(cell) ? above[column] || cell : cell));
}

const DITTO = /^[-–\s]*(?:nt|như trên|"|''|″|〃|”)[-–\s.]*$/iu;

/** Crosses below months and quarters replaced by the names of these. */
function withPeriods(row: readonly string[], { crosses }: Header): readonly string[] {
  if (crosses.length === 0) return row;
  const cells = [...row];
  for (const { column, period } of crosses) {
    if (/^[x×✓✔√*+●■]$/iu.test(cells[column] ?? '')) cells[column] = period;
  }
  return cells;
}

export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell === '');
}
