import { eventsAndColumns } from './eventsAndColumns';
import { helpTab } from './helpTab';
import type { Migration } from './migration';
import { wholeWorkbook } from './wholeWorkbook';

/** Every step in the order of versions; the last leads to WORKBOOK_VERSION. */
export const MIGRATIONS: readonly Migration[] = [eventsAndColumns, wholeWorkbook, helpTab];
