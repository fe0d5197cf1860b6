import { appendixOf2024, ImportDesk, PASTED, PREVIEW } from '../support/importDesk';
import { journalOf } from '../support/journalReplay';
import { placeOf, scriptSheet } from '../support/sheetCalls';
import {
  EDITOR,
  OWNER,
  openTracker,
  outcomeOf,
  readTracker,
  setUpAgain,
  stateLine,
  summaryFigure,
} from '../support/tracker';

const TAB = 'Theo dõi';
const TABLE_2024 = appendixOf2024();
/** What is said of an item in the tracker, as people see it. */
const FIELDS = [
  'Nội dung nhiệm vụ',
  'Chi tiết tiến độ công việc thực hiện',
  'Thời gian thực hiện',
  'Hạn gốc',
  'Sự kiện chờ',
  'Đơn vị theo dõi',
  'Chỉ tiêu',
  'Đơn vị tính',
  'Người chủ trì',
  'Tình trạng',
] as const;

let desk: ImportDesk;
afterEach(() => desk.workbook.close());

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const items = (of: ImportDesk) => {
  const tracker = readTracker(of.office, 'A1:AL90');
  return new Map(
    tracker
      .codes()
      .map((code) => [
        code,
        Object.fromEntries(FIELDS.map((field) => [field, words(tracker.display(code, field))])),
      ]),
  );
};
const expectWhole = () => {
  setUpAgain(desk.office);
  expect(desk.office.asked.at(-1)?.dialog.message).toBe('Sổ đã đúng, không có gì phải sửa.');
};
const imported2024 = () => {
  desk = ImportDesk.empty();
  desk.preview(TABLE_2024);
  return desk.confirm();
};

describe('the appendix of 2024 as it stands', () => {
  it('becomes the items that set-up makes of the template', () => {
    expect(imported2024()).toMatch(
      /^Đã nhập: 46 việc: 46 thêm; 8 dòng đề mục; 7 đơn vị mới; 1 sự kiện mới\./,
    );
    const whole = new ImportDesk(openTracker());
    const ours = items(desk);
    const theirs = items(whole);
    // The one item that only the plan's text asks for.
    theirs.delete('I.2.6');
    expect(ours.size).toBe(46);
    expect([...ours.keys()]).toEqual([...theirs.keys()]);
    for (const [code, item] of ours) expect({ code, ...item }).toEqual({ code, ...theirs.get(code) });
    const figure = (of: ImportDesk, label: string) => summaryFigure(of.office, label, 1);
    for (const label of ['Quá hạn', 'Sắp đến hạn', 'Chưa phát sinh hạn'])
      expect([label, figure(desk, label)]).toEqual([label, figure(whole, label)]);
    expect(stateLine(desk.office)).toMatch(/^Đến 20\/9\/2024: 46 việc/);
    expectWhole();
    whole.workbook.close();
  });

  it('is shown first: every item with its reading, what is doubtful on top, nothing in the tracker yet', () => {
    desk = ImportDesk.empty();
    const said = desk.preview(TABLE_2024);
    expect(said).toMatch(/^Đã đọc bảng: 46 việc: 46 thêm; \d+ chỗ cần xem; 7 đơn vị mới\./);
    expect(readTracker(desk.office).codes()).toEqual([]);
    const lines = desk.lines();
    const doubtful = lines.map((line) => line['Cần xem'] !== '');
    expect(doubtful.indexOf(false)).toBe(doubtful.filter(Boolean).length);
    expect(desk.line('II.2.1.1')).toMatchObject({
      'Làm gì': 'Thêm',
      'Đọc thành': expect.stringContaining('30/06/2024'),
      Hạn: '30/06/2024',
      'Đơn vị theo dõi': 'Thanh tra Sở',
    });
    expect(desk.line('II.2.1.1')).toHaveProperty('Dòng', '19');
    expect(desk.office.read(PASTED, 'A19:G19').display[0]?.join(' ')).toContain('Thanh tra');
  });

  it('is told in the journal as imported, by whom', () => {
    desk = ImportDesk.empty();
    outcomeOf(desk.office.call('reconcileJournal'));
    desk.preview(TABLE_2024);
    desk.confirm();
    outcomeOf(desk.office.call('reconcileJournal'));
    const lines = journalOf(desk.workbook);
    const whole = lines.filter((line) => line.header === 'Cả việc');
    expect(whole).toHaveLength(46);
    expect(new Set(lines.map(({ way, who }) => `${way} ${who}`))).toEqual(
      new Set([`Nhập kế hoạch ${OWNER}`]),
    );
    expect(lines.filter((line) => line.header === 'Nhập kế hoạch')).toHaveLength(1);
  });
});

describe('what is pasted', () => {
  it('goes where the first step says', () => {
    desk = ImportDesk.empty();
    expect(desk.step()).toContain('Bấm vào ô A3 của tab "Nhập" rồi dán');
    expect(desk.office.read(PASTED, 'A2').display[0]?.[0]).toContain('chạy lại');
    expect(desk.step()).toContain('Bấm vào ô A3');
    desk.office.type(PASTED, 'C5', [['3/2024', '01', '1.000']]);
    expect(desk.office.read(PASTED, 'C5:E5').values).toEqual([['3/2024', '01', '1.000']]);
  });

  it.each([
    [
      'a list of names',
      [
        ['Họ tên', 'Điện thoại'],
        ['Nguyễn Văn A', '0123'],
        ['Trần Thị B', '0456'],
      ],
    ],
    [
      'a budget',
      [
        ['TT', 'Nội dung chi', 'Số tiền'],
        ['1', 'Văn phòng phẩm', '5.000.000'],
      ],
    ],
    ['a header alone', [TABLE_2024[0] ?? []]],
    ['a sentence', [['Kính gửi các đơn vị']]],
  ])('is refused with the reason where it is %s', (_, table) => {
    desk = ImportDesk.empty();
    const said = desk.preview(table);
    expect(said).toMatch(/^Chưa nhập gì\. .{20,}/);
    expect(desk.workbook.snapshot().sheets.map(({ name }) => name)).not.toContain(PREVIEW);
    expect(readTracker(desk.office).codes()).toEqual([]);
  });

  it('is told where the sheet made a number or a day of it', () => {
    desk = ImportDesk.empty();
    desk.step();
    desk.paste(TABLE_2024);
    scriptSheet(desk.workbook, PASTED).getRange(7, 4).setValue(45352);
    desk.step();
    expect(desk.lines()[0]?.['Cần xem']).toContain('ô D7');
  });

  it('is read anew where it changed since the preview', () => {
    desk = ImportDesk.empty();
    desk.preview(TABLE_2024);
    desk.paste(TABLE_2024.slice(0, 12));
    expect(desk.step()).toMatch(/^Đã đọc bảng: 1\d việc: 1\d thêm/);
    expect(readTracker(desk.office).codes()).toEqual([]);
  });
});

describe('the office in the preview', () => {
  const at = (code: string, header: string) => readTracker(desk.office, 'A1:AL90').display(code, header);

  it('corrects what was read, and that is what is imported', () => {
    desk = ImportDesk.empty();
    desk.preview(TABLE_2024);
    expect(desk.correct('I.1.1', 'Hạn', '15/03/2024').refused).toEqual([]);
    desk.correct('I.1.2', 'Làm gì', 'Bỏ qua');
    desk.correct('I.1.3', 'Việc', "'=không phải công thức");
    desk.correct('I.2.3', 'Chỉ tiêu', '25');
    desk.correct('II.3.3', 'Sự kiện chờ', 'Có quyết định của tỉnh');
    desk.correct('II.2.1.1', 'Đơn vị theo dõi', 'Phòng QLKH');
    desk.correct('Phòng QLKHCNCS&SHTT', 'Đơn vị theo dõi', 'Phòng QLKH');
    expect(desk.confirm()).toMatch(/46 việc: 45 thêm; 1 bỏ qua; .*6 đơn vị mới; 2 sự kiện mới/);
    expect(at('I.1.1', 'Hạn gốc')).toBe('15/03/2024');
    expect(readTracker(desk.office).codes()).not.toContain('I.1.2');
    expect(at('I.1.3', 'Chi tiết tiến độ công việc thực hiện')).toBe('=không phải công thức');
    expect(at('I.2.3', 'Chỉ tiêu')).toBe('25');
    expect(at('II.3.3', 'Sự kiện chờ')).toBe('Có quyết định của tỉnh');
    expect(at('II.2.1.1', 'Đơn vị theo dõi')).toBe('Phòng QLKH');
    expect(at('I.3.1', 'Đơn vị theo dõi')).toBe('Phòng QLKH');
    expectWhole();
  });

  it('is told what cannot be imported, and nothing is', () => {
    desk = ImportDesk.empty();
    desk.preview(TABLE_2024);
    expect(desk.correct('I.1.1', 'Hạn', 'cuối tháng').refused).toHaveLength(1);
    expect(desk.correct('I.1.1', 'Đơn vị theo dõi', 'Phòng không có').refused).toHaveLength(1);
    expect(desk.correct('I.1.1', 'Làm gì', 'Làm ngay').refused).toHaveLength(1);
    desk.correct('I.1.1', 'Làm gì', 'Xoá');
    desk.correct('I.1.3', 'Mã', 'I.1.2');
    desk.correct('I.1.4', 'Việc', '');
    desk.correct('I.2', 'Làm gì', 'Bỏ qua');
    const said = desk.confirm();
    expect(said).toMatch(/^Chưa nhập gì\. Sửa các chỗ sau/);
    for (const words of [
      'không chọn "Xoá" được',
      'mã I.1.2 đã dùng',
      'chưa có lời',
      'đề mục I.2 ở trên bị bỏ qua',
    ])
      expect(said).toContain(words);
    expect(readTracker(desk.office).codes()).toEqual([]);
  });

  it('may say no, and imports nothing', () => {
    desk = ImportDesk.empty();
    desk.preview(TABLE_2024);
    expect(desk.confirm('NO')).toMatch(/^Chưa nhập gì\./);
    expect(readTracker(desk.office).codes()).toEqual([]);
    expect(desk.confirm()).toMatch(/^Đã nhập: 46 việc/);
  });
});

describe('a plan that is imported again', () => {
  const at = (code: string, header: string) => readTracker(desk.office, 'A1:AL90').display(code, header);
  const type = (code: string, header: string, text: string) =>
    desk.office.type(TAB, placeOf(desk.workbook, code, header).a1, text);

  it('has nothing to change where it is the same, also after corrections', () => {
    desk = ImportDesk.empty();
    desk.preview(TABLE_2024);
    desk.correct('I.1.1', 'Hạn', '15/03/2024');
    desk.correct('II.2.1.1', 'Đơn vị theo dõi', 'Phòng QLKH');
    desk.correct('I.2.3', 'Chỉ tiêu', '25');
    desk.confirm();
    const before = desk.office.read(TAB, 'A1:AL90').formulas;
    expect(desk.step()).toMatch(/^Đã đọc bảng: 46 việc: 46 giữ nguyên/);
    expect(desk.lines().filter((line) => line['Cần xem'] !== '')).toEqual([]);
    expect(desk.confirm()).toMatch(/^Không có gì để nhập: 46 việc: 46 giữ nguyên/);
    expect(desk.office.read(TAB, 'A1:AL90').formulas).toEqual(before);
  });

  it('shows the difference and keeps codes and progress', () => {
    imported2024();
    type('I.1.4', 'Trạng thái', 'Đang thực hiện');
    type('I.1.4', 'Tiến độ (%)', '40');
    type('II.2.1.2', 'Minh chứng', 'CV 12');
    type('I.3.2', 'Minh chứng', 'BC 7');
    const edited = TABLE_2024.map((row) =>
      row.map((cell) =>
        cell
          .replace('tập huấn: tháng 7/2024', 'tập huấn: tháng 9/2024')
          .replace('Khảo sát thực trạng doanh nghiệp', 'Khảo sát, đánh giá thực trạng doanh nghiệp'),
      ),
    );
    const twelfth = edited.findIndex((row) => row.join(' ').includes('Xin ý kiến thành viên'));
    edited.splice(twelfth, 1);
    const quarter = edited.findIndex((row) => row.join(' ').includes('Quý III/2024'));
    edited.splice(quarter + 1, 0, [
      '',
      '',
      'Tổng kết phong trào sáng kiến',
      'Quý IV/2024',
      '01 báo cáo',
      'Phòng QLKH',
      '',
    ]);
    expect(desk.preview(edited)).toMatch(
      /^Đã đọc bảng: 46 việc: 1 thêm; 2 sửa; 43 giữ nguyên; 1 không còn trong bản nhập/,
    );
    expect(desk.line('I.1.4')).toMatchObject({
      'Làm gì': 'Sửa',
      Hạn: '31/07/2024',
      'Cần xem': expect.stringContaining('giữ Hạn gốc 31/07/2024'),
    });
    expect(desk.line('I.1.5')['Thay đổi (cũ → mới)']).toContain(': Khảo sát thực trạng');
    expect(desk.line('I.3.2')['Làm gì']).toBe('Không còn trong bản nhập');
    const before = readTracker(desk.office, 'A1:AL90').codes();
    expect(desk.confirm()).toMatch(/^Đã nhập: /);
    expect(at('I.1.4', 'Hạn gốc')).toBe('31/07/2024');
    expect(at('I.1.4', 'Tiến độ (%)')).toBe('40');
    expect(at('I.1.5', 'Chi tiết tiến độ công việc thực hiện')).toContain('Khảo sát, đánh giá');
    expect(at('II.2.1.2', 'Minh chứng')).toBe('CV 12');
    expect(at('I.3.2', 'Minh chứng')).toBe('BC 7');
    const after = readTracker(desk.office, 'A1:AL90').codes();
    const [fresh] = after.filter((code) => !before.includes(code));
    expect(fresh).toBe('II.2.2.13');
    expect(after.indexOf('II.2.2.13')).toBe(after.indexOf('II.2.2.12') + 1);
    expect(at('II.2.2.13', 'Hạn gốc')).toBe('31/12/2024');
    expectWhole();
  });

  it('takes the changed deadline of an item with progress where the office writes it into the preview', () => {
    imported2024();
    type('I.1.4', 'Tiến độ (%)', '40');
    const edited = TABLE_2024.map((row) =>
      row.map((cell) => cell.replace('tập huấn: tháng 7/2024', 'tập huấn: tháng 9/2024')),
    );
    desk.preview(edited);
    desk.correct('I.1.4', 'Hạn', '30/09/2024');
    desk.confirm();
    expect(at('I.1.4', 'Hạn gốc')).toBe('30/09/2024');
    expect(at('I.1.4', 'Tiến độ (%)')).toBe('40');
  });

  it('removes what it does not have any more only where the office says so and nothing was entered', () => {
    imported2024();
    type('I.1.3', 'Minh chứng', 'CV 12');
    const edited = TABLE_2024.map((row) =>
      row.map((cell) =>
        cell
          .replace(/\+ ?Doanh nghiệp, hợp tác xã đăng ký[^<+]*/, '')
          .replace(/\+ ?Thực hiện thủ tục đấu thầu: tháng 3- 6\/2024/, ''),
      ),
    );
    desk.preview(edited);
    expect(desk.line('I.1.2')['Làm gì']).toBe('Không còn trong bản nhập');
    desk.correct('I.1.2', 'Làm gì', 'Xoá');
    desk.correct('I.1.3', 'Làm gì', 'Xoá');
    expect(desk.confirm()).toContain('việc I.1.3 đã có tiến độ hoặc số liệu nên không xoá được');
    expect(readTracker(desk.office).codes()).toContain('I.1.2');
    desk.correct('I.1.3', 'Làm gì', 'Không còn trong bản nhập');
    expect(desk.confirm()).toMatch(/^Đã nhập: .*1 xoá/);
    expect(readTracker(desk.office).codes()).not.toContain('I.1.2');
    expect(at('I.1.3', 'Minh chứng')).toBe('CV 12');
    expectWhole();
  });

  it('is compared anew where the tracker changed since the preview', () => {
    imported2024();
    const edited = TABLE_2024.map((row) =>
      row.map((cell) => cell.replace('Rà soát những', 'Soát lại những')),
    );
    desk.preview(edited);
    type('II.3.2', 'Sản phẩm dự kiến', 'Báo cáo do Văn phòng ghi');
    expect(desk.confirm()).toMatch(/^Bảng đã dán hoặc tab "Theo dõi" đã thay đổi/);
    expect(desk.line('II.3.2')['Làm gì']).toBe('Sửa');
  });
});

describe('others than the office', () => {
  it('are refused, from the menu and by a direct call', () => {
    desk = ImportDesk.empty();
    desk.preview(TABLE_2024);
    const editor = desk.workbook.as(EDITOR);
    outcomeOf(editor.menu('Sổ theo dõi', 'Kế hoạch', 'Nhập kế hoạch'));
    expect(editor.asked.at(-1)?.dialog.message).toContain('Việc này do Văn phòng làm');
    editor.call('importPlanTable');
    expect(readTracker(desk.office).codes()).toEqual([]);
    expect(editor.type(PREVIEW, 'B6', 'Bỏ qua').refused).toHaveLength(1);
    expect(editor.type(PASTED, 'A5', 'x').refused).toHaveLength(1);
  });
});

describe('a plan of 2,000 items', () => {
  const YEAR = 2025;
  const sections = ['NHIỆM VỤ TRỌNG TÂM', 'NHIỆM VỤ CHẤP THUẬN'];
  const table = [
    ['TT', 'Nội dung nhiệm vụ', 'Thời gian', 'Sản phẩm', 'Đơn vị thực hiện', 'Ghi chú'],
    ...sections.flatMap((title, place) => [
      ['I', 'II'].slice(place, place + 1).concat(title, '', '', '', ''),
      ...Array.from({ length: 50 }, (_, task) => [
        [String(task + 1), `Nhiệm vụ ${task + 1} của phần ${place + 1}`, '', '', '', ''],
        ...Array.from({ length: 20 }, (_item, item) => [
          '-',
          `Việc thứ ${item + 1} thuộc nhiệm vụ ${task + 1} phần ${place + 1}: xây dựng báo cáo`,
          `Quý ${['I', 'II', 'III', 'IV'][item % 4]}/${YEAR}`,
          `${item + 1} báo cáo`,
          `Phòng số ${(item % 5) + 1}`,
          '',
        ]),
      ]).flat(),
    ]),
  ];
  const MOST_CALLS = 10;
  const LONGEST_MS = 1_000;

  /** Reads and writes of cells, and the add-on's own time, of one import with five new units. */
  const figures = () => {
    desk = ImportDesk.empty({ year: YEAR });
    expect(desk.preview(table)).toContain('2000 việc: 2000 thêm');
    desk.workbook.meter.reset();
    expect(desk.confirm()).toContain('2000 thêm');
    const { byMethod, scriptMs } = desk.workbook.meter.counts();
    const of = (...names: string[]) => names.reduce((sum, name) => sum + (byMethod[name] ?? 0), 0);
    const reads = ['getValues', 'getValue', 'getFormulas', 'getDisplayValues'].map((name) => `Range.${name}`);
    const writes = ['Range.setValues', 'Range.setValue', 'RangeList.setValue', 'Range.setFormulas'];
    return { calls: of(...reads, ...writes), scriptMs };
  };

  it('is imported with at most 10 reads and writes of cells and within a second of the add-on’s own time', () => {
    let { calls, scriptMs } = figures();
    expect(calls).toBeLessThanOrEqual(MOST_CALLS);
    if (scriptMs > LONGEST_MS) {
      // Something else may have had the processor; a second try tells.
      desk.workbook.close();
      ({ calls, scriptMs } = figures());
    }
    expect(scriptMs).toBeLessThanOrEqual(LONGEST_MS);
    expect(stateLine(desk.office)).toMatch(/: 2\.?000 việc/);
  }, 180_000);
});
