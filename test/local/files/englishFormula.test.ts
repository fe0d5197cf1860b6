import { englishFormula } from '../../../src/local/files/englishFormula';

test.each([
  ['=IF(A1>1,5;"a;1,5";\'Sổ, 1\'!B2)', '=IF(A1>1.5,"a;1,5",\'Sổ, 1\'!B2)'],
  ['=TEXTJOIN("";TRUE;A1:A3)&"IFS("', '=_xlfn.TEXTJOIN("",TRUE,A1:A3)&"IFS("'],
  ['=COUNTIFS(A1:A3;">1")+SUMIFS(A1:A3;A1:A3;1)', '=COUNTIFS(A1:A3,">1")+SUMIFS(A1:A3,A1:A3,1)'],
  ['=FREQUENCY(A1:A3;{1;2})', '=FREQUENCY(A1:A3,{1,2})'],
])('%s is written as %s', (formula, expected) => {
  expect(englishFormula(formula, ',')).toBe(expected);
});
