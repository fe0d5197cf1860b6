import type { Area } from '../../server/protocol';
import type { CellView } from '../../view';
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

/** Beside the button that lets this workbook import from another one. */
export const NOT_CONNECTED = 'Bạn cần kết nối các trang tính này. ';

/** Whether a cell imports from another workbook and gets nothing: Google then offers to allow access. */
export function asksForAccess(cell: CellView | undefined): boolean {
  return cell?.v === '#REF!' && /\bIMPORTRANGE\s*\(/i.test(cell.e ?? '');
}
