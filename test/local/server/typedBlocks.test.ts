import fc from 'fast-check';
import { type TypedCell, typedBlocks } from '../../../src/local/server/typedBlocks';

const cell = (row: number, column: number, text = `${row},${column}`): TypedCell => ({ row, column, text });

test('cells that fill a rectangle are one paste, in whatever order they come', () => {
  expect(typedBlocks([cell(3, 2), cell(2, 1), cell(3, 1), cell(2, 2)])).toEqual([
    {
      row: 2,
      column: 1,
      texts: [
        ['2,1', '2,2'],
        ['3,1', '3,2'],
      ],
    },
  ]);
});

test('scattered cells are typed one run after the other', () => {
  expect(typedBlocks([cell(1, 1), cell(1, 2), cell(1, 5), cell(4, 1)])).toEqual([
    { row: 1, column: 1, texts: [['1,1', '1,2']] },
    { row: 1, column: 5, texts: [['1,5']] },
    { row: 4, column: 1, texts: [['4,1']] },
  ]);
});

test('whatever the cells, each is written once with its last text', () => {
  const cells = fc.array(
    fc.record({ row: fc.nat(6), column: fc.nat(6), text: fc.string({ maxLength: 3 }) }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(cells, (given) => {
      const wanted = new Map(given.map(({ row, column, text }) => [`${row},${column}`, text]));
      const written = typedBlocks(given).flatMap(({ row, column, texts }) =>
        texts.flatMap((line, i) => line.map((text, j) => [`${row + i},${column + j}`, text] as const)),
      );
      expect(written).toHaveLength(wanted.size);
      expect(new Map(written)).toEqual(wanted);
    }),
  );
});
