import { EDITOR, scratch, TAB } from './support/scratch';

const VIOLATION = (cell: string, help = ''): string =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.${help && `\n${help}`}`;

const rule = (criteria: string, extra = ''): string =>
  `SpreadsheetApp.newDataValidation().${criteria}.setAllowInvalid(false)${extra}.build()`;

describe('a rule that rejects', () => {
  const { script, workbook } = scratch();
  script(`
    at('B3').setDataValidation(${rule("requireValueInList(['Đang thực hiện', 'Hoàn thành'])", ".setHelpText('Chọn trong danh sách.')")});
    at('B4').setDataValidation(${rule('requireNumberBetween(0, 1)')});
    at('B5').setDataValidation(${rule('requireDate()')}).setNumberFormat('dd/mm/yyyy');
    at('B6').setDataValidation(${rule("requireFormulaSatisfied('=B6>A6')")});
    at('B7').setDataValidation(${rule('requireCheckbox()')});
    at('B8').setDataValidation(${rule('requireDateOnOrAfter(new Date(2024, 0, 1))')});
    at('B9').setDataValidation(${rule('requireTextIsEmail()')});
    at('D1:D2').setValues([['một'], [2]]);
    at('B10').setDataValidation(${rule("requireValueInRange(at('D1:D3'))")});
    at('A6').setValue(5);
  `);

  test.each([
    ['B3', 'Hoàn thành', 'Xong'],
    ['B4', '50%', '2'],
    ['B5', '31/8/2024', 'tháng 8'],
    ['B6', '6', '4'],
    ['B7', 'TRUE', 'có'],
    ['B8', '1/1/2024', '31/12/2023'],
    ['B9', 'a@so.example', 'a@'],
    ['B10', '2', '3'],
  ])('%s takes %s and not %s, typed', (cell, good, bad) => {
    const person = workbook.as(EDITOR);
    const help = cell === 'B3' ? 'Chọn trong danh sách.' : '';
    expect(person.type(TAB, cell, good)).toMatchObject({ applied: 1, refused: [] });
    const kept = person.read(TAB, cell).display;
    expect(person.type(TAB, cell, bad)).toMatchObject({
      applied: 0,
      refused: [{ text: bad, message: VIOLATION(cell, help) }],
    });
    expect(person.read(TAB, cell).display).toEqual(kept);
    expect(person.type(TAB, cell, '')).toMatchObject({ applied: 1, refused: [] });
  });

  test('refuses a script’s write as a whole', () => {
    expect(() => script("at('A3:B3').setValues([['đổi', 'Xong']])")).toThrow(
      VIOLATION('B3', 'Chọn trong danh sách.'),
    );
    expect(script("return at('A3').getValue()")).toBe('');
  });

  test('checks pasted texts cell by cell', () => {
    const result = workbook.as(EDITOR).type(TAB, 'A3', [
      ['trước', 'Xong'],
      ['giữa', '0,5'],
    ]);
    expect(result.applied).toBe(3);
    expect(result.refused).toEqual([expect.objectContaining({ row: 3, column: 2, text: 'Xong' })]);
  });
});

test('a rule that warns lets everything through', () => {
  const { script, workbook } = scratch();
  script(
    "at('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).build())",
  );
  expect(workbook.as(EDITOR).type(TAB, 'A1', '1').applied).toBe(1);
});

test('a custom formula is written for the first cell of its range', () => {
  const { script, workbook } = scratch();
  script(
    `at('B2:B4').setDataValidation(${rule("requireFormulaSatisfied('=B2>$A2')")}); at('A2:A4').setValues([[1], [5], [9]])`,
  );
  const person = workbook.as(EDITOR);
  expect([2, 3, 4].map((row) => person.type(TAB, `B${row}`, '6').applied)).toEqual([1, 1, 0]);
});

test('a rule read back has what the builder was given', () => {
  const { script } = scratch();
  expect(
    script(`
      at('A1').setDataValidation(${rule("requireValueInList(['a', 'b'], false)", ".setHelpText('x')")});
      at('A2').setDataValidation(${rule("requireValueInRange(at('C1:C9'))")});
      at('A3').setDataValidation(${rule('requireDateBetween(new Date(2024, 0, 1), new Date(2024, 11, 31))')});
      var list = at('A1').getDataValidation();
      var again = list.copy().setAllowInvalid(true).build();
      return [String(list.getCriteriaType()), list.getCriteriaValues(), list.getAllowInvalid(), list.getHelpText(), again.getAllowInvalid(),
        at('A2').getDataValidation().getCriteriaValues()[0].getA1Notation(),
        at('A3').getDataValidation().getCriteriaValues()[1].getTime() === new Date(2024, 11, 31).getTime(),
        at('A4').getDataValidation()]`),
  ).toEqual(['VALUE_IN_LIST', [['a', 'b'], false], false, 'x', true, 'C1:C9', true, null]);
});

test('insertCheckboxes wipes to FALSE; a FALSE counts as content', () => {
  const { script } = scratch();
  expect(
    script(
      `at('B7').setValue('x').insertCheckboxes(); at('B7').check(); at('B7').uncheck(); return [at('B7').getValue(), sheet.getLastRow()]`,
    ),
  ).toEqual([false, 7]);
});

test('a list of more than 500 items is refused', () => {
  const { script } = scratch();
  expect(() =>
    script('SpreadsheetApp.newDataValidation().requireValueInList(new Array(501).fill("x").map(String))'),
  ).toThrow('limit of 500');
});

// Reference: Range.insertCheckboxes, DataValidationBuilder.requireCheckbox; brucemcpherson/gas-fakes,
// test/testsheetsdatavalidations.js ("inserting", "checking" and "unchecking checkboxes") and test/testsheetsvui.js.
describe('checkboxes with values of their own', () => {
  const { script } = scratch();

  test('start unchecked and tick to their values', () => {
    expect(
      script(`
        at('A1').insertCheckboxes('Xong', 'Chưa'); at('B1').insertCheckboxes('Xong'); at('C1').insertCheckboxes();
        at('D1').setValue('chữ');
        var row = at('A1:D1');
        var read = function () { return row.getValues()[0]; };
        var given = [0, 1, 2].map(function (i) { return row.getDataValidations()[0][i].getCriteriaValues(); });
        var fresh = read();
        row.check();
        var checked = read();
        row.uncheck();
        return [given, fresh, checked, read()]`),
    ).toEqual([
      [['Xong', 'Chưa'], ['Xong'], []],
      ['Chưa', '', false, 'chữ'],
      ['Xong', 'Xong', true, 'chữ'],
      ['Chưa', '', false, 'chữ'],
    ]);
  });

  test('isChecked answers for all cells or not at all', () => {
    expect(
      script(`
        at('A3').insertCheckboxes('Xong', 'Chưa'); at('B3:C3').insertCheckboxes();
        at('D3').setValue(true);
        var none = at('A3:C3').isChecked();
        at('A3:B3').check();
        return [none, at('A3:B3').isChecked(), at('A3:C3').isChecked(), at('B3:D3').isChecked(), at('D3').isChecked()]`),
    ).toEqual([false, true, null, null, null]);
  });
});

// DataValidationBuilder.requireValueInList takes String[]; brucemcpherson/gas-fakes, test/testsheetsdatavalidations.js.
test('a builder gives its values back: texts for a list, nothing before it has a criterion', () => {
  const { script } = scratch();
  expect(
    script(`
      var builder = SpreadsheetApp.newDataValidation();
      var before = [builder.getCriteriaType(), builder.getCriteriaValues()];
      return [before, builder.requireValueInList([9, false, 'z']).getCriteriaValues()]`),
  ).toEqual([
    [null, []],
    [['9', 'false', 'z'], true],
  ]);
  expect(
    script(`
      at('A1').setDataValidation(${rule('requireValueInList([9, 10])')}).setValue(9);
      return at('A1').getValue()`),
  ).toBe(9);
  expect(() => script("at('A1').setValue(11)")).toThrow(VIOLATION('A1'));
});
