import fc from 'fast-check';
import { alignTexts } from '../../../src/addon/workbook/align';
import { gapsOfLost } from '../../../src/addon/workbook/gaps';

const DECLARED = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const gapsIn = (lines: readonly string[]) =>
  gapsOfLost(
    DECLARED.map((text) => ({ text, thing: text })),
    alignTexts(DECLARED, lines),
    { first: 1, end: lines.length + 1, isFree: (place) => lines[place - 1] === '' },
  );

/** Inserts what is wanting and writes what is lost, as the repairs do, but no more than so many of these steps. */
function filled(lines: readonly string[], steps = Number.POSITIVE_INFINITY): string[] {
  const result = [...lines];
  let left = steps;
  const gaps = gapsIn(result);
  for (const { after, lost, free } of [...gaps].reverse()) {
    if (lost.length > free && left-- > 0)
      result.splice(after + free, 0, ...Array.from({ length: lost.length - free }, () => ''));
  }
  for (const { after, lost } of gapsIn(result))
    lost.forEach((text, index) => {
      if (left-- > 0) result[after + index] = text;
    });
  return result;
}

/** What is there of the declared things in their order, with lines of people's own and empty ones between. */
const sheets = fc.array(fc.constantFrom('', '', 'x', 'y', ...DECLARED), { maxLength: 12 }).map((lines) => {
  const own = lines.filter((line) => DECLARED.includes(line));
  const inOrder = [...new Set(own)].sort();
  return lines
    .filter((line, place) => !DECLARED.includes(line) || lines.indexOf(line) === place)
    .map((line) => (DECLARED.includes(line) ? (inOrder.shift() ?? '') : line));
});

describe('what is lost in a row of headers', () => {
  it('comes back in its place, and what people have there stays', () => {
    fc.assert(
      fc.property(sheets, (lines) => {
        const after = filled(lines);
        expect(after.filter((line) => DECLARED.includes(line))).toEqual(
          DECLARED.filter((text) => after.includes(text)),
        );
        // A strange line between two neighbours may be the lost one under another name.
        const renamed = alignTexts(DECLARED, lines).renamed.filter(({ found }) => found !== '').length;
        expect(after.filter((line) => DECLARED.includes(line)).length).toBe(DECLARED.length - renamed);
        expect(after.filter((line) => 'xy'.includes(line) && line !== '')).toEqual(
          lines.filter((line) => 'xy'.includes(line) && line !== ''),
        );
      }),
    );
  });

  it('comes back the same when the work is cut off and done again', () => {
    fc.assert(
      fc.property(sheets, fc.nat({ max: 8 }), (lines, steps) => {
        fc.pre(alignTexts(DECLARED, lines).renamed.every(({ found }) => found === ''));
        const half = filled(lines, steps);
        fc.pre(alignTexts(DECLARED, half).renamed.every(({ found }) => found === ''));
        expect(filled(half)).toEqual(filled(lines));
      }),
    );
  });

  it('uses empty lines that are there, and inserts the rest', () => {
    expect(gapsIn(['a', '', 'd', 'e', 'f', 'g'])).toEqual([{ after: 1, lost: ['b', 'c'], free: 1 }]);
    expect(gapsIn(['a', 'x', 'd', 'e', 'f'])).toMatchObject([
      { after: 1, lost: ['b', 'c'], free: 0 },
      { after: 5, lost: ['g'], free: 0 },
    ]);
  });
});
