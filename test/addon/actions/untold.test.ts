import { JournalDesk, short, TAB, UNKNOWN } from '../../support/journalDesk';
import { journalOf } from '../../support/journalReplay';
import { OWNER } from '../../support/tracker';

let desk: JournalDesk;
beforeEach(() => {
  desk = new JournalDesk();
});
afterEach(() => desk.close());

describe('what came in without an event', () => {
  it.each([
    ['typed', () => desk.unheard(() => desk.type('I.1.2', 'Trạng thái', 'Hoàn thành'))],
    [
      'written in other letters where the rule of the cell is gone',
      () => {
        desk.cellOf('I.1.2', 'Trạng thái').clearDataValidations();
        desk.setByScript('I.1.2', 'Trạng thái', ' HOÀN  thành'.normalize('NFD'));
      },
    ],
  ])('is put right by the rules: a completed item that was %s', (_, change) => {
    change();
    desk.pass();
    expect(
      ['Trạng thái', 'Tiến độ (%)', 'Ngày hoàn thành', 'Người cập nhật'].map((one) =>
        desk.display('I.1.2', one),
      ),
    ).toEqual(['Hoàn thành', '100', '20/09/2024', UNKNOWN]);
    expect(desk.linesOf('I.1.2', 'Ngày hoàn thành').map(short)).toEqual([
      ['', '20/09/2024', 'sổ tự điền', 'Sổ tự điền'],
    ]);
  });

  it('loses progress and date again when the item is opened again, and what somebody wrote stays', () => {
    desk.save({ code: 'I.1.2', fields: { status: 'Hoàn thành' } });
    desk.save({ code: 'I.1.1', fields: { status: 'Hoàn thành' } });
    desk.pass();
    desk.unheard(() => {
      desk.type('I.1.2', 'Trạng thái', 'Đang thực hiện');
      desk.type('I.1.1', 'Trạng thái', 'Đang thực hiện');
      desk.type('I.1.1', 'Tiến độ (%)', '60');
    });
    desk.pass();
    const cells = (code: string) => ['Tiến độ (%)', 'Ngày hoàn thành'].map((one) => desk.display(code, one));
    expect([cells('I.1.2'), cells('I.1.1')]).toEqual([
      ['', ''],
      ['60', ''],
    ]);
  });

  it.each([
    ['Vướng mắc/kiến nghị', '=1+1', '=1+1'],
    ['Đã đạt', '=2*3', 6],
    ['Minh chứng', '="công "&"văn"', '="công "&"văn"'],
    ['Trạng thái', '="Hoàn "&"thành"', 'Hoàn thành'],
    ['Trạng thái', '=IF(TRUE;"xong";"")', ''],
    ['Ngày hoàn thành', '=DATE(2024;9;5)', new Date('2024-09-05T00:00+07:00')],
    ['Ngày hoàn thành', '=NOW()', new Date('2024-09-20T00:00+07:00')],
    ['Tiến độ (%)', '=1/0', ''],
  ])('holds no formula where units enter: %s %s', (header, formula, left) => {
    desk.setByScript('I.1.1', header, formula);
    desk.unheard(() => desk.editor().type(TAB, desk.at('I.1.2', header), [[formula]]));
    const cells = [desk.at('I.1.1', header), desk.at('I.1.2', header)];
    desk.pass();
    const before = journalOf(desk.workbook).length;
    for (const cell of cells) {
      const { values, formulas } = desk.office().read(TAB, cell);
      expect({ values, formulas }).toEqual({ values: [[left]], formulas: [['']] });
    }
    if (left === '')
      expect(desk.linesOf('I.1.1', header)).toMatchObject([{ to: formula }, { from: formula, to: '' }]);
    desk.pass();
    expect(journalOf(desk.workbook)).toHaveLength(before);
  });
});

describe('what the add-on puts right at once', () => {
  it('is told after what was typed, though no time goes by between the two', () => {
    const codes = ['I.1.1', 'I.1.2', 'I.1.3', 'I.2.1', 'I.2.2', 'I.2.3', 'I.2.4', 'I.3.1'];
    for (const code of codes) {
      desk.cellOf(code, 'Trạng thái').clearDataValidations();
      desk.type(code, 'Trạng thái', 'đang  thực hiện', OWNER);
    }
    desk.pass();
    for (const code of codes)
      expect([code, desk.linesOf(code, 'Trạng thái').map(short)]).toEqual([
        code,
        [
          ['Chưa thực hiện', 'đang  thực hiện', OWNER, 'Gõ vào ô'],
          ['đang  thực hiện', 'Đang thực hiện', OWNER, 'Sổ tự điền'],
        ],
      ]);
  });
});
