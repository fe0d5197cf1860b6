/** The rows of a pasted table, one after another, made into headings and items that stand under one another. */
import type { Header } from './findHeader';
import { isList, type Piece, piecesOf } from './milestones';
import { LEVEL, type Level, type Numbering } from './numbering';
import {
  type Group,
  hasValues,
  NO_CELLS,
  type Node,
  type Outline,
  type RawItem,
  type RowCells,
} from './outline';
import { type CellWords, spreadCells, timedTitle, wordsOfRow } from './rowCells';
import { say } from './say';
import { oneLine } from './text';

/** A row of the table under its columns. */
export interface TableRow {
  row: number;
  cells: readonly string[];
}

export function readRows(rows: readonly TableRow[], header: Header): Outline {
  const reader = newReader(header);
  for (const row of rows) reader.take(row);
  return reader.outline;
}

function newReader(header: Header) {
  const hasDetails = header.columns.has('detail');
  const root: Node = {
    row: -1,
    level: -1,
    numbering: undefined,
    title: '',
    groups: [],
    cells: NO_CELLS,
    items: [],
    children: [],
  };
  const outline: Outline = { root, doubts: [], kept: [] };
  /** The headings that the next row may stand under, the widest first. */
  let path: Node[] = [root];
  let groups: Group[] = [];
  /** Level of the rows that the open group holds. */
  let groupLevel: Level | undefined;
  let lettersUnderRoman = false;
  let romanSeen = false;
  let last: { cells: { note: string } } | undefined;

  const doubt = (row: number, words: string) => outline.doubts.push({ row, words });
  const top = (): Node => path[path.length - 1] ?? root;

  const levelOf = (numbering: Numbering): Level => {
    if (numbering.level === LEVEL.roman) romanSeen = true;
    if (numbering.level === LEVEL.letter && romanSeen && !path.some(({ level }) => level === LEVEL.letter)) {
      lettersUnderRoman = true;
    }
    return numbering.level === LEVEL.letter && lettersUnderRoman ? LEVEL.roman + 0.3 : numbering.level;
  };

  const push = (level: Level, parts: Omit<Node, 'level' | 'items' | 'children' | 'groups'>): Node => {
    if (groupLevel !== undefined && level < groupLevel) closeGroup();
    if (groups.length > 0) groupLevel ??= level;
    path = path.filter((above) => above.level < level);
    const node: Node = { ...parts, cells: { ...parts.cells }, level, groups, items: [], children: [] };
    top().children.push(node);
    path = [...path, node];
    last = node;
    return node;
  };
  const closeGroup = () => {
    groups = [];
    groupLevel = undefined;
  };
  const openGroup = (row: number, words: string) => {
    groups = [{ row, words: words.replace(/[\s:：]+$/, '') }];
    groupLevel = undefined;
  };

  const addItem = (item: RawItem) => {
    top().items.push(item);
    last = { cells: item };
  };

  /** The items of a detail cell: itself, or what it lists. Its row's cells go to the heading or to the first item. */
  const addDetail = (
    row: number,
    number: string,
    detail: string,
    cells: RowCells,
    heading: Node | undefined,
  ) => {
    const pieces = piecesOf(detail);
    const inHeadingRow = heading !== undefined;
    if (!isList(pieces)) {
      if (heading) heading.cells = { ...NO_CELLS, note: cells.note, inCharge: cells.inCharge };
      const own = heading ? { ...cells, note: '', inCharge: '' } : cells;
      addItem({ row, number, groups, words: oneLine(detail), inHeadingRow, ...own });
      return;
    }
    tellPieces(row, pieces);
    const spread = spreadCells(cells, pieces.length);
    const shared: RowCells = { ...cells, ...spread.rest };
    if (heading) heading.cells = { ...shared };
    pieces.forEach((piece, at) => {
      const own = spread.each[at] ?? NO_CELLS;
      const first = !heading && at === 0 ? { ...shared, time: '' } : NO_CELLS;
      addItem({
        row,
        number: at === 0 ? number : '',
        groups: piece.group === '' ? groups : [...groups, { row, words: piece.group }],
        words: piece.words,
        inHeadingRow: false,
        ...first,
        time: piece.time || own.time || (heading ? '' : shared.time),
        product: own.product || first.product,
        unitText: own.unitText || first.unitText,
      });
    });
  };

  const tellPieces = (row: number, pieces: readonly Piece[]) => {
    const untimed = pieces.filter(({ time }) => time === '');
    if (untimed.length === pieces.length) doubt(row, say.split(pieces.length));
    else for (const { words } of untimed) doubt(row, say.partUntimed(words));
  };

  /** Bulleted lines below a row's own words describe it, unless they have times of their own. */
  const tellLines = (row: number, title: string) => {
    const lines = title.split('\n').filter((line) => /^[-–+•*]\s/.test(line)).length;
    if (lines > 1) doubt(row, say.keptLines(lines));
  };

  const takeHeading = (row: number, numbering: Numbering | undefined, level: Level, words: CellWords) => {
    const { title, detail, cells } = words;
    const listed = detail === '' ? timedTitle(title) : undefined;
    if (detail === '' && !listed) tellLines(row, title);
    const node = push(level, { row, numbering, title: listed?.title ?? oneLine(title), cells });
    if (detail !== '') addDetail(row, '', detail, cells, node);
    for (const piece of listed?.pieces ?? []) {
      const group = piece.group === '' || piece.group === node.title ? [] : [{ row, words: piece.group }];
      addItem({
        ...NO_CELLS,
        row,
        number: '',
        groups: group,
        words: piece.words,
        inHeadingRow: false,
        time: piece.time,
      });
    }
  };

  /** A row with a bullet, a small letter or no number where details have a column of their own. */
  const takeBelowHeading = (row: number, numbering: Numbering | undefined, words: CellWords) => {
    const { title, detail, cells } = words;
    const number = numbering?.text ?? '';
    if (detail !== '') {
      if (title !== '') openGroup(row, oneLine(title));
      addDetail(row, number, detail, cells, undefined);
    } else if (hasValues(cells) || numbering !== undefined) {
      addItem({ row, number, groups, words: oneLine(title), inHeadingRow: false, ...cells });
    } else {
      openGroup(row, oneLine(title));
      keepNote(row, cells);
    }
  };

  const takeUnnumbered = (row: number, words: CellWords, alone: boolean) => {
    const { title, cells } = words;
    if (hasValues(cells)) {
      const above = top();
      const level = isWork(above) ? above.level : Math.max(above.level, LEVEL.figure) + 1;
      if (isWork(above)) doubt(row, say.unnumbered(title));
      push(level, { row, numbering: undefined, title: oneLine(title), cells });
    } else if (alone && isCapital(title)) {
      closeGroup();
      push(LEVEL.unnumbered, { row, numbering: undefined, title: oneLine(title), cells });
      doubt(row, say.headingGuessed(title));
    } else {
      openGroup(row, oneLine(title));
      doubt(row, say.headingGuessed(title));
      keepNote(row, cells);
    }
  };

  /** What stands beside a heading without number is kept at what comes before it. */
  const keepNote = (row: number, cells: RowCells) => {
    const words = [cells.inCharge, cells.note].filter((text) => text !== '').join('\n');
    if (words !== '') append(row, words);
  };
  const append = (row: number, words: string) => {
    doubt(row, say.continued(words));
    const target = last?.cells;
    if (!target) return;
    outline.kept.push({ row, words });
    target.note = [target.note, words].filter((text) => text !== '').join('\n');
  };

  const takeContinuation = (row: number, cells: RowCells) => {
    const words = [
      cells.time,
      cells.product,
      cells.unitText,
      cells.target,
      cells.measure,
      cells.inCharge,
      cells.note,
    ];
    append(
      row,
      words
        .filter((text) => text !== '')
        .map(oneLine)
        .join('; '),
    );
  };

  const take = ({ row, cells: texts }: TableRow) => {
    const alone = texts.filter((text) => text !== '').length === 1;
    const words = wordsOfRow(texts, header, alone);
    const { numbering, title, detail, cells } = words;
    if (title === '' && detail === '') {
      if (numbering === undefined) takeContinuation(row, cells);
      else if (numbering.level < LEVEL.small) push(levelOf(numbering), { row, numbering, title: '', cells });
      else
        append(row, [numbering.text, cells.time, cells.unitText, cells.product, cells.note].join(' ').trim());
    } else if (numbering !== undefined && numbering.level < LEVEL.small) {
      closeGroupUnlessWithin(numbering);
      takeHeading(row, numbering, levelOf(numbering), words);
    } else if (hasDetails && !(alone && isCapital(title))) {
      takeBelowHeading(row, numbering, words);
    } else if (numbering !== undefined) {
      takeHeading(row, numbering, numbering.level, words);
    } else {
      takeUnnumbered(row, words, alone);
    }
  };

  /** Numbered headings end a group opened beneath another heading, except rows that the group itself counts. */
  const closeGroupUnlessWithin = (numbering: Numbering) => {
    if (hasDetails || (groupLevel !== undefined && numbering.level < groupLevel)) closeGroup();
  };

  return { take, outline };
}

function isWork(node: Node): boolean {
  return node.row >= 0 && hasValues(node.cells) && node.children.length === 0;
}

function isCapital(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text === text.toUpperCase();
}
