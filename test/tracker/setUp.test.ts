import type { LocalWorkbook, Person } from '../../src/local/localWorkbook';
import { scriptSheet } from '../support/sheetCalls';
import {
  EDITOR,
  OWNER,
  openTracker,
  outcomeOf,
  readTracker,
  setUpAgain,
  spreadsheetOf,
} from '../support/tracker';

let workbook: LocalWorkbook;
let office: Person;
beforeEach(() => {
  workbook = openTracker();
  office = workbook.as(OWNER);
});

/** Everything that a person could see or that a rule depends on. */
const picture = () => {
  const { version: _version, ...rest } = workbook.snapshot();
  return rest;
};

const lastWords = () => office.asked.at(-1)?.dialog.message ?? '';

describe('setting the workbook up', () => {
  it('makes the tabs, the tracker first, and takes the empty one away', () => {
    expect(workbook.snapshot().sheets.map((sheet) => sheet.name)).toEqual([
      'Theo dõi',
      'Tổng hợp',
      'Theo đơn vị',
      'Hướng dẫn',
      'Chia sẻ',
      'Danh mục',
      'Sự kiện',
      'Kiến nghị',
      'Kỳ báo cáo',
      'Số liệu kỳ',
      'Nhật ký',
      'Đối chiếu',
    ]);
  });

  it('says what to do next, once', () => {
    expect(lastWords()).toMatch(/Ba việc tiếp theo:\n1\. Tab "Danh mục".*\n2\. .*"Hướng dẫn".*\n3\. /);
    spreadsheetOf(workbook).deleteTab('Tổng hợp');
    setUpAgain(office);
    expect(lastWords()).toMatch(/Xong\.$/);
  });

  it('shows the paper appendix first: its seven columns in their order', () => {
    const { block, headerRow } = readTracker(office);
    expect(block.display[headerRow]?.slice(0, 22)).toEqual([
      'TT',
      'Nội dung nhiệm vụ',
      'Chi tiết tiến độ công việc thực hiện',
      'Thời gian thực hiện',
      'Sản phẩm dự kiến',
      'Phòng/đơn vị thực hiện chính',
      'Ghi chú',
      'Mã',
      'Loại dòng',
      'Hạn gốc',
      'Hạn điều chỉnh',
      'Trạng thái',
      'Tiến độ (%)',
      'Ngày hoàn thành',
      'Minh chứng',
      'Vướng mắc/kiến nghị',
      'Đã đạt',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Lưu ý',
      'Tình trạng',
      'Còn lại (ngày)',
    ]);
  });

  it('changes nothing when run again', () => {
    const before = picture();
    setUpAgain(office);
    expect(lastWords()).toContain('không có gì phải sửa');
    expect(picture()).toEqual(before);
  });

  it('leaves all that people typed', () => {
    const cell = (header: string) => readTracker(office).at('I.1.5', header);
    const typed = {
      'Trạng thái': 'Đang thực hiện',
      'Tiến độ (%)': '40',
      'Minh chứng': '=không phải công thức',
      'Vướng mắc/kiến nghị': '+ chờ',
    };
    for (const [header, text] of Object.entries(typed))
      office.type('Theo dõi', cell(header), `'${text}`.replace(/^'(\d|Đ)/, '$1'));
    office.type('Danh mục', 'F35', 'phong@so.example');
    outcomeOf(office.call('reconcileJournal'));
    const before = picture();
    setUpAgain(office);
    expect(picture()).toEqual(before);
    expect(readTracker(office).display('I.1.5', 'Minh chứng')).toBe('=không phải công thức');
  });

  it('puts a renamed header back and says so', () => {
    const { headerRow, at } = readTracker(office);
    const header = at('I.1.1', 'Hạn gốc').replace(/\d+$/, String(headerRow + 1));
    office.type('Theo dõi', header, 'Hạn cũ');
    setUpAgain(office);
    expect(lastWords()).toContain('đã đặt lại tiêu đề "Hạn gốc" (đang là "Hạn cũ")');
    expect(office.read('Theo dõi', header).display).toEqual([['Hạn gốc']]);
  });

  it('puts a lost formula and a lost rule back', () => {
    const { at, formula } = readTracker(office);
    const right = formula('II.1.4', 'Tình trạng');
    office.type('Theo dõi', at('II.1.4', 'Tình trạng'), 'Hoàn thành đúng hạn');
    spreadsheetOf(workbook).tab('Theo dõi').getRange(at('I.1.1', 'Trạng thái')).clearDataValidations();
    setUpAgain(office);
    expect(readTracker(office).formula('II.1.4', 'Tình trạng')).toBe(right);
    expect(office.type('Theo dõi', at('I.1.1', 'Trạng thái'), 'Xong rồi').refused).toHaveLength(1);
  });

  it('puts a lost note of a header back, and leaves those of other columns', () => {
    const tab = spreadsheetOf(workbook).tab('Theo dõi');
    const header = readTracker(office).at('I.1.1', 'Trạng thái').replace(/\d+/, '3');
    const right = tab.getRange(header).getNote();
    expect(right).toMatch(/^Đơn vị làm việc này đến đâu.* Chọn một trong: Chưa thực hiện/);
    tab.getRange(header).setNote('Ghi chú khác');
    tab.insertColumnBefore(9);
    tab.getRange('I3').setValue('Ghi riêng').setNote('Của Văn phòng');
    setUpAgain(office);
    expect(lastWords()).toContain('đã đặt lại ghi chú của 1 tiêu đề');
    const moved = readTracker(office, 'A1:AH70').at('I.1.1', 'Trạng thái').replace(/\d+/, '3');
    expect(moved).not.toBe(header);
    expect(tab.getRange(moved).getNote()).toBe(right);
    expect(tab.getRange('I3').getNote()).toBe('Của Văn phòng');
  });

  it('adds a lost column again where it belongs, and says that its data is gone', () => {
    const column = readTracker(office).block.display[2]?.indexOf('Minh chứng') ?? -1;
    spreadsheetOf(workbook)
      .tab('Theo dõi')
      .deleteColumn(column + 1);
    setUpAgain(office);
    expect(lastWords()).toContain('cột "Minh chứng" đã mất, đã thêm lại cột trống');
    const { block, display } = readTracker(office);
    expect(block.display[2]?.indexOf('Minh chứng')).toBe(column);
    expect(display('I.1.5', 'Tình trạng')).toBe('Quá hạn');
    expect(office.type('Theo dõi', readTracker(office).at('I.1.5', 'Minh chứng'), 'CV 12').refused).toEqual(
      [],
    );
  });

  it('gives lost settings their rows in their place, with their first values, and keeps the lists beside them', () => {
    const whole = office.read('Danh mục', 'A1:H40').display;
    const first = whole.findIndex(([label]) => label === 'Báo sắp đến hạn trước (ngày)') + 1;
    // Rows of settings alone go, with what stands beside them pushed up, as by hand.
    scriptSheet(workbook, 'Danh mục').getRange(first, 1, 3, 3).clearContent();
    setUpAgain(office);
    expect(lastWords()).toContain('đã đặt lại dòng cài đặt "Liệt kê việc đến hạn trong (ngày)"');
    expect(office.read('Danh mục', 'A1:H40').display).toEqual(whole);
    for (const [count, row] of [
      [1, first],
      [2, first + 4],
    ] as const)
      for (let time = 0; time < count; time += 1) scriptSheet(workbook, 'Danh mục').deleteRow(row);
    setUpAgain(office);
    const again = office.read('Danh mục', 'A1:H60').display;
    expect(again.map(([label]) => label).filter((label) => label !== '')).toEqual(
      whole.map(([label]) => label).filter((label) => label !== ''),
    );
    for (const column of [4, 6]) {
      const words = (rows: string[][]) => rows.slice(3, 20).map((row) => row[column]);
      expect(words(again)).toEqual(words(whole));
    }
    setUpAgain(office);
    expect(lastWords()).toContain('không có gì phải sửa');
  });

  it('tells of a code that stands twice or is gone, and changes no code itself', () => {
    const { at } = readTracker(office);
    office.type('Theo dõi', at('I.1.2', 'Mã'), 'I.1.1');
    office.type('Theo dõi', at('I.1.3', 'Mã'), '');
    setUpAgain(office);
    expect(lastWords()).toContain('cùng mã I.1.1');
    expect(lastWords()).toContain('dòng 8 là việc nhưng chưa có mã');
    expect(office.read('Theo dõi', 'H7:H8').display).toEqual([['I.1.1'], ['']]);
  });

  it('makes a deleted summary again', () => {
    spreadsheetOf(workbook).deleteTab('Tổng hợp');
    setUpAgain(office);
    expect(office.read('Tổng hợp', 'A2').display[0]?.[0]).toMatch(/^Đến 20\/9\/2024: 47 việc/);
  });

  it("keeps a person's own column and finds ours wherever it was moved", () => {
    spreadsheetOf(workbook).tab('Theo dõi').insertColumnBefore(9);
    const own = `I${readTracker(office).headerRow + 1}`;
    office.type('Theo dõi', own, 'Ghi riêng');
    setUpAgain(office);
    expect(office.read('Theo dõi', own).display).toEqual([['Ghi riêng']]);
    expect(readTracker(office, 'A1:AH70').display('I.1.5', 'Tình trạng')).toBe('Quá hạn');
  });

  it('is the office’s work: others are told whom to ask', () => {
    const editor = workbook.as(EDITOR);
    outcomeOf(editor.menu('Sổ theo dõi', 'Thiết lập sổ'));
    expect(editor.asked.at(-1)?.dialog.message).toContain('Việc này do Văn phòng làm');
  });
});
