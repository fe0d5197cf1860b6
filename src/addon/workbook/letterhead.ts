import type { Letterhead } from '../plan/officialReport/facts';
import { type Grid, textOf } from './cell';
import type { ListsLayout } from './listsLayout';
import type { SettingKey } from './settings';

const SETTING_OF: Readonly<Record<keyof Letterhead, SettingKey>> = {
  superiorBody: 'superiorBody',
  issuingBody: 'issuingBody',
  place: 'place',
  symbol: 'reportSymbol',
  signerPosition: 'signerPosition',
  signerName: 'signerName',
  recipients: 'reportRecipients',
};

/** What Danh mục says for the form of official documents; '' also where an older workbook has no such row. */
export function letterheadOf(layout: ListsLayout, grid: Grid): Letterhead {
  const column = layout.settings.columnOf('value');
  const text = (name: keyof Letterhead): string => {
    const row = layout.settingRow(SETTING_OF[name]);
    return row === undefined || column === undefined ? '' : textOf(grid.values[row - 1]?.[column - 1]);
  };
  return {
    superiorBody: text('superiorBody'),
    issuingBody: text('issuingBody'),
    place: text('place'),
    symbol: text('symbol'),
    signerPosition: text('signerPosition'),
    signerName: text('signerName'),
    recipients: text('recipients'),
  };
}
