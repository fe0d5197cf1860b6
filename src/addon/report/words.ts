/** What the page of the report says that does not come from the sheet or the server. */
export const words = {
  loading: 'Đang đọc sổ và lập báo cáo…',
  unread: (detail: string) =>
    `Không lập được báo cáo vì mất kết nối hoặc lỗi máy chủ. Kiểm tra mạng rồi thử lại. (${detail})`,
  retry: 'Thử lại',
  period: 'Kỳ báo cáo',
  anyDays: 'Hai ngày bất kỳ (số liệu hiện nay)',
  noPeriods:
    'Chưa có kỳ nào được chốt nên báo cáo lấy số liệu hiện nay. Sau ngày chốt, kỳ sẽ có trong danh sách.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  make: 'Lập báo cáo',
  bothDays: 'Chọn cả hai ngày rồi bấm Lập báo cáo.',
  withAppendix: 'Kèm Phụ lục đã điều chỉnh',
  print: 'In',
  copy: 'Sao chép',
  download: 'Tải .docx',
  preview: 'Bản xem trước của báo cáo',
  copied: 'Đã sao chép. Mở văn bản của cơ quan rồi dán (Ctrl+V).',
  notCopied: 'Trình duyệt không cho sao chép. Bấm Tải .docx, hoặc chọn nội dung bên dưới rồi bấm Ctrl+C.',
  downloaded: (file: string) => `Đã tạo tệp ${file}.`,
  blanks: 'Chỗ chấm …… điền tay, hoặc ghi một lần ở tab "Danh mục", phần Cài đặt.',
} as const;
