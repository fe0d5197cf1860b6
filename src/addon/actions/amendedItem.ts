import { type AmendmentKind, type AmendmentValue, wordsOfValue } from '../plan/amendment';
import { status } from '../plan/status';
import { dayOf } from '../workbook/cell';
import type { TableRow } from '../workbook/table';
import { rowKind, type TrackerKey } from '../workbook/trackerColumns';
import type { TrackerLayout } from '../workbook/trackerLayout';

type Row = TableRow<TrackerKey>;

/** An item, task or indicator by its code. */
export interface PlanRow {
  row: Row;
  isItem: boolean;
  words: string;
}

/** The rows that have a code; of a code that stands twice nobody knows which is meant, so it is not among them. */
export function planRows({ rows }: TrackerLayout): Map<string, PlanRow> {
  const found = new Map<string, PlanRow>();
  const twice = new Set<string>();
  for (const row of rows) {
    const code = row.text('code');
    const kind = row.text('kind');
    if (code === '' || ![rowKind.item, rowKind.task, rowKind.indicator].some((one) => one === kind)) continue;
    if (found.has(code)) twice.add(code);
    found.set(code, { row, isItem: kind === rowKind.item, words: row.text('detail') || row.text('title') });
  }
  for (const code of twice) found.delete(code);
  return found;
}

/** Whether a change of this kind is proposed of a task, not of an item. */
export const isOfTask = (kind: AmendmentKind): boolean => kind === 'add';

/** The task or indicator to which an item belongs, or the row itself where it is one. */
export function taskOf({ rows }: TrackerLayout, { row, isItem, words }: PlanRow): PlanRow | undefined {
  if (!isItem) return { row, isItem, words };
  const above = rows.filter((one) => one.row < row.row && one.text('kind') !== rowKind.item);
  const task = above[above.length - 1];
  if (!task || task.text('code') === '' || task.text('kind') === rowKind.section) return undefined;
  return { row: task, isItem: false, words: task.text('detail') || task.text('title') };
}

/** The value that an item has now; undefined where there is none to compare with, as for an item to be added. */
export function presentValue({ row, words }: PlanRow, kind: AmendmentKind): AmendmentValue | undefined {
  switch (kind) {
    case 'deadline': {
      const deadline =
        dayOf(row.value('adjustedDeadline')) ??
        dayOf(row.value('deadline')) ??
        dayOf(row.value('originalDeadline'));
      return { kind, deadline: deadline ?? '' };
    }
    case 'words':
      return { kind, words };
    case 'unit':
      return { kind, unit: row.text('unit') };
    case 'quantity': {
      const target = row.value('target');
      return {
        kind,
        target: typeof target === 'number' ? target : '',
        quantityUnit: row.text('quantityUnit'),
      };
    }
    case 'drop':
      return row.text('status') === status.dropped ? { kind } : undefined;
    case 'add':
      return undefined;
  }
}

const LONGEST_BEFORE = 400;

/** The value that an item has now in words, cut where it is long; of an item to be dropped its status. */
export function presentWords(of: PlanRow, kind: AmendmentKind): string {
  if (kind === 'drop') return of.row.text('status');
  const present = presentValue(of, kind);
  return present ? cut(wordsOfValue(present), LONGEST_BEFORE) : '';
}

const LONGEST_ITEM_WORDS = 150;

/** The words of an item as a line of a list has them. */
export const shortWords = (words: string): string => cut(words, LONGEST_ITEM_WORDS);

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Not in the middle of a letter that takes two places.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
