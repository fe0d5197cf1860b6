/** What is said of gathering several workbooks. */
export const gatheredMessages = {
  made: 'Đã tạo tab "Nhiều sổ". Dán địa chỉ sổ của từng cơ quan vào cột Địa chỉ sổ; cột Kết nối hiện #REF! thì đưa chuột vào ô đó, bấm Cho phép truy cập.',
  right: 'Tab "Nhiều sổ" đã có và đúng. Số liệu tự cập nhật; xem cột Trạng thái nguồn.',
  repaired: (lines: readonly string[]) =>
    `${lines.join('\n')}\n\nSố liệu tự cập nhật; xem cột Trạng thái nguồn.`,
} as const;
