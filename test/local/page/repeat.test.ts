import { repeatedTexts } from '../../../src/local/page/grid/repeat';

const source = { row: 4, column: 2, texts: [['a'], ['b']] };
const textsAt = (target: Parameters<typeof repeatedTexts>[1]) =>
  repeatedTexts(source, target).map(({ row, column, text }) => `${row},${column}=${text}`);

test('dragging down repeats the block below itself and leaves it alone', () => {
  expect(textsAt({ row: 4, column: 2, rows: 5, columns: 1 })).toEqual(['6,2=a', '7,2=b', '8,2=a']);
});

test('dragging up continues the pattern backwards', () => {
  expect(textsAt({ row: 1, column: 2, rows: 3, columns: 1 })).toEqual(['1,2=b', '2,2=a', '3,2=b']);
});

test('dragging sideways repeats the columns', () => {
  expect(textsAt({ row: 4, column: 2, rows: 2, columns: 2 })).toEqual(['4,3=a', '5,3=b']);
});
