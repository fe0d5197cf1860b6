import type { AmendmentValue } from '../../src/addon/plan/amendment';
import type { Run } from '../../src/local/localWorkbook';
import { AmendmentTown, type Townsman, withAgreed } from '../support/amendmentTown';
import type { PlanWords } from '../support/journalReplay';
import { buildSmallAddOn } from '../support/smallPlan';
import { outcomeOf } from '../support/tracker';

const PAPER = { document: '12/TB', documentDate: '2024-09-18' };
const PAPER_WORDS = '; số 12/TB ngày 18/9/2024';
const REASON = 'chờ ý kiến';

let small: ReturnType<typeof buildSmallAddOn>;
let town: AmendmentTown;
beforeAll(() => {
  small = buildSmallAddOn();
});
afterAll(() => small.remove());
beforeEach(() => {
  town = new AmendmentTown(small);
  outcomeOf(town.pass());
});
afterEach(() => town.workbook.close());

const deadline = (round: number): AmendmentValue => ({
  kind: 'deadline',
  deadline: `2025-01-${String(1 + (round % 28)).padStart(2, '0')}`,
});
const proposal = (code: string, value: AmendmentValue) => ({ code, value, reason: REASON });

function taken(who: Townsman, name: string, input: unknown): string {
  const answer = town.call(who, name, input);
  if (!answer.ok) throw new Error(answer.message);
  return /KN-\d+/.exec(answer.message ?? '')?.[0] ?? '';
}

const decision = (id: string, more = {}) => ({
  id,
  verdict: 'approve',
  reason: '',
  document: '',
  documentDate: '',
  seen: town.views().find((one) => one.id === id)?.present ?? '',
  ...more,
});

/** Service calls of a run that goes well. */
function callsOf(work: () => Run): number {
  town.workbook.meter.reset();
  outcomeOf(work());
  return town.workbook.meter.counts().total;
}

/** Each call is cut off at once, by the two ways in turn. */
const waysOf = (calls: number) =>
  Array.from({ length: calls }, (_, index) => ({
    call: index + 1,
    how: index % 2 === 0 ? ('stop' as const) : ('throw' as const),
  }));

test('a proposal that is cut off is there once or not at all, and can be made again', () => {
  let round = 0;
  const propose = () => town.run('one', 'proposeAmendment', proposal('I.1.1', deadline(round)));
  const withdraw = (id: string) => taken('one', 'withdrawAmendment', { id });
  const calls = callsOf(propose);
  withdraw('KN-001');
  for (const { call, how } of waysOf(calls)) {
    round += 1;
    town.later();
    town.workbook.failAt(call, how);
    propose();
    const cut = town.views().filter((one) => one.open);
    expect([0, 1]).toContain(cut.length);
    const again = town.call('one', 'proposeAmendment', proposal('I.1.1', deadline(round)));
    expect({ call, ok: again.ok }).toEqual({ call, ok: cut.length === 0 });
    const [open, ...more] = town.views().filter((one) => one.open);
    expect({ call, more, value: open?.value }).toEqual({ call, more: [], value: deadline(round) });
    withdraw(open?.id ?? '');
    if (call % 4 === 0) outcomeOf(town.pass());
  }
  outcomeOf(town.pass());
  expect(town.written().every(({ withdrawnAt }) => withdrawnAt !== undefined)).toBe(true);
  expect(calls).toBeGreaterThan(10);
}, 60_000);

test('a decision that the office enters is carried out once, wherever it is cut off', () => {
  let round = 0;
  const prepare = () => taken('one', 'proposeAmendment', proposal('I.1.1', deadline(round)));
  const first = decision(prepare(), PAPER);
  const calls = callsOf(() => town.run('office', 'decideAmendment', first));
  outcomeOf(town.pass());
  for (const { call, how } of waysOf(calls)) {
    round += 1;
    town.later();
    const before = { state: town.state(), lines: town.lines() };
    const id = prepare();
    const made = decision(id, PAPER);
    town.workbook.failAt(call, how);
    town.run('office', 'decideAmendment', made);
    town.later();
    const again = town.call('office', 'decideAmendment', made);
    if (!again.ok) expect(again.message).toMatch(/đã có kết quả|vừa đổi/);
    outcomeOf(town.pass());
    const after = withAgreed(before.state, 'I.1.1', deadline(round), {
      id,
      reason: REASON,
      paper: PAPER_WORDS,
    });
    expect({ call, state: town.state() }).toEqual({ call, state: after });
    town.expectTold(before.state, before.lines);
    expect(town.written().find((one) => one.id === id)).toMatchObject({
      appliedAt: expect.any(String),
      outcome: expect.stringContaining('Hạn điều chỉnh'),
    });
  }
  expect(calls).toBeGreaterThan(20);
}, 120_000);

test('a pass that is cut off at any call is finished by the next one: every kind of change once', () => {
  let round = 0;
  /** Decisions of every kind, one refusal and one proposal that waits; the plan as it is to be. */
  const prepare = (): { after: PlanWords; open: string } => {
    round += 1;
    const two = round % 2 === 0 ? 'Phòng Hai' : 'Phòng Một';
    outcomeOf(
      town.run('office', 'saveItemUpdate', {
        code: 'I.2.3',
        fields: { status: 'Hoàn thành' },
        confirmed: true,
      }),
    );
    outcomeOf(town.pass());
    let after = town.state();
    const agree = (code: string, value: AmendmentValue, at = code) => {
      const id = taken('office', 'proposeAmendment', proposal(code, value));
      taken('leader', 'decideAmendment', decision(id));
      after = withAgreed(after, at, value, { id, reason: REASON, paper: '' });
    };
    agree('I.1.1', deadline(round));
    agree('I.1.2', { kind: 'words', words: `Lời mới ${round}` });
    agree('I.1.3', { kind: 'quantity', target: round, quantityUnit: `đơn vị ${round}` });
    agree('I.2.2', { kind: 'unit', unit: two });
    agree('I.2.3', { kind: 'drop' });
    if (round % 3 === 0)
      agree(
        'I.1',
        { kind: 'add', words: `Việc thêm ${round}`, deadline: '2024-12-01', unit: two, product: '' },
        `I.1.${3 + round / 3}`,
      );
    const refused = taken('office', 'proposeAmendment', proposal('I.2.1', deadline(round)));
    taken('leader', 'decideAmendment', decision(refused, { verdict: 'refuse', reason: 'không' }));
    return { after, open: taken('office', 'proposeAmendment', proposal('I.2.1', deadline(round + 1))) };
  };
  const finish = (
    { after, open }: ReturnType<typeof prepare>,
    before: { state: PlanWords; lines: number },
  ) => {
    expect({ round, state: town.state() }).toEqual({ round, state: after });
    town.expectTold(before.state, before.lines);
    const written = town.written();
    expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
    const unsettled = written.filter(
      (one) => one.decision?.verdict === 'approve' && one.appliedAt === undefined,
    );
    expect({ round, unsettled }).toEqual({ round, unsettled: [] });
    expect(written.find((one) => one.id === open)?.decision).toBeUndefined();
    expect(town.column('Đơn vị tính').get('I.1.3')).toBe(`đơn vị ${round}`);
    taken('office', 'withdrawAmendment', { id: open });
  };
  const start = () => ({ state: town.state(), lines: town.lines() });
  const lengths = [1, 2, 3].map(() => {
    const before = start();
    const prepared = prepare();
    const calls = callsOf(() => town.pass());
    finish(prepared, before);
    return calls;
  });
  const most = Math.max(...lengths);
  const step = 7;
  let cutOff = 0;
  for (let call = 1; call <= most; call += step) {
    const before = start();
    const prepared = prepare();
    town.later();
    town.workbook.failAt(call + (round % step), round % 2 === 0 ? 'stop' : 'throw');
    if (!town.pass().ok) cutOff += 1;
    town.later();
    outcomeOf(town.pass());
    finish(prepared, before);
  }
  expect(cutOff).toBeGreaterThan(most / step / 2);
}, 300_000);
