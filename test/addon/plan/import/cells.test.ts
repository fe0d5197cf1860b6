/** What single cells and header words are read as. */
import { fieldOf } from '../../../../src/addon/plan/import/columns';
import { findHeader } from '../../../../src/addon/plan/import/findHeader';
import { isList, piecesOf } from '../../../../src/addon/plan/import/milestones';
import { leadingNumber, numberingOf } from '../../../../src/addon/plan/import/numbering';
import { closestTo, quantityOfProduct, quantityOfWords } from '../../../../src/addon/plan/import/quantity';
import { cleanCell } from '../../../../src/addon/plan/import/text';

describe('header words', () => {
  test.each([
    ['TT', 'number'],
    ['Số TT', 'number'],
    ['Nội dung nhiệm vụ', 'title'],
    ['Tên nhiệm vụ', 'title'],
    ['NỘI DUNG CÔNG VIỆC', 'title'],
    ['Chi tiết tiến độ công việc thực hiện', 'detail'],
    ['Giải pháp', 'detail'],
    ['Thời gian thực hiện', 'time'],
    ['Thời hạn hoàn thành', 'time'],
    ['Tiến độ', 'time'],
    ['Hoàn thành', 'time'],
    ['Bắt đầu', 'start'],
    ['Kết thúc', 'end'],
    ['Sản phẩm dự kiến', 'product'],
    ['Kết quả/Sản phẩm', 'product'],
    ['Phòng/đơn vị thực hiện chính', 'unit'],
    ['Cơ quan chủ trì', 'unit'],
    ['Cơ quan chủ trì, phối hợp', 'unit'],
    ['Đơn vị tính', 'measure'],
    ['Cơ quan phối hợp', 'partner'],
    ['Lãnh đạo phụ trách', 'leader'],
    ['Số lượng', 'target'],
    ['Ghi chú', 'note'],
    ['Thoi gian', 'time'],
    ['Kinh phí', undefined],
    ['Họ và tên', undefined],
    ['', undefined],
  ])('%s: %s', (words, field) => {
    expect(fieldOf(words)).toBe(field);
  });

  test('of two unit columns the one that leads counts; of two for the work the second holds details', () => {
    const header = findHeader([
      ['STT', 'Nội dung', 'Nhiệm vụ', 'Đơn vị theo dõi', 'Đơn vị chủ trì', 'Thời hạn'],
    ]);
    expect('columns' in header && Object.fromEntries(header.columns)).toEqual({
      number: 0,
      title: 1,
      detail: 2,
      unit: 4,
      time: 5,
    });
  });
});

describe('numbers', () => {
  test.each([
    ['I', 2, 1],
    ['II.', 2, 2],
    ['IV', 2, 4],
    ['A', 1, 1],
    ['Phần II', 0, 2],
    ['1', 3, 1],
    ['01', 3, 1],
    ['2.1', 4, 1],
    ['2.1.3', 5, 3],
    ['I.2', 3, 2],
    ['II.2.1', 4, 1],
    ['a)', 20, 1],
    ['đ', 20, 5],
    ['1b', 20, 2],
    ['-', 30, undefined],
    ['+', 31, undefined],
  ])('%s is of level %s, place %s', (text, level, ordinal) => {
    const read = numberingOf(text);
    expect([read?.level, read?.ordinal]).toEqual([level, ordinal]);
  });

  test.each(['IIII', 'Tổ chức', '', '2024 là năm', 'a b', 'Nhiệm vụ'])('%p is none', (text) => {
    expect(numberingOf(text)).toBeUndefined();
  });

  test.each([
    ['I. NHIỆM VỤ', 'I', 'NHIỆM VỤ'],
    ['1.2. Xây dựng', '1.2', 'Xây dựng'],
    ['2.1 Xây dựng', '2.1', 'Xây dựng'],
    ['a) Dự thảo', 'a', 'Dự thảo'],
    ['- Dự thảo', '-', 'Dự thảo'],
    ['Phần I: Mở đầu', 'Phần I', 'Mở đầu'],
  ])('%s begins with %s', (text, number, rest) => {
    const read = leadingNumber(text);
    expect([read?.numbering.text, read?.rest]).toEqual([number, rest]);
  });

  test.each(['5S tại cơ quan', '20 nhiệm vụ', 'Nhiệm vụ 1: Hỗ trợ', '2024 là năm', 'I-ốt'])(
    '%s with none',
    (text) => {
      expect(leadingNumber(text)).toBeUndefined();
    },
  );
});

describe('quantities', () => {
  test.each([
    ['20 nhiệm vụ', 20, 'nhiệm vụ', false],
    ['03 doanh nghiệp được hỗ trợ', 3, 'doanh nghiệp', false],
    ['01 Quy chế', 1, 'quy chế', false],
    ['01 VB hướng dẫn của HĐ sáng kiến tỉnh', 1, 'văn bản hướng dẫn', false],
    ['1.250 hồ sơ', 1250, 'hồ sơ', false],
    ['100% hồ sơ được giải quyết', 100, '% hồ sơ', false],
    ['Ít nhất 10 thủ tục', 10, 'thủ tục', false],
    ['Báo cáo, kết luận Thanh tra', 1, 'báo cáo, kết luận', true],
    ['Tổ chức 05 hội nghị', 5, 'hội nghị', true],
    ['02 hội nghị; 03 lớp', 2, 'hội nghị', true],
  ])('%s: %s %s, guessed: %s', (product, target, unit, guessed) => {
    expect(quantityOfProduct(product)).toEqual({ quantity: { target, unit }, guessed });
  });

  test.each(['Báo cáo tổng hợp', 'Kế hoạch năm 2025', 'Quyết định 749/QĐ-TTg', 'Đạt yêu cầu', '0 hồ sơ', ''])(
    '%p names none',
    (product) => {
      expect(quantityOfProduct(product)).toBeUndefined();
    },
  );

  test('the quantity of a whole task goes to the item nearest in words, of equals to the last', () => {
    const items = [
      'Khảo sát doanh nghiệp',
      'Hỗ trợ doanh nghiệp',
      'Đào tạo',
      'Hỗ trợ các doanh nghiệp',
      'Báo cáo',
    ];
    expect(closestTo('03 doanh nghiệp được hỗ trợ', items)).toBe(3);
    expect(closestTo('01 mô hình', items)).toBe(4);
  });

  test('an item that names laws, years and places has none', () => {
    for (const words of [
      'Theo Nghị định 13/2024/NĐ-CP',
      'phương tiện đo nhóm 2 (Công ty A)',
      'Super 007 Honey',
      'danh mục nhiệm vụ 2025.',
    ]) {
      expect(quantityOfWords(words)).toBeUndefined();
    }
  });
});

describe('lists in a cell', () => {
  const read = (cell: string) =>
    piecesOf(cell).map(({ group, words, time, mark }) => [group, mark, words, time].join('|'));

  test.each([
    ['line breaks kept', 'Chuẩn bị:\n+ Đăng ký: tháng 2/2024\n+ Đấu thầu: tháng 3-6/2024\nBáo cáo: quý IV'],
    ['line breaks lost', 'Chuẩn bị: + Đăng ký: tháng 2/2024 + Đấu thầu: tháng 3-6/2024 Báo cáo: quý IV'],
  ])('a heading, its lines and what follows it, %s', (_name, cell) => {
    expect(read(cell)).toEqual([
      'Chuẩn bị|+|Đăng ký|tháng 2/2024',
      'Chuẩn bị|+|Đấu thầu|tháng 3-6/2024',
      '||Báo cáo|quý IV',
    ]);
  });

  test.each([
    ['Tháng 3: ban hành kế hoạch\nTháng 6: sơ kết', ['||Ban hành kế hoạch|Tháng 3', '||Sơ kết|Tháng 6']],
    ['- Tập huấn (quý II)\n- Thi đua (quý IV)', ['|-|Tập huấn|quý II', '|-|Thi đua|quý IV']],
    [
      'a) Dự thảo: trước ngày 15/3/2025; b) Trình: Từ tháng 4 đến tháng 5/2025',
      ['|a)|Dự thảo|trước ngày 15/3/2025', '|b)|Trình|Từ tháng 4 đến tháng 5/2025'],
    ],
    ['1. Lập danh sách\n2. Trình ký', ['|1.|Lập danh sách|', '|2.|Trình ký|']],
    [
      '- Tuyên truyền: thường xuyên\n- Tổng kết: 12/2025',
      ['|-|Tuyên truyền|thường xuyên', '|-|Tổng kết|12/2025'],
    ],
  ])('%j', (cell, pieces) => {
    expect(read(cell)).toEqual(pieces);
    expect(isList(piecesOf(cell))).toBe(true);
  });

  test.each([
    'Xây dựng định hướng hoạt động nghiên cứu - ứng dụng năm 2025.',
    'Thanh tra tại Công ty Cổ phần bệnh viện Hùng Cường- Bệnh viện đa khoa Hùng Cường',
    'Xin ý kiến thành viên; Tiếp thu ý kiến góp ý',
    'Thực hiện nhiệm vụ: Ứng dụng KH&CN xây dựng mô hình',
    'Quý I + II',
  ])('%s is one piece of work', (cell) => {
    expect(isList(piecesOf(cell))).toBe(false);
  });
});

describe('pasted texts', () => {
  test.each([
    ['<p>Nhiệm vụ 1</p>', 'Nhiệm vụ 1'],
    ['<ul style="a:b"> - một<li>hai</li></ul>', '- một\nhai'],
    ['KH&amp;CN&nbsp;cơ sở &#8211; &#x110;L', 'KH&CN cơ sở – ĐL'],
    ['nấm lim xanh (<i>Ganoderma lucidum</i>)', 'nấm lim xanh (Ganoderma lucidum)'],
    ['giảm <5% và > 3%', 'giảm <5% và > 3%'],
    ['  hai\u00a0 chỗ \r\n\r\n trống ', 'hai chỗ\ntrống'],
    ['đo\u0300', 'đò'],
    ['&#0; &#99999999; &khong;', '&#0; &#99999999; &khong;'],
  ])('%j', (pasted, clean) => {
    expect(cleanCell(pasted)).toBe(clean);
  });
});
