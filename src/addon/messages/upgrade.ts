/** What is said about the version of a workbook. */
export const upgrade = {
  title: 'Nâng cấp sổ',
  tooNew:
    'Sổ này do phiên bản mới hơn của tiện ích tạo ra, nên bản đang chạy không ghi và không gửi gì, để khỏi làm hỏng số liệu. Văn phòng cập nhật tiện ích (Tiện ích mở rộng ▸ Apps Script) rồi mở lại sổ; việc xem vẫn dùng được.',
  listsGone:
    'Sổ thuộc phiên bản cũ và thiếu tab "Danh mục" hoặc dòng tiêu đề của tab đó. Văn phòng chạy Sổ theo dõi ▸ Thiết lập sổ.',
  /** The whole of what a menu says before it goes on. */
  done: (lines: readonly string[]) => `Đã nâng cấp sổ cho tiện ích mới:\n${lines.join('\n')}`,
  /** What each step did, for the office and for the journal. */
  steps: {
    eventsAndColumns:
      'Lên phiên bản 2: thêm tab "Sự kiện", cột "Số ngày sau sự kiện" và các cột sổ tự tính ở tab "Theo dõi".',
    wholeWorkbook:
      'Lên phiên bản 3: thêm các cài đặt mới ở tab "Danh mục", các tab còn thiếu, vẽ lại "Tổng hợp", đặt lại công thức, quy tắc và phần bảo vệ. Số liệu đã nhập, địa chỉ và cột riêng giữ nguyên.',
    helpTab: 'Lên phiên bản 4: thêm tab "Hướng dẫn".',
  },
} as const;
