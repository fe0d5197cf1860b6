/** What is said when a workbook goes on into the next year. */
export const newYear = {
  title: 'Tạo sổ năm mới',
  menu: 'Tạo sổ năm mới',
  section: (year: number) => `NHIỆM VỤ CHUYỂN TIẾP TỪ NĂM ${year}`,
  source: (year: number, code: string, source: string) =>
    `Chuyển từ kế hoạch năm ${year}, mã ${code}${source === '' ? '' : ` (${source})`}`,
  /** The tab of an old year. */
  tab: (tab: string, year: number) => `${tab} ${year}`,

  askYear: (next: number) =>
    `Tạo sổ cho năm nào? Để trống: năm ${next}.\n\nViệc này làm ngay trong tệp đang mở. Muốn giữ nguyên tệp cũ thì bấm Huỷ, vào Tệp ▸ Tạo bản sao, rồi chạy lại trong bản sao.`,
  badYear: (answer: string, after: number) =>
    `"${answer}" không phải là năm sau năm ${after} (viết 4 chữ số). Chạy lại và ghi ví dụ ${after + 1}.`,
  askItems: ({ unfinished, standing, anew }: { unfinished: number; standing: number; anew: number }) =>
    [
      'Chuyển những việc nào sang năm mới? Gõ số; để trống là 1.',
      '',
      `1. Việc chưa xong (${unfinished}) và việc thường xuyên, không hạn (${standing + anew})`,
      `2. Chỉ việc chưa xong (${unfinished})`,
      `3. Chỉ việc thường xuyên, không hạn (${standing + anew})`,
      '4. Không chuyển việc nào',
    ].join('\n'),
  badItems: (answer: string) => `"${answer}" không phải là số từ 1 đến 4. Chạy lại Tạo sổ năm mới.`,
  confirm: (
    { from, to, title }: { from: number; to: number; title: string },
    { unfinished, standing, anew }: { unfinished: number; standing: number; anew: number },
    tabs: readonly string[],
    notes: readonly string[],
  ) =>
    [
      `Tạo sổ năm ${to} từ sổ năm ${from}?`,
      '',
      `• Số liệu năm ${from} được giữ để xem ở các tab: ${tabs.join(', ')}. Các tab này thành giá trị, không tính lại và không ai sửa được.`,
      `• Tab "Theo dõi" mới có ${unfinished + standing + anew} việc chuyển tiếp: ${unfinished} việc chưa xong (giữ hạn cũ, việc đã muộn vẫn muộn), ${standing} việc thường xuyên hoặc không hạn (hạn có ngày thì dời đến 31/12/${to}), ${anew} việc thường xuyên đã hoàn thành (bắt đầu lại).`,
      '• Danh mục, địa chỉ, cài đặt, lịch chạy tự động giữ nguyên; tên kế hoạch thành:',
      `  ${title}`,
      `• Kế hoạch năm ${to} nhập sau, bằng Kế hoạch ▸ Nhập kế hoạch.`,
      ...notes.map((note) => `• ${note}`),
      '',
      'Không hoàn tác được bằng Ctrl+Z; cần lấy lại thì vào Tệp ▸ Lịch sử phiên bản.',
    ].join('\n'),
  digestUnfinished: 'Bản tin của kỳ vừa chốt chưa gửi hết (xem Nhật ký); sang sổ mới thì không gửi tiếp nữa.',
  undecided: (ids: readonly string[]) =>
    `Còn kiến nghị chưa quyết định: ${ids.join(', ')}. Sang sổ mới thì không quyết định được nữa; muốn quyết định trước thì bấm Huỷ, mở menu Kiến nghị.`,
  cancelled: 'Chưa làm gì: sổ vẫn như cũ.',
  referenceDay:
    'Ô Ngày tham chiếu ở tab "Danh mục" đang có ngày, nên số liệu năm cũ sẽ được giữ như ở ngày đó. Xoá ô đó rồi làm lại.',
  codes: (problems: readonly string[]) =>
    `${problems.join('\n')}\nSửa xong rồi làm lại, để không bỏ sót việc nào.`,
  tooEarly: (year: number, lastDay: string) =>
    `Kỳ báo cáo cuối của năm ${year} chốt sau ngày ${lastDay}. Tạo sổ năm mới sau ngày đó, để số liệu cả năm được chốt trong sổ cũ.`,
  digestToCome: (day: string) =>
    `Bản tin của kỳ vừa chốt gửi ngày ${day}. Tạo sổ năm mới sau khi bản tin đã gửi, hoặc tắt Bản tin tháng rồi làm lại.`,
  tabThere: (tabs: readonly string[]) =>
    `Sổ đã có tab ${tabs.map((tab) => `"${tab}"`).join(', ')}. Đổi tên hoặc xoá tab đó rồi làm lại.`,
  resume: (to: number) => `Lần trước tạo sổ năm ${to} chưa xong. Đã làm nốt.`,
  lost: 'Không còn tab "Theo dõi" của năm cũ nên không chuyển được việc. Lấy lại ở Tệp ▸ Lịch sử phiên bản rồi làm lại.',
  done: (
    to: number,
    { unfinished, standing, anew }: { unfinished: number; standing: number; anew: number },
  ) =>
    `Đã tạo sổ năm ${to}: chuyển tiếp ${unfinished} việc chưa xong, ${standing + anew} việc thường xuyên hoặc không hạn. Số liệu năm cũ ở các tab cuối sổ.\n\nViệc tiếp theo: nhập kế hoạch năm ${to} bằng Kế hoạch ▸ Nhập kế hoạch; xem lại tên kế hoạch và hạn của việc chuyển tiếp.`,
  /** The first line of the new journal. */
  told: (from: number, to: number, count: number) =>
    `Sổ năm ${to} tạo từ sổ năm ${from}, chuyển tiếp ${count} việc.`,
} as const;
