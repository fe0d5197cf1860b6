/** What the import of a plan and the changes of the tracker's rows say to a person. */
export const importing = {
  title: 'Nhập kế hoạch',
  again: 'Rồi chạy lại Sổ theo dõi ▸ Kế hoạch ▸ Nhập kế hoạch.',
  paste: (tab: string) =>
    `Đã mở tab "${tab}".\n\n1. Trong Word hoặc Google Tài liệu, chọn cả bảng phụ lục của kế hoạch (từ dòng tiêu đề) rồi sao chép.\n2. Bấm vào ô A3 của tab "${tab}" rồi dán.\n3. Chạy lại Sổ theo dõi ▸ Kế hoạch ▸ Nhập kế hoạch: sổ đọc bảng và cho xem trước, chưa nhập gì.`,
  refused: (reason: string) => `Chưa nhập gì. ${reason}`,
  previewed: (tab: string, summary: string) =>
    `Đã đọc bảng: ${summary}.\n\nXem tab "${tab}", các dòng cần xem ở trên cùng; sửa thẳng vào các ô nếu cần. Chưa có gì được nhập. Xem xong, chạy lại Nhập kế hoạch để nhập.`,
  readAnew: (tab: string, summary: string) =>
    `Bảng đã dán hoặc tab "Theo dõi" đã thay đổi từ lần xem trước, nên sổ đọc lại: ${summary}.\n\nXem lại tab "${tab}"; những ô bạn đã sửa ở bản xem trước cũ cần sửa lại. Chưa có gì được nhập.`,
  nothingToDo: (summary: string) =>
    `Không có gì để nhập: ${summary}. Muốn nhập bản khác, dán bảng mới vào tab "Nhập" (ô A3).`,
  problems: (tab: string, problems: readonly string[]) =>
    `Chưa nhập gì. Sửa các chỗ sau ở tab "${tab}" rồi chạy lại Nhập kế hoạch:\n${problems.join('\n')}`,
  ask: (summary: string) =>
    `${summary}.\n\nNhập vào tab "Theo dõi"? Những gì đơn vị đã nhập được giữ nguyên. Muốn lấy lại sổ như trước khi nhập: Tệp ▸ Lịch sử phiên bản.`,
  cancelled: 'Chưa nhập gì. Bản xem trước vẫn còn; chạy lại Nhập kế hoạch khi cần.',
  done: (summary: string) =>
    `Đã nhập: ${summary}.\n\nMuốn lấy lại sổ như trước khi nhập: Tệp ▸ Lịch sử phiên bản. Tab "Nhập" và "Xem trước nhập" có thể xoá.`,
  finished: 'Lần nhập trước bị ngắt giữa chừng, nay đã làm nốt.',
  working: 'Đang nhập kế hoạch…',
  reading: 'Đang đọc bảng đã dán…',

  /** Words of counts; joined by commas. */
  items: (count: number) => `${count} việc`,
  counts: {
    add: (count: number) => `${count} thêm`,
    change: (count: number) => `${count} sửa`,
    keep: (count: number) => `${count} giữ nguyên`,
    skip: (count: number) => `${count} bỏ qua`,
    missing: (count: number) => `${count} không còn trong bản nhập (vẫn giữ trong sổ)`,
    remove: (count: number) => `${count} xoá`,
    doubtful: (count: number) => `${count} chỗ cần xem`,
    newUnits: (count: number) => `${count} đơn vị mới`,
    newEvents: (count: number) => `${count} sự kiện mới`,
    headings: (count: number) => `${count} dòng đề mục`,
  },

  /** Doubts and changes told in the preview. */
  nothing: '(trống)',
  inherited: (words: string) => (words === '' ? '' : `${words} (theo dòng trên)`),
  atRow: (row: number, words: string) => `Dòng ${row}: ${words}`,
  change: (header: string, before: string, after: string) =>
    `${header}: ${before === '' ? '(trống)' : before} → ${after === '' ? '(trống)' : after}`,
  deadlineKept: (before: string, after: string) =>
    `Kế hoạch nay ghi hạn ${after}, nhưng việc này đã có tiến độ nên giữ Hạn gốc ${before}. Muốn đổi hạn: gửi Kiến nghị; hoặc ghi ngày mới vào ô Hạn ở đây để thay Hạn gốc.`,
  newUnit: (name: string) =>
    `Danh mục chưa có "${name}": sẽ thêm. Nếu đó là một đơn vị đã có, chọn tên đơn vị ấy ở ô Đơn vị theo dõi.`,
  converted: (cells: readonly string[], more: number) =>
    `Google Sheets đã tự đổi thành ngày hoặc số ở ô ${cells.join(', ')}${more > 0 ? ` và ${more} ô khác` : ''}: so với văn bản gốc; nếu khác, định dạng ô là Văn bản thuần tuý rồi gõ lại.`,

  /** What is wrong in the preview; each begins with its row. */
  problem: {
    action: (row: number, word: string) => `Dòng ${row}: Làm gì "${word}" không dùng được cho dòng này.`,
    noWords: (row: number) => `Dòng ${row}: chưa có lời của việc hoặc nhiệm vụ.`,
    noCode: (row: number) => `Dòng ${row}: ô Mã trống; lấy lại mã cũ hoặc xoá tab xem trước để đọc lại.`,
    codeTwice: (row: number, code: string) => `Dòng ${row}: mã ${code} đã dùng ở dòng khác.`,
    codeGone: (row: number, code: string, word: string) =>
      `Dòng ${row}: tab "Theo dõi" không có mã ${code} nên không chọn "${word}" được; chọn Thêm hoặc Bỏ qua.`,
    parentGone: (row: number, code: string) =>
      `Dòng ${row}: đề mục ${code} ở trên bị bỏ qua hoặc xoá mà dòng này thì không. Chọn giống nhau.`,
    deadline: (row: number) => `Dòng ${row}: Hạn phải là ngày, ví dụ 31/8/2024.`,
    target: (row: number) => `Dòng ${row}: Chỉ tiêu phải là số từ 0 trở lên.`,
    unit: (row: number, name: string) =>
      `Dòng ${row}: Danh mục không có đơn vị "${name}". Chọn trong danh sách, hoặc thêm đơn vị vào Danh mục trước.`,
    tooManyUnits: (most: number) =>
      `Danh mục chỉ chứa được ${most} đơn vị. Ở các dòng Đơn vị mới, chọn đơn vị đã có; hoặc xoá bớt ở Danh mục.`,
    tooManyEvents: (most: number) =>
      `Tab "Sự kiện" chỉ chứa được ${most} sự kiện. Dùng tên sự kiện đã có, hoặc xoá bớt sự kiện không dùng.`,
    entered: (row: number, code: string) =>
      `Dòng ${row}: việc ${code} đã có tiến độ hoặc số liệu nên không xoá được. Để "Không còn trong bản nhập", rồi gửi Kiến nghị thôi thực hiện.`,
    headingBusy: (row: number, code: string) =>
      `Dòng ${row}: dưới đề mục ${code} còn việc nên không xoá được.`,
  },

  journal: {
    header: 'Nhập kế hoạch',
  },

  rows: {
    noSuchRow: (code: string) =>
      `Không thấy dòng có mã ${code} trong tab "Theo dõi", nên chưa thay đổi gì. Kiểm tra cột Mã rồi làm lại.`,
    codeTwice: (codes: readonly string[]) =>
      `Tab "Theo dõi" có hai dòng trở lên cùng mã ${codes.join(', ')}, nên chưa thay đổi gì. Sửa cột Mã để mỗi việc một mã rồi làm lại.`,
    columnGone: (headers: readonly string[]) =>
      `Tab "Theo dõi" thiếu cột ${headers.join(', ')}, nên chưa thay đổi gì. Chạy Sổ theo dõi ▸ Thiết lập sổ rồi làm lại.`,
    noSuchUnit: (names: readonly string[]) =>
      `Danh mục chưa có đơn vị ${names.join(', ')}, nên chưa thay đổi gì. Thêm vào bảng đơn vị ở tab "Danh mục" rồi làm lại.`,
    added: (count: number) => `Đã thêm ${count} dòng vào tab "Theo dõi".`,
    removed: (count: number) => `Đã xoá ${count} dòng khỏi tab "Theo dõi".`,
    finished: 'Lần ghi trước bị ngắt giữa chừng; sổ đã làm nốt.',
  },
} as const;
