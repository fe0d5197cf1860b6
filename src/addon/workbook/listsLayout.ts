import { type Alignment, alignTexts } from './align';
import { type Area, type CellReading, fixedA1, type Grid, onTab, textOf } from './cell';
import {
  SETTING_COLUMNS,
  UNIT_COLUMNS,
  type UnitKey,
  type UnitRole,
  unitRole,
  WORD_COLUMNS,
} from './listsColumns';
import { SETTINGS, type SettingKey } from './settings';
import { readSettings } from './settingValues';
import { findTable, readRows, type TableLayout } from './table';
import { tabName } from './tabNames';

/** The tab Danh mục as it stands: where each list is and what it says. */
export interface ListsLayout {
  settings: TableLayout<(typeof SETTING_COLUMNS)[number]['key']>;
  words: TableLayout<(typeof WORD_COLUMNS)[number]['key']>;
  units: TableLayout<UnitKey>;
  /** Labels of the settings found, renamed and missing; positions count from the first row below the header. */
  labels: Alignment;
  /** Row of a setting, from 1; undefined where its label is gone. */
  settingRow(key: SettingKey): number | undefined;
}

/** A unit as Danh mục lists it now. */
export interface Unit {
  /** Row on the sheet, from 1. */
  row: number;
  shortName: string;
  name: string;
  parent: string;
  role: UnitRole;
  head: string;
  /** Addresses as entered, split; not yet judged. */
  emails: string[];
}

/** Finds the lists; undefined when one of the three tables cannot be found by its headers. */
export function findLists(grid: Grid): ListsLayout | undefined {
  const settings = findTable(SETTING_COLUMNS, grid);
  const words = findTable(WORD_COLUMNS, grid);
  const units = findTable(UNIT_COLUMNS, grid);
  if (!settings || !words || !units) return undefined;
  const labelColumn = settings.columnOf('label');
  const texts: string[] = [];
  for (let row = settings.headerRow + 1; row < units.headerRow - 1; row++) {
    texts.push(labelColumn === undefined ? '' : textOf(grid.values[row - 1]?.[labelColumn - 1]));
  }
  const labels = alignTexts(
    SETTINGS.map((setting) => setting.label),
    texts,
  );
  return {
    settings,
    words,
    units,
    labels,
    settingRow(key) {
      const label = SETTINGS.find((setting) => setting.key === key)?.label ?? '';
      const position = labels.positions.get(label);
      return position === undefined ? undefined : settings.headerRow + 1 + position;
    },
  };
}

/** How many units the lists of other tabs look at: a fixed number, so that a unit added below needs no new formulas. */
export const UNIT_CAPACITY = 60;

/** Area of one column of the unit list, with room for more units. */
export function unitArea(layout: ListsLayout, key: UnitKey): Area | undefined {
  const column = layout.units.columnOf(key);
  return column === undefined
    ? undefined
    : { row: layout.units.headerRow + 1, column, rows: UNIT_CAPACITY, columns: 1 };
}

/** Area of the units' short names. */
export function unitNamesArea(layout: ListsLayout): Area {
  return (
    unitArea(layout, 'shortName') ?? {
      row: layout.units.headerRow + 1,
      column: 1,
      rows: UNIT_CAPACITY,
      columns: 1,
    }
  );
}

/** Area of the standing words. */
export function standingWordsArea(layout: ListsLayout, count: number): Area {
  return {
    row: layout.words.headerRow + 1,
    column: layout.words.columnOf('standing') ?? 1,
    rows: count,
    columns: 1,
  };
}

/** Reference to a setting's value from another tab; undefined where the setting is missing. */
export function settingReference(layout: ListsLayout, key: SettingKey): string | undefined {
  const row = layout.settingRow(key);
  const column = layout.settings.columnOf('value');
  return row === undefined || column === undefined
    ? undefined
    : onTab(tabName.lists, fixedA1({ row, column, rows: 1, columns: 1 }));
}

/** The units with a name, in their order; a role that is empty or unknown counts as an ordinary unit. */
export function readUnits(layout: ListsLayout, grid: Grid): Unit[] {
  return readRows(layout.units, grid)
    .filter((row) => row.text('shortName') !== '')
    .map((row) => ({
      row: row.row,
      shortName: row.text('shortName'),
      name: row.text('name') || row.text('shortName'),
      parent: row.text('parent'),
      role: Object.values(unitRole).find((role) => role === row.text('role')) ?? unitRole.unit,
      head: row.text('head'),
      emails: row
        .text('emails')
        .split(/[\s,;]+/)
        .filter((address) => address !== ''),
    }));
}

/** The settings as values; see readSettings for what is checked. */
export function settingsOf(layout: ListsLayout, grid: Grid) {
  return readSettings((key): CellReading | undefined => {
    const row = layout.settingRow(key);
    const column = layout.settings.columnOf('value');
    return row === undefined || column === undefined ? undefined : grid.values[row - 1]?.[column - 1];
  });
}
