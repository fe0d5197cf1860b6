import { STATUSES } from '../plan/status';
import type { Column } from './column';
import type { TrackerKey, TrackerRefs } from './trackerKeys';

/** What units fill in: neighbours, so that a save takes few writes. */
export const INPUT_COLUMNS: readonly Column<TrackerKey, TrackerRefs>[] = [
  {
    key: 'status',
    header: 'Trạng thái',
    help: `Chọn một trong: ${STATUSES.join(', ')}.`,
    width: 118,
    type: { kind: 'list', values: STATUSES },
    filledBy: 'unit',
  },
  {
    key: 'progress',
    header: 'Tiến độ (%)',
    help: 'Ghi số từ 0 đến 100.',
    width: 66,
    type: { kind: 'number', min: 0, max: 100 },
    filledBy: 'unit',
  },
  {
    key: 'completedOn',
    header: 'Ngày hoàn thành',
    help: 'Ghi ngày dạng 31/8/2024.',
    width: 90,
    type: { kind: 'date' },
    filledBy: 'unit',
  },
  {
    key: 'evidence',
    header: 'Minh chứng',
    help: 'Ghi liên kết hoặc số, ký hiệu văn bản.',
    width: 170,
    type: { kind: 'text' },
    filledBy: 'unit',
  },
  {
    key: 'obstacles',
    header: 'Vướng mắc/kiến nghị',
    help: 'Ghi bằng lời; tối đa 50.000 ký tự.',
    width: 170,
    type: { kind: 'text' },
    filledBy: 'unit',
  },
  {
    key: 'reached',
    header: 'Đã đạt',
    help: 'Ghi số từ 0 trở lên.',
    width: 66,
    type: { kind: 'number', min: 0 },
    filledBy: 'unit',
  },
];
