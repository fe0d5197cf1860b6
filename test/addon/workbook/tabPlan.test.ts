import { gridOf } from '../../../src/addon/workbook/tabPlan';

it('a tab that was just made reads as it was written, its formulas without a result', () => {
  const content = [
    ['', 'chữ', 0.5, true],
    [{ day: '2024-07-31' }, { moment: '2024-07-31T14:05' }, { formula: '=A1&"x"' }, "'=1"],
  ];
  expect(gridOf({ content })).toEqual({
    values: [
      ['', 'chữ', 0.5, true],
      [{ day: '2024-07-31', minutes: 0 }, { day: '2024-07-31', minutes: 845 }, '', "'=1"],
    ],
    formulas: [
      ['', '', '', ''],
      ['', '', '=A1&"x"', ''],
    ],
  });
});
