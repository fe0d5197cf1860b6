import { standing } from '../plan/standing';
import { openCountFormula } from './amendmentsTab';
import type { Canvas } from './canvas';
import { type CellContent, formula } from './cell';
import { type Look, looks, numberFormat } from './look';
import { at, faint, hiddenColumn, LISTS_COLUMN, number, percent, STANDINGS_TOP } from './summaryGrid';
import { countOf } from './summaryHead';
import type { SummaryRefs } from './summaryRefs';
import { ORDER_ROWS, rowKind, type TrackerKey } from './trackerColumns';

export type ListName = 'overdue' | 'due' | 'asks' | 'tasks';

/** How many tasks are listed. */
export const TASKS_LENGTH = 10;

/** Row of the hidden columns where the length of each list stands. */
const COUNT_ROW = 1;
/** How many items a list has, counted once. */
export const listCount = (list: ListName): string => at(hiddenColumn[list], COUNT_ROW);

const date: Look = { ...looks.plain, numberFormat: numberFormat.date, align: 'center' };
const words: Look = { ...looks.plain, wrap: false };
/** The progress of a task stands apart from the words beside it. */
const taskPercent: Look = { ...percent, align: 'center' };
/** The looks of what is no text. */
const FIGURES: readonly Look[] = [date, number, taskPercent];
const FIRST_TOP = STANDINGS_TOP;

/** A list of rows of the tracker; each line knows by a hidden number which row it shows. */
interface ListDeclaration {
  name: ListName;
  title: string;
  column: number;
  /** How many lines it shows before it says how many more there are. */
  length: number;
  /** Headers, what stands below each of them, and how it looks. */
  fields: readonly { header: string; key: TrackerKey; look: Look; sign?: '-'; empty?: string }[];
  /** How long the list is. */
  count: string;
  /** The order number of a line. */
  nth: (place: number) => string;
  /** Where the rest is to be found. */
  rest: string;
}

const rowsOf = ({ length }: Pick<ListDeclaration, 'length'>): number => length + 3;

/** The lists of the right side one below the other, and the tasks below the table of the units. */
export function drawLists(canvas: Canvas, refs: SummaryRefs, tasksTop: number): void {
  let top = FIRST_TOP;
  for (const list of rightLists(refs)) {
    drawList(canvas, refs, top, list);
    top += rowsOf(list) + 1;
  }
  drawList(canvas, refs, tasksTop, tasksList(refs));
}

function rightLists(refs: SummaryRefs): ListDeclaration[] {
  const due = refs.tracker('dueOrder');
  const asks = refs.tracker('askOrder');
  const overdueCount = countOf(standing.overdue);
  const item = (daysHeader: string, empty: string, sign?: '-'): ListDeclaration['fields'] => [
    { header: 'Việc', key: 'detail', look: words, empty },
    { header: 'Đơn vị', key: 'unit', look: words },
    { header: 'Hạn', key: 'deadline', look: date },
    { header: daysHeader, key: 'daysLeft', look: number, ...(sign && { sign }) },
  ];
  return [
    {
      name: 'overdue',
      title: '="Việc quá hạn"',
      column: LISTS_COLUMN,
      length: 14,
      fields: item('Quá (ngày)', 'Không có việc quá hạn.', '-'),
      count: overdueCount,
      nth: (place) => `SMALL(${due};${place})`,
      rest: 'lọc cột Tình trạng ở tab Theo dõi',
    },
    {
      name: 'due',
      title: `="Việc đến hạn trong "&${refs.setting('horizonDays')}&" ngày tới"`,
      column: LISTS_COLUMN,
      length: 12,
      fields: item('Còn (ngày)', 'Không có việc đến hạn trong thời gian này.'),
      count: `COUNT(${due})-${overdueCount}`,
      nth: (place) => `SMALL(${due};${overdueCount}+${place})`,
      rest: 'lọc cột Tình trạng ở tab Theo dõi',
    },
    {
      name: 'asks',
      title: `="Vướng mắc, kiến nghị lãnh đạo quyết định"&IF(${openCountFormula()}=0;"";" (và "&${openCountFormula()}&" ở tab Kiến nghị)")`,
      column: LISTS_COLUMN,
      length: 8,
      fields: [
        { header: 'Vướng mắc, kiến nghị', key: 'obstacles', look: words, empty: 'Chưa có kiến nghị nào.' },
        { header: 'Đơn vị', key: 'unit', look: words },
        { header: 'Mã', key: 'code', look: looks.plain },
        { header: 'Tình trạng', key: 'standing', look: words },
      ],
      count: `COUNT(${asks})-${listCount('tasks')}`,
      nth: (place) => `SMALL(${asks};${listCount('tasks')}+${place})`,
      rest: 'lọc cột Vướng mắc ở tab Theo dõi',
    },
  ];
}

function tasksList(refs: SummaryRefs): ListDeclaration {
  const order = refs.tracker('askOrder');
  return {
    name: 'tasks',
    title: '="Theo nhiệm vụ"',
    column: 1,
    length: TASKS_LENGTH,
    fields: [
      { header: 'Nhiệm vụ', key: 'title', look: words, empty: 'Kế hoạch chưa có nhiệm vụ.' },
      ...Array.from({ length: 4 }, () => BLANK),
      { header: 'Các việc', key: 'standing', look: words },
      ...Array.from({ length: 2 }, () => BLANK),
      { header: 'Tiến độ', key: 'taskProgress', look: taskPercent },
      { header: 'Khối lượng', key: 'taskQuantity', look: words },
      BLANK,
    ],
    count: `COUNTIF(${refs.tracker('kind')};"${rowKind.task}")`,
    nth: (place) => `SMALL(${order};${place})`,
    rest: 'xem ở tab Theo dõi',
  };
}

/** A column into which the words before it run over. */
const BLANK = { header: '', key: 'kind', look: words } as const;

function drawList(canvas: Canvas, refs: SummaryRefs, top: number, list: ListDeclaration): void {
  const hidden = hiddenColumn[list.name];
  canvas.put(COUNT_ROW, hidden, [formula(`=${list.count}`)], faint);
  canvas.put(top, list.column, [formula(list.title)], looks.heading);
  canvas.put(
    top + 1,
    list.column,
    list.fields.map(({ header }) => (header === '' ? '' : formula(`="${header}"`))),
    looks.header,
  );
  for (let place = 1; place <= list.length; place += 1) {
    const row = top + 1 + place;
    const key = at(hidden, row);
    canvas.put(row, hidden, [formula(`=IF(${listCount(list.name)}<${place};"";${list.nth(place)})`)], faint);
    list.fields.forEach((field, index) => {
      if (field === BLANK) return;
      // Where the tracker's cell is empty, some programs take a reference to it for 0: words are told to be words.
      const kind = FIGURES.includes(field.look) ? '' : '&""';
      const found = `${field.sign ?? ''}INDEX(${refs.tracker(field.key, 'row1')};MOD(${key};${ORDER_ROWS}))${kind}`;
      const otherwise = place === 1 ? (field.empty ?? '') : '';
      const content: CellContent = formula(`=IF(${key}="";"${otherwise}";${found})`);
      canvas.put(row, list.column + index, [content], field.look);
    });
  }
  const rest = `${listCount(list.name)}-${list.length}`;
  const more = `=IF(${rest}>0;"… và "&${rest}&" dòng nữa: ${list.rest} để xem đủ.";"")`;
  canvas.put(top + 2 + list.length, list.column, [formula(more)], looks.subtitle);
}
