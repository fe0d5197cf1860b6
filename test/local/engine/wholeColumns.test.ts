import { columnsAtRow, wholeColumnProblem } from '../../../src/local/engine/wholeColumns';

test.each([
  ['=B:B<C:C', '=B7<C7'],
  ['=($B:$B<c:c)*(D1:D9>1)', '=($B7<c7)*(D1:D9>1)'],
  ['=COUNTIF(B:B;B7)>C:C', '=COUNTIF(B:B;B7)>C7'],
  ['=SUM((B:B)*1)', '=SUM((B:B)*1)'],
  ['="B:B"&A:A', '="B:B"&A7'],
  ["='Cài đặt'!B:B=1", "='Cài đặt'!B:B=1"],
  ['=B:D', '=B:D'],
])('whole columns of %s are read at row 7 as %s', (formula, atRow) => {
  expect(columnsAtRow(formula, 7)).toBe(atRow);
});

test.each([
  ['=B:B<C:C', null],
  ['=COUNTIF(B:B;B2)>1', null],
  ['=IF(COUNTIF(B:B;B2)>1;TRUE;FALSE)', null],
  ['=isblank((B:B))', 'B:B inside ISBLANK in a filter'],
  ['=IF(COUNTIF(B:B;B2)>1;$C:$C;FALSE)', '$C:$C inside IF in a filter'],
])('what cannot be computed row by row in %s: %s', (formula, problem) => {
  expect(wholeColumnProblem(formula)).toBe(problem);
});
