import { STANDING_MEANING, STANDINGS } from '../plan/standing';
import { STATUS_MEANING, STATUSES } from '../plan/status';
import { headerBlocks, headerNotes, singleCell } from './blocks';
import { type CellContent, fixedA1, formula } from './cell';
import { SETTING_COLUMNS, UNIT_COLUMNS, WORD_COLUMNS, type WordColumn } from './listsColumns';
import { type ListsLayout, unitArea } from './listsLayout';
import { SETTINGS, type Setting, type SettingKey } from './settings';
import { tabName } from './tabNames';
import type { Rule, Upkeep } from './tabPlan';
import { PROTECTION_MARK, ruleOf } from './trackerUpkeep';

/** What the tab Danh mục must have, wherever its lists stand now. The office's own entries are not in it. */
export function listsUpkeep(layout: ListsLayout): Upkeep {
  return {
    blocks: [
      ...headerBlocks(layout.settings, SETTING_COLUMNS),
      ...headerBlocks(layout.words, WORD_COLUMNS),
      ...headerBlocks(layout.units, UNIT_COLUMNS),
      ...settingBlocks(layout),
      ...wordBlocks(layout),
    ],
    rules: [...settingRules(layout), ...roleRule(layout)],
    highlights: [],
    headerNotes: headerNotes(layout.units, UNIT_COLUMNS),
    protection: { description: `${PROTECTION_MARK}: ${tabName.lists}`, open: [] },
  };
}

function settingBlocks(layout: ListsLayout) {
  const labelColumn = layout.settings.columnOf('label');
  const valueColumn = layout.settings.columnOf('value');
  const place = (key: SettingKey): string =>
    fixedA1({ row: layout.settingRow(key) ?? 1, column: valueColumn ?? 1, rows: 1, columns: 1 });
  return SETTINGS.flatMap((setting) => {
    const row = layout.settingRow(setting.key);
    if (row === undefined || labelColumn === undefined || valueColumn === undefined) return [];
    const label = singleCell<CellContent>(row, labelColumn, setting.label);
    return setting.computed
      ? [label, singleCell<CellContent>(row, valueColumn, formula(setting.computed(place)))]
      : [label];
  });
}

/** The words of one of the lists beside the settings, in their order. */
export function declaredWords(key: WordColumn): readonly string[] {
  switch (key) {
    case 'status':
      return STATUSES;
    case 'statusMeaning':
      return STATUSES.map((word) => STATUS_MEANING[word]);
    case 'standing':
      return STANDINGS;
    case 'standingMeaning':
      return STANDINGS.map((word) => STANDING_MEANING[word]);
  }
}

function wordBlocks(layout: ListsLayout) {
  const row = layout.words.headerRow + 1;
  return WORD_COLUMNS.flatMap(({ key }) => {
    const column = layout.words.columnOf(key);
    const words = declaredWords(key);
    if (column === undefined) return [];
    return [{ area: { row, column, rows: words.length, columns: 1 }, content: words.map((word) => [word]) }];
  });
}

function settingRules(layout: ListsLayout) {
  const column = layout.settings.columnOf('value');
  return SETTINGS.flatMap((setting) => {
    const row = layout.settingRow(setting.key);
    const rule = settingRule(setting);
    return row === undefined || column === undefined || !rule || setting.computed
      ? []
      : [{ area: { row, column, rows: 1, columns: 1 }, rule }];
  });
}

function settingRule(setting: Setting): Rule | undefined {
  const help = `${setting.label}: ${setting.help}`;
  if (setting.type.kind === 'number')
    return { kind: 'number', min: setting.type.min, max: setting.type.max, help };
  if (setting.type.kind === 'choice') return { kind: 'list', values: setting.type.values, help };
  return setting.type.kind === 'date' ? { kind: 'date', help } : undefined;
}

function roleRule(layout: ListsLayout) {
  const role = UNIT_COLUMNS.find((column) => column.key === 'role');
  const rule = role && ruleOf(role, layout);
  const area = unitArea(layout, 'role');
  return rule && area ? [{ area, rule }] : [];
}
