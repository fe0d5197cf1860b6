import type { CellContent, Grid } from './cell';
import type { Fact } from './cellFacts';
import { type Look, looks, numberFormat } from './look';
import { tabName } from './tabNames';
import type { TabPlan, Upkeep } from './tabPlan';
import { TRACKER_COLUMNS, type TrackerKey } from './trackerColumns';
import { PROTECTION_MARK } from './trackerUpkeep';

/** The columns of the tracker whose changes the journal tells. */
export const JOURNALLED = [
  'status',
  'progress',
  'completedOn',
  'reached',
  'evidence',
  'obstacles',
  'title',
  'detail',
  'product',
  'originalDeadline',
  'adjustedDeadline',
  'target',
  'unit',
  'event',
  'eventDays',
] as const satisfies readonly TrackerKey[];
export type JournalledKey = (typeof JOURNALLED)[number];

/** What the journal knows of one item: a fact per journalled column. */
export type ItemFactsKnown = readonly Fact[];

/** What the hidden tab Đối chiếu holds: every item as the journal leaves it, up to one of the journal's rows. */
export interface Known {
  /** Last row of Nhật ký that is counted in; undefined where nothing is known yet. */
  journalRow: number | undefined;
  items: Map<string, ItemFactsKnown>;
}

const MARK = 'Đã tính đến dòng';
const WORDS = 'Tab ẩn của sổ: mỗi việc như lần đối chiếu gần nhất. Không sửa.';

/** The tab as it is first made: nothing known. */
export function planKnownTab(): TabPlan {
  const look: Look = { ...looks.subtitle, numberFormat: numberFormat.text, wrap: false };
  return {
    name: tabName.known,
    content: [[WORDS, '', '']],
    looks: [[look, look, look]],
    notes: [],
    widths: [90, 400, 60],
    hiddenColumns: [],
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    hidden: true,
  };
}

export function knownUpkeep(): Upkeep {
  return {
    blocks: [],
    rules: [],
    highlights: [],
    protection: { description: `${PROTECTION_MARK}: ${tabName.known}`, open: [] },
  };
}

/** Reads the tab; an unreadable line counts as not known. */
export function readKnown(grid: Grid): Known {
  const [first, ...rest] = grid.values;
  const journalRow = first?.[0] === MARK && typeof first[1] === 'number' ? first[1] : undefined;
  const items = new Map<string, ItemFactsKnown>();
  if (journalRow === undefined) return { journalRow, items };
  for (const [code, text] of rest) {
    const facts = typeof text === 'string' ? factsIn(text) : undefined;
    if (typeof code === 'string' && code !== '' && facts) items.set(code, facts);
  }
  return { journalRow, items };
}

/**
 * The whole tab as one block, so that it is written all at once or not at all.
 * @param rows how many rows the tab had: lines left over are emptied
 */
export function knownRows({ journalRow, items }: Known, rows: number): CellContent[][] {
  const lines = [...items].map(([code, facts]): CellContent[] => [code, JSON.stringify(facts)]);
  const blank = Array.from({ length: Math.max(0, rows - lines.length - 1) }, (): CellContent[] => ['', '']);
  return [[MARK, journalRow ?? 0], ...lines, ...blank];
}

function factsIn(text: string): ItemFactsKnown | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.length === JOURNALLED.length ? parsed : undefined;
  } catch {
    // Somebody wrote into the hidden tab: the item is taken as not known and the pass notes it anew.
    return undefined;
  }
}

/** The declaration of a journalled column. */
export function journalledColumn(key: TrackerKey) {
  const column = TRACKER_COLUMNS.find((one) => one.key === key);
  if (!column) throw new Error(`No column ${key} in the tracker.`);
  return column;
}
