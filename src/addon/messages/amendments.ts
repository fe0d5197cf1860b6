/** What the add-on says about proposals to change the plan. */
export const amendments = {
  title: 'Kiến nghị',
  reason: 'Lý do',
  document: 'Số văn bản',
  documentDate: 'Ngày văn bản',
  dateHelp: 'Ghi ngày dạng 31/8/2024.',

  valueMissing: 'Ghi giá trị đề nghị.',
  tooLong: (header: string, most: number) => `${header}: rút gọn còn không quá ${most} ký tự.`,
  targetWrong: 'Chỉ tiêu: ghi số từ 0 trở lên.',
  unknownUnit: (unit: string) =>
    `Không có đơn vị "${unit}" ở tab "Danh mục". Chọn lại đơn vị trong danh sách.`,

  notProposed: (why: string) => `Chưa gửi kiến nghị. ${why}`,
  unknownPerson:
    'Google không cho biết địa chỉ của bạn nên không biết ai kiến nghị, ai quyết định. Đăng nhập bằng tài khoản cơ quan rồi làm lại.',
  reasonMissing: 'Ghi lý do.',
  sameAsNow: 'Giá trị đề nghị đang là giá trị hiện tại. Ghi giá trị khác.',
  openAlready: (id: string) =>
    `Việc này đã có kiến nghị ${id} cùng loại chưa giải quyết xong. Chờ kết quả, hoặc người đề xuất rút ${id} rồi kiến nghị lại.`,
  itemGone: (code: string) =>
    `Không còn mã ${code} trong tab "Theo dõi", hoặc mã này có ở hai dòng. Bấm Đọc lại; nếu cần, nhờ Văn phòng xem cột Mã.`,
  leadershipDecides: 'Kiến nghị do đơn vị và Văn phòng gửi; lãnh đạo quyết định.',
  full: 'Quá nhiều kiến nghị chờ ghi vào sổ. Nhờ Văn phòng mở menu Kiến nghị để sổ ghi lại, rồi gửi lại; nội dung bạn nhập vẫn còn.',
  proposed: (id: string) => `Đã gửi kiến nghị ${id}. Kế hoạch chỉ thay đổi khi lãnh đạo quyết định.`,

  notWithdrawn: (why: string) => `Chưa rút. ${why}`,
  notOwn: 'Chỉ người đề xuất rút được kiến nghị của mình.',
  ended: 'Kiến nghị này đã có kết quả. Muốn thay đổi thì gửi kiến nghị mới.',
  withdrawn: (id: string) => `Đã rút kiến nghị ${id}.`,

  unknown: (id: string) => `Không có kiến nghị ${id} trong sổ. Bấm Đọc lại.`,
  unreadable: (id: string) =>
    `Dòng ${id} ở tab "Kiến nghị" đã bị sửa nên không đọc được. Lấy lại dòng đó ở Tệp ▸ Lịch sử phiên bản.`,
  notDecided: (why: string) => `Chưa ghi quyết định. ${why}`,
  own: 'Không ai quyết định kiến nghị của chính mình. Nhờ một lãnh đạo khác.',
  notEntitled:
    'Chỉ lãnh đạo có e-mail ở tab "Danh mục" (vai trò Lãnh đạo) quyết định; Văn phòng ghi quyết định theo văn bản.',
  decisionReasonMissing: 'Không đồng ý thì ghi lý do.',
  documentMissing: 'Văn phòng ghi quyết định của lãnh đạo theo văn bản: ghi Số văn bản và Ngày văn bản.',
  documentHalf: 'Ghi cả Số văn bản và Ngày văn bản, hoặc để trống cả hai.',
  documentInFuture: 'Ngày văn bản ở sau hôm nay. Ghi lại ngày.',
  counterMissing: 'Ghi giá trị khác mà lãnh đạo quyết định.',
  counterSame: 'Giá trị này chính là giá trị đề nghị: chọn Đồng ý.',
  counterIsNow: 'Giá trị này đang là giá trị hiện tại: chọn Không đồng ý.',
  changedMeanwhile: (was: string, now: string) =>
    `Giá trị hiện tại vừa đổi từ "${was}" thành "${now}". Xem lại rồi quyết định.`,
  decidedLater: (id: string) =>
    `Đã ghi quyết định về ${id}. Tab "Theo dõi" được sửa khi sổ chạy lần tới (trong vòng 8 giờ), hoặc ngay khi Văn phòng mở menu Kiến nghị.`,
  refused: (id: string) => `Đã ghi: không đồng ý ${id}. Tab "Theo dõi" giữ nguyên.`,
  applied: (id: string, outcome: string) => `Đã ghi quyết định về ${id} và sửa tab "Theo dõi": ${outcome}`,
  notApplied: (id: string, outcome: string) => `Đã ghi quyết định về ${id}. ${outcome}`,

  /** Stand in the tab and in the journal. */
  told: {
    proposed: (id: string, kind: string, before: string, proposed: string, reason: string) =>
      `${id} đề nghị ${kind}: ${before === '' ? '' : `${before} → `}${proposed}. Lý do: ${reason}`,
    withdrawn: (id: string) => `${id}: đã rút`,
    decided: (id: string, state: string, value: string, document: string, reason: string) =>
      [
        `${id}: ${state}${value === '' ? '' : `: ${value}`}`,
        document === '' ? '' : `văn bản ${document}`,
        reason === '' ? '' : `lý do: ${reason}`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    /** A decision whose maker is no leader any more when it is to be carried out. */
    notCounted: (id: string, who: string) =>
      `${id}: không tính quyết định của ${who} vì không còn là lãnh đạo ở tab "Danh mục"; kiến nghị lại chờ quyết định`,
    orphan: (id: string) => `${id}: không còn dòng nào ở tab "Kiến nghị" nên bỏ phần đang chờ`,
    basis: (id: string, document: string) => (document === '' ? id : `${id}; ${document}`),
    dropNote: (basis: string, reason: string) =>
      `Thôi thực hiện theo quyết định của lãnh đạo (${basis})${reason === '' ? '' : `: ${reason}`}`,
    addedSource: (basis: string) => `Bổ sung theo quyết định của lãnh đạo (${basis})`,
    change: (header: string, from: string, to: string) => `${header}: ${from || 'trống'} → ${to || 'trống'}`,
    nothing: 'Không có gì phải sửa: đã như quyết định.',
    changedSince: 'Các ô đã được người khác sửa tiếp sau khi áp dụng; giữ nguyên.',
    added: (code: string) => `Thêm việc ${code} vào tab "Theo dõi"`,
    notAdded: (why: string) => `Chưa áp dụng. ${why}`,
    gone: (code: string) =>
      `Chưa áp dụng: không còn mã ${code} trong tab "Theo dõi", hoặc mã này có ở hai dòng. Sửa cột Mã; sổ sẽ áp dụng ở lần chạy sau.`,
    columnGone: (headers: string) =>
      `Chưa áp dụng: tab "Theo dõi" thiếu cột ${headers}. Chạy Thiết lập sổ; sổ sẽ áp dụng ở lần chạy sau.`,
    unitGone: (unit: string) =>
      `Chưa áp dụng: tab "Danh mục" không còn đơn vị ${unit}. Ghi lại đơn vị; sổ sẽ áp dụng ở lần chạy sau.`,
    noRoom: 'Ô Vướng mắc/kiến nghị đã đầy nên chưa ghi thêm quyết định vào đó.',
  },
} as const;
