import fc from 'fast-check';
import type { Fields } from '../../../src/addon/actions/panelTypes';
import { STATUSES, status } from '../../../src/addon/plan/status';
import { correctionsOf, objectionsTo } from '../../../src/addon/plan/updateRules';
import { FIELD_KEYS } from '../../../src/addon/sidebar/state/fieldText';
import {
  changedKeys,
  entered,
  type Form,
  offerOf,
  openForm,
  problemsOf,
  saveInputOf,
  shownIn,
  textsOf,
} from '../../../src/addon/sidebar/state/form';
import { panelItem, TODAY } from '../../browser/support/panelServer';

const formOf = (fields: Partial<Fields>, more: { target?: number; start?: string } = {}): Form =>
  openForm(panelItem({ code: 'I.1', ...more, fields }));
const choose = (form: Form, chosen: string) => entered(form, 'status', chosen);

describe('which fields are asked for', () => {
  test.each([
    [status.notStarted, ['progress']],
    [status.inProgress, ['progress']],
    [status.completed, ['completedOn']],
    [status.paused, []],
    [status.dropped, []],
  ])('%s', (chosen, asked) => {
    const always = ['evidence', 'obstacles'];
    expect(shownIn(choose(formOf({ status: '' }), chosen))).toEqual(['status', ...asked, ...always]);
    expect(shownIn(choose(formOf({ status: '' }, { target: 3 }), chosen))).toEqual([
      'status',
      ...asked,
      'reached',
      ...always,
    ]);
  });

  test('what contradicts the status, or cannot be read, is shown besides', () => {
    expect(shownIn(formOf({ status: status.completed, progress: 60 }))).toContain('progress');
    expect(shownIn(formOf({ status: status.inProgress, completedOn: '2024-08-01' }))).toContain(
      'completedOn',
    );
    expect(shownIn(formOf({ status: status.paused, completedOn: 'hôm qua' }))).toContain('completedOn');
  });
});

describe('what follows from a status', () => {
  test('Hoàn thành brings 100 and today, and all comes back when it is left again', () => {
    const form = choose(formOf({ progress: 60 }), status.completed);
    expect(textsOf(form)).toMatchObject({ progress: '100', completedOn: TODAY });
    expect(changedKeys(choose(form, status.inProgress))).toEqual([]);
  });

  test('a date that was entered stays when the status goes to and fro', () => {
    let form = choose(formOf({}), status.completed);
    form = entered(form, 'completedOn', '2024-08-01');
    form = choose(choose(form, status.paused), status.completed);
    expect(textsOf(form).completedOn).toBe('2024-08-01');
  });

  test('leaving Hoàn thành empties its date and progress', () => {
    const done = formOf({ status: status.completed, progress: 100, completedOn: '2024-08-01' });
    expect(saveInputOf(choose(done, status.inProgress))).toMatchObject({
      fields: { status: status.inProgress, progress: '', completedOn: '' },
      base: { status: status.completed, progress: 100, completedOn: '2024-08-01' },
    });
  });

  test('an item with no date that was completed before is not given one unasked', () => {
    expect(changedKeys(formOf({ status: status.completed, progress: 100 }))).toEqual([]);
  });
});

describe('what is sent', () => {
  test('nothing when nothing changed, even if it was typed again', () => {
    const form = formOf({ progress: 12.5, evidence: 'Số 1' });
    expect(changedKeys(entered(entered(form, 'progress', '12,50'), 'evidence', 'Số 1'))).toEqual([]);
  });

  test('only what changed, with what it held', () => {
    const form = entered(formOf({ reached: 3, evidence: 'Số 1' }, { target: 8 }), 'reached', '5');
    expect(saveInputOf(form)).toEqual({ code: 'I.1', fields: { reached: 5 }, base: { reached: 3 } });
  });

  test('progress typed before Hoàn thành was chosen is not sent in the place of 100', () => {
    const form = choose(entered(formOf({}), 'progress', '70'), status.completed);
    expect(saveInputOf(form).fields).toMatchObject({ progress: 100 });
  });
});

describe('what must be put right first', () => {
  test('a reason for Tạm dừng and Không thực hiện, of more than spaces', () => {
    for (const one of [status.paused, status.dropped]) {
      const form = entered(choose(formOf({}), one), 'obstacles', '  ');
      expect(Object.keys(problemsOf(form))).toEqual(['obstacles']);
      expect(problemsOf(entered(form, 'obstacles', 'Chờ ý kiến'))).toEqual({});
    }
  });

  test('a completion date that is incomplete, or after today', () => {
    const form = choose(formOf({}), status.completed);
    expect(Object.keys(problemsOf(entered(form, 'completedOn', '…')))).toEqual(['completedOn']);
    expect(Object.keys(problemsOf(entered(form, 'completedOn', '2024-08-16')))).toEqual(['completedOn']);
    expect(problemsOf(entered(form, 'completedOn', TODAY))).toEqual({});
  });

  test('a date before the start is left to the server’s question', () => {
    const form = choose(formOf({}, { start: '2024-08-10' }), status.completed);
    expect(problemsOf(entered(form, 'completedOn', '2024-08-01'))).toEqual({});
  });
});

test('Hoàn thành is offered at 100 and when the target is reached, to open items only', () => {
  expect(offerOf(formOf({ progress: 100 }))).toBe('progressFull');
  expect(offerOf(entered(formOf({}, { target: 3 }), 'reached', '3'))).toBe('targetReached');
  expect(offerOf(entered(formOf({}, { target: 3 }), 'reached', '2'))).toBeUndefined();
  expect(offerOf(formOf({}, { target: 0 }))).toBeUndefined();
  expect(offerOf(choose(formOf({ progress: 100 }), status.completed))).toBeUndefined();
  expect(offerOf(choose(formOf({ progress: 100 }), status.paused))).toBeUndefined();
});

describe('whatever is entered in whatever order', () => {
  const date = fc.constantFrom('', '2024-03-01', TODAY, '2024-12-31');
  const fields = fc.record({
    status: fc.constantFrom('', 'Xong rồi', ...STATUSES),
    progress: fc.constantFrom('', 0, 60, 100),
    completedOn: date,
    reached: fc.constantFrom('', 3),
    evidence: fc.constantFrom('', 'Số 1'),
    obstacles: fc.constantFrom('', 'Chờ'),
  });
  const entry = fc.oneof(
    fc.tuple(fc.constant('status' as const), fc.constantFrom(...STATUSES)),
    fc.tuple(fc.constant('progress' as const), fc.constantFrom('', '30', '100', 'x')),
    fc.tuple(fc.constant('completedOn' as const), fc.oneof(date, fc.constant('…'))),
    fc.tuple(fc.constant('obstacles' as const), fc.constantFrom('', 'Lý do')),
  );
  const forms = fc
    .tuple(fields, fc.array(entry, { maxLength: 6 }))
    .map(([opened, entries]) =>
      entries.reduce((form, [key, text]) => entered(form, key, text), formOf(opened)),
    );

  test('every field sent differs from its base, and each has a base', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const { fields: sent, base } = saveInputOf(form);
        expect(Object.keys(base)).toEqual(Object.keys(sent));
        for (const key of FIELD_KEYS) if (sent[key] !== undefined) expect(sent[key]).not.toBe(base[key]);
      }),
    );
  });

  test('the rules have nothing left to correct or refuse in what is sent', () => {
    fc.assert(
      fc.property(forms, (form) => {
        fc.pre(Object.keys(problemsOf(form)).length === 0);
        const { fields: sent } = saveInputOf(form);
        const after = { ...form.item.fields, ...sent };
        const word = STATUSES.find((one) => one === after.status);
        const facts = {
          status: word ?? ('' as const),
          statusUnknown: after.status !== '' && word === undefined,
          progress: after.progress === '' ? undefined : Number(after.progress),
          progressWrong: false,
          completedOn: after.completedOn === '' ? undefined : String(after.completedOn),
          completedOnWrong: false,
          reached: undefined,
          target: undefined,
          hasReason: after.obstacles !== '',
          start: undefined,
        };
        const touched = Object.fromEntries(Object.keys(sent).map((key) => [key, true]));
        expect(correctionsOf(facts, touched, TODAY)).toEqual({});
        expect(objectionsTo(facts, TODAY)).toEqual([]);
      }),
    );
  });
});
