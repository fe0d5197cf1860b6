const OFFICE = 'Văn phòng.';
const EVERYBODY = 'Mọi người có quyền chỉnh sửa.';

/** Who may use an item of the menu and what it does; `within` is the submenu in which it is. In the menu's order. */
export const menuHelp = {
  update: {
    says: 'Mở thanh bên với các việc của đơn vị mình, việc quá hạn đứng đầu: xem, cập nhật, gửi kiến nghị.',
    who: 'Đơn vị và Văn phòng cập nhật; lãnh đạo xem.',
  },
  history: {
    says: 'Các thay đổi của việc ở dòng đang chọn; đưa được giá trị cũ trở lại.',
    who: 'Mọi người có tên trong "Danh mục".',
  },
  amendments: {
    says: 'Các kiến nghị thay đổi kế hoạch, kiến nghị chờ quyết định đứng đầu.',
    who: 'Lãnh đạo quyết định; Văn phòng ghi quyết định theo văn bản; đơn vị xem.',
  },
  officialReport: {
    says: 'Báo cáo theo thể thức văn bản của một kỳ đã chốt hoặc của hai ngày tuỳ chọn; in, sao chép hoặc tải tệp Word.',
    who: 'Văn phòng và lãnh đạo.',
  },
  preview: { says: 'Bản tin như sẽ gửi bây giờ; chưa gửi cho ai.', who: OFFICE },
  trial: { says: 'Gửi bản tin thử tới chính địa chỉ của mình.', who: OFFICE },
  adHoc: { says: 'Gửi báo cáo của hai ngày tuỳ chọn tới các địa chỉ chọn trong "Danh mục".', who: OFFICE },
  toggle: { says: 'Cho gửi hoặc thôi gửi bản tin mỗi tháng.', who: OFFICE },
  print: { says: 'Tải "Tổng hợp" thành một trang A4 (PDF) để in.', who: EVERYBODY },
  importPlan: {
    within: 'plan',
    says: 'Nhập bảng phụ lục từ Word theo ba bước: dán, xem trước, nhập. Những gì đơn vị đã ghi được giữ nguyên.',
    who: OFFICE,
  },
  newYear: {
    within: 'plan',
    says: 'Giữ số liệu năm cũ để xem, chuyển việc chưa xong và việc thường xuyên sang sổ mới.',
    who: OFFICE,
  },
  gather: { within: 'plan', says: 'Cộng số liệu của nhiều sổ vào tab "Nhiều sổ".', who: OFFICE },
  check: {
    says: 'Thử Google Sheets và sổ có chạy đúng không: đúng, sai, phải làm gì. Sửa được ngay những gì sổ tự sửa được; kết quả sao chép được để gửi người hỗ trợ.',
    who: OFFICE,
  },
  setUp: {
    says: 'Dựng sổ; chạy lại thì sửa những gì bị hỏng (công thức, quy tắc, tiêu đề, tab, bảo vệ), không đụng tới số liệu đã ghi.',
    who: OFFICE,
  },
} as const;

/** The words of the tab Hướng dẫn that are not declared with the workbook. Names in quotation marks are those on the screen. */
export const helpTexts = {
  title: 'HƯỚNG DẪN SỬ DỤNG SỔ THEO DÕI',
  about:
    'Sổ tự viết tab này và viết lại khi có người sửa hoặc khi tiện ích có bản mới. Ghi chú riêng của cơ quan để ở một tab khác.',
  headings: {
    start: 'BẮT ĐẦU: BẠN LÀ AI?',
    tabs: 'CÁC TAB',
    trackerColumns: 'CÁC CỘT CỦA TAB THEO DÕI',
    hiddenColumns: 'Cột ẩn, để sổ tính toán',
    unitColumns: 'CÁC CỘT CỦA BẢNG ĐƠN VỊ, TAB DANH MỤC',
    eventColumns: 'CÁC CỘT CỦA TAB SỰ KIỆN',
    values: 'GIÁ TRỊ ĐƯỢC PHÉP',
    statuses: 'Trạng thái: đơn vị chọn',
    standings: 'Tình trạng: sổ tự tính, có dấu và màu riêng',
    settings: 'CÀI ĐẶT Ở TAB DANH MỤC',
    menu: 'MENU SỔ THEO DÕI (TRÊN MÁY TÍNH)',
    questions: 'KHI CÓ VƯỚNG MẮC',
  },
  roles: [
    {
      role: 'Đơn vị thực hiện',
      steps: [
        'Chọn menu "Sổ theo dõi" ▸ "Cập nhật tiến độ". Thanh bên hiện các việc của đơn vị bạn, việc quá hạn đứng đầu. Trên điện thoại không có menu: gõ thẳng vào các cột "Đơn vị nhập" của tab "Theo dõi".',
        'Chọn một việc, chọn "Trạng thái", ghi "Tiến độ (%)", "Đã đạt", "Minh chứng", rồi bấm "Lưu". Nhiều việc một lúc: "Cập nhật nhanh".',
        'Việc xong thì chọn "Hoàn thành", xem lại "Ngày hoàn thành" và ghi "Minh chứng".',
        'Có khó khăn thì ghi "Vướng mắc/kiến nghị". Cần đổi hạn, nội dung, đơn vị, chỉ tiêu: mở việc, gửi ở mục "Kiến nghị thay đổi"; kế hoạch chỉ đổi khi lãnh đạo quyết định.',
        'Mỗi kỳ báo cáo cập nhật các việc đang mở trước ngày chốt kỳ. Cột "Lưu ý" cho biết việc nào chưa cập nhật và ô nào cần sửa.',
      ],
    },
    {
      role: 'Văn phòng (người giữ sổ)',
      steps: [
        'Chạy "Thiết lập sổ". Ở tab "Danh mục", ghi e-mail của Văn phòng, lãnh đạo và từng đơn vị vào cột "E-mail", xem lại các cài đặt.',
        'Chia sẻ tệp với quyền chỉnh sửa cho những người đó (người chỉ xem không thấy menu). Phần của kế hoạch đã được khoá; muốn mỗi đơn vị chỉ sửa dòng của mình thì để "Khoá theo đơn vị" là "Có".',
        'Sổ chưa có việc thì nhập kế hoạch: "Kế hoạch" ▸ "Nhập kế hoạch". Xem "Xem trước bản tin", bấm "Gửi thử cho tôi" trước lần gửi đầu tiên.',
        'Hằng tháng sổ tự chốt kỳ và gửi bản tin. Văn phòng lập "Báo cáo", ghi ngày ở tab "Sự kiện" khi sự kiện xảy ra, xem "Nhật ký" để biết thư nào chưa gửi được.',
        'Hết năm: sau khi kỳ cuối đã chốt và bản tin đã gửi, chạy "Kế hoạch" ▸ "Tạo sổ năm mới".',
      ],
    },
    {
      role: 'Lãnh đạo',
      steps: [
        'Mở tab "Tổng hợp": dòng đầu nói tình hình chung; bên dưới là việc quá hạn, việc sắp đến hạn và vướng mắc chờ ý kiến. In một trang: "In Tổng hợp (A4)".',
        'Tab "Theo đơn vị" cho biết đơn vị nào chậm, đơn vị nào chưa cập nhật trong kỳ.',
        'Menu "Kiến nghị": đồng ý, quyết định giá trị khác, hoặc không đồng ý và ghi lý do.',
        'Menu "Báo cáo": chọn kỳ đã chốt hoặc hai ngày, xem như trên giấy, in hoặc tải tệp Word.',
        'Bản tin đến theo thư mỗi tháng, cần có e-mail ở tab "Danh mục". Muốn biết một việc đã đổi thế nào: chọn dòng của việc, menu "Lịch sử của việc này".',
      ],
    },
  ],
  menu: menuHelp,
  questions: [
    {
      question: 'Không thấy menu Sổ theo dõi',
      answer:
        'Chờ vài giây rồi tải lại trang. Menu chỉ có trên máy tính và chỉ hiện với người có quyền chỉnh sửa tệp; thiếu quyền thì nhờ Văn phòng chia sẻ lại.',
    },
    {
      question: 'Thanh bên báo tài khoản chưa có trong Danh mục',
      answer:
        'Đăng nhập bằng tài khoản cơ quan. Vẫn báo thì nhờ Văn phòng ghi e-mail của bạn vào cột "E-mail", ở dòng đơn vị của bạn, tab "Danh mục".',
    },
    {
      question: 'Ô không cho sửa',
      answer:
        'Ô đó thuộc kế hoạch, là công thức, hoặc là việc của đơn vị khác. Cần đổi kế hoạch thì gửi ở mục "Kiến nghị thay đổi"; cần sửa lời kế hoạch gõ sai thì nhờ Văn phòng.',
    },
    {
      question: 'Ghi nhầm, mất số liệu',
      answer:
        'Một việc: chọn dòng của việc, menu "Lịch sử của việc này", bấm "Khôi phục" ở giá trị cần lấy lại. Cả sổ: Tệp ▸ Lịch sử phiên bản.',
    },
    {
      question: 'Việc đã xong mà vẫn Quá hạn',
      answer:
        'Ghi tiến độ 100 chưa đủ: chọn "Hoàn thành" ở cột "Trạng thái" và ghi đúng "Ngày hoàn thành". Cột "Lưu ý" nói ô nào còn sai.',
    },
    {
      question: 'Không nhận được bản tin',
      answer:
        'Xem thư rác. Văn phòng xem cột "E-mail" và cài đặt "Bản tin tháng" ở tab "Danh mục"; "Nhật ký" ghi lý do ở dòng có cột "Cột" là "Bản tin".',
    },
    {
      question: 'Công thức, màu, tiêu đề hoặc tab bị mất',
      answer: 'Văn phòng chạy "Thiết lập sổ": sổ sửa lại và nói đã sửa gì; số liệu đã ghi được giữ nguyên.',
    },
    {
      question: 'Số liệu năm trước ở đâu',
      answer:
        'Ở các tab cuối sổ có năm trong tên, chỉ để xem. Năm trước dùng sổ riêng thì mở sổ đó; "Nhiều sổ" không cộng sổ khác năm.',
    },
  ],
} as const;
