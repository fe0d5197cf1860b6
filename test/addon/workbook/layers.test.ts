import fc from 'fast-check';
import { layersOf } from '../../../src/addon/workbook/layers';

type Cell = 'a' | 'b' | 'c';

/** The block that the layers give when they are painted one over the other; '' where nothing was painted. */
function painted({ columns, exceptions }: ReturnType<typeof layersOf<Cell>>, rows: number, width: number) {
  const block: string[][] = Array.from({ length: rows }, () => Array.from({ length: width }, () => ''));
  for (const layer of [columns, exceptions]) {
    for (const [value, areas] of layer) {
      for (const area of areas) {
        for (let row = area.row; row < area.row + area.rows; row += 1) {
          const line = block[row - 1];
          if (line) line.fill(value, area.column - 1, area.column - 1 + area.columns);
        }
      }
    }
  }
  return block;
}

describe('a block of values taken apart into layers', () => {
  it('gives the block back when it is painted', () => {
    const blocks = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, width]) =>
        fc.array(fc.array(fc.constantFrom<Cell>('a', 'b', 'c'), { minLength: width, maxLength: width }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(blocks, (block) => {
        expect(painted(layersOf(block), block.length, block[0]?.length ?? 0)).toEqual(block);
      }),
    );
  });

  it('is one area for each run of columns, and one for each heading row among the items', () => {
    const item: Cell[] = ['a', 'a', 'b'];
    const heading: Cell[] = ['c', 'c', 'c'];
    const { columns, exceptions } = layersOf([heading, item, item, heading, heading, item, item, item]);
    expect([...columns.values()].flat()).toHaveLength(2);
    expect(exceptions.get('c')).toEqual([
      { row: 1, column: 1, rows: 1, columns: 3 },
      { row: 4, column: 1, rows: 2, columns: 3 },
    ]);
  });
});
