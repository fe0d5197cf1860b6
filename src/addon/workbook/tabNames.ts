/** The tabs of the workbook by what they are for. */
export const tabName = {
  tracker: 'Theo dõi',
  summary: 'Tổng hợp',
  byUnit: 'Theo đơn vị',
  events: 'Sự kiện',
  journal: 'Nhật ký',
  lists: 'Danh mục',
  /** Hidden: what the journal knows of each item. */
  known: 'Đối chiếu',
} as const;
