/** What a unit is asked to fill in, and the two ways to do it. */
export const HOW_TO_UPDATE: readonly string[] = [
  'Ghi trạng thái, tiến độ, minh chứng; việc đã xong thì ghi ngày hoàn thành, việc gặp khó khăn thì ghi vướng mắc, kiến nghị.',
  'Cách làm: mở sổ, chọn menu Sổ theo dõi ▸ Cập nhật tiến độ, hoặc gõ thẳng vào các ô của dòng việc.',
];
