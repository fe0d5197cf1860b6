import type { Column } from './column';
import { COMPUTED_COLUMNS, HELPER_COLUMNS } from './trackerComputedColumns';
import { INPUT_COLUMNS } from './trackerInputColumns';
import type { TrackerKey, TrackerRefs } from './trackerKeys';
import { APPENDIX_COLUMNS, DEADLINE_COLUMNS, DETAIL_COLUMNS, TARGET_COLUMNS } from './trackerPlanColumns';

export {
  DONE_KEY_BASE,
  ORDER_ROWS,
  rowKind,
  SUMMARY_KEY_BASE,
  type TrackerKey,
  type TrackerRefs,
} from './trackerKeys';

/** The tracker's columns in their order; the first seven are the appendix's own. */
export const TRACKER_COLUMNS: readonly Column<TrackerKey, TrackerRefs>[] = [
  ...APPENDIX_COLUMNS,
  ...DEADLINE_COLUMNS,
  ...INPUT_COLUMNS,
  ...TARGET_COLUMNS,
  ...COMPUTED_COLUMNS,
  ...DETAIL_COLUMNS,
  ...HELPER_COLUMNS,
];

/** Which band above the headers a column belongs to. */
export const BANDS = {
  appendix: 'Theo Phụ lục của kế hoạch',
  deadline: 'Theo dõi',
  input: 'Đơn vị nhập',
  target: 'Kế hoạch giao',
  computed: 'Sổ tự tính',
  details: 'Chi tiết kế hoạch',
} as const;

/** The first column of each band. */
export const BAND_STARTS: Readonly<Partial<Record<TrackerKey, keyof typeof BANDS>>> = {
  tt: 'appendix',
  code: 'deadline',
  status: 'input',
  target: 'target',
  notice: 'computed',
  unit: 'details',
};
