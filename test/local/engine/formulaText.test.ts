import {
  engineFormula,
  hasStrayComma,
  isVolatile,
  namesSheet,
  offsetReferences,
  shiftReferences,
  unsupportedPart,
} from '../../../src/local/engine/formulaText';

test('semicolons become commas where numbers have a decimal point, but not in texts and arrays', () => {
  expect(engineFormula('=IF(A1;"a;b";{1;2})', 'point-decimal')).toBe('=IF(A1,"a;b",{1;2})');
  expect(engineFormula('=IF(A1;"a;b";1)', 'comma-decimal')).toBe('=IF(A1;"a;b";1)');
  expect(engineFormula(`='Trang; "lạ"'!A1&";"`, 'point-decimal')).toBe(`='Trang; "lạ"'!A1&";"`);
});

test.each([
  ['=SUM(B2:B)', 'open-ended range B2:B (write A2:A500 or A:A)'],
  ['=SUM($B$2:$B)', 'open-ended range $B$2:$B (write A2:A500 or A:A)'],
  ["=COUNTA('Theo dõi'!A3:A)", 'open-ended range A3:A (write A2:A500 or A:A)'],
  ['=arrayformula(A1:A3)', 'function ARRAYFORMULA'],
])('%s is not left to the engine', (formula, problem) => {
  expect(unsupportedPart(formula)).toBe(problem);
});

test.each(['=SUM(B:B)', '=SUM(B2:B9)', '=SUM(2:3)', '="B2:B"', '=MYQUERY(1)', "='A1:A'!B2"])(
  '%s is fine',
  (formula) => {
    expect(unsupportedPart(formula)).toBeNull();
  },
);

test('references of rules move with the rows; a relative one keeps its place when its row goes', () => {
  expect(shiftReferences('=AND($B5>A$2;"B5"<>C5)', { axis: 'row', kind: 'insert', at: 3, count: 2 })).toBe(
    '=AND($B7>A$2;"B5"<>C7)',
  );
  expect(shiftReferences('=$B5>A$5', { axis: 'row', kind: 'delete', at: 5, count: 1 })).toBe(
    '=$B5>A#REF!'.replace('A#', '#'),
  );
  expect(shiftReferences('=C1>LOG10(D1)', { axis: 'column', kind: 'insert', at: 2, count: 1 })).toBe(
    '=D1>LOG10(E1)',
  );
});

test('copied formulas keep what has a $', () => {
  expect(offsetReferences('=A1+$A1+A$1+$A$1+"A1"', 2, 1)).toBe('=B3+$A3+B$1+$A$1+"A1"');
  expect(offsetReferences('=A1', -1, 0)).toBe('=#REF!');
});

test('a comma that is no decimal sign is found', () => {
  expect(
    ['=IF(A1;1,5;2)', '=IF(A1,1;2)', '=IF(A1>5,1,0)', '=IF(A1;"a,b";\'x,y\'!A1)'].map(hasStrayComma),
  ).toEqual([false, true, true, false]);
});

test('what names another sheet, and what the clock changes', () => {
  expect(
    ["='Cài đặt'!B1>1", '=Sheet2!A1', '=INDIRECT("Sheet2!A1")', '=A1<>"!"', '=A1=#REF!'].map(namesSheet),
  ).toEqual([true, true, false, false, false]);
  expect(['=TODAY()-A1', '=now( )', '=A1', '=TODAYS(1)'].map(isVolatile)).toEqual([true, true, false, false]);
});
