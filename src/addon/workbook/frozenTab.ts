import { daysBetween, type IsoDate } from '../plan/isoDate';
import { type Change, isOpen, type ReportItem } from '../plan/report';
import { STANDINGS } from '../plan/standing';
import { type CellContent, dayOf, type Grid } from './cell';
import type { Column } from './column';
import { type LogTab, logRows, logUpkeep, planLogTab } from './logTab';
import { findTable, readRows, type TableLayout, type TableRow } from './table';
import { tabName } from './tabNames';
import type { TabPlan, Upkeep } from './tabPlan';

export type FrozenKey =
  | 'cutOff'
  | 'code'
  | 'words'
  | 'task'
  | 'unit'
  | 'deadline'
  | 'standing'
  | 'progress'
  | 'completedOn'
  | 'reached'
  | 'target'
  | 'measure'
  | 'obstacles'
  | 'silent'
  | 'change';

const column = (
  key: FrozenKey,
  header: string,
  help: string,
  width: number,
  type: Column<FrozenKey>['type'] = { kind: 'text' },
): Column<FrozenKey> => ({ key, header, help, width, type, filledBy: 'addon' });

/** The columns of the tab Số liệu kỳ: every item as it stood at each cut-off. */
export const FROZEN_COLUMNS: readonly Column<FrozenKey>[] = [
  column('cutOff', 'Ngày chốt', 'Ngày cuối của kỳ.', 88, { kind: 'date' }),
  column('code', 'Mã', 'Mã của việc.', 76),
  column('words', 'Việc', 'Nội dung việc vào ngày chốt.', 300),
  column('task', 'Nhiệm vụ', 'Nhiệm vụ của việc.', 200),
  column('unit', 'Đơn vị', 'Đơn vị thực hiện chính.', 150),
  column('deadline', 'Hạn', 'Hạn áp dụng vào ngày chốt.', 88, { kind: 'date' }),
  column('standing', 'Tình trạng', 'Tình trạng vào ngày chốt.', 150),
  column('progress', 'Tiến độ (%)', 'Tiến độ đã báo.', 66, { kind: 'number' }),
  column('completedOn', 'Hoàn thành ngày', 'Ngày hoàn thành đã báo.', 88, { kind: 'date' }),
  column('reached', 'Đã đạt', 'Số lượng đã đạt.', 66, { kind: 'number' }),
  column('target', 'Kế hoạch giao', 'Số lượng phải đạt.', 66, { kind: 'number' }),
  column('measure', 'Đơn vị tính', 'Đơn vị tính của số lượng.', 88),
  column('obstacles', 'Vướng mắc, kiến nghị', 'Điều đơn vị báo.', 240),
  column('silent', 'Chưa cập nhật', '1: đơn vị không cập nhật trong kỳ.', 66, { kind: 'number' }),
  column('change', 'Thay đổi', 'So với lần chốt trước.', 150),
];

/** The words of what became different since the cut-off before. */
const CHANGE_WORDS = {
  done: 'Mới hoàn thành',
  overdue: 'Mới quá hạn',
  recovered: 'Đã khắc phục',
} as const satisfies Record<keyof Change, string>;
const CHANGES = Object.keys(CHANGE_WORDS) as (keyof Change)[];

const FROZEN: LogTab<FrozenKey> = {
  name: tabName.frozen,
  title: 'SỐ LIỆU TỪNG VIỆC KHI CHỐT KỲ (sổ tự ghi sau ngày cuối mỗi kỳ, không sửa)',
  columns: FROZEN_COLUMNS,
  preparedRows: 998,
};

/** The tab Số liệu kỳ as it is first made. */
export const planFrozenTab = (): TabPlan => planLogTab(FROZEN);

export type FrozenLayout = TableLayout<FrozenKey>;

export const findFrozen = (grid: Grid): FrozenLayout | undefined => findTable(FROZEN_COLUMNS, grid);

export const frozenUpkeep = (layout: FrozenLayout): Upkeep => logUpkeep(FROZEN, layout);

/** The items at a cut-off as rows of the sheet. */
export function frozenRows(
  layout: FrozenLayout,
  cutOff: IsoDate,
  items: readonly ReportItem[],
  change: Change,
): CellContent[][] {
  const changed = new Map(CHANGES.map((key) => [key, new Set(change[key])]));
  const day = (one: IsoDate | undefined): CellContent => (one === undefined ? '' : { day: one });
  const records = items.map((item) => ({
    cutOff: day(cutOff),
    code: item.code,
    words: item.words,
    task: item.task,
    unit: item.unit,
    deadline: day(item.deadline),
    standing: item.standing,
    progress: item.progress ?? '',
    completedOn: day(item.completedOn),
    reached: item.quantity?.reached ?? '',
    target: item.quantity?.target ?? '',
    measure: item.quantity?.measure ?? '',
    obstacles: item.obstacles,
    silent: item.silent ? 1 : '',
    change: CHANGES.filter((key) => changed.get(key)?.has(item))
      .map((key) => CHANGE_WORDS[key])
      .join(', '),
  }));
  return logRows(FROZEN, layout, records);
}

/** The items as they stood at a cut-off. */
export interface Snapshot {
  items: ReportItem[];
  /** What became different since the cut-off before; nothing at the first. */
  change: Change;
}

/** What was noted at each cut-off; a line that nobody can read any more is left out. */
export function readFrozen(layout: FrozenLayout, grid: Grid): Map<IsoDate, Snapshot> {
  const byCutOff = new Map<IsoDate, Snapshot>();
  for (const row of readRows(layout, grid)) {
    const cutOff = dayOf(row.value('cutOff'));
    const item = cutOff === undefined ? undefined : itemOf(row, cutOff);
    if (cutOff === undefined || !item) continue;
    let snapshot = byCutOff.get(cutOff);
    if (!snapshot) {
      snapshot = { items: [], change: { done: [], overdue: [], recovered: [] } };
      byCutOff.set(cutOff, snapshot);
    }
    snapshot.items.push(item);
    const words = row.text('change');
    for (const key of CHANGES) if (words.includes(CHANGE_WORDS[key])) snapshot.change[key].push(item);
  }
  return byCutOff;
}

function itemOf(row: TableRow<FrozenKey>, cutOff: IsoDate): ReportItem | undefined {
  const word = row.text('standing');
  const standing = STANDINGS.find((one) => one === word);
  if (standing === undefined) return undefined;
  const deadline = dayOf(row.value('deadline'));
  const number = (key: FrozenKey): number | undefined => {
    const value = row.value(key);
    return typeof value === 'number' ? value : undefined;
  };
  const target = number('target');
  return {
    code: row.text('code'),
    words: row.text('words'),
    task: row.text('task'),
    unit: row.text('unit'),
    standing,
    deadline,
    daysLeft: deadline !== undefined && isOpen({ standing }) ? daysBetween(cutOff, deadline) : undefined,
    progress: number('progress'),
    completedOn: dayOf(row.value('completedOn')),
    quantity:
      target === undefined
        ? undefined
        : { reached: number('reached') ?? 0, target, measure: row.text('measure') },
    obstacles: row.text('obstacles'),
    silent: row.value('silent') === 1,
  };
}
