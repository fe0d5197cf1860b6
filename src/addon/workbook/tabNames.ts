/** The tabs of the workbook by what they are for. */
export const tabName = {
  tracker: 'Theo dõi',
  summary: 'Tổng hợp',
  byUnit: 'Theo đơn vị',
  events: 'Sự kiện',
  /** Closed reporting periods: the figures of each, and the items as they stood at each cut-off. */
  periods: 'Kỳ báo cáo',
  frozen: 'Số liệu kỳ',
  journal: 'Nhật ký',
  lists: 'Danh mục',
  /** Hidden: what the journal knows of each item. */
  known: 'Đối chiếu',
} as const;
