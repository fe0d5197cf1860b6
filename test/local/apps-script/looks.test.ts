import { scratch } from './support/scratch';

// Reference: https://developers.google.com/apps-script/reference/spreadsheet/range

describe('colours', () => {
  const { script } = scratch();

  // "A color code in CSS notation" (setBackground); all the names: brucemcpherson/gas-fakes, test/testsheetssets.js.
  test.each([
    ['white', '#ffffff'],
    ['green', '#008000'],
    ['LightCoral', '#f08080'],
    ['darkslategrey', '#2f4f4f'],
    ['lightgoldenrodyellow', '#fafad2'],
    ['rebeccapurple', '#663399'],
    ['#0Fc', '#00ffcc'],
  ])('%s is kept as %s', (name, code) => {
    expect(
      script(`
        at('A1').setBackground('${name}').setFontColor('${name}');
        return [at('A1').getBackground(), at('A1').getFontColor()]`),
    ).toEqual([code, code]);
  });

  test('a name that CSS does not have is refused', () => {
    expect(() => script('at("A1").setFontColor("xanhthan")')).toThrow('Invalid color: xanhthan');
  });
});

// brucemcpherson/gas-fakes, test/testsheets.js ("exotic styles") and notes/oddities.md; issuetracker.google.com/issues/427134600.
test('a cell says it wraps until somebody sets how it wraps', () => {
  const { script } = scratch();
  expect(
    script(`
      var said = function () { return [at('A1').getWrap(), String(at('A1').getWrapStrategy())]; };
      var fresh = said();
      at('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
      var overflowing = said();
      at('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
      var clipped = said();
      at('A1').clearFormat();
      return [fresh, overflowing, clipped, said()]`),
  ).toEqual([
    [true, 'OVERFLOW'],
    [false, 'OVERFLOW'],
    [false, 'CLIP'],
    [true, 'OVERFLOW'],
  ]);
});

// "a null value resets the alignment" (setHorizontalAlignment); brucemcpherson/gas-fakes, test/testsheets.js.
test('null gives an alignment back to what the value is', () => {
  const { script } = scratch();
  expect(
    script(`
      at('A1:B1').setHorizontalAlignments([['right', 'left']]).setVerticalAlignment('top');
      at('A1').setHorizontalAlignment(null).setVerticalAlignment(null);
      return [at('A1:B1').getHorizontalAlignments()[0], at('A1:B1').getVerticalAlignments()[0]]`),
  ).toEqual([
    ['general', 'left'],
    ['bottom', 'top'],
  ]);
});

// "Clears the range of contents and formats" (Range.clear), and so for a sheet; brucemcpherson/gas-fakes, test/testsheets.js.
describe('clearing', () => {
  const { script } = scratch();
  const filled = `
    at('A1').setValue(5).setBackground('red').setNote('ghi chú')
      .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(5).build());`;
  const left = `
    return [at('A1').getValue(), at('A1').getBackground(), at('A1').getNote(), at('A1').getDataValidation() !== null]`;

  test.each([
    ["at('A1').clear()", ['', '#ffffff', 'ghi chú', true]],
    ['sheet.clear()', ['', '#ffffff', 'ghi chú', true]],
    ["at('A1').clear({ contentsOnly: true })", ['', '#ff0000', 'ghi chú', true]],
    ["at('A1').clear({ commentsOnly: true })", [5, '#ff0000', '', true]],
    ["at('A1').clear({ validationsOnly: true })", [5, '#ff0000', 'ghi chú', false]],
  ])('%s', (source, expected) => {
    expect(script(`${filled} ${source}; ${left}`)).toEqual(expected);
  });
});
