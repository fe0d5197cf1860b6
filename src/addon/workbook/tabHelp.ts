import { tabName } from './tabNames';

export interface TabHelp {
  /** What the tab is for. */
  says: string;
  /** Who writes in it. */
  who: string;
}

const BY_ITSELF = 'Sổ tự tính, không ai gõ vào.';
const BY_ADDON = 'Sổ tự ghi, không ai sửa.';
const BY_OFFICE = 'Văn phòng ghi.';

/** Every tab in the order in which a person meets them. */
export const TAB_HELP: Readonly<Record<keyof typeof tabName, TabHelp>> = {
  tracker: {
    says: 'Toàn bộ kế hoạch: bảy cột của Phụ lục, rồi hạn, tình hình thực hiện và tình trạng của từng việc.',
    who: 'Đơn vị ghi các cột Đơn vị nhập; Văn phòng ghi các cột của kế hoạch.',
  },
  summary: {
    says: 'Một trang cho lãnh đạo: số liệu chung, tỷ lệ, từng tháng, từng đơn vị, việc quá hạn, việc sắp đến hạn, vướng mắc.',
    who: BY_ITSELF,
  },
  byUnit: {
    says: 'Mỗi đơn vị một dòng: số việc, quá hạn, tỷ lệ, lần cập nhật gần nhất, việc chưa cập nhật trong kỳ.',
    who: BY_ITSELF,
  },
  help: { says: 'Tab này.', who: 'Sổ tự ghi; ghi chú riêng để ở tab khác.' },
  gathered: {
    says: 'Cộng số liệu của nhiều sổ; chỉ có khi Văn phòng chạy "Tổng hợp nhiều sổ".',
    who: 'Văn phòng ghi địa chỉ các sổ; phần còn lại sổ tự tính.',
  },
  lists: {
    says: 'Cài đặt, nghĩa của các từ trong sổ, và bảng đơn vị với e-mail: ai thuộc đơn vị nào, ai nhận thư.',
    who: BY_OFFICE,
  },
  events: {
    says: 'Các sự kiện mà thời hạn chờ; ghi ngày xảy ra thì các việc chờ sự kiện đó có hạn.',
    who: BY_OFFICE,
  },
  amendments: {
    says: 'Mọi kiến nghị thay đổi kế hoạch và quyết định về từng kiến nghị.',
    who: 'Sổ tự ghi; kiến nghị gửi từ thanh bên, quyết định ghi ở menu "Kiến nghị".',
  },
  periods: {
    says: 'Số liệu của từng kỳ báo cáo như ở ngày chốt; sửa về sau không làm thay đổi. Kỳ đầu tiên có sau ngày chốt đầu tiên.',
    who: BY_ADDON,
  },
  frozen: { says: 'Từng việc như ở ngày chốt của mỗi kỳ.', who: BY_ADDON },
  journal: {
    says: 'Mọi thay đổi: lúc nào, ai, ô nào, từ gì thành gì; cả thư đã gửi và việc sổ tự làm.',
    who: BY_ADDON,
  },
  pasted: {
    says: 'Nơi dán bảng phụ lục khi nhập kế hoạch; nhập xong có thể xoá.',
    who: 'Văn phòng dán.',
  },
  preview: {
    says: 'Bảng đã dán được đọc thế nào, trước khi nhập; nhập xong có thể xoá.',
    who: 'Văn phòng sửa các ô cần sửa.',
  },
  shared: { says: 'Tab ẩn: số liệu chung mà sổ tổng hợp của nơi khác lấy.', who: BY_ITSELF },
  known: { says: 'Tab ẩn: từng việc như lần đối chiếu gần nhất, để ghi nhật ký.', who: BY_ADDON },
};

/** The tabs with what they are for. */
export const tabLines = (): (TabHelp & { name: string })[] =>
  (Object.keys(TAB_HELP) as (keyof typeof tabName)[]).map((key) => ({
    name: tabName[key],
    ...TAB_HELP[key],
  }));
