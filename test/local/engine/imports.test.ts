import type { Scalar } from '../../../src/local/engine/cell';
import { Engine } from '../../../src/local/engine/engine';
import type { EngineSheet } from '../../../src/local/engine/engineSheet';
import { importCalls, unsupportedInCell } from '../../../src/local/engine/importCalls';
import { findLocale } from '../../../src/local/engine/locale';

const IMPORT = `=IF($B1="";"";IMPORTRANGE($B1;"'Chia sẻ'!A1:B1"))`;

/** An engine whose imports give the address back, and a number. */
function open(): { engine: Engine; sheet: EngineSheet; asked: Scalar[] } {
  const locale = findLocale('vi_VN');
  if (!locale) throw new Error('vi_VN');
  const engine = new Engine(locale, 'Asia/Ho_Chi_Minh', () => 0);
  const sheet = engine.addSheet(1, 'Sổ');
  const asked: Scalar[] = [];
  engine.imports.source = (address) => {
    asked.push(address);
    return { cells: [[address, 7]] };
  };
  return { engine, sheet, asked };
}

const row = (sheet: EngineSheet, at = 1): Scalar[] => [3, 4].map((column) => sheet.value(at, column));

test('what is imported stays when tabs come and go, are renamed, and the language of formulas changes', () => {
  const { engine, sheet } = open();
  sheet.setConstant(1, 2, 'nguồn');
  sheet.setFormula(1, 3, IMPORT);
  expect(row(sheet)).toEqual(['nguồn', 7]);
  const other = engine.addSheet(2, 'Trang "lạ"');
  expect(row(sheet)).toEqual(['nguồn', 7]);
  engine.renameSheet(other, 'Khác');
  engine.removeSheet(other);
  expect(row(sheet)).toEqual(['nguồn', 7]);
  const english = findLocale('en_US');
  if (english) engine.setLocale(english);
  expect(sheet.formula(1, 3)).toBe(IMPORT.replaceAll(';', ','));
  expect(row(sheet)).toEqual(['nguồn', 7]);
});

test('it stays when the engine is copied, and comes into what adopts the copy', () => {
  const fill = ({ sheet }: ReturnType<typeof open>): EngineSheet => {
    for (let at = 2; at <= 2_100; at += 1) sheet.setFormula(at, 1, '=1+1');
    sheet.setConstant(1, 2, 'nguồn');
    sheet.setFormula(1, 3, IMPORT);
    return sheet;
  };
  const first = open();
  const sheet = fill(first);
  expect(row(sheet)).toEqual(['nguồn', 7]);
  const copy = first.engine.copy();
  expect(row(sheet)).toEqual(['nguồn', 7]);
  const second = open();
  const adopting = fill(second);
  if (copy) second.engine.adopt(copy);
  expect(copy?.ids).toEqual([1]);
  expect(row(adopting)).toEqual(['nguồn', 7]);
});

test('a formula that is written over imports no more', () => {
  const { sheet, asked } = open();
  sheet.setConstant(1, 2, 'nguồn');
  sheet.setFormula(1, 3, IMPORT);
  expect(row(sheet)).toEqual(['nguồn', 7]);
  sheet.setFormula(1, 3, '=1+1');
  asked.length = 0;
  expect(row(sheet)).toEqual([2, null]);
  expect(asked).toEqual([]);
});

test('two calls in a formula, and an address that is the result of another formula', () => {
  const { sheet } = open();
  sheet.setConstant(1, 1, 'b');
  sheet.setFormula(1, 2, '="a"&A1');
  sheet.setFormula(1, 3, '=SUM(IMPORTRANGE(B1;"x");IMPORTRANGE("y";"z"))&COUNTA(IMPORTRANGE(B1;"x"))');
  expect(sheet.value(1, 3)).toBe('142');
  sheet.setFormula(2, 3, '=IMPORTRANGE(B1;"x")');
  expect(row(sheet, 2)).toEqual(['ab', 7]);
});

test('a workbook without imports asks for none and computes once', () => {
  const { sheet, asked } = open();
  sheet.setFormula(1, 1, '="IMPORTRANGE(B1;B2)"');
  expect(sheet.value(1, 1)).toBe('IMPORTRANGE(B1;B2)');
  expect(asked).toEqual([]);
});

test('calls are found where they are calls', () => {
  const formula = `=IF(A1="IMPORTRANGE(";'IMPORTRANGE('!A1;importrange( $A$1 ; "b;""c""" )&IMPORTRANGE('Tab ''x''!'!C3;Danh_mục!D4))`;
  expect(importCalls(formula).map(({ address, range }) => [address, range])).toEqual([
    [{ sheet: undefined, row: 1, column: 1 }, { text: 'b;"c"' }],
    [
      { sheet: "Tab 'x'!", row: 3, column: 3 },
      { sheet: 'Danh_mục', row: 4, column: 4 },
    ],
  ]);
});

test.each([
  ['=IMPORTRANGE(A1&"x";"A1")', 'IMPORTRANGE of anything but two texts or cells'],
  ['=IMPORTRANGE(A1:A2;"A1")', 'IMPORTRANGE of anything but two texts or cells'],
  ['=IMPORTRANGE("a";"A1")+QUERY(A1:A9;"x")', 'function QUERY'],
  ['=IMPORTRANGE("a";"A1")', null],
])('%s is taken as far as the stand-in can', (formula, problem) => {
  expect(unsupportedInCell(formula)).toBe(problem);
});
