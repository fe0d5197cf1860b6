import { standing } from '../plan/standing';
import { type Canvas, newCanvas } from './canvas';
import { columnLetters, type Formula, formula } from './cell';
import { type Look, looks, numberFormat, standingLook } from './look';
import type { SummaryRefs } from './summaryRefs';
import { unitFigure, unitLineCount } from './summaryUnits';
import { tabName } from './tabNames';
import type { Highlight, TabPlan, Upkeep } from './tabPlan';
import { SUMMARY_KEY_BASE } from './trackerColumns';
import { PROTECTION_MARK } from './trackerUpkeep';

type UnitKey =
  | 'name'
  | 'items'
  | 'completed'
  | 'overdue'
  | 'dueSoon'
  | 'completedShare'
  | 'onTimeShare'
  | 'updatedAt'
  | 'silent'
  | 'email'
  | 'latest';

const count: Look = { numberFormat: numberFormat.whole, align: 'right' };
const share: Look = { numberFormat: numberFormat.percent, align: 'right' };
const moment: Look = { numberFormat: numberFormat.moment, align: 'center', wrap: false };

/** The columns in their order; together the shown ones are as wide as an A4 page lying on its side. */
const COLUMNS: readonly { key: UnitKey; header: string; width: number; look: Look; hidden?: boolean }[] = [
  { key: 'name', header: 'Đơn vị', width: 220, look: {} },
  { key: 'items', header: 'Số việc', width: 78, look: { ...count, bold: true } },
  { key: 'completed', header: 'Hoàn thành', width: 78, look: count },
  { key: 'overdue', header: 'Quá hạn', width: 78, look: count },
  { key: 'dueSoon', header: 'Sắp đến hạn', width: 78, look: count },
  { key: 'completedShare', header: 'Tỷ lệ hoàn thành', width: 78, look: share },
  { key: 'onTimeShare', header: 'Tỷ lệ đúng hạn', width: 78, look: share },
  { key: 'updatedAt', header: 'Cập nhật gần nhất', width: 128, look: moment },
  { key: 'silent', header: 'Chưa cập nhật kỳ này', width: 128, look: count },
  { key: 'email', header: 'E-mail', width: 60, look: { align: 'center' } },
  // The latest moment as a number, 0 where there is none, so that its one pass over the tracker is made once.
  { key: 'latest', header: 'Lần cuối', width: 60, look: { numberFormat: '0' }, hidden: true },
];

const HEADER_ROW = 5;
const FIRST_ROW = HEADER_ROW + 1;
const columnOf = (key: UnitKey): number => 1 + COLUMNS.findIndex((column) => column.key === key);
const cell = (key: UnitKey, row: number): string => `$${columnLetters(columnOf(key))}${row}`;
const NO_EMAIL = 'chưa có';

/** Everything of the tab Theo đơn vị, drawn from where the tracker, the lists and Tổng hợp stand now. */
export function drawUnitTab(refs: SummaryRefs): Canvas {
  const canvas = newCanvas();
  canvas.put(1, 1, [formula(`="THEO ĐƠN VỊ: "&${refs.setting('planTitle')}`)], looks.title);
  canvas.put(2, 1, [periodLine(refs)], looks.subtitle);
  canvas.put(3, 1, [openToAllLine(refs)], { color: standingLook[standing.dueSoon].color, wrap: false });
  canvas.put(
    HEADER_ROW,
    1,
    COLUMNS.map(({ header }) => header),
    looks.header,
  );
  for (let line = 0; line < unitLineCount(refs); line += 1) {
    const cells = lineCells(refs, line);
    const base = lineLook(refs, line);
    canvas.put(
      FIRST_ROW + line,
      1,
      COLUMNS.map(({ key }) => cells[key]),
      COLUMNS.map(({ look }) => ({ ...base, ...look })),
    );
  }
  return canvas;
}

/** The tab as it is first made. */
export function planUnitTab(refs: SummaryRefs): TabPlan {
  return {
    name: tabName.byUnit,
    ...drawUnitTab(refs).finish(COLUMNS.length),
    notes: [],
    widths: COLUMNS.map(({ width }) => width),
    hiddenColumns: COLUMNS.flatMap(({ key, hidden }) => (hidden ? [columnOf(key)] : [])),
    frozenRows: HEADER_ROW,
    frozenColumns: 0,
    gridlines: false,
  };
}

/** What the tab must have: all that was drawn, and the colours of what is overdue and of who is silent. */
export function unitTabUpkeep(refs: SummaryRefs): Upkeep {
  return {
    blocks: drawUnitTab(refs).blocks(),
    rules: [],
    highlights: [
      whereAny(refs, 'overdue', standingLook[standing.overdue]),
      whereAny(refs, 'silent', standingLook[standing.dueSoon]),
    ],
    protection: { description: `${PROTECTION_MARK}: ${tabName.byUnit}`, open: [] },
  };
}

/** Colours a column's figures above 0 in all lines but the total. */
function whereAny(refs: SummaryRefs, key: UnitKey, look: Highlight['look']): Highlight {
  const area = { row: FIRST_ROW, column: columnOf(key), rows: unitLineCount(refs) - 1, columns: 1 };
  return { areas: [area], formula: `=${cell(key, FIRST_ROW)}>0`, look };
}

function periodLine({ setting }: SummaryRefs): Formula {
  const start = setting('periodStart');
  return formula(
    `="Kỳ báo cáo này tính từ "&DAY(${start})&"/"&MONTH(${start})&"/"&YEAR(${start})` +
      '&"; việc đang mở mà đơn vị chưa cập nhật từ ngày đó là chưa cập nhật."',
  );
}

/** Said only while no unit has an address; see rightsOf for what follows from that. */
function openToAllLine({ units }: SummaryRefs): Formula {
  const words =
    '"Khi Danh mục chưa có e-mail của đơn vị nào, ai sửa được sổ cũng cập nhật được việc của mọi đơn vị ' +
    'và Khoá theo đơn vị không có tác dụng."';
  if (units.length === 0) return formula(`=${words}`);
  const column = `${cell('email', FIRST_ROW)}:${cell('email', FIRST_ROW + units.length - 1)}`;
  return formula(`=IF(COUNTIF(${column};"${NO_EMAIL}")<ROWS(${column});"";${words})`);
}

/** Which line is which follows from the table of Tổng hợp: the units, then all other items, then the total. */
function lineLook({ units }: SummaryRefs, line: number): Look {
  if (line < units.length) return looks.plain;
  return line === units.length ? { ...looks.plain, italic: true } : looks.task;
}

/** The cells of one line. What Tổng hợp has counted is taken from there. */
function lineCells(refs: SummaryRefs, line: number): Record<UnitKey, Formula> {
  const row = FIRST_ROW + line;
  const taken = (...figures: Parameters<typeof unitFigure>[1][]) =>
    formula(`=${figures.map((figure) => unitFigure(line, figure)).join('+')}`);
  const latest = cell('latest', row);
  return {
    name: taken('name'),
    items: taken('items'),
    completed: taken(standing.completedOnTime, standing.completedLate),
    overdue: taken(standing.overdue),
    dueSoon: taken(standing.dueSoon),
    completedShare: taken('completedShare'),
    onTimeShare: taken('onTimeShare'),
    updatedAt: formula(`=IFERROR(IF(${latest}=0;"";${latest});"Sửa cột Cập nhật lúc")`),
    silent: taken('silent'),
    email: emailCell(refs, line),
    latest: latestMoment(refs, line),
  };
}

function emailCell({ unitEmails }: SummaryRefs, line: number): Formula {
  const addresses = unitEmails[line];
  return formula(addresses === undefined ? '=""' : `=IF(TRIM(${addresses})="";"${NO_EMAIL}";"")`);
}

/**
 * The latest moment of a line, 0 where there is none. Text that somebody typed among the moments counts for no unit; the
 * total makes an error of it, which its line says.
 */
function latestMoment({ tracker, units, otherUnits }: SummaryRefs, line: number): Formula {
  const updatedAt = tracker('updatedAt');
  if (line > units.length)
    return formula(`=IF(COUNTA(${updatedAt})>COUNT(${updatedAt});NA();MAX(${updatedAt}))`);
  const latest = (area: string, value: string) => `MAXIFS(${updatedAt};${area};${value})`;
  if (line < units.length) return formula(`=${latest(tracker('unit'), cell('name', FIRST_ROW + line))}`);
  const unlisted = latest(tracker('summaryKey'), `"<${SUMMARY_KEY_BASE}"`);
  return formula(`=MAX(${[unlisted, ...otherUnits.map((unit) => latest(tracker('unit'), unit))].join(';')})`);
}
