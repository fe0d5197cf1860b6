import { STANDINGS, type Standing, standing } from '../plan/standing';
import type { Canvas } from './canvas';
import { type CellContent, columnLetters, formula, onTab } from './cell';
import { type Look, looks } from './look';
import { allCount, allSilent, NO_PLACE, unitCount, unitSilent } from './summaryCounts';
import { at, bold, down, hiddenColumn, number, percent, UNITS_TOP } from './summaryGrid';
import type { SummaryRefs } from './summaryRefs';
import { tabName } from './tabNames';

/** The columns of the table in their order. */
const UNIT_FIGURES = ['name', 'items', ...STANDINGS, 'silent', 'completedShare', 'onTimeShare'] as const;
type UnitFigure = (typeof UNIT_FIGURES)[number];
const FIRST = UNITS_TOP + 2;
const columnOf = (figure: UnitFigure): number => 1 + UNIT_FIGURES.indexOf(figure);

export const unitsTotalRow = (refs: SummaryRefs): number => FIRST + refs.units.length + 1;

/** How many lines the table has: one a unit, one for all other items, and the total. */
export const unitLineCount = (refs: SummaryRefs): number => refs.units.length + 2;

/**
 * Reference from another tab to a cell of the table.
 * @param line place of the line, from 0: the units in their order, then all other items, then the total
 */
export const unitFigure = (line: number, figure: UnitFigure): string =>
  onTab(tabName.summary, `$${columnLetters(columnOf(figure))}$${FIRST + line}`);

/** Reference from another tab to a column of the table over the units; there is at least one. */
export const unitFigures = (refs: SummaryRefs, figure: UnitFigure): string => {
  const column = columnOf(figure);
  return onTab(tabName.summary, down(column, FIRST, FIRST + refs.units.length - 1));
};

/**
 * The table units × standings. The line of all other items is what the units leave of the whole, so that nothing is left
 * out. Words whose row depends on how many units there are stand as formulas: set-up takes a formula away from where it has
 * no place any more, and leaves a text, which may be somebody's.
 */
export function drawUnits(canvas: Canvas, refs: SummaryRefs): void {
  canvas.put(UNITS_TOP, 1, ['Theo đơn vị'], looks.heading);
  const headers = [
    'Đơn vị',
    'Tổng',
    ...STANDINGS,
    'Chưa cập nhật kỳ này',
    'Tỷ lệ hoàn thành',
    'Tỷ lệ đúng hạn',
  ];
  canvas.put(UNITS_TOP + 1, 1, headers, { ...looks.header, size: 8 });
  const otherRow = FIRST + refs.units.length;
  const totalRow = unitsTotalRow(refs);
  refs.units.forEach((unit, index) => {
    const row = FIRST + index;
    const place = at(hiddenColumn.unitPlace, row);
    // An entry that stands twice is counted where its name stands first, one without a name nowhere.
    const found = `MATCH(${unit};${refs.unitNames};0)`;
    const above = down(hiddenColumn.unitPlace, UNITS_TOP, row - 1);
    const own = `IF(ISNUMBER(MATCH(${found};${above};0));${NO_PLACE};${found})`;
    canvas.put(row, hiddenColumn.unitPlace, [formula(`=IFERROR(${own};${NO_PLACE})`)], {
      ...looks.subtitle,
      numberFormat: '0',
    });
    const counts = STANDINGS.map((word) => formula(`=${unitCount(place, word)}`));
    drawLine(canvas, row, formula(`=${unit}&""`), counts, formula(`=${unitSilent(place)}`), looks.plain);
  });
  const rest = (figure: UnitFigure) => {
    const column = columnOf(figure);
    const listed = refs.units.length === 0 ? '' : `-SUM(${down(column, FIRST, otherRow - 1)})`;
    return formula(`=${at(column, totalRow)}${listed}`);
  };
  const italic = { ...looks.plain, italic: true };
  drawLine(
    canvas,
    otherRow,
    formula('="Khác, chưa ghi đơn vị"'),
    STANDINGS.map(rest),
    rest('silent'),
    italic,
  );
  const totals = STANDINGS.map((word) => formula(`=${allCount(word)}`));
  drawLine(canvas, totalRow, formula('="Toàn cơ quan"'), totals, formula(`=${allSilent()}`), looks.task);
}

function drawLine(
  canvas: Canvas,
  row: number,
  name: CellContent,
  counts: readonly CellContent[],
  silent: CellContent,
  base: Look,
): void {
  const cell = (word: Standing) => at(columnOf(word), row);
  const [onTime, late, overdue] = [standing.completedOnTime, standing.completedLate, standing.overdue].map(
    cell,
  );
  const due = `${onTime}+${late}+${overdue}`;
  const [first, last] = [
    STANDINGS[0] ?? standing.overdue,
    STANDINGS[STANDINGS.length - 1] ?? standing.dropped,
  ];
  const total = formula(`=SUM(${cell(first)}:${cell(last)})`);
  canvas.put(
    row,
    1,
    [
      name,
      total,
      ...counts,
      silent,
      formula(`=IF(${due}=0;"–";(${onTime}+${late})/(${due}))`),
      formula(`=IF(${due}=0;"–";${onTime}/(${due}))`),
    ],
    [
      base,
      bold({ ...base, ...number }),
      ...STANDINGS.map((): Look => ({ ...base, ...number })),
      { ...base, ...number },
      { ...base, ...percent },
      { ...base, ...percent },
    ],
  );
}
