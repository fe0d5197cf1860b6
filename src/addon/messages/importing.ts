/** What the import of a plan and the changes of the tracker's rows say to a person. */
export const importing = {
  rows: {
    noSuchRow: (code: string) =>
      `Không thấy dòng có mã ${code} trong tab "Theo dõi", nên chưa thay đổi gì. Kiểm tra cột Mã rồi làm lại.`,
    codeTwice: (codes: readonly string[]) =>
      `Tab "Theo dõi" có hai dòng trở lên cùng mã ${codes.join(', ')}, nên chưa thay đổi gì. Sửa cột Mã để mỗi việc một mã rồi làm lại.`,
    columnGone: (headers: readonly string[]) =>
      `Tab "Theo dõi" thiếu cột ${headers.join(', ')}, nên chưa thay đổi gì. Chạy Sổ theo dõi ▸ Thiết lập sổ rồi làm lại.`,
    noSuchUnit: (names: readonly string[]) =>
      `Danh mục chưa có đơn vị ${names.join(', ')}, nên chưa thay đổi gì. Thêm vào bảng đơn vị ở tab "Danh mục" rồi làm lại.`,
    added: (count: number) => `Đã thêm ${count} dòng vào tab "Theo dõi".`,
    removed: (count: number) => `Đã xoá ${count} dòng khỏi tab "Theo dõi".`,
    finished: 'Lần ghi trước bị ngắt giữa chừng; sổ đã làm nốt.',
  },
} as const;
