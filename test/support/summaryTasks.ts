import type { CountedItem } from './summaryCount';
import type { TrackerRow } from './summaryFacts';

/** Kinds of rows from the highest down; an item is below all of them. */
const KINDS = ['Hết', 'Mục', 'Nhiệm vụ', 'Chỉ tiêu', 'Việc'];

/** What the page says of a task: its title, how its items stand, their mean progress, its quantity. */
export type TaskLine = [title: string, standing: string, progress: number | string, quantity: string];

/** The tasks in their order; to each belong the rows down to the next task or section. */
export function taskLines(rows: readonly TrackerRow[], items: readonly CountedItem[]): TaskLine[] {
  const counted = new Map(items.map((item) => [item.row, item]));
  return rows.flatMap((task, place): TaskLine[] => {
    if (task.kind !== 'Nhiệm vụ') return [];
    const after = rows.slice(place + 1);
    const end = after.findIndex(({ kind }) => KINDS.indexOf(kind) <= KINDS.indexOf('Nhiệm vụ'));
    const own = end < 0 ? after : after.slice(0, end);
    const ownItems = own.flatMap(({ row }) => counted.get(row) ?? []);
    if (own.length === 0) return [[task.title, '', '', '']];
    const done = ownItems.filter(({ standing }) => /^Hoàn thành/.test(standing)).length;
    const late = ownItems.filter(({ standing }) => standing === 'Quá hạn').length;
    const progress = own.reduce((sum, row) => sum + (row.progress ?? 0), 0);
    return [
      [
        task.title,
        `${done}/${ownItems.length} hoàn thành${late > 0 ? `, ${late} quá hạn` : ''}`,
        ownItems.length === 0 ? '' : progress / 100 / ownItems.length,
        quantityWords(own),
      ],
    ];
  });
}

/** One quantity is told as it is, of several how many are reached. */
function quantityWords(rows: readonly TrackerRow[]): string {
  const targets = rows.flatMap(({ target, reached, quantityUnit }) =>
    target === undefined ? [] : [{ target, reached: reached ?? 0, quantityUnit }],
  );
  const [only] = targets;
  if (!only) return '';
  if (targets.length === 1) return `${only.reached}/${only.target} ${only.quantityUnit}`;
  const full = targets.filter(({ target, reached }) => target > 0 && reached >= target).length;
  return `${full}/${targets.length} chỉ tiêu đạt`;
}
