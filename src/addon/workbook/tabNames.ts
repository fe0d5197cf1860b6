/** The tabs of the workbook by what they are for. */
export const tabName = {
  tracker: 'Theo dõi',
  summary: 'Tổng hợp',
  byUnit: 'Theo đơn vị',
  /** How the workbook is used, for those who meet it first. */
  help: 'Hướng dẫn',
  events: 'Sự kiện',
  /** Closed reporting periods: the figures of each, and the items as they stood at each cut-off. */
  periods: 'Kỳ báo cáo',
  frozen: 'Số liệu kỳ',
  journal: 'Nhật ký',
  lists: 'Danh mục',
  /** Proposals to change the plan, and what was decided. */
  amendments: 'Kiến nghị',
  /** Where the office pastes a plan's appendix, and how it was read. */
  pasted: 'Nhập',
  preview: 'Xem trước nhập',
  /** Hidden: the figures that another workbook may gather; and the tab that gathers them. */
  shared: 'Chia sẻ',
  gathered: 'Nhiều sổ',
  /** Hidden: what the journal knows of each item. */
  known: 'Đối chiếu',
} as const;

/**
 * The temporary tab in which the self-check tries things, no tab of the workbook; a run that was cut off may leave it, the
 * next one and set-up take it away.
 */
export const TRIAL_TAB = 'Đang kiểm tra…';
