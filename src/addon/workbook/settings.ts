import { type CellContent, formula } from './cell';
import { numberFormat } from './look';

export type SettingKey =
  | 'planTitle'
  | 'planYear'
  | 'clockToday'
  | 'referenceDay'
  | 'today'
  | 'dueSoonDays'
  | 'horizonDays'
  | 'periodStartDay'
  | 'periodStart'
  | 'longPeriods'
  | 'lockByUnit'
  | 'digest'
  | 'sendingDay'
  | 'sendingHour'
  | 'reminders'
  | 'reminderDays'
  | 'escalationDays'
  | 'superiorBody'
  | 'issuingBody'
  | 'place'
  | 'reportSymbol'
  | 'signerPosition'
  | 'signerName'
  | 'reportRecipients';

/** What a plan brings for the settings. */
export interface SettingSeed {
  title: string;
  year: number;
  organisation?: string;
  place?: string;
}

/** The words of a setting that is on or off. */
export const YES = 'Có';
export const NO = 'Không';
const YES_NO = [NO, YES];

/** One setting, declared once: a labelled row of the tab Danh mục. */
export interface Setting {
  key: SettingKey;
  /** How the row is found on the sheet. */
  label: string;
  help: string;
  type:
    | { kind: 'text' }
    | { kind: 'number'; min: number; max: number }
    | { kind: 'date' }
    | { kind: 'choice'; values: readonly string[] };
  /** A computed setting is protected and repaired; the others belong to the office. */
  computed?: (at: (key: SettingKey) => string) => string;
  initial?: (plan: SettingSeed) => CellContent;
}

export const SETTINGS: readonly Setting[] = [
  {
    key: 'planTitle',
    label: 'Tên kế hoạch',
    help: 'Tên hiện ở đầu sổ, bản tổng hợp và bản tin.',
    type: { kind: 'text' },
    initial: (plan) => plan.title,
  },
  {
    key: 'planYear',
    label: 'Năm kế hoạch',
    help: 'Năm dùng để đọc các thời hạn không ghi năm. Số từ 2000 đến 2100.',
    type: { kind: 'number', min: 2000, max: 2100 },
    initial: (plan) => plan.year,
  },
  {
    key: 'clockToday',
    label: 'Hôm nay',
    help: 'Tự tính theo đồng hồ của sổ.',
    type: { kind: 'date' },
    computed: () => '=TODAY()',
  },
  {
    key: 'referenceDay',
    label: 'Ngày tham chiếu',
    help: 'Để trống: tính theo hôm nay. Ghi một ngày: xem sổ như ở ngày đó.',
    type: { kind: 'date' },
    initial: () => '',
  },
  {
    key: 'today',
    label: 'Ngày tính tình trạng',
    help: 'Tự tính: Ngày tham chiếu nếu có, không thì Hôm nay.',
    type: { kind: 'date' },
    computed: (at) => `=IF(ISNUMBER(${at('referenceDay')});${at('referenceDay')};${at('clockToday')})`,
  },
  {
    key: 'dueSoonDays',
    label: 'Báo sắp đến hạn trước (ngày)',
    help: 'Việc còn không quá số ngày này thì ghi Sắp đến hạn. Số từ 0 đến 366.',
    type: { kind: 'number', min: 0, max: 366 },
    initial: () => 15,
  },
  {
    key: 'horizonDays',
    label: 'Liệt kê việc đến hạn trong (ngày)',
    help: 'Danh sách việc sắp tới ở Tổng hợp và bản tin. Số từ 1 đến 366.',
    type: { kind: 'number', min: 1, max: 366 },
    initial: () => 30,
  },
  {
    key: 'periodStartDay',
    label: 'Kỳ báo cáo tháng bắt đầu từ ngày',
    help: '15: từ ngày 15 tháng trước đến ngày 14 (Nghị định 09/2019/NĐ-CP, Điều 12); 1: theo tháng dương lịch. Số từ 1 đến 28.',
    type: { kind: 'number', min: 1, max: 28 },
    initial: () => 15,
  },
  {
    key: 'periodStart',
    label: 'Kỳ báo cáo này tính từ',
    help: 'Tự tính. Việc đang mở chưa cập nhật từ ngày này được đánh dấu ở cột Lưu ý.',
    type: { kind: 'date' },
    computed: (at) => {
      const today = at('today');
      const first = at('periodStartDay');
      return `=DATE(YEAR(${today});MONTH(${today})-IF(DAY(${today})<${first};1;0);${first})`;
    },
  },
  {
    key: 'longPeriods',
    label: 'Chốt số liệu các kỳ',
    help: 'Tháng luôn được chốt; chọn Có để chốt thêm quý, 6 tháng, 9 tháng và năm.',
    type: { kind: 'choice', values: YES_NO },
    initial: () => YES,
  },
  {
    key: 'lockByUnit',
    label: 'Khoá theo đơn vị',
    help: 'Có: mỗi đơn vị chỉ sửa được dòng của mình, theo cột E-mail ở bảng dưới. Đổi xong chạy lại Thiết lập sổ.',
    type: { kind: 'choice', values: YES_NO },
    initial: () => NO,
  },
  {
    key: 'digest',
    label: 'Bản tin tháng',
    help: 'Có: gửi bản tin mỗi tháng cho lãnh đạo, Văn phòng và đơn vị. Bật, tắt ở đây hoặc ở menu Sổ theo dõi.',
    type: { kind: 'choice', values: YES_NO },
    initial: () => YES,
  },
  {
    key: 'sendingDay',
    label: 'Ngày gửi bản tin hằng tháng',
    help: 'Ngày này đầu tiên sau khi chốt kỳ; nếu từ lúc chốt chưa qua một ngày làm việc thì gửi muộn hơn (Nghị định 09/2019/NĐ-CP, Điều 8). Số từ 1 đến 28.',
    type: { kind: 'number', min: 1, max: 28 },
    initial: () => 16,
  },
  {
    key: 'sendingHour',
    label: 'Giờ gửi bản tin',
    help: 'Số từ 0 đến 23. Google gửi trong vòng một giờ kể từ giờ này. Đổi xong chạy lại Thiết lập sổ.',
    type: { kind: 'number', min: 0, max: 23 },
    initial: () => 8,
  },
  {
    key: 'reminders',
    label: 'Nhắc việc qua thư',
    help: 'Có: gửi thư nhắc đơn vị trước hạn và mỗi tuần khi quá hạn; mỗi ngày nhiều nhất một thư.',
    type: { kind: 'choice', values: YES_NO },
    initial: () => NO,
  },
  {
    key: 'reminderDays',
    label: 'Nhắc trước hạn (ngày)',
    help: 'Gửi thư nhắc khi việc còn số ngày này. Số từ 1 đến 60.',
    type: { kind: 'number', min: 1, max: 60 },
    initial: () => 7,
  },
  {
    key: 'escalationDays',
    label: 'Báo người chủ trì khi quá hạn (ngày)',
    help: 'Việc quá hạn từ số ngày này thì báo cả người chủ trì nhiệm vụ. Số từ 1 đến 366.',
    type: { kind: 'number', min: 1, max: 366 },
    initial: () => 15,
  },
  {
    key: 'superiorBody',
    label: 'Cơ quan chủ quản',
    help: 'Dòng trên cùng bên trái của báo cáo, ví dụ UBND tỉnh Bắc Giang. Để trống: báo cáo có chỗ chấm để điền tay.',
    type: { kind: 'text' },
    initial: () => '',
  },
  {
    key: 'issuingBody',
    label: 'Tên cơ quan',
    help: 'Cơ quan ban hành báo cáo.',
    type: { kind: 'text' },
    initial: ({ organisation = '' }) => organisation,
  },
  {
    key: 'place',
    label: 'Địa danh',
    help: 'Đứng trước ngày tháng của báo cáo.',
    type: { kind: 'text' },
    initial: ({ place = '' }) => place,
  },
  {
    key: 'reportSymbol',
    label: 'Ký hiệu báo cáo',
    help: 'Đứng sau số của báo cáo, ví dụ BC-SKHCN.',
    type: { kind: 'text' },
    initial: () => '',
  },
  {
    key: 'signerPosition',
    label: 'Chức vụ người ký',
    help: 'Ví dụ GIÁM ĐỐC. Ký thay thì xuống dòng trong ô: KT. GIÁM ĐỐC, dòng dưới PHÓ GIÁM ĐỐC.',
    type: { kind: 'text' },
    initial: () => '',
  },
  {
    key: 'signerName',
    label: 'Họ tên người ký',
    help: 'Họ tên dưới chữ ký.',
    type: { kind: 'text' },
    initial: () => '',
  },
  {
    key: 'reportRecipients',
    label: 'Nơi nhận báo cáo',
    help: 'Mỗi nơi nhận một dòng trong ô.',
    type: { kind: 'text' },
    initial: () => '',
  },
];

/** The number format in which a setting's value is shown. */
export function settingFormat(setting: Setting): string {
  if (setting.type.kind === 'date') return numberFormat.date;
  return setting.type.kind === 'number' ? '0' : numberFormat.text;
}

/** What the value cell of a setting holds when the workbook is set up. */
export function settingContent(
  setting: Setting,
  plan: SettingSeed,
  at: (key: SettingKey) => string,
): CellContent {
  if (setting.computed) return formula(setting.computed(at));
  return setting.initial?.(plan) ?? '';
}
