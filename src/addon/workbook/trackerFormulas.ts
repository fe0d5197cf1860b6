import { STANDINGS, standing } from '../plan/standing';
import { status } from '../plan/status';
import { DONE_KEY_BASE, ORDER_ROWS, rowKind, SUMMARY_KEY_BASE, type TrackerRefs } from './trackerKeys';

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

/** The mean progress of a task's items, 0–1; an item without an entry counts as 0. */
export const taskProgress = ({ below }: TrackerRefs): string => {
  const progress = below('progress');
  if (progress === undefined) return '=""';
  return `=IFERROR(SUM(${progress})/100/SUMPRODUCT((${below('kind')}="${rowKind.item}")*1);"")`;
};

/** The quantity of a task: as it is where one item has a target ("12/20 hội nghị"), else how many targets are reached. */
export const taskQuantity = ({ below }: TrackerRefs): string => {
  const target = below('target');
  const reached = below('reached');
  if (target === undefined) return '=""';
  // Only the row of the one target speaks: what others reached without a target is no part of it.
  const ofItsRow = (cells: string | undefined) => `INDEX(${cells};MATCH(SUM(${target});${target};0))`;
  const one = `N(${ofItsRow(reached)})&"/"&SUM(${target})&" "&${ofItsRow(below('quantityUnit'))}`;
  const full = `SUMPRODUCT((${target}>0)*(${reached}>=${target}))&"/"&COUNT(${target})&" chỉ tiêu đạt"`;
  return `=IFERROR(IF(COUNT(${target})=0;"";IF(COUNT(${target})=1;${one};${full}));"")`;
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

/** Days to the deadline of an open item, negative when overdue; the open standings come first in their list. */
export const daysLeft = ({ cell, setting }: TrackerRefs): string =>
  `=IF(MOD(${cell('summaryKey')};${SUMMARY_KEY_BASE})<=${OPEN_STANDINGS};${cell('deadline')}-${setting('today')};"")`;

/** Quá hạn, Sắp đến hạn and Trong hạn: a deadline presses. */
const OPEN_STANDINGS = STANDINGS.indexOf(standing.onTrack) + 1;

/** The place of the unit and of the standing in their lists, as one number. */
export const summaryKey = ({ cell, unitNames, standingWords }: TrackerRefs): string =>
  `=IFERROR(MATCH(${cell('unit')};${unitNames};0);0)*${SUMMARY_KEY_BASE}+MATCH(${cell('standing')};${standingWords};0)`;

/** Sorts by deadline what is overdue or comes due within the horizon of the settings; told apart by the row. */
export const dueOrder = ({ cell, setting }: TrackerRefs): string =>
  `=IF(ISNUMBER(${cell('daysLeft')});IF(${cell('daysLeft')}<=${setting('horizonDays')};${cell('deadline')}*${ORDER_ROWS}+ROW();"");"")`;

/** Sorts first the tasks and then the items with something in the way, both in the order of their rows. */
export const askOrder = ({ cell }: TrackerRefs): string => {
  const done = [standing.completedOnTime, standing.completedLate].map(
    (word) => `${cell('standing')}="${word}"`,
  );
  return `=IF(${cell('obstacles')}="";"";IF(OR(${done.join(';')});"";${ORDER_ROWS}+ROW()))`;
};
export const taskOrder = (): string => '=ROW()';

/**
 * What an item is against its original deadline, and when it was completed, as one number: for a completed one the day, and
 * DONE_KEY_BASE once where that was in time and twice where it was late; three times the base for an overdue one. A
 * completed item without a date counts for today, as in its standing.
 */
export const doneKey = ({ cell, setting }: TrackerRefs): string => {
  const today = setting('today');
  const day = `IF(ISNUMBER(${cell('completedOn')});${cell('completedOn')};${today})`;
  const original = `IF(ISNUMBER(${cell('originalDeadline')});${cell('originalDeadline')};${cell('deadline')})`;
  return (
    `=IF(${cell('status')}="${status.completed}";` +
    `${day}+IF(N(${original})=0;1;IF(${day}<=${original};1;2))*${DONE_KEY_BASE};` +
    `IF(OR(${cell('status')}="${status.paused}";${cell('status')}="${status.dropped}");"";` +
    `IF(N(${original})=0;"";IF(${original}<${today};${3 * DONE_KEY_BASE};""))))`
  );
};
