import type { Run } from '../../src/local/localWorkbook';
import { Hundred, type Told } from '../support/hundredChanges';
import { FOUND, JournalDesk, short, UNKNOWN } from '../support/journalDesk';
import { journalOf, planWords, replayed, tracesLeft } from '../support/journalReplay';
import { placeOf, scriptSheet } from '../support/sheetCalls';
import { EDITOR, OWNER } from '../support/tracker';

const JOURNAL = 'Nhật ký';

let desk: JournalDesk;
beforeEach(() => {
  desk = new JournalDesk();
});
afterEach(() => desk.close());

describe('the journal', () => {
  it('explains every change of a hundred, a third of them never told, and each once', () => {
    const before = planWords(desk.workbook);
    const all = new Hundred(desk);
    const rounds = 5;
    for (let round = 0; round < rounds; round += 1) {
      const steps: (() => void)[] = [
        () => all.typed(EDITOR, 'Minh chứng', `văn bản số ${round}`),
        () => all.typed(OWNER, 'Đã đạt', String(round + 1)),
        () => all.saved(10 + round),
        () => all.quick(),
        () => (round % 2 === 0 ? all.inserted() : all.deleted()),
        () => all.pasted(100 * (round + 1)),
        () => all.byScript(`tệp ${round}`),
        () => (round < 4 ? all.busy(round) : all.completedByHand()),
        () => all.sorted(round % 2 === 1),
        () => all.saved(50 + round),
        () => all.typedAndUndone(`nhầm ${round}`),
        () => all.typed(OWNER, 'Vướng mắc/kiến nghị', `xin thêm người ${round}`),
        () => all.typed(EDITOR, 'Đã đạt', String(40 + round)),
      ];
      for (const step of steps) {
        desk.later();
        step();
      }
    }
    expect({ events: all.events, third: all.lost / all.events >= 0.3 }).toEqual({ events: 106, third: true });
    desk.later();
    desk.pass();

    const present = planWords(desk.workbook);
    const lines = journalOf(desk.workbook);
    expect(replayed(before, lines)).toEqual(present);
    expect(tracesLeft(desk.workbook)).toEqual([]);
    const byCell = (told: readonly Told[]) => {
      const cells: Record<string, unknown[]> = {};
      for (const { code, header, to, who, way } of told) {
        cells[`${code} ${header}`] ??= [];
        cells[`${code} ${header}`]?.push([to, who, way]);
      }
      return cells;
    };
    expect(byCell(lines)).toEqual(byCell(all.expected));

    const written = desk.office().read(JOURNAL, 'A1:G400').values;
    desk.later();
    desk.pass();
    expect(desk.office().read(JOURNAL, 'A1:G400').values).toEqual(written);
    expect(planWords(desk.workbook)).toEqual(present);
  }, 60_000);
});

describe('nobody but the office', () => {
  it.each([JOURNAL, 'Đối chiếu'])('writes in %s', (tab) => {
    desk.save({ code: 'I.1.1', fields: { progress: 5 } });
    desk.pass();
    const before = desk.office().read(tab, 'A1:G20').values;
    expect(desk.editor().type(tab, 'A3', 'sửa').refused).toHaveLength(1);
    expect(desk.editor().type(tab, 'A900', 'thêm').applied).toBe(0);
    const sheet = scriptSheet(desk.workbook, tab, EDITOR);
    expect(() => sheet.getRange(3, 2).setValue('sửa')).toThrow('protected');
    expect(() => sheet.deleteRow(3)).toThrow('protected');
    expect(outcomeOfRefused(desk.editor().call('reconcileJournal'))).toContain('Văn phòng');
    expect(desk.office().read(tab, 'A1:G20').values).toEqual(before);
  });
});

describe('the tab Nhật ký', () => {
  it('only grows: a pass leaves every written line as it is', () => {
    const written: unknown[][][] = [];
    for (let round = 0; round < 4; round += 1) {
      desk.save({ code: 'I.1.1', fields: { progress: 5 + round } });
      desk.type('I.1.2', 'Minh chứng', `văn bản ${round}`);
      desk.setByScript('I.1.3', 'Vướng mắc/kiến nghị', `vướng ${round}`);
      desk.later();
      desk.pass();
      const rows = desk.office().read(JOURNAL, `A1:G${2 + journalOf(desk.workbook).length}`).values;
      for (const earlier of written) expect(rows.slice(0, earlier.length)).toEqual(earlier);
      expect(rows).toHaveLength(2 + 3 * (round + 1));
      written.push(rows);
    }
  });

  it('does not believe a stamp that somebody typed', () => {
    desk.setByScript('I.1.3', 'Minh chứng', 'tệp');
    desk.type('I.1.3', 'Người cập nhật', 'giamdoc@so.example');
    desk.type('I.1.1', 'Minh chứng', 'công văn');
    desk.type('I.1.1', 'Người cập nhật', 'giamdoc@so.example');
    desk.pass();
    expect(desk.linesOf('I.1.3', 'Minh chứng').map(short)).toEqual([['', 'tệp', UNKNOWN, FOUND]]);
    expect(desk.linesOf('I.1.1', 'Minh chứng').map(short)).toEqual([['', 'công văn', UNKNOWN, 'Gõ vào ô']]);
    expect(JSON.stringify(journalOf(desk.workbook))).not.toContain('giamdoc');
    expect(desk.display('I.1.3', 'Người cập nhật')).toBe(UNKNOWN);
  });
});

function outcomeOfRefused(run: Run): string {
  if (run.ok) throw new Error('It was not refused.');
  return run.error;
}

describe('items that come and go', () => {
  /** The office copies an item's row with another code below it. */
  const addItem = (like: string, code: string) => {
    const sheet = desk.tracker();
    const { row, column } = placeOf(desk.workbook, like, 'Mã');
    const [cells = []] = sheet.getRange(row, 1, 1, 33).getValues();
    sheet.insertRowsBefore(row, 1);
    sheet.getRange(row, 1, 1, 33).setValues([cells]);
    sheet.getRange(row, column).setValue(code);
  };

  it('are told, with who updated an item that is new', () => {
    const before = planWords(desk.workbook);
    addItem('I.1.2', 'I.1.99');
    desk.later();
    desk.save({ code: 'I.1.99', fields: { progress: 35 } });
    desk.later();
    desk.pass();
    expect(replayed(before, journalOf(desk.workbook))).toEqual(planWords(desk.workbook));
    expect(desk.linesOf('I.1.99', 'Cả việc').map(({ from }) => from)).toEqual(['']);
    expect(desk.linesOf('I.1.99', 'Tiến độ (%)').pop()).toMatchObject({
      to: '35',
      who: EDITOR,
      way: 'Thanh bên',
    });
    const lines = journalOf(desk.workbook).length;
    desk.pass();
    expect(journalOf(desk.workbook)).toHaveLength(lines);
  });

  it('are told when the office removes one, with what was told of it before', () => {
    const before = planWords(desk.workbook);
    desk.save({ code: 'I.1.2', fields: { progress: 35 } });
    desk.later();
    desk.tracker().deleteRow(desk.rowOf('I.1.2'));
    desk.pass();
    expect(replayed(before, journalOf(desk.workbook))).toEqual(planWords(desk.workbook));
    expect(desk.linesOf('I.1.2', 'Tiến độ (%)').map(({ to, who, way }) => [to, who, way])).toEqual([
      ['35', EDITOR, 'Thanh bên'],
    ]);
    expect(desk.linesOf('I.1.2', 'Cả việc')).toMatchObject([{ to: '', who: UNKNOWN }]);
  });

  it('wait while a code stands twice, and are told with who once it is put right', () => {
    const before = planWords(desk.workbook);
    desk.save({ code: 'I.1.2', fields: { progress: 35 } });
    desk.later();
    desk.save({ code: 'I.1.1', fields: { progress: 15 } });
    desk.later();
    addItem('I.1.2', 'I.1.2');
    expect(desk.save({ code: 'I.1.2', fields: { progress: 36 } })).toMatchObject({ ok: false });
    desk.pass();
    expect(journalOf(desk.workbook).map(({ code }) => code)).toEqual(['I.1.1']);
    desk.tracker().deleteRow(desk.rowOf('I.1.2'));
    desk.later();
    desk.pass();
    expect(desk.linesOf('I.1.2', 'Tiến độ (%)').map(({ to, who, way }) => [to, who, way])).toEqual([
      ['35', EDITOR, 'Thanh bên'],
    ]);
    expect(replayed(before, journalOf(desk.workbook))).toEqual(planWords(desk.workbook));
    expect(tracesLeft(desk.workbook)).toEqual([]);
  });

  it('are the same items after their codes were renamed and back', () => {
    const before = planWords(desk.workbook);
    desk.setByScript('I.1.2', 'Mã', 'I.1.20');
    desk.pass();
    expect(replayed(before, journalOf(desk.workbook))).toEqual(planWords(desk.workbook));
    desk.setByScript('I.1.20', 'Mã', 'I.1.2');
    desk.later();
    desk.pass();
    expect(replayed(before, journalOf(desk.workbook))).toEqual(before);
  });
});
