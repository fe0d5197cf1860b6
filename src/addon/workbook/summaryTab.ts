import { STANDINGS, type Standing, standing } from '../plan/standing';
import { type Canvas, newCanvas } from './canvas';
import { type CellContent, columnLetters, formula, onTab } from './cell';
import { type Look, looks, numberFormat, standingLook, standingSign } from './look';
import { drawListCounts, KEY_COLUMN, listBlocks, listCount } from './summaryLists';
import type { SummaryRefs } from './summaryRefs';
import { tabName } from './tabNames';
import type { TabPlan, Upkeep } from './tabPlan';
import { rowKind, SUMMARY_KEY_BASE } from './trackerColumns';
import { PROTECTION_MARK } from './trackerUpkeep';

const COUNT_COLUMN = 2;
/** Row of the heading above the figures by standing; two rows further down the figures begin. */
const STANDINGS_TOP = 4;
/** Row of the heading above units × standings: below the figures, their sum, the two rates and a free row. */
const UNITS_TOP = STANDINGS_TOP + 2 + STANDINGS.length + 4;
const BAR_LENGTH = 24;

const number: Look = { ...looks.plain, numberFormat: numberFormat.whole, align: 'right' };
const percent: Look = { ...looks.plain, numberFormat: numberFormat.percent, align: 'right' };
const bold = (look: Look): Look => ({ ...look, bold: true });

/** Everything of the tab Tổng hợp, drawn from where the tracker and the lists stand now. */
export function drawSummary(refs: SummaryRefs): Canvas {
  const canvas = newCanvas();
  canvas.put(1, 1, [formula(`="TỔNG HỢP: "&${refs.setting('planTitle')}`)], looks.title);
  canvas.put(2, 1, [formula(stateLine(refs))], { ...looks.heading, bold: false });
  drawListCounts(canvas, refs);
  drawStandings(canvas, refs);
  drawUnits(canvas, refs);
  listBlocks(canvas, refs, unitsTotalRow(refs) + 2);
  return canvas;
}

/** The tab as it is first made. */
export function planSummaryTab(refs: SummaryRefs): TabPlan {
  return {
    name: tabName.summary,
    ...drawSummary(refs).finish(KEY_COLUMN),
    notes: [],
    widths: Array.from({ length: KEY_COLUMN }, (_, index) => (index === 0 ? 300 : 80)),
    hiddenColumns: [KEY_COLUMN],
    frozenRows: 2,
    frozenColumns: 0,
    gridlines: false,
  };
}

/** What the summary must have: all that was drawn. */
export function summaryUpkeep(refs: SummaryRefs): Upkeep {
  return {
    blocks: drawSummary(refs).blocks(),
    rules: [],
    highlights: [],
    protection: { description: `${PROTECTION_MARK}: ${tabName.summary}`, open: [] },
  };
}

/** Every figure is counted once, in the table units × standings; the table by standing takes its sums, all else refers to that. */
const countCell = (place: number): string => `$${columnLetters(COUNT_COLUMN)}$${STANDINGS_TOP + 2 + place}`;
const countOf = (word: Standing): string => countCell(STANDINGS.indexOf(word));
const TOTAL = countCell(STANDINGS.length);

const columnOf = (word: Standing): string => columnLetters(3 + STANDINGS.indexOf(word));
const unitsTotalRow = (refs: SummaryRefs): number => UNITS_TOP + 3 + refs.units.length;

/** How many lines the table units × standings has: one a unit, one for all other items, and the total. */
export const unitLineCount = (refs: SummaryRefs): number => refs.units.length + 2;

/** The columns of that table in their order. */
const UNIT_FIGURES = ['name', 'items', ...STANDINGS, 'completedShare', 'onTimeShare'] as const;

/**
 * Reference from another tab to a cell of the table units × standings.
 * @param line place of the line, from 0: the units in their order, then all other items, then the total
 */
export const unitFigure = (line: number, figure: (typeof UNIT_FIGURES)[number]): string =>
  onTab(tabName.summary, `$${columnLetters(1 + UNIT_FIGURES.indexOf(figure))}$${UNITS_TOP + 2 + line}`);

/** The state in one line of words, right without any script running; the share on time is of what is completed. */
function stateLine(refs: SummaryRefs): string {
  const today = refs.setting('today');
  const onTime = countOf(standing.completedOnTime);
  const done = `${onTime}+${countOf(standing.completedLate)}`;
  return (
    `="Đến "&DAY(${today})&"/"&MONTH(${today})&"/"&YEAR(${today})&": "&${TOTAL}&" việc, "&${done}&" hoàn thành"` +
    `&IF(${done}=0;"";" ("&ROUND(100*${onTime}/(${done});0)&"% đúng hạn)")` +
    `&", "&${countOf(standing.overdue)}&" quá hạn, "&${listCount('dueOrder')}` +
    `&" đến hạn trong "&${refs.setting('horizonDays')}&" ngày, "&${countOf(standing.awaitingEvent)}&" chờ sự kiện"`
  );
}

/** Figures by standing with bars, and the two rates. */
function drawStandings(canvas: Canvas, refs: SummaryRefs): void {
  const top = STANDINGS_TOP;
  canvas.put(top, 1, ['Theo tình trạng'], looks.heading);
  canvas.put(top + 1, 1, ['Tình trạng', 'Số việc', 'Tỷ lệ', 'Biểu đồ'], looks.header);
  const first = top + 2;
  const totalRow = first + STANDINGS.length;
  STANDINGS.forEach((word, index) => {
    const row = first + index;
    const share = `IF(${TOTAL}=0;0;${countCell(index)}/${TOTAL})`;
    canvas.put(
      row,
      1,
      [
        `${standingSign[word]} ${word}`,
        formula(`=$${columnOf(word)}$${unitsTotalRow(refs)}`),
        formula(`=${share}`),
        formula(`=REPT("█";ROUND(${BAR_LENGTH}*${share};0))`),
      ],
      [
        { ...looks.plain, ...standingLook[word] },
        bold(number),
        percent,
        { ...looks.bar, color: standingLook[word].color },
      ],
    );
  });
  canvas.put(
    totalRow,
    1,
    ['Tổng số việc', formula(`=COUNTIF(${refs.tracker('kind')};"${rowKind.item}")`)],
    [bold(looks.task), { ...looks.task, ...bold(number) }],
  );
  const rateRow = totalRow + 1;
  const [onTime, late, overdue] = [standing.completedOnTime, standing.completedLate, standing.overdue].map(
    countOf,
  );
  const due = `${onTime}+${late}+${overdue}`;
  const rate = (top_: string) => formula(`=IF(${due}=0;"–";${top_}/(${due}))`);
  const note: Look = { ...looks.subtitle };
  canvas.put(
    rateRow,
    1,
    [
      'Tỷ lệ hoàn thành',
      rate(`(${onTime}+${late})`),
      '',
      'Đã hoàn thành / (đã hoàn thành + quá hạn); việc chưa đến hạn không tính.',
    ],
    [bold(looks.plain), bold(percent), note, note],
  );
  canvas.put(
    rateRow + 1,
    1,
    ['Tỷ lệ đúng hạn', rate(`${onTime}`), '', 'Hoàn thành đúng hạn / (đã hoàn thành + quá hạn).'],
    [bold(looks.plain), bold(percent), note, note],
  );
}

/**
 * The table units × standing. The key of an item of no listed unit is its standing's alone; a line of its own counts
 * these, so that nothing is left out.
 */
function drawUnits(canvas: Canvas, refs: SummaryRefs): void {
  const top = UNITS_TOP;
  canvas.put(top, 1, ['Theo đơn vị'], looks.heading);
  const headers = ['Đơn vị', 'Tổng', ...STANDINGS, 'Tỷ lệ hoàn thành', 'Tỷ lệ đúng hạn'];
  canvas.put(top + 1, 1, headers, looks.header);
  const first = top + 2;
  const rowLooks = (base: Look): Look[] => [
    base,
    bold({ ...base, ...number }),
    ...STANDINGS.map((): Look => ({ ...base, ...number })),
    { ...base, ...percent },
    { ...base, ...percent },
  ];
  const ratesOfRow = (row: number): CellContent[] => {
    const at = (word: Standing) => `$${columnOf(word)}${row}`;
    const due = `${at(standing.completedOnTime)}+${at(standing.completedLate)}+${at(standing.overdue)}`;
    return [
      formula(`=IF(${due}=0;"–";(${at(standing.completedOnTime)}+${at(standing.completedLate)})/(${due}))`),
      formula(`=IF(${due}=0;"–";${at(standing.completedOnTime)}/(${due}))`),
    ];
  };
  const sumOfRow = (row: number) =>
    formula(`=SUM($${columnLetters(3)}${row}:$${columnLetters(2 + STANDINGS.length)}${row})`);
  // Every item that has the key adds the key, so the sum over the key is their number. The engine of the local runtime
  // takes a sixth of the time for SUMIF that it takes for COUNTIF or SUMPRODUCT.
  const count = (key: string, divisor = `(${key})`) =>
    `SUMIF(${refs.tracker('summaryKey')};${key})/${divisor}`;
  const keyOf = (unit: string, place: number) =>
    `MATCH(${unit};${refs.unitNames};0)*${SUMMARY_KEY_BASE}+${place + 1}`;
  refs.units.forEach((unit, index) => {
    const row = first + index;
    const counts = STANDINGS.map((_, place) => formula(`=${count(keyOf(`$A${row}`, place))}`));
    canvas.put(
      row,
      1,
      [formula(`=${unit}`), sumOfRow(row), ...counts, ...ratesOfRow(row)],
      rowLooks(looks.plain),
    );
  });
  const otherRow = first + refs.units.length;
  const totalRow = unitsTotalRow(refs);
  const others = STANDINGS.map((_, place) => {
    const parts = refs.otherUnits.map((unit) => count(keyOf(unit, place)));
    return formula(`=${[count(`${place + 1}`, `${place + 1}`), ...parts].join('+')}`);
  });
  canvas.put(
    otherRow,
    1,
    ['Khác, chưa ghi đơn vị', sumOfRow(otherRow), ...others, ...ratesOfRow(otherRow)],
    rowLooks({ ...looks.plain, italic: true }),
  );
  const totals = STANDINGS.map((word) =>
    formula(`=SUM($${columnOf(word)}$${first}:$${columnOf(word)}$${otherRow})`),
  );
  canvas.put(
    totalRow,
    1,
    ['Toàn cơ quan', sumOfRow(totalRow), ...totals, ...ratesOfRow(totalRow)],
    rowLooks(looks.task),
  );
}
