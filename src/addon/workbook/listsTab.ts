import { STANDING_MEANING, STANDINGS } from '../plan/standing';
import { STATUS_MEANING, STATUSES } from '../plan/status';
import { newCanvas } from './canvas';
import { fixedA1 } from './cell';
import {
  SETTING_COLUMNS,
  type SettingColumn,
  UNIT_COLUMNS,
  type UnitRole,
  WORD_COLUMNS,
} from './listsColumns';
import { type Look, looks } from './look';
import {
  SETTINGS,
  type Setting,
  type SettingKey,
  type SettingSeed,
  settingContent,
  settingFormat,
} from './settings';
import { tabName } from './tabNames';
import type { TabPlan } from './tabPlan';

/** Row of the first headers, and how many empty rows wait below the units for new ones. */
const FIRST_HEADER_ROW = 3;
const SPARE_UNIT_ROWS = 10;
/** Column from which the words of the lists start, beside the settings. */
const WORDS_COLUMN = SETTING_COLUMNS.length + 2;

/** An entry of the unit list as the plan gives it; addresses are the office's to enter. */
export interface UnitEntry {
  shortName: string;
  name: string;
  parent: string;
  role: UnitRole;
  head: string;
}

export interface ListsContent extends SettingSeed {
  units: readonly UnitEntry[];
}

const faint: Look = { ...looks.subtitle, wrap: true };

/** How the row of a setting looks, by its columns. */
export function settingLooks(setting: Setting): Record<SettingColumn, Look> {
  const kind = setting.computed ? looks.computed : looks.input;
  return {
    label: looks.plain,
    value: { ...kind, numberFormat: settingFormat(setting), align: 'left', bold: true },
    help: faint,
  };
}

/** The tab Danh mục as it is first made: settings, the words of the lists, the units with room for more. */
export function planListsTab(content: ListsContent): TabPlan {
  const canvas = newCanvas();
  const firstRow = FIRST_HEADER_ROW + 1;
  canvas.put(1, 1, ['DANH MỤC VÀ CÀI ĐẶT'], looks.title);
  canvas.put(
    FIRST_HEADER_ROW,
    1,
    SETTING_COLUMNS.map((column) => column.header),
    looks.header,
  );
  canvas.put(
    FIRST_HEADER_ROW,
    WORDS_COLUMN,
    WORD_COLUMNS.map((column) => column.header),
    looks.header,
  );

  const placeOf = (key: SettingKey): string =>
    fixedA1({
      row: firstRow + SETTINGS.findIndex((setting) => setting.key === key),
      column: 2,
      rows: 1,
      columns: 1,
    });
  SETTINGS.forEach((setting, index) => {
    const cells = [setting.label, settingContent(setting, content, placeOf), setting.help];
    const settingLook = settingLooks(setting);
    canvas.put(firstRow + index, 1, cells, [settingLook.label, settingLook.value, settingLook.help]);
  });
  STATUSES.forEach((word, index) => {
    canvas.put(firstRow + index, WORDS_COLUMN, [word, STATUS_MEANING[word]], [looks.plain, faint]);
  });
  STANDINGS.forEach((word, index) => {
    canvas.put(firstRow + index, WORDS_COLUMN + 2, [word, STANDING_MEANING[word]], [looks.plain, faint]);
  });

  const unitsHeaderRow = firstRow + Math.max(SETTINGS.length, STATUSES.length, STANDINGS.length) + 2;
  canvas.put(unitsHeaderRow - 1, 1, ['Đơn vị thực hiện, văn phòng và lãnh đạo'], looks.heading);
  canvas.put(
    unitsHeaderRow,
    1,
    UNIT_COLUMNS.map((column) => column.header),
    looks.header,
  );
  const blank = Array.from({ length: SPARE_UNIT_ROWS }, () => UNIT_COLUMNS.map(() => ''));
  const entries = content.units.map((unit) => [
    unit.shortName,
    unit.name,
    unit.parent,
    unit.role,
    unit.head,
    '',
  ]);
  [...entries, ...blank].forEach((cells, index) => {
    canvas.put(unitsHeaderRow + 1 + index, 1, cells, looks.input);
  });

  const width = WORDS_COLUMN + WORD_COLUMNS.length - 1;
  return {
    name: tabName.lists,
    ...canvas.finish(width),
    notes: UNIT_COLUMNS.map((column, index) => ({
      row: unitsHeaderRow,
      column: index + 1,
      text: column.help,
    })),
    widths: widthsOf(width),
    hiddenColumns: [],
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: false,
  };
}

/** The two tables on top and the one below share columns; each column is as wide as its widest table asks. */
function widthsOf(width: number): number[] {
  const starts = [
    { at: 0, columns: SETTING_COLUMNS },
    { at: 0, columns: UNIT_COLUMNS },
    { at: WORDS_COLUMN - 1, columns: WORD_COLUMNS },
  ];
  return Array.from({ length: width }, (_, index) =>
    Math.max(60, ...starts.map(({ at, columns }) => columns[index - at]?.width ?? 0)),
  );
}
