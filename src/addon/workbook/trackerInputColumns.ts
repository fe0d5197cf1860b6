import { STATUSES } from '../plan/status';
import type { Column } from './column';
import type { TrackerKey, TrackerRefs } from './trackerKeys';

/** What units fill in: neighbours, so that a save takes few writes. */
export const INPUT_COLUMNS: readonly Column<TrackerKey, TrackerRefs>[] = [
  {
    key: 'status',
    header: 'Trạng thái',
    meaning: 'Đơn vị làm việc này đến đâu; sổ dựa vào đây và hạn để tính Tình trạng.',
    help: `Chọn một trong: ${STATUSES.join(', ')}.`,
    example: 'Đang thực hiện',
    width: 118,
    type: { kind: 'list', values: STATUSES },
    filledBy: 'unit',
  },
  {
    key: 'progress',
    header: 'Tiến độ (%)',
    meaning: 'Đã làm được bao nhiêu phần trăm công việc.',
    help: 'Ghi số từ 0 đến 100.',
    example: '40',
    width: 66,
    type: { kind: 'number', min: 0, max: 100 },
    filledBy: 'unit',
  },
  {
    key: 'completedOn',
    header: 'Ngày hoàn thành',
    meaning: 'Ngày có sản phẩm cuối cùng, không sau hôm nay.',
    help: 'Ghi ngày dạng 31/8/2024.',
    example: '28/9/2024',
    width: 90,
    type: { kind: 'date' },
    filledBy: 'unit',
  },
  {
    key: 'evidence',
    header: 'Minh chứng',
    meaning: 'Cái chứng tỏ việc đã làm.',
    help: 'Ghi liên kết hoặc số, ký hiệu văn bản.',
    example: 'Báo cáo số 12/BC-QLKH ngày 28/9/2024',
    width: 170,
    type: { kind: 'text' },
    filledBy: 'unit',
  },
  {
    key: 'obstacles',
    header: 'Vướng mắc/kiến nghị',
    meaning: 'Điều đang cản việc và đề nghị với lãnh đạo; lý do khi Tạm dừng, Không thực hiện.',
    help: 'Ghi bằng lời; tối đa 50.000 ký tự.',
    example: 'Chờ bố trí kinh phí khảo sát',
    width: 170,
    type: { kind: 'text' },
    filledBy: 'unit',
  },
  {
    key: 'reached',
    header: 'Đã đạt',
    meaning: 'Số lượng đã đạt so với Chỉ tiêu.',
    help: 'Ghi số từ 0 trở lên.',
    example: '2',
    width: 66,
    type: { kind: 'number', min: 0 },
    filledBy: 'unit',
  },
];
