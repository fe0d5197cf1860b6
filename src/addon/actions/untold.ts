import { messages } from '../messages';
import type { Touched } from '../plan/updateRules';
import type { CellContent, CellReading, Grid } from '../workbook/cell';
import { contentOfFact, type Fact, factOf, wordsOfFact, wordsOfReading } from '../workbook/cellFacts';
import { type JournalLine, way } from '../workbook/journalTab';
import { type ItemFactsKnown, JOURNALLED, type JournalledKey } from '../workbook/knownTab';
import { TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import { itemRows, type TrackerLayout } from '../workbook/trackerLayout';
import { lineOfChange, type PresentItem } from './journalDiff';
import { UPDATE_KEYS, type UpdateKey } from './panelTypes';
import type { Clock } from './ports';
import { correctedFields } from './updateFacts';

/** An item with its row on the sheet. */
export interface PlacedItem extends PresentItem {
  row: number;
  value(key: TrackerKey): CellReading;
  /** Input cells whose formula gives nothing that the column takes. */
  unfit: readonly JournalledKey[];
}

export interface Present {
  /** By code; a code that stands twice is not among them. */
  items: Map<string, PlacedItem>;
  doubled: ReadonlySet<string>;
  /** Input cells that held a formula, with what stands in its place. */
  flattened: { row: number; key: JournalledKey; content: CellContent }[];
}

/**
 * The items as they stand. What units enter is text, numbers, days and words of a list: a formula in an input cell is
 * replaced by its text, or by its value where the column takes no free text. Where that value is none that the column
 * takes, the cell has to be emptied: the column's rule lets nothing else in.
 */
export function presentItems(tracker: TrackerLayout, grid: Grid): Present {
  const rows = itemRows(tracker);
  const seen = new Map<string, number>();
  for (const row of rows) seen.set(row.text('code'), (seen.get(row.text('code')) ?? 0) + 1);
  const doubled = new Set([...seen].filter(([, count]) => count > 1).map(([code]) => code));
  const flattened: Present['flattened'] = [];
  const items = new Map<string, PlacedItem>();
  for (const row of rows) {
    const code = row.text('code');
    if (doubled.has(code)) continue;
    const own = new Map<TrackerKey, CellReading>();
    const unfit: JournalledKey[] = [];
    for (const key of UPDATE_KEYS) {
      const column = tracker.table.columnOf(key);
      const formula = column === undefined ? '' : (grid.formulas?.[row.row - 1]?.[column - 1] ?? '');
      if (formula === '') continue;
      const reading = withoutFormula(key, formula, row.value(key));
      own.set(key, reading ?? formula);
      if (reading === undefined) unfit.push(key);
      else flattened.push({ row: row.row, key, content: contentOfFact(factOf(reading)) ?? formula });
    }
    const value = (key: TrackerKey) => own.get(key) ?? row.value(key);
    items.set(code, {
      code,
      row: row.row,
      words: row.text('detail') || row.text('title'),
      facts: JOURNALLED.map((key) => factOf(value(key))),
      fullWords: (key) => wordsOfReading(value(key)),
      value,
      unfit,
    });
  }
  return { items, doubled, flattened };
}

/** What stands in the place of a formula; undefined where its value is none that the column takes. */
function withoutFormula(key: UpdateKey, formula: string, value: CellReading): CellReading | undefined {
  const type = TRACKER_COLUMNS.find((column) => column.key === key)?.type;
  switch (type?.kind) {
    case 'number': {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = type;
      return typeof value === 'number' && value >= min && value <= max ? value : undefined;
    }
    case 'date':
      return typeof value === 'object' ? { day: value.day, minutes: 0 } : undefined;
    case 'list':
      return typeof value === 'string' && type.values.includes(value) ? value : undefined;
    default:
      return formula;
  }
}

/**
 * The rules for what came in without an event: the same as for typed and saved changes. Whoever made the change is not
 * known, and the row says so.
 * @param untold the columns that changed without a trace
 */
export function putRight(
  item: PlacedItem,
  untold: readonly JournalledKey[],
  clock: Clock,
): { cells: { key: TrackerKey; content: CellContent }[]; lines: JournalLine[]; facts: ItemFactsKnown } {
  const inputs = untold.filter((key) => UPDATE_KEYS.some((input) => input === key));
  if (inputs.length === 0 && item.unfit.length === 0) return { cells: [], lines: [], facts: item.facts };
  const touched: Touched = Object.fromEntries(inputs.map((key) => [key, true]));
  const wanted: Partial<Record<JournalledKey, Fact>> = {
    ...Object.fromEntries(item.unfit.map((key) => [key, ''])),
    ...correctedFields(item.value, touched, clock.today()),
  };
  const now = clock.now();
  const lines: JournalLine[] = [];
  const cells: { key: TrackerKey; content: CellContent }[] = [];
  const facts = item.facts.map((fact, index) => {
    const key = JOURNALLED[index];
    const to = key && wanted[key];
    if (!key || to === undefined) return fact;
    const step = { at: now, who: messages.journal.self, way: way.rule, from: fact };
    lines.push(lineOfChange(item.code, key, step, wordsOfFact(to)));
    const content = contentOfFact(to);
    if (content !== undefined) cells.push({ key, content });
    return to;
  });
  return {
    cells: [
      ...cells,
      { key: 'updatedAt', content: { moment: now } },
      { key: 'updatedBy', content: messages.unknownPerson },
    ],
    lines,
    facts,
  };
}
