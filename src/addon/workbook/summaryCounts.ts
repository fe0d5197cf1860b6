import { STANDINGS, type Standing } from '../plan/standing';
import type { Canvas } from './canvas';
import { type CellContent, formula } from './cell';
import { UNIT_CAPACITY } from './listsLayout';
import { at, down, faint, hiddenColumn } from './summaryGrid';
import type { SummaryRefs } from './summaryRefs';
import { DONE_KEY_BASE, SUMMARY_KEY_BASE } from './trackerColumns';

/** The place of a line that has no items of its own: no item of the tracker ever has it. */
export const NO_PLACE = UNIT_CAPACITY + 1;
/** Of items without a listed unit, of each unit, of nobody. */
const PLACES = Array.from({ length: NO_PLACE + 1 }, (_, place) => place);

/**
 * All figures of the page come from four passes over the tracker: FREQUENCY counts how often each number of a hidden
 * column comes up. One COUNTIFS for each figure would take a pass for each.
 */
export function drawCounts(canvas: Canvas, refs: SummaryRefs): void {
  pass(
    canvas,
    hiddenColumn.keyBins,
    refs.tracker('summaryKey'),
    PLACES.flatMap((place) => STANDINGS.map((_, index) => place * SUMMARY_KEY_BASE + index + 1)),
  );
  PLACES.forEach((place) => {
    STANDINGS.forEach((_, index) => {
      canvas.put(place * STANDINGS.length + index + 1, hiddenColumn.keyStandings, [index + 1], faint);
    });
  });
  pass(
    canvas,
    hiddenColumn.silentBins,
    refs.tracker('silent'),
    PLACES.map((place) => place * SUMMARY_KEY_BASE + STANDINGS.length),
  );
  const year = refs.setting('planYear');
  // The last day of each month, from the December before on.
  const monthEnds = Array.from({ length: MONTHS + 1 }, (_, month) => `DATE(${year};${month + 1};0)`);
  pass(
    canvas,
    hiddenColumn.dueBins,
    refs.tracker('deadline'),
    monthEnds.map((end) => formula(`=${end}`)),
  );
  pass(canvas, hiddenColumn.doneBins, refs.tracker('doneKey'), [
    ...monthEnds.map((end) => formula(`=${DONE_KEY_BASE}+${end}`)),
    2 * DONE_KEY_BASE - 1,
    ...monthEnds.map((end) => formula(`=${2 * DONE_KEY_BASE}+${end}`)),
    3 * DONE_KEY_BASE - 1,
    3 * DONE_KEY_BASE,
  ]);
}

const MONTHS = 12;
/** Bins of the completed ones: the months and before, and the time after the year. */
const DONE_BINS = MONTHS + 2;

/** The bins in a hidden column, and the counts beside them. */
function pass(canvas: Canvas, column: number, data: string, bins: readonly CellContent[]): void {
  bins.forEach((bin, index) => {
    canvas.put(index + 1, column, [bin], faint);
  });
  canvas.put(1, column + 1, [formula(`=FREQUENCY(${data};${down(column, 1, bins.length)})`)], faint);
}

const KEY_BINS = PLACES.length * STANDINGS.length;

/** How many items of a unit have a standing. @param place reference to the unit's place in its list, or NO_PLACE */
export const unitCount = (place: string, word: Standing): string =>
  `INDEX(${down(hiddenColumn.keyCounts, 1, KEY_BINS)};${place}*${STANDINGS.length}+${STANDINGS.indexOf(word) + 1})`;

/** How many items have a standing, whatever their unit. */
export const allCount = (word: Standing): string =>
  `SUMIF(${down(hiddenColumn.keyStandings, 1, KEY_BINS)};${STANDINGS.indexOf(word) + 1};` +
  `${down(hiddenColumn.keyCounts, 1, KEY_BINS)})`;

/** How many items of a unit it has not updated in this period. */
export const unitSilent = (place: string): string =>
  `INDEX(${down(hiddenColumn.silentCounts, 1, PLACES.length)};${place}+1)`;

export const allSilent = (): string => `SUM(${down(hiddenColumn.silentCounts, 1, PLACES.length)})`;

/** How many items come due in a month of the plan's year, 1–12. */
export const dueIn = (month: number): string => at(hiddenColumn.dueCounts, month + 1);

/** How many items were completed in a month of the plan's year, 1–12. */
export const doneIn = (month: number): string =>
  `${at(hiddenColumn.doneCounts, month + 1)}+${at(hiddenColumn.doneCounts, DONE_BINS + month + 1)}`;

/** What stands against the original deadlines: completed in time, completed late, overdue. */
export const againstOriginal = {
  onTime: `SUM(${down(hiddenColumn.doneCounts, 1, DONE_BINS)})`,
  late: `SUM(${down(hiddenColumn.doneCounts, DONE_BINS + 1, 2 * DONE_BINS)})`,
  overdue: at(hiddenColumn.doneCounts, 2 * DONE_BINS + 1),
} as const;
