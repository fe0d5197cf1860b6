import type { Area } from '../../server/protocol';
import type { Book } from '../book';

/** What there is to say about the cell at the top left of the selection: its note, and the help text of its rule. */
export function cellHint(book: Book, { sheet, row, column }: Area): string {
  const note = book.cell(sheet, row, column)?.n;
  const helps = book
    .sheet(sheet)
    ?.rules.filter((rule) =>
      rule.ranges.some(
        (range) =>
          row >= range.row &&
          row < range.row + range.rows &&
          column >= range.column &&
          column < range.column + range.columns,
      ),
    )
    .flatMap((rule) => (rule.help ? [rule.help] : []));
  return [...(note ? [`Ghi chú: ${note}`] : []), ...(helps ?? [])].join('\n');
}
