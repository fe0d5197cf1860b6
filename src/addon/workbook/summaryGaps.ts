import type { CellContent } from './cell';
import { UNIT_CAPACITY } from './listsLayout';
import { hiddenColumn, UNIT_COLUMNS_COUNT, UNITS_TOP } from './summaryGrid';
import { TASKS_LENGTH } from './summaryLists';
import type { Upkeep } from './tabPlan';

/** The part of the page that moves with the number of units; rows from 1, the last as if there were as many as can be. */
const FIRST_ROW = UNITS_TOP + 2;
const LAST_ROW = FIRST_ROW + UNIT_CAPACITY + TASKS_LENGTH + 6;
const COLUMNS = [
  ...Array.from({ length: UNIT_COLUMNS_COUNT }, (_, index) => 1 + index),
  hiddenColumn.tasks,
  hiddenColumn.unitPlace,
];

/**
 * The cells of the moving part in which nothing is drawn, as empty blocks of one column each: without them a formula would
 * be left where it stood when there were more units, or fewer.
 */
export function gapsOf(blocks: Upkeep['blocks']): Upkeep['blocks'] {
  const drawn = new Set(blocks.flatMap(({ area }) => cellsOf(area)));
  return COLUMNS.flatMap((column) => {
    const gaps: Upkeep['blocks'] = [];
    let open: Upkeep['blocks'][number] | undefined;
    for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) {
      if (drawn.has(`${row} ${column}`)) open = undefined;
      else if (open) {
        open.area.rows += 1;
        open.content.push(['']);
      } else {
        const content: CellContent[][] = [['']];
        open = { area: { row, column, rows: 1, columns: 1 }, content };
        gaps.push(open);
      }
    }
    return gaps;
  });
}

const cellsOf = ({ row, column, rows, columns }: Upkeep['blocks'][number]['area']): string[] =>
  Array.from(
    { length: rows * columns },
    (_, index) => `${row + Math.floor(index / columns)} ${column + (index % columns)}`,
  );
