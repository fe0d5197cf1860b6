/**
 * What can be said of a workbook in the list, in the order of their numbers from 1 on; 0 is an empty line. IMPORTRANGE gives
 * #REF! for a workbook that was not allowed yet, for one that the person may not view and for an address that leads nowhere,
 * and tells only the person who hovers over the cell which it is (https://support.google.com/docs/answer/3093340).
 */
const STATES = {
  counted: 'Đã cộng.',
  noAddress: 'Chưa có địa chỉ: dán địa chỉ sổ vào cột Địa chỉ sổ.',
  badAddress:
    'Không phải địa chỉ Google Sheets: mở sổ cần lấy, chép địa chỉ trên thanh trình duyệt (https://docs.google.com/spreadsheets/d/…) rồi dán vào đây.',
  twice: 'Trùng với một dòng trên, chỉ cộng một lần: xoá dòng này.',
  notConnected:
    'Chưa được phép, hoặc không mở được: đưa chuột vào ô #REF! ở cột Kết nối, bấm Cho phép truy cập. Không có nút đó thì kiểm tra địa chỉ, hoặc xin cơ quan đó cho bạn quyền xem sổ.',
  noSharedTab:
    'Mở được nhưng không có tab Chia sẻ: sổ bản cũ, hoặc không phải Sổ theo dõi. Nhờ Văn phòng cơ quan đó cài bản mới, chạy Sổ theo dõi ▸ Thiết lập sổ.',
  waiting: 'Google chưa trả số liệu: chờ vài phút. Nếu vẫn vậy, mở sổ nguồn xem có lỗi không.',
  otherLayout:
    'Tab Chia sẻ của sổ đó không đúng mẫu: nhờ Văn phòng cơ quan đó chạy Sổ theo dõi ▸ Thiết lập sổ.',
  newer:
    'Sổ đó dùng bản mới hơn, sổ này chưa đọc được: cài bản mới cho sổ này, chạy Sổ theo dõi ▸ Thiết lập sổ.',
  brokenFigures:
    'Số liệu ở sổ đó đang lỗi: nhờ Văn phòng cơ quan đó xem tab Tổng hợp, chạy Sổ theo dõi ▸ Thiết lập sổ.',
  otherYear: 'Năm kế hoạch khác với các sổ kia nên chưa cộng: dán địa chỉ sổ của cùng năm.',
  blocked: 'Có chữ gõ vào các cột ẩn ngay sau cột Kết nối: cho hiện các cột đó, xoá chữ trong dòng này.',
} as const;

export type GatheredState = keyof typeof STATES;
const KEYS = Object.keys(STATES);

export const STATE_WORDS: readonly string[] = Object.values(STATES);

/** The number of a state. */
export const stateCode = (state: GatheredState): number => KEYS.indexOf(state) + 1;
