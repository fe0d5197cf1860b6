/** Why a phrase gives no deadline: what is wrong, then what to write instead. Everything here is read by people. */

const EXAMPLES = '“Quý III”, “Tháng 6”, “Trước ngày 20/6”, “Từ tháng 3 đến tháng 6” hoặc “Thường xuyên”';

/** Long phrases are cut so that the message still fits a note in a cell. */
function quoted(words: string): string {
  const letters = Array.from(words);
  return `“${letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : words}”`;
}

export const reasons = {
  empty: () => `Ô thời hạn đang trống. Hãy ghi thời hạn, ví dụ ${EXAMPLES}.`,
  noTime: (words: string) =>
    `Không thấy mốc thời gian trong ${quoted(words)}. Hãy ghi thời hạn, ví dụ ${EXAMPLES}.`,
  alreadyDone: (words: string) =>
    `${quoted(words)} là kết quả chứ không phải thời hạn. Hãy ghi kết quả ở cột trạng thái và ghi thời hạn ở đây, ví dụ ${EXAMPLES}.`,
  noSuchQuarter: (words: string) =>
    `Không có ${quoted(words)}: một năm chỉ có quý I, II, III và IV. Hãy sửa lại số của quý.`,
  noSuchMonth: (words: string) =>
    `Không có tháng nào như ${quoted(words)}: một năm chỉ có tháng 1 đến tháng 12. Hãy sửa lại tháng.`,
  noSuchDay: (words: string) => `Trong lịch không có ${quoted(words)}. Hãy sửa lại ngày, ví dụ “28/02/2024”.`,
  missingNumber: (words: string) =>
    `${quoted(words)} còn để trống số của tháng hoặc quý. Hãy ghi đủ, ví dụ “Tháng 6/2024” hoặc “Quý II/2024”.`,
  missingMonth: (words: string) =>
    `${quoted(words)} chưa cho biết tháng. Hãy ghi đủ ngày và tháng, ví dụ “20/6”.`,
  unclearYear: (words: string) =>
    `Không rõ năm trong ${quoted(words)}. Hãy ghi năm đủ bốn chữ số từ 2000 đến 2100, ví dụ “12/2024”.`,
  planYear: (year: number) =>
    `Thời hạn không ghi năm, mà năm kế hoạch đang là ${year}. Hãy ghi rõ năm trong thời hạn hoặc sửa năm kế hoạch.`,
  vague: (words: string) =>
    `${quoted(words)} không cho biết ngày kết thúc. Hãy ghi ngày, tháng hoặc quý cụ thể, ví dụ “Trước ngày 15/6” hoặc “Quý I”.`,
  weekOfMonth: (words: string) =>
    `${quoted(words)} có nhiều cách tính tuần. Hãy ghi ngày cụ thể, ví dụ “Trước ngày 12/5”.`,
  season: (words: string) =>
    `${quoted(words)} không trùng với năm, quý hay tháng dương lịch. Hãy ghi ngày hoặc tháng kết thúc, ví dụ “Tháng 5/2025”.`,
  lunar: (words: string) =>
    `${quoted(words)} là âm lịch. Hãy ghi ngày dương lịch, ví dụ “Trước ngày 10/02/2024”.`,
  bareDuration: (words: string) =>
    `${quoted(words)} không cho biết tính từ khi nào. Hãy ghi mốc bắt đầu hoặc ngày kết thúc, ví dụ “Trước ngày 20/6”.`,
  workingDays: (words: string) =>
    `${quoted(words)} tính theo ngày làm việc, còn phụ thuộc ngày nghỉ lễ. Hãy ghi ngày kết thúc, ví dụ “Trước ngày 20/6”.`,
  reversed: (from: string, to: string) =>
    `Thời hạn kết thúc (${to}) trước khi bắt đầu (${from}). Hãy ghi các mốc theo thứ tự, kèm năm nếu sang năm khác, ví dụ “Từ tháng 11/2024 đến tháng 2/2025”.`,
  disordered: (earlier: string, last: string) =>
    `Mốc ghi sau cùng (${last}) lại đến trước mốc khác (${earlier}). Hãy ghi các mốc theo thứ tự thời gian hoặc chỉ ghi mốc hoàn thành.`,
} as const;
