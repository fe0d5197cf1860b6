import fc from 'fast-check';
import { type StructureEdit, shiftIndex, shiftRange } from '../../../src/local/engine/structureEdit';

const rows = (row: number, count: number) => ({ row, column: 1, rows: count, columns: 3 });
const insert = (at: number, count = 1): StructureEdit => ({ axis: 'row', kind: 'insert', at, count });
const remove = (at: number, count = 1): StructureEdit => ({ axis: 'row', kind: 'delete', at, count });

test('a block grows with rows inserted inside it and moves with rows inserted before it', () => {
  expect(shiftRange(rows(4, 3), insert(5, 2))).toEqual(rows(4, 5));
  expect(shiftRange(rows(4, 3), insert(4))).toEqual(rows(5, 3));
  expect(shiftRange(rows(4, 3), insert(7))).toEqual(rows(4, 3));
});

test('a block shrinks with its rows and goes with the last of them', () => {
  expect(shiftRange(rows(4, 3), remove(3, 2))).toEqual(rows(3, 2));
  expect(shiftRange(rows(4, 3), remove(5, 9))).toEqual(rows(4, 1));
  expect(shiftRange(rows(4, 3), remove(4, 3))).toBeNull();
});

test('columns are left alone by an edit of rows', () => {
  expect(shiftRange({ row: 9, column: 2, rows: 1, columns: 2 }, insert(1, 5))).toMatchObject({
    row: 14,
    column: 2,
  });
});

test('moving rows is a permutation that keeps the moved rows together', () => {
  const edits = fc
    .record({
      at: fc.integer({ min: 1, max: 10 }),
      count: fc.integer({ min: 1, max: 4 }),
      to: fc.integer({ min: 1, max: 15 }),
    })
    .filter(({ at, count, to }) => to < at || to > at + count);
  fc.assert(
    fc.property(edits, (spec) => {
      const edit: StructureEdit = { axis: 'row', kind: 'move', ...spec };
      const list = Array.from({ length: 15 }, (_x, i) => i + 1);
      const block = list.splice(spec.at - 1, spec.count);
      list.splice((spec.to > spec.at ? spec.to - spec.count : spec.to) - 1, 0, ...block);
      expect(list.map((_row, i) => shiftIndex(list[i] ?? 0, edit))).toEqual(list.map((_row, i) => i + 1));
    }),
  );
});
