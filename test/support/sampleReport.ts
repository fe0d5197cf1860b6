import type { UnitPart } from '../../src/addon/email/unitMail';
import type { IsoDate } from '../../src/addon/plan/isoDate';
import { changeSince, type Report, type ReportItem, reportOf } from '../../src/addon/plan/report';
import { daysLeftOf, type StandingFacts, standing, standingOf } from '../../src/addon/plan/standing';
import { status } from '../../src/addon/plan/status';

/** The last day of the period that the sample tells of, and of the one before. */
export const SAMPLE_DAY = '2024-09-14';
const DAY_BEFORE = '2024-08-14';
export const SAMPLE_URL = 'https://docs.google.com/spreadsheets/d/mau/edit';
export const SAMPLE_TITLE =
  'Thực hiện nhiệm vụ trọng tâm và nhiệm vụ chấp thuận của Giám đốc Sở Khoa học và Công nghệ năm 2024';
const DUE_SOON_DAYS = 7;
const HORIZON_DAYS = 30;

const UNITS = [
  'Phòng QLKH',
  'Phòng QLKHCNCS&SHTT',
  'Phòng QLCN&TTCN',
  'Thanh tra Sở',
  'Chi cục TCĐLCL',
  'Phòng HC&QLĐL',
  'Phòng QLTCCL',
];

const TASKS: Readonly<Record<string, string>> = {
  'I.1':
    'Nhiệm vụ 1: Hỗ trợ 03 doanh nghiệp triển khai xây dựng, áp dụng chương trình đảm bảo đo lường theo Kế hoạch số 409/KH-UB',
  'I.2':
    'Nhiệm vụ 2: Chỉ đạo thực hiện Đẩy mạnh việc ứng dụng, nhân rộng kết quả các nhiệm vụ khoa học và công nghệ vào sản xuất',
  'I.3': 'Nhiệm vụ 3: Nâng cao chất lượng xét đánh giá, công nhận sáng kiến cơ sở',
  'II.1':
    'Nhiệm vụ 1: Xây dựng thí điểm áp dụng công cụ 5S tại một số cơ quan, đơn vị thường xuyên tiếp xúc với công dân như: Bộ p',
  'II.2.1':
    'Chỉ tiêu 1: Nâng cao chất lượng công tác thanh tra, kiểm tra các lĩnh vực dễ phát sinh tham nhũng, tiêu cực và hoàn thàn',
  'II.2.2':
    'Chỉ tiêu 2: Nâng cao chất lượng, hiệu quả các đề tài nghiên cứu khoa học, sáng kiến trên địa bàn tỉnh',
  'II.3':
    'Nhiệm vụ 3: Khắc phục có hiệu quả những chỉ tiêu dưới mức bình quân chung cả nước của chỉ số đổi mới sáng tạo cấp tỉnh (',
};

/** Code, words, unit, deadline ('' while an event is awaited), day of completion ('' while open). */
const ITEMS = `
I.1.1 | Xây dựng công văn đăng ký | Phòng HC&QLĐL | 2024-02-29 | 2024-02-20
I.1.2 | Doanh nghiệp, hợp tác xã đăng ký | Phòng HC&QLĐL | 2024-06-30 | 2024-06-28
I.1.3 | Thực hiện thủ tục đấu thầu | Phòng HC&QLĐL | 2024-06-30 | 2024-07-10
I.1.4 | Tổ chức đào tạo, tập huấn | Phòng HC&QLĐL | 2024-07-31 | 2024-07-25
I.1.5 | Khảo sát thực trạng doanh nghiệp, hợp tác xã | Phòng HC&QLĐL | 2024-08-31 | 
I.1.6 | Phân tích, đánh giá hoạt động đo lường tại doanh nghiệp | Phòng HC&QLĐL | 2024-09-30 | 
I.1.7 | Đề xuất giải pháp quản lý tại doanh nghiệp | Phòng HC&QLĐL | 2024-10-31 | 
I.1.8 | Báo cáo chương trình hỗ trợ: ban hành Quyết định tiếp nhận chương trình đảm bảo đo lường tại doanh nghiệp | Phòng HC&QLĐL | 2024-11-30 | 
I.2.1 | Phân công Lãnh đạo Sở phụ trách và chuyên quản theo dõi các nhiệm vụ KH&CN cấp tỉnh. | Phòng QLKH | 2024-12-31 | 2024-02-01
I.2.2 | Tổ chức các hội đồng tư vấn xác định các nhiệm vụ 100% nhiệm vụ được Hội đồng KH&CN tỉnh lựa chọn. | Phòng QLKH | 2024-12-31 | 
I.2.3 | Tổ chức nghiệm thu nhiệm vụ KH&CN cấp quốc gia, cấp tỉnh đúng tiến độ | Phòng QLKH | 2024-12-31 | 
I.2.4 | Tổ chức hội nghị chuyển giao sản phẩm của các nhiệm vụ KH&CN để ứng dụng, nhân rộng. | Phòng QLKH | 2024-12-31 | 
I.2.5 | Thông báo kết quả nhiệm vụ KH&CN được nghiệm thu năm 2024 đến các sở, ngành, UBND các huyện, thành phố, thị xã | Phòng QLKH | 2024-12-31 | 
I.3.1 | Xây dựng dự thảo văn bản hướng dẫn hoạt động sáng kiến. | Phòng QLKHCNCS&SHTT | 2024-06-30 | 2024-05-30
I.3.2 | Xin ý kiến thành viên Hội đồng sáng kiến tỉnh; Tiếp thu ý kiến góp ý của các thành viên hội đồng. | Phòng QLKHCNCS&SHTT | 2024-06-30 | 2024-06-25
I.3.3 | Trình Chủ tịch Hội đồng sáng kiến tỉnh ban hành Văn bản hướng dẫn của Hội đồng sáng kiến tỉnh | Phòng QLKHCNCS&SHTT | 2024-06-30 | 
II.1.1 | Tham mưu văn bản đề nghị UBND tỉnh chấp thuận | Phòng QLTCCL | 2024-02-29 | 2024-02-15
II.1.2 | Gửi văn bản cho các cơ quan, đơn vị, UBND các huyện, thành phố, thị xã đăng ký tham gia | Phòng QLTCCL | 2024-03-31 | 2024-03-20
II.1.3 | Tổng hợp danh sách các cơ quan, đơn vị, UBND các huyện, thành phố, thị xã đăng ký | Phòng QLTCCL | 2024-03-31 | 2024-03-29
II.1.4 | Thực hiện thủ tục đấu thầu | Phòng QLTCCL | 2024-06-30 | 2024-06-30
II.1.5 | Khảo sát thực trạng Cơ quan, đơn vị | Phòng QLTCCL | 2024-07-31 | 2024-08-20
II.1.6 | Tổ chức đào tạo, tập huấn | Phòng QLTCCL | 2024-09-30 | 
II.1.7 | Triển khai áp dụng công cụ 5S tại cơ quan, đơn vị | Phòng QLTCCL | 2024-11-30 | 
II.1.8 | Báo cáo việc thực hiện xây dựng thí điểm áp dụng công cụ 5S | Phòng QLTCCL | 2024-12-31 | 
II.2.1.1 | Thanh tra việc chấp hành các quy định của pháp luật về KH&CN của cơ quan, tổ chức, cá nhân trong việc thực hiện nhiệm vụ KH&CN sử dụng ngân sách nhà nước: Ứng dụng KH&CN xây dựng mô hình sản xuất và phát triển nấm lim xanh (Ganoderma lucidum) tại huyện Sơn | Thanh tra Sở | 2024-06-30 | 2024-06-12
II.2.1.2 | Thanh tra việc chấp hành các quy định của pháp luật về KH&CN của cơ quan, tổ chức, cá nhân trong việc thực hiện nhiệm vụ KH&CN sử dụng ngân sách nhà nước: Ứng dụng tiến bộ KH&CN xây dựng mô hình sản xuất dưa lê Hàn Quốc (Super 007 Honey) theo chuỗi tại huyện | Thanh tra Sở | 2024-06-30 | 2024-06-27
II.2.1.3 | Thanh tra việc chấp hành của pháp luật về an toàn bức xạ và hạt nhân trong hoạt động khám chữa bệnh (Bệnh viện Đa khoa tỉnh; Trung tâm Y tế huyện Việt Yên; Trung tâm Y tế huyện Lạng Giang). | Thanh tra Sở | 2024-09-30 | 
II.2.1.4 | Thanh tra việc chấp hành của pháp luật về an toàn bức xạ hạt nhân trong hoạt động khám chữa bệnh và chấp hành quy định pháp luật về đo lường đối với phương tiện đo nhóm 2 (Công ty Cổ phần bệnh viện Hùng Cường- Bệnh viện đa khoa Hùng Cường; Công ty TNHH dược | Thanh tra Sở | 2024-12-31 | 
II.2.1.5 | Thanh tra việc chấp hành quy định của pháp luật về sử dụng phương tiện đo đối với lĩnh vực Taximet (Công ty Cổ phần vận tải Sao Mai; Công ty TNHH MTV Mai Linh Bắc Giang). | Thanh tra Sở | 2024-12-31 | 
II.2.1.6 | Kiểm tra việc chấp hành các quy định về pháp luật về KH&CN của các tổ chức KH&CN | Thanh tra Sở | 2024-09-30 | 2024-09-05
II.2.2.1 | Xây dựng định hướng hoạt động nghiên cứu - ứng dụng năm 2025. | Phòng QLKH | 2024-12-31 | 2024-02-28
II.2.2.2 | Tổng hợp nhiệm vụ KH&CN do các tổ chức, cá nhân đề xuất đặt hàng. | Phòng QLKH | 2024-12-31 | 2024-04-15
II.2.2.3 | Báo cáo Lãnh đạo Sở danh mục nhiệm vụ 2025. | Phòng QLKH | 2024-12-31 | 2024-05-10
II.2.2.4 | Báo cáo Hội đồng KH&CN tỉnh danh mục nhiệm vụ 2025. | Phòng QLKH | 2024-12-31 | 2024-06-05
II.2.2.5 | Báo cáo Ban Cán sự Đảng UBND tỉnh, Thường trực Tỉnh uỷ danh mục nhiệm vụ 2024. | Phòng QLKH | 2024-12-31 | 2024-06-20
II.2.2.6 | Tổ chức các Hội đồng Tư vấn xác định nhiệm vụ 2025. | Phòng QLKH | 2024-12-31 | 2024-09-03
II.2.2.7 | Báo cáo Ban cán sự Đảng UBND tỉnh chủ trương danh mục nhiệm vụ 2025. | Phòng QLKH | 2024-09-10 | 
II.2.2.8 | Báo cáo Thường trực Tỉnh uỷ chủ trương danh mục nhiệm vụ 2025. | Phòng QLKH | 2024-09-20 | 
II.2.2.9 | Trình UBND tỉnh phê duyệt danh mục nhiệm vụ 2025. | Phòng QLKH | 2024-12-31 | 
II.2.2.10 | Thông báo tuyển chọn tổ chức, cá nhân chủ trì nhiệm vụ 2025 | Phòng QLKH | 2024-12-31 | 
II.2.2.11 | Tổ chức Hội đồng tuyển chọn, giao trực tiếp nhiệm vụ 2025 | Phòng QLKH | 2024-12-31 | 
II.2.2.12 | Xây dựng và ban hành quy chế hoạt động sáng kiến Sở KH&CN. | Phòng QLKHCNCS&SHTT | 2024-09-30 | 
II.3.1 | Rà soát những chỉ tiêu dưới mức bình quân chung của cả nước của chỉ số đổi mới sáng tạo cấp tỉnh (GPI) sau khi được công bố | Phòng QLCN&TTCN |  | 
II.3.2 | Phối hợp với Học viện khoa học, công nghệ và đổi mới sáng tạo - Bộ Khoa học và Công nghệ tổ chức Hội nghị đề xuất các giải pháp nhằm nâng hạng các chỉ tiêu dưới mức bình quân chung của cả nước | Phòng QLCN&TTCN |  | 
II.3.3 | Tổ chức triển khai thực hiện các nội dung sau khi Kế hoạch được phê duyệt. | Phòng QLCN&TTCN | 2024-12-31 | 
II.3.4 | Báo cáo kết quả tổ chức triển khai thực hiện | Phòng QLCN&TTCN | 2024-12-31 | `
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', words = '', unit = '', deadline = '', completed = ''] = line.split('|');
    return {
      code: code.trim(),
      words: words.trim(),
      unit: unit.trim(),
      deadline: deadline.trim(),
      completed: completed.trim(),
    };
  });

const QUANTITIES: Readonly<Record<string, NonNullable<ReportItem['quantity']>>> = {
  'I.1.8': { reached: 2, target: 3, measure: 'doanh nghiệp' },
  'I.2.2': { reached: 60, target: 100, measure: '% nhiệm vụ' },
  'I.2.3': { reached: 12, target: 20, measure: 'nhiệm vụ' },
  'I.2.4': { reached: 6, target: 5, measure: 'hội nghị' },
  'I.2.5': { reached: 9, target: 20, measure: 'nhiệm vụ' },
  'I.3.3': { reached: 0, target: 1, measure: 'văn bản hướng dẫn' },
  'II.2.1.1': { reached: 1, target: 1, measure: 'báo cáo, kết luận' },
};

const OBSTACLES: Readonly<Record<string, string>> = {
  'I.1.5': 'Hai doanh nghiệp xin lùi lịch khảo sát sang tháng 9; kiến nghị cho điều chỉnh hạn đến 30/9/2024.',
  'I.2.5': 'Chưa nhận được biên bản nghiệm thu của ba nhiệm vụ cấp quốc gia.',
  'I.3.3': 'Hội đồng sáng kiến tỉnh chưa họp; kiến nghị Lãnh đạo Sở có văn bản đề nghị.',
  'II.2.2.7': 'Chờ ý kiến của Sở Tài chính về kinh phí.',
};

const PROGRESS: Readonly<Record<string, number>> = { 'I.1.5': 60, 'I.1.6': 30, 'I.3.3': 80, 'II.2.2.7': 50 };
const SILENT = new Set(['I.3.3', 'II.2.2.12', 'II.1.7', 'II.1.8', 'II.3.1', 'II.3.2', 'II.3.3', 'II.2.1.4']);
const PAUSED = 'II.2.2.11';

function factsOf({ code, deadline, completed }: (typeof ITEMS)[number], day: IsoDate): StandingFacts {
  const isDone = completed !== '' && completed <= day;
  const open = code === PAUSED ? status.paused : status.inProgress;
  return {
    status: isDone ? status.completed : open,
    deadline: deadline === '' ? undefined : deadline,
    completedOn: isDone ? completed : undefined,
    waitsForEvent: deadline === '',
  };
}

/** The 46 items of the 2024 plan as they might stand on 14/9/2024. */
export const SAMPLE_ITEMS: readonly ReportItem[] = ITEMS.map((line) => {
  const { code, words, unit } = line;
  const facts = factsOf(line, SAMPLE_DAY);
  return {
    code,
    words,
    unit,
    deadline: facts.deadline,
    daysLeft: daysLeftOf(facts, SAMPLE_DAY),
    standing: standingOf(facts, SAMPLE_DAY, DUE_SOON_DAYS),
    task: TASKS[code.slice(0, code.lastIndexOf('.'))] ?? '',
    progress: facts.status === status.completed ? 100 : PROGRESS[code],
    completedOn: facts.completedOn,
    quantity: QUANTITIES[code],
    obstacles: OBSTACLES[code] ?? '',
    silent: SILENT.has(code),
  };
});

const BEFORE = new Map(
  ITEMS.map((line) => [line.code, standingOf(factsOf(line, DAY_BEFORE), DAY_BEFORE, DUE_SOON_DAYS)] as const),
);

const HEAD = {
  planTitle: SAMPLE_TITLE,
  name: 'tháng 9/2024',
  from: '2024-08-15',
  to: SAMPLE_DAY,
  horizonDays: HORIZON_DAYS,
};

/** The digest of September 2024. */
export const SAMPLE_REPORT: Report = reportOf(SAMPLE_ITEMS, UNITS, {
  ...HEAD,
  since: { name: 'tháng 8/2024', change: changeSince(BEFORE, SAMPLE_ITEMS) },
});

const OWN_UNITS = ['Phòng QLKH', 'Phòng QLKHCNCS&SHTT'];
const OWN_ITEMS = SAMPLE_ITEMS.filter(({ unit }) => OWN_UNITS.includes(unit));

/** What two units are told of their own items. */
export const SAMPLE_UNIT_PART: UnitPart = {
  planTitle: SAMPLE_TITLE,
  units: OWN_UNITS,
  name: HEAD.name,
  today: SAMPLE_DAY,
  horizonDays: HORIZON_DAYS,
  overdue: OWN_ITEMS.filter((item) => item.standing === standing.overdue),
  dueNext: OWN_ITEMS.filter(({ daysLeft = -1 }) => daysLeft >= 0 && daysLeft <= HORIZON_DAYS),
  silent: OWN_ITEMS.filter(({ silent }) => silent),
  url: SAMPLE_URL,
};

/** The first digest of a plan that nobody has entered anything for. */
export const EMPTY_REPORT: Report = reportOf([], [], { ...HEAD, since: undefined });

/** A report of any items, told of as new since a day on which nothing was done or overdue. */
export const reportOfItems = (items: readonly ReportItem[], units: readonly string[] = UNITS): Report =>
  reportOf(items, units, { ...HEAD, since: { name: 'tháng 8/2024', change: changeSince(new Map(), items) } });

/** The same items again and again, to a number, under codes of their own. */
export const manyItems = (count: number, units: readonly string[] = UNITS): ReportItem[] =>
  Array.from({ length: count }, (_, index): ReportItem => {
    const item = SAMPLE_ITEMS[index % SAMPLE_ITEMS.length];
    if (!item) throw new Error('The sample has no items.');
    const unit = units[index % units.length] ?? '';
    return { ...item, code: `${item.code}.${index}`, unit };
  });
