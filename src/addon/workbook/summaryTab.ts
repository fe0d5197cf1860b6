import { type Canvas, newCanvas } from './canvas';
import { formula } from './cell';
import { looks } from './look';
import { drawCounts } from './summaryCounts';
import { gapsOf } from './summaryGaps';
import {
  FIGURE_WIDTH,
  GAP_WIDTH,
  HIDDEN_COLUMN,
  LAST_COLUMN,
  LIST_WIDTHS,
  STANDINGS_TOP,
  UNIT_COLUMNS_COUNT,
  UNITS_TOP,
  WORDS_WIDTH,
} from './summaryGrid';
import { drawStandings, stateLine } from './summaryHead';
import { drawLists } from './summaryLists';
import { drawMonths, MONTHS_AREA } from './summaryMonths';
import type { SummaryRefs } from './summaryRefs';
import { drawUnits, unitsTotalRow } from './summaryUnits';
import { tabName } from './tabNames';
import type { ChartPlan, TabPlan, Upkeep } from './tabPlan';
import { PROTECTION_MARK } from './trackerUpkeep';

/**
 * Everything of the tab Tổng hợp, drawn from where the tracker and the lists stand now: one page that is right at any
 * moment, without a script, and prints on one A4 sheet.
 */
export function drawSummary(refs: SummaryRefs): Canvas {
  const canvas = newCanvas();
  canvas.put(1, 1, [formula(`="TỔNG HỢP: "&${refs.setting('planTitle')}`)], looks.title);
  canvas.put(2, 1, [formula(stateLine(refs))], { ...looks.heading, size: 13 });
  drawCounts(canvas, refs);
  drawStandings(canvas, refs);
  drawMonths(canvas, refs);
  drawUnits(canvas, refs);
  drawLists(canvas, refs, unitsTotalRow(refs) + 2);
  return canvas;
}

/** The tab as it is first made. */
export function planSummaryTab(refs: SummaryRefs): TabPlan {
  return {
    name: tabName.summary,
    ...drawSummary(refs).finish(LAST_COLUMN),
    notes: [],
    widths: [
      WORDS_WIDTH,
      ...Array.from({ length: UNIT_COLUMNS_COUNT - 1 }, () => FIGURE_WIDTH),
      GAP_WIDTH,
      ...LIST_WIDTHS,
      ...Array.from({ length: LAST_COLUMN - HIDDEN_COLUMN + 1 }, () => FIGURE_WIDTH),
    ],
    hiddenColumns: Array.from(
      { length: LAST_COLUMN - HIDDEN_COLUMN + 1 },
      (_, index) => HIDDEN_COLUMN + index,
    ),
    rowHeights: [{ row: UNITS_TOP + 1, height: 40 }],
    frozenRows: 2,
    frozenColumns: 0,
    gridlines: false,
  };
}

/** The year as a picture, beside the figures by standing. */
const YEAR_CHART: ChartPlan = {
  title: 'Việc đến hạn, hoàn thành',
  area: MONTHS_AREA,
  at: { row: STANDINGS_TOP, column: 7 },
  width: 490,
  height: 300,
  colors: ['#8FA3BF', '#1E5631'],
};

/** What the summary must have: all that was drawn. */
export function summaryUpkeep(refs: SummaryRefs): Upkeep {
  const blocks = drawSummary(refs).blocks();
  return {
    blocks: [...blocks, ...gapsOf(blocks)],
    rules: [],
    highlights: [],
    charts: [YEAR_CHART],
    protection: { description: `${PROTECTION_MARK}: ${tabName.summary}`, open: [] },
  };
}
