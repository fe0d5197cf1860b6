/** Shapes that tables of plans come in, each read to exactly these rows and doubts. */
import { doubtsOf, outlineOf, readPlan } from '../../../support/importedPlan';

const CONTEXT = {
  year: 2025,
  units: ['Phòng A', 'Phòng B'].map((name) => ({ shortName: name, name, parent: '' })),
  events: [],
};

const SHAPES = [
  {
    name: 'tasks without numbers: a title beside its details heads them',
    table: [
      ['Nhiệm vụ', 'Giải pháp', 'Tiến độ', 'Trách nhiệm thực hiện'],
      ['Phát triển KHCN', 'Xây dựng kế hoạch', 'Quý I', 'Phòng A'],
      ['', 'Tổ chức hội thảo', 'Quý II', 'Phòng A'],
      ['Chuyển đổi số', 'Mua máy', 'Quý III', 'Phòng B'],
    ],
    rows: [
      'section | I | I | NHIỆM VỤ CỦA KẾ HOẠCH',
      'task | I.1 | - | Phát triển KHCN',
      'item | I.1.1 |  | Xây dựng kế hoạch | Quý I → 31/03/2025 | Phòng A',
      'item | I.1.2 |  | Tổ chức hội thảo | Quý II → 30/06/2025 | Phòng A',
      'task | I.2 | - | Chuyển đổi số',
      'item | I.2.1 |  | Mua máy | Quý III → 30/09/2025 | Phòng B',
    ],
    doubts: [],
  },
  {
    name: 'lists in cells: times in front, in brackets, line by line; ditto marks',
    table: [
      ['TT', 'Nội dung', 'Chi tiết', 'Thời gian', 'Sản phẩm', 'Đơn vị', 'Ghi chú'],
      ['01', 'Nhiệm vụ một', '- Tháng 3: ban hành kế hoạch\n- Tháng 6: sơ kết', '', '', 'Phòng A', ''],
      ['02', 'Hai', '- Tập huấn (quý II)\n- Thi đua (quý IV)', 'Cả năm', '', '-nt-', ''],
      [
        '03',
        'Ba',
        '1. Lập danh sách\n2. Trình ký',
        'Quý I\nQuý II',
        '01 danh sách\n01 quyết định',
        'Phòng A (chủ trì), Phòng B',
        '',
      ],
    ],
    rows: [
      'section | I | I | NHIỆM VỤ CỦA KẾ HOẠCH',
      'task | I.1 | 01 | Nhiệm vụ một',
      'item | I.1.1 |  | Ban hành kế hoạch | Tháng 3 → 31/03/2025 | Phòng A',
      'item | I.1.2 |  | Sơ kết | Tháng 6 → 30/06/2025 | Phòng A',
      'task | I.2 | 02 | Hai',
      'item | I.2.1 |  | Tập huấn | quý II → 30/06/2025 | Phòng A',
      'item | I.2.2 |  | Thi đua | quý IV → 31/12/2025 | Phòng A',
      'task | I.3 | 03 | Ba',
      'item | I.3.1 | 1 | Lập danh sách | Quý I → 31/03/2025 | Phòng A | 1 danh sách',
      'item | I.3.2 | 2 | Trình ký | Quý II → 30/06/2025 | Phòng A | 1 quyết định',
    ],
    doubts: [
      '3 I.3.1 structure: Ô này có 2 gạch đầu dòng: tách thành 2 việc; hãy kiểm tra.',
      '3 I.3.1 unit: Từ “Phòng A (chủ trì), Phòng B” lấy “Phòng A” là đơn vị chính; hãy kiểm tra.',
    ],
  },
  {
    name: 'a numbered title above its details is a group',
    table: [
      ['TT', 'Nội dung', 'Chi tiết', 'Thời gian', 'Sản phẩm', 'Đơn vị', 'Ghi chú'],
      ['1', 'Nhiệm vụ một', '', '', '', '', ''],
      ['a)', 'Nâng cao chất lượng', '', '', '', '', ''],
      ['', '', 'Việc một', 'Quý I', '', 'Phòng A', ''],
      ['', '', 'Việc hai', '', '', '', ''],
      ['b)', 'Mở rộng', 'Việc ba', 'Quý II', '', 'Phòng B', ''],
    ],
    rows: [
      'section | I | I | NHIỆM VỤ CỦA KẾ HOẠCH',
      'task | I.1 | 1 | Nhiệm vụ một',
      'item | I.1.1 |  | a) Nâng cao chất lượng: Việc một | Quý I → 31/03/2025 | Phòng A',
      'item | I.1.2 |  | Việc hai | Quý I → 31/03/2025 (theo dòng trên) | Phòng A',
      'item | I.1.3 | b | Mở rộng: Việc ba | Quý II → 30/06/2025 | Phòng B',
    ],
    doubts: [],
  },
  {
    name: 'numbers with letters stand under their number',
    table: [
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'],
      ['1', 'Nhóm nhiệm vụ hạ tầng', '', '', ''],
      ['1a', 'Rà soát', 'Phòng A', 'Phòng B', '30 ngày'],
      ['1b', 'Triển khai', 'Phòng A', '', '30/9/2025'],
      ['2', 'Báo cáo', 'Phòng B', '', 'Ngay sau khi Đề án được phê duyệt'],
    ],
    rows: [
      'section | I | I | NHIỆM VỤ CỦA KẾ HOẠCH',
      'task | I.1 | 1 | Nhóm nhiệm vụ hạ tầng',
      'item | I.1.1 | 1a | Rà soát | 30 ngày → chưa đọc được | Phòng A |  |  | Phối hợp: Phòng B',
      'item | I.1.2 | 1b | Triển khai | 30/9/2025 → 30/09/2025 | Phòng A',
      'task | I.2 | 2 | Báo cáo',
      'item | I.2.1 | 2 | Báo cáo | Ngay sau khi Đề án được phê duyệt → chờ sự kiện “Đề án được phê duyệt” | Phòng B',
    ],
    doubts: [
      '2 I.1.1 deadline: Chưa đọc được thời gian “30 ngày”: “30 ngày” không cho biết tính từ khi nào. Hãy ghi mốc bắt đầu hoặc ngày kết thúc, ví dụ “Trước ngày 20/6”.',
      '4 I.2.1 event: Hạn chờ sự kiện “Đề án được phê duyệt” chưa có trong tab Sự kiện: sẽ được thêm; khi có ngày, hãy ghi vào đó.',
    ],
  },
  {
    name: 'steps with times in the title itself',
    table: [
      ['TT', 'Nội dung', 'Đơn vị', 'Thời gian'],
      ['1', 'Xây dựng đề án:\n- Dự thảo: tháng 3/2025\n- Trình UBND tỉnh: tháng 5/2025', 'Phòng A', ''],
      ['2', 'Hội nghị tổng kết', 'Phòng B', 'Tháng 12'],
    ],
    rows: [
      'section | I | I | NHIỆM VỤ CỦA KẾ HOẠCH',
      'task | I.1 | 1 | Xây dựng đề án',
      'item | I.1.1 |  | Dự thảo | tháng 3/2025 → 31/03/2025 | Phòng A',
      'item | I.1.2 |  | Trình UBND tỉnh | tháng 5/2025 → 31/05/2025 | Phòng A',
      'task | I.2 | 2 | Hội nghị tổng kết',
      'item | I.2.1 | 2 | Hội nghị tổng kết | Tháng 12 → 31/12/2025 | Phòng B',
    ],
    doubts: [],
  },
  {
    name: 'a row without words is a further product',
    table: [
      ['TT', 'Nội dung', 'Sản phẩm', 'Đơn vị', 'Thời gian'],
      ['1', 'Xây dựng kế hoạch', 'Kế hoạch', 'Phòng A', 'Quý I'],
      ['', '', 'Báo cáo kết quả', 'Phòng A', 'Quý IV'],
      ['2', 'Khác', '', 'Phòng B', 'Quý II'],
    ],
    rows: [
      'section | I | I | NHIỆM VỤ CỦA KẾ HOẠCH',
      'task | I.1 | 1 | Xây dựng kế hoạch',
      'item | I.1.1 |  | Xây dựng kế hoạch | Quý I → 31/03/2025 | Phòng A',
      'item | I.1.2 |  | Báo cáo kết quả | Quý IV → 31/12/2025 | Phòng A',
      'task | I.2 | 2 | Khác',
      'item | I.2.1 | 2 | Khác | Quý II → 30/06/2025 | Phòng B',
    ],
    doubts: [
      '2 I.1.2 structure: Dòng này không có nội dung, được hiểu là một việc nữa của “Xây dựng kế hoạch”, gọi theo sản phẩm “Báo cáo kết quả”; hãy kiểm tra.',
    ],
  },
  {
    name: 'no number column: numbers in front of the titles',
    table: [
      ['Nội dung công việc', 'Người phụ trách', 'Thời gian', 'Kết quả'],
      ['I. CÔNG TÁC TỔ CHỨC', '', '', ''],
      ['1. Kiện toàn bộ máy', 'Phòng A', 'Quý I', 'Quyết định'],
      ['2. Đào tạo', '', '', ''],
      ['- Cử cán bộ đi học', 'Phòng A', 'Cả năm', '10 người'],
      ['- Mở lớp tại chỗ', 'Phòng B', 'Tháng 9', '02 lớp'],
    ],
    rows: [
      'section | I | I | CÔNG TÁC TỔ CHỨC',
      'task | I.1 | 1 | Kiện toàn bộ máy',
      'item | I.1.1 | 1 | Kiện toàn bộ máy | Quý I → 31/03/2025 | Phòng A',
      'task | I.2 | 2 | Đào tạo',
      'item | I.2.1 | - | Cử cán bộ đi học | Cả năm → 31/12/2025 | Phòng A | 10 người',
      'item | I.2.2 | - | Mở lớp tại chỗ | Tháng 9 → 30/09/2025 | Phòng B | 2 lớp',
    ],
    doubts: [],
  },
  {
    name: 'more levels than a plan has: the deeper ones are groups',
    table: [
      ['TT', 'Nội dung', 'Đơn vị', 'Thời gian'],
      ['A', 'Phần A', '', ''],
      ['I', 'Mục I', '', ''],
      ['1', 'Nhiệm vụ 1', '', ''],
      ['1.1', 'Nhóm', 'Phòng A', 'Quý IV'],
      ['a)', 'Việc a', '', 'Quý I'],
      ['b)', 'Việc b', '', ''],
      ['1.2', 'Việc 1.2', 'Phòng B', 'Quý III'],
    ],
    rows: [
      'section | A | A | Phần A',
      'task | A.I | I | Mục I',
      'indicator | A.I.1 | 1 | Nhiệm vụ 1',
      'item | A.I.1.1 | a | 1.1. Nhóm: Việc a | Quý I → 31/03/2025 | Phòng A',
      'item | A.I.1.2 | b | Việc b | Quý IV → 31/12/2025 | Phòng A',
      'item | A.I.1.3 | 1.2 | Việc 1.2 | Quý III → 30/09/2025 | Phòng B',
    ],
    doubts: ['4  structure: Mục “1.1. Nhóm” nằm sâu quá ba cấp: được giữ làm tiêu đề nhóm.'],
  },
  {
    name: 'items before indicators of the same task',
    table: [
      ['TT', 'Nội dung', 'Chi tiết', 'Thời gian', 'Sản phẩm', 'Đơn vị', 'Ghi chú'],
      ['I', 'PHẦN MỘT', '', '', '', '', ''],
      ['1', 'Nhiệm vụ', 'Việc chung', 'Quý I', '', 'Phòng A', ''],
      ['1.1', 'Chỉ tiêu 1', 'Việc riêng', 'Quý II', '', 'Phòng B', ''],
      ['II', 'PHẦN HAI', '', '', '', '', ''],
      ['II.1', 'Nhiệm vụ khác', 'Việc khác', 'Quý III', '', 'Phòng B', ''],
    ],
    rows: [
      'section | I | I | PHẦN MỘT',
      'task | I.1 | 1 | Nhiệm vụ',
      'indicator | I.1.0 | 1 | Nhiệm vụ',
      'item | I.1.0.1 |  | Việc chung | Quý I → 31/03/2025 | Phòng A',
      'indicator | I.1.1 | 1.1 | Chỉ tiêu 1',
      'item | I.1.1.1 |  | Việc riêng | Quý II → 30/06/2025 | Phòng B',
      'section | II | II | PHẦN HAI',
      'task | II.1 | II.1 | Nhiệm vụ khác',
      'item | II.1.1 |  | Việc khác | Quý III → 30/09/2025 | Phòng B',
    ],
    doubts: [],
  },
  {
    name: 'what stands below the table',
    table: [
      ['TT', 'Nội dung', 'Chi tiết', 'Thời gian', 'Sản phẩm', 'Đơn vị', 'Ghi chú'],
      ['1', 'Nhiệm vụ', 'Việc', 'Quý I', '', 'Phòng A', ''],
      ['Nơi nhận:', '', '', '', '', '', ''],
      ['- Như trên;', '', '', '', '', '', ''],
      ['', '', '', '', '', 'THỦ TRƯỞNG', ''],
    ],
    rows: [
      'section | I | I | NHIỆM VỤ CỦA KẾ HOẠCH',
      'task | I.1 | 1 | Nhiệm vụ',
      'item | I.1.1 |  | Việc | Quý I → 31/03/2025 | Phòng A',
    ],
    doubts: [
      '2  words: Phần dưới bảng, không đưa vào kế hoạch: “Nơi nhận:”.',
      '3  words: Phần dưới bảng, không đưa vào kế hoạch: “- Như trên;”.',
      '4  words: Phần dưới bảng, không đưa vào kế hoạch: “THỦ TRƯỞNG”.',
    ],
  },
  {
    name: 'an empty section, a lone row beside no work, a number that is none',
    table: [
      ['TT', 'Nội dung', 'Chi tiết', 'Thời gian', 'Sản phẩm', 'Đơn vị', 'Ghi chú'],
      ['I', 'NHIỆM VỤ TRỌNG TÂM', '', '', '', '', ''],
      ['1', 'Nhiệm vụ', 'Việc', 'Quý I', '', 'Phòng A', ''],
      ['', '', '', '', '', '', 'Đã giao tại cuộc họp'],
      ['III', 'NHIỆM VỤ KHÁC', '', '', '', '', ''],
    ],
    rows: [
      'section | I | I | NHIỆM VỤ TRỌNG TÂM',
      'task | I.1 | 1 | Nhiệm vụ',
      'item | I.1.1 |  | Việc | Quý I → 31/03/2025 | Phòng A |  |  | Đã giao tại cuộc họp',
      'section | III | III | NHIỆM VỤ KHÁC',
    ],
    doubts: [
      '3  structure: Dòng này không có nội dung, được coi là phần tiếp của dòng trên: “Đã giao tại cuộc họp”.',
      '4  structure: Số thứ tự “III” không nối tiếp, lẽ ra là II: có thể thiếu dòng.',
      '4 III structure: Dưới tiêu đề “NHIỆM VỤ KHÁC” không có việc nào.',
    ],
  },
];

test.each(SHAPES)('$name', ({ table, rows, doubts }) => {
  const read = readPlan(table, CONTEXT);
  expect(outlineOf(read)).toEqual(rows);
  expect(doubtsOf(read)).toEqual(doubts);
});

test('several times in one cell, and several units with one that leads, are told', () => {
  const read = readPlan(
    [
      ['TT', 'Nội dung', 'Phân công thực hiện', 'Tiến độ'],
      [
        '1',
        'Hội nghị sơ kết, tổng kết',
        '- Chủ trì: Phòng C\n- Phối hợp: Phòng B',
        '- Sơ kết: tháng 7\n- Tổng kết: tháng 12',
      ],
    ],
    CONTEXT,
  );
  expect(outlineOf(read).at(-1)).toContain('→ 31/12/2025 | Phòng C');
  expect(doubtsOf(read)).toEqual([
    '1 I.1.1 deadline: Ô thời gian ghi nhiều mốc (“- Sơ kết: tháng 7 - Tổng kết: tháng 12”): lấy mốc cuối; hãy kiểm tra, tách thành nhiều việc nếu cần.',
    '1 I.1.1 unit: Từ “- Chủ trì: Phòng C - Phối hợp: Phòng B” lấy “Phòng C” là đơn vị chính; hãy kiểm tra. Đơn vị “Phòng C” chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.',
  ]);
});

test('words that no column of the tracker can take are told in full', () => {
  const { doubts } = readPlan(
    [
      ['TT', 'Nội dung', 'Chi tiết', 'Thời gian', 'Đơn vị'],
      ['1', 'Nhiệm vụ', '', '', ''],
      [
        '',
        'Nhóm việc',
        '- Đăng ký: tháng 2\n- Tổng kết: tháng 12',
        'Thực hiện suốt năm theo từng đợt',
        'Phòng A',
      ],
    ],
    CONTEXT,
  );
  expect(doubts).toEqual([
    {
      row: 2,
      code: 'I.1.1',
      field: 'words',
      words:
        'Chưa đưa được vào kế hoạch: “Thực hiện suốt năm theo từng đợt”. Hãy kiểm tra, thêm bằng tay nếu cần.',
    },
  ]);
});
