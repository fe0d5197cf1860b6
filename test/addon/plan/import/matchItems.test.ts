import fc from 'fast-check';
import { type MatchRow, matchItems } from '../../../../src/addon/plan/import/matchItems';

const row = (
  code: string,
  kind: MatchRow['kind'],
  words: string,
  more: Partial<MatchRow> = {},
): MatchRow => ({
  code,
  kind,
  parent: code.slice(0, Math.max(0, code.lastIndexOf('.'))),
  number: code.slice(code.lastIndexOf('.') + 1),
  words,
  time: '',
  ...more,
});
const section = row('I', 'section', 'NHIỆM VỤ TRỌNG TÂM');
const task = row('I.1', 'task', 'Nhiệm vụ 1: Hỗ trợ doanh nghiệp');
const item = (number: number, words: string, more: Partial<MatchRow> = {}) =>
  row(`I.1.${number}`, 'item', words, more);
const plan = (...items: MatchRow[]) => [section, task, ...items];
const found = (fresh: MatchRow[], old: MatchRow[]) =>
  Object.fromEntries([...matchItems(fresh, old)].map(([code, { old: to, same }]) => [code, `${to} ${same}`]));

describe('rows of a plan among those of the tracker', () => {
  it('are the same where their words are, whatever their number, case and spaces', () => {
    const old = plan(item(1, 'Tổ chức hội nghị'), item(2, 'Báo cáo tổng kết'));
    const fresh = plan(item(1, 'báo cáo  tổng kết.'), item(2, 'Tổ chức hội nghị'));
    expect(found(fresh, old)).toEqual({
      I: 'I true',
      'I.1': 'I.1 true',
      'I.1.1': 'I.1.2 true',
      'I.1.2': 'I.1.1 true',
    });
  });

  it('are told apart by their time where their words are the same', () => {
    const old = plan(
      item(1, 'Kiểm tra', { time: 'Quý I' }),
      item(2, 'Kiểm tra', { time: 'Quý II' }),
      item(3, 'Kiểm tra', { time: 'Quý III' }),
    );
    const fresh = plan(item(1, 'Kiểm tra', { time: 'Quý III' }), item(2, 'Kiểm tra', { time: 'Quý I' }));
    expect(found(fresh, old)).toMatchObject({ 'I.1.1': 'I.1.3 true', 'I.1.2': 'I.1.1 true' });
  });

  it('are near ones where most words stayed, the nearest first, and new ones where not', () => {
    const old = plan(
      item(1, 'Khảo sát thực trạng doanh nghiệp, hợp tác xã'),
      item(2, 'Xây dựng quy chế sáng kiến'),
    );
    const fresh = plan(
      item(1, 'Khảo sát, đánh giá thực trạng doanh nghiệp, hợp tác xã'),
      item(2, 'Tổ chức lễ trao giải báo chí'),
      item(3, 'Khảo sát thực trạng của doanh nghiệp, hợp tác xã'),
    );
    expect(found(fresh, old)).toEqual({ I: 'I true', 'I.1': 'I.1 true', 'I.1.3': 'I.1.1 false' });
  });

  it('are looked for under the same heading only', () => {
    const other = [
      row('I.2', 'task', 'Nhiệm vụ 2: Xét công nhận sáng kiến'),
      row('I.2.1', 'item', 'Kiểm tra'),
    ];
    expect(found([...plan(item(1, 'Kiểm tra')), ...other.slice(0, 1)], [...plan(), ...other])).toEqual({
      I: 'I true',
      'I.1': 'I.1 true',
      'I.2': 'I.2 true',
    });
  });

  it('are sections of the same number where nothing stands under the one that the tracker has', () => {
    const old = [row('I', 'section', 'NHIỆM VỤ TRỌNG TÂM'), row('II', 'section', 'NHIỆM VỤ CHẤP THUẬN')];
    const fresh = [row('I', 'section', 'Về công tác chỉ đạo'), row('I.1', 'task', 'Ban hành kế hoạch')];
    expect(found(fresh, old)).toEqual({ I: 'I false' });
    expect(found(fresh, [...old, row('I.1', 'task', 'Việc khác hẳn')])).toEqual({});
  });
});

const WORDS = ['khảo', 'sát', 'doanh', 'nghiệp', 'báo', 'cáo', 'tổng', 'kết', 'sáng', 'kiến'];
const anyPlan = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }),
      time: fc.constantFrom('', 'Quý I', 'Quý II'),
    }),
    { maxLength: 12 },
  )
  .map((items) => plan(...items.map(({ words, time }, index) => item(index + 1, words.join(' '), { time }))));

describe('any two plans', () => {
  it('are matched row to row: each at most once, of one kind, under matched headings', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (fresh, old) => {
        const matches = matchItems(fresh, old);
        const targets = [...matches.values()].map((match) => match.old);
        expect(new Set(targets).size).toBe(targets.length);
        for (const [code, match] of matches) {
          const one = fresh.find((candidate) => candidate.code === code);
          const other = old.find((candidate) => candidate.code === match.old);
          expect(one?.kind).toBe(other?.kind);
          if (one?.parent) expect(matches.get(one.parent)?.old).toBe(other?.parent);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('match whole where they are the same plan, but for rows without words', () => {
    fc.assert(
      fc.property(anyPlan, (same) => {
        const matches = matchItems(same, same);
        const worded = same.filter(({ words }) => words !== '');
        expect([...matches.keys()].sort()).toEqual(worded.map(({ code }) => code).sort());
        for (const match of matches.values()) expect(match.same).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of 2,000 rows under one heading with all words changed are compared within two seconds', () => {
    const many = (end: string) =>
      plan(
        ...Array.from({ length: 2_000 }, (_, index) =>
          item(index + 1, `Việc số ${index} xây dựng báo cáo ${end}`),
        ),
      );
    const from = performance.now();
    expect(matchItems(many('một'), many('hai')).size).toBe(2_002);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
