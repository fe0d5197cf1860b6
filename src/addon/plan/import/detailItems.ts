/** What a detail cell gives: one item, or those that it lists. */
import { isList, type Piece, piecesOf } from './milestones';
import { type Group, NO_CELLS, type RawItem, type RowCells } from './outline';
import { spreadCells } from './rowCells';
import { say } from './say';
import { oneLine } from './text';

export interface DetailRow {
  row: number;
  /** Of a row below a heading; '' in a heading's own row. */
  number: string;
  detail: string;
  cells: RowCells;
  groups: readonly Group[];
  /** Whether the cell stands in a heading's own row. */
  inHeadingRow: boolean;
}

export interface DetailItems {
  items: RawItem[];
  /** The cells that stay with the heading in whose row the detail stands. */
  headingCells: RowCells;
  /** What to check about the cell; '' each where nothing is in doubt. */
  doubts: string[];
}

export function detailItems(row: DetailRow): DetailItems {
  const pieces = piecesOf(row.detail);
  return isList(pieces) ? listed(row, pieces) : single(row);
}

/** The words belong to the item, the note and who leads to the heading, if it is its row. */
function single({ row, number, groups, detail, cells, inHeadingRow }: DetailRow): DetailItems {
  const doubts = detail.includes('\n') ? [say.oneOfLines(detail.split('\n').length)] : [];
  const item: RawItem = { ...cells, row, number, groups, words: oneLine(detail), inHeadingRow };
  if (!inHeadingRow) return { items: [item], headingCells: NO_CELLS, doubts };
  item.note = '';
  item.inCharge = '';
  return { items: [item], headingCells: { ...NO_CELLS, note: cells.note, inCharge: cells.inCharge }, doubts };
}

/** Cells with as many lines as the list has go to its items one by one; others to the heading, or else to the first item. */
function listed(
  { row, number, cells, groups, inHeadingRow }: DetailRow,
  pieces: readonly Piece[],
): DetailItems {
  const spread = spreadCells(cells, pieces.length);
  const shared: RowCells = { ...cells, ...spread.rest };
  const items = pieces.map((piece, at): RawItem => {
    const own = spread.each[at] ?? NO_CELLS;
    const first = !inHeadingRow && at === 0 ? { ...shared, time: '' } : NO_CELLS;
    return {
      row,
      number: at === 0 && number !== '' ? number : piece.mark.replace(/[^\p{L}\p{N}]/gu, ''),
      groups: piece.group === '' ? groups : [...groups, { row, words: piece.group }],
      words: piece.words,
      inHeadingRow: false,
      ...first,
      time: piece.time || own.time || (inHeadingRow ? '' : shared.time),
      product: own.product || first.product,
      unitText: own.unitText || first.unitText,
    };
  });
  return { items, headingCells: shared, doubts: doubtsOf(pieces) };
}

function doubtsOf(pieces: readonly Piece[]): string[] {
  const untimed = pieces.filter(({ time }) => time === '');
  if (untimed.length === pieces.length) return [say.split(pieces.length)];
  return untimed.map(({ words }) => say.partUntimed(words));
}
