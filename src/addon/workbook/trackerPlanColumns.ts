import type { Column } from './column';
import type { TrackerKey, TrackerRefs } from './trackerKeys';

/** The appendix's own seven columns, in its words and order. */
export const APPENDIX_COLUMNS: readonly Column<TrackerKey, TrackerRefs>[] = [
  {
    key: 'tt',
    header: 'TT',
    help: 'Số thứ tự trong Phụ lục.',
    width: 38,
    type: { kind: 'text' },
    filledBy: 'plan',
    align: 'center',
  },
  {
    key: 'title',
    header: 'Nội dung nhiệm vụ',
    help: 'Lời của Phụ lục.',
    width: 264,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'detail',
    header: 'Chi tiết tiến độ công việc thực hiện',
    help: 'Lời của Phụ lục; mỗi dòng là một việc theo dõi được.',
    width: 246,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'time',
    header: 'Thời gian thực hiện',
    help: 'Lời của Phụ lục; để trống thì theo dòng trên trong cùng nhiệm vụ.',
    width: 94,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'product',
    header: 'Sản phẩm dự kiến',
    help: 'Lời của Phụ lục.',
    width: 94,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'unitText',
    header: 'Phòng/đơn vị thực hiện chính',
    help: 'Lời của Phụ lục; để trống thì theo dòng trên trong cùng nhiệm vụ.',
    width: 94,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'note',
    header: 'Ghi chú',
    help: 'Lời của Phụ lục.',
    width: 94,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
];

/** The item's code and its deadlines. */
export const DEADLINE_COLUMNS: readonly Column<TrackerKey, TrackerRefs>[] = [
  {
    key: 'code',
    header: 'Mã',
    help: 'Mã cố định của việc; các biểu và bản tin tìm việc theo mã này.',
    width: 84,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'kind',
    header: 'Loại dòng',
    help: 'Dòng này là gì trong kế hoạch; công thức và các chức năng dựa vào cột này.',
    width: 70,
    type: { kind: 'text' },
    filledBy: 'plan',
    hidden: true,
  },
  {
    key: 'originalDeadline',
    header: 'Hạn gốc',
    help: 'Hạn theo kế hoạch, không bao giờ sửa.',
    width: 84,
    type: { kind: 'date' },
    filledBy: 'plan',
  },
  {
    key: 'adjustedDeadline',
    header: 'Hạn điều chỉnh',
    help: 'Hạn mới theo quyết định của lãnh đạo. Ghi ngày dạng 31/8/2024.',
    width: 84,
    type: { kind: 'date' },
    filledBy: 'plan',
  },
];

/** The quantity to reach, beside the quantity reached. */
export const TARGET_COLUMNS: readonly Column<TrackerKey, TrackerRefs>[] = [
  {
    key: 'target',
    header: 'Chỉ tiêu',
    help: 'Số lượng phải đạt theo kế hoạch.',
    width: 66,
    type: { kind: 'number', min: 0 },
    filledBy: 'plan',
  },
  {
    key: 'quantityUnit',
    header: 'Đơn vị tính',
    help: 'Đơn vị của Chỉ tiêu và Đã đạt.',
    width: 90,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
];

/** What else the plan says of an item. */
export const DETAIL_COLUMNS: readonly Column<TrackerKey, TrackerRefs>[] = [
  {
    key: 'unit',
    header: 'Đơn vị theo dõi',
    help: 'Tên ngắn trong Danh mục; các bảng tổng hợp tính theo cột này.',
    width: 152,
    type: { kind: 'unit' },
    filledBy: 'plan',
  },
  {
    key: 'inCharge',
    header: 'Người chủ trì',
    help: 'Theo cột Ghi chú của Phụ lục.',
    width: 152,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'event',
    header: 'Sự kiện chờ',
    help: 'Hạn của việc tính từ sự kiện này; chọn trong tab Sự kiện.',
    width: 152,
    type: { kind: 'event' },
    filledBy: 'plan',
  },
  {
    key: 'eventDays',
    header: 'Số ngày sau sự kiện',
    help: 'Hạn là ngày xảy ra sự kiện cộng số ngày này. Ghi số từ 0 trở lên.',
    width: 90,
    type: { kind: 'number', min: 0 },
    filledBy: 'plan',
  },
  {
    key: 'start',
    header: 'Bắt đầu',
    help: 'Ngày bắt đầu theo kế hoạch.',
    width: 152,
    type: { kind: 'date' },
    filledBy: 'plan',
  },
  {
    key: 'source',
    header: 'Nguồn',
    help: 'Việc này nằm ở đâu trong văn bản kế hoạch.',
    width: 152,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
];
