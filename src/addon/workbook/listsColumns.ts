import type { Column } from './column';

export type SettingColumn = 'label' | 'value' | 'help';
export type UnitKey = 'shortName' | 'name' | 'parent' | 'role' | 'head' | 'emails';
export type WordColumn = 'status' | 'statusMeaning' | 'standing' | 'standingMeaning';

/** What part an entry of the unit list plays. */
export const unitRole = { unit: 'Đơn vị', office: 'Văn phòng', leadership: 'Lãnh đạo' } as const;
export type UnitRole = (typeof unitRole)[keyof typeof unitRole];

export const SETTING_COLUMNS: readonly Column<SettingColumn>[] = [
  {
    key: 'label',
    header: 'Cài đặt',
    help: 'Tên của cài đặt.',
    width: 230,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'value',
    header: 'Giá trị',
    help: 'Văn phòng sửa ở cột này.',
    width: 300,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'help',
    header: 'Ý nghĩa',
    help: 'Cài đặt dùng để làm gì.',
    width: 300,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
];

export const WORD_COLUMNS: readonly Column<WordColumn>[] = [
  {
    key: 'status',
    header: 'Trạng thái',
    help: 'Từ để chọn ở cột Trạng thái.',
    width: 150,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'statusMeaning',
    header: 'Nghĩa của trạng thái',
    help: 'Khi nào chọn từ đó.',
    width: 300,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'standing',
    header: 'Tình trạng',
    help: 'Từ mà sổ tự tính.',
    width: 170,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
  {
    key: 'standingMeaning',
    header: 'Nghĩa của tình trạng',
    help: 'Khi nào sổ ghi từ đó.',
    width: 300,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
];

export const UNIT_COLUMNS: readonly Column<UnitKey>[] = [
  {
    key: 'shortName',
    header: 'Đơn vị',
    help: 'Tên ngắn, mỗi đơn vị một tên riêng.',
    example: 'Phòng QLKH',
    width: 230,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'name',
    header: 'Tên đầy đủ',
    help: 'Tên dùng trong báo cáo.',
    example: 'Phòng Quản lý khoa học',
    width: 300,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'parent',
    header: 'Trực thuộc',
    help: 'Tên ngắn của đơn vị cấp trên, nếu có.',
    example: 'Chi cục TCĐLCL',
    width: 300,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'role',
    header: 'Vai trò',
    help: `Chọn một trong: ${Object.values(unitRole).join(', ')}.`,
    width: 150,
    type: { kind: 'list', values: Object.values(unitRole) },
    filledBy: 'plan',
  },
  {
    key: 'head',
    header: 'Trưởng đơn vị',
    help: 'Họ tên người đứng đầu.',
    width: 150,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'emails',
    header: 'E-mail',
    help: 'Một hay nhiều địa chỉ, cách nhau bằng dấu phẩy: nơi nhận bản tin, và người được cập nhật việc của đơn vị.',
    example: 'truongphong@coquan.example, chuyenvien@coquan.example',
    width: 300,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
];
