import { JournalDesk } from '../../support/journalDesk';
import { planWords, replayed } from '../../support/journalReplay';
import { EDITOR, OWNER, outcomeOf } from '../../support/tracker';

let desk: JournalDesk;
beforeEach(() => {
  desk = new JournalDesk();
});
afterEach(() => desk.close());

interface Entry {
  key: string;
  from: string;
  to: string;
  who: string;
  way: string;
  restorable?: unknown;
}
const historyOf = (code: string, header: string): Entry[] => {
  const answer = outcomeOf(desk.editor().call('readItem', { code })) as {
    value: { history: (Entry & { header: string })[] };
  };
  return answer.value.history.filter((entry) => entry.header === header);
};

describe('the history of an item', () => {
  it('shows at once what waits to be journalled, and the same from the journal afterwards', () => {
    desk.save({ code: 'I.1.1', fields: { progress: 30 } });
    desk.later();
    desk.type('I.1.1', 'Tiến độ (%)', '40', OWNER);
    const waiting = historyOf('I.1.1', 'Tiến độ (%)').map(({ to, who, way }) => [to, who, way]);
    expect(waiting).toEqual([
      ['40', OWNER, 'Gõ vào ô'],
      ['30', EDITOR, 'Thanh bên'],
    ]);
    desk.pass();
    const entries = historyOf('I.1.1', 'Tiến độ (%)');
    expect(entries.map(({ to, who, way }) => [to, who, way])).toEqual(waiting);
    expect(entries.map(({ from, restorable }) => [from, restorable])).toEqual([
      ['30', 30],
      ['0', 0],
    ]);
  });

  it.each([
    ['Minh chứng', 'evidence', ['công văn 1', 'công văn 2']],
    ['Ngày hoàn thành', 'completedOn', ['2024-09-02', '2024-09-03']],
    ['Đã đạt', 'reached', [2.5, 7]],
    ['Vướng mắc/kiến nghị', 'obstacles', [`${'dài '.repeat(1249)}hết.`, 'ngắn']],
  ])('brings an earlier value of %s back', (header, key, [old = '', newer = '']) => {
    const code = 'I.1.1';
    if (key === 'completedOn') desk.save({ code, fields: { status: 'Hoàn thành', completedOn: old } });
    else desk.save({ code, fields: { [key]: old } });
    desk.pass();
    const words = () => planWords(desk.workbook).get(code)?.[header];
    const shown = words();
    desk.later();
    desk.save({ code, fields: { [key]: newer } });
    desk.pass();
    expect(words()).not.toBe(shown);
    const [latest] = historyOf(code, header);
    expect(latest).toMatchObject({ key, restorable: old });
    desk.later();
    const base = { [key]: newer };
    expect(desk.save({ code, fields: { [key]: latest?.restorable }, base, restore: true })).toMatchObject({
      ok: true,
      value: { fields: { [key]: old } },
    });
    expect(words()).toBe(shown);
    desk.pass();
    expect(desk.linesOf(code, header).pop()).toMatchObject({ who: EDITOR, way: 'Khôi phục', to: shown });
    expect(
      replayed(new Map([[code, onlyColumn(header)]]), desk.linesOf(code, header)).get(code)?.[header],
    ).toBe(shown);
  });

  it('offers no long text back that the journal never had in full', () => {
    const long = (word: string) => word.repeat(2_000);
    desk.save({ code: 'I.1.1', fields: { obstacles: long('một ') } });
    desk.later();
    desk.save({ code: 'I.1.1', fields: { obstacles: long('hai ') } });
    desk.later();
    desk.save({ code: 'I.1.1', fields: { obstacles: 'ba' } });
    desk.pass();
    const entries = historyOf('I.1.1', 'Vướng mắc/kiến nghị');
    expect(entries.map(({ to }) => to)).toEqual([
      'ba',
      '(văn bản dài 8000 ký tự)',
      '(văn bản dài 8000 ký tự)',
    ]);
    expect(entries.map(({ restorable }) => restorable)).toEqual([undefined, undefined, '']);
  });
});

const onlyColumn = (header: string) => ({ [header]: '' });
