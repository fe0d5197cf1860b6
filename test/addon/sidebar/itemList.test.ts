import fc from 'fast-check';
import { STANDINGS } from '../../../src/addon/plan/standing';
import { status } from '../../../src/addon/plan/status';
import { countsOf, findItems, foldText, lineOf, withLines } from '../../../src/addon/sidebar/state/itemList';
import { deadlineWords, standingLook } from '../../../src/addon/sidebar/state/standingLook';
import { standingSign } from '../../../src/addon/workbook/look';
import { panelItem } from '../../browser/support/panelServer';

const items = [
  panelItem({ code: 'I.1', words: 'Đấu thầu mua sắm', deadline: '2024-06-30', silent: true }),
  panelItem({ code: 'I.2', words: 'Tổ chức đào tạo', deadline: '2024-08-20' }),
  panelItem({ code: 'II.1', words: 'Báo cáo quý', fields: { status: status.completed } }),
  panelItem({ code: 'II.2', words: 'Thanh tra', fields: { status: status.paused } }),
  panelItem({ code: 'II.3', words: 'Khảo sát', deadline: '', fields: { status: '' } }),
].map(lineOf);

const codes = (...args: Parameters<typeof findItems>) => findItems(...args).map(({ code }) => code);

const VIETNAMESE = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắẵậéẻệíĩịóỏộớợúụứựýỵĐẤỌƯ19./- '];

describe('searching the list', () => {
  test.each([
    ['dau thau', ['I.1']],
    ['ĐẤU', ['I.1']],
    ['tạo  chức', ['I.2']],
    ['ii.', ['II.1', 'II.2', 'II.3']],
    ['', ['I.1', 'I.2', 'II.1', 'II.2', 'II.3']],
    ['đấu thanh', []],
  ])('%s', (query, expected) => {
    expect(codes(items, query, 'all')).toEqual(expected);
  });

  test('each item is found by any piece of its own words, however it is accented or cased', () => {
    const words = fc.string({ unit: fc.constantFrom(...VIETNAMESE), maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.constantFrom('NFC', 'NFD'), (text, from, length, form) => {
        const item = { ...lineOf(panelItem({ code: 'X' })), words: text };
        const piece =
          foldText(text)
            .split(' ')[0]
            ?.slice(from, from + length) ?? '';
        expect(findItems([item], piece.normalize(form), 'all')).toEqual([item]);
        expect(findItems([item], text.toUpperCase().toLowerCase().normalize(form), 'all')).toEqual([item]);
      }),
    );
  });

  test('both ways to write the letter đ and its accents fold to the same', () => {
    expect(foldText('  ĐẶT   Hàng ')).toBe('dat hang');
    expect(foldText('Đặt hàng'.normalize('NFD'))).toBe('dat hang');
  });
});

describe('filters', () => {
  test('each lets through what its name says, and the counts agree', () => {
    expect(codes(items, '', 'overdue')).toEqual(['I.1']);
    expect(codes(items, '', 'dueSoon')).toEqual(['I.2']);
    expect(codes(items, '', 'open')).toEqual(['I.1', 'I.2', 'II.3']);
    expect(codes(items, '', 'silent')).toEqual(['I.1']);
    expect(codes(items, '', 'done')).toEqual(['II.1']);
    expect(countsOf(items)).toEqual({ all: 5, overdue: 1, dueSoon: 1, open: 3, silent: 1, done: 1 });
  });
});

test('a saved line takes the place of the one before, and one of another unit is not added', () => {
  const [first, ...rest] = items;
  if (!first) throw new Error('no items');
  const changed = { ...first, status: status.completed };
  expect(withLines(items, [changed, { ...first, code: 'IX.1' }])).toEqual([changed, ...rest]);
});

describe('how a line stands', () => {
  test('the signs are those of the workbook', () => {
    for (const word of STANDINGS) expect([word, standingLook(word).sign]).toEqual([word, standingSign[word]]);
    expect(standingLook('Lạ').sign).toBe('');
  });

  test.each([
    ['2024-06-30', -46, 'Quá hạn', 'hạn 30/6/2024, quá 46 ngày'],
    ['2024-08-20', 5, 'Sắp đến hạn', 'hạn 20/8/2024, còn 5 ngày'],
    ['2024-08-15', 0, 'Sắp đến hạn', 'hạn 15/8/2024, đến hạn hôm nay'],
    ['2024-08-20', '', 'Hoàn thành đúng hạn', 'hạn 20/8/2024'],
    ['', '', 'Tạm dừng', 'không có hạn'],
    ['', '', 'Không hạn', ''],
  ] as const)('%s %s %s', (deadline, daysLeft, standing, expected) => {
    expect(deadlineWords({ deadline, daysLeft, standing })).toBe(expected);
  });
});
