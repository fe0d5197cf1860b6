import { Book } from '../../../src/local/page/book';
import type { SheetView, ViewDiff, WorkbookView } from '../../../src/local/view';
import { cellView as cell, sheetView } from '../support/views';

const sheet = (id: number, cells: SheetView['cells'] = {}) => sheetView(id, { cells });

const view = (sheets: SheetView[], version = 1): WorkbookView => ({
  version,
  name: 'Sổ',
  now: '2024-08-15T08:00',
  activeSheet: 0,
  sheets,
  styles: { p: { align: 'left', valign: 'bottom' } },
});

const diff = (change: Partial<ViewDiff>): ViewDiff => ({
  version: 2,
  now: '2024-08-16T08:00',
  sheets: [],
  cells: [],
  styles: {},
  ...change,
});

test('patched cells are there afterwards, emptied ones are gone', () => {
  const book = new Book(view([sheet(1, { 0: { 0: cell('cũ'), 1: cell('5%', '=1/20') } })]));
  const change = book.apply(
    diff({
      cells: [
        { sheet: 1, row: 0, column: 0, cell: null },
        { sheet: 1, row: 2, column: 3, cell: cell('mới') },
      ],
    }),
  );
  expect(book.cell(1, 0, 0)).toBeUndefined();
  expect(book.cell(1, 2, 3)?.v).toBe('mới');
  expect(change.patched.get(1)).toHaveLength(2);
  expect(book).toMatchObject({ version: 2, now: '2024-08-16T08:00' });
});

test('an editor starts from the edit text, or from what is shown', () => {
  const book = new Book(view([sheet(1, { 0: { 0: cell('cũ'), 1: cell('5%', '=1/20') } })]));
  expect([book.editText(1, 0, 0), book.editText(1, 0, 1), book.editText(1, 9, 9)]).toEqual([
    'cũ',
    '=1/20',
    '',
  ]);
});

test('cells of a sheet that comes whole are not drawn twice', () => {
  const book = new Book(view([sheet(1)]));
  const after = sheet(1, { 0: { 0: cell('a') } });
  const change = book.apply(
    diff({ sheets: [after], cells: [{ sheet: 1, row: 0, column: 0, cell: cell('a') }] }),
  );
  expect(change.redrawn.map(({ before }) => before.cells)).toEqual([{}]);
  expect(change.patched.size).toBe(0);
});

test('sheets are added, removed and put in order', () => {
  const book = new Book(view([sheet(1), sheet(2), sheet(3)]));
  const change = book.apply(diff({ sheets: [sheet(4)], order: [3, 4, 1] }));
  expect(book.sheets.map(({ id }) => id)).toEqual([3, 4, 1]);
  expect([change.added.map(({ id }) => id), change.removed]).toEqual([[4], [2]]);
});

test('a whole view replaces everything, also sheets that are gone', () => {
  const book = new Book(view([sheet(1), sheet(2)]));
  const change = book.replaceAll(view([sheet(2, { 0: { 0: cell('x') } })], 9));
  expect(book.version).toBe(9);
  expect(book.sheets.map(({ id }) => id)).toEqual([2]);
  expect([change.removed, change.redrawn.map(({ after }) => after.id)]).toEqual([[1], [2]]);
});
