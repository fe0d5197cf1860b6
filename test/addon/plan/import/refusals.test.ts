import { readAppendix } from '../../../../src/addon/plan/import/readAppendix';

const CONTEXT = { year: 2025, units: [], events: [] };

function reasonFor(grid: readonly (readonly string[])[]): string {
  const read = readAppendix(grid, CONTEXT);
  return read.ok ? `read as a plan of ${read.items.length} items` : read.reason;
}

describe('what is no plan is refused, with what to do', () => {
  test('nothing pasted', () => {
    for (const grid of [[], [[]], [['', ' '], ['\n']]])
      expect(reasonFor(grid)).toMatch(/^Chưa có gì để đọc: hãy sao chép bảng phụ lục/);
  });

  test('a header alone', () => {
    expect(
      reasonFor([
        ['TT', 'Nội dung nhiệm vụ', 'Thời gian', 'Đơn vị thực hiện'],
        ['(1)', '(2)', '(3)', '(4)'],
      ]),
    ).toBe('Dưới dòng tiêu đề không có việc nào. Hãy dán cả bảng, không chỉ dòng tiêu đề.');
  });

  test('headings without any work', () => {
    expect(
      reasonFor([
        ['TT', 'Nội dung nhiệm vụ', 'Thời gian', 'Đơn vị thực hiện'],
        ['I', 'NHIỆM VỤ TRỌNG TÂM', '', ''],
      ]),
    ).toMatch(/^Dưới dòng tiêu đề không có việc nào/);
  });

  test('a budget', () => {
    expect(
      reasonFor([
        ['TT', 'Nội dung chi', 'Đơn vị tính', 'Số lượng', 'Đơn giá', 'Thành tiền'],
        ['1', 'Văn phòng phẩm', 'bộ', '20', '50.000', '1.000.000'],
        ['2', 'Nước uống', 'thùng', '4', '90.000', '360.000'],
      ]),
    ).toMatch(
      /^Bảng \(TT, Nội dung chi, .*\) không có cột thời gian .* thêm cột “Thời gian” rồi chạy lại\.$/,
    );
  });

  test('a list of contacts', () => {
    expect(
      reasonFor([
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Điện thoại'],
        ['1', 'Người thứ nhất', 'Chuyên viên', 'Phòng A', '000'],
      ]),
    ).toMatch(/^Không thấy dòng tiêu đề của bảng kế hoạch/);
  });

  test('a plan without units', () => {
    expect(
      reasonFor([
        ['TT', 'Nội dung', 'Thời gian', 'Sản phẩm'],
        ['1', 'Xây dựng kế hoạch', 'Quý I', 'Kế hoạch'],
      ]),
    ).toMatch(/không có cột đơn vị thực hiện\. Hãy thêm cột “Đơn vị thực hiện”/);
  });

  test('words without a table', () => {
    expect(
      reasonFor([
        ['Thực hiện Quyết định của Chủ tịch UBND tỉnh, Sở xây dựng kế hoạch như sau:'],
        ['I. MỤC ĐÍCH'],
      ]),
    ).toMatch(/Hãy dán cả dòng tiêu đề/);
  });
});
