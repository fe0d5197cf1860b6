import { areaName, cellName, columnLetters } from '../../../src/local/server/a1';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('rows and columns count from 0, names from 1', () => {
  expect(cellName(0, 0)).toBe('A1');
  expect(cellName(9, 27)).toBe('AB10');
});

test('a block of one cell is named as that cell', () => {
  expect(areaName({ row: 1, column: 1, rows: 1, columns: 1 })).toBe('B2');
  expect(areaName({ row: 1, column: 1, rows: 8, columns: 3 })).toBe('B2:D9');
});
