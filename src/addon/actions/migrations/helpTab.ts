import { messages } from '../../messages';
import { findLists } from '../../workbook/listsLayout';
import { tabName } from '../../workbook/tabNames';
import { repairHelp } from '../repairHelp';
import { officeAddresses } from '../repairTabs';
import type { Migration } from './migration';

/** The tab Hướng dẫn came with this version. */
export const helpTab: Migration = {
  to: 4,
  says: messages.upgrade.steps.helpTab,
  run({ book }) {
    const grid = book.read(tabName.lists, 'values');
    const lists = grid && findLists(grid);
    if (grid && lists) repairHelp(book, { editors: officeAddresses(lists, grid) }, book.tabs());
  },
};
