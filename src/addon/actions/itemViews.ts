import { daysLeftOf, type Standing, standing, standingOf } from '../plan/standing';
import { isSilent, NOTICES, noticeOf } from '../plan/updateRules';
import { dayOf } from '../workbook/cell';
import type { TableRow } from '../workbook/table';
import type { TrackerKey } from '../workbook/trackerColumns';
import { type Fields, type HistoryEntry, type ItemLine, type ItemView, UPDATE_KEYS } from './panelTypes';
import { type Rights, refusedToChange } from './people';
import { fieldOf, updateFactsOf } from './updateFacts';
import { factsOf, type WorkbookState } from './workbookState';

/** One line of the sidebar's list. */
export function lineOf(row: TableRow<TrackerKey>, { settings }: WorkbookState, rights: Rights): ItemLine {
  const facts = factsOf(row);
  const { today, dueSoonDays, periodStart } = settings;
  const update = updateFactsOf(row.value);
  return {
    code: row.text('code'),
    words: row.text('detail') || row.text('title'),
    unit: row.text('unit'),
    status: row.text('status'),
    standing: standingOf(facts, today, dueSoonDays),
    deadline: facts.deadline ?? '',
    daysLeft: daysLeftOf(facts, today) ?? '',
    silent: isSilent(update, dayOf(row.value('updatedAt')), today, periodStart),
    mayEdit: refusedToChange(rights, row.text('unit')) === undefined,
  };
}

/** One item whole. */
export function viewOf(
  row: TableRow<TrackerKey>,
  state: WorkbookState,
  rights: Rights,
  clockToday: string,
  history: HistoryEntry[],
): ItemView {
  const line = lineOf(row, state, rights);
  const facts = updateFactsOf(row.value);
  const notice = noticeOf(facts, state.settings.today, line.silent);
  return {
    ...line,
    product: row.text('product'),
    start: facts.start ?? '',
    today: clockToday,
    target: facts.target ?? '',
    quantityUnit: row.text('quantityUnit'),
    notice: notice ? NOTICES[notice] : '',
    fields: fieldsOf(row),
    history,
  };
}

/** The input cells of a row. */
export function fieldsOf(row: TableRow<TrackerKey>): Fields {
  const [status, progress, completedOn, reached, evidence, obstacles] = UPDATE_KEYS.map((key) =>
    fieldOf(row.value(key)),
  );
  return {
    status: status ?? '',
    progress: progress ?? '',
    completedOn: completedOn ?? '',
    reached: reached ?? '',
    evidence: evidence ?? '',
    obstacles: obstacles ?? '',
  };
}

const CLOSED: readonly Standing[] = [
  standing.completedOnTime,
  standing.completedLate,
  standing.paused,
  standing.dropped,
];

/** Overdue first, then by deadline; what waits for an event or has no deadline after that, closed items last. */
export function byUrgency(lines: readonly ItemLine[]): ItemLine[] {
  const weight = ({ standing: word, daysLeft }: ItemLine) => {
    if (CLOSED.includes(word)) return 1_000_000 + CLOSED.indexOf(word);
    return daysLeft === '' ? 900_000 : daysLeft;
  };
  return lines
    .map((line) => ({ line, weight: weight(line) }))
    .sort((one, other) => one.weight - other.weight)
    .map(({ line }) => line);
}
