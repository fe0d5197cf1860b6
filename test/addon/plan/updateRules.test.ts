import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/addon/plan/isoDate';
import { STATUSES, type Status, status } from '../../../src/addon/plan/status';
import {
  type Corrections,
  correctionsOf,
  objectionsTo,
  statusMeant,
  type Touched,
  type UpdateFacts,
} from '../../../src/addon/plan/updateRules';

const TODAY = '2024-09-20';

const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const day = fc.integer({ min: -30, max: 30 }).map((offset): IsoDate => addDays(TODAY, offset));
const seldom = fc.nat(7).map((number) => number === 0);
const anyStatus = fc.constantFrom<Status | ''>(...STATUSES, '');
const facts: fc.Arbitrary<UpdateFacts> = fc
  .record({
    status: anyStatus,
    statusUnknown: seldom,
    progress: some(fc.constantFrom(0, 40, 99, 100)),
    progressWrong: seldom,
    completedOn: some(day),
    completedOnWrong: seldom,
    reached: some(fc.nat(9)),
    target: some(fc.nat(9)),
    hasReason: fc.boolean(),
    start: some(day),
  })
  // A cell that holds something else than a status, a number or a day holds none of these.
  .map((one) => ({
    ...one,
    status: one.statusUnknown ? '' : one.status,
    progress: one.progressWrong ? undefined : one.progress,
    completedOn: one.completedOnWrong ? undefined : one.completedOn,
  }));
const sound = facts.map((one) => ({
  ...one,
  statusUnknown: false,
  progressWrong: false,
  completedOnWrong: false,
}));
const touched: fc.Arbitrary<Touched> = fc.record(
  { status: fc.boolean(), progress: fc.boolean(), completedOn: fc.boolean() },
  { requiredKeys: [] },
);

/** The facts once the corrections are written. */
function corrected(one: UpdateFacts, { progress, completedOn }: Corrections): UpdateFacts {
  return {
    ...one,
    progress: progress === undefined ? one.progress : progress === '' ? undefined : progress,
    completedOn: completedOn === undefined ? one.completedOn : completedOn === '' ? undefined : completedOn,
  };
}

/** Enough that each rule is met by every combination of what was written in the same go. */
const OFTEN = { numRuns: 2000 };

describe('what follows from a change of status', () => {
  it('is done in one go: after it nothing follows any more', () => {
    fc.assert(
      fc.property(facts, touched, (one, which) => {
        const after = corrected(one, correctionsOf(one, which, TODAY));
        expect(correctionsOf(after, which, TODAY)).toEqual({});
      }),
      OFTEN,
    );
  });

  it('never overwrites what the person wrote in the same go', () => {
    fc.assert(
      fc.property(facts, touched, (one, which) => {
        const corrections = correctionsOf(one, which, TODAY);
        if (which.progress && one.progress !== undefined) expect(corrections.progress).toBeUndefined();
        if (which.completedOn && one.completedOn !== undefined)
          expect(corrections.completedOn).toBeUndefined();
      }),
      OFTEN,
    );
  });

  it('is nothing where the status was left alone or a cell cannot be understood', () => {
    fc.assert(
      fc.property(facts, touched, (one, which) => {
        const clear = !one.statusUnknown && !one.progressWrong && !one.completedOnWrong;
        if (!which.status || !clear) expect(correctionsOf(one, which, TODAY)).toEqual({});
      }),
      OFTEN,
    );
  });

  it('is progress 100 and a date for a completed item, today where none is given', () => {
    fc.assert(
      fc.property(sound, touched, (one, which) => {
        const completed: UpdateFacts = { ...one, status: status.completed };
        const after = corrected(completed, correctionsOf(completed, { ...which, status: true }, TODAY));
        expect(after.completedOn).toBe(one.completedOn ?? TODAY);
        expect(after.progress).toBe(which.progress ? (one.progress ?? 100) : 100);
      }),
      OFTEN,
    );
  });

  it('takes back for an item that is opened again only what completing sets', () => {
    const open = fc.constantFrom<Status | ''>(...STATUSES.filter((word) => word !== status.completed), '');
    fc.assert(
      fc.property(sound, open, touched, (one, word, which) => {
        const opened: UpdateFacts = { ...one, status: word };
        const after = corrected(opened, correctionsOf(opened, { ...which, status: true }, TODAY));
        const wasCompleted = one.completedOn !== undefined && !which.completedOn;
        expect(after.completedOn).toBe(wasCompleted ? undefined : one.completedOn);
        const takenBack = wasCompleted && one.progress === 100 && !which.progress;
        expect(after.progress).toBe(takenBack ? undefined : one.progress);
        expect({ ...after, progress: 0, completedOn: '' }).toEqual({
          ...opened,
          progress: 0,
          completedOn: '',
        });
      }),
      OFTEN,
    );
  });
});

describe('what stands against an update', () => {
  it('is a date after today, a status without its reason, and a question about a date before the start', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const about = objectionsTo(one, TODAY).map((objection) => `${objection.kind} ${objection.about}`);
        const paused = one.status === 'Tạm dừng' || one.status === 'Không thực hiện';
        const { completedOn, start } = one;
        expect(about).toEqual([
          ...(completedOn !== undefined && completedOn > TODAY ? ['refuse completedInFuture'] : []),
          ...(paused && !one.hasReason ? ['refuse reasonMissing'] : []),
          ...(completedOn !== undefined && start !== undefined && completedOn < start
            ? ['ask completedBeforeStart']
            : []),
        ]);
      }),
      OFTEN,
    );
  });

  const plain: UpdateFacts = {
    status: 'Hoàn thành',
    statusUnknown: false,
    progress: 100,
    progressWrong: false,
    completedOn: TODAY,
    completedOnWrong: false,
    reached: undefined,
    target: undefined,
    hasReason: false,
    start: TODAY,
  };
  it.each([
    ['completed today, the day it begins', plain, []],
    ['completed tomorrow', { ...plain, completedOn: '2024-09-21' }, ['completedInFuture']],
    ['completed the day before it begins', { ...plain, completedOn: '2024-09-19' }, ['completedBeforeStart']],
    ['paused without a reason', { ...plain, status: status.paused }, ['reasonMissing']],
    ['dropped with a reason', { ...plain, status: status.dropped, hasReason: true }, []],
  ] satisfies [string, UpdateFacts, string[]][])('is told for an item that is %s', (_, one, about) => {
    expect(objectionsTo(one, TODAY).map((objection) => objection.about)).toEqual(about);
  });
});

describe('the status that a text means', () => {
  it('is found whatever the case, the spacing and the encoding of the accents', () => {
    const spaces = fc.constantFrom('', ' ', '  ', '\u00a0', '\t', '\n');
    fc.assert(
      fc.property(
        fc.constantFrom(...STATUSES),
        fc.constantFrom('NFC' as const, 'NFD' as const),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        spaces,
        spaces,
        spaces,
        (word, form, capitals, before, between, after) => {
          const mixed = [...word]
            .map((letter, index) => (capitals[index] ? letter.toUpperCase() : letter.toLowerCase()))
            .join('')
            .replace(/ /g, ` ${between}`)
            .normalize(form);
          expect(statusMeant(`${before}${mixed}${after}`)).toBe(word);
        },
      ),
    );
  });

  it('is none for other words, nothing and parts of a word', () => {
    for (const text of ['', ' ', 'Xong', 'Hoàn', 'Hoan thanh', 'Hoàn thành rồi', 'Hoànthành', 'Đang'])
      expect([text, statusMeant(text)]).toEqual([text, undefined]);
  });
});
