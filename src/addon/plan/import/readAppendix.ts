/** A plan's appendix as a person pastes it, read to a plan, with everything doubtful told. */
import type { Plan } from '../template';
import { type Assembled, assemble } from './assemble';
import { FIELD_NAMES } from './columns';
import { timeReader } from './deadlines';
import { findHeader, type Header } from './findHeader';
import { lostWords } from './lostWords';
import { planNames } from './planNames';
import type { Readers } from './readers';
import { readRows } from './readRows';
import { say } from './say';
import { isBlank, tableRows } from './tableRows';
import { cleanCell, oneLine, shortened } from './text';
import type { Doubt, ImportContext, ReadAppendix, ReadColumn } from './types';
import { unitReader } from './units';

export type {
  Doubt,
  DoubtField,
  ImportContext,
  KnownUnit,
  ReadAppendix,
  ReadColumn,
  ReadItem,
} from './types';
export { NO_DEADLINE, NO_UNIT } from './types';

/**
 * Reads the appendix table of a plan from the texts of its cells.
 *
 * @param grid what the sheet shows after the table was pasted: rows of texts, of any length; tags of web pages are taken off
 * @param context the workbook's year (2000–2100), units and events
 * @returns a plan that holds planSchema, how each deadline was read, and what to check; or why this is no plan. Every word of
 *   the table stands in the plan or in a doubt. Never throws.
 *
 * Columns are found by the words above them. Numbers (I, A, 1, 1.1, a, -) say what stands under what: the widest are sections,
 * then tasks, then indicators; what lies deeper is a group. A numbered row with nothing below it is a work item: where all
 * rows of a section are such rows, they are the items of one task with the section's title; otherwise it is a task with
 * itself as its only item. A blank time or unit takes the one above it within the same task.
 */
export function readAppendix(grid: readonly (readonly string[])[], context: ImportContext): ReadAppendix {
  const cells = grid.map((row) => row.map(cleanCell));
  if (cells.every(isBlank)) return { ok: false, reason: say.empty() };
  const header = findHeader(cells);
  if ('missing' in header) return { ok: false, reason: refusal(header.missing, header.words) };

  const names = planNames();
  const readers: Readers = {
    year: context.year,
    times: timeReader(context.year, context.events),
    units: unitReader(context.units),
    ...names.codes,
  };
  const doubts: Doubt[] = [];
  const rows = tableRows(cells, header, readers, doubts);
  const outline = readRows(rows, header);
  const assembled = assemble(outline, readers);
  if (assembled.items.length === 0) return { ok: false, reason: say.noRows() };

  const lost = lostWords(rows, assembled.placed);
  doubts.push(
    ...columnDoubts(header),
    ...outline.doubts.map(({ row, words }) => ({ row, code: '', field: 'structure' as const, words })),
    ...assembled.doubts,
    ...lost.map(({ row, words }) => ({ row, code: '', field: 'words' as const, words })),
  );
  const plan = planOf(
    cells,
    header,
    context.year,
    assembled,
    names.units(readers.units.all()),
    names.events(),
  );
  return {
    ok: true,
    plan,
    items: assembled.items,
    doubts: inOrder(doubts, assembled),
    newUnits: names.newUnits(),
    columns: columnsOf(header),
  };
}

function refusal(missing: 'header' | 'time' | 'unit', words: readonly string[]): string {
  const header = shortened(words.filter((text) => text !== '').join(', '), 90);
  if (missing === 'header') return say.noHeader();
  return missing === 'time' ? say.noTime(header) : say.noUnitColumn(header);
}

function columnDoubts(header: Header): Doubt[] {
  return header.extras.map(({ column, words }) => ({
    row: header.at,
    code: '',
    field: 'column',
    words: words === '' ? say.unnamedColumn(columnName(column)) : say.extraColumn(words),
  }));
}

/** 'A' for 0, 'AA' for 26. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function columnsOf(header: Header): ReadColumn[] {
  return [...header.columns]
    .map(([field, column]) => ({ column, header: header.words[column] ?? '', takenAs: FIELD_NAMES[field] }))
    .concat(
      header.crosses.map(({ column }) => ({
        column,
        header: header.words[column] ?? '',
        takenAs: FIELD_NAMES.time,
      })),
    )
    .concat(header.extras.map(({ column, words }) => ({ column, header: words, takenAs: FIELD_NAMES.note })))
    .sort((a, b) => a.column - b.column);
}

/** The doubts in the order of their rows, each with the code of the first item of its row where it has none of its own. */
function inOrder(doubts: readonly Doubt[], { items }: Assembled): Doubt[] {
  const codes = new Map<number, string>();
  for (const { row, code } of items) {
    if (!codes.has(row)) codes.set(row, code);
  }
  return doubts
    .map((doubt, at) => ({ doubt: { ...doubt, code: doubt.code || (codes.get(doubt.row) ?? '') }, at }))
    .sort((a, b) => a.doubt.row - b.doubt.row || a.at - b.at)
    .map(({ doubt }) => doubt);
}

function planOf(
  cells: readonly (readonly string[])[],
  header: Header,
  year: number,
  { sections }: Assembled,
  units: Plan['units'],
  events: Plan['events'],
): Plan {
  const above = cells.slice(0, header.at).map((row) =>
    row
      .filter((cell) => cell !== '')
      .map(oneLine)
      .join(' '),
  );
  return {
    schema: 1,
    id: `ke-hoach-${year}`,
    number: '',
    title: '',
    appendixTitle: above.filter((line) => line !== '').join(' '),
    appendixNote: '',
    organisation: '',
    place: '',
    year,
    basis: '',
    units,
    events,
    sections,
  };
}
