import fc from 'fast-check';
import { parseTabSeparated } from '../../../src/local/page/grid/tabSeparated';

test('cells and rows as spreadsheets copy them', () => {
  expect(parseTabSeparated('12,5%\t01/02/2027\r\n1.234\t\r\n')).toEqual([
    ['12,5%', '01/02/2027'],
    ['1.234', ''],
  ]);
});

test('a quoted cell may hold tabs, lines and doubled quotes', () => {
  expect(parseTabSeparated('"dòng 1\ndòng ""2"""\tb')).toEqual([['dòng 1\ndòng "2"', 'b']]);
});

test('quotes that do not enclose a whole cell are part of the text', () => {
  expect(parseTabSeparated('"Sổ tay" mới\t5" ống')).toEqual([['"Sổ tay" mới', '5" ống']]);
  expect(parseTabSeparated('"mở\tmà không đóng')).toEqual([['"mở', 'mà không đóng']]);
});

test('short rows are filled up', () => {
  expect(parseTabSeparated('a\nb\tc')).toEqual([
    ['a', ''],
    ['b', 'c'],
  ]);
});

test('reading gives back every block that was written', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ế', '"', '\t', '\n', ' ', "'", '=') });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    // A last row of empty cells cannot be told from the line end that closes the text.
    .filter((texts) => texts.at(-1)?.some((cell) => cell !== '') ?? false);
  fc.assert(fc.property(block, (texts) => expect(parseTabSeparated(toTabSeparated(texts))).toEqual(texts)));
});

/** Writes a block as spreadsheets put it on the clipboard. */
function toTabSeparated(texts: readonly (readonly string[])[]): string {
  return texts.map((row) => row.map(quoteIfNeeded).join('\t')).join('\n');
}

function quoteIfNeeded(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
