/** The tabs of the workbook by what they are for. */
export const tabName = {
  tracker: 'Theo dõi',
  summary: 'Tổng hợp',
  lists: 'Danh mục',
} as const;
