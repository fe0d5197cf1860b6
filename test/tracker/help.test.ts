import { STANDINGS } from '../../src/addon/plan/standing';
import { STATUSES } from '../../src/addon/plan/status';
import { amendmentWords } from '../../src/addon/sidebar/amendments/words';
import { words as sidebarWords } from '../../src/addon/sidebar/words';
import { EVENT_COLUMNS } from '../../src/addon/workbook/eventsTab';
import { JOURNAL_COLUMNS } from '../../src/addon/workbook/journalTab';
import { UNIT_COLUMNS } from '../../src/addon/workbook/listsColumns';
import { standingLook, standingSign } from '../../src/addon/workbook/look';
import { NO, SETTINGS, YES } from '../../src/addon/workbook/settings';
import { tabName } from '../../src/addon/workbook/tabNames';
import { BANDS, TRACKER_COLUMNS } from '../../src/addon/workbook/trackerColumns';
import type { LocalWorkbook, MenuItem, Person } from '../../src/local/localWorkbook';
import { scriptSheet } from '../support/sheetCalls';
import { EDITOR, OWNER, openTracker, setUpAgain, spreadsheetOf } from '../support/tracker';

const TAB = 'Hướng dẫn';
const AREA = 'A1:D260';

let workbook: LocalWorkbook;
let office: Person;
beforeAll(() => {
  workbook = openTracker();
  office = workbook.as(OWNER);
});
afterAll(() => workbook.close());

const lines = () => office.read(TAB, AREA).display.map(([term = '', words = '']) => ({ term, words }));
const lastWords = () => office.asked.at(-1)?.dialog.message ?? '';

/** The lines below a heading in capitals, down to the next one. */
function section(heading: string): { term: string; words: string }[] {
  const all = lines();
  const from = all.findIndex(({ term }) => term === heading) + 1;
  if (from === 0) throw new Error(`No section ${heading}.`);
  const length = all.slice(from).findIndex(({ term }) => term === '');
  return all.slice(from, from + length);
}
const terms = (heading: string) =>
  section(heading)
    .filter(({ words }) => words !== '')
    .map(({ term }) => term);

/** The labels of a menu's items as one finds them, with the submenu before them. */
const labelsOf = (items: readonly MenuItem[], within = ''): string[] =>
  items.flatMap(({ label, items: inner, separator }) =>
    separator ? [] : inner ? labelsOf(inner, `${within}${label} ▸ `) : [`${within}${label}`],
  );
const menuLabels = () => labelsOf(office.open().flatMap(({ items = [] }) => items));

describe('the tab Hướng dẫn', () => {
  it('has every column of the tracker, of the units and of the events, with its words', () => {
    const headers = (columns: readonly { header: string; hidden?: boolean }[]) =>
      columns.map(({ header }) => header);
    expect(terms('CÁC CỘT CỦA TAB THEO DÕI')).toEqual([
      ...headers(TRACKER_COLUMNS.filter(({ hidden }) => !hidden)),
      ...headers(TRACKER_COLUMNS.filter(({ hidden }) => hidden)),
    ]);
    expect(terms('CÁC CỘT CỦA BẢNG ĐƠN VỊ, TAB DANH MỤC')).toEqual(headers(UNIT_COLUMNS));
    expect(terms('CÁC CỘT CỦA TAB SỰ KIỆN')).toEqual(headers(EVENT_COLUMNS));
    const progress = section('CÁC CỘT CỦA TAB THEO DÕI').find(({ term }) => term === 'Tiến độ (%)');
    expect(progress?.words).toBe(
      'Đã làm được bao nhiêu phần trăm công việc.\nĐơn vị nhập. Ghi số từ 0 đến 100. Ví dụ: 40',
    );
  });

  it('has every tab of the workbook, setting, status and standing', () => {
    expect([...terms('CÁC TAB')].sort()).toEqual(Object.values(tabName).sort());
    const present = workbook.snapshot().sheets.map(({ name }) => name);
    expect(terms('CÁC TAB')).toEqual(expect.arrayContaining(present));
    expect(terms('CÀI ĐẶT Ở TAB DANH MỤC')).toEqual(SETTINGS.map(({ label }) => label));
    expect(terms('GIÁ TRỊ ĐƯỢC PHÉP')).toEqual([
      ...STATUSES,
      ...STANDINGS.map((word) => `${standingSign[word]} ${word}`),
    ]);
  });

  it('shows each standing in its colours', () => {
    const { display, styles } = office.read(TAB, AREA);
    for (const word of STANDINGS) {
      const row = display.findIndex(([term]) => term === `${standingSign[word]} ${word}`);
      expect({ word, style: styles[row]?.[0] }).toEqual({ word, style: standingLook[word] });
    }
  });

  it('has every item of the menu in its order, and who may use it', () => {
    expect(terms('MENU SỔ THEO DÕI (TRÊN MÁY TÍNH)')).toEqual(menuLabels());
    for (const { term, words } of section('MENU SỔ THEO DÕI (TRÊN MÁY TÍNH)'))
      expect({ term, lines: words.split('\n').length }).toEqual({ term, lines: 2 });
  });

  it('has five first steps for each role, and five to eight questions', () => {
    const start = section('BẮT ĐẦU: BẠN LÀ AI?');
    const roles = start.filter(({ words }) => words === '').map(({ term }) => term);
    expect(roles).toEqual(['Đơn vị thực hiện', 'Văn phòng (người giữ sổ)', 'Lãnh đạo']);
    expect(start.filter(({ term }) => /^[1-5]\.$/.test(term))).toHaveLength(15);
    const questions = terms('KHI CÓ VƯỚNG MẮC').length;
    expect(questions).toBeGreaterThanOrEqual(5);
    expect(questions).toBeLessThanOrEqual(8);
  });

  it('names nothing in quotation marks that is not on the screen', () => {
    const texts = (thing: unknown): string[] =>
      typeof thing === 'string' ? [thing] : Object.values(Object(thing)).flatMap(texts);
    const known = new Set([
      ...workbook.snapshot().sheets.map(({ name }) => name),
      ...Object.values(tabName),
      ...[...TRACKER_COLUMNS, ...UNIT_COLUMNS, ...JOURNAL_COLUMNS].map(({ header }) => header),
      ...SETTINGS.map(({ label }) => label),
      ...STATUSES,
      ...Object.values(BANDS),
      ...texts(sidebarWords),
      ...texts(amendmentWords),
      ...menuLabels().flatMap((label) => label.split(' ▸ ')),
      ...office.open().map(({ label }) => label),
      YES,
      NO,
      // Stand in cells of the sheet: of a column of Nhật ký, and of the column Người cập nhật.
      'Bản tin',
      'không rõ',
    ]);
    const named = lines().flatMap(({ words }) => [...words.matchAll(/"([^"]+)"/g)].map(([, name]) => name));
    expect(named.length).toBeGreaterThan(40);
    expect([...new Set(named)].filter((name) => name !== undefined && !known.has(name))).toEqual([]);
  });

  it('is two columns of plain text with the title in view, no wider than an upright A4 page', () => {
    const { formulas, values } = office.read(TAB, AREA);
    expect(formulas.flat().filter((text) => text !== '')).toEqual([]);
    expect(values.flat().filter((value) => typeof value !== 'string')).toEqual([]);
    const sheet = scriptSheet(workbook, TAB) as unknown as {
      getColumnWidth(column: number): number;
      getLastColumn(): number;
      getFrozenRows(): number;
    };
    expect(sheet.getLastColumn()).toBe(2);
    expect(sheet.getColumnWidth(1) + sheet.getColumnWidth(2)).toBeLessThanOrEqual(640);
    expect(sheet.getFrozenRows()).toBe(1);
  });

  it('is closed to everybody but the office', () => {
    const editor = workbook.as(EDITOR);
    expect(editor.type(TAB, 'B5', 'Đổi').refused).toHaveLength(1);
    expect(editor.type(TAB, 'A250', 'Ghi thêm').refused).toHaveLength(1);
  });

  it('is written anew where somebody changed it or an older add-on left more of it; what stands beside it stays', () => {
    const whole = lines();
    const last = whole.findLastIndex(({ term }) => term !== '') + 1;
    office.type(TAB, 'B6', 'Hướng dẫn riêng');
    office.type(TAB, 'A12', '');
    office.type(TAB, `A${last + 3}`, 'Câu hỏi cũ');
    office.type(TAB, `B${last + 3}`, 'Trả lời cũ');
    office.type(TAB, 'D9', 'Của Văn phòng');
    setUpAgain(office);
    expect(lastWords()).toMatch(/^Tab "Hướng dẫn": đã viết lại theo bản hiện hành\.\n\nXong\.$/);
    expect(lines()).toEqual(whole);
    expect(office.read(TAB, 'D9').display).toEqual([['Của Văn phòng']]);
    setUpAgain(office);
    expect(lastWords()).toBe('Sổ đã đúng, không có gì phải sửa.');
  });

  it('is made again in its place where it was deleted, even after its rows were taken away', () => {
    const tabs = () => workbook.snapshot().sheets.map(({ name }) => name);
    const before = { tabs: tabs(), lines: lines() };
    spreadsheetOf(workbook).deleteTab(TAB);
    setUpAgain(office);
    expect(lastWords()).toContain('Đã tạo tab "Hướng dẫn".');
    expect({ tabs: tabs(), lines: lines() }).toEqual(before);
    (scriptSheet(workbook, TAB) as unknown as { deleteRows(from: number, count: number): void }).deleteRows(
      20,
      980,
    );
    setUpAgain(office);
    expect(lines()).toEqual(before.lines);
  });
});

describe('a workbook without items', () => {
  it('says above the tracker what to do, until there is an item', () => {
    const empty = openTracker({ plan: 'mau-trong' });
    const person = empty.as(OWNER);
    const title = () => person.read('Theo dõi', 'A1').display[0]?.[0] ?? '';
    expect(title()).toMatch(/chưa có việc nào: Văn phòng chọn Sổ theo dõi ▸ Kế hoạch ▸ Nhập kế hoạch\)$/);
    expect(office.read('Theo dõi', 'A1').display[0]?.[0]).not.toContain('chưa có việc nào');
    const kind = person.read('Theo dõi', 'A3:AZ3').display[0]?.indexOf('Loại dòng') ?? -1;
    const tracker = scriptSheet(empty, 'Theo dõi');
    tracker.insertRowsBefore(5, 1);
    tracker.getRange(5, kind + 1).setValue('Việc');
    expect(title()).not.toContain('chưa có việc nào');
    empty.close();
  });
});
