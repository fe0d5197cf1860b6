import { STANDINGS } from '../plan/standing';
import type { Canvas } from './canvas';
import { columnLetters, formula } from './cell';
import { type Look, looks, numberFormat } from './look';
import type { SummaryRefs } from './summaryRefs';
import { ORDER_ROWS, type TrackerKey } from './trackerColumns';

/** How many items a list of the summary shows before it says how many more there are. */
export const LIST_LENGTH = 20;

/** Hidden column beside the widest block, where each line keeps its order number. */
export const KEY_COLUMN = STANDINGS.length + 5;

/** The orders of the two lists, each with the row of the hidden column that counts how long its list is. */
const COUNT_ROWS = { overdueOrder: 1, dueOrder: 2 } as const satisfies Partial<Record<TrackerKey, number>>;
type ListOrder = keyof typeof COUNT_ROWS;

/** How many items a list has, counted once. */
export const listCount = (order: ListOrder): string => `$${columnLetters(KEY_COLUMN)}$${COUNT_ROWS[order]}`;

/** The two counts, in the hidden column. */
export function drawListCounts(canvas: Canvas, refs: SummaryRefs): void {
  for (const [order, row] of Object.entries(COUNT_ROWS) as [ListOrder, number][]) {
    canvas.put(row, KEY_COLUMN, [formula(`=COUNT(${refs.tracker(order)})`)], {
      ...looks.subtitle,
      numberFormat: '0',
    });
  }
}

const number: Look = { ...looks.plain, numberFormat: numberFormat.whole, align: 'right' };
const date: Look = { ...looks.plain, numberFormat: numberFormat.date, align: 'center' };
const HEADERS = ['Việc', 'Mã', 'Hạn'] as const;

/** The lists of overdue items and of those that come due soon, nearest deadline first. */
export function listBlocks(canvas: Canvas, refs: SummaryRefs, top: number): void {
  const afterOverdue = drawList(canvas, refs, top, {
    title: '="Việc quá hạn"',
    order: 'overdueOrder',
    daysHeader: 'Quá (ngày)',
    sign: '-',
    empty: 'Không có việc quá hạn.',
  });
  drawList(canvas, refs, afterOverdue + 1, {
    title: `="Việc đến hạn trong "&${refs.setting('horizonDays')}&" ngày tới"`,
    order: 'dueOrder',
    daysHeader: 'Còn (ngày)',
    sign: '',
    empty: 'Không có việc đến hạn trong thời gian này.',
  });
}

interface ListDeclaration {
  title: string;
  /** The tracker's column whose numbers sort the list: deadline × ORDER_ROWS + row. */
  order: ListOrder;
  daysHeader: string;
  sign: '' | '-';
  empty: string;
}

/** Each line takes the k-th smallest order number; the row of the item is what the number carries in its tail. */
function drawList(canvas: Canvas, refs: SummaryRefs, top: number, list: ListDeclaration): number {
  const order = refs.tracker(list.order);
  const keyColumn = columnLetters(KEY_COLUMN);
  canvas.put(top, 1, [formula(list.title)], looks.heading);
  canvas.put(top + 1, 1, [...HEADERS, list.daysHeader, 'Đơn vị', '', ''], looks.header);
  for (let place = 1; place <= LIST_LENGTH; place++) {
    const row = top + 1 + place;
    const key = `$${keyColumn}${row}`;
    const pick = (column: TrackerKey, sign = '') =>
      formula(`=IF(${key}="";"";${sign}INDEX(${refs.tracker(column, 'row1')};MOD(${key};${ORDER_ROWS})))`);
    const words =
      place === 1
        ? formula(
            `=IF(${key}="";"${list.empty}";INDEX(${refs.tracker('detail', 'row1')};MOD(${key};${ORDER_ROWS})))`,
          )
        : pick('detail');
    canvas.put(
      row,
      1,
      [words, pick('code'), pick('deadline'), pick('daysLeft', list.sign), pick('unit')],
      [looks.plain, looks.plain, date, number, { ...looks.plain, wrap: false }],
    );
    const nth = formula(`=IF(${listCount(list.order)}<${place};"";SMALL(${order};${place}))`);
    canvas.put(row, KEY_COLUMN, [nth], { ...looks.subtitle, numberFormat: '0' });
  }
  const restRow = top + 2 + LIST_LENGTH;
  const rest = `${listCount(list.order)}-${LIST_LENGTH}`;
  canvas.put(
    restRow,
    1,
    [formula(`=IF(${rest}>0;"… và "&${rest}&" việc nữa: lọc cột Tình trạng ở tab Theo dõi để xem đủ.";"")`)],
    { ...looks.subtitle },
  );
  return restRow + 1;
}
