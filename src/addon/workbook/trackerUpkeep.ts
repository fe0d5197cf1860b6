import { STANDINGS, type Standing, standing } from '../plan/standing';
import { headerBlocks, headerNotes, singleCell } from './blocks';
import { type Area, columnLetters, type Formula, fixedA1, onTab } from './cell';
import type { Column } from './column';
import { type EventsLayout, eventArea, eventDayFormula } from './eventsTab';
import { type ListsLayout, settingReference, standingWordsArea, unitNamesArea } from './listsLayout';
import { standingLook } from './look';
import { tabName } from './tabNames';
import type { Highlight, Rule, Upkeep } from './tabPlan';
import { rowKind, TRACKER_COLUMNS, type TrackerKey } from './trackerColumns';
import { columnArea, type TrackerLayout, trackerFormulas } from './trackerLayout';
import { trackerTitle } from './trackerTab';

/** Marks the add-on's own protections, so that a second set-up finds them again. */
export const PROTECTION_MARK = 'Sổ theo dõi';

/** What the tracker must have, wherever its columns and rows stand now. */
export function trackerUpkeep(layout: TrackerLayout, lists: ListsLayout, events: EventsLayout): Upkeep {
  const setting = (key: Parameters<typeof settingReference>[1]) => settingReference(lists, key) ?? '#REF!';
  const formulas = trackerFormulas(layout, {
    setting,
    unitNames: onTab(tabName.lists, fixedA1(unitNamesArea(lists))),
    standingWords: onTab(tabName.lists, fixedA1(standingWordsArea(lists, STANDINGS.length))),
    eventDay: (name) => eventDayFormula(events, name),
  });
  const title = layout.table.headerRow > 2 ? [singleCell(1, 1, titleOf(layout, setting('planTitle')))] : [];
  const onItems = layout.rows.map((row) => row.text('kind') === rowKind.item);
  return {
    blocks: [
      ...title,
      ...headerBlocks(layout.table, TRACKER_COLUMNS),
      ...formulas.map(({ area, content }) => ({ area, content })),
    ],
    rules: TRACKER_COLUMNS.flatMap((column) => {
      const rule = ruleOf(column, lists, events);
      const area = columnArea(layout, column.key);
      return rule && area ? [{ area, rule, on: onItems }] : [];
    }),
    highlights: highlightsOf(layout),
    headerNotes: headerNotes(layout.table, TRACKER_COLUMNS),
    protection: {
      description: `${PROTECTION_MARK}: ${tabName.tracker}`,
      open: TRACKER_COLUMNS.filter(({ filledBy }) => filledBy === 'unit' || filledBy === 'addon').flatMap(
        (column) => columnArea(layout, column.key) ?? [],
      ),
    },
  };
}

/** The title looks at Loại dòng from its header on, so that rows inserted anywhere below are in what it looks at. */
function titleOf({ table, lastRow }: TrackerLayout, planTitle: string): Formula {
  const column = table.columnOf('kind');
  const { headerRow: row } = table;
  if (column === undefined) return trackerTitle(planTitle, undefined);
  return trackerTitle(planTitle, fixedA1({ row, column, rows: lastRow - row + 1, columns: 1 }));
}

/** The validation rule that a column's type asks for; undefined for free text and where nobody types. */
export function ruleOf(
  column: Pick<Column<string>, 'type' | 'header' | 'help' | 'filledBy'>,
  lists: ListsLayout,
  events?: EventsLayout,
): Rule | undefined {
  if (column.filledBy === 'formula' || column.filledBy === 'addon') return undefined;
  const help = `${column.header}: ${column.help}`;
  switch (column.type.kind) {
    case 'list':
      return { kind: 'list', values: column.type.values, help };
    case 'unit':
      return { kind: 'range', tab: tabName.lists, area: unitNamesArea(lists), help };
    case 'event':
      return events && { kind: 'range', tab: tabName.events, area: eventArea(events, 'name'), help };
    case 'number': {
      const { min, max } = column.type;
      return { kind: 'number', help, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    }
    case 'date':
      return { kind: 'date', help };
    default:
      return undefined;
  }
}

/** A row's colour sits on its code, its deadlines and its standing; the words of the plan stay black on white. */
const COLOURED: readonly TrackerKey[] = ['code', 'originalDeadline', 'adjustedDeadline', 'standing'];

/** Standings that share a look share a rule. */
const RULE_GROUPS: readonly (readonly Standing[])[] = [
  [standing.overdue],
  [standing.dueSoon],
  [standing.completedOnTime],
  [standing.completedLate],
  [standing.awaitingEvent, standing.noDeadline],
  [standing.paused, standing.dropped],
];

function highlightsOf(layout: TrackerLayout): Highlight[] {
  const at = layout.table.columnOf('standing');
  if (at === undefined) return [];
  const areas = COLOURED.flatMap((key) => columnArea(layout, key) ?? []);
  const cell = `$${columnLetters(at)}${layout.firstRow}`;
  return RULE_GROUPS.map((words) => {
    const tests = words.map((word) => `${cell}="${word}"`);
    const first = words[0] ?? standing.onTrack;
    return {
      areas: joined(areas),
      formula: tests.length === 1 ? `=${tests[0]}` : `=OR(${tests.join(';')})`,
      look: standingLook[first],
    };
  });
}

/** Neighbouring columns as one area, so that a rule has as few ranges as can be. */
function joined(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => a.column - b.column);
  const result: Area[] = [];
  for (const area of sorted) {
    const last = result[result.length - 1];
    if (last && last.column + last.columns === area.column) last.columns += area.columns;
    else result.push({ ...area });
  }
  return result;
}
