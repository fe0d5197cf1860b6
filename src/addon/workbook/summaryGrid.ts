import { STANDINGS } from '../plan/standing';
import { columnLetters } from './cell';
import { type Look, looks, numberFormat } from './look';

/**
 * The page is drawn on one grid: a wide first column, narrow ones for figures, and wider ones at the right for the lists.
 * Together they are as wide as an A4 page lying on its side at two thirds of its size.
 */
export const WORDS_WIDTH = 230;
export const FIGURE_WIDTH = 62;
/** Name, total, the standings, silent items, two rates. */
export const UNIT_COLUMNS_COUNT = 1 + 1 + STANDINGS.length + 1 + 2;
/** A narrow column between the figures and the lists. */
export const GAP_WIDTH = 20;
/** First column of the lists. */
export const LISTS_COLUMN = UNIT_COLUMNS_COUNT + 2;
export const LIST_WIDTHS = [350, 130, 84, 110] as const;
/** First of the hidden columns, where lines keep their order numbers and counts come out. */
export const HIDDEN_COLUMN = LISTS_COLUMN + LIST_WIDTHS.length;

/** The hidden columns by what they hold. */
export const hiddenColumn = {
  overdue: HIDDEN_COLUMN,
  due: HIDDEN_COLUMN + 1,
  asks: HIDDEN_COLUMN + 2,
  tasks: HIDDEN_COLUMN + 3,
  unitPlace: HIDDEN_COLUMN + 4,
  keyStandings: HIDDEN_COLUMN + 5,
  keyBins: HIDDEN_COLUMN + 6,
  keyCounts: HIDDEN_COLUMN + 7,
  silentBins: HIDDEN_COLUMN + 8,
  silentCounts: HIDDEN_COLUMN + 9,
  dueBins: HIDDEN_COLUMN + 10,
  dueCounts: HIDDEN_COLUMN + 11,
  doneBins: HIDDEN_COLUMN + 12,
  doneCounts: HIDDEN_COLUMN + 13,
} as const;
export const LAST_COLUMN = hiddenColumn.doneCounts;

/** Row of the heading of each block. */
export const STANDINGS_TOP = 4;
export const MONTHS_TOP = STANDINGS_TOP + 2 + STANDINGS.length + 5;
export const UNITS_TOP = MONTHS_TOP + 7;

export const number: Look = { ...looks.plain, numberFormat: numberFormat.whole, align: 'right' };
export const percent: Look = { ...looks.plain, numberFormat: numberFormat.percent, align: 'right' };
export const faint: Look = { ...looks.subtitle, numberFormat: '0' };
export const bold = (look: Look): Look => ({ ...look, bold: true });

/** Reference to a cell of this tab. */
export const at = (column: number, row: number): string => `$${columnLetters(column)}$${row}`;
/** Reference to rows of a column of this tab. */
export const down = (column: number, first: number, last: number): string =>
  `${at(column, first)}:${at(column, last)}`;
