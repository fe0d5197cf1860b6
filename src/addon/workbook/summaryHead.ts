import { STANDINGS, type Standing, standing } from '../plan/standing';
import type { Canvas } from './canvas';
import { formula } from './cell';
import { looks, standingLook, standingSign } from './look';
import { againstOriginal } from './summaryCounts';
import { at, bold, number, percent, STANDINGS_TOP } from './summaryGrid';
import { listCount } from './summaryLists';
import type { SummaryRefs } from './summaryRefs';
import { unitsTotalRow } from './summaryUnits';
import { rowKind } from './trackerColumns';

const COUNT_COLUMN = 2;
const BAR_LENGTH = 16;
const FIRST = STANDINGS_TOP + 2;
const TOTAL_ROW = FIRST + STANDINGS.length;

/** How many items have a standing; everything else that needs the figure refers to this cell. */
export const countOf = (word: Standing): string => at(COUNT_COLUMN, FIRST + STANDINGS.indexOf(word));
const TOTAL = at(COUNT_COLUMN, TOTAL_ROW);

/** The state in one line of words, right without any script running; the share on time is of what is completed. */
export function stateLine(refs: SummaryRefs): string {
  const today = refs.setting('today');
  const onTime = countOf(standing.completedOnTime);
  const done = `${onTime}+${countOf(standing.completedLate)}`;
  return (
    `="Đến "&DAY(${today})&"/"&MONTH(${today})&"/"&YEAR(${today})&": "&${TOTAL}&" việc, "&${done}&" hoàn thành"` +
    `&IF(${done}=0;"";" ("&ROUND(100*${onTime}/(${done});0)&"% đúng hạn)")` +
    `&", "&${countOf(standing.overdue)}&" quá hạn, "&${listCount('due')}` +
    `&" đến hạn trong "&${refs.setting('horizonDays')}&" ngày, "&${countOf(standing.awaitingEvent)}&" chờ sự kiện"`
  );
}

/** Figures by standing with bars, and the two rates against both deadlines. */
export function drawStandings(canvas: Canvas, refs: SummaryRefs): void {
  canvas.put(STANDINGS_TOP, 1, ['Theo tình trạng'], looks.heading);
  canvas.put(STANDINGS_TOP + 1, 1, ['Tình trạng', 'Số việc', 'Tỷ lệ', 'Biểu đồ', ''], looks.header);
  STANDINGS.forEach((word, index) => {
    const share = `IF(${TOTAL}=0;0;${countOf(word)}/${TOTAL})`;
    canvas.put(
      FIRST + index,
      1,
      [
        `${standingSign[word]} ${word}`,
        formula(`=${at(3 + index, unitsTotalRow(refs))}`),
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
    TOTAL_ROW,
    1,
    ['Tổng số việc', formula(`=COUNTIF(${refs.tracker('kind')};"${rowKind.item}")`), '', '', ''],
    [looks.task, { ...looks.task, ...bold(number) }, looks.task, looks.task, looks.task],
  );
  drawRates(canvas);
}

function drawRates(canvas: Canvas): void {
  const top = TOTAL_ROW + 1;
  const [onTime, late, overdue] = [standing.completedOnTime, standing.completedLate, standing.overdue].map(
    countOf,
  );
  const adjusted = { onTime: `${onTime}`, late: `${late}`, overdue: `${overdue}` };
  const original = againstOriginal;
  const rate = (of: string, { onTime: a, late: b, overdue: c }: typeof adjusted) =>
    formula(`=IF(${a}+${b}+${c}=0;"–";${of}/(${a}+${b}+${c}))`);
  const completion = (basis: typeof adjusted) => rate(`(${basis.onTime}+${basis.late})`, basis);
  canvas.put(top, 1, ['Tỷ lệ theo', 'Hạn hiện nay', 'Hạn gốc'], { ...looks.header, size: 8 });
  canvas.put(
    top + 1,
    1,
    ['Tỷ lệ hoàn thành', completion(adjusted), completion(original)],
    [bold(looks.plain), bold(percent), percent],
  );
  canvas.put(
    top + 2,
    1,
    ['Tỷ lệ đúng hạn', rate(adjusted.onTime, adjusted), rate(original.onTime, original)],
    [bold(looks.plain), bold(percent), percent],
  );
}
