import type { LocalWorkbook, Person } from '../../src/local/localWorkbook';
import {
  EDITOR,
  OWNER,
  openTracker,
  outcomeOf,
  readTracker,
  setUpAgain,
  spreadsheetOf,
} from '../support/tracker';

const TAB = 'Theo đơn vị';
const COLUMNS = [
  'Đơn vị',
  'Số việc',
  'Hoàn thành',
  'Quá hạn',
  'Sắp đến hạn',
  'Tỷ lệ hoàn thành',
  'Tỷ lệ đúng hạn',
  'Cập nhật gần nhất',
  'Chưa cập nhật kỳ này',
  'E-mail',
] as const;
type Line = Record<(typeof COLUMNS)[number], string>;
const OTHERS = 'Khác, chưa ghi đơn vị';
const TOTAL = 'Toàn cơ quan';

/** The table as a person reads it, line by line, and the sheet row of each. */
function readLines(person: Person): Map<string, Line & { row: number }> {
  const { display } = person.read(TAB, 'A1:J40');
  const headerRow = display.findIndex(([first]) => first === 'Đơn vị');
  expect(display[headerRow]).toEqual(COLUMNS);
  const lines = display.slice(headerRow + 1).flatMap((cells, index) => {
    const texts = Object.fromEntries(COLUMNS.map((column, place) => [column, cells[place] ?? '']));
    return cells[0] ? [[cells[0], { ...(texts as Line), row: headerRow + 2 + index }] as const] : [];
  });
  return new Map(lines);
}

function lineOf(person: Person, unit: string): Line & { row: number } {
  const line = readLines(person).get(unit);
  if (!line) throw new Error(`No line ${unit}.`);
  return line;
}

/** The line above the table about missing addresses; '' where there is none. */
const openToAll = (person: Person): string => person.read(TAB, 'A3').display[0]?.[0] ?? '';

const isoOf = (text: string): string => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})/, '$3-$2-$1');
const percentOf = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`;

/** What one line must say, counted row by row over the tracker without the workbook's own counting columns. */
function counted(rows: readonly Record<string, string>[], today: string): Omit<Line, 'Đơn vị' | 'E-mail'> {
  const standing = (word: string) => rows.filter((row) => row['Tình trạng'] === word).length;
  const [onTime, late, overdue] = [
    standing('Hoàn thành đúng hạn'),
    standing('Hoàn thành quá hạn'),
    standing('Quá hạn'),
  ];
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
  const period = new Date(Date.UTC(year, month - 1 - (date < 15 ? 1 : 0), 15)).toISOString().slice(0, 10);
  const silent = rows.filter(
    (row) =>
      ['', 'Chưa thực hiện', 'Đang thực hiện'].includes(row['Trạng thái'] ?? '') &&
      isoOf(row['Bắt đầu'] ?? '') <= today &&
      isoOf(row['Cập nhật lúc'] ?? '') < period,
  );
  const moments = rows.map((row) => row['Cập nhật lúc'] ?? '').filter((text) => text !== '');
  const latest = moments.sort((one, other) => (isoOf(one) < isoOf(other) ? 1 : -1))[0];
  return {
    'Số việc': String(rows.length),
    'Hoàn thành': String(onTime + late),
    'Quá hạn': String(overdue),
    'Sắp đến hạn': String(standing('Sắp đến hạn')),
    'Tỷ lệ hoàn thành': percentOf(onTime + late, onTime + late + overdue),
    'Tỷ lệ đúng hạn': percentOf(onTime, onTime + late + overdue),
    'Cập nhật gần nhất': latest ?? '',
    'Chưa cập nhật kỳ này': String(silent.length),
  };
}

/** Compares every line of the table with the count; returns how many items were counted. */
function expectCounted(person: Person, today: string): number {
  const tracker = readTracker(person);
  const headers = tracker.block.display[tracker.headerRow] ?? [];
  const items = tracker
    .codes()
    .map(
      (code): Record<string, string> =>
        Object.fromEntries(
          headers.filter((header) => header !== '').map((header) => [header, tracker.display(code, header)]),
        ),
    );
  const lines = readLines(person);
  const units = [...lines.keys()].filter((name) => name !== OTHERS && name !== TOTAL);
  expect(units.length).toBeGreaterThan(0);
  const belongs = (name: string) => (item: Record<string, string>) => {
    const unit = item['Đơn vị theo dõi'] ?? '';
    return name === TOTAL || (name === OTHERS ? !units.includes(unit) : unit === name);
  };
  for (const [name, line] of lines) {
    expect({ name, ...line }).toMatchObject({ name, ...counted(items.filter(belongs(name)), today) });
  }
  return items.length;
}

describe('the tab Theo đơn vị', () => {
  it.each(['2024-01-02', '2024-03-14', '2024-09-20', '2024-12-15', '2025-01-15'])(
    'says on %s what a count over the rows of the tracker says',
    (today) => {
      const workbook = openTracker({ sample: true, today });
      const office = workbook.as(OWNER);
      const row =
        1 + office.read('Danh mục', 'A1:A24').display.findIndex(([label]) => label === 'Ngày tham chiếu');
      office.type('Danh mục', `B${row}`, today.split('-').reverse().join('/'));
      expect(expectCounted(office, today)).toBe(47);
      expect(Number(lineOf(office, TOTAL)['Số việc'])).toBe(47);
    },
  );

  describe('with updates', () => {
    let workbook: LocalWorkbook;
    let office: Person;
    beforeEach(() => {
      workbook = openTracker();
      office = workbook.as(OWNER);
    });
    const today = '2024-09-20';

    it('follows when a unit types into the sheet', () => {
      const unit = readTracker(office).display('I.2.3', 'Đơn vị theo dõi');
      const before = lineOf(office, unit);
      expect(before['Cập nhật gần nhất']).toBe('');
      workbook.moveClock(`${today}T14:35`);
      workbook.as(EDITOR).type('Theo dõi', readTracker(office).at('I.2.3', 'Tiến độ (%)'), '30');
      const after = lineOf(office, unit);
      expect(Number(after['Chưa cập nhật kỳ này'])).toBe(Number(before['Chưa cập nhật kỳ này']) - 1);
      expect(after['Cập nhật gần nhất']).toBe('20/09/2024 14:35');
      expectCounted(office, today);
    });

    it('follows when a unit saves in the sidebar, and shows the latest moment of the unit', () => {
      const tracker = readTracker(office);
      const unit = tracker.display('II.1.4', 'Đơn vị theo dõi');
      const [, second] = tracker.codes().filter((code) => tracker.display(code, 'Đơn vị theo dõi') === unit);
      if (second === undefined || second === 'II.1.4') throw new Error('The unit needs another item.');
      const save = (code: string, fields: object) =>
        expect(outcomeOf(workbook.as(EDITOR).call('saveItemUpdate', { code, fields }))).toMatchObject({
          ok: true,
        });
      const before = lineOf(office, unit);
      workbook.moveClock(`${today}T09:05`);
      save('II.1.4', { status: 'Hoàn thành', progress: 100, completedOn: '2024-09-18' });
      workbook.moveClock(`${today}T16:59`);
      save(second, { progress: 15 });
      const after = lineOf(office, unit);
      expect(Number(after['Chưa cập nhật kỳ này'])).toBe(Number(before['Chưa cập nhật kỳ này']) - 2);
      expect(Number(after['Quá hạn'])).toBe(Number(before['Quá hạn']) - 1);
      expect(after['Cập nhật gần nhất']).toBe('20/09/2024 16:59');
      expect(lineOf(office, TOTAL)['Cập nhật gần nhất']).toBe('20/09/2024 16:59');
      expectCounted(office, today);
      workbook.moveClock('2024-10-15T08:00', true);
      expect(office.read(TAB, 'A2').display[0]?.[0]).toBe(
        'Kỳ báo cáo này tính từ 15/10/2024; việc đang mở mà đơn vị chưa cập nhật từ ngày đó là chưa cập nhật.',
      );
      expectCounted(office, '2024-10-15');
      expect(lineOf(office, unit)['Cập nhật gần nhất']).toBe('20/09/2024 16:59');
    });

    it('counts items of no listed unit in a line of their own', () => {
      const { at } = readTracker(office);
      const cell = (code: string) =>
        spreadsheetOf(workbook).tab('Theo dõi').getRange(at(code, 'Đơn vị theo dõi'));
      for (const code of ['I.1.1', 'I.1.2']) cell(code).setValue('');
      cell('I.1.3').clearDataValidations();
      cell('I.1.3').setValue('Phòng lạ');
      office.type('Theo dõi', at('I.1.3', 'Tiến độ (%)'), '5');
      expectCounted(office, today);
      expect(lineOf(office, OTHERS)).toMatchObject({
        'Số việc': '3',
        'Cập nhật gần nhất': '20/09/2024 08:00',
        'E-mail': '',
      });
    });

    it('says which column to put right when somebody typed words among the moments', () => {
      const before = lineOf(office, TOTAL)['Cập nhật gần nhất'];
      office.type('Theo dõi', readTracker(office).at('I.1.2', 'Cập nhật lúc'), 'hôm qua');
      expect(lineOf(office, TOTAL)['Cập nhật gần nhất']).toBe('Sửa cột Cập nhật lúc');
      office.type('Theo dõi', readTracker(office).at('I.1.2', 'Cập nhật lúc'), '');
      expect(lineOf(office, TOTAL)['Cập nhật gần nhất']).toBe(before);
    });

    it('colours what is overdue and who is silent, in all lines but the total', () => {
      const { styles } = office.read(TAB, 'A1:J40');
      const colour = (row: number, column: (typeof COLUMNS)[number]) =>
        styles[row - 1]?.[COLUMNS.indexOf(column)]?.background;
      const seen = new Set<boolean>();
      for (const [name, line] of readLines(office)) {
        if (name === TOTAL) {
          expect(colour(line.row, 'Quá hạn')).toBe(colour(line.row, 'Số việc'));
          continue;
        }
        seen.add(line['Quá hạn'] !== '0').add(line['Chưa cập nhật kỳ này'] !== '0');
        const plain = colour(line.row, 'Số việc');
        expect([name, colour(line.row, 'Quá hạn')]).toEqual([
          name,
          line['Quá hạn'] === '0' ? plain : '#FDECEA',
        ]);
        expect([name, colour(line.row, 'Chưa cập nhật kỳ này')]).toEqual([
          name,
          line['Chưa cập nhật kỳ này'] === '0' ? plain : '#FFF4E0',
        ]);
      }
      expect(seen.size).toBe(2);
    });

    it('says who has no address, and that all is open while nobody has one', () => {
      const units = [...readLines(office)].filter(([name]) => name !== OTHERS && name !== TOTAL);
      expect(units.map(([, line]) => line['E-mail'])).toEqual(units.map(() => 'chưa có'));
      expect(openToAll(office)).toContain('ai sửa được sổ cũng cập nhật được việc của mọi đơn vị');
      const lists = office.read('Danh mục', 'A1:F60').display;
      const row = 1 + lists.findIndex(([name]) => name === 'Thanh tra Sở');
      office.type('Danh mục', `F${row}`, 'thanhtra@so.example');
      expect(openToAll(office)).toBe('');
      expect(lineOf(office, 'Thanh tra Sở')['E-mail']).toBe('');
      office.type('Danh mục', `F${row}`, '');
      expect(openToAll(office)).not.toBe('');
    });
  });

  describe('being set up', () => {
    let workbook: LocalWorkbook;
    let office: Person;
    beforeEach(() => {
      workbook = openTracker();
      office = workbook.as(OWNER);
    });
    const lastWords = () => office.asked.at(-1)?.dialog.message ?? '';
    const picture = () => {
      const { version: _version, ...rest } = workbook.snapshot();
      return rest;
    };
    const freeUnitRow = () => {
      const names = office.read('Danh mục', 'A1:D60').display;
      const header = names.findIndex(([name, full]) => name === 'Đơn vị' && full === 'Tên đầy đủ');
      return 1 + names.findIndex(([name], index) => index > header && name === '');
    };

    it('stands right after Tổng hợp, also where it is made later and tabs were put in between', () => {
      const names = () => workbook.snapshot().sheets.map(({ name }) => name);
      expect(names().slice(1, 3)).toEqual(['Tổng hợp', TAB]);
      const { SpreadsheetApp } = workbook.globals() as {
        SpreadsheetApp: { getActive(): { insertSheet(name: string, position: number): unknown } };
      };
      spreadsheetOf(workbook).deleteTab(TAB);
      for (const own of ['Ghi chép', 'Họp']) SpreadsheetApp.getActive().insertSheet(own, 1);
      setUpAgain(office);
      expect(lastWords()).toContain(`Đã tạo tab "${TAB}".`);
      expect(names().slice(3, 5)).toEqual(['Tổng hợp', TAB]);
      expectCounted(office, '2024-09-20');
    });

    it('gives a unit added to Danh mục its line, and takes it back with the unit', () => {
      const row = freeUnitRow();
      office.type('Danh mục', `A${row}`, [['Phòng mới', 'Phòng mới lập', '', 'Đơn vị']]);
      office.type('Theo dõi', readTracker(office).at('I.1.1', 'Đơn vị theo dõi'), 'Phòng mới');
      setUpAgain(office);
      expect(lineOf(office, 'Phòng mới')).toMatchObject({ 'Số việc': '1', 'E-mail': 'chưa có' });
      expectCounted(office, '2024-09-20');
      const grown = picture();
      setUpAgain(office);
      expect(picture()).toEqual(grown);

      office.type('Danh mục', `A${row}`, [['', '', '', '']]);
      setUpAgain(office);
      expect([...readLines(office).keys()].slice(-2)).toEqual([OTHERS, TOTAL]);
      expectCounted(office, '2024-09-20');
      const below = office.read(TAB, 'A15:K16');
      expect(below.display.flat().join('')).toBe('');
      expect(new Set(below.styles.flat().map(({ background }) => background))).toEqual(new Set(['#FFFFFF']));
    });

    it('changes nothing when run again, and puts right what was broken', () => {
      const before = picture();
      setUpAgain(office);
      expect(lastWords()).toContain('không có gì phải sửa');
      expect(picture()).toEqual(before);
      const { row } = lineOf(office, TOTAL);
      office.type(TAB, `B${row}`, '99');
      spreadsheetOf(workbook).tab(TAB).clearConditionalFormatRules();
      setUpAgain(office);
      expect(lastWords()).toContain(`Tab "${TAB}": đã đặt lại 2 quy tắc tô màu.`);
      expect(picture()).toEqual(before);
    });

    it('keeps its figures when Tổng hợp was deleted and made again', () => {
      const before = office.read(TAB, 'A1:K20');
      spreadsheetOf(workbook).deleteTab('Tổng hợp');
      setUpAgain(office);
      expect(office.read(TAB, 'A1:K20')).toEqual(before);
    });

    it('is closed to those who are not the office', () => {
      const editor = workbook.as(EDITOR);
      expect(editor.type(TAB, 'A2', 'x').refused).toHaveLength(1);
      expect(editor.type(TAB, 'I6', '0').refused).toHaveLength(1);
    });

    it('fits the width of an A4 page lying on its side', () => {
      const sheet = workbook.snapshot().sheets.find(({ name }) => name === TAB);
      const { columnWidths = [], hiddenColumns } = sheet ?? {};
      expect(hiddenColumns).toEqual([COLUMNS.length]);
      const shown = columnWidths.slice(0, COLUMNS.length);
      expect(shown.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1020);
    });
  });
});
