import fc from 'fast-check';
import { EDITOR, OWNER, scratch, TAB, VIEWER } from './support/scratch';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const ONLY_OWNER = 'p.addEditor(Session.getEffectiveUser()); p.removeEditors(p.getEditors());';
const SECOND = "You can't create a filter in a sheet that already has a filter.";

/** Names, numbers and dates below a header in row 2; `filter` is over them. */
const TABLE = `
  at('B2:D7').setValues([['Tên', 'Số', 'Ngày'], ['An', 10, new Date(2024, 5, 1)], ['Bình', 30, new Date(2024, 5, 2, 15)],
    ['an', 20, new Date(2024, 5, 3)], ['', '', ''], ['Chi', 'không', 'chưa']]);
  at('D3:D7').setNumberFormat('dd/mm/yyyy');
  var filter = at('B2:D7').createFilter();
  var criteria = function () { return SpreadsheetApp.newFilterCriteria(); };
  var hidden = function () {
    var rows = [];
    for (var row = 1; row <= 12; row++) if (sheet.isRowHiddenByFilter(row)) rows.push(row);
    return rows;
  };
`;

/** https://developers.google.com/apps-script/reference/spreadsheet/range#createfilter and …/filter */
describe('a filter', () => {
  test('is one per sheet, found from the sheet and from any of its ranges, until it is removed', () => {
    const { script } = scratch();
    expect(script("return [sheet.getFilter(), at('A1').getFilter()]")).toEqual([null, null]);
    expect(
      script(`${TABLE} ss.insertSheet('Hai').getRange('A1:B2').createFilter();
        return [String(filter), filter.getRange().getA1Notation(), sheet.getFilter().getRange().getA1Notation(),
          at('Z900').getFilter().getRange().getA1Notation(), ss.getSheetByName('Hai').getFilter().getRange().getA1Notation()]`),
    ).toEqual(['Filter', 'B2:D7', 'B2:D7', 'B2:D7', 'A1:B2']);
    expect(() => script("at('F1:G2').createFilter()")).toThrow(SECOND);
    expect(
      script(`
        sheet.getFilter().setColumnFilterCriteria(3, SpreadsheetApp.newFilterCriteria().whenNumberEqualTo(30).build());
        var before = sheet.isRowHiddenByFilter(3);
        sheet.getFilter().remove();
        return [before, sheet.isRowHiddenByFilter(3), sheet.getFilter(), at('F1:G2').createFilter().getRange().getA1Notation()]`),
    ).toEqual([true, false, null, 'F1:G2']);
  });

  test('cannot lie over cells merged downwards', () => {
    const { script } = scratch();
    script("at('A1:B1').merge(); at('D2:D3').merge()");
    expect(script("return at('A1:C9').createFilter().getRange().getA1Notation()")).toBe('A1:C9');
    script('sheet.getFilter().remove()');
    expect(() => script("at('A1:D9').createFilter()")).toThrow(
      "You can't create a filter over a range containing vertical merges.",
    );
  });

  test('that was removed answers no more, nor does a column outside it', () => {
    const { script } = scratch();
    expect(() => script(`${TABLE} filter.remove(); filter.getRange()`)).toThrow('does not exist');
    for (const call of [
      'setColumnFilterCriteria(1, criteria().build())',
      'getColumnFilterCriteria(5)',
      'sort(5, true)',
    ]) {
      const other = scratch();
      expect(() => other.script(`${TABLE} filter.${call}`)).toThrow('Those columns are out of bounds.');
    }
    const other = scratch();
    expect(() => other.script(`${TABLE} filter.setColumnFilterCriteria(3, criteria())`)).toThrow(
      "don't match the method signature for SpreadsheetApp.Filter.setColumnFilterCriteria",
    );
  });

  test('hides rows apart from those that a person hid, and never the header', () => {
    const { script, workbook } = scratch();
    expect(
      script(`${TABLE} sheet.hideRows(9);
        filter.setColumnFilterCriteria(2, criteria().setHiddenValues(['Tên', 'An', '']).build());
        return [hidden(), sheet.isRowHiddenByUser(3), sheet.isRowHiddenByFilter(9), at('B2:B7').getValues().length]`),
    ).toEqual([[3, 6], false, false, 6]);
    expect(workbook.snapshot().sheets[0]?.hiddenRows).toEqual([2, 5, 8]);
    script('sheet.showRows(3); sheet.getFilter().setColumnFilterCriteria(2, null)');
    expect(workbook.snapshot().sheets[0]?.hiddenRows).toEqual([8]);
  });

  test('tells the pages', () => {
    const { script, workbook } = scratch();
    const seen: (number[] | undefined)[] = [];
    workbook.onChange((diff) => seen.push(diff.sheets[0]?.hiddenRows));
    script(`${TABLE} filter.setColumnFilterCriteria(3, criteria().whenNumberGreaterThan(15).build());`);
    expect(seen.at(-1)).toEqual([2, 5, 6]);
    script('sheet.getFilter().remove()');
    expect(seen.at(-1)).toEqual([]);
  });

  test('is applied when criteria are set, not when a cell changes', () => {
    const { script, workbook } = scratch();
    script(`${TABLE} filter.setColumnFilterCriteria(2, criteria().setHiddenValues(['Chi']).build());`);
    workbook.as(EDITOR).type(TAB, 'B3', 'Chi');
    workbook.as(EDITOR).type(TAB, 'B7', 'Dung');
    const look = 'return [3, 7].map(function (row) { return sheet.isRowHiddenByFilter(row); })';
    expect(script(look)).toEqual([false, true]);
    expect(
      script(
        `var filter = sheet.getFilter(); filter.setColumnFilterCriteria(2, filter.getColumnFilterCriteria(2)); ${look}`,
      ),
    ).toEqual([true, false]);
  });

  test('several columns hide what any of them hides; removing one shows its rows again', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE}
        filter.setColumnFilterCriteria(2, criteria().whenCellNotEmpty().build())
          .setColumnFilterCriteria(3, criteria().whenNumberLessThan(25).build());
        var both = hidden();
        filter.removeColumnFilterCriteria(3);
        return [both, hidden(), filter.getColumnFilterCriteria(3), String(filter.getColumnFilterCriteria(2).getCriteriaType())]`),
    ).toEqual([[4, 6, 7], [6], null, 'CELL_NOT_EMPTY']);
  });

  test('sorts below the header only, with the hidden rows, and is applied to the new order', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE} at('B8').setValue('ngoài');
        filter.setColumnFilterCriteria(2, criteria().setHiddenValues(['Bình']).build());
        filter.sort(3, false);
        return [at('B2:B8').getValues().join(), hidden()]`),
    ).toEqual(['Tên,Chi,Bình,an,An,,ngoài', [4]]);
  });

  test('is passed over by Range.clear with skipFilteredRows', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE} filter.setColumnFilterCriteria(2, criteria().whenTextEqualTo('an').build());
        at('C2:C7').clear({contentsOnly: true, skipFilteredRows: true});
        return at('C2:C7').getValues().join()`),
    ).toBe(',,30,,,không');
  });
});

/** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder */
describe('criteria', () => {
  test.each([
    ["whenTextContains('N')", [6, 7]],
    ["whenTextDoesNotContain('N')", [3, 4, 5]],
    ["whenTextEqualTo('AN')", [4, 6, 7]],
    ["whenTextStartsWith('c')", [3, 4, 5, 6]],
    ["whenTextEndsWith('H')", [3, 5, 6, 7]],
    ['whenCellEmpty()', [3, 4, 5, 7]],
    ['whenCellNotEmpty()', [6]],
    ["whenTextContains('n').setHiddenValues(['an'])", [5, 6, 7]],
    ["setHiddenValues(['an']).whenTextContains('n')", [5, 6, 7]],
    ["setHiddenValues(['AN'])", []],
    ["setHiddenValues(['an']).setHiddenValues(['Chi'])", [7]],
  ])('of texts: %s', (calls, rows) => {
    const { script } = scratch();
    expect(
      script(`${TABLE} filter.setColumnFilterCriteria(2, criteria().${calls}.build()); return hidden()`),
    ).toEqual(rows);
  });

  test.each([
    ['whenNumberBetween(10, 20)', [4, 6, 7]],
    ['whenNumberNotBetween(10, 20)', [3, 5, 6, 7]],
    ['whenNumberEqualTo(20)', [3, 4, 6, 7]],
    ['whenNumberNotEqualTo(20)', [5, 6, 7]],
    ['whenNumberGreaterThan(20)', [3, 5, 6, 7]],
    ['whenNumberGreaterThanOrEqualTo(20)', [3, 6, 7]],
    ['whenNumberLessThan(20)', [4, 5, 6, 7]],
    ['whenNumberLessThanOrEqualTo(20)', [4, 6, 7]],
    ["setHiddenValues(['10', 'không'])", [3, 7]],
  ])('of numbers: %s', (calls, rows) => {
    const { script } = scratch();
    expect(
      script(`${TABLE} filter.setColumnFilterCriteria(3, criteria().${calls}.build()); return hidden()`),
    ).toEqual(rows);
  });

  test.each([
    ['whenDateAfter(new Date(2024, 5, 2, 8))', [3, 4, 6, 7]],
    ['whenDateBefore(new Date(2024, 5, 2, 23))', [4, 5, 6, 7]],
    ['whenDateEqualTo(new Date(2024, 5, 2))', [3, 5, 6, 7]],
    ["setHiddenValues(['02/06/2024', 'chưa'])", [4, 7]],
  ])('of dates, whatever the time of day: %s', (calls, rows) => {
    const { script } = scratch();
    expect(
      script(`${TABLE} filter.setColumnFilterCriteria(4, criteria().${calls}.build()); return hidden()`),
    ).toEqual(rows);
  });

  test.each([
    ['=C3>15', [3, 6]],
    ['=AND(ISNUMBER($C3);C3<C$4)', [4, 6, 7]],
    ['=C:C=10', [4, 5, 6, 7]],
    ['COUNTIF(B:B;B3)>1', [4, 6, 7]],
    ['=C3/0', [3, 4, 5, 6, 7]],
  ])('of a formula written for the first row below the header: %s', (formula, rows) => {
    const { script } = scratch();
    expect(
      script(
        `${TABLE} filter.setColumnFilterCriteria(2, criteria().whenFormulaSatisfied('${formula}').build()); return hidden()`,
      ),
    ).toEqual(rows);
  });

  test('a formula that cannot be computed row by row is refused, and changes nothing', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE} var words = ['=ISBLANK(B:B)', '=REGEXMATCH(B3;"a")', '=(IF(C:C>1;TRUE))'].map(function (formula) {
        try { filter.setColumnFilterCriteria(2, criteria().whenFormulaSatisfied(formula).build()); } catch (e) { return e.message; }
      }); return [words, hidden(), filter.getColumnFilterCriteria(2)]`),
    ).toEqual([
      [
        'B:B inside ISBLANK in a filter is not implemented here',
        'function REGEXMATCH is not implemented here',
        'C:C inside IF in a filter is not implemented here',
      ],
      [],
      null,
    ]);
  });

  test('tell what they were built of, and a copy is another', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE}
        filter.setColumnFilterCriteria(4, criteria().whenDateAfter(new Date(2024, 5, 2, 8)).setHiddenValues(['chưa']).build());
        var one = filter.getColumnFilterCriteria(4);
        var copy = one.copy().setHiddenValues(['khác']).whenNumberBetween(1, 2);
        var values = one.getCriteriaValues();
        return [String(one.getCriteriaType()), values.length, values[0].getTime() === new Date(2024, 5, 2).getTime(),
          one.getHiddenValues(), one.getVisibleValues(), String(copy.getCriteriaType()), copy.build().getCriteriaValues(),
          copy.getHiddenValues(), copy.copy().getHiddenValues(), criteria().build().getCriteriaType()]`),
    ).toEqual(['DATE_AFTER', 1, true, ['chưa'], [], 'NUMBER_BETWEEN', [1, 2], ['khác'], ['khác'], null]);
    expect(() => script('SpreadsheetApp.newFilterCriteria().setHiddenValues([null])')).toThrow('strings');
  });

  test('a list hides exactly the rows that show one of its texts', () => {
    const { script } = scratch();
    const text = fc.constantFrom('', 'a', 'b', 'A', 'b ', '1');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.array(text), (texts, list) => {
        const rows = script(`
          var values = ${JSON.stringify(texts.map((one) => [one]))};
          at('A1:A9').clearContent(); sheet.getRange(2, 1, values.length).setNumberFormat('@').setValues(values);
          var filter = sheet.getFilter() || at('A1:A9').createFilter();
          filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(${JSON.stringify(list)}).build());
          return values.map(function (_value, i) { return sheet.isRowHiddenByFilter(i + 2); })`);
        expect(rows).toEqual(texts.map((one) => list.includes(one)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('inserted, deleted and moved lines', () => {
  const AND_TELL = `var told = filter.getRange().getA1Notation() + ' ' + hidden().join() + ' ' +
    [1, 2, 3, 4, 5, 6].filter(function (column) {
      try { return filter.getColumnFilterCriteria(column); } catch (outside) { return false; }
    }).join();`;

  test.each([
    ['sheet.insertRowsBefore(1, 2)', 'B4:D9 6,7,8 3'],
    ['sheet.insertRowAfter(4)', 'B2:D8 4,6,7 3'],
    ['sheet.insertRowAfter(7)', 'B2:D7 4,5,6 3'],
    ['sheet.deleteRow(4)', 'B2:D6 4,5 3'],
    ['sheet.deleteRows(2, 2)', 'B2:D5 3,4 3'],
    ["sheet.moveRows(at('4:4'), 8)", 'B2:D7 4,5,7 3'],
    ['sheet.insertColumnBefore(1)', 'C2:E7 4,5,6 4'],
    ['sheet.insertColumnAfter(2)', 'B2:E7 4,5,6 4'],
    ['sheet.deleteColumn(2)', 'B2:C7 4,5,6 2'],
    ["sheet.moveColumns(at('C:C'), 2)", 'B2:D7 4,5,6 2'],
    ["sheet.moveColumns(at('C:C'), 7)", 'B2:D7  '],
  ])('%s', (change, told) => {
    const { script } = scratch();
    expect(
      script(`${TABLE} filter.setColumnFilterCriteria(3, criteria().setHiddenValues(['30', '20', '']).build());
        ${change}; ${AND_TELL} return told`),
    ).toBe(told);
  });

  test('a deleted column takes its criteria along and shows what they alone hid', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE} filter.setColumnFilterCriteria(2, criteria().setHiddenValues(['An']).build())
          .setColumnFilterCriteria(3, criteria().setHiddenValues(['30', '10']).build());
        var before = hidden(); sheet.deleteColumn(3); ${AND_TELL} return [before, told]`),
    ).toEqual([[3, 4], 'B2:C7 3 2']);
  });

  test('the whole range deleted is the filter deleted', () => {
    const { script } = scratch();
    expect(script(`${TABLE} sheet.deleteColumns(2, 3); return sheet.getFilter()`)).toBeNull();
  });

  test('a formula keeps looking at its own row', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE} filter.setColumnFilterCriteria(2, criteria().whenFormulaSatisfied('=C3>15').build());
        sheet.insertRowBefore(1); sheet.insertColumnBefore(1); sheet.deleteRow(4);
        var one = filter.getColumnFilterCriteria(3);
        filter.sort(4, true);
        return [one.getCriteriaValues()[0], hidden(), at('D4:D7').getValues().join()]`),
    ).toEqual(['=D4>15', [7], '20,30,không,']);
  });
});

describe('rights', () => {
  test('on a protected sheet only those who may change it filter', () => {
    const { script, workbook } = scratch();
    script(`${TABLE} var p = sheet.protect(); ${ONLY_OWNER} p.setUnprotectedRanges([at('B2:D7')]);`);
    for (const call of [
      'sheet.getFilter().remove()',
      'sheet.getFilter().sort(2, true)',
      'sheet.getFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenCellEmpty().build())',
      'sheet.getFilter().removeColumnFilterCriteria(2)',
    ]) {
      expect(() => script(call, EDITOR)).toThrow(PROTECTED);
    }
    script('sheet.getFilter().remove()');
    expect(() => script("at('B2:D7').createFilter()", EDITOR)).toThrow(PROTECTED);
    expect(() => workbook.as(EDITOR).filter(TAB, 'B2', ['An'])).toThrow(PROTECTED);
    expect(script('return sheet.getFilter()')).toBeNull();
  });

  test('a protected range stands against sorting, not against hiding', () => {
    const { script } = scratch();
    script(`${TABLE} var p = at('C5').protect(); ${ONLY_OWNER}`);
    script(
      "sheet.getFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['An']).build())",
      EDITOR,
    );
    expect(script('return sheet.isRowHiddenByFilter(3)')).toBe(true);
    expect(() => script('sheet.getFilter().sort(2, true)', EDITOR)).toThrow(PROTECTED);
  });
});

describe('a person', () => {
  const hiddenRows = (workbook: ReturnType<typeof scratch>['workbook']) =>
    workbook.snapshot().sheets[0]?.hiddenRows;

  test('filters the table below a header cell, for everybody, and shows it again', () => {
    const { script, workbook } = scratch();
    script(`at('A1').setValue('Tiêu đề'); at('A2:C2').setValues([['Tên', 'Số', '']]);
      at('B3:C6').setValues([[1, 'x'], [2, 'y'], ['', 'z'], [2, '']]); at('B8').setValue(2); at('E2').setValue('riêng');`);
    workbook.as(EDITOR).filter(TAB, 'B2', ['2', '']);
    expect(hiddenRows(workbook)).toEqual([3, 4, 5]);
    expect(script('return sheet.getFilter().getRange().getA1Notation()')).toBe('A2:C6');
    workbook.as(OWNER).filter(TAB, 'C2', ['x']);
    expect(hiddenRows(workbook)).toEqual([2, 3, 4, 5]);
    workbook.as(OWNER).filter(TAB, 'B2', null);
    expect(hiddenRows(workbook)).toEqual([2]);
    expect(() => workbook.as(OWNER).filter(TAB, 'E2', ['x'])).toThrow(SECOND);
    expect(() => workbook.as(OWNER).filter(TAB, 'B3', ['x'])).toThrow(SECOND);
  });

  test('makes the filter over what touches the table at a side, not over what only touches a corner', () => {
    const { script, workbook } = scratch();
    script(`at('A1:B1').setValues([['trên', 'trên']]); at('C2:C4').setValues([['Tên'], [1], ['=""']]);
      at('B3').setValue(2); at('D5').setValue(3); at('A5').setValue(4);`);
    workbook.as(EDITOR).filter(TAB, 'C2', []);
    expect(script('return sheet.getFilter().getRange().getA1Notation()')).toBe('B2:C4');
  });

  test('un-ticks values beside a condition that a script set', () => {
    const { script, workbook } = scratch();
    script(`${TABLE} filter.setColumnFilterCriteria(3, criteria().whenNumberGreaterThan(10).build());`);
    workbook.as(EDITOR).filter(TAB, 'C2', ['30']);
    expect(hiddenRows(workbook)).toEqual([2, 3, 5, 6]);
    workbook.as(EDITOR).filter(TAB, 'C2', null);
    expect(hiddenRows(workbook)).toEqual([]);
  });

  test('who may only look cannot filter, and an empty cell heads nothing', () => {
    const { script, workbook } = scratch();
    script("at('A1:A2').setValues([['Tên'], ['An']])");
    expect(() => workbook.as(VIEWER).filter(TAB, 'A1', ['An'])).toThrow(
      'You do not have permission to perform that action.',
    );
    expect(() => workbook.as(OWNER).filter(TAB, 'C1', ['An'])).toThrow('C1 is empty');
    workbook.as(OWNER).filter(TAB, 'A1', null);
    expect(script('return sheet.getFilter()')).toBeNull();
  });
});
