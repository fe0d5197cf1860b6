import fc from 'fast-check';
import type { CellContent } from '../../../src/addon/workbook/cell';
import { filledBlocks } from '../../../src/addon/workbook/filledBlocks';

const block = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }))
    .chain(([rows, width]) =>
      fc.array(
        fc.array(fc.constantFrom<CellContent>('', '', '', 'chữ', 7, false, 0), {
          minLength: width,
          maxLength: width,
        }),
        { minLength: rows, maxLength: rows },
      ),
    )
    .chain((rows) => fc.tuple(fc.constant(rows), fc.integer({ min: 0, max: Math.min(most, rows.length) })));

describe('the filled parts of a tab’s content', () => {
  it('give it back when they are written on an empty tab, and no cell twice', () => {
    fc.assert(
      fc.property(block(3), ([content, top]) => {
        const tab = content.map((row) => row.map((): CellContent => ''));
        let written = 0;
        for (const { area, content: part } of filledBlocks(content, top)) {
          expect([part.length, part[0]?.length ?? 0]).toEqual([area.rows, area.columns]);
          part.forEach((row, down) => {
            tab[area.row - 1 + down]?.splice(area.column - 1, area.columns, ...row);
            written += row.length;
          });
        }
        expect(tab).toEqual(content);
        expect(written).toBeLessThanOrEqual(content.length * (content[0]?.length ?? 0));
      }),
    );
  });

  it('are the head and each run of columns that hold anything', () => {
    const content = [
      ['TT', 'Nội dung', 'Trống', 'Ghi chú', 'Cuối'],
      ['1', 'Đào tạo', '', '', ''],
      ['2', '', '', '', 'x'],
    ];
    expect(filledBlocks(content, 1).map(({ area }) => area)).toEqual([
      { row: 1, column: 1, rows: 1, columns: 5 },
      { row: 2, column: 1, rows: 2, columns: 2 },
      { row: 2, column: 5, rows: 2, columns: 1 },
    ]);
  });
});
