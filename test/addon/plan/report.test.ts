import fc from 'fast-check';
import { changeSince, isDone, isOpen, type ReportItem, reportOf } from '../../../src/addon/plan/report';
import { STANDINGS, type Standing } from '../../../src/addon/plan/standing';

const DONE: readonly Standing[] = ['Hoàn thành đúng hạn', 'Hoàn thành quá hạn'];
const CLOSED: readonly Standing[] = [...DONE, 'Tạm dừng', 'Không thực hiện'];

const item = (code: string, standing: Standing, more: Partial<ReportItem> = {}): ReportItem => ({
  code,
  words: `Việc ${code}`,
  task: 'Nhiệm vụ 1',
  unit: 'Phòng Một',
  standing,
  progress: undefined,
  completedOn: undefined,
  quantity: undefined,
  obstacles: '',
  silent: false,
  ...more,
});

const HEAD = {
  planTitle: 'Kế hoạch',
  name: 'tháng 9/2024',
  from: '2024-08-15',
  to: '2024-09-14',
  horizonDays: 30,
  since: undefined,
};

describe('open and done', () => {
  it.each(STANDINGS.map((standing) => [standing]))('%s', (standing) => {
    expect(isOpen({ standing })).toBe(!CLOSED.includes(standing));
    expect(isDone({ standing })).toBe(DONE.includes(standing));
  });
});

describe('a report of a state', () => {
  it('asks for what hinders items that are not done', () => {
    const items = [
      item('1', 'Trong hạn', { obstacles: 'thiếu kinh phí' }),
      item('2', 'Tạm dừng', { obstacles: 'chờ ý kiến' }),
      item('3', 'Hoàn thành đúng hạn', { obstacles: 'đã tháo gỡ' }),
      item('4', 'Quá hạn'),
    ];
    expect(reportOf(items, [], HEAD).asks.map(({ code }) => code)).toEqual(['1', '2']);
  });

  it('has the quantities that the plan sets, also of what is done', () => {
    const quantity = { reached: 1, target: 2, measure: 'hội nghị' };
    const items = [item('1', 'Hoàn thành đúng hạn', { quantity }), item('2', 'Trong hạn')];
    expect(reportOf(items, [], HEAD).quantities.map(({ code }) => code)).toEqual(['1']);
  });

  it('names the silent units, the most silent first, of their open items only, unknown units at the end', () => {
    const silent = (code: string, unit: string, standing: Standing = 'Trong hạn') =>
      item(code, standing, { unit, silent: true });
    const items = [
      silent('1', 'Phòng lạ'),
      silent('2', 'Phòng Hai'),
      silent('3', 'Phòng Hai', 'Quá hạn'),
      item('4', 'Trong hạn', { unit: 'Phòng Hai' }),
      item('5', 'Hoàn thành đúng hạn', { unit: 'Phòng Hai' }),
      silent('6', 'Phòng Một'),
      item('7', 'Trong hạn', { unit: 'Phòng Ba' }),
    ];
    expect(reportOf(items, ['Phòng Một', 'Phòng Hai', 'Phòng Ba'], HEAD).silent).toEqual([
      { unit: 'Phòng Hai', silent: 2, open: 3 },
      { unit: 'Phòng Một', silent: 1, open: 1 },
      { unit: 'Phòng lạ', silent: 1, open: 1 },
    ]);
  });

  it('keeps its head and sums up', () => {
    const report = reportOf([item('1', 'Quá hạn'), item('2', 'Hoàn thành quá hạn')], ['Phòng Một'], HEAD);
    expect(report).toMatchObject(HEAD);
    expect(report.summary).toMatchObject({ total: 2, completed: 1, rates: { completion: 0.5, onTime: 0 } });
  });
});

describe('the change between two states', () => {
  const states = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...STANDINGS));

  it('has each item where plain comparing puts it; what was not there before was neither done nor overdue', () => {
    fc.assert(
      fc.property(states, states, (before, after) => {
        const now = Object.entries(after).map(([code, standing]) => item(code, standing));
        const { done, overdue, recovered } = changeSince(new Map(Object.entries(before)), now);
        const where = (test: (then: Standing | undefined, word: Standing) => boolean) =>
          now.filter(({ code, standing }) => test(before[code], standing));
        const wasDone = (then: Standing | undefined) => then !== undefined && DONE.includes(then);
        expect(done).toEqual(where((then, word) => DONE.includes(word) && !wasDone(then)));
        expect(overdue).toEqual(where((then, word) => word === 'Quá hạn' && then !== 'Quá hạn'));
        expect(recovered).toEqual(where((then, word) => word !== 'Quá hạn' && then === 'Quá hạn'));
      }),
    );
  });

  it('is nothing between a state and itself', () => {
    const now = STANDINGS.map((standing, index) => item(String(index), standing));
    const before = new Map(now.map(({ code, standing }) => [code, standing]));
    expect(changeSince(before, now)).toEqual({ done: [], overdue: [], recovered: [] });
  });
});
