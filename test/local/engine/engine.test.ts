import { Calculator } from '../../../src/local/engine/calculator';
import type { ConditionalRule } from '../../../src/local/engine/conditionalRule';
import { Engine } from '../../../src/local/engine/engine';
import { type EngineSheet, keyOf } from '../../../src/local/engine/engineSheet';
import { findLocale } from '../../../src/local/engine/locale';

const MOMENT = Date.UTC(2024, 8, 20, 1);

function open(): { engine: Engine; sheet: EngineSheet; setClock: (instant: number) => void } {
  const locale = findLocale('vi_VN');
  if (!locale) throw new Error('vi_VN');
  let now = MOMENT;
  const engine = new Engine(locale, 'Asia/Ho_Chi_Minh', () => now);
  const setClock = (instant: number) => {
    now = instant;
  };
  return { engine, sheet: engine.addSheet(0, 'Sổ'), setClock };
}

const colour = (formula: string, background: string, lastRow: number): ConditionalRule => ({
  ranges: [{ row: 1, column: 2, rows: lastRow, columns: 1 }],
  condition: 'CUSTOM_FORMULA',
  values: [formula],
  look: { background },
});

afterEach(() => jest.restoreAllMocks());

test('computes once for many writes, and not at all for reading constants', () => {
  const evaluate = jest.spyOn(Calculator.prototype, 'evaluate');
  const { sheet } = open();
  for (let row = 1; row <= 50; row += 1) {
    sheet.setConstant(row, 1, row);
    sheet.setFormula(row, 2, `=A${row}*2`);
  }
  expect(sheet.value(7, 1)).toBe(7);
  expect(evaluate).not.toHaveBeenCalled();
  expect([sheet.value(7, 2), sheet.value(50, 2), sheet.display(9, 2)]).toEqual([14, 100, '18']);
  expect(evaluate).toHaveBeenCalledTimes(1);
});

test('the machine’s clock is its own again after computing, also when computing fails', () => {
  const { engine, sheet } = open();
  sheet.setFormula(1, 1, '=TODAY()');
  const machine = Date.now;
  expect(sheet.display(1, 1)).toBe('20/09/2024');
  expect(Date.now).toBe(machine);
  engine.dispose();
  sheet.setFormula(1, 2, '=1');
  expect(() => sheet.value(1, 2)).toThrow();
  expect(Date.now).toBe(machine);
});

test('formulas of the clock are computed again when a minute has passed, and not before', () => {
  const { sheet, setClock } = open();
  sheet.setFormula(1, 1, '=NOW()');
  const evaluate = jest.spyOn(Calculator.prototype, 'evaluate');
  const first = sheet.display(1, 1);
  setClock(MOMENT + 30_000);
  expect(sheet.display(1, 1)).toBe(first);
  setClock(MOMENT + 60_000);
  expect(sheet.display(1, 1)).toBe('20/09/2024 08:01:00');
  expect(evaluate).toHaveBeenCalledTimes(2);
});

test('what a formula shows follows what it refers to', () => {
  const { sheet } = open();
  sheet.setConstant(1, 1, 45_535);
  sheet.restyle({ row: 1, column: 1, rows: 1, columns: 1 }, { numberFormat: 'dd/MM/yyyy' });
  sheet.setFormula(1, 2, '=A1');
  sheet.setFormula(1, 3, '=MAX(A1:B1)');
  sheet.setFormula(1, 4, '=EDATE(A1;1)');
  sheet.setFormula(1, 5, '=A1-1');
  sheet.setFormula(1, 6, "='Sổ'!A1");
  expect([2, 3, 4, 5, 6].map((column) => sheet.display(1, column))).toEqual([
    '31/08/2024',
    '31/08/2024',
    '30/09/2024',
    '45534',
    '31/08/2024',
  ]);
});

describe('conditional formats', () => {
  test('the first rule that holds wins where two set the same thing', () => {
    const { engine, sheet } = open();
    sheet.setConstant(1, 1, 9);
    const rule = colour('=$A1>5', '#ff0000', 3);
    sheet.setConditionalRules([
      { ...rule, look: { background: '#ff0000' } },
      { ...rule, look: { background: '#00ff00', bold: true } },
    ]);
    engine.settleLooks();
    expect(sheet.overlays.get(keyOf(1, 2))).toEqual({ background: '#ff0000', bold: true });
    expect(sheet.overlays.get(keyOf(2, 2))).toBeUndefined();
  });

  test('after an edit only the rows of changed cells are asked about, unless a rule looks further', () => {
    const { engine, sheet } = open();
    for (let row = 1; row <= 40; row += 1) sheet.setConstant(row, 1, row);
    sheet.setConditionalRules([colour('=$A1>30', '#ff0000', 40)]);
    engine.settleLooks();
    const overlay = jest.spyOn(Calculator.prototype, 'overlay');
    sheet.setConstant(3, 1, 99);
    engine.settleLooks();
    expect(sheet.overlays.get(keyOf(3, 2))).toEqual({ background: '#ff0000' });
    expect(overlay).toHaveBeenCalledTimes(1);
    sheet.setConditionalRules([colour('=$A1>$A$40', '#00ff00', 40)]);
    engine.settleLooks();
    sheet.setConstant(40, 1, 20);
    engine.settleLooks();
    expect([...sheet.overlays.values()].filter((look) => look.background === '#00ff00')).toHaveLength(20);
  });

  test.each([
    ['cells of fixed columns', '=$A1>20', [2, 3, 5]],
    ['a cell beside each', '=A1>20', [2]],
    ['its own column', '=AND($A1>20;COLUMN()=3)', [3]],
  ])('colours columns alike only where the rule looks at %s', (_words, formula, columns) => {
    const { engine, sheet } = open();
    for (let row = 1; row <= 40; row += 1) sheet.setConstant(row, 1, row);
    const ranges = [
      { row: 1, column: 2, rows: 40, columns: 2 },
      { row: 1, column: 5, rows: 40, columns: 1 },
    ];
    const rule = colour(formula, '#ff0000', 40);
    const last = { ...colour(formula.replace('20', '30'), '#00ff00', 40), ranges };
    sheet.setConditionalRules([{ ...rule, ranges }, last]);
    engine.settleLooks();
    const coloured = [1, 2, 3, 4, 5, 6].filter((column) => sheet.overlays.has(keyOf(35, column)));
    expect(coloured).toEqual(columns);
    expect(sheet.overlays.size).toBe(20 * columns.length);
    sheet.setConstant(1, 1, 21);
    engine.settleLooks();
    expect(sheet.overlays.size).toBe(21 * columns.length);
  });

  test('a formula that cannot be read in the present locale colours nothing and breaks nothing', () => {
    const { engine, sheet } = open();
    sheet.setConstant(1, 1, 9);
    sheet.setConditionalRules([
      colour('=IF($A1>5,1,0)', '#ff0000', 3),
      colour('=AND($A1>5;1)', '#0000ff', 3),
    ]);
    engine.settleLooks();
    expect([...sheet.overlays]).toEqual([[keyOf(1, 2), { background: '#0000ff' }]]);
  });

  test.each<[ConditionalRule['condition'], (string | number)[], (string | number)[]]>([
    ['CELL_NOT_EMPTY', [], [1, 2, 3, 4]],
    ['CELL_EMPTY', [], [5]],
    ['NUMBER_BETWEEN', [10, 20], [2]],
    ['NUMBER_GREATER_THAN', [10], [3]],
    ['NUMBER_NOT_EQUAL_TO', [10], [3]],
    ['TEXT_CONTAINS', ['HẠN'], [1, 4]],
    ['TEXT_EQUAL_TO', ['quá hạn'], [1]],
    ['TEXT_STARTS_WITH', ['quá'], [1]],
    ['TEXT_ENDS_WITH', ['hạn'], [1, 4]],
    ['DATE_AFTER', [10], [3]],
  ])('%s %p', (condition, values, rows) => {
    const { engine, sheet } = open();
    ['Quá hạn', 10, 45_535.5, 'sắp đến hạn'].forEach((value, i) => {
      sheet.setConstant(i + 1, 1, value);
    });
    const ranges = [{ row: 1, column: 1, rows: 5, columns: 1 }];
    sheet.setConditionalRules([{ ranges, condition, values, look: { bold: true } }]);
    engine.settleLooks();
    expect([...sheet.overlays.keys()].sort((a, b) => a - b)).toEqual(
      rows.map((row) => keyOf(Number(row), 1)),
    );
  });
});
