import fc from 'fast-check';
import type { ViewDiff, WorkbookView } from '../../../src/local/view';
import { EDITOR, OWNER, scratch, TAB } from '../apps-script/support/scratch';

/** What a page does with a diff. */
function apply(view: WorkbookView, diff: ViewDiff): WorkbookView {
  const sheets = new Map(view.sheets.map((sheet) => [sheet.id, structuredClone(sheet)]));
  for (const sheet of diff.sheets) sheets.set(sheet.id, structuredClone(sheet));
  for (const { sheet, row, column, cell } of diff.cells) {
    const cells = sheets.get(sheet)?.cells;
    if (!cells) continue;
    const line = { ...cells[row] };
    if (cell) line[column] = cell;
    else delete line[column];
    if (Object.keys(line).length > 0) cells[row] = line;
    else delete cells[row];
  }
  const order = diff.order ?? view.sheets.map(({ id }) => id);
  return {
    ...view,
    version: diff.version,
    now: diff.now,
    sheets: order.flatMap((id) => sheets.get(id) ?? []),
    styles: { ...view.styles, ...diff.styles },
  };
}

const EDITS = [
  "at('A1').setValue('chữ')",
  "at('A2').setValue(7)",
  "at('A2').setValue(70)",
  "at('B1:B3').setFormulas([['=A2*2'], ['=TODAY()'], ['=SORT(A1:A2)']])",
  "at('A2').clearContent()",
  "at('A1:C2').setBackground('#eeeeee')",
  "at('A1').clearFormat()",
  "at('A2').setNumberFormat('0.0%')",
  "at('C1').setNote('ghi chú')",
  'sheet.insertRowsBefore(2, 1)',
  'sheet.deleteRows(2, 1)',
  // A merge that takes in part of another is refused.
  "at('A1:Z20').breakApart(); at('B1:B2').merge()",
  "sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1>10').setBackground('#ff0000').setRanges([at('A1:C4')]).build()])",
  'sheet.setConditionalFormatRules([])',
  "at('C1:C3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(at('A1:A3')).build())",
  'sheet.setFrozenRows(1)',
  "ss.getSheetByName('Hai') || ss.insertSheet('Hai')",
  "ss.getSheetByName('Hai') && ss.deleteSheet(ss.getSheetByName('Hai'))",
  "ss.setSpreadsheetLocale(ss.getSpreadsheetLocale() === 'vi_VN' ? 'en_US' : 'vi_VN')",
];

test('a page that applies every diff sees what a fresh page sees', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EDITS), { minLength: 1, maxLength: 8 }), (edits) => {
      const { script, workbook } = scratch();
      let page = workbook.snapshot();
      workbook.onChange((diff) => {
        expect(diff.version).toBe(page.version + 1);
        page = apply(page, diff);
      });
      for (const edit of edits) script(edit);
      const fresh = workbook.snapshot();
      workbook.close();
      const used = new Set(
        page.sheets.flatMap(({ cells }) =>
          Object.values(cells).flatMap((line) => Object.values(line).map(({ s }) => s)),
        ),
      );
      for (const key of used) expect(page.styles[key]).toEqual(fresh.styles[key]);
      expect({ ...page, styles: 0, activeSheet: 0 }).toEqual({ ...fresh, styles: 0, activeSheet: 0 });
    }),
    { numRuns: 60 },
  );
});

test('an edit tells only the cells that became different', () => {
  const { script, workbook } = scratch();
  script(
    "at('A1:A50').setValues(new Array(50).fill([1])); at('B1').setFormula('=SUM(A1:A50)'); at('C1').setFormula('=A2')",
  );
  const diffs: ViewDiff[] = [];
  const stop = workbook.onChange((diff) => diffs.push(diff));
  workbook.as(EDITOR).type(TAB, 'A9', '5');
  expect(diffs.flatMap(({ cells }) => cells.map(({ row, column, cell }) => [row, column, cell?.v]))).toEqual([
    [8, 0, '5'],
    [0, 1, '54'],
  ]);
  stop();
  workbook.as(EDITOR).type(TAB, 'A9', '6');
  expect(diffs).toHaveLength(1);
});

describe('a cell', () => {
  const { script, workbook } = scratch();
  const cell = (row: number, column: number) => workbook.snapshot().sheets[0]?.cells[row]?.[column];

  test('shows its display text, and is edited as it would be typed', () => {
    script(
      `at('A1:G1').setValues([[1234.5, "'007", '31/8/2024', '12,5%', '=1+1', true, 1e6]]); at('G1').setNumberFormat('#,##0');`,
    );
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => [cell(0, column)?.v, cell(0, column)?.e])).toEqual([
      ['1234,5', undefined],
      ['007', "'007"],
      ['31/08/2024', undefined],
      ['12,50%', undefined],
      ['2', '=1+1'],
      ['TRUE', undefined],
      ['1.000.000', '1000000'],
    ]);
  });

  test('has numbers and dates right, booleans in the middle, unless somebody set it', () => {
    const align = (column: number) => workbook.snapshot().styles[cell(0, column)?.s ?? '']?.align;
    expect([0, 1, 2, 5].map(align)).toEqual(['right', 'left', 'right', 'center']);
    script("at('A1').setHorizontalAlignment('left')");
    expect(align(0)).toBe('left');
  });

  test('is coloured by a conditional format even when it holds nothing', () => {
    script(
      "sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground('#00ff00').setRanges([at('Z9')]).build()])",
    );
    expect(workbook.snapshot().styles[cell(8, 25)?.s ?? '']?.background).toBe('#00ff00');
  });
});

test('undo finds the cell where it stands now, and leaves other people’s edits alone', () => {
  const { script, workbook } = scratch();
  const mine = workbook.as(EDITOR);
  mine.type(TAB, 'A5', 'một');
  mine.type(TAB, 'A5', 'hai');
  workbook.as(OWNER).type(TAB, 'B5', 'khác');
  script('sheet.insertRowsBefore(2, 3)');
  expect(mine.undo().applied).toBe(1);
  expect(mine.read(TAB, 'A5:B8').values).toEqual([
    ['', ''],
    ['', ''],
    ['', ''],
    ['một', 'khác'],
  ]);
  expect(mine.undo().applied).toBe(1);
  expect(mine.undo().applied).toBe(0);
  mine.redo();
  mine.redo();
  expect(mine.read(TAB, 'A8').values).toEqual([['hai']]);
  mine.undo();
  script('sheet.deleteRows(8, 1)');
  expect(mine.undo().applied).toBe(0);
});
