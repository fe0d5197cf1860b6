import { messages } from '../messages';
import { readAppendix } from '../plan/import/readAppendix';
import { plainA1, textOf } from '../workbook/cell';
import { eventArea } from '../workbook/eventsTab';
import { readUnits, settingsOf } from '../workbook/listsLayout';
import { FIRST_PASTE_ROW } from '../workbook/pasteTab';
import { planPreviewTab, previewKind, previewUpkeep } from '../workbook/previewTab';
import { tabName } from '../workbook/tabNames';
import type { TrackerTabs } from './changeTracker';
import { importLines } from './importLines';
import { pasteSum, trackerSum } from './importSums';
import { summaryOf } from './importWords';
import type { SetupPort } from './ports';

/** Reads what was pasted and makes the tab Xem trước nhập of it; @returns what is to be said. */
export function showPreview(
  book: SetupPort,
  { lists, events, tracker }: TrackerTabs,
  pasted: readonly (readonly string[])[],
  anew: boolean,
): string {
  const settings = settingsOf(lists.layout, lists.grid);
  if (!settings.ok) return messages.settingsWrong(settings.wrong);
  const units = readUnits(lists.layout, lists.grid);
  const read = readAppendix(pasted, {
    year: settings.values.planYear,
    units,
    events: eventNames({ events }),
  });
  if (!read.ok) return messages.importing.refused(read.reason);
  const found = importLines(read, tracker.layout);
  const converted = convertedCells(book);
  const lines = [
    ...(converted === '' ? [] : [{ doubts: converted, kind: previewKind.table }]),
    ...found.lines,
  ];
  const summary = summaryOf({ ...found, doubtful: found.doubtful + (converted === '' ? 0 : 1) });
  const fingerprint = `${pasteSum(pasted)}_${trackerSum(tracker.layout)}`;
  const present = book.tabs();
  const position = present.includes(tabName.preview)
    ? present.indexOf(tabName.preview)
    : present.indexOf(tabName.pasted) + 1;
  book.removeTab(tabName.preview);
  book.createTab(planPreviewTab(lines, summary, fingerprint), position);
  const names = [...units.map(({ shortName }) => shortName), ...read.newUnits];
  const upkeep = previewUpkeep(lines.length, names);
  book.keepRules(tabName.preview, upkeep.rules);
  book.keepHighlights(tabName.preview, upkeep.highlights);
  book.keepProtection(tabName.preview, upkeep.protection, lists.editors);
  book.showTab(tabName.preview);
  const { readAnew, previewed } = messages.importing;
  return (anew ? readAnew : previewed)(tabName.preview, summary);
}

/** Cells that are no text any more, which happens where a table was pasted with formats of its own. */
function convertedCells(book: SetupPort): string {
  const grid = book.read(tabName.pasted, 'values');
  const cells = (grid?.values ?? []).flatMap((line, index) =>
    line.flatMap((value, column) =>
      index < FIRST_PASTE_ROW - 1 || typeof value === 'string'
        ? []
        : [plainA1({ row: index + 1, column: column + 1, rows: 1, columns: 1 })],
    ),
  );
  if (cells.length === 0) return '';
  const told = cells.slice(0, MOST_TOLD);
  return messages.importing.converted(told, cells.length - told.length);
}

/** So many cells or problems are told one by one. */
export const MOST_TOLD = 12;

/** The names that the tab Sự kiện lists. */
export function eventNames({ events: { layout, grid } }: Pick<TrackerTabs, 'events'>): string[] {
  const area = eventArea(layout, 'name');
  return grid.values
    .slice(area.row - 1, area.row - 1 + area.rows)
    .map((row) => textOf(row[area.column - 1]))
    .filter((name) => name !== '');
}
