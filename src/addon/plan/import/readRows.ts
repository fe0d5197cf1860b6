/** The rows of a pasted table, one after another, made into headings and items that stand under one another. */
import { detailItems } from './detailItems';
import type { Header } from './findHeader';
import { LEVEL, type Level, type Numbering } from './numbering';
import { hasValues, NO_CELLS, type Node, type Outline, type RowCells, type TableRow } from './outline';
import { outlineBuilder } from './outlineBuilder';
import { type CellWords, timedTitle, wordsOfRow } from './rowCells';
import { say } from './say';
import { oneLine } from './text';

export function readRows(rows: readonly TableRow[], header: Header): Outline {
  const reader = newReader(header);
  rows.forEach((row, at) => {
    reader.take(row, rows[at + 1]);
  });
  return reader.outline;
}

function newReader(header: Header) {
  const builder = outlineBuilder();
  const hasDetails = header.columns.has('detail');
  const { outline, top, push, addItem, append, doubt, openGroup, closeGroup, levelOf } = builder;

  /** The items of a detail cell; in a heading's row, its other cells go to the heading. */
  const addDetail = (row: number, number: string, { detail, cells }: CellWords, heading?: Node) => {
    const inHeadingRow = heading !== undefined;
    const read = detailItems({ row, number, detail, cells, groups: builder.groups(), inHeadingRow });
    if (heading) heading.cells = { ...read.headingCells };
    for (const words of read.doubts) doubt(row, words);
    read.items.forEach(addItem);
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
    if (detail !== '') addDetail(row, '', words, node);
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
  const takeBelowHeading = (
    row: number,
    numbering: Numbering | undefined,
    words: CellWords,
    headsNext: boolean,
  ) => {
    const { title, detail, cells } = words;
    const number = numbering?.text ?? '';
    if (detail !== '') {
      if (title !== '') openGroup(row, oneLine(title));
      addDetail(row, number, words);
    } else if (hasValues(cells) || (numbering !== undefined && !headsNext)) {
      addItem({
        row,
        number,
        groups: builder.groups(),
        words: oneLine(title),
        inHeadingRow: false,
        ...cells,
      });
    } else {
      openGroup(row, numbering?.level === LEVEL.small ? `${number}) ${oneLine(title)}` : oneLine(title));
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
  /** A row without words goes on with the one above: as a further product of it, or else as a remark. */
  const takeContinuation = (row: number, cells: RowCells) => {
    const node = top();
    if (
      !hasDetails &&
      cells.product !== '' &&
      node.row >= 0 &&
      node.title !== '' &&
      node.children.length === 0
    ) {
      if (node.items.length === 0) {
        const own = { number: '', groups: [], words: node.title, inHeadingRow: false };
        node.items.push({ ...node.cells, ...own, row: node.row });
        node.cells = { ...NO_CELLS };
      }
      addItem({ ...cells, row, number: '', groups: [], words: oneLine(cells.product), inHeadingRow: false });
      doubt(row, say.furtherProduct(cells.product, node.title));
      return;
    }
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

  const take = ({ row, cells: texts }: TableRow, next: TableRow | undefined) => {
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
    } else if (hasDetails && title !== '' && numbering === undefined && !alone && mayHoldTasks(top())) {
      // Below a section, and where tasks have no numbers, a title beside its details is a task.
      takeHeading(row, numbering, LEVEL.figure, words);
    } else if (hasDetails && !(alone && isCapital(title))) {
      takeBelowHeading(row, numbering, words, next !== undefined && isDetailOnly(next, header));
    } else if (numbering !== undefined) {
      takeHeading(row, numbering, numbering.level, words);
    } else {
      takeUnnumbered(row, words, alone);
    }
  };

  /** Numbered headings end a group opened beneath another heading, except rows that the group itself counts. */
  const closeGroupUnlessWithin = (numbering: Numbering) => {
    if (hasDetails) closeGroup();
    else closeGroup(numbering.level);
  };

  return { take, outline };
}

/** Whether a row has nothing but a detail and what goes with it: it continues what stands above. */
function isDetailOnly({ cells }: TableRow, { columns }: Header): boolean {
  const at = (field: 'number' | 'title' | 'detail') => cells[columns.get(field) ?? -1] ?? '';
  return at('number') === '' && at('title') === '' && at('detail') !== '';
}

function mayHoldTasks({ level, numbering }: Node): boolean {
  return level < LEVEL.figure || (level === LEVEL.figure && numbering === undefined);
}

function isWork(node: Node): boolean {
  return node.row >= 0 && hasValues(node.cells) && node.children.length === 0;
}

function isCapital(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text === text.toUpperCase();
}
