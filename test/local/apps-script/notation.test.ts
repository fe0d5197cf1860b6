import { scratch } from './support/scratch';

describe('a block named without ends', () => {
  const { script } = scratch();

  // brucemcpherson/gas-fakes, test/testsheetsdeveloper.js ("A1 Notation Range Parsing").
  test.each([
    ['5:7', '5:7', [5, 1, 3, 26]],
    ['7:5', '5:7', [5, 1, 3, 26]],
    ['D:F', 'D:F', [1, 4, 1000, 3]],
    ['$F:$D', 'D:F', [1, 4, 1000, 3]],
    ['B2:B2', 'B2', [2, 2, 1, 1]],
    ['D5:B2', 'B2:D5', [2, 2, 4, 3]],
  ])('%s answers with %s', (asked, answered, place) => {
    expect(
      script(`
        var range = at('${asked}');
        return [range.getA1Notation(), [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]]`),
    ).toEqual([answered, place]);
  });

  test('has ends once it is moved or counted out', () => {
    expect(
      script(
        "return [at('D:F').offset(0, 1).getA1Notation(), sheet.getRange(1, 4, 1000, 3).getA1Notation()]",
      ),
    ).toEqual(['E1:G1000', 'D1:F1000']);
  });

  // brucemcpherson/gas-fakes, test/testsheetspermissions.js: the range of a sheet's protection.
  test('a protected sheet answers with all its cells and no notation', () => {
    expect(
      script(`
        var whole = sheet.protect().getRange();
        var part = at('B2:C3').protect().getRange();
        return [whole.getA1Notation(), whole.getNumRows(), whole.getNumColumns(), part.getA1Notation()]`),
    ).toEqual(['', 1000, 26, 'B2:C3']);
  });
});

// "as specified in A1 notation or R1C1 notation" (reference: Sheet.getRange, Spreadsheet.getRange);
// brucemcpherson/gas-fakes, test/testsheets.js ("getRange with R1C1 notation").
describe('R1C1 notation', () => {
  const { script } = scratch();

  test.each([
    ['R5C3', 'C5'],
    ['r1c1:r2c2', 'A1:B2'],
    ['R10C5:R1C2', 'B1:E10'],
  ])('%s is %s', (text, a1) => {
    expect(script(`return [at('${text}').getA1Notation(), ss.getRange('${text}').getA1Notation()]`)).toEqual([
      a1,
      a1,
    ]);
  });

  test('takes a sheet name and stays within the sheet', () => {
    expect(script('return ss.getRange("Trang tính1!R2C2").getA1Notation()')).toBe('B2');
    expect(() => script('at("R1001C1")')).toThrow('outside the dimensions of the sheet');
    expect(() => script('at("R0C1")')).toThrow('Range not found');
  });
});
