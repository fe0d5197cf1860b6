import fc from 'fast-check';
import { type AmendmentValue, agreedValue } from '../../src/addon/plan/amendment';
import {
  AmendmentTown,
  type Known,
  TOWN,
  TOWNSMEN,
  type Townsman,
  withAgreed,
} from '../support/amendmentTown';
import { buildSmallAddOn, SMALL_CODES } from '../support/smallPlan';
import { outcomeOf } from '../support/tracker';

let small: ReturnType<typeof buildSmallAddOn>;
let town: AmendmentTown;
beforeAll(() => {
  small = buildSmallAddOn();
  town = new AmendmentTown(small);
  outcomeOf(
    town.run('one', 'saveItemUpdate', {
      code: 'I.1.3',
      fields: { status: 'Hoàn thành', obstacles: 'từ trước' },
      confirmed: true,
    }),
  );
  outcomeOf(town.pass());
}, 60_000);
afterAll(() => {
  town.workbook.close();
  small.remove();
});

const PAPER = { document: '12/TB', documentDate: '2024-09-18' };
const PAPER_WORDS = '; số 12/TB ngày 18/9/2024';
/** What a page might be made to send besides, to pass for somebody else. */
const FORGERIES: readonly Record<string, unknown>[] = [
  { by: TOWN.leader },
  { as: 'leadership' },
  { proposer: TOWN.one },
  { person: TOWN.leader, role: 'leadership' },
  { rights: { role: 'office' } },
];

const anybody = fc.constantFrom(...TOWNSMEN);
const mostly = (...names: Townsman[]) =>
  fc.oneof({ weight: 1, arbitrary: anybody }, { weight: 3, arbitrary: fc.constantFrom(...names) });
const proposer = mostly('office', 'owner', 'one', 'two');
const decider = mostly('leader', 'leader', 'both', 'office');
const reason = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('chờ ý kiến', 'thiếu kinh phí') },
  { weight: 1, arbitrary: fc.constant(' ') },
);
const unit = fc.constantFrom('Phòng Một', 'Phòng Một', 'Phòng Hai', 'Phòng Hai', 'Phòng Ba');
const day = fc.constantFrom('2024-11-30', '2024-12-15', '2024-12-31', '2025-01-31');
const ofItem: fc.Arbitrary<AmendmentValue> = fc.oneof(
  fc.record({ kind: fc.constant('deadline' as const), deadline: day }),
  fc.record({
    kind: fc.constant('words' as const),
    words: fc.constantFrom('Việc mới', '=1+1', 'Việc I.1.1'),
  }),
  fc.record({ kind: fc.constant('unit' as const), unit }),
  fc.record({
    kind: fc.constant('quantity' as const),
    target: fc.nat(3),
    quantityUnit: fc.constantFrom('hội nghị', 'báo cáo'),
  }),
  fc.constant({ kind: 'drop' as const }),
);
const ofTask: fc.Arbitrary<AmendmentValue> = fc.record({
  kind: fc.constant('add' as const),
  words: fc.constantFrom('Hội nghị', 'Tập huấn'),
  deadline: day,
  unit,
  product: fc.constantFrom('', 'Báo cáo'),
});
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
/** Where an execution is cut off. */
const cut = seldom(
  fc.record({
    call: fc.integer({ min: 1, max: 90 }),
    how: fc.constantFrom('throw' as const, 'stop' as const),
  }),
);
const forgery = seldom(fc.constantFrom(...FORGERIES));
const pick = fc.nat(99);

type Step =
  | { do: 'propose'; who: Townsman; code: string; value: AmendmentValue; reason: string }
  | { do: 'withdraw'; who: Townsman; pick: number }
  | {
      do: 'decide';
      who: Townsman;
      pick: number;
      verdict: 'approve' | 'counter' | 'refuse';
      value: AmendmentValue;
      reason: string;
      withPaper: boolean;
    }
  | { do: 'pass' };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('propose' as const),
      who: proposer,
      code: fc.constantFrom(...SMALL_CODES),
      value: ofItem,
      reason,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('propose' as const),
      who: proposer,
      code: fc.constantFrom('I.1', 'I.2', 'I.1.1'),
      value: ofTask,
      reason,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who: proposer, pick }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      who: decider,
      pick,
      verdict: fc.constantFrom('approve', 'approve', 'counter', 'refuse'),
      value: ofItem,
      reason,
      withPaper: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'pass' as const }) },
);
const course = fc.array(fc.record({ step, cut, forgery }), { minLength: 1, maxLength: 7 });

/** One step as the page sends it; whether it has to be taken; undefined where there is nothing to do it to. */
function prepared(
  made: Exclude<Step, { do: 'pass' }>,
  forged: Record<string, unknown> | undefined,
  known: Known,
) {
  if (made.do === 'propose') {
    const { code, value, reason: why } = made;
    const due = forged === undefined && town.mayPropose(made, known);
    return { name: 'proposeAmendment', due, input: { code, value, reason: why, ...forged } };
  }
  const open = known.views.filter((one) => one.open);
  const among = made.pick % 5 > 0 && open.length > 0 ? open : known.views.slice(0, 8);
  const of = among[made.pick % Math.max(1, among.length)];
  if (!of) return undefined;
  if (made.do === 'withdraw') {
    const due = forged === undefined && of.open && of.proposer === TOWN[made.who];
    return { name: 'withdrawAmendment', due, input: { id: of.id, ...forged } };
  }
  const { verdict, value, reason: why, withPaper } = made;
  const paper = withPaper ? PAPER : { document: '', documentDate: '' };
  return {
    name: 'decideAmendment',
    due: forged === undefined && town.mayDecide(made, of, known),
    input: { id: of.id, verdict, value, reason: why, seen: of.present, ...paper, ...forged },
  };
}

test('the tracker equals the plan plus the changes that were agreed to, whatever people try and wherever it is cut off', () => {
  const counted = new Set<string>();
  const seen = { agreed: 0, refused: 0, cut: 0, added: 0 };
  fc.assert(
    fc.property(course, (steps) => {
      const start = { state: town.state(), lines: town.lines() };
      for (const { step: made, cut: at, forgery: forged } of steps) {
        town.later();
        if (made.do === 'pass') {
          if (at) town.workbook.failAt(at.call, at.how);
          const run = town.pass();
          if (!at) outcomeOf(run);
          continue;
        }
        const known = town.known();
        const sent = prepared(made, forged, known);
        if (!sent) continue;
        if (at) town.workbook.failAt(at.call, at.how);
        const run = town.run(made.who, sent.name, sent.input);
        if (at) {
          seen.cut += 1;
          continue;
        }
        const answer = outcomeOf(run) as { ok: boolean; message?: string };
        expect({ ...sent, who: made.who, taken: answer.ok, message: answer.message }).toMatchObject({
          taken: sent.due,
        });
        if (sent.due) continue;
        seen.refused += 1;
        expect(town.known()).toEqual(known);
      }
      town.later();
      outcomeOf(town.pass());

      const written = town.written();
      expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
      for (const { decision, proposer } of written) {
        if (!decision) continue;
        expect(decision.by).not.toBe(proposer);
        const leader = [TOWN.leader, TOWN.both].some((one) => one === decision.by);
        const office = [TOWN.owner, TOWN.office].some((one) => one === decision.by);
        expect(leader || (office && decision.document !== '')).toBe(true);
      }
      const agreed = written
        .filter((one) => agreedValue(one) && !counted.has(one.id))
        .sort((one, other) => (one.decision?.at ?? '').localeCompare(other.decision?.at ?? ''));
      let expected = start.state;
      for (const one of agreed) {
        const value = agreedValue(one);
        if (!value) continue;
        expect(one.appliedAt).toBeDefined();
        const paper = one.decision?.document === '' ? '' : PAPER_WORDS;
        const code = one.addedCode ?? one.code;
        expected = withAgreed(expected, code, value, { id: one.id, reason: one.reason, paper });
        counted.add(one.id);
        seen.agreed += 1;
        if (value.kind === 'add') seen.added += 1;
      }
      expect(Object.fromEntries(town.state())).toEqual(Object.fromEntries(expected));
      for (const one of agreed) {
        const value = agreedValue(one);
        const later = agreed.some(
          (other) => other.id > one.id && other.code === one.code && other.value.kind === 'quantity',
        );
        if (value?.kind === 'quantity' && !later)
          expect(town.column('Đơn vị tính').get(one.code)).toBe(value.quantityUnit);
      }
      town.expectTold(start.state, start.lines);
    }),
    { numRuns: 200, endOnFailure: true },
  );
  expect(seen.agreed).toBeGreaterThan(40);
  expect(seen.cut).toBeGreaterThan(60);
  expect(seen.added).toBeGreaterThan(0);
  expect(seen.refused).toBeGreaterThan(200);
}, 600_000);
