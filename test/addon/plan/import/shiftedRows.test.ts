/** Rows that lack the blank cells of merged columns read as if they had them. */
import fc from 'fast-check';
import { readAppendix } from '../../../../src/addon/plan/import/readAppendix';

const HEADER = ['TT', 'Nội dung', 'Chi tiết công việc', 'Thời gian', 'Sản phẩm', 'Đơn vị', 'Ghi chú'];
const CONTEXT = {
  year: 2025,
  units: [{ shortName: 'QLKH', name: 'Phòng Quản lý khoa học', parent: '' }],
  events: [],
};

const words = fc.constantFrom(
  'Xây dựng kế hoạch',
  'Tổ chức hội nghị chuyển giao',
  'Báo cáo Hội đồng danh mục nhiệm vụ 2026',
  'Kiểm tra việc chấp hành',
);
const time = fc.constantFrom(
  'Quý II',
  'Tháng 6/2025',
  'Từ tháng 3 đến tháng 9/2025',
  '30/9/2025',
  'Thường xuyên',
  'Quý III, IV',
);
const product = fc.constantFrom('', '05 hội nghị', 'Báo cáo tổng hợp', 'Quyết định');
const unit = fc.constantFrom('QLKH', 'Phòng Hành chính', 'Thanh tra Sở', 'Trung tâm Ứng dụng');
const below = fc
  .tuple(words, time, product, unit)
  .map(([detail, at, what, who]) => ['', '', detail, at, what, who, '']);
const row = fc.record({ cells: below, missing: fc.integer({ min: 0, max: 2 }) });

test('one or two missing leading cells change nothing but a doubt', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const first = ['1', 'Nhiệm vụ 1', 'Việc đầu', 'Quý I', '', 'QLKH', ''];
      const whole = readAppendix([HEADER, first, ...rows.map(({ cells }) => cells)], CONTEXT);
      const shifted = readAppendix(
        [HEADER, first, ...rows.map(({ cells, missing }) => cells.slice(missing))],
        CONTEXT,
      );
      if (!whole.ok || !shifted.ok) throw new Error('refused');
      expect(shifted.plan).toEqual(whole.plan);
      const told = shifted.doubts
        .filter(({ words: text }) => text.includes('bị lệch cột'))
        .map(({ row: at }) => at);
      expect(told).toEqual(rows.flatMap(({ missing }, at) => (missing > 0 ? [at + 2] : [])));
    }),
  );
});

test('a time that cannot be read and a unit with a strange name stay where they are', () => {
  const read = readAppendix(
    [HEADER, ['1', 'Nhiệm vụ', 'Việc', 'lúc thuận lợi', 'Quyết định', 'Anh em tổ 3', '']],
    CONTEXT,
  );
  expect(read.ok && read.doubts.map(({ field }) => field)).toEqual(['deadline', 'unit']);
});
