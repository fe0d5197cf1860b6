import fc from 'fast-check';
import { readText, shownValue, textOf } from '../../../src/addon/sidebar/state/fieldText';

describe('reading what was entered', () => {
  test.each([
    ['progress', '60', 60],
    ['progress', ' 60 % ', 60],
    ['progress', '12,5', 12.5],
    ['progress', '', ''],
    ['reached', '1.200', 1200],
    ['reached', '1.200.000,5', 1_200_000.5],
    ['completedOn', '2024-08-31', '2024-08-31'],
    ['completedOn', '', ''],
    ['evidence', ' Số 1 ', ' Số 1 '],
  ] as const)('%s "%s"', (key, text, value) => {
    expect(readText(key, text)).toEqual({ value });
  });

  test.each([
    ['progress', '101'],
    ['progress', '-1'],
    ['progress', '%'],
    ['progress', 'xong'],
    ['reached', '1.5'],
    ['reached', '1,2,3'],
    ['reached', '1e3'],
    ['completedOn', '…'],
    ['completedOn', '31/8/2024'],
    ['completedOn', '2024-02-30'],
  ] as const)('%s "%s" is refused with words', (key, text) => {
    expect(readText(key, text)).toEqual({ problem: expect.stringMatching(/\p{L}.*\./u) });
  });

  test('a number that the sheet holds is read back as itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 999 }),
        (whole, part) => {
          const value = Number(`${whole}.${part}`);
          expect(readText('reached', textOf(value))).toEqual({ value });
        },
      ),
    );
  });
});

test('values are shown as people write them', () => {
  expect(shownValue('completedOn', '2024-08-05')).toBe('5/8/2024');
  expect(shownValue('reached', 12.5)).toBe('12,5');
  expect(shownValue('evidence', '')).toBe('(trống)');
});
