import { messages } from '../messages';
import { joined, singleCell } from '../workbook/blocks';
import { fixedA1, type Grid, onTab } from '../workbook/cell';
import { unitRole } from '../workbook/listsColumns';
import { type ListsLayout, readUnits, settingReference, unitNamesArea } from '../workbook/listsLayout';
import type { SummaryRefs } from '../workbook/summaryRefs';
import { planSummaryTab, summaryUpkeep } from '../workbook/summaryTab';
import { tabName } from '../workbook/tabNames';
import { columnReference, type TrackerLayout } from '../workbook/trackerLayout';
import type { SetupPort } from './ports';
import { keepUpkeep, type ListsNow } from './repairTabs';

/** Makes the tab Tổng hợp where it is missing, else puts it right; a unit added to Danh mục gets its line. */
export function repairSummary(book: SetupPort, lists: ListsNow, tracker: TrackerLayout): string[] {
  const refs = summaryRefs(lists, tracker);
  const { editors } = lists;
  const plan = planSummaryTab(refs);
  const grid = book.read(tabName.summary, 'values and formulas');
  if (!grid) {
    book.createTab(plan, 1);
    keepUpkeep(book, tabName.summary, summaryUpkeep(refs), asGrid(plan.content), editors);
    return [messages.setUp.created(tabName.summary)];
  }
  const lines = keepUpkeep(book, tabName.summary, summaryUpkeep(refs), grid, editors);
  if (lines.length > 0) {
    clearBelow(book, plan.content.length, grid);
    book.paint(plan);
  }
  return lines;
}

/** What was just written, as if read back: the first upkeep then has only rules and protection to do. */
function asGrid(content: ReturnType<typeof planSummaryTab>['content']): Grid {
  return {
    values: content.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell))),
    formulas: content.map((row) =>
      row.map((cell) => (typeof cell === 'object' && 'formula' in cell ? cell.formula : '')),
    ),
  };
}

/** Formulas left over below a summary that became shorter. */
function clearBelow(book: SetupPort, rows: number, grid: Grid): void {
  const leftOver = (grid.formulas ?? []).flatMap((line, index) =>
    index < rows
      ? []
      : line.flatMap((text, column) => (text === '' ? [] : [singleCell(index + 1, column + 1, '')])),
  );
  if (leftOver.length > 0) book.write(tabName.summary, joined(leftOver));
}

function summaryRefs({ layout, grid }: ListsNow, tracker: TrackerLayout): SummaryRefs {
  return {
    tracker: (key, from) => columnReference(tracker, key, from),
    setting: (key) => settingReference(layout, key) ?? '#REF!',
    units: unitCells(layout, grid),
    unitNames: onTab(tabName.lists, fixedA1(unitNamesArea(layout))),
  };
}

/** References to the names of the units that carry tasks out, in their order. */
function unitCells(lists: ListsLayout, grid: Grid): string[] {
  const column = lists.units.columnOf('shortName') ?? 1;
  return readUnits(lists, grid)
    .filter((unit) => unit.role === unitRole.unit)
    .map(({ row }) => onTab(tabName.lists, fixedA1({ row, column, rows: 1, columns: 1 })));
}
