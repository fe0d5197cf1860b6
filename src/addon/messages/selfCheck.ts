/** What the self-check says: of each check its title, and what to do where it fails. */
export const selfCheck = {
  menu: 'Kiểm tra hệ thống',
  groups: {
    platform: 'Nền tảng Google Trang tính',
    structure: 'Cấu trúc sổ',
    running: 'Số liệu và việc chạy tự động',
  },
  repairIt: 'Bấm "Sửa những gì sửa được" ở trên, hoặc chạy Sổ theo dõi ▸ Thiết lập sổ.',
  tryAgain: 'Kiểm tra lại sau ít phút. Nếu vẫn lỗi, bấm Sao chép và gửi cho bộ phận hỗ trợ.',
  support: 'Bấm Sao chép và gửi cho bộ phận hỗ trợ; khi chưa sửa, đừng dựa vào số liệu liên quan.',
  threw: (words: string) => `Không kiểm tra được vì có lỗi: ${words}`,
  badRequest: 'Sổ không hiểu yêu cầu nhận được. Đóng hộp kiểm tra, mở lại từ menu rồi làm lại.',
  coreLost:
    'Tab "Theo dõi" hoặc "Danh mục" không còn nên không tự sửa, để khỏi mất cơ hội lấy lại số liệu. Lấy lại tab ở Tệp ▸ Lịch sử phiên bản; nếu muốn dựng lại từ đầu, chạy Sổ theo dõi ▸ Thiết lập sổ.',
  nothingToRepair: 'Sổ đã đúng, không có gì phải sửa.',

  /** Parts of the copied text. */
  about: {
    addOn: 'Phiên bản tiện ích',
    workbook: 'Phiên bản cấu trúc sổ',
    workbookVersion: (version: number | undefined, known: number) =>
      `${version ?? 'chưa ghi'} (tiện ích dùng ${known})`,
    locale: 'Ngôn ngữ, múi giờ của sổ',
    scriptZone: 'Múi giờ của chương trình',
    time: 'Thời điểm kiểm tra',
    items: 'Số việc',
    units: 'Số đơn vị',
    journal: 'Số dòng của tab Nhật ký',
    tabs: 'Số tab',
    unread: (words: string) => `không đọc được (${words})`,
  },

  platform: {
    separator: 'Công thức viết với dấu ;',
    separatorRight: 'Ghi, đọc lại và tính đúng.',
    functions: 'Hàm mà các tab tổng hợp dùng',
    functionsRight: (count: number) => `${count} công thức thử đều cho kết quả đúng.`,
    functionsWrong: (names: readonly string[]) => `Cho kết quả khác: ${names.join('; ')}.`,
    differs: (what: string, expected: string, found: string) => `${what}: cần ${expected}, được ${found}`,
    empty: 'ô trống',
    today: 'Hôm nay theo sổ',
    todayRight: (day: string) => `TODAY() cho ngày ${day}, đúng với chương trình.`,
    todayWrong: (sheet: string, script: string) =>
      `TODAY() cho ${sheet} trong khi chương trình tính là ${script}.`,
    setZone:
      'Tệp ▸ Cài đặt: đặt múi giờ (GMT+07:00) Thành phố Hồ Chí Minh, rồi kiểm tra lại. Nút Sửa cũng đặt lại được.',
    formats: 'Cách hiện số, phần trăm, ngày, giờ',
    formatsRight: (shown: readonly string[]) => `Hiện đúng: ${shown.join(' · ')}.`,
    formatsAdvice: 'Tệp ▸ Cài đặt: đặt ngôn ngữ Việt Nam (nút Sửa cũng đặt lại được), rồi kiểm tra lại.',
    texts: 'Chữ giống công thức, số, ngày vẫn là chữ',
    textsRight: (count: number) => `${count} đoạn chữ như =1+1, 00123, TRUE giữ nguyên.`,
    dates: 'Ngày ghi vào đọc ra đúng ngày',
    datesRight: 'Ghi 5/3/2024, đọc lại đúng ngày ấy; sổ cũng tính là ngày ấy.',
    zone: 'Múi giờ của sổ và của chương trình',
    zoneRight: (zone: string) => `Cùng là ${zone}.`,
    zoneWrong: (book: string, script: string) => `Sổ: ${book}; chương trình: ${script}.`,
    zoneAdvice:
      'Đặt cả hai là Asia/Ho_Chi_Minh: sổ ở Tệp ▸ Cài đặt (nút Sửa cũng làm được), chương trình ở Tiện ích mở rộng ▸ Apps Script ▸ Cài đặt dự án.',
    highlight: 'Quy tắc tô màu theo công thức',
    highlightRight: 'Đặt được, đọc lại đúng công thức.',
    rules: 'Quy tắc nhập liệu (danh sách, ngày, số, vùng của tab khác)',
    rulesRight: 'Đặt được, đọc lại đúng.',
    rulesWrong: (count: number) => `${count} quy tắc đọc lại khác với khi đặt.`,
    formulaRule: 'Quy tắc nhập liệu theo công thức',
    changed: (written: string, read: string) => `Ghi ${written}, đọc lại ${read}.`,
    notKept: 'Đặt xong đọc lại thì khác.',
    protection: 'Đặt và bỏ vùng bảo vệ',
    protectionRight: 'Đặt được, nhận ra được, bỏ được.',
    protectionAdvice:
      'Người chạy phải có quyền chỉnh sửa tệp và quản trị miền không cấm bảo vệ trang tính. Khi chưa được, ai sửa được tệp đều sửa được mọi ô.',
    lock: 'Khoá tài liệu khi ghi',
    lockRight: 'Lấy được khoá.',
    lockBusy: 'Người khác đang ghi nên chưa lấy được khoá.',
    lockBusyAdvice: 'Kiểm tra lại sau ít phút. Nếu lần nào cũng vậy, gửi kết quả cho bộ phận hỗ trợ.',
    lockNone: 'Google không cho khoá của tài liệu này.',
    lockNoneAdvice:
      'Tiện ích phải gắn với chính tệp này. Mở Tiện ích mở rộng ▸ Apps Script từ sổ và cài lại; khi chưa có khoá, hai người ghi cùng lúc có thể mất dữ liệu.',
    editLock: 'Khoá khi đang có người gõ vào ô',
    editLockFound:
      'Từ menu không thử được. Sổ không dựa vào khoá này: việc theo sau một lần gõ chỉ ghi dấu vết, nhật ký đối chiếu lại sau.',
    properties: 'Ghi nhớ của tài liệu',
    propertiesRight: 'Ghi, đọc lại và xoá được.',
    metadata: 'Dấu phiên bản của sổ',
    metadataRight: 'Đọc được.',
    quota: 'Hạn mức thư của Google',
    quotaRight: (left: number) => `Đọc được: hôm nay bạn còn gửi được tới ${left} người nhận.`,
    quotaWrong: (said: string) => `Google trả lời "${said}" thay vì một số.`,
    load: 'Thời gian nạp chương trình',
    loadFound: (ms: number) => `${ms} mili giây (phần chạy đầu, không kể đọc mã).`,
    loadAdvice: (most: number) =>
      `Trên ${most} mili giây thì mỗi thao tác đều chậm. Thử lại lúc khác; nếu vẫn vậy, gửi kết quả cho bộ phận hỗ trợ.`,
    speed: 'Tốc độ đọc, ghi của sổ',
    speedFound: (each: number, perSecond: string) =>
      `Một lần ghi rồi đọc lại mất ${each} mili giây, khoảng ${perSecond} lần mỗi giây.`,
    instant: 'trên 1.000',
    speedAdvice:
      'Sổ chậm: xoá bớt tab và công thức nặng không dùng (IMPORTRANGE, cột công thức riêng dài), hoặc Tạo sổ năm mới ở tệp khác.',
    tidy: 'Tab tạm để thử',
    tidyRight: 'Đã xoá sau khi thử.',
    tidyAdvice: 'Xoá tay tab "Đang kiểm tra…", hoặc chạy Thiết lập sổ.',
  },

  structure: {
    tabs: 'Các tab của sổ',
    tabsRight: (count: number) => `Đủ ${count} tab.`,
    tabsMissing: (tabs: readonly string[]) => `Thiếu: ${tabs.join(', ')}.`,
    coreAdvice:
      'Lấy lại ở Tệp ▸ Lịch sử phiên bản. Chỉ khi không lấy lại được mới chạy Sổ theo dõi ▸ Thiết lập sổ để dựng lại từ kế hoạch.',
    headers: 'Tiêu đề, cột',
    headersRight: 'Đủ cột, đúng tiêu đề.',
    unreadable: (tab: string) => `Tab "${tab}": không thấy dòng tiêu đề`,
    renamed: (tab: string, found: string, expected: string) =>
      `Tab "${tab}": "${found}" ở chỗ của "${expected}"`,
    missing: (tab: string, header: string) => `Tab "${tab}": thiếu cột "${header}"`,
    doubled: (tab: string, header: string) => `Tab "${tab}": có hai cột "${header}"`,
    headersAdvice:
      'Trả lại dòng tiêu đề hay cột thiếu ở Tệp ▸ Lịch sử phiên bản, đổi tên hoặc xoá cột thừa, rồi chạy Thiết lập sổ.',
    cells: 'Công thức và chữ cố định',
    cellsRight: 'Đúng như sổ mới.',
    rules: 'Quy tắc nhập liệu của các tab',
    highlights: 'Quy tắc tô màu của các tab',
    charts: 'Biểu đồ',
    protection: 'Bảo vệ tab và khoá theo đơn vị',
    asDeclared: 'Đủ và đúng.',
    /** Tabs with how many places differ. */
    differ: (places: readonly string[]) => `Khác với khi dựng: ${places.join(', ')}.`,
    place: (tab: string, count: number) => (count > 1 ? `${tab} (${count})` : tab),
    settings: 'Cài đặt ở tab Danh mục',
    settingsRight: 'Đọc được hết.',
    settingsLost: (labels: readonly string[]) => `Thiếu dòng: ${labels.join(', ')}.`,
    settingsWrong: (settings: readonly string[]) => `Chưa đúng: ${settings.join('; ')}.`,
    settingsAdvice: 'Sửa ở tab "Danh mục", phần Cài đặt, rồi kiểm tra lại.',
    errors: 'Lỗi #REF!, #N/A… trong các tab tự tính',
    errorsRight: 'Không có.',
    errorsFound: (places: readonly string[]) => `Có ở tab ${places.join('; ')}.`,
    errorsAdvice:
      'Bấm "Sửa những gì sửa được"; nếu vẫn còn, xoá chữ gõ đè lên ô công thức gần đó, hoặc lấy lại ở Tệp ▸ Lịch sử phiên bản.',
    locale: 'Ngôn ngữ và múi giờ của sổ',
    localeRight: 'vi_VN, Asia/Ho_Chi_Minh.',
    localeWrong: (locale: string, zone: string) =>
      `Đang là ${locale}, ${zone}; sổ cần vi_VN, Asia/Ho_Chi_Minh.`,
    version: 'Phiên bản của sổ và của tiện ích',
    versionRight: (version: number) => `Cùng là ${version}.`,
    versionWrong: (book: string, addOn: number) => `Sổ: ${book}; tiện ích: ${addOn}.`,
    versionNone: 'chưa ghi',
    versionNewer: 'Văn phòng cập nhật tiện ích (Tiện ích mở rộng ▸ Apps Script) rồi mở lại sổ.',
  },

  running: {
    codes: 'Mã việc',
    codesRight: (count: number) => `${count} việc, mỗi việc một mã.`,
    codesTwice: (codes: readonly string[]) => `Mã dùng hai lần trở lên: ${codes.join(', ')}.`,
    codesMissing: (rows: readonly number[]) => `Dòng chưa có mã: ${rows.join(', ')}.`,
    codesAdvice: 'Sửa cột Mã ở tab "Theo dõi" để mỗi việc một mã.',
    units: 'Đơn vị của các việc',
    unitsRight: 'Việc nào cũng có đơn vị trong Danh mục.',
    unitsWrong: (places: readonly string[]) => `Không có trong Danh mục: ${places.join('; ')}.`,
    unitPlace: (unit: string, codes: readonly string[]) => `${unit || 'để trống'} (${codes.join(', ')})`,
    unitsAdvice: 'Chọn lại ở cột "Đơn vị theo dõi", hoặc thêm đơn vị vào tab "Danh mục".',
    more: (count: number) => `và ${count} nữa`,
    addresses: 'Địa chỉ nhận thư',
    addressesRight: (count: number) => `${count} địa chỉ đều viết đúng.`,
    addressesNone: 'Chưa có địa chỉ nào trong Danh mục nên không ai nhận được thư.',
    addressesNoneAdvice: 'Ghi e-mail ở cột "E-mail" của tab "Danh mục" khi muốn gửi thư.',
    addressesWrong: (units: readonly string[]) => `Viết chưa đúng ở dòng: ${units.join(', ')}.`,
    addressesAdvice: 'Sửa cột "E-mail" của tab "Danh mục".',
    mail: 'Thư gửi được hôm nay',
    mailRight: (left: number, needed: number) => `Còn gửi được ${left}, một lần gửi cần ${needed}.`,
    mailAdvice:
      'Hạn mức đầy lại sau 24 giờ; bản tin chưa gửi hết thì lần chạy sau gửi tiếp. Nếu ngày nào cũng thiếu, bớt địa chỉ ở "Danh mục" hoặc để tài khoản Workspace giữ lịch chạy.',
    mailOther: (left: number) =>
      `Hạn mức của bạn còn ${left}. Thư do người giữ lịch chạy gửi; hạn mức của người đó không xem được từ đây.`,
    triggers: 'Lịch chạy tự động',
    triggersRight: (count: number) =>
      `Đủ ${count} lịch, do bạn giữ. Lịch của tài khoản khác Google không cho xem.`,
    triggersNone: 'Chưa ai giữ lịch chạy của sổ này (sổ mới, hoặc bản sao của một sổ khác).',
    triggersOther: (keeper: string) =>
      `Do ${keeper || 'một tài khoản khác'} giữ. Google chỉ cho mỗi người xem lịch của chính mình.`,
    triggersOtherAdvice: 'Nhờ người đó mở Kiểm tra hệ thống; xem thêm dòng "Lần chạy gần nhất".',
    triggersDiffer: (missing: readonly string[], extra: readonly string[]) =>
      [
        missing.length > 0 ? `Thiếu: ${missing.join(', ')}.` : '',
        extra.length > 0 ? `Thừa: ${extra.join(', ')}.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    handlers: {
      handleSheetEdit: 'theo dõi khi sửa ô',
      reconcileJournal: 'đối chiếu nhật ký',
      runDailyWork: 'việc hằng ngày',
    } as Readonly<Record<string, string>>,
    lastRun: (what: string) => `Lần chạy gần nhất: ${what}`,
    lastRunWithin: (what: string) => `Không có lịch riêng; ${what} làm luôn việc này.`,
    lastRunAt: (when: string) => `Chạy xong lúc ${when}.`,
    lastRunOld: (when: string, days: number) => `Chạy xong lần cuối lúc ${when}, đã ${days} ngày.`,
    neverRan: (since: string, days: number) =>
      `Lịch đặt từ ${since}, đã ${days} ngày mà chưa lần nào chạy xong.`,
    notYet: (since: string) => `Lịch mới đặt lúc ${since}, chưa đến lượt.`,
    noNote: 'Chưa ghi nhận lần chạy nào.',
    noNoteAdvice: 'Kiểm tra lại sau một ngày; nếu vẫn vậy, người giữ lịch chạy Thiết lập sổ.',
    lastRunAdvice:
      'Người giữ lịch mở Tiện ích mở rộng ▸ Apps Script ▸ Trình kích hoạt và Lượt thực thi để xem lỗi (thường là mất quyền: chạy lại Thiết lập sổ và bấm Cho phép).',
    amendments: 'Kiến nghị chờ xử lý',
    amendmentsRight: 'Không có kiến nghị nào chờ lâu.',
    amendmentsOld: (ids: readonly string[], days: number) =>
      `Chờ quyết định trên ${days} ngày: ${ids.join(', ')}.`,
    amendmentsApplied: (ids: readonly string[]) =>
      `Đã quyết định mà chưa đưa vào kế hoạch: ${ids.join(', ')}.`,
    amendmentsUnreadable: (ids: readonly string[]) => `Dòng hỏng ở tab "Kiến nghị": ${ids.join(', ')}.`,
    amendmentsAdvice:
      'Trình lãnh đạo mở menu Kiến nghị; Văn phòng mở menu ấy để đưa quyết định vào kế hoạch, cột Kết quả nói điều gì còn vướng.',
    size: 'Dung lượng sổ',
    sizeFound: (cells: string, share: number) => `${cells} ô, ${share}% giới hạn 10 triệu ô của Google.`,
    sizeAdvice:
      'Xoá tab và dòng trống không dùng, rồi Tạo sổ năm mới trong một tệp mới. Đến giới hạn thì Google không cho thêm dòng.',
  },
} as const;
