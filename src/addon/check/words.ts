import type { Verdict } from '../actions/selfCheck/types';

/** What the page of the self-check says that does not come from the server. */
export const words = {
  title: 'Kiểm tra hệ thống',
  progress: (step: number, steps: number) => `Đang kiểm tra, phần ${step}/${steps}…`,
  repairing: 'Đang sửa…',
  repaired: (lines: readonly string[]) => `Đã sửa: ${lines.join(' ')}`,
  lost: (detail: string) =>
    `Không làm xong vì mất kết nối hoặc lỗi máy chủ. Kiểm tra mạng rồi bấm Kiểm tra lại. (${detail})`,
  summary: (right: number, wrong: number, unknown: number) =>
    wrong === 0
      ? `Không thấy lỗi: ${right} đúng, ${unknown} chưa biết.`
      : `${wrong} điểm cần xử lý; ${right} đúng, ${unknown} chưa biết.`,
  groupFailed: 'Phần này chưa kiểm tra được',
  again: 'Kiểm tra lại',
  repair: 'Sửa những gì sửa được',
  copy: 'Sao chép cho bộ phận hỗ trợ',
  copied: 'Đã sao chép, không kèm địa chỉ e-mail. Dán (Ctrl+V) vào thư gửi bộ phận hỗ trợ.',
  notCopied: 'Trình duyệt không cho sao chép. Chọn nội dung bên dưới rồi bấm Ctrl+C.',
  columns: ['Kết quả', 'Kiểm tra', 'Thấy gì', 'Làm gì'],
  verdict: { right: 'Đúng', wrong: 'Sai', unknown: 'Chưa biết' } satisfies Record<Verdict, string>,
  sign: { right: '✓', wrong: '✕', unknown: '?' } satisfies Record<Verdict, string>,
  /** Stands in the copied text where an address stood. */
  someone: '(địa chỉ)',
} as const;
