import { Engine } from '../../../src/local/engine/engine';
import { findLocale } from '../../../src/local/engine/locale';

function sheetOf(engine: Engine) {
  const sheet = engine.addSheet(1, 'Một');
  sheet.setConstant(1, 1, 4);
  sheet.setFormula(2, 1, '=A1*2');
  return sheet;
}

describe('formulas that are only asked about', () => {
  const locale = findLocale('en_US');
  if (!locale) throw new Error('en_US is missing.');
  const engine = new Engine(locale, 'Etc/GMT', () => 0);
  const sheet = sheetOf(engine);

  test('are computed together, with what was just written', () => {
    sheet.setConstant(1, 1, 5);
    expect(engine.results(sheet, ['=A1+1', '=A2>9', '="x"&A1', '=1/0', '=A1+'])).toEqual([
      6,
      true,
      'x5',
      { error: '#DIV/0!' },
      { error: '#ERROR!' },
    ]);
    expect(engine.results(sheet, [])).toEqual([]);
    expect(sheet.value(2, 1)).toBe(10);
  });

  test('leave nothing behind that keeps rows and columns from being inserted', () => {
    engine.results(sheet, ['=A1+1', '=A1>1']);
    expect(engine.tryOut(sheet, 1, 1, 7, '=A1*3')).toBe(21);
    sheet.change({ axis: 'row', kind: 'insert', at: 1, count: 1 });
    sheet.change({ axis: 'column', kind: 'insert', at: 1, count: 1 });
    expect([sheet.value(2, 2), sheet.value(3, 2), sheet.formula(3, 2)]).toEqual([5, 10, '=B2*2']);
  });
});
