import { STANDINGS, type Standing, standing } from '../../../src/addon/plan/standing';
import { countStandings, ratesOf, summarise } from '../../../src/addon/plan/summary';

const counts = (given: Partial<Record<Standing, number>>) => ({ ...countStandings([]), ...given });

describe('the two rates', () => {
  it('agree with the published figures of report 1270/BC-TCTTTg', () => {
    const rates = ratesOf(
      counts({
        [standing.completedOnTime]: 14_068,
        [standing.completedLate]: 1_983,
        [standing.overdue]: 223,
        [standing.onTrack]: 5_640,
      }),
    );
    expect(rates.completion).toBeCloseTo(16_051 / 16_274, 12);
    expect(rates.onTime).toBeCloseTo(14_068 / 16_274, 12);
  });

  it('say nothing while nothing has come due', () => {
    expect(ratesOf(counts({ [standing.onTrack]: 7, [standing.paused]: 1 }))).toEqual({
      completion: undefined,
      onTime: undefined,
    });
  });
});

describe('the summary', () => {
  const item = (code: string, unit: string, word: Standing, deadline?: string, daysLeft?: number) => ({
    code,
    words: code,
    unit,
    standing: word,
    deadline,
    daysLeft,
  });
  const items = [
    item('a', 'A', standing.overdue, '2024-08-01', -50),
    item('b', 'B', standing.overdue, '2024-07-01', -81),
    item('c', 'A', standing.onTrack, '2024-10-20', 30),
    item('d', 'A', standing.onTrack, '2024-10-21', 31),
    item('e', 'Z', standing.completedOnTime, '2024-01-31'),
  ];
  const summary = summarise(items, ['A', 'B', 'C'], 30);

  it('lists overdue items oldest first, and those within the horizon', () => {
    expect(summary.overdue.map(({ code }) => code)).toEqual(['b', 'a']);
    expect(summary.dueNext.map(({ code }) => code)).toEqual(['c']);
  });

  it('leaves no unit out, listed or not', () => {
    expect(summary.byUnit.map(({ unit, total }) => [unit, total])).toEqual([
      ['A', 3],
      ['B', 1],
      ['C', 0],
      ['Z', 1],
    ]);
  });

  it('counts every item once', () => {
    expect(STANDINGS.reduce((sum, word) => sum + summary.counts[word], 0)).toBe(items.length);
    expect(summary.completed).toBe(1);
  });
});
