/**
 * Reads the appendix of the 2024 plan from its text, knowing nothing of the tracker's own plan format.
 *
 * The text is a transcription with uneven tables: markup in some cells, rows that lack leading cells, and cells
 * that hold a whole list of milestones. Anything this reader cannot place makes it throw.
 */
import { plainWords } from './planText';

/** A row of the appendix with a number of its own: section, task or indicator. '' where the text has nothing. */
export interface TextHeading {
  kind: 'section' | 'task' | 'indicator';
  /** Where it stands: 'I', 'I.1', 'II.2.1'. */
  place: string;
  number: string;
  title: string;
  /** The time that holds for all rows under the heading; '' when each has its own. */
  time: string;
  /** The row's product and unit where the row holds milestones; on other rows these are its first item's. */
  product: string;
  unit: string;
  note: string;
}

/** One work item as the appendix words it; '' where the text has nothing. */
export interface TextItem {
  heading: TextHeading;
  group: string;
  detail: string;
  /** The item's own words for its time. */
  time: string;
  /** The phrase that holds for it: its own, else the nearest one above it under the same heading. */
  deadline: string;
  product: string;
  unit: string;
  note: string;
}

export interface AppendixText {
  headings: TextHeading[];
  items: TextItem[];
  /** Words of a column's non-blank cells, in the paper's order; a milestone's own time follows its row's. */
  columns: { time: string[]; product: string[]; unit: string[]; note: string[] };
}

interface Cells {
  tt: string;
  title: string;
  detail: string;
  time: string;
  product: string;
  unit: string;
  note: string;
}

const COLUMNS = 7;
const MONTHS = String.raw`(?:từ\s+)?(?:tháng\s+)?\d{1,2}(?:\s*-\s*\d{1,2})?/\d{4}(?:\s*\([^)]*\))?`;
const MILESTONE = new RegExp(String.raw`\s*(.+?):\s*(${MONTHS})(?=\s|$)`, 'giuy');

/** The table that begins with the header cell TT. */
export function readAppendix(planText: string): AppendixText {
  const rows = planText
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t').map(plainWords));
  if (rows[0]?.[0] !== 'TT') throw new Error('The appendix has no header row');

  const text: AppendixText = {
    headings: [],
    items: [],
    columns: { time: [], product: [], unit: [], note: [] },
  };
  let section = '';
  let heading: TextHeading | undefined;
  let group = '';
  let timeAbove = '';
  for (const cells of rows.slice(1).map(alignToColumns)) {
    const { tt, title, detail, time, product, unit, note } = cells;
    const milestones = readMilestones(detail);
    const kind = headingKind(tt);
    if (kind !== undefined) {
      if (kind === 'section') section = tt;
      const place = kind === 'section' ? section : `${section}.${tt}`;
      const own = milestones.length > 0 ? { product, unit } : { product: '', unit: '' };
      heading = { kind, place, number: tt, title, time, ...own, note };
      text.headings.push(heading);
      group = '';
      timeAbove = '';
    } else if (title !== '') {
      group = title;
    }
    for (const column of ['time', 'product', 'unit', 'note'] as const) {
      if (cells[column] !== '') text.columns[column].push(cells[column]);
    }
    timeAbove = time === '' ? timeAbove : time;
    if (detail === '') continue;
    if (heading === undefined) throw new Error(`A work item stands under no heading: ${detail}`);
    if (milestones.length === 0) {
      const own = kind === undefined ? { time, note } : { time: '', note: '' };
      text.items.push({ heading, group, detail, deadline: timeAbove, product, unit, ...own });
    }
    for (const milestone of milestones) {
      const deadline = milestone.time.replace(/\s*\([^)]*\)/, '');
      text.items.push({ heading, ...milestone, deadline, product: '', unit: '', note: '' });
      text.columns.time.push(milestone.time);
    }
  }
  giveFirstTimesToItems(text);
  return text;
}

/**
 * The time on a heading's row is a merged cell over its items when the rows below are blank, and the first item's
 * own when a row below has another. A list of milestones lies in the heading's row itself.
 */
function giveFirstTimesToItems({ headings, items }: AppendixText): void {
  for (const heading of headings.filter(({ unit }) => unit === '')) {
    const [first, ...below] = items.filter((item) => item.heading === heading);
    if (first === undefined || heading.time === '' || below.every(({ time }) => time === '')) continue;
    first.time = heading.time;
    heading.time = '';
  }
}

/** Puts the cells of an uneven row under the columns they belong to. */
function alignToColumns(cells: string[]): Cells {
  if (/^([IVX]+|[\d.]+|-|)$/.test(cells[0] ?? '')) {
    const missing = Array<string>(COLUMNS - cells.length).fill('');
    const [tt = '', title = '', detail = '', time = '', product = '', unit = '', note = ''] = [
      ...missing,
      ...cells,
    ];
    return { tt, title, detail, time, product, unit, note };
  }
  const filled = cells.filter((cell) => cell !== '');
  const [detail = '', unit = ''] = filled;
  if (filled.length !== 2) throw new Error(`Not just a detail and its unit: ${filled.join(' | ')}`);
  return { tt: '', title: '', detail, time: '', product: '', unit, note: '' };
}

function headingKind(tt: string): TextHeading['kind'] | undefined {
  if (/^[IVX]+$/.test(tt)) return 'section';
  if (/^\d+$/.test(tt)) return 'task';
  return /^\d+\.\d+$/.test(tt) ? 'indicator' : undefined;
}

/**
 * The milestones of a cell with '+' bullets, each ending in ': <months>'; none for a cell without such bullets.
 * '- Heading: + one: tháng 2/2024 + two: tháng 3-6/2024' → one and two, both in the group Heading.
 */
function readMilestones(cell: string): { group: string; detail: string; time: string }[] {
  if (!/(^|\s)\+\s/.test(cell)) return [];
  const milestones: { group: string; detail: string; time: string }[] = [];
  let group = '';
  let end = 0;
  for (const match of cell.matchAll(MILESTONE)) {
    const [whole, words = '', time = ''] = match;
    end = match.index + whole.length;
    const bulleted = /^(?:-\s)?(?:([^+]*?):\s)?\+\s(.*)$/u.exec(words);
    group = bulleted === null ? '' : (bulleted[1] ?? group);
    const detail = bulleted?.[2] ?? words.replace(/^-\s/, '');
    milestones.push({ group, detail, time });
  }
  if (cell.slice(end).trim() !== '') throw new Error(`No month at the end of: ${cell.slice(end)}`);
  return milestones;
}
