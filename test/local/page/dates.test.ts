import { daysLater, longTime, readDay, shortTime } from '../../../src/local/page/chrome/dates';

test('a wall time as people read it', () => {
  expect(longTime('2024-08-15T08:30')).toBe('Thứ năm, 15/08/2024 08:30');
  expect(longTime('2024-09-01T00:00')).toBe('Chủ nhật, 01/09/2024 00:00');
  expect(shortTime('2024-08-15T08:30:59.000Z')).toBe('15/08/2024 08:30');
});

test('steps over the end of a month and of a year', () => {
  expect(daysLater('2024-02-28T08:30', 1)).toBe('2024-02-29T08:30');
  expect(daysLater('2024-12-28T23:59', 7)).toBe('2025-01-04T23:59');
});

test.each([
  ['15/8/2024', '2024-08-15'],
  [' 01-09-2024 ', '2024-09-01'],
  ['29.2.2024', '2024-02-29'],
  ['29/02/2025', undefined],
  ['31/04/2024', undefined],
  ['2024-08-15', undefined],
  ['15/8', undefined],
  ['', undefined],
])('the day typed as “%s” is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});
