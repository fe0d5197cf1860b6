import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SavedBook } from '../../src/local/files/bookFile';
import { firstRun } from '../../src/local/firstRun';
import type { LocalWorkbook, Run } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { enterAddresses } from '../support/department';
import { journalOf, tableOf, tracesLeft } from '../support/journalReplay';
import { essence, firstDifferences, OldWorkbook } from '../support/oldWorkbook';
import { placeOf, scriptSheet } from '../support/sheetCalls';
import { buildSmallAddOn } from '../support/smallPlan';
import { EDITOR, OWNER, outcomeOf, setUpAgain, stateLine, summaryFigure } from '../support/tracker';
import { YearDesk } from '../support/yearDesk';
import { PEOPLE } from '../support/yearScript';

const TAB = 'Theo dõi';
const CODE = 'Mã';
const SOURCE = 'Nguồn';
const OLD_TABS = ['Theo dõi', 'Tổng hợp', 'Sự kiện', 'Kỳ báo cáo', 'Số liệu kỳ', 'Kiến nghị', 'Nhật ký'];
const AREA = 'A1:AN90';

const YES = { button: 'YES' } as const;
const answer = (text: string) => ({ button: 'OK', text }) as const;
const DEFAULTS = [answer(''), answer(''), YES] as const;

/** Chooses the menu's entry with these answers, and says what was said last. */
function newYear(
  workbook: LocalWorkbook,
  office: string,
  ...answers: Parameters<ReturnType<LocalWorkbook['as']>['willAnswer']>
): string {
  const person = workbook.as(office);
  person.willAnswer(...answers);
  outcomeOf(choose(workbook, office));
  return person.asked.at(-1)?.dialog.message ?? '';
}
const choose = (workbook: LocalWorkbook, office: string): Run =>
  workbook.as(office).menu('Sổ theo dõi', 'Kế hoạch', 'Tạo sổ năm mới');

const itemsIn = (workbook: LocalWorkbook, tab = TAB) =>
  tableOf(workbook, tab, 'Trạng thái').filter((row) => row['Loại dòng'] === 'Việc');
const tabsOf = (workbook: LocalWorkbook) => workbook.snapshot().sheets.map(({ name }) => name);
const iso = (value: unknown) =>
  value instanceof Date ? new Date(value.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) : value;

describe('from the year 2024 to 2025', () => {
  const desk = new YearDesk();
  const { workbook } = desk;
  const office = workbook.as(PEOPLE.office);
  let before: Map<string, string[][]>;
  let items: Record<string, unknown>[];
  let mails: number;
  let said: string;

  beforeAll(() => {
    for (const [month, sent] of [
      ['11', '18'],
      ['12', '17'],
    ] as const)
      desk.live({
        from: `2024-${Number(month) - 1}-15`,
        to: `2024-${month}-14`,
        sent: `2024-${month}-${sent}`,
      });
    desk.finish();
    // The last of its task, so that none below takes its time from it.
    const { a1 } = placeOf(workbook, 'I.2.6', 'Thời gian thực hiện');
    office.type(TAB, a1, 'Thường xuyên');
    workbook.moveClock('2024-12-31T22:00', true);
    outcomeOf(office.call('reconcileJournal'));
    before = new Map(OLD_TABS.map((tab) => [tab, office.read(tab, AREA).display]));
    items = itemsIn(workbook);
    mails = workbook.outbox.length;
    said = newYear(workbook, PEOPLE.office, ...DEFAULTS);
  }, 240_000);
  afterAll(() => workbook.close());

  const old = (code: string) => items.find((row) => row[CODE] === code) ?? {};
  const carried = (code: string) => itemsIn(workbook).find((row) => row[CODE] === `C24.${code}`);

  it('sets the old tabs aside with the same words and figures, as values that nobody else may change', () => {
    expect(said).toMatch(/^Đã tạo sổ năm 2025/);
    expect(tabsOf(workbook).slice(-OLD_TABS.length)).toEqual(OLD_TABS.map((tab) => `${tab} 2024`));
    for (const tab of OLD_TABS) {
      const { display, formulas } = office.read(`${tab} 2024`, AREA);
      expect({ tab, display }).toEqual({ tab, display: before.get(tab) });
      expect(formulas.flat().filter((text) => text !== '')).toEqual([]);
      const refused = workbook.as(PEOPLE.science).type(`${tab} 2024`, 'A5', 'x').refused;
      expect({ tab, refused: refused.length }).toEqual({ tab, refused: 1 });
    }
  });

  it('carries over what is not finished, once each, with what was entered', () => {
    const open = items.filter(
      (row) => !['Hoàn thành', 'Không thực hiện'].includes(String(row['Trạng thái'])),
    );
    expect(open.length).toBeGreaterThan(5);
    expect(itemsIn(workbook).map((row) => row[CODE])).toEqual(open.map((row) => `C24.${row[CODE]}`));
    const same = [
      'Chi tiết tiến độ công việc thực hiện',
      'Đơn vị theo dõi',
      'Người chủ trì',
      'Trạng thái',
      'Tiến độ (%)',
      'Minh chứng',
      'Vướng mắc/kiến nghị',
      'Đã đạt',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Cập nhật lúc',
      'Người cập nhật',
      'Sự kiện chờ',
      'Bắt đầu',
    ];
    for (const row of open) {
      const now = carried(String(row[CODE]));
      const of = (one: typeof row | undefined) =>
        Object.fromEntries(same.map((header) => [header, one?.[header]]));
      expect(of(now)).toEqual(of(row));
      expect(String(now?.[SOURCE])).toMatch(new RegExp(`^Chuyển từ kế hoạch năm 2024, mã ${row[CODE]}( |$)`));
    }
  });

  it('keeps old deadlines, so that what is late stays late, but moves the end of a standing item', () => {
    for (const row of itemsIn(workbook)) {
      const code = String(row[CODE]).slice(4);
      const standing = code === 'I.2.6';
      expect([code, iso(row['Hạn gốc'])]).toEqual([
        code,
        standing ? '2025-12-31' : iso(old(code)['Hạn gốc']),
      ]);
    }
    expect(iso(carried('II.3.3')?.['Hạn điều chỉnh'])).toBe('2025-03-31');
    expect(carried('II.1.8')?.['Tình trạng']).toBe(old('II.1.8')['Tình trạng']);
  });

  it('has the headings of their tasks under one section', () => {
    const rows = tableOf(workbook, TAB, 'Trạng thái').filter((row) => row['Loại dòng'] !== '');
    expect(rows[0]).toMatchObject({
      'Loại dòng': 'Mục',
      'Nội dung nhiệm vụ': 'NHIỆM VỤ CHUYỂN TIẾP TỪ NĂM 2024',
      [CODE]: 'C24',
    });
    expect(rows.filter((row) => row['Loại dòng'] === 'Mục')).toHaveLength(1);
    const codes = rows.map((row) => String(row[CODE]));
    for (const row of itemsIn(workbook)) {
      const task = String(row[CODE]).split('.').slice(0, 3).join('.');
      expect(codes.indexOf(task)).toBeGreaterThan(0);
      expect(codes.indexOf(task)).toBeLessThan(codes.indexOf(String(row[CODE])));
    }
  });

  it('counts the new tracker alone', () => {
    const now = itemsIn(workbook);
    expect(stateLine(office)).toContain(`Đến 31/12/2024: ${now.length} việc`);
    const overdue = now.filter((row) => row['Tình trạng'] === 'Quá hạn').length;
    expect(summaryFigure(office, 'Quá hạn')).toBe(String(overdue));
    expect(summaryFigure(office, 'Tổng số việc')).toBe(String(now.length));
  });

  it('keeps lists, addresses and triggers, changes year and title, and begins the journal anew', () => {
    const lists = office.read('Danh mục', 'A1:F60').display;
    const setting = (label: string) => lists.find(([one]) => one === label)?.[1];
    expect(setting('Năm kế hoạch')).toBe('2025');
    expect(setting('Tên kế hoạch')).toMatch(/năm 2025$/);
    expect(lists.find(([name]) => name === 'Phòng QLKH')?.[5]).toBe(PEOPLE.science);
    expect(journalOf(workbook)).toMatchObject([
      { who: PEOPLE.office, header: 'Tạo sổ năm mới', way: 'Chuyển sang năm mới' },
    ]);
    expect(tracesLeft(workbook)).toEqual([]);
  });

  it('has nothing left for Thiết lập sổ, and is not made twice', () => {
    setUpAgain(office);
    expect(office.asked.at(-1)?.dialog.message).toBe('Sổ đã đúng, không có gì phải sửa.');
    expect(newYear(workbook, PEOPLE.office)).toContain(
      'Kỳ báo cáo cuối của năm 2025 chốt sau ngày 14/12/2025',
    );
  });

  it('lives on: periods, digests and reminders of the new year, and no old mail again', () => {
    expect(workbook.outbox).toHaveLength(mails);
    office.type(
      'Danh mục',
      `B${office.read('Danh mục', 'A1:A40').display.findIndex(([label]) => label === 'Nhắc việc qua thư') + 1}`,
      'Có',
    );
    const due = workbook
      .as(PEOPLE.science)
      .call('saveItemUpdate', { code: 'C24.I.2.6', fields: { progress: 70 } });
    expect(outcomeOf(due)).toMatchObject({ ok: true });
    const runs = workbook.moveClock('2025-01-17T12:00');
    expect(runs.flatMap(({ run }) => (run.ok ? [] : [run.error]))).toEqual([]);
    const fresh = workbook.outbox.slice(mails);
    const digests = fresh.filter(({ subject }) => /tháng 1\/2025/i.test(subject));
    expect(digests.map(({ to }) => to.join()).sort()).toEqual(Object.values(PEOPLE).sort());
    expect(fresh.filter(({ subject }) => /tháng (?:11|12)\/2024/i.test(subject))).toEqual([]);
    expect(fresh.length).toBeGreaterThan(digests.length);
    const [period] = tableOf(workbook, 'Kỳ báo cáo', 'Chốt lúc');
    expect(period).toMatchObject({ Kỳ: 'Tháng 1/2025', 'Số việc': itemsIn(workbook).length });
    expect(journalOf(workbook).some(({ code, to }) => code === 'C24.I.2.6' && to === '70')).toBe(true);
  });
});

describe('a workbook of six items', () => {
  let small: ReturnType<typeof buildSmallAddOn>;
  let base: SavedBook;
  const folder = mkdtempSync(path.join(tmpdir(), 'so-theo-doi-'));
  let open: { close(): void }[] = [];
  beforeAll(() => {
    small = buildSmallAddOn();
    const file = path.join(folder, 'so.json');
    const workbook = openWorkbook({
      addon: small.addon,
      file,
      today: '2024-12-01T08:00',
      owner: OWNER,
      editors: [EDITOR],
    });
    firstRun(workbook, { plan: small.plan, sample: false });
    enterAddresses(workbook, 'Văn phòng', OWNER);
    enterAddresses(workbook, 'Phòng Một', EDITOR);
    const office = workbook.as(OWNER);
    const type = (code: string, header: string, text: string) =>
      expect(office.type(TAB, placeOf(workbook, code, header).a1, text).refused).toEqual([]);
    type('I.1.1', 'Trạng thái', 'Hoàn thành');
    type('I.1.2', 'Trạng thái', 'Đang thực hiện');
    type('I.1.3', 'Thời gian thực hiện', 'Thường xuyên');
    type('I.1.3', 'Trạng thái', 'Hoàn thành');
    type('I.2.1', 'Hạn gốc', '');
    type('I.2.2', 'Vướng mắc/kiến nghị', "'=chờ");
    type('I.2.3', 'Vướng mắc/kiến nghị', 'thôi');
    type('I.2.3', 'Trạng thái', 'Không thực hiện');
    workbook.moveClock('2024-12-20T08:00');
    workbook.save();
    base = JSON.parse(readFileSync(file, 'utf8'));
    workbook.close();
  }, 60_000);
  afterAll(() => {
    small.remove();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    for (const one of open) one.close();
    open = [];
  });
  function opened(saved = base): OldWorkbook {
    const one = new OldWorkbook(saved, small.addon);
    open.push(one);
    return one;
  }

  it.each([
    ['1', ['I.1.2', 'I.1.3', 'I.2.1', 'I.2.2']],
    ['2', ['I.1.2', 'I.2.2']],
    ['3', ['I.1.3', 'I.2.1']],
    ['4', []],
  ])(
    'carries over what the office chose by %s',
    (choice, codes) => {
      const { workbook } = opened();
      const words = newYear(workbook, OWNER, answer('2025'), answer(choice), YES);
      expect(words).toMatch(/^Đã tạo sổ năm 2025/);
      expect(itemsIn(workbook).map((row) => row[CODE])).toEqual(codes.map((code) => `C24.${code}`));
      const again = itemsIn(workbook).find((row) => row[CODE] === 'C24.I.1.3');
      if (codes.includes('I.1.3'))
        expect(again).toMatchObject({
          'Trạng thái': 'Chưa thực hiện',
          'Tiến độ (%)': 0,
          'Ngày hoàn thành': '',
        });
      setUpAgain(workbook.as(OWNER));
      expect(workbook.as(OWNER).asked.at(-1)?.dialog.message).toBe('Sổ đã đúng, không có gì phải sửa.');
    },
    60_000,
  );

  it('is carried on for a second time with the codes that tell where items first came from', () => {
    const { workbook } = opened();
    newYear(workbook, OWNER, ...DEFAULTS);
    workbook.moveClock('2025-12-20T08:00', true);
    expect(newYear(workbook, OWNER, ...DEFAULTS)).toMatch(/^Đã tạo sổ năm 2026/);
    const codes = itemsIn(workbook).map((row) => row[CODE]);
    expect(codes).toEqual(['I.1.2', 'I.1.3', 'I.2.1', 'I.2.2'].map((code) => `C24.${code}`));
    expect(tabsOf(workbook)).toEqual(
      expect.arrayContaining(['Theo dõi 2024', 'Theo dõi 2025', 'Nhật ký 2025']),
    );
  }, 60_000);

  it.each([
    ['the person gives up at the year', [{ button: 'CANCEL' }], 'Chưa làm gì'],
    ['the year is none', [answer('năm sau')], 'không phải là năm sau năm 2024'],
    ['the year is past', [answer('2024')], 'không phải là năm sau năm 2024'],
    ['the choice is none', [answer(''), answer('7')], 'không phải là số từ 1 đến 4'],
    ['the person says no', [answer(''), answer(''), { button: 'NO' }], 'Chưa làm gì'],
  ] as const)('stays as it is where %s', (_, answers, words) => {
    const one = opened();
    const before = essence(one.saved());
    expect(newYear(one.workbook, OWNER, ...answers)).toContain(words);
    expect(firstDifferences(before, essence(one.saved()))).toEqual([]);
  });

  const DISTURBANCES: [what: string, disturb: (book: LocalWorkbook) => void, words: string][] = [
    [
      'a reference day is set',
      (book) => void book.as(OWNER).type('Danh mục', 'B7', '1/12/2024'),
      'Ngày tham chiếu',
    ],
    [
      'an item has no code',
      (book) => void book.as(OWNER).type(TAB, placeOf(book, 'I.2.1', CODE).a1, ''),
      'chưa có mã',
    ],
    [
      'a tab has that name already',
      (book) => void scriptSheet(book, 'Đối chiếu').setName('Tổng hợp 2024'),
      'Sổ đã có tab "Tổng hợp 2024"',
    ],
    ['the year is not over', (book) => void book.moveClock('2024-12-10T08:00'), 'chốt sau ngày 14/12/2024'],
  ];
  it.each(DISTURBANCES)('says what to do where %s', (_, disturb, words) => {
    const { workbook } = opened();
    disturb(workbook);
    expect(newYear(workbook, OWNER, answer(''))).toContain(words);
    expect(tabsOf(workbook)).not.toContain('Theo dõi 2024');
  });

  it('is made in a copy too, which remembers no mail and has no triggers, and sends nothing old', () => {
    const copy = opened({ ...base, properties: [], triggers: [] });
    const { workbook } = copy;
    const mails = workbook.outbox.length;
    expect(newYear(workbook, OWNER, ...DEFAULTS)).toMatch(/^Đã tạo sổ năm 2025/);
    expect(copy.saved().triggers).toHaveLength(3);
    expect(workbook.moveClock('2024-12-21T12:00').flatMap(({ run }) => (run.ok ? [] : [run.error]))).toEqual(
      [],
    );
    expect(workbook.outbox).toHaveLength(mails);
  }, 60_000);

  it('is the office’s work', () => {
    const { workbook } = opened();
    expect(newYear(workbook, EDITOR)).toContain('Việc này do Văn phòng làm');
  });

  it('ends the same when the making is cut off and begun again, by the menu or by a trigger', () => {
    const whole = opened();
    whole.workbook.meter.reset();
    whole.workbook.as(OWNER).willAnswer(...DEFAULTS);
    outcomeOf(whole.workbook.as(OWNER).call('makeNewYear'));
    const calls = whole.workbook.meter.counts().total;
    outcomeOf(whole.workbook.as(OWNER).call('reconcileJournal'));
    const wanted = essence(whole.saved());
    let cutOff = 0;
    for (let call = 20; call <= calls; call += STRIDE) {
      const how = call % 2 === 0 ? 'stop' : 'throw';
      const label = `${how} at call ${call} of ${calls}`;
      const first = new OldWorkbook(base, small.addon);
      first.workbook.as(OWNER).willAnswer(...DEFAULTS);
      first.workbook.failAt(call, how);
      first.workbook.as(OWNER).call('makeNewYear');
      const left: SavedBook = first.saved();
      first.close();
      const underWay = left.properties.flatMap(([, entries]) => entries).some(([key]) => key === 'namMoi');
      const next = new OldWorkbook(left, small.addon);
      if (underWay) cutOff += 1;
      else if (!tabsOf(next.workbook).includes('Theo dõi 2024')) newYear(next.workbook, OWNER, ...DEFAULTS);
      outcomeOf(next.workbook.as(OWNER).call('reconcileJournal'));
      const ended = essence(next.saved());
      next.close();
      expect({ label, differences: firstDifferences(wanted, ended) }).toEqual({ label, differences: [] });
    }
    expect(cutOff).toBeGreaterThan(15);
  }, 600_000);
});

/** Every so many calls; the calls of each phase come in runs longer than that. */
const STRIDE = 29;
