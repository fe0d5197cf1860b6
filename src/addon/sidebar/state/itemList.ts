import type { ItemLine, ItemView } from '../../actions/panelTypes';
import { standing } from '../../plan/standing';
import { status } from '../../plan/status';

/** What the list can be narrowed to, in the order of the choice. */
export const FILTERS = ['all', 'overdue', 'dueSoon', 'open', 'silent', 'done'] as const;
export type Filter = (typeof FILTERS)[number];

/** How many lines are drawn at first, and how many more each time. */
export const PAGE_OF_LINES = 60;

const CLOSED: readonly string[] = [status.completed, status.paused, status.dropped];

const passes: Record<Filter, (item: ItemLine) => boolean> = {
  all: () => true,
  overdue: (item) => item.standing === standing.overdue,
  dueSoon: (item) => item.standing === standing.dueSoon,
  open: (item) => !CLOSED.includes(item.status),
  silent: (item) => item.silent,
  done: (item) => item.status === status.completed,
};

/** How many of the items each filter lets through. */
export function countsOf(items: readonly ItemLine[]): Record<Filter, number> {
  const count = (filter: Filter) => items.filter(passes[filter]).length;
  return {
    all: count('all'),
    overdue: count('overdue'),
    dueSoon: count('dueSoon'),
    open: count('open'),
    silent: count('silent'),
    done: count('done'),
  };
}

/** A text without case, Vietnamese accents and doubled spaces: "Đấu  thầu" and "dau thau" become the same. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The items that the filter lets through and that hold every word of the query in their code or words. */
export function findItems(items: readonly ItemLine[], query: string, filter: Filter): ItemLine[] {
  const sought = foldText(query).split(' ');
  return items.filter((item) => {
    if (!passes[filter](item)) return false;
    const text = foldText(`${item.code} ${item.words}`);
    return sought.every((word) => text.includes(word));
  });
}

/** The list with these lines in the place of those with the same code; a line of another unit's item is left out. */
export function withLines(items: readonly ItemLine[], changed: readonly ItemLine[]): ItemLine[] {
  const byCode = new Map(changed.map((line) => [line.code, line]));
  return items.map((item) => byCode.get(item.code) ?? item);
}

/** The line that the list shows of an item. */
export function lineOf(item: ItemView): ItemLine {
  const { code, words, unit, status, standing, deadline, daysLeft, silent, mayEdit } = item;
  return { code, words, unit, status, standing, deadline, daysLeft, silent, mayEdit };
}
