import { asEdited } from '../../../src/local/page/grid/editedCell';
import { typedText } from '../../../src/local/page/grid/typedText';

const document = (dataStream: string) => ({ id: 'd', documentStyle: {}, body: { dataStream } });

test.each([
  ['an emptied cell', null, ''],
  ['a cleared cell', { v: null, f: null, p: null }, ''],
  ['a text', { v: '12,5%', t: 1 }, '12,5%'],
  ['a number', { v: 7 }, '7'],
  ['a formula', { v: '', f: '=A1+1' }, '=A1+1'],
  ['a text behind an apostrophe', { v: '007', t: 4 }, "'007"],
  ['lines', { p: document('a\rb\r\n') }, 'a\nb'],
  ['a change of style', { s: { bl: 1 } }, undefined],
  ['no cell', undefined, undefined],
])('what was typed: %s', (_, cell, text) => {
  expect(typedText(cell)).toBe(text);
});

test('lines survive being edited: what the editor is given reads back as the same text', () => {
  const edited = asEdited({ v: '📌 a\nb\n\nc' });
  expect(edited?.p?.body?.paragraphs).toEqual([4, 6, 7, 9].map((startIndex) => ({ startIndex })));
  expect(typedText(edited)).toBe('📌 a\nb\n\nc');
});

test('the editor starts from the formula, not from what is shown', () => {
  expect(asEdited({ v: 'Quá hạn', custom: { e: '=IF(A1;1;2)' } })).toMatchObject({
    v: '=IF(A1;1;2)',
    p: null,
  });
});
