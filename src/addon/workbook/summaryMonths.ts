import type { Canvas } from './canvas';
import { type CellContent, formula } from './cell';
import { type Look, looks } from './look';
import { doneIn, dueIn } from './summaryCounts';
import { at, bold, MONTHS_TOP, number } from './summaryGrid';
import type { SummaryRefs } from './summaryRefs';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const FIRST_COLUMN = 2;
const LAST_COLUMN = FIRST_COLUMN + MONTHS.length - 1;
const HEADER_ROW = MONTHS_TOP + 1;
/** Columns of growing height, as letters: they print everywhere. */
const COLUMNS = '▁▂▃▄▅▆▇█';

/** What the chart draws: the header, what comes due and what was done, by month. */
export const MONTHS_AREA = { row: HEADER_ROW, column: 1, rows: 3, columns: 1 + MONTHS.length };

/** The year month by month: what comes due, what was completed, where today is. */
export function drawMonths(canvas: Canvas, refs: SummaryRefs): void {
  const today = refs.setting('today');
  const isNow = (month: number) => `AND(YEAR(${today})=${refs.setting('planYear')};MONTH(${today})=${month})`;
  canvas.put(MONTHS_TOP, 1, ['Từng tháng trong năm (▼ tháng này)'], looks.heading);
  canvas.put(
    HEADER_ROW,
    1,
    ['Tháng', ...MONTHS.map((month) => formula(`=IF(${isNow(month)};"▼ ";"")&"Th. ${month}"`)), 'Cả năm'],
    looks.header,
  );
  const dueRow = HEADER_ROW + 1;
  const doneRow = HEADER_ROW + 2;
  line(canvas, dueRow, 'Đến hạn', (month) => dueIn(month), number);
  line(canvas, doneRow, 'Hoàn thành', (month) => doneIn(month), bold(number));
  const most = `MAX(1;${at(FIRST_COLUMN, dueRow)}:${at(LAST_COLUMN, doneRow)})`;
  const picture = (row: number, label: string, color: string) => {
    const cells = MONTHS.map((_, index): CellContent => {
      const value = at(FIRST_COLUMN + index, row);
      return formula(
        `=IF(${value}=0;"";MID("${COLUMNS}";MAX(1;ROUND(${COLUMNS.length}*${value}/${most};0));1))`,
      );
    });
    const bar: Look = { ...looks.bar, color, align: 'center', size: 12 };
    canvas.put(row + 2, 1, [label, ...cells], [looks.subtitle, ...cells.map(() => bar)]);
  };
  picture(dueRow, 'Hình: đến hạn', '#44505C');
  picture(doneRow, 'Hình: hoàn thành', '#1E5631');
}

function line(
  canvas: Canvas,
  row: number,
  label: string,
  figure: (month: number) => string,
  look: Look,
): void {
  canvas.put(
    row,
    1,
    [
      label,
      ...MONTHS.map((month) => formula(`=${figure(month)}`)),
      formula(`=SUM(${at(FIRST_COLUMN, row)}:${at(LAST_COLUMN, row)})`),
    ],
    [looks.plain, ...MONTHS.map(() => look), bold(look)],
  );
}
