/** Made-up progress for the plan of 2024, so that a newcomer sees a tracker that lives. Every text says that it is made up. */
export interface SampleUpdate {
  /** The day on which the update is entered, ISO. */
  on: string;
  code: string;
  fields: {
    status?: string;
    progress?: number;
    reached?: number;
    completedOn?: string;
    evidence?: string;
    obstacles?: string;
  };
}

/** How every made-up text begins. */
export const SAMPLE_MARK = 'Số liệu minh hoạ';

/** Made-up people of the sample department; the domain is reserved for examples, no mail can reach anybody. */
export const SAMPLE_ADDRESSES = [
  { unit: 'Lãnh đạo Sở', email: 'lanhdao@so.example' },
  { unit: 'Văn phòng Sở', email: 'vanphong@so.example' },
  { unit: 'Phòng QLKH', email: 'quanlykhoahoc@so.example' },
  { unit: 'Thanh tra Sở', email: 'thanhtra@so.example' },
  { unit: 'Chi cục TCĐLCL', email: 'tieuchuan@so.example' },
];

const done = (code: string, on: string, evidence = 'văn bản đã ban hành'): SampleUpdate => ({
  on,
  code,
  fields: { status: 'Hoàn thành', progress: 100, completedOn: on, evidence: `${SAMPLE_MARK}: ${evidence}` },
});

const doing = (code: string, on: string, progress: number, obstacles?: string): SampleUpdate => ({
  on,
  code,
  fields: {
    status: 'Đang thực hiện',
    progress,
    ...(obstacles !== undefined && { obstacles: `${SAMPLE_MARK}: ${obstacles}` }),
  },
});

export const SAMPLE_UPDATES: readonly SampleUpdate[] = [
  done('I.1.1', '2024-02-26', 'công văn đăng ký'),
  done('I.1.2', '2024-06-25', 'danh sách đăng ký'),
  done('I.1.3', '2024-07-12', 'quyết định phê duyệt kết quả đấu thầu'),
  done('I.1.4', '2024-07-24', 'báo cáo lớp tập huấn'),
  doing('I.1.5', '2024-09-05', 60, 'một doanh nghiệp xin lùi lịch khảo sát sang tháng 10'),
  doing('I.1.6', '2024-09-12', 30),
  done('I.2.1', '2024-03-05', 'thông báo phân công'),
  doing('I.2.2', '2024-08-20', 70),
  { on: '2024-09-10', code: 'I.2.3', fields: { status: 'Đang thực hiện', progress: 60, reached: 12 } },
  { on: '2024-09-11', code: 'I.2.4', fields: { status: 'Đang thực hiện', progress: 60, reached: 3 } },
  { on: '2024-09-11', code: 'I.2.5', fields: { status: 'Đang thực hiện', progress: 55, reached: 11 } },
  done('I.3.1', '2024-03-15', 'dự thảo văn bản'),
  done('I.3.2', '2024-05-20', 'báo cáo tổng hợp ý kiến'),
  done('I.3.3', '2024-07-25', 'văn bản hướng dẫn'),
  done('II.1.1', '2024-02-28', 'tờ trình'),
  done('II.1.2', '2024-03-20', 'công văn'),
  done('II.1.3', '2024-03-29', 'danh sách'),
  doing('II.1.4', '2024-07-02', 80, 'gói thầu phải mời lại vì chỉ có một nhà thầu'),
  done('II.1.5', '2024-07-30', 'báo cáo khảo sát'),
  doing('II.1.6', '2024-09-16', 50),
  done('II.2.1.1', '2024-06-14', 'kết luận thanh tra'),
  done('II.2.1.2', '2024-07-18', 'kết luận thanh tra'),
  doing('II.2.1.3', '2024-09-17', 90),
  done('II.2.1.6', '2024-09-12', 'kết luận kiểm tra'),
  {
    on: '2024-08-15',
    code: 'II.2.1.5',
    fields: {
      status: 'Không thực hiện',
      obstacles: `${SAMPLE_MARK}: đã chuyển sang kế hoạch của đoàn liên ngành`,
    },
  },
  done('II.2.2.1', '2024-03-28'),
  done('II.2.2.2', '2024-04-30'),
  done('II.2.2.3', '2024-05-31'),
  done('II.2.2.5', '2024-03-22'),
  doing('II.2.2.6', '2024-09-03', 40),
  {
    on: '2024-08-28',
    code: 'II.2.2.7',
    fields: { status: 'Tạm dừng', progress: 20, obstacles: `${SAMPLE_MARK}: chờ ý kiến về lịch họp` },
  },
  doing('II.2.2.12', '2024-09-18', 85),
];
