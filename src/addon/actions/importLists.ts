import { joined, singleCell } from '../workbook/blocks';
import { type CellReading, type Grid, textOf } from '../workbook/cell';
import { eventArea } from '../workbook/eventsTab';
import { unitRole } from '../workbook/listsColumns';
import { readUnits } from '../workbook/listsLayout';
import { tabName } from '../workbook/tabNames';
import type { NewUnit } from './importOrder';
import type { SetupPort } from './ports';
import type { EventsNow } from './repairEvents';
import type { ListsNow } from './repairTabs';

/** Adds units below those that Danh mục lists, in one write. @returns the lists as they stand then */
export function addUnits(book: SetupPort, lists: ListsNow, units: readonly NewUnit[]): ListsNow {
  if (units.length === 0) return lists;
  const { layout, grid } = lists;
  const last = readUnits(layout, grid).reduce((row, unit) => Math.max(row, unit.row), layout.units.headerRow);
  const cells = units.flatMap((unit, index) => {
    const words = { ...unit, role: unitRole.unit };
    return (['shortName', 'name', 'parent', 'role'] as const).flatMap((key) => {
      const column = layout.units.columnOf(key);
      return column === undefined ? [] : [{ row: last + 1 + index, column, content: words[key] }];
    });
  });
  return { ...lists, grid: written(book, tabName.lists, grid, cells) };
}

/** Adds names of events where the tab Sự kiện has room, in one write. @returns the events as they stand then */
export function addEvents(book: SetupPort, events: EventsNow, names: readonly string[]): EventsNow {
  if (names.length === 0) return events;
  const { layout, grid } = events;
  const area = eventArea(layout, 'name');
  const free = Array.from({ length: area.rows }, (_, index) => area.row + index).filter(
    (row) => textOf(grid.values[row - 1]?.[area.column - 1]) === '',
  );
  const cells = names.flatMap((content, index) => {
    const row = free[index];
    return row === undefined ? [] : [{ row, column: area.column, content }];
  });
  return { ...events, grid: written(book, tabName.events, grid, cells) };
}

function written(
  book: SetupPort,
  tab: string,
  grid: Grid,
  cells: readonly { row: number; column: number; content: string }[],
): Grid {
  book.write(tab, joined(cells.map(({ row, column, content }) => singleCell(row, column, content))));
  const rows = Math.max(grid.values.length, ...cells.map(({ row }) => row));
  const values = Array.from({ length: rows }, (_, index): CellReading[] => [...(grid.values[index] ?? [])]);
  for (const { row, column, content } of cells) {
    const line = values[row - 1];
    while (line && line.length < column) line.push('');
    if (line) line[column - 1] = content;
  }
  return { values };
}
