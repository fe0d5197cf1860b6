import { parsePlan } from '../../src/addon/plan/template';
import { COSTS, onGoogle } from '../../src/bench/costs';
import { readOptions } from '../../src/bench/options';
import { grownPlan, pastedTable, type RawPlan } from '../../src/bench/plan';
import { callsOf, emptyTally, kindOf, tallyOf } from '../../src/bench/tally';
import { seconds, table } from '../../src/bench/words';
import { readTemplate } from '../support/templateFiles';

describe('the plan that a size is measured with', () => {
  const plan: RawPlan = JSON.parse(readTemplate('bac-giang-2024.json'));

  it('is a plan of its own right, with as many items as there is room for and no code twice', () => {
    const grown = grownPlan(plan, 1_000);
    const parsed = parsePlan(JSON.parse(JSON.stringify(grown.plan)), 'grown');
    if (!parsed.ok) throw new Error(parsed.errors.join('\n'));
    const codes = parsed.plan.sections
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ items, indicators }) => [...items, ...indicators.flatMap((one) => one.items)])
      .map(({ code }) => code);
    expect(codes).toHaveLength(grown.items);
    expect(grown.items).toBeGreaterThan(950);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain(grown.firstCode);
  });

  it('is pasted with as many items as asked for', () => {
    expect(pastedTable(1_000).filter((row) => row[2] !== '' && row[2] !== 'Chi tiết')).toHaveLength(1_000);
  });
});

describe('the kinds of calls', () => {
  it.each([
    ['Range.getValues', 'reads'],
    ['Range.getDataValidations', 'reads'],
    ['RangeList.setValue', 'writes'],
    ['Range.setBackgrounds', 'formats'],
    ['Sheet.setConditionalFormatRules', 'formats'],
    ['Sheet.getRange', 'handles'],
    ['Properties.setProperty', 'properties'],
    ['MailApp.sendEmail', 'mails'],
    ['SpreadsheetApp.flush', 'other'],
    ['Lock.tryLock', 'other'],
    ['DataValidationBuilder.build', undefined],
    ['SpreadsheetApp.newDataValidation', undefined],
    ['Sheet.newChart', undefined],
  ])('%s: %s', (method, kind) => {
    expect(kindOf(method)).toBe(kind);
  });

  it('are counted with the cells that they carried, a range of a list as one', () => {
    const tally = tallyOf({
      byMethod: { 'Range.setValues': 2, 'Sheet.getRangeList': 1, 'DataValidationBuilder.build': 9 },
      cells: { 'Range.setValues': 600, 'Sheet.getRangeList': 7 },
    });
    expect(tally.writes).toEqual({ calls: 2, cells: 600 });
    expect(tally.handles).toEqual({ calls: 1, cells: 0 });
    expect(tally.formats).toEqual({ calls: 0, cells: 7 });
    expect(callsOf(tally)).toBe(3);
  });
});

it('the time on Google is calls and cells at their costs, and the script’s own time', () => {
  const tally = { ...emptyTally(), writes: { calls: 2, cells: 1_000 }, mails: { calls: 3, cells: 0 } };
  const { writes, mails } = COSTS;
  expect(onGoogle(tally, 50).usual).toBeCloseTo(
    50 + 2 * writes.call.usual + 1_000 * writes.cell.usual + 3 * mails.call.usual,
  );
  expect(onGoogle(tally, 50).cautious).toBeGreaterThan(onGoogle(tally, 50).usual);
});

describe('the options', () => {
  it('are read, and a wrong one is named', () => {
    expect(readOptions(['--only', 'save,paste', '--items', '46,1000', '--json'])).toEqual({
      json: true,
      write: false,
      only: ['save', 'paste'],
      items: [46, 1_000],
    });
    expect(readOptions([]).valueOf()).toMatchObject({ items: [46, 1_000, 10_000, 30_000] });
    expect(() => readOptions(['--only', 'fly'])).toThrow('"fly"');
    expect(() => readOptions(['--items', '30001'])).toThrow('30001');
    expect(() => readOptions(['--fast'])).toThrow('--fast');
  });
});

it('a table has its figures to the right', () => {
  expect(table(['a', 'items'], [['b', '1,000']])).toBe('| a | items |\n|---|------:|\n| b | 1,000 |');
  expect([seconds(1_234), seconds(123_456)]).toEqual(['1.2', '123']);
});
