/** The appendix of the 2024 plan, pasted as it stands, against the template that was made of it by hand. */

import { trackerRowsOf } from '../../../../src/addon/actions/planContent';
import { readDeadline } from '../../../../src/addon/plan/deadline';
import { type PlacedItem, type Plan, workItems } from '../../../../src/addon/plan/template';
import { contextOf, doubtsOf, pastedAppendix2024, readPlan } from '../../../support/importedPlan';
import { loadTemplate } from '../../../support/templateFiles';

const template = loadTemplate('bac-giang-2024.json');
const expected = workItems(template).filter(({ item }) => item.origin === 'appendix');

/** A template's code of a unit or event as what both plans call it by. */
function names(plan: Plan) {
  const units = new Map(plan.units.map(({ code, shortName }) => [code, shortName]));
  const events = new Map(plan.events.map(({ code, name }) => [code, name]));
  return {
    unit: (code: string) => units.get(code) ?? `? ${code}`,
    event: (code: string) => (code === '' ? '' : (events.get(code) ?? `? ${code}`)),
  };
}

/** All that the tracker takes from an item, comparable between two plans. */
function facts(plan: Plan, { section, task, indicator, item }: PlacedItem) {
  const called = names(plan);
  const deadline = item.event === '' ? readDeadline(item.deadlineText, plan.year) : undefined;
  return {
    under: [section.title, task.title, indicator?.title],
    numbers: [section.number, task.number, indicator?.number, item.number],
    code: item.code,
    group: item.group,
    detail: item.detail,
    time: item.time,
    deadlineText: item.deadlineText,
    start: deadline?.start,
    end: deadline?.end,
    event: called.event(item.event),
    product: item.product,
    unitText: item.unitText,
    note: item.note,
    inCharge: item.inCharge || indicator?.inCharge || task.inCharge,
    quantity: item.quantity,
    source: item.source,
  };
}

/** A number for each unit in the order of the items: two plans with the same numbers divide their items alike. */
function partition(items: readonly PlacedItem[]): number[] {
  const seen: string[] = [];
  return items.map(({ item }) => {
    if (!seen.includes(item.unit)) seen.push(item.unit);
    return seen.indexOf(item.unit);
  });
}

const contexts = [
  ['a workbook that knows the units', contextOf(template)],
  ['an empty workbook', { year: 2024, units: [], events: [] }],
] as const;

describe.each(contexts)('pasted into %s', (_name, context) => {
  const read = readPlan(pastedAppendix2024(), context);
  const items = workItems(read.plan);

  test('has the 46 items', () => {
    expect(items.map(({ item }) => item.detail)).toEqual(expected.map(({ item }) => item.detail));
    expect(read.items.map(({ code }) => code)).toEqual(items.map(({ item }) => item.code));
    expect(items).toHaveLength(46);
  });

  test.each(expected.map((placed, at) => [placed.item.code, placed, at] as const))(
    '%s has the same words, deadline, quantity and place',
    (_code, placed, at) => {
      const found = items[at];
      expect(found && facts(read.plan, found)).toEqual(facts(template, placed));
    },
  );

  test('divides the items among the same units', () => {
    expect(partition(items)).toEqual(partition(expected));
  });

  test('loses no word', () => {
    expect(read.doubts.filter(({ field }) => field === 'words')).toEqual([]);
  });

  test('tells of every row that was shifted, and of no other structure', () => {
    const shifted = read.doubts.filter(({ field }) => field === 'structure');
    expect(shifted.map(({ row }) => row)).toEqual([
      18, 19, 20, 21, 22, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
    ]);
    expect(shifted.every(({ words }) => words.startsWith('Dòng này bị lệch cột'))).toBe(true);
  });
});

test('with the units known, items count for those of the template', () => {
  const read = readPlan(pastedAppendix2024(), contextOf(template));
  const unitOf = (plan: Plan, { item }: PlacedItem) => [item.code, names(plan).unit(item.unit)];
  expect(workItems(read.plan).map((placed) => unitOf(read.plan, placed))).toEqual(
    expected.map((placed) => unitOf(template, placed)),
  );
  expect(read.newUnits).toEqual([]);
  expect(doubtsOf(read).filter((doubt) => / (unit|deadline|event):/.test(doubt))).toEqual([
    '25 II.2.2.1 unit: “Trưởng phòng QLKH” được hiểu là người đứng đầu của Phòng QLKH: hãy kiểm tra.',
  ]);
});

test('without them, six units and the branch above two of them are proposed', () => {
  const read = readPlan(pastedAppendix2024(), { year: 2024, units: [], events: [] });
  expect([...read.newUnits].sort()).toEqual(
    [
      'Phòng HC&QLĐL',
      'Chi cục TCĐLCL',
      'Phòng QLKH',
      'Phòng QLKHCNCS&SHTT',
      'Phòng QLTCCL',
      'Thanh tra Sở',
      'Phòng QLCN&TTCN',
    ].sort(),
  );
  const parents = new Map(read.plan.units.map(({ code, shortName }) => [code, shortName]));
  expect(
    read.plan.units.flatMap(({ shortName, parent }) =>
      parent === '' ? [] : [[shortName, parents.get(parent)]],
    ),
  ).toEqual([
    ['Phòng HC&QLĐL', 'Chi cục TCĐLCL'],
    ['Phòng QLTCCL', 'Chi cục TCĐLCL'],
  ]);
  expect(read.plan.events.map(({ name }) => name)).toEqual(template.events.map(({ name }) => name));
});

test('makes the same rows of the tracker as the template, but for the item of the plan text', () => {
  const read = readPlan(pastedAppendix2024(), contextOf(template));
  const withoutHeadingSource = (plan: Plan) =>
    trackerRowsOf(plan)
      .filter(({ source }) => !source.startsWith('Kế hoạch'))
      .map((row) => ({ ...row, source: row.source.replace(/ \(.*\)$/, '') }));
  // Deadlines of whole headings that only the plan's text names are no cells of the appendix.
  const plain = withoutHeadingSource(template).map((row) =>
    ['II.2.1', 'II.2.2', 'II.3'].includes(row.code) ? { ...row, start: undefined, deadline: undefined } : row,
  );
  expect(withoutHeadingSource(read.plan)).toEqual(plain);
});
