import type { IsoDate } from '../plan/isoDate';
import type { ReportItem } from '../plan/report';
import { daysLeftOf, type Standing, standingOf } from '../plan/standing';
import { status } from '../plan/status';
import { isSilent } from '../plan/updateRules';
import { dayOf } from '../workbook/cell';
import type { TableRow } from '../workbook/table';
import { rowKind, type TrackerKey } from '../workbook/trackerColumns';
import type { TrackerLayout } from '../workbook/trackerLayout';
import { factsOf, type WorkbookState } from './workbookState';

/** An item for a report, with how it stands against its original deadline. */
export interface JudgedItem extends ReportItem {
  originalStanding: Standing;
}

/**
 * The items as they stood at the end of a day. What was completed later was still open then.
 * @param from first day of the period: who has not updated an item since is silent
 */
export function reportItems(
  { items, tracker, settings }: Pick<WorkbookState, 'items' | 'tracker' | 'settings'>,
  day: IsoDate,
  from: IsoDate,
): JudgedItem[] {
  const taskOf = taskTitles(tracker);
  return items.map((row) => {
    const now = factsOf(row);
    const later = now.completedOn !== undefined && now.completedOn > day;
    const facts =
      later && now.status === status.completed
        ? { ...now, status: status.inProgress, completedOn: undefined }
        : now;
    const code = row.text('code');
    const original = dayOf(row.value('originalDeadline')) ?? facts.deadline;
    const updatedOn = dayOf(row.value('updatedAt'));
    const target = numberOf(row, 'target');
    return {
      code,
      words: row.text('detail') || row.text('title'),
      task: taskOf(code),
      unit: row.text('unit'),
      deadline: facts.deadline,
      daysLeft: daysLeftOf(facts, day),
      standing: standingOf(facts, day, settings.dueSoonDays),
      originalStanding: standingOf({ ...facts, deadline: original }, day, settings.dueSoonDays),
      progress: numberOf(row, 'progress'),
      completedOn: facts.completedOn,
      quantity:
        target === undefined
          ? undefined
          : { reached: numberOf(row, 'reached') ?? 0, target, measure: row.text('quantityUnit') },
      obstacles: row.text('obstacles'),
      silent: isSilent({ status: facts.status, start: dayOf(row.value('start')) }, updatedOn, day, from),
    };
  });
}

function numberOf(row: TableRow<TrackerKey>, key: TrackerKey): number | undefined {
  const value = row.value(key);
  return typeof value === 'number' ? value : undefined;
}

/** Finds the title of an item's task by its code, wherever the rows stand: II.2.2.4 belongs to II.2. */
const taskTitles = (tracker: TrackerLayout): ((code: string) => string) =>
  inherited(tracker, ({ text }) => (text('kind') === rowKind.task ? text('title') : ''));

/**
 * Finds what an item has from the nearest row above it in the plan: its own, else that of its indicator, its task, its
 * section, by their codes.
 * @param of what a row gives, '' for nothing
 */
export function inherited(
  { rows }: TrackerLayout,
  of: (row: TableRow<TrackerKey>) => string,
): (code: string) => string {
  const given = new Map(rows.map((row) => [row.text('code'), of(row)]));
  return (code) => {
    for (let end = code.length; end > 0; end = code.lastIndexOf('.', end - 1)) {
      const found = given.get(code.slice(0, end));
      if (found !== undefined && found !== '') return found;
    }
    return '';
  };
}
