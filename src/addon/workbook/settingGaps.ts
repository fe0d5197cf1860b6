import { singleCell } from './blocks';
import { type CellContent, type Grid, textOf } from './cell';
import { type Gap, gapsOfLost } from './gaps';
import { SETTING_COLUMNS, WORD_COLUMNS } from './listsColumns';
import type { ListsLayout } from './listsLayout';
import { declaredWords } from './listsUpkeep';
import { SETTINGS, type Setting } from './settings';

/**
 * The settings that have no row, each run of them with the row below which it belongs. The empty row above the heading of
 * the units stays empty.
 */
export function settingGaps(layout: ListsLayout, grid: Grid): Gap<Setting>[] {
  const columns = SETTING_COLUMNS.flatMap(({ key }) => layout.settings.columnOf(key) ?? []);
  const isEmpty = (row: number): boolean =>
    columns.every((column) => textOf(grid.values[row - 1]?.[column - 1]) === '');
  return gapsOfLost(
    SETTINGS.map((setting) => ({ text: setting.label, thing: setting })),
    layout.labels,
    { first: layout.settings.headerRow + 1, end: layout.units.headerRow - 2, isFree: isEmpty },
  );
}

/** Words of the lists that stand below their list, where rows were inserted beside it: each with an empty cell in its place. */
export function wordsLeftBelow(layout: ListsLayout, grid: Grid) {
  return WORD_COLUMNS.flatMap(({ key }) => {
    const column = layout.words.columnOf(key);
    if (column === undefined) return [];
    const words = declaredWords(key);
    const first = layout.words.headerRow + 1 + words.length;
    const rows = Array.from(
      { length: Math.max(0, layout.units.headerRow - 1 - first) },
      (_, index) => first + index,
    );
    return rows
      .filter((row) => words.includes(textOf(grid.values[row - 1]?.[column - 1])))
      .map((row) => singleCell<CellContent>(row, column, ''));
  });
}
