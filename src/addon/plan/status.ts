/** What a unit says of its work item: the words of the dropdown "Trạng thái". */
export const status = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  completed: 'Hoàn thành',
  paused: 'Tạm dừng',
  dropped: 'Không thực hiện',
} as const;

export type Status = (typeof status)[keyof typeof status];

/** The statuses in the order in which people meet them in a list. */
export const STATUSES: readonly Status[] = Object.values(status);

/** What each status means, for the help texts of the sheet. */
export const STATUS_MEANING: Readonly<Record<Status, string>> = {
  'Chưa thực hiện': 'Chưa bắt đầu làm.',
  'Đang thực hiện': 'Đã bắt đầu, chưa có sản phẩm cuối cùng.',
  'Hoàn thành': 'Đã có sản phẩm; ghi ngày hoàn thành và minh chứng.',
  'Tạm dừng': 'Dừng có thời hạn, chờ ý kiến; ghi lý do ở cột Vướng mắc/kiến nghị.',
  'Không thực hiện': 'Không làm nữa theo ý kiến lãnh đạo; ghi lý do ở cột Vướng mắc/kiến nghị.',
};

/** Whether a text is one of the five statuses, letter for letter. */
export function isStatus(text: unknown): text is Status {
  return STATUSES.some((known) => known === text);
}
