import { standing } from '../plan/standing';
import { status } from '../plan/status';
import { ORDER_ROWS, rowKind, SUMMARY_KEY_BASE, type TrackerRefs } from './trackerKeys';

/** An item's standing; standingOf in plan/ says the same, and a test holds the two together. */
export const standingFormula = ({ cell, setting }: TrackerRefs): string => {
  const deadline = cell('deadline');
  const today = setting('today');
  return (
    `=IF(${cell('status')}="${status.dropped}";"${standing.dropped}";` +
    `IF(${cell('status')}="${status.paused}";"${standing.paused}";` +
    `IF(${cell('status')}="${status.completed}";` +
    `IF(${deadline}="";"${standing.completedOnTime}";` +
    `IF(IF(ISNUMBER(${cell('completedOn')});${cell('completedOn')};${today})<=${deadline};` +
    `"${standing.completedOnTime}";"${standing.completedLate}"));` +
    `IF(${deadline}="";IF(${cell('event')}<>"";"${standing.awaitingEvent}";"${standing.noDeadline}");` +
    `IF(${deadline}<${today};"${standing.overdue}";` +
    `IF(${deadline}-${today}<=${setting('dueSoonDays')};"${standing.dueSoon}";"${standing.onTrack}"))))))`
  );
};

/**
 * How a task's or indicator's items stand, e.g. "3/8 hoàn thành, 1 quá hạn". SUMPRODUCT looks at the task's own rows
 * only; the engine of the local runtime looks over the whole sheet for each COUNTIF, which grows with the square of it.
 */
export const taskStanding = ({ below }: TrackerRefs): string => {
  const standings = below('standing');
  if (standings === undefined) return '=""';
  const late = `SUMPRODUCT((${standings}="${standing.overdue}")*1)`;
  return (
    `=SUMPRODUCT((${standings}="${standing.completedOnTime}")+(${standings}="${standing.completedLate}"))` +
    `&"/"&SUMPRODUCT((${below('kind')}="${rowKind.item}")*1)&" hoàn thành"` +
    `&IF(${late}>0;", "&${late}&" quá hạn";"")`
  );
};

/** The adjusted deadline where there is one, else the original one, else what the awaited event's day brings. */
export const effectiveDeadline = ({ cell, eventDay }: TrackerRefs): string => {
  const day = `IFERROR(${eventDay(cell('event'))};0)`;
  return (
    `=IF(ISNUMBER(${cell('adjustedDeadline')});${cell('adjustedDeadline')};` +
    `IF(ISNUMBER(${cell('originalDeadline')});${cell('originalDeadline')};` +
    `IF(${cell('event')}="";"";IF(N(${day})>0;${day}+N(${cell('eventDays')});""))))`
  );
};

/** Days to the deadline of an open item, negative when overdue. */
export const daysLeft = ({ cell, setting }: TrackerRefs): string => {
  const open = [standing.overdue, standing.dueSoon, standing.onTrack].map(
    (word) => `${cell('standing')}="${word}"`,
  );
  return `=IF(OR(${open.join(';')});${cell('deadline')}-${setting('today')};"")`;
};

/** The place of the unit and of the standing in their lists, as one number. */
export const summaryKey = ({ cell, unitNames, standingWords }: TrackerRefs): string =>
  `=IFERROR(MATCH(${cell('unit')};${unitNames};0);0)*${SUMMARY_KEY_BASE}+MATCH(${cell('standing')};${standingWords};0)`;

/** Sorts overdue items by deadline; each number is told apart by its row. */
export const overdueOrder = (at: TrackerRefs): string =>
  orderKey(at, `${at.cell('standing')}="${standing.overdue}"`);

/** The same for items that come due within the horizon of the settings. */
export const dueOrder = (at: TrackerRefs): string => {
  const days = at.cell('daysLeft');
  return orderKey(at, `IF(ISNUMBER(${days});AND(${days}>=0;${days}<=${at.setting('horizonDays')});FALSE)`);
};

function orderKey({ cell }: TrackerRefs, condition: string): string {
  return `=IF(${condition};${cell('deadline')}*${ORDER_ROWS}+ROW();"")`;
}
