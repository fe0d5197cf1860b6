import { EDITOR, scratch, TAB } from './support/scratch';

describe('values of cells', () => {
  const { script, workbook } = scratch();

  test('an empty cell reads as the empty string', () => {
    expect(script('return at("A1:B1").getValues()')).toEqual([['', '']]);
  });

  test('numbers, texts, booleans and errors come back as they are', () => {
    expect(
      script('at("A1:E1").setValues([[1.5, "chữ", true, "=1/0", 1e21]]); return at("A1:E1").getValues()[0]'),
    ).toEqual([1.5, 'chữ', true, '#DIV/0!', 1e21]);
  });

  test('a date becomes the wall time of the spreadsheet’s zone and reads as that instant again', () => {
    expect(
      script(`
        at('A2').setValue(new Date(2024, 7, 31, 18, 30));
        var back = at('A2').getValue();
        return [at('A2').getDisplayValue(), back.getTime() === new Date(2024, 7, 31, 18, 30).getTime(), back.getHours()]`),
    ).toEqual(['31/08/2024 18:30:00', true, 18]);
    expect(workbook.as(EDITOR).read(TAB, 'A2').values).toEqual([[new Date('2024-08-31T11:30:00Z')]]);
  });

  test('with another zone of the spreadsheet the same serial is another instant', () => {
    expect(
      script(`
        at('A3').setValue(new Date(2024, 7, 31));
        ss.setSpreadsheetTimeZone('Etc/GMT');
        var shifted = at('A3').getValue().getTime() - new Date(2024, 7, 31).getTime();
        ss.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
        return shifted / 3600000`),
    ).toBe(7);
  });

  test('strings are read as if typed', () => {
    expect(
      script(`
        at('A4:E4').setValues([['31/8/2024', '1.234,5', '12,5%', '007', "'007"]]);
        return [at('A4').getValue() instanceof Date, at('B4:E4').getValues()[0], at('A4:E4').getDisplayValues()[0]]`),
    ).toEqual([true, [1234.5, 0.125, 7, '007'], ['31/08/2024', '1.234,50', '12,50%', '7', '007']]);
  });

  test('undefined and null clear, an empty string too', () => {
    expect(
      script(`
        at('A5:C5').setValues([[1, 2, 3]]);
        at('A5').setValue(undefined); at('B5').setValue(null); at('C5').setValue('');
        return at('A5:C5').isBlank()`),
    ).toBe(true);
  });

  test('text longer than a cell can hold is refused', () => {
    expect(() => script('at("A1").setValue(new Array(50002).join("x"))')).toThrow(
      'maximum of 50000 characters',
    );
  });
});

describe('shapes and bounds', () => {
  const { script } = scratch();

  test.each([
    [
      'at("A1:A2").setValues([[1]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'at("A1:B1").setValues([[1]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    ['sheet.getRange(0, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange("AA1")', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['at("B2").offset(-2, 0)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange("không phải")', 'Range not found'],
  ])('%s', (source, message) => {
    expect(() => script(source)).toThrow(message);
  });

  test('a fresh sheet has 1000 rows and 26 columns', () => {
    expect(script('return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]')).toEqual([
      1000, 26, 0,
    ]);
  });
});

describe('formulas', () => {
  const { script, workbook } = scratch();

  test('are written with semicolons under vi_VN; commas give an error', () => {
    expect(
      script(`
        at('A1:B1').setValues([[2, 3]]);
        at('C1').setFormula('=IF(A1>1;A1*B1;0)');
        at('D1').setFormula('=IF(A1>1,A1*B1,0)');
        return [at('C1:D1').getValues()[0], at('C1').getFormula()]`),
    ).toEqual([[6, '#ERROR!'], '=IF(A1>1;A1*B1;0)']);
  });

  test('are written with either under en_US', () => {
    const american = scratch({ options: { locale: 'en_US' } });
    expect(
      american.script(`
        at('A1').setValue(2);
        at('B1:C1').setFormulas([['=IF(A1>1,"a;b",0)', '=IF(A1>1;"a;b";0)']]);
        return at('B1:C1').getValues()[0]`),
    ).toEqual(['a;b', 'a;b']);
  });

  // brucemcpherson/gas-fakes, test/testsheets.js ("setting and repeating cell formats").
  test('one formula for several cells moves its relative references along', () => {
    expect(
      script(`
        at('H2:I3').setFormula('=A1+$B1+A$1+$B$1&"A1"');
        var moved = at('H2:I3').getFormulas();
        at('H2:I2').setFormula(null);
        return [moved, at('H2:I2').isBlank()]`),
    ).toEqual([
      [
        ['=A1+$B1+A$1+$B$1&"A1"', '=B1+$B1+B$1+$B$1&"A1"'],
        ['=A2+$B2+A$1+$B$1&"A1"', '=B2+$B2+B$1+$B$1&"A1"'],
      ],
      true,
    ]);
  });

  test('are rewritten when the locale changes', () => {
    const changing = scratch({ options: { locale: 'en_US' } });
    expect(
      changing.script(`
        at('A1:B1').setValues([[2, '=ROUND(A1*1.5,1)']]);
        ss.setSpreadsheetLocale('vi_VN');
        return [at('B1').getFormula(), at('B1').getValue()]`),
    ).toEqual(['=ROUND(A1*1,5;1)', 3]);
  });

  test('results have fifteen right digits', () => {
    expect(script('at("A3").setFormula("=2/3"); return at("A3").getValue()')).toBeCloseTo(2 / 3, 15);
    expect(script('at("A3").setFormula("=12345678901,23"); return at("A3").getValue()')).toBe(12345678901.23);
  });

  test('TODAY and NOW follow the workbook’s clock', () => {
    script('at("A4:B4").setFormulas([["=TODAY()", "=NOW()"]])');
    expect(workbook.as(EDITOR).read(TAB, 'A4:B4').display).toEqual([['20/09/2024', '20/09/2024 08:00:00']]);
    workbook.moveClock('2024-10-01T17:45');
    expect(workbook.as(EDITOR).read(TAB, 'A4:B4').display).toEqual([['01/10/2024', '01/10/2024 17:45:00']]);
  });

  test('a formula that fills several cells can be read in all of them', () => {
    expect(
      script(`
        at('A6:A8').setValues([['c'], ['a'], ['b']]);
        at('B6').setFormula('=SORT(A6:A8)');
        var sorted = at('B6:B8').getValues().join();
        at('A7').setValue('z');
        return [sorted, at('B6:B8').getValues().join(), at('B7').getFormula()]`),
    ).toEqual(['a,b,c', 'b,c,z', '']);
  });
});

test('formats: what is set is what is read, and a number format decides what a value is', () => {
  const { script } = scratch();
  expect(
    script(`
      at('A1').setValue(45535).setNumberFormat('dd/mm/yyyy').setBackground('#ABCDEF').setFontColor('red')
        .setFontWeight('bold').setHorizontalAlignment('center').setVerticalAlignment('top').setWrap(true).setFontSize(12);
      at('B1:C1').setBackgrounds([['#fff', '#112233']]);
      return [at('A1').getValue() instanceof Date, at('A1').getBackground(), at('A1').getFontColor(), at('A1').getFontWeight(),
        at('A1').getHorizontalAlignment(), at('A1').getVerticalAlignment(), at('A1').getWrap(), at('A1').getFontSize(),
        String(at('A1').getWrapStrategy()), at('B1:C1').getBackgrounds()[0], at('A1').clearFormat().getBackground()]`),
  ).toEqual([
    true,
    '#abcdef',
    '#ff0000',
    'bold',
    'center',
    'top',
    true,
    12,
    'WRAP',
    ['#ffffff', '#112233'],
    '#ffffff',
  ]);
  expect(() => script('at("A1").setBackground("màu lạ")')).toThrow('Invalid color');
});

test('copying, sorting and finding', () => {
  const { script } = scratch();
  expect(
    script(`
      at('A1:B3').setValues([[3, 'c'], [1, 'a'], [2, 'b']]);
      at('C1:C3').setFormulas([['=A1*10'], ['=A2*10'], ['=A3*10']]);
      at('A1:C3').sort({ column: 1, ascending: true });
      at('C1').copyTo(at('D1'));
      at('C1:C3').copyTo(at('E1'), { contentsOnly: true });
      return [at('A1:C3').getValues(), at('C1:D1').getFormulas()[0], at('E1:E3').getFormulas().join(''),
        sheet.createTextFinder('B').findNext().getA1Notation(), sheet.createTextFinder('B').matchCase(true).findNext()]`),
  ).toEqual([
    [
      [1, 'a', 10],
      [2, 'b', 20],
      [3, 'c', 30],
    ],
    ['=A1*10', '=B1*10'],
    ',,'.replace(/,/g, ''),
    'B2',
    null,
  ]);
});
