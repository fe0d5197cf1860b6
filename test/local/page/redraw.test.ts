import { cellMutations, changedCells, shapeMutations } from '../../../src/local/page/grid/redraw';
import { cellView, sheetView } from '../support/views';

const names = (...args: Parameters<typeof shapeMutations>): string[] =>
  shapeMutations(...args).map(({ id }) => id.replace(/^.*mutation\./, ''));

const paramsOf = (name: string, ...args: Parameters<typeof shapeMutations>): unknown =>
  shapeMutations(...args).find(({ id }) => id.endsWith(`.${name}`))?.params;

test('a sheet that looks the same needs no drawing', () => {
  const cells = { 0: { 0: cellView('a', '=B1') } };
  expect(shapeMutations(sheetView(1, { cells }), sheetView(1, { cells }))).toEqual([]);
  expect(changedCells(sheetView(1, { cells }), sheetView(1, { cells }))).toEqual([]);
});

test('each change of the shape is drawn', () => {
  const after = sheetView(1, {
    name: 'Mới',
    frozenRows: 2,
    columnWidths: [100, 250, 100, 100],
    hiddenColumns: [3],
    rowHeights: { 4: 40 },
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    rules: [{ kind: 'list', values: ['a, b'], ranges: [{ row: 1, column: 1, rows: 5, columns: 1 }] }],
  });
  expect(names(sheetView(1), after)).toEqual([
    'set-worksheet-name',
    'set-frozen',
    'add-worksheet-merge',
    'set-worksheet-col-width',
    'set-col-hidden',
    'set-worksheet-row-height',
    'set-worksheet-row-is-auto-height',
    'addRule',
  ]);
  expect(paramsOf('set-frozen', sheetView(1), after)).toMatchObject({
    startRow: 2,
    startColumn: -1,
    ySplit: 2,
    xSplit: 0,
  });
  expect(paramsOf('addRule', sheetView(1), after)).toMatchObject({
    rule: [{ type: 'list', formula1: '["a, b"]', ranges: [{ startRow: 1, endRow: 5 }] }],
  });
});

test('what is gone is taken back', () => {
  const before = sheetView(1, {
    hiddenRows: [2, 3],
    rowHeights: { 4: 40 },
    rules: [{ kind: 'checkbox', ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }] }],
  });
  const after = sheetView(1, { hiddenRows: [3] });
  expect(names(before, after)).toEqual(['set-row-visible', 'set-worksheet-row-is-auto-height', 'removeRule']);
  expect(paramsOf('set-row-visible', before, after)).toMatchObject({ ranges: [{ startRow: 2, endRow: 2 }] });
});

test('only cells that differ are drawn, also those that became empty or a box to tick', () => {
  const before = sheetView(1, {
    cells: { 0: { 0: cellView('a'), 1: cellView('b'), 2: cellView('TRUE') }, 5: { 0: cellView('c') } },
  });
  const after = sheetView(1, {
    cells: { 0: { 0: cellView('a'), 1: cellView('B'), 2: cellView('TRUE') } },
    rules: [{ kind: 'checkbox', ranges: [{ row: 0, column: 2, rows: 1, columns: 1 }] }],
  });
  expect(changedCells(before, after)).toEqual([
    { row: 0, column: 1, cell: cellView('B') },
    { row: 0, column: 2, cell: cellView('TRUE') },
    { row: 5, column: 0, cell: null },
  ]);
});

test('cells outside a sheet that shrank are left alone', () => {
  const before = sheetView(1, { cells: { 9: { 3: cellView('x') } } });
  expect(changedCells(before, sheetView(1, { rows: 9, cells: {} }))).toEqual([]);
});

test('a cell is emptied before it is written, so that no colour stays', () => {
  const styles = new Map([['p', { align: 'right', valign: 'top', bold: true } as const]]);
  const [emptied, written] = cellMutations(
    sheetView(1),
    [{ row: 2, column: 1, cell: cellView('5%', '=1/20') }],
    styles,
  );
  expect(emptied?.params).toMatchObject({ subUnitId: 'sheet-1', cellValue: { 2: { 1: null } } });
  expect(written?.params).toMatchObject({
    cellValue: { 2: { 1: { v: '5%', t: 1, custom: { e: '=1/20' }, s: { ht: 3, vt: 1, bl: 1 } } } },
  });
});

test('a ticked box is drawn as one and edited as TRUE', () => {
  const sheet = sheetView(1, {
    rules: [{ kind: 'checkbox', ranges: [{ row: 0, column: 0, rows: 2, columns: 1 }] }],
  });
  const [, written] = cellMutations(sheet, [{ row: 1, column: 0, cell: cellView('TRUE') }], new Map());
  expect(written?.params).toMatchObject({ cellValue: { 1: { 0: { v: '1', custom: { e: 'TRUE' } } } } });
});
