import type { IsoDate } from '../plan/isoDate';
import { STANDINGS, type Standing } from '../plan/standing';
import { type CellContent, dayOf, type Grid } from './cell';
import type { Column } from './column';
import { type LogTab, logRows, logUpkeep, planLogTab } from './logTab';
import { findTable, readRows, type TableLayout } from './table';
import { tabName } from './tabNames';
import type { TabPlan, Upkeep } from './tabPlan';

export type PeriodKey =
  | 'name'
  | 'from'
  | 'to'
  | 'frozenAt'
  | 'total'
  | Standing
  | 'completion'
  | 'onTime'
  | 'originalOnTime'
  | 'done'
  | 'overdue'
  | 'recovered'
  | 'silent'
  | 'since'
  | 'note';

type PeriodColumn = Column<PeriodKey>;

const figure = (key: PeriodKey, header: string, help: string): PeriodColumn => ({
  key,
  header,
  help,
  width: 78,
  type: { kind: 'number' },
  filledBy: 'addon',
});
const share = (key: PeriodKey, header: string, help: string): PeriodColumn => ({
  ...figure(key, header, help),
  type: { kind: 'share' },
});
const text = (key: PeriodKey, header: string, help: string, width: number): PeriodColumn => ({
  key,
  header,
  help,
  width,
  type: { kind: 'text' },
  filledBy: 'addon',
});
const date = (key: PeriodKey, header: string, help: string): PeriodColumn => ({
  ...text(key, header, help, 88),
  type: { kind: 'date' },
});

/** The columns of the tab Kỳ báo cáo: one line per closed period, never changed afterwards. */
export const PERIOD_COLUMNS: readonly PeriodColumn[] = [
  text('name', 'Kỳ', 'Tên của kỳ.', 150),
  date('from', 'Từ ngày', 'Ngày đầu của kỳ.'),
  date('to', 'Đến ngày', 'Ngày chốt: số liệu tính theo ngày này.'),
  { ...text('frozenAt', 'Chốt lúc', 'Lúc sổ ghi số liệu.', 130), type: { kind: 'moment' } },
  figure('total', 'Số việc', 'Số việc của kế hoạch.'),
  ...STANDINGS.map((word) => figure(word, word, `Số việc ${word} vào ngày chốt.`)),
  share('completion', 'Tỷ lệ hoàn thành', 'Đã hoàn thành / (đã hoàn thành + quá hạn).'),
  share('onTime', 'Tỷ lệ đúng hạn', 'Hoàn thành đúng hạn / (đã hoàn thành + quá hạn), theo hạn áp dụng.'),
  share('originalOnTime', 'Đúng hạn theo hạn gốc', 'Cách tính như trên, theo hạn gốc của kế hoạch.'),
  figure('done', 'Mới hoàn thành', 'Hoàn thành trong kỳ: kỳ trước chưa hoàn thành.'),
  figure('overdue', 'Mới quá hạn', 'Kỳ trước chưa quá hạn.'),
  figure('recovered', 'Đã khắc phục', 'Kỳ trước quá hạn, nay không còn.'),
  figure('silent', 'Chưa cập nhật', 'Việc đang mở mà đơn vị không cập nhật trong kỳ.'),
  text('since', 'So với', 'Kỳ mà ba cột trên so với.', 150),
  text('note', 'Ghi chú', 'Điều cần biết về dòng này.', 260),
];

const PERIODS: LogTab<PeriodKey> = {
  name: tabName.periods,
  title: 'KỲ BÁO CÁO ĐÃ CHỐT (sổ tự ghi sau ngày cuối mỗi kỳ, không sửa)',
  columns: PERIOD_COLUMNS,
  preparedRows: 98,
};

/** A closed period as its line tells it; '' where there is nothing to tell. */
export type PeriodRecord = Readonly<Record<PeriodKey, CellContent>>;

/** The tab Kỳ báo cáo as it is first made. */
export const planPeriodsTab = (): TabPlan => planLogTab(PERIODS);

export type PeriodsLayout = TableLayout<PeriodKey>;

export const findPeriods = (grid: Grid): PeriodsLayout | undefined => findTable(PERIOD_COLUMNS, grid);

export const periodsUpkeep = (layout: PeriodsLayout): Upkeep => logUpkeep(PERIODS, layout);

/** A closed period as read from its line. */
export interface ClosedPeriod {
  name: string;
  /** Its first day; undefined where the cell says nothing of the kind. */
  from: IsoDate | undefined;
  to: IsoDate;
  /** Name of the period that its changes are told against; '' for the first. */
  since: string;
  /** How many items it has; 0 where nothing could be noted. */
  total: number;
  /** Completed on time / (completed + overdue) by the plan's own deadlines, 0–1; undefined where nothing had come due. */
  originalOnTime: number | undefined;
}

/** The closed periods in their order. */
export function readPeriods(layout: PeriodsLayout, grid: Grid): ClosedPeriod[] {
  return readRows(layout, grid).flatMap((row) => {
    const to = dayOf(row.value('to'));
    const total = row.value('total');
    const originalOnTime = row.value('originalOnTime');
    return to === undefined || row.text('name') === ''
      ? []
      : [
          {
            name: row.text('name'),
            from: dayOf(row.value('from')),
            to,
            since: row.text('since'),
            total: typeof total === 'number' ? total : 0,
            originalOnTime: typeof originalOnTime === 'number' ? originalOnTime : undefined,
          },
        ];
  });
}

/** Closed periods as rows of the sheet. */
export const periodRows = (layout: PeriodsLayout, records: readonly PeriodRecord[]): CellContent[][] =>
  logRows(PERIODS, layout, records);
