import fc from 'fast-check';
import { AMENDMENT_KINDS, type AmendmentValue } from '../../../src/addon/plan/amendment';
import { FIELDS_OF, NO_TEXTS, textsOfValue, valueIn } from '../../../src/addon/sidebar/amendments/valueTexts';
import { HALF_DATE } from '../../../src/addon/sidebar/state/fieldText';

const text = fc.string({ minLength: 1, maxLength: 20 }).map((one) => `a${one.trim()}b`);
const day = fc.constantFrom('2024-02-29', '2024-12-31');
const value: fc.Arbitrary<AmendmentValue> = fc.oneof(
  fc.record({ kind: fc.constant('deadline' as const), deadline: day }),
  fc.record({ kind: fc.constant('words' as const), words: text }),
  fc.record({ kind: fc.constant('unit' as const), unit: text }),
  fc.record({
    kind: fc.constant('quantity' as const),
    target: fc.oneof(fc.nat(), fc.constant(12.5)),
    quantityUnit: text,
  }),
  fc.record({
    kind: fc.constant('add' as const),
    words: text,
    deadline: fc.oneof(day, fc.constant('')),
    unit: text,
    product: text,
  }),
  fc.constant({ kind: 'drop' as const }),
);

test('a value comes back from its inputs as it was', () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(valueIn(one.kind, textsOfValue(one))).toEqual({ value: one });
    }),
  );
});

test.each([
  ['deadline', {}, ['deadline']],
  ['deadline', { deadline: HALF_DATE }, ['deadline']],
  ['words', { words: ' \n' }, ['words']],
  ['unit', {}, ['unit']],
  ['quantity', { target: 'hai' }, ['target']],
  ['quantity', { quantityUnit: 'báo cáo' }, ['target']],
  ['add', {}, ['words', 'unit']],
  ['add', { words: 'x', unit: 'y', deadline: HALF_DATE }, ['deadline']],
] as const)('%s with %o says what is missing', (kind, texts, missing) => {
  const read = valueIn(kind, { ...NO_TEXTS, ...texts });
  expect('problems' in read && Object.keys(read.problems).sort()).toEqual([...missing].sort());
});

test('every kind has its inputs, and numbers are read as people write them', () => {
  expect(Object.keys(FIELDS_OF).sort()).toEqual([...AMENDMENT_KINDS].sort());
  expect(valueIn('quantity', { ...NO_TEXTS, target: ' 1.200,5 ' })).toEqual({
    value: { kind: 'quantity', target: 1200.5, quantityUnit: '' },
  });
});
