import {
  countWords,
  numberWords,
  oneLine,
  percentWords,
  periodWords,
  quantityWords,
  standingWords,
} from '../../../src/addon/email/words';
import { standing } from '../../../src/addon/plan/standing';

test.each([
  [0, '0'],
  [-0.001, '0'],
  [999, '999'],
  [1_000, '1.000'],
  [1_234.5, '1.234,5'],
  [1_234_567.891, '1.234.567,89'],
  [-1_234.5, '-1.234,5'],
  [0.005, '0,01'],
  [Number.NaN, '–'],
  [Number.POSITIVE_INFINITY, '–'],
])('the number %p is written %p', (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test.each([
  [undefined, '–'],
  [0, '0%'],
  [16_051 / 16_274, '99%'],
  [14_068 / 16_274, '86%'],
  [1, '100%'],
  [12.5, '1.250%'],
])('the share %p is %p, without decimals', (share, words) => {
  expect(percentWords(share)).toBe(words);
});

test.each([
  ['2024-08-15', '2024-09-14', '15/8–14/9/2024'],
  ['2023-12-15', '2024-01-14', '15/12/2023–14/1/2024'],
  ['2024-09-14', '2024-09-14', '14/9/2024'],
])('from %s to %s is written %s', (from, to, words) => {
  expect(periodWords(from, to)).toBe(words);
});

test('counts and quantities have Vietnamese numbers', () => {
  expect(countWords(1_200, 'việc')).toBe('1.200 việc');
  expect(quantityWords(12, 20, 'nhiệm vụ')).toBe('12/20 nhiệm vụ');
  expect(quantityWords(60, 100, '% nhiệm vụ')).toBe('60/100% nhiệm vụ');
  expect(quantityWords(0.5, 1_500, '')).toBe('0,5/1.500');
});

test.each([
  [standing.overdue, -82, '▲ quá 82 ngày'],
  [standing.dueSoon, 0, '● đến hạn hôm nay'],
  [standing.onTrack, 1_200, '◦ còn 1.200 ngày'],
  [standing.completedLate, -3, '✓ Hoàn thành quá hạn'],
  [standing.overdue, undefined, '▲ Quá hạn'],
])('an item that is "%s" with %p days left reads "%s"', (word, daysLeft, words) => {
  expect(standingWords({ code: 'I.1', words: 'việc', unit: '', standing: word, daysLeft })).toBe(words);
});

describe('people’s words on one line', () => {
  test.each([
    ['  một \r\n hai\t\u2028ba  ', 'một hai ba'],
    ['nửa \uD83D chữ', 'nửa chữ'],
    ['trước \u202Egnơưv\u202C sau', 'trước gnơưv sau'],
    ['a\u0000b', 'a b'],
    ['giữ 😀 nguyên', 'giữ 😀 nguyên'],
  ])('%p becomes %p', (text, line) => {
    expect(oneLine(text, 100)).toBe(line);
  });

  test('are cut with an ellipsis, however long they are', () => {
    expect(oneLine('dài '.repeat(20_000), 8)).toBe('dài dài…');
    expect(oneLine('vừa đủ', 6)).toBe('vừa đủ');
    expect(oneLine('\n'.repeat(50_000), 8)).toBe('…');
  });
});
