import fc from 'fast-check';
import {
  AMENDMENT_KINDS,
  type Amendment,
  type AmendmentKind,
  type AmendmentValue,
  agreedValue,
  amendmentState,
  type Decision,
  documentWords,
  isOpen,
  nextId,
  refusedDecision,
  refusedProposal,
  refusedWithdrawal,
  sameValue,
  stateOf,
  waitsToBeApplied,
  wordsOfValue,
} from '../../../src/addon/plan/amendment';
import { readAmendment, readDecision } from '../../../src/addon/plan/amendmentData';

const TODAY = '2024-09-20';
const UNIT = 'phong@so.example';
const LEADER = 'lanhdao@so.example';

const VALUES: Record<AmendmentKind, AmendmentValue> = {
  deadline: { kind: 'deadline', deadline: '2024-11-30' },
  words: { kind: 'words', words: 'Tổ chức 02 hội nghị' },
  unit: { kind: 'unit', unit: 'Thanh tra Sở' },
  quantity: { kind: 'quantity', target: 25, quantityUnit: 'nhiệm vụ' },
  add: {
    kind: 'add',
    words: 'Hội nghị tổng kết',
    deadline: '2024-12-15',
    unit: 'Phòng QLKH',
    product: 'Báo cáo',
  },
  drop: { kind: 'drop' },
};

const proposal = (more: Partial<Amendment> = {}): Amendment => ({
  id: 'KN-001',
  at: '2024-09-20T08:00',
  proposer: UNIT,
  unit: 'Phòng QLKH',
  code: 'I.2.6',
  words: 'Kiểm tra tiến độ',
  value: VALUES.deadline,
  before: '31/10/2024',
  reason: 'Chờ ý kiến của tỉnh',
  ...more,
});

const decision = (more: Partial<Decision> = {}): Decision => ({
  verdict: 'approve',
  reason: '',
  by: LEADER,
  as: 'leadership',
  at: '2024-09-21T09:00',
  document: '',
  documentDate: '',
  ...more,
});

describe('a proposal', () => {
  const OCTOBER: AmendmentValue = { kind: 'deadline', deadline: '2024-10-31' };

  it.each(AMENDMENT_KINDS)('of the kind %s is taken with a reason and somebody known', (kind) => {
    expect(refusedProposal(proposal({ value: VALUES[kind] }), undefined, [])).toBeUndefined();
  });

  it('needs a reason, a person and another value than the present one', () => {
    expect(refusedProposal(proposal({ reason: ' \n' }), OCTOBER, [])).toBe('reasonMissing');
    expect(refusedProposal(proposal({ proposer: '' }), OCTOBER, [])).toBe('unknownPerson');
    expect(refusedProposal(proposal(), VALUES.deadline, [])).toBe('sameAsNow');
    const words: AmendmentValue = { kind: 'words', words: ' Tổ  chức 02 hội nghị\n' };
    expect(refusedProposal(proposal({ value: words }), VALUES.words, [])).toBe('sameAsNow');
  });

  it('is the only one of its item and kind until it is settled', () => {
    const waits = { openAlready: 'KN-007' };
    const other = proposal({ id: 'KN-007', value: { kind: 'deadline', deadline: '2025-01-01' } });
    expect(refusedProposal(proposal(), OCTOBER, [other])).toEqual(waits);
    const agreed = { ...other, decision: decision() };
    expect(refusedProposal(proposal(), OCTOBER, [agreed])).toEqual(waits);
    for (const settled of [
      { ...agreed, appliedAt: '2024-09-21T10:00' },
      { ...other, decision: decision({ verdict: 'refuse', reason: 'không' }) },
      { ...other, withdrawnAt: '2024-09-21T10:00' },
      { ...other, code: 'I.2.5' },
      { ...other, value: VALUES.drop },
    ])
      expect(refusedProposal(proposal(), OCTOBER, [settled])).toBeUndefined();
  });

  it('to add an item may stand beside one to add another, not beside the same', () => {
    const task = proposal({ code: 'I.2', value: VALUES.add });
    const same = { ...VALUES.add, words: 'HỘI NGHỊ  tổng kết', unit: 'Thanh tra Sở' } as AmendmentValue;
    const another = { ...VALUES.add, words: 'Hội nghị sơ kết' } as AmendmentValue;
    expect(refusedProposal({ ...task, value: same }, undefined, [task])).toEqual({ openAlready: 'KN-001' });
    expect(refusedProposal({ ...task, value: another }, undefined, [task])).toBeUndefined();
  });

  it('is withdrawn by who made it alone, and only while it waits', () => {
    expect(refusedWithdrawal(proposal(), ' Phong@So.example')).toBeUndefined();
    expect(refusedWithdrawal(proposal(), LEADER)).toBe('notOwn');
    expect(refusedWithdrawal(proposal({ proposer: '' }), '')).toBe('notOwn');
    expect(refusedWithdrawal(proposal({ decision: decision() }), UNIT)).toBe('ended');
  });
});

describe('a decision', () => {
  const NOW: AmendmentValue = { kind: 'deadline', deadline: '2024-10-31' };
  const refused = (made: Partial<Decision> | { as: undefined }, of: Partial<Amendment> = {}, now = NOW) =>
    refusedDecision(proposal(of), { ...decision(), ...made }, now, TODAY);
  const OFFICE = { as: 'office', by: 'vanphong@so.example' } as const;
  const PAPER = { document: '12/TB-SKHCN', documentDate: '2024-09-18' } as const;

  it('is made by a leader, or entered by the office from a document', () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ ...OFFICE, ...PAPER })).toBeUndefined();
    expect(refused(OFFICE)).toBe('documentMissing');
    expect(refused({ as: undefined })).toBe('notEntitled');
    expect(refused({ by: '' })).toBe('unknownPerson');
  });

  it.each(['approve', 'counter', 'refuse'] as const)(
    'to %s is never made by who proposed, whatever their role and however the address is written',
    (verdict) => {
      for (const as of ['leadership', 'office'] as const)
        for (const by of [UNIT, UNIT.toUpperCase(), ` ${UNIT} `])
          expect(refused({ verdict, as, by, ...PAPER, reason: 'x', value: VALUES.deadline })).toBe('own');
    },
  );

  it('is final', () => {
    expect(refused({}, { decision: decision() })).toBe('ended');
    expect(refused({}, { decision: decision({ verdict: 'refuse' }) })).toBe('ended');
    expect(refused({}, { withdrawnAt: '2024-09-21T10:00' })).toBe('ended');
  });

  it('names its document whole, and none of tomorrow', () => {
    expect(refused({ document: '12/TB' })).toBe('documentHalf');
    expect(refused({ documentDate: '2024-09-18' })).toBe('documentHalf');
    expect(refused({ document: '12/TB', documentDate: '2024-09-21' })).toBe('documentInFuture');
  });

  it('against a proposal says why; another value is another one, of the same kind', () => {
    expect(refused({ verdict: 'refuse' })).toBe('reasonMissing');
    expect(refused({ verdict: 'refuse', reason: 'Không có lý do khách quan' })).toBeUndefined();
    const counter = (value?: AmendmentValue) => refused({ verdict: 'counter', value });
    expect(counter()).toBe('counterMissing');
    expect(counter(VALUES.unit)).toBe('counterMissing');
    expect(counter(VALUES.deadline)).toBe('counterSame');
    expect(counter(NOW)).toBe('counterIsNow');
    expect(counter({ kind: 'deadline', deadline: '2024-11-15' })).toBeUndefined();
    expect(refused({ verdict: 'counter', value: VALUES.drop }, { value: VALUES.drop })).toBe(
      'counterMissing',
    );
  });

  it('says what the plan is to be changed to', () => {
    const other: AmendmentValue = { kind: 'deadline', deadline: '2024-11-15' };
    const decided = (made: Partial<Decision>) => proposal({ decision: decision(made) });
    expect([proposal(), decided({}), decided({ verdict: 'counter', value: other })].map(agreedValue)).toEqual(
      [undefined, VALUES.deadline, other],
    );
    expect(agreedValue(decided({ verdict: 'refuse' }))).toBeUndefined();
    expect([decided({}), { ...decided({}), appliedAt: 'x' }, proposal()].map(waitsToBeApplied)).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      [
        proposal(),
        decided({}),
        decided({ verdict: 'counter', value: other }),
        decided({ verdict: 'refuse' }),
      ].map(stateOf),
    ).toEqual([
      amendmentState.open,
      amendmentState.approved,
      amendmentState.countered,
      amendmentState.refused,
    ]);
    expect(isOpen(proposal({ withdrawnAt: 'x' }))).toBe(false);
  });
});

describe('in words', () => {
  it.each([
    ['deadline', '30/11/2024'],
    ['words', 'Tổ chức 02 hội nghị'],
    ['unit', 'Thanh tra Sở'],
    ['quantity', '25 nhiệm vụ'],
    ['add', 'Hội nghị tổng kết; hạn 15/12/2024; Phòng QLKH; sản phẩm: Báo cáo'],
    ['drop', 'Không thực hiện'],
  ] as const)('a value of the kind %s is "%s"', (kind, words) => {
    expect(wordsOfValue(VALUES[kind])).toBe(words);
  });

  it('a number has a comma, and what is missing is said', () => {
    expect(wordsOfValue({ kind: 'quantity', target: 2.5, quantityUnit: '' })).toBe('2,5');
    expect(wordsOfValue({ kind: 'quantity', target: '', quantityUnit: '' })).toBe('không có chỉ tiêu');
    expect(wordsOfValue({ kind: 'deadline', deadline: '' })).toBe('không có hạn');
  });

  it('a document has its number and day', () => {
    expect(documentWords({ document: '12/TB', documentDate: '2024-09-01' })).toBe('số 12/TB ngày 1/9/2024');
    expect(documentWords({ document: '', documentDate: '' })).toBe('');
  });
});

describe('numbers', () => {
  it('go on from the highest, whatever else stands there', () => {
    expect(nextId([])).toBe('KN-001');
    expect(nextId(['KN-002', 'KN-010', 'x', 'KN-', 'KN-9a'])).toBe('KN-011');
    expect(nextId(['KN-999'])).toBe('KN-1000');
  });
});

describe('what is kept as JSON', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const day = fc.constantFrom('', '2024-02-29', '2024-12-31');
  const value: fc.Arbitrary<AmendmentValue> = fc.oneof(
    fc.record({ kind: fc.constant('deadline' as const), deadline: day }),
    fc.record({ kind: fc.constant('words' as const), words: text }),
    fc.record({ kind: fc.constant('unit' as const), unit: text }),
    fc.record({
      kind: fc.constant('quantity' as const),
      target: fc.oneof(fc.constant('' as const), fc.nat()),
      quantityUnit: text,
    }),
    fc.record({ kind: fc.constant('add' as const), words: text, deadline: day, unit: text, product: text }),
    fc.constant({ kind: 'drop' as const }),
  );
  const made: fc.Arbitrary<Decision> = fc.record({
    verdict: fc.constantFrom('approve', 'counter', 'refuse'),
    value,
    reason: text,
    by: text,
    as: fc.constantFrom('leadership', 'office'),
    at: text,
    document: text,
    documentDate: day,
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(value, made, text, (proposed, decided, reason) => {
        const whole = proposal({ value: proposed, decision: decided, reason, outcome: reason });
        expect(readAmendment(JSON.stringify(whole))).toEqual(whole);
        expect(readDecision(JSON.stringify(decided))).toEqual(decided);
        expect(sameValue(proposed, proposed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where somebody wrote over it', () => {
    const good = JSON.stringify(proposal());
    for (const bad of ['', 'null', '5', good.slice(1), good.replace('KN-001', 'KN-x'), '{"id":"KN-001"}'])
      expect(readAmendment(bad)).toBeUndefined();
  });
});
