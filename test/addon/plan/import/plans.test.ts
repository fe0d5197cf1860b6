/** Plans of other bodies, their headers after real ones, their words made up: exactly which items and doubts come out. */
import { trackerRowsOf } from '../../../../src/addon/actions/planContent';
import { doubtsOf, outlineOf, pastedTable, readPlan } from '../../../support/importedPlan';

const PLANS = [
  {
    name: 'a district: two header rows, dates in a start and an end column, money that is not taken',
    file: 'cchc-huyen-2025.tsv',
    year: 2025,
    items: [
      'section | I | I | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      'task | I.1 | I | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      'item | I.1.1 | 1 | Xây dựng và ban hành Kế hoạch cải cách hành chính năm 2025 | Từ 01/2025 đến 01/2025 → 31/01/2025 | Phòng Nội vụ |  |  | Phối hợp: Văn phòng HĐND và UBND',
      'item | I.1.2 | 2 | Kiểm tra công tác cải cách hành chính tại các phòng, UBND cấp xã | Từ tháng 4/2025 đến tháng 10/2025 → 31/10/2025 | Phòng Nội vụ | 12 đơn vị |  | Phối hợp: Thanh tra huyện ⏎ Kinh phí (triệu đồng): 30',
      'item | I.1.3 | 3 | Tổ chức 02 hội nghị tập huấn nghiệp vụ | Quý III/2025 → 30/09/2025 | Phòng Nội vụ | 2 hội nghị tập huấn nghiệp vụ',
      'section | II | II | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
      'task | II.1 | II | CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
      'item | II.1.1 | 4 | Rà soát, đơn giản hóa thủ tục hành chính | Từ quý II/2025 đến 30/9/2025 → 30/09/2025 | Văn phòng HĐND và UBND | 10 thủ tục |  | Phối hợp: Các phòng chuyên môn',
      'item | II.1.2 | 6 | Giải quyết hồ sơ đúng hạn | Thường xuyên → thường xuyên, không có ngày cuối | Bộ phận Tiếp nhận và Trả kết quả | 98 % hồ sơ',
      'item | II.1.3 | 7 | Sơ kết việc tiếp nhận hồ sơ trực tuyến | 20/12/2024 → 20/12/2024 | Văn phòng HĐND và UBND',
    ],
    doubts: [
      '4  column: Cột “Kinh phí (triệu đồng)” không có trong sổ: nội dung được ghi vào Ghi chú.',
      '8 I.1.1 unit: Đơn vị “Phòng Nội vụ” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '10 I.1.3 unit: Ô đơn vị trống, lấy theo dòng trên (Phòng Nội vụ): hãy kiểm tra.',
      '10 I.1.3 quantity: Chỉ tiêu 2 hội nghị tập huấn nghiệp vụ được đoán từ “Tổ chức 02 hội nghị tập huấn nghiệp vụ”: hãy kiểm tra.',
      '12 II.1.1 unit: Đơn vị “Văn phòng HĐND và UBND” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '13 II.1.2 structure: Số thứ tự “6” không nối tiếp, lẽ ra là 5: có thể thiếu dòng.',
      '13 II.1.2 unit: Đơn vị “Bộ phận Tiếp nhận và Trả kết quả” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '14 II.1.3 deadline: Thời gian “20/12/2024” đã qua trước năm 2025: hãy kiểm tra năm.',
      '14 II.1.3 unit: “VP HĐND và UBND” được hiểu là đơn vị “Văn phòng HĐND và UBND”: hãy kiểm tra, chọn đơn vị khác nếu không phải.',
    ],
    newUnits: ['Phòng Nội vụ', 'Văn phòng HĐND và UBND', 'Bộ phận Tiếp nhận và Trả kết quả'],
    columns: [
      'STT → Số thứ tự',
      'Nội dung nhiệm vụ → Nội dung nhiệm vụ',
      'Thời gian thực hiện – Bắt đầu → Bắt đầu',
      'Thời gian thực hiện – Hoàn thành → Kết thúc',
      'Cơ quan thực hiện – Chủ trì → Đơn vị thực hiện',
      'Cơ quan thực hiện – Phối hợp → Đơn vị phối hợp',
      'Kết quả, sản phẩm → Sản phẩm',
      'Kinh phí (triệu đồng) → Ghi chú',
    ],
  },
  {
    name: 'a commune: unit before time, no detail column, the header again on a new page',
    file: 'chuyen-doi-so-xa-2026.tsv',
    year: 2026,
    items: [
      'section | I | I | Hạ tầng số',
      'task | I.1 | I | Hạ tầng số',
      'item | I.1.1 | 1 | Nâng cấp mạng nội bộ tại trụ sở | Quý II/2026 → 30/06/2026 | Văn phòng HĐND-UBND | 1 hệ thống |  | Phối hợp: Công an xã',
      'item | I.1.2 | 2 | Lắp đặt điểm truy cập Internet công cộng | Tháng 8/2026 → 31/08/2026 | Phòng Văn hóa - Xã hội | 5 điểm |  | Xã hội hóa ⏎ Phối hợp: Các thôn',
      'section | II | II | Nhân lực số',
      'task | II.3 | 3 | Tổ Công nghệ số cộng đồng',
      'item | II.3.1 | 3.1 | Kiện toàn Tổ công nghệ số cộng đồng các thôn | Trước ngày 28/02/2026 → 28/02/2026 | Phòng Văn hóa - Xã hội |  |  | Phối hợp: Đoàn thanh niên',
      'item | II.3.2 | 3.2 | Tập huấn kỹ năng số cho thành viên Tổ | Trước ngày 28/02/2026 → 28/02/2026 (theo dòng trên) | Phòng Văn hóa - Xã hội | 4 lớp',
      'task | II.4 | 4 | Báo cáo kết quả thực hiện hằng quý',
      'item | II.4.1 | 4 | Báo cáo kết quả thực hiện hằng quý | Trước ngày 15 của tháng cuối quý → định kỳ, không có ngày cuối | Văn phòng HĐND-UBND',
      'task | II.7 | - | Sơ kết 6 tháng',
      'item | II.7.1 |  | Sơ kết 6 tháng | 06 tháng đầu năm → 30/06/2026 | Văn phòng HĐND-UBND',
      'task | II.5 | 5 | Triển khai nền tảng học trực tuyến',
      'item | II.5.1 | 5 | Triển khai nền tảng học trực tuyến | 15 ngày sau khi Sở Khoa học và Công nghệ có hướng dẫn → chờ sự kiện “Sở Khoa học và Công nghệ có hướng dẫn”, 15 ngày sau đó | Trung tâm PVHCC',
      'task | II.6 | 6 | Vận hành nền tảng',
      'item | II.6.1 | 6 | Vận hành nền tảng | Trong năm nay nếu bố trí được kinh phí → 31/12/2026 | Trung tâm PVHCC',
    ],
    doubts: [
      '2 I.1.1 unit: Đơn vị “Văn phòng HĐND-UBND” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '3 I.1.2 unit: Đơn vị “Phòng Văn hóa - Xã hội” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '7 II.3.1 unit: “Phòng Văn hoá – Xã hội” được hiểu là đơn vị “Phòng Văn hóa - Xã hội”: hãy kiểm tra, chọn đơn vị khác nếu không phải.',
      '8 II.3.2 unit: Ô ghi nhiều đơn vị (“Phòng Văn hóa - Xã hội; Đoàn thanh niên”): lấy “Phòng Văn hóa - Xã hội” là đơn vị chính; hãy kiểm tra.',
      '10 II.7.1 structure: Dòng “Sơ kết 6 tháng” không có số thứ tự: được hiểu là một việc cùng mục với dòng trên.',
      '11 II.5.1 event: Hạn chờ sự kiện “Sở Khoa học và Công nghệ có hướng dẫn” chưa có trong tab Sự kiện: sẽ được thêm; khi có ngày, hãy ghi vào đó.',
      '11 II.5.1 unit: Đơn vị “Trung tâm Phục vụ hành chính công” chưa có trong Danh mục: sẽ được thêm với tên ngắn “Trung tâm PVHCC”, hoặc hãy chọn một đơn vị đã có.',
    ],
    newUnits: ['Văn phòng HĐND-UBND', 'Phòng Văn hóa - Xã hội', 'Trung tâm PVHCC'],
    columns: [
      'STT → Số thứ tự',
      'Tên nhiệm vụ → Nội dung nhiệm vụ',
      'Cơ quan chủ trì → Đơn vị thực hiện',
      'Cơ quan phối hợp → Đơn vị phối hợp',
      'Kết quả/Sản phẩm → Sản phẩm',
      'Thời gian → Thời gian',
      'Ghi chú → Ghi chú',
    ],
  },
  {
    name: 'a flat list: a) b) items, steps in one cell, numbers twice, blank and vague times',
    file: 'cong-viec-phang.tsv',
    year: 2025,
    items: [
      'section | I | I | NHIỆM VỤ CỦA KẾ HOẠCH',
      'task | I.1 | 1 | Xây dựng đề án vị trí việc làm',
      'item | I.1.1 | a | Rà soát chức năng, nhiệm vụ các phòng | Tháng 3 → 31/03/2025 | Phòng Tổ chức - Hành chính',
      'item | I.1.2 | b | Trình phê duyệt đề án | Tháng 6 → 30/06/2025 | Phòng Tổ chức - Hành chính',
      'task | I.2 | 2 | Mua sắm trang thiết bị',
      'item | I.2.1 |  | Lập dự toán | tháng 2/2025 → 28/02/2025 | Phòng Kế hoạch - Tài chính',
      'item | I.2.2 |  | Lựa chọn nhà thầu | tháng 4-5/2025 → 31/05/2025 | Phòng Kế hoạch - Tài chính',
      'item | I.2.3 |  | Bàn giao, nghiệm thu | tháng 7/2025 → 31/07/2025 | Phòng Kế hoạch - Tài chính',
      'task | I.3 | 3 | Số hóa tài liệu lưu trữ - Tài liệu giai đoạn 2015-2020 - Tài liệu còn lại',
      'item | I.3.1 | 3 | Số hóa tài liệu lưu trữ - Tài liệu giai đoạn 2015-2020 - Tài liệu còn lại | Quý IV → 31/12/2025 | Phòng Tổ chức - Hành chính',
      'task | I.4 | 4 | Đánh giá nội bộ',
      'item | I.4.1 | 4 | Đánh giá nội bộ | Giữa năm → chưa đọc được | Phòng Kiểm định',
      'task | I.6 | 4 | Tự đánh giá chất lượng',
      'item | I.6.1 | 4 | Tự đánh giá chất lượng | chưa có thời gian | Phòng Kiểm định',
      'task | I.5 | 5 | Tổng kết năm học',
      'item | I.5.1 | 5 | Tổng kết năm học | chưa có thời gian | Chưa rõ đơn vị',
    ],
    doubts: [
      '2 I.1.1 unit: Đơn vị “Phòng Tổ chức - Hành chính” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '4 I.2.1 unit: Đơn vị “Phòng Kế hoạch - Tài chính” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '5 I.3.1 structure: Ô này có 2 gạch đầu dòng không ghi thời gian riêng: giữ là một việc; hãy kiểm tra.',
      '5 I.3.1 unit: “Trưởng phòng Tổ chức - Hành chính” được hiểu là người đứng đầu của Phòng Tổ chức - Hành chính: hãy kiểm tra.',
      '6 I.4.1 deadline: Chưa đọc được thời gian “Giữa năm”: “Giữa năm” không cho biết ngày kết thúc. Hãy ghi ngày, tháng hoặc quý cụ thể, ví dụ “Trước ngày 15/6” hoặc “Quý I”.',
      '6 I.4.1 unit: Đơn vị “Phòng Kiểm định” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '7 I.6.1 structure: Số thứ tự “4” đã có ở dòng trên cùng mục: hãy kiểm tra.',
      '7 I.6.1 deadline: Không có thời gian thực hiện: hãy ghi hạn.',
      '7 I.6.1 unit: “Phòng Kiểm đinh” được hiểu là đơn vị “Phòng Kiểm định”: hãy kiểm tra, chọn đơn vị khác nếu không phải.',
      '8 I.5.1 deadline: Không có thời gian thực hiện: hãy ghi hạn.',
      '8 I.5.1 unit: Không có đơn vị thực hiện: hãy chọn đơn vị.',
    ],
    newUnits: ['Phòng Tổ chức - Hành chính', 'Phòng Kế hoạch - Tài chính', 'Phòng Kiểm định'],
    columns: [
      'STT → Số thứ tự',
      'Công việc → Nội dung nhiệm vụ',
      'Đơn vị chủ trì → Đơn vị thực hiện',
      'Thời hạn → Thời gian',
    ],
  },
  {
    name: 'a ministry: A/B above I/II above 1/2, quarters with years, a column for who leads',
    file: 'bo-nganh-2025.tsv',
    year: 2025,
    items: [
      'section | A | A | HOÀN THIỆN THỂ CHẾ',
      'task | A.I | I | Xây dựng văn bản quy phạm pháp luật',
      'item | A.I.1 | 1 | Nghị định quy định chi tiết thi hành Luật | Quý I/2025 → 31/03/2025 | Vụ Pháp chế | 1 nghị định | Thứ trưởng phụ trách khối | Phối hợp: Cục Quản lý chất lượng',
      'item | A.I.2 | 2 | Thông tư hướng dẫn | Quý II, III/2025 → 30/09/2025 | Cục Quản lý chất lượng | 3 thông tư |  | Phối hợp: Vụ PC',
      'task | A.II | II | Theo dõi thi hành pháp luật',
      'item | A.II.1 | 1 | Kiểm tra việc thi hành tại địa phương | Từ tháng 4 đến tháng 11/2025 → 30/11/2025 | Thanh tra Bộ | 5 cuộc kiểm tra |  | Phối hợp: Vụ Pháp chế',
      'section | B | B | ỨNG DỤNG CÔNG NGHỆ THÔNG TIN',
      'task | B.1 | B | ỨNG DỤNG CÔNG NGHỆ THÔNG TIN',
      'item | B.1.1 | 1 | Nâng cấp Cổng thông tin điện tử của Bộ | 31/12/2025 → 31/12/2025 | Trung tâm Công nghệ thông tin',
      'item | B.1.2 | 2 | Xây dựng cơ sở dữ liệu chuyên ngành | Quý I/2026 → 31/03/2026 | Trung tâm Công nghệ thông tin | 1 cơ sở dữ liệu |  | Phối hợp: Các đơn vị thuộc Bộ',
    ],
    doubts: [
      '3 A.I.1 unit: Đơn vị “Vụ Pháp chế” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '4 A.I.2 unit: Đơn vị “Cục Quản lý chất lượng” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '6 A.II.1 unit: Đơn vị “Thanh tra Bộ” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '8 B.1.1 unit: Đơn vị “Trung tâm Công nghệ thông tin” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '9 B.1.2 deadline: Thời gian “Quý I/2026” kết thúc sau năm 2025: hãy kiểm tra năm.',
      '9 B.1.2 unit: “Trung tâm CNTT” được hiểu là đơn vị “Trung tâm Công nghệ thông tin”: hãy kiểm tra, chọn đơn vị khác nếu không phải.',
    ],
    newUnits: ['Vụ Pháp chế', 'Cục Quản lý chất lượng', 'Thanh tra Bộ', 'Trung tâm Công nghệ thông tin'],
    columns: [
      'TT → Số thứ tự',
      'Nhiệm vụ, hoạt động → Nội dung nhiệm vụ',
      'Sản phẩm → Sản phẩm',
      'Thời gian hoàn thành → Thời gian',
      'Đơn vị chủ trì → Đơn vị thực hiện',
      'Đơn vị phối hợp → Đơn vị phối hợp',
      'Lãnh đạo phụ trách → Người chủ trì',
    ],
  },
  {
    name: 'a programme: crosses below quarters, numbers and units of measure apart, unnumbered headings',
    file: 'chuong-trinh-cong-tac-2025.tsv',
    year: 2025,
    items: [
      'section | I | I | LĨNH VỰC ĐẤT ĐAI',
      'task | I.1 | I | LĨNH VỰC ĐẤT ĐAI',
      'item | I.1.1 | 1 | Thống kê đất đai | Quý I → 31/03/2025 | Tổ Địa chính | 1 báo cáo |  | Cấp trình: UBND huyện',
      'item | I.1.2 | 2 | Cấp giấy chứng nhận quyền sử dụng đất | Quý I, Quý II, Quý III, Quý IV → 31/12/2025 | Tổ Địa chính | 250 giấy',
      'section | II | II | LĨNH VỰC XÂY DỰNG',
      'task | II.1 | II | LĨNH VỰC XÂY DỰNG',
      'item | II.1.1 | 1 | Kiểm tra trật tự xây dựng | Quý II, Quý IV (tháng 11) → 30/11/2025 | Tổ Xây dựng |  |  | Số lượng: hằng tháng',
    ],
    doubts: [
      '1  column: Cột “Cấp trình” không có trong sổ: nội dung được ghi vào Ghi chú.',
      '3  structure: Dòng “LĨNH VỰC ĐẤT ĐAI” được hiểu là tiêu đề, không phải việc: hãy kiểm tra.',
      '4 I.1.1 unit: Đơn vị “Tổ Địa chính” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '6  structure: Dòng “LĨNH VỰC XÂY DỰNG” được hiểu là tiêu đề, không phải việc: hãy kiểm tra.',
      '7 II.1.1 unit: Đơn vị “Tổ Xây dựng” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
      '9  words: Phần dưới bảng, không đưa vào kế hoạch: “Người lập biểu”.',
    ],
    newUnits: ['Tổ Địa chính', 'Tổ Xây dựng'],
    columns: [
      'STT → Số thứ tự',
      'Nội dung công việc → Nội dung nhiệm vụ',
      'Bộ phận thực hiện → Đơn vị thực hiện',
      'Thời gian thực hiện – Quý I → Thời gian',
      'Thời gian thực hiện – Quý II → Thời gian',
      'Thời gian thực hiện – Quý III → Thời gian',
      'Thời gian thực hiện – Quý IV → Thời gian',
      'Số lượng → Chỉ tiêu (số lượng)',
      'Đơn vị tính → Đơn vị tính',
      'Cấp trình → Ghi chú',
    ],
  },
];

describe.each(PLANS)('$name', ({ file, year, items, doubts, newUnits, columns }) => {
  const read = readPlan(pastedTable(file), { year, units: [], events: [] });

  test('items', () => {
    expect(outlineOf(read)).toEqual(items);
  });

  test('doubts', () => {
    expect(doubtsOf(read)).toEqual(doubts);
  });

  test('units that are new, and what each column was taken for', () => {
    expect(read.newUnits).toEqual(newUnits);
    expect(read.columns.map(({ header, takenAs }) => `${header} → ${takenAs}`)).toEqual(columns);
  });
});

test('lines above the table become the title of the appendix', () => {
  const { plan } = readPlan(pastedTable('cchc-huyen-2025.tsv'), { year: 2025, units: [], events: [] });
  expect(plan.appendixTitle).toBe(
    'PHỤ LỤC DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025 (Kèm theo Kế hoạch của UBND huyện)',
  );
});

test('days after an event are kept, also for what inherits them', () => {
  const { plan } = readPlan(
    [
      ['TT', 'Nội dung', 'Chi tiết', 'Thời gian', 'Đơn vị'],
      ['1', 'Đề án', 'Xây dựng kế hoạch', '20 ngày sau khi Đề án được phê duyệt', 'Phòng A'],
      ['', '', 'Tổ chức thực hiện', '', ''],
    ],
    { year: 2025, units: [], events: ['Đề án được phê duyệt'] },
  );
  const items = plan.sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.items));
  expect(items.map(({ event, eventDays, time }) => [event, eventDays, time])).toEqual([
    ['SK-1', 20, ''],
    ['SK-1', 20, ''],
  ]);
  expect(plan.events).toEqual([{ code: 'SK-1', name: 'Đề án được phê duyệt' }]);
  const rows = trackerRowsOf(plan).filter(({ event }) => event !== '');
  expect(rows.map(({ code, event, eventDays }) => [code, event, eventDays])).toEqual([
    ['I.1.1', 'Đề án được phê duyệt', 20],
    ['I.1.2', 'Đề án được phê duyệt', 20],
  ]);
});

test('what is doubtful about the time of a heading is told at the first item that takes it', () => {
  const read = readPlan(
    [
      ['TT', 'Nội dung', 'Chi tiết', 'Thời gian', 'Đơn vị'],
      ['1', 'Đề án', 'Xây dựng kế hoạch', 'Sau khi Đề án được phê duyệt', 'Phòng A'],
      ['', '', 'Tổ chức thực hiện', '', ''],
      ['2', 'Tổng kết', 'Viết báo cáo', 'Giữa năm', 'Phòng A'],
      ['', '', 'Tổ chức hội nghị', '', ''],
    ],
    { year: 2025, units: [{ shortName: 'Phòng A', name: 'Phòng A', parent: '' }], events: [] },
  );
  expect(read.doubts.map(({ row, code, field }) => [row, code, field])).toEqual([
    [1, 'I.1.1', 'event'],
    [3, 'I.2.1', 'deadline'],
  ]);
});
