import type { Column } from './column';
import { rowKind } from './trackerColumns';

export type PreviewKey =
  | 'doubts'
  | 'action'
  | 'code'
  | 'pasteRow'
  | 'task'
  | 'item'
  | 'timeWords'
  | 'reading'
  | 'deadline'
  | 'event'
  | 'unitText'
  | 'unit'
  | 'product'
  | 'target'
  | 'quantityUnit'
  | 'inCharge'
  | 'changes'
  | 'kind'
  | 'parent'
  | 'order'
  | 'tt'
  | 'group'
  | 'time'
  | 'note'
  | 'start'
  | 'eventDays'
  | 'source';

/** What is done with a line when the plan is imported. */
export const importAction = {
  add: 'Thêm',
  change: 'Sửa',
  keep: 'Giữ nguyên',
  skip: 'Bỏ qua',
  missing: 'Không còn trong bản nhập',
  remove: 'Xoá',
} as const;
export type ImportAction = (typeof importAction)[keyof typeof importAction];

/** What a line is about: a row of the plan, a unit that Danh mục lacks, or the pasted table as a whole. */
export const previewKind = { ...rowKind, unit: 'Đơn vị mới', table: 'Cả bảng' } as const;

const hidden = (
  key: PreviewKey,
  header: string,
  type: Column<PreviewKey>['type'] = { kind: 'text' },
): Column<PreviewKey> => ({
  key,
  header,
  help: 'Cột ẩn: phần còn lại của dòng trong kế hoạch.',
  width: 80,
  type,
  filledBy: 'addon',
  hidden: true,
});

/** The columns of the tab Xem trước nhập: what is imported is what stands in them. */
export const PREVIEW_COLUMNS: readonly Column<PreviewKey>[] = [
  {
    key: 'doubts',
    header: 'Cần xem',
    help: 'Chỗ sổ đọc chưa chắc. Xem, sửa ở các cột bên phải nếu cần.',
    width: 250,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'action',
    header: 'Làm gì',
    help: 'Thêm, Sửa, Giữ nguyên; chọn Bỏ qua để không nhập dòng này; chọn Xoá ở dòng không còn trong bản nhập để xoá khỏi sổ.',
    width: 96,
    type: { kind: 'list', values: Object.values(importAction) },
    filledBy: 'plan',
  },
  {
    key: 'code',
    header: 'Mã',
    help: 'Mã của việc trong tab Theo dõi; việc đã có giữ mã cũ.',
    width: 76,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'pasteRow',
    header: 'Dòng',
    help: 'Dòng ở tab Nhập.',
    width: 48,
    type: { kind: 'number' },
    filledBy: 'addon',
  },
  {
    key: 'task',
    header: 'Nhiệm vụ',
    help: 'Mục, nhiệm vụ hoặc chỉ tiêu.',
    width: 210,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'item',
    header: 'Việc',
    help: 'Lời của việc; với đơn vị mới: tên đầy đủ.',
    width: 260,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'timeWords',
    header: 'Thời gian ghi trong kế hoạch',
    help: 'Lời ghi thời gian có hiệu lực với việc này.',
    width: 130,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'reading',
    header: 'Đọc thành',
    help: 'Sổ hiểu lời ghi thời gian thế nào.',
    width: 150,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'deadline',
    header: 'Hạn',
    help: 'Sẽ là Hạn gốc. Sửa được, ghi ngày dạng 31/8/2024.',
    width: 84,
    type: { kind: 'date' },
    filledBy: 'plan',
  },
  {
    key: 'event',
    header: 'Sự kiện chờ',
    help: 'Hạn tính từ sự kiện này. Sửa được; tên chưa có sẽ được thêm vào tab Sự kiện.',
    width: 130,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'unitText',
    header: 'Đơn vị ghi',
    help: 'Lời ghi đơn vị trong kế hoạch.',
    width: 130,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'unit',
    header: 'Đơn vị theo dõi',
    help: 'Chọn trong danh sách. Ở dòng Đơn vị mới: chọn một đơn vị đã có để mọi việc ghi tên này tính cho đơn vị đó.',
    width: 150,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'product',
    header: 'Sản phẩm',
    help: 'Sửa được.',
    width: 120,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'target',
    header: 'Chỉ tiêu',
    help: 'Số lượng phải đạt. Ghi số từ 0 trở lên.',
    width: 64,
    type: { kind: 'number', min: 0 },
    filledBy: 'plan',
  },
  {
    key: 'quantityUnit',
    header: 'Đơn vị tính',
    help: 'Đơn vị của Chỉ tiêu.',
    width: 90,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'inCharge',
    header: 'Người chủ trì',
    help: 'Sửa được.',
    width: 130,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'changes',
    header: 'Thay đổi (cũ → mới)',
    help: 'Với việc đã có trong sổ: ô nào đổi, từ gì thành gì.',
    width: 260,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  hidden('kind', 'Loại dòng'),
  hidden('parent', 'Mã cấp trên'),
  hidden('order', 'Thứ tự', { kind: 'number' }),
  hidden('tt', 'TT'),
  hidden('group', 'Nhóm việc'),
  hidden('time', 'Thời gian thực hiện'),
  hidden('note', 'Ghi chú'),
  hidden('start', 'Bắt đầu', { kind: 'date' }),
  hidden('eventDays', 'Số ngày sau sự kiện', { kind: 'number' }),
  hidden('source', 'Nguồn'),
];
