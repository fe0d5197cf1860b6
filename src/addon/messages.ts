import { amendments } from './messages/amendments';
import { gatheredMessages } from './messages/gathered';
import { helpTexts } from './messages/help';
import { importing } from './messages/importing';
import { newYear } from './messages/newYear';
import { officialReportMessages } from './messages/officialReport';
import { selfCheck } from './messages/selfCheck';
import { upgrade } from './messages/upgrade';

/** Everything the add-on says to a person outside the sheet's own texts. Each message says what to do next. */
export const messages = {
  menuTitle: 'Sổ theo dõi',
  menu: {
    setUp: 'Thiết lập sổ',
    update: 'Cập nhật tiến độ',
    history: 'Lịch sử của việc này',
    amendments: 'Kiến nghị',
    preview: 'Xem trước bản tin',
    trial: 'Gửi thử cho tôi',
    adHoc: 'Gửi báo cáo đột xuất',
    toggle: 'Bật/tắt bản tin tháng',
    print: 'In Tổng hợp (A4)',
    officialReport: 'Báo cáo',
    plan: 'Kế hoạch',
    gather: 'Tổng hợp nhiều sổ',
    newYear: newYear.menu,
    importPlan: 'Nhập kế hoạch',
    check: selfCheck.menu,
  },
  officialReport: officialReportMessages,
  gathered: gatheredMessages,
  help: helpTexts,

  tabUnreadable: (tab: string) =>
    `Không đọc được tab "${tab}": tab đã bị xoá hoặc dòng tiêu đề không còn. Văn phòng chạy Sổ theo dõi ▸ Thiết lập sổ để dựng lại.`,
  settingsWrong: (wrong: readonly { label: string; help: string }[]) =>
    `Cài đặt chưa đúng ở tab "Danh mục": ${wrong.map((one) => `${one.label} (${one.help})`).join(' ')} Sửa rồi làm lại.`,
  busy: 'Sổ đang bận vì người khác đang ghi. Chờ ít giây rồi làm lại; những gì bạn nhập vẫn còn.',
  officeOnly:
    'Việc này do Văn phòng làm. Nhờ người giữ sổ, hoặc xin được thêm e-mail của bạn với vai trò Văn phòng ở tab "Danh mục".',
  unexpected: (detail: string) =>
    `Có lỗi ngoài dự kiến, sổ không bị thay đổi thêm. Thử lại; nếu vẫn lỗi, gửi dòng này cho người giữ sổ: ${detail}`,

  setUp: {
    title: 'Thiết lập sổ',
    choosePlan: (plans: readonly string[]) =>
      `Sổ còn trống. Dựng theo kế hoạch nào?\n\n${plans.map((plan, index) => `${index + 1}. ${plan}`).join('\n')}\n\nGõ số thứ tự rồi bấm OK.`,
    noSuchPlan: (answer: string, count: number) =>
      `"${answer}" không phải là một số từ 1 đến ${count}. Chạy lại Thiết lập sổ và gõ số của kế hoạch.`,
    cancelled: 'Chưa làm gì: bạn đã bấm Huỷ. Chạy lại Thiết lập sổ khi cần.',
    planBroken: (errors: readonly string[]) => `Mẫu kế hoạch có lỗi, chưa dựng sổ:\n${errors.join('\n')}`,
    planLost:
      'Tab "Theo dõi" đã bị xoá. Muốn lấy lại số liệu cũ: Tệp ▸ Lịch sử phiên bản. Thiết lập sổ sẽ dựng lại tab từ kế hoạch.',
    created: (tab: string) => `Đã tạo tab "${tab}".`,
    rewritten: (tab: string) => `Tab "${tab}": đã viết lại theo bản hiện hành.`,
    columnAdded: (tab: string, header: string) =>
      `Tab "${tab}": cột "${header}" đã mất, đã thêm lại cột trống. Số liệu cũ lấy ở Tệp ▸ Lịch sử phiên bản.`,
    columnLost: (tab: string, header: string) =>
      `Tab "${tab}": thiếu cột "${header}". Lấy lại ở Tệp ▸ Lịch sử phiên bản, hoặc thêm một cột với tiêu đề đó rồi chạy lại Thiết lập sổ.`,
    headerBack: (tab: string, found: string, header: string) =>
      `Tab "${tab}": đã đặt lại tiêu đề "${header}" (đang là "${found}").`,
    headerTwice: (tab: string, header: string) =>
      `Tab "${tab}": có hai cột "${header}"; sổ dùng cột bên trái. Đổi tên hoặc xoá cột kia.`,
    codeTwice: (codes: readonly string[]) =>
      `Tab "Theo dõi": có hai dòng trở lên cùng mã ${codes.join(', ')}. Sửa cột Mã để mỗi việc một mã; khi chưa sửa, không cập nhật được các việc này từ thanh bên.`,
    codeMissing: (rows: readonly number[]) =>
      `Tab "Theo dõi": dòng ${rows.join(', ')} là việc nhưng chưa có mã. Ghi một mã chưa dùng vào cột Mã.`,
    settingBack: (label: string) => `Tab "Danh mục": đã đặt lại dòng cài đặt "${label}".`,
    blocks: (tab: string, count: number) => `Tab "${tab}": đã sửa lại ${count} vùng công thức, tiêu đề.`,
    rules: (tab: string, count: number) => `Tab "${tab}": đã đặt lại ${count} quy tắc nhập liệu.`,
    highlights: (tab: string, count: number) => `Tab "${tab}": đã đặt lại ${count} quy tắc tô màu.`,
    notes: (tab: string, count: number) => `Tab "${tab}": đã đặt lại ghi chú của ${count} tiêu đề.`,
    charts: (tab: string) => `Tab "${tab}": đã đặt lại biểu đồ.`,
    protection: (tab: string) => `Tab "${tab}": đã đặt lại phần bảo vệ.`,
    triggers: (count: number) =>
      `Đã đặt lại ${count} lịch chạy tự động (ghi giờ cập nhật, ghi nhật ký, gửi bản tin tháng).`,
    otherKeeper: (email: string) => `Lịch chạy tự động do ${email} giữ; không đặt thêm để khỏi gửi trùng.`,
    keeperLeft: (email: string) =>
      `${email} không còn quyền sửa sổ nên lịch chạy tự động của người đó không chạy nữa; từ nay bạn giữ lịch.`,
    nothing: 'Sổ đã đúng, không có gì phải sửa.',
    /** What to do next is said only of a workbook that was just made. */
    done: (lines: readonly string[], made: boolean) =>
      [
        ...lines,
        '',
        made ? 'Xong. Ba việc tiếp theo:' : 'Xong.',
        ...(made
          ? [
              '1. Tab "Danh mục": ghi e-mail của Văn phòng, lãnh đạo và các đơn vị vào cột "E-mail", xem lại cài đặt.',
              '2. Chia sẻ tệp với quyền chỉnh sửa cho những người đó, nhờ họ đọc tab "Hướng dẫn" trước.',
              '3. Chưa có việc thì chọn Kế hoạch ▸ Nhập kế hoạch; có rồi thì chọn Xem trước bản tin, Gửi thử cho tôi.',
            ]
          : []),
      ].join('\n'),
  },

  importing,

  update: {
    sidebarTitle: 'Cập nhật tiến độ',
    itemGone: (code: string) =>
      `Không còn việc có mã ${code} trong tab "Theo dõi". Bấm Đọc lại để chọn việc khác; những gì bạn nhập vẫn còn.`,
    codeTwice: (code: string) =>
      `Có hai dòng cùng mã ${code}. Nhờ Văn phòng sửa cột Mã rồi lưu lại; những gì bạn nhập vẫn còn.`,
    /** Problems without words of ours are no person's mistake: the page sent what no form sends. */
    badInput: (problems: readonly string[]) => {
      const said = problems.filter((problem) => !problem.startsWith('Invalid'));
      const words =
        said.length > 0
          ? said.join(' ')
          : 'Sổ không hiểu dữ liệu nhận được. Đóng thanh bên, mở lại rồi làm lại.';
      return `Chưa lưu. ${words}`;
    },
    columnGone: (headers: readonly string[]) =>
      `Chưa lưu: tab "Theo dõi" thiếu cột ${headers.join(', ')}. Nhờ Văn phòng chạy Thiết lập sổ.`,
    saved: (code: string, headers: readonly string[]) => `Đã lưu việc ${code}: ${headers.join(', ')}.`,
    unchanged: 'Không có gì thay đổi nên không lưu.',
    notSaved: (why: string) => `Chưa lưu. ${why}`,
    conflict:
      'Chưa lưu: người khác vừa sửa cùng ô này sau khi bạn mở. Chọn giá trị muốn giữ rồi bấm Lưu lại.',
    beforeStart: 'Ngày hoàn thành ở trước ngày bắt đầu theo kế hoạch. Vẫn lưu?',
    needsReason: 'Trạng thái này cần ghi lý do: mở việc để ghi ở ô Vướng mắc/kiến nghị.',
    changedMeanwhile: (status: string) =>
      `Người khác vừa đổi trạng thái thành "${status || 'để trống'}". Xem lại rồi lưu lại.`,
    tooMany: (most: number) => `Lưu mỗi lần không quá ${most} việc. Bỏ bớt rồi lưu lại.`,
  },

  rights: {
    outside: (who: string) =>
      `Tài khoản ${who} chưa có trong tab "Danh mục" nên không xem, không cập nhật được ở đây. Nhờ Văn phòng ghi e-mail của bạn vào cột "E-mail" ở dòng đơn vị của bạn.`,
    leadershipReads: 'Lãnh đạo chỉ xem; việc do đơn vị và Văn phòng cập nhật.',
    otherUnit: (unit: string, own: readonly string[]) =>
      `Việc này của ${unit}; bạn cập nhật được việc của ${own.join(', ')}. Cần đổi thì nhờ Văn phòng.`,
    noUnit: 'đơn vị chưa ghi',
    office: 'Chỉ Văn phòng chạy được chức năng này.',
  },

  digest: {
    title: 'Bản tin',
    noAddress:
      'Chưa có địa chỉ nào để gửi. Ghi e-mail ở cột "E-mail" của tab "Danh mục" (dòng Lãnh đạo, Văn phòng, Đơn vị); bản tin sẽ được gửi ở lần chạy sau.',
    badAddresses: (addresses: readonly string[]) =>
      `Địa chỉ viết chưa đúng nên không gửi: ${addresses.join(', ')}. Sửa ở tab "Danh mục".`,
    refused: (address: string, why: string) =>
      `Google không nhận thư gửi tới ${address} (${why}). Kiểm tra địa chỉ ở tab "Danh mục"; bản tin và thư nhắc được gửi lại ở lần chạy sau.`,
    quotaShort: (waiting: number) =>
      `Hạn mức thư của Google hôm nay đã hết: còn ${waiting} người nhận, lần chạy sau gửi tiếp. Lãnh đạo và Văn phòng được gửi trước.`,
    told: (period: string, address: string) => `${period}: đã gửi tới ${address}`,
    on: (day: string, hour: number) =>
      `Đã bật bản tin tháng. Thư tới gửi ngày ${day}, khoảng ${hour} giờ, sau khi chốt kỳ.`,
    off: 'Đã tắt bản tin tháng. Số liệu các kỳ vẫn được chốt; bật lại bằng chính menu này.',
    switchMissing:
      'Không tìm thấy cài đặt "Bản tin tháng" ở tab "Danh mục". Chạy Thiết lập sổ, rồi bật/tắt lại.',
    toggled: 'Bản tin tháng',
    trial: (subject: string) => `[Thử] ${subject}`,
    trialSent: (count: number, address: string) =>
      `Đã gửi thử ${count} thư tới ${address}: một thư như của lãnh đạo, một thư như của đơn vị đầu tiên có việc. Không ai khác nhận được.`,
    trialNoPerson: 'Google không cho biết địa chỉ của bạn nên chưa gửi thử. Dùng Xem trước bản tin.',
    trialNoQuota: 'Hạn mức thư của Google hôm nay đã hết. Gửi thử lại vào ngày mai.',
    askRange: (example: string) =>
      `Báo cáo từ ngày nào đến ngày nào? Ghi hai ngày, ví dụ: ${example}. Để trống: kỳ này tính đến hôm nay.`,
    badRange: (text: string) =>
      `"${text}" không phải là hai ngày theo thứ tự, ngày sau không quá hôm nay. Ghi như 1/9/2024 - 20/9/2024 rồi làm lại.`,
    askRecipients: (all: string) =>
      `Gửi cho ai? Ghi tên ngắn của đơn vị hay địa chỉ có trong tab "Danh mục", cách nhau bằng dấu phẩy. Để trống: lãnh đạo.\n\nCó thể chọn: ${all}`,
    unknownRecipients: (names: readonly string[]) =>
      `Không có trong tab "Danh mục", hoặc chưa ghi e-mail: ${names.join(', ')}. Bổ sung rồi làm lại; chưa gửi gì.`,
    confirm: (report: string, addresses: readonly string[]) =>
      `Gửi ${report} tới ${addresses.length} địa chỉ?\n\n${addresses.join('\n')}`,
    many: (count: number, quota: number) =>
      `Mỗi người nhận một thư riêng: ${count} thư; hôm nay Google còn cho gửi ${quota}.`,
    cancelled: 'Chưa gửi gì.',
    sent: (count: number) => `Đã gửi tới ${count} địa chỉ.`,
    notEnough: (left: number, needed: number) =>
      `Hôm nay Google chỉ cho gửi thêm ${left} người nhận, cần ${needed}. Chưa gửi gì: bớt người nhận hoặc gửi vào ngày mai.`,
  },

  reminders: {
    told: (address: string, count: number) => `Đã nhắc ${count} việc tới ${address}`,
    noPerson: (names: readonly string[]) =>
      `Việc quá hạn lâu mà chưa báo được người chủ trì: ${names.join(', ')}. Thêm một dòng Lãnh đạo có tên đó và e-mail ở tab "Danh mục".`,
  },

  print: {
    title: 'In Tổng hợp (A4)',
    words: 'Bấm để tải tab Tổng hợp thành một trang A4 nằm ngang (PDF), rồi in.',
    link: 'Tải PDF',
  },

  periods: {
    missed: 'Không có số liệu: sổ không chạy vào ngày chốt.',
    rangeStart: 'đầu kỳ',
  },

  locks: {
    noAddress:
      'Khoá theo đơn vị đang để Có nhưng chưa đơn vị nào có e-mail ở tab "Danh mục", nên chưa khoá gì. Ghi e-mail rồi chạy lại Thiết lập sổ.',
    made: (count: number) =>
      `Khoá theo đơn vị: đã đặt ${count} vùng khoá; mỗi đơn vị chỉ sửa được dòng của mình.`,
    removed: 'Khoá theo đơn vị: đã bỏ các vùng khoá.',
    withoutAddress: (units: readonly string[]) =>
      `Chưa có e-mail nên chỉ Văn phòng sửa được việc của: ${units.join(', ')}. Ghi e-mail ở tab "Danh mục" rồi chạy lại Thiết lập sổ.`,
  },

  journal: {
    /** Stands in the column Cột where an item came or went as a whole. */
    wholeItem: 'Cả việc',
    /** Stands for the person where the add-on filled in by itself. */
    self: 'sổ tự điền',
    /** Stand in the column Cột for what is no column. */
    digest: 'Bản tin',
    reminder: 'Nhắc việc',
    closing: 'Chốt kỳ',
    report: 'Báo cáo',
    amendment: 'Kiến nghị',
  },

  amendments,
  upgrade,
  newYear,
  selfCheck,

  unknownPerson: 'không rõ',

  deadline: {
    badYear: 'Năm kế hoạch phải là số từ 1900 đến 2200, ví dụ =HAN_HOAN_THANH("Quý III"; 2024).',
  },
} as const;
