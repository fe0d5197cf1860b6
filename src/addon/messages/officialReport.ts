/** What is said of the official report. */
export const officialReportMessages = {
  title: 'Báo cáo',
  notYours:
    'Báo cáo do Văn phòng và lãnh đạo lập. Cần xem thì nhờ Văn phòng gửi; việc của đơn vị xem ở Cập nhật tiến độ.',
  noItems: 'Sổ chưa có việc nào để báo cáo. Nhập kế hoạch vào tab "Theo dõi", rồi mở lại Báo cáo.',
  noSuchPeriod: (name: string) =>
    `Không còn kỳ "${name}" ở tab "Kỳ báo cáo", hoặc kỳ đó không có số liệu. Chọn kỳ khác, hoặc chọn hai ngày.`,
  badRange: 'Chọn hai ngày theo thứ tự, ngày sau không quá hôm nay.',
  badInput: 'Sổ không hiểu yêu cầu nhận được. Đóng hộp thoại, mở lại Báo cáo.',
} as const;
