import fc from 'fast-check';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { InterleavedDesk, type Step } from '../support/interleavedDesk';
import { INPUT_KEYS, type Input, type Inputs } from '../support/itemModel';
import { clearComputed } from '../support/sheetCalls';
import { buildSmallAddOn } from '../support/smallPlan';
import { openTracker, spreadsheetOf } from '../support/tracker';

const TAB = 'Theo dõi';
const MOST_COLUMNS = 30;

/** Few values, so that two persons often mean the same. */
const VALUES: { [Key in Input]: readonly (string | number)[] } = {
  status: ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Tạm dừng'],
  progress: [0, 50, 100, ''],
  completedOn: ['2024-09-02', '2024-09-03', ''],
  reached: [1, 2.5, ''],
  evidence: ['công văn', '=1+1', ''],
  obstacles: ['chờ kinh phí', 'chờ người', ''],
};
const person = fc.nat(1);
const item = fc.nat(1);
const value = fc
  .constantFrom(...INPUT_KEYS)
  .chain((key) => fc.record({ key: fc.constant(key), value: fc.constantFrom(...VALUES[key]) }));
const fields = fc
  .array(value, { minLength: 1, maxLength: 3 })
  .map((list): Partial<Inputs> => Object.fromEntries(list.map((one) => [one.key, one.value])));

const open = fc.record({ do: fc.constant('open' as const), person, item });
const save = fc.record({ do: fc.constant('save' as const), person, fields, insist: fc.boolean() });
const typed = fc
  .tuple(person, item, value)
  .map(([who, which, what]): Step => ({ do: 'type', person: who, item: which, ...what }));
const officeWork: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('sort' as const),
    header: fc.constantFrom('Mã' as const, 'Minh chứng' as const, 'Tiến độ (%)' as const),
    ascending: fc.boolean(),
  }),
  fc.record({ do: fc.constant('insert' as const), place: fc.nat(9) }),
  fc.record({ do: fc.constant('delete' as const) }),
  fc.record({
    do: fc.constant('filter' as const),
    hidden: fc.constantFrom<string[] | null>(['Chưa thực hiện'], ['Hoàn thành', ''], null),
  }),
  fc.record({
    do: fc.constant('move column' as const),
    from: fc.integer({ min: 1, max: MOST_COLUMNS }),
    to: fc.integer({ min: 1, max: MOST_COLUMNS }),
  }),
);

describe('two persons and the office at work at the same time', () => {
  let small: ReturnType<typeof buildSmallAddOn>;
  let workbook: LocalWorkbook;
  beforeAll(() => {
    small = buildSmallAddOn();
  });
  afterAll(() => small.remove());
  beforeEach(() => {
    workbook = openTracker(small);
    // Nothing here looks at the summary and the colours, and without them a workbook computes much faster.
    const book = spreadsheetOf(workbook);
    book.deleteTab('Tổng hợp');
    book.tab(TAB).clearConditionalFormatRules();
  });
  afterEach(() => workbook.close());

  const run = (desk: InterleavedDesk) => (steps: readonly Step[]) => {
    desk.reset();
    for (const step of steps) desk.take(step);
    desk.check();
  };

  it('keeps what was changed by somebody else between the opening of a form and its save', () => {
    clearComputed(workbook);
    const desk = new InterleavedDesk(workbook);
    const between = fc.array(
      fc.oneof({ arbitrary: typed, weight: 3 }, { arbitrary: officeWork, weight: 1 }),
      {
        maxLength: 2,
      },
    );
    const short = fc
      .tuple(open, between, save)
      .map(([form, others, last]): Step[] => [form, ...others, { ...last, person: form.person }]);
    fc.assert(fc.property(short, run(desk)), { numRuns: 900 });
    for (const [kind, count] of Object.entries(desk.seen)) expect([kind, count > 5]).toEqual([kind, true]);
  }, 180_000);

  it('changes the right item in any order of forms, saves, edits, sorting, filtering and moving', () => {
    const desk = new InterleavedDesk(workbook);
    const any: fc.Arbitrary<Step> = fc.oneof(open, save, save, typed, officeWork);
    const long = fc
      .tuple(open, open, fc.array(any, { minLength: 4, maxLength: 12 }))
      .map(([one, other, rest]): Step[] => [{ ...one, person: 0 }, { ...other, person: 1 }, ...rest]);
    fc.assert(fc.property(long, run(desk)), { numRuns: 100 });
    for (const [kind, count] of Object.entries(desk.seen)) expect([kind, count > 5]).toEqual([kind, true]);
  }, 180_000);
});
