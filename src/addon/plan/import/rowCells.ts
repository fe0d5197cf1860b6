/** What the cells of one row say: its number, its words, and what stands beside them. */
import type { Field } from './columns';
import type { Header } from './findHeader';
import { type Piece, piecesOf } from './milestones';
import { LEVEL, leadingNumber, type Numbering, numberingOf } from './numbering';
import { NO_CELLS, type RowCells } from './outline';
import { quantityOfCells } from './quantity';
import { oneLine, shortened } from './text';

export interface CellWords {
  numbering: Numbering | undefined;
  title: string;
  detail: string;
  cells: RowCells;
}

export function wordsOfRow(texts: readonly string[], header: Header, alone: boolean): CellWords {
  const at = (field: Field): string => {
    const column = header.columns.get(field);
    return column === undefined ? '' : (texts[column] ?? '');
  };
  const numberCell = at('number');
  let numbering = numberingOf(numberCell);
  let title = at('title');
  if (numbering === undefined && numberCell !== '')
    title = title === '' ? numberCell : `${numberCell} ${title}`;
  let detail = at('detail');
  // A heading across the whole table comes as the one cell of its row, in whichever column.
  const only = alone ? (texts.find((text) => text !== '') ?? '') : '';
  const heading = only !== '' && numbering === undefined && leadingNumber(only) !== undefined;
  if (heading) [title, detail] = [only, ''];
  if (numbering === undefined && title !== '') {
    const leading = leadingNumber(title);
    if (leading && !keepsItsMark(title, leading.numbering)) {
      numbering = leading.numbering;
      title = leading.rest;
    }
  }
  if (heading) return { numbering, title, detail: '', cells: NO_CELLS };
  return { numbering, title, detail, cells: cellsOf(at, texts, header) };
}

/** A title cell of several bulleted lines is a list, not one row with a bullet. */
function keepsItsMark(title: string, numbering: Numbering): boolean {
  return numbering.level >= LEVEL.small && title.includes('\n');
}

function cellsOf(at: (field: Field) => string, texts: readonly string[], header: Header): RowCells {
  const [start, end] = [at('start'), at('end')];
  const notes = [
    at('note'),
    prefixed('Phối hợp', at('partner')),
    ...header.extras.map(({ column, words }) =>
      prefixed(words === '' ? '' : shortened(words), texts[column] ?? ''),
    ),
  ];
  const leader = at('leader');
  const [target, measure] = [oneLine(at('target')), oneLine(at('measure'))];
  const counts = target !== '' && quantityOfCells(target, measure) !== undefined;
  if (!counts)
    notes.push(
      prefixed(wordsAbove('target', header), target),
      prefixed(wordsAbove('measure', header), measure),
    );
  return {
    time: [at('time'), period(start, end), crossedPeriods(texts, header)]
      .filter((text) => text !== '')
      .join('; '),
    product: at('product'),
    unitText: at('unit'),
    note: notes.filter((note) => note !== '').join('\n'),
    inCharge: oneLine(leader) || leaderIn(at('note')),
    target: counts ? target : '',
    measure: counts ? measure : '',
  };
}

function wordsAbove(field: Field, { columns, words }: Header): string {
  return shortened(words[columns.get(field) ?? -1] ?? '');
}

function period(start: string, end: string): string {
  const [from, to] = [oneLine(start), oneLine(end)];
  if (from === '' || to === '') return from === '' ? to : `Từ ${lowerFirst(from)}`;
  return `Từ ${lowerFirst(from)} đến ${lowerFirst(to)}`;
}

/** 'Quý I, Quý II' for crosses in these columns; other words in such a column stay in brackets. */
function crossedPeriods(texts: readonly string[], { crosses }: Header): string {
  return crosses
    .flatMap(({ column, period: name }) => {
      const words = texts[column] ?? '';
      if (words === '') return [];
      return [words === name ? name : `${name} (${oneLine(words)})`];
    })
    .join(', ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function prefixed(header: string, text: string): string {
  if (text === '') return '';
  return header === '' ? text : `${header}: ${text}`;
}

/** 'Chủ trì thực hiện: Trưởng phòng X' → 'Trưởng phòng X'. */
function leaderIn(note: string): string {
  return oneLine(/(?:chủ trì(?: thực hiện)?|phụ trách|chỉ đạo)\s*:\s*([^;\n]+)/iu.exec(note)?.[1] ?? '');
}

/** A title cell that lists steps with their own times: its first words are the title. */
export function timedTitle(title: string): { title: string; pieces: readonly Piece[] } | undefined {
  const pieces = piecesOf(title);
  if (pieces.filter(({ time }) => time !== '').length < 2) return undefined;
  const [first, ...rest] = pieces;
  if (!first) return undefined;
  if (first.time === '' && first.mark === '') return { title: oneLine(first.words), pieces: rest };
  return { title: first.group === '' ? oneLine(title) : first.group, pieces };
}

/** Cells that hold as many lines as the detail has pieces belong to them line by line. */
export function spreadCells(cells: RowCells, count: number): { each: RowCells[]; rest: Partial<RowCells> } {
  const each = Array.from({ length: count }, () => ({ ...NO_CELLS }));
  const rest: Partial<RowCells> = {};
  for (const key of ['time', 'product', 'unitText'] as const) {
    const lines = cells[key].split('\n');
    if (count < 2 || lines.length !== count) continue;
    lines.forEach((line, at) => {
      const cell = each[at];
      if (cell) cell[key] = line.replace(/^[-–+•*]\s+/, '');
    });
    rest[key] = '';
  }
  return { each, rest };
}
