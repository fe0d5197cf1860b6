import type { SavedBook } from '../../src/local/files/bookFile';
import { GLOBALS, NOTHING } from '../support/decidedRights';
import { journalOf, tableOf } from '../support/journalReplay';
import {
  essence,
  firstDifferences,
  OFFICE,
  OldWorkbook,
  savedBy,
  shortened,
  UNIT,
} from '../support/oldWorkbook';
import { placeOf } from '../support/sheetCalls';
import { stateOf, toldBy } from '../support/told';
import { OWNER, openTracker, outcomeOf, setUpAgain } from '../support/tracker';

const TAB = 'Theo dõi';
const CODE = 'Mã';
/** What only the first version had, and what formulas say. */
const NOT_ENTERED =
  /^(Thứ tự|Khoá|Tình trạng|Còn lại|Hạn áp dụng|Lưu ý|Chưa cập nhật|Tiến độ nhiệm vụ|Khối lượng|$)/;

let open: OldWorkbook[] = [];
afterEach(() => {
  for (const one of open) one.close();
  open = [];
});
function opened(saved: SavedBook): OldWorkbook {
  const one = new OldWorkbook(saved);
  open.push(one);
  return one;
}

/** What people and the plan entered, row by row, under the headers that were there. */
const enteredIn = ({ workbook }: OldWorkbook) =>
  tableOf(workbook, TAB, 'Trạng thái').map((row) =>
    Object.fromEntries(Object.entries(row).filter(([header]) => !NOT_ENTERED.test(header))),
  );

const settingsIn = ({ workbook }: OldWorkbook) => {
  const rows = workbook.as(OFFICE).read('Danh mục', 'A4:B40').display;
  return Object.fromEntries(
    rows.slice(
      0,
      rows.findIndex(([label]) => label === ''),
    ),
  );
};

const unitsIn = ({ workbook }: OldWorkbook) => {
  const rows = workbook.as(OFFICE).read('Danh mục', 'A1:F60').display;
  return rows.slice(rows.findIndex(([label]) => label === 'Đơn vị') + 1).filter(([name]) => name !== '');
};

const versionOf = (saved: SavedBook) => saved.metadata.map(({ key, value }) => `${key} ${value}`);
const lastWords = ({ workbook }: OldWorkbook) => workbook.as(OFFICE).asked.at(-1)?.dialog.message ?? '';

describe.each([1, 2, 3] as const)('a workbook of version %i', (version) => {
  it('is brought up to date by Thiết lập sổ, with all that was entered', () => {
    const old = opened(savedBy(version));
    const before = { rows: enteredIn(old), settings: settingsIn(old), units: unitsIn(old) };
    expect(before.rows.find((row) => row[CODE] === 'I.1.5')?.['Ghi riêng của Văn phòng']).toBe(
      'Hỏi lại anh Tư',
    );
    const mails = old.workbook.outbox.length;

    setUpAgain(old.workbook.as(OFFICE));
    expect(lastWords(old)).toContain('Lên phiên bản 4');
    const after = enteredIn(old);
    expect(after.map((row, index) => ({ ...row, ...before.rows[index] }))).toEqual(after);
    expect(settingsIn(old)).toMatchObject(before.settings);
    expect(unitsIn(old)).toEqual(before.units);
    expect(versionOf(old.saved())).toEqual(['soTheoDoi.phienBan 4']);
    expect(old.workbook.outbox).toHaveLength(mails);

    setUpAgain(old.workbook.as(OFFICE));
    expect(lastWords(old)).toBe('Sổ đã đúng, không có gì phải sửa.');
  });

  it('has then what a workbook of today has: tabs, settings, columns, triggers', () => {
    const old = opened(savedBy(version));
    const fresh = openTracker();
    outcomeOf(old.workbook.as(OFFICE).call('reconcileJournal'));
    const tabs = (book: { snapshot(): { sheets: { name: string }[] } }) =>
      book.snapshot().sheets.map(({ name }) => name);
    expect(tabs(old.workbook)).toEqual(tabs(fresh));
    const labels = fresh
      .as(OWNER)
      .read('Danh mục', 'A4:A40')
      .display.map(([label]) => label);
    expect(Object.keys(settingsIn(old))).toEqual(labels.slice(0, labels.indexOf('')));
    const headers = (book: typeof fresh) =>
      Object.keys(tableOf(book, TAB, 'Trạng thái')[0] ?? {}).filter((one) => one !== '');
    expect(
      headers(old.workbook)
        .filter((one) => one !== 'Ghi riêng của Văn phòng')
        .sort(),
    ).toEqual(headers(fresh).sort());
    expect(
      old
        .saved()
        .triggers.map(({ handler }) => handler)
        .sort(),
    ).toEqual(['handleSheetEdit', 'reconcileJournal', 'runDailyWork']);
    fresh.close();
  });

  it('tells the journal once', () => {
    const old = opened(savedBy(version));
    for (let time = 0; time < 3; time += 1) outcomeOf(old.workbook.as(OFFICE).call('reconcileJournal'));
    const steps = journalOf(old.workbook).filter(({ header }) => header === 'Nâng cấp sổ');
    const due = ['Lên phiên bản 2', 'Lên phiên bản 3', 'Lên phiên bản 4'].slice(version - 1);
    expect(steps.map(({ to }) => to.slice(0, 15))).toEqual(due);
  });

  it('is brought up to date as a copy too, which has neither triggers nor document properties', () => {
    const old = opened({ ...savedBy(version), properties: [], triggers: [] });
    const mails = old.workbook.outbox.length;
    setUpAgain(old.workbook.as(OFFICE));
    expect(old.saved().triggers).toHaveLength(3);
    // The first version's office moved the day of the digest to the 5th; the copied workbook has none to send.
    const runs = old.workbook.moveClock('2024-10-06T12:00');
    expect(runs.flatMap(({ run }) => (run.ok ? [] : [run.error]))).toEqual([]);
    expect(old.workbook.outbox).toHaveLength(mails);
    setUpAgain(old.workbook.as(OFFICE));
    expect(lastWords(old)).toBe('Sổ đã đúng, không có gì phải sửa.');
  });

  it('takes what a unit saves before the office has opened it', () => {
    const old = opened(savedBy(version));
    const unit = old.workbook.as(UNIT);
    const answer = outcomeOf(unit.call('saveItemUpdate', { code: 'I.2.3', fields: { progress: 60 } }));
    expect(answer).toMatchObject({ ok: true });
    unit.type(TAB, placeOf(old.workbook, 'I.2.2', 'Trạng thái').a1, 'Hoàn thành');
    setUpAgain(old.workbook.as(OFFICE));
    const rows = new Map(enteredIn(old).map((row) => [row[CODE], row]));
    expect(rows.get('I.2.3')?.['Tiến độ (%)']).toBe(60);
    expect(rows.get('I.2.2')).toMatchObject({ 'Trạng thái': 'Hoàn thành', 'Tiến độ (%)': 100 });
  });
});

describe('a menu of the office', () => {
  it('brings an older workbook up to date first and says so', () => {
    const old = opened(savedBy(1));
    const office = old.workbook.as(OFFICE);
    outcomeOf(office.menu('Sổ theo dõi', 'Bật/tắt bản tin tháng'));
    const words = office.asked.map(({ dialog }) => dialog.message);
    expect(words[0]).toMatch(/^Đã nâng cấp sổ cho tiện ích mới:\nLên phiên bản 2/);
    expect(words[1]).toContain('Đã tắt bản tin tháng');
  });
});

describe('bringing a workbook up to date, cut off', () => {
  /** Every so many calls; the calls of each kind of work come in runs longer than that, so each phase is met. */
  const STRIDE = 23;

  it('ends the same when it is run again', () => {
    const saved = shortened(savedBy(1), 14);
    const whole = opened(saved);
    whole.workbook.meter.reset();
    outcomeOf(whole.workbook.as(OFFICE).call('reconcileJournal'));
    const calls = whole.workbook.meter.counts().total;
    outcomeOf(whole.workbook.as(OFFICE).call('reconcileJournal'));
    const wanted = essence(whole.saved());
    let cutOff = 0;
    for (let call = 2; call <= calls; call += STRIDE) {
      const how = call % 2 === 0 ? 'stop' : 'throw';
      const old = new OldWorkbook(saved);
      const office = old.workbook.as(OFFICE);
      old.workbook.failAt(call, how);
      if (!office.call('reconcileJournal').ok) cutOff += 1;
      outcomeOf(office.call('reconcileJournal'));
      outcomeOf(office.call('reconcileJournal'));
      const label = `${how} at call ${call} of ${calls}`;
      const ended = essence(old.saved());
      old.close();
      expect({ label, differences: firstDifferences(wanted, ended) }).toEqual({ label, differences: [] });
    }
    expect(cutOff).toBeGreaterThan(25);
  }, 600_000);
});

describe('a workbook of a newer version', () => {
  /** Globals that only show something work on. */
  const READS = [
    'onInstall',
    'onOpen',
    'showUpdateSidebar',
    'showItemHistory',
    'openUpdatePanel',
    'readItem',
    'openAmendments',
    'showOfficialReport',
    'listReportPeriods',
    'readReport',
    'checkSystem',
    'runSystemCheck',
    'showDigestPreview',
    'showPrintLink',
    'HAN_HOAN_THANH',
    'LOAI_HAN',
  ];
  const SILENT = ['runDailyWork', 'reconcileJournal', 'handleSheetEdit'];

  it('is refused by every global that writes or sends, and nothing is changed', () => {
    const workbook = openTracker();
    const { SpreadsheetApp } = workbook.globals() as {
      SpreadsheetApp: {
        getActiveSpreadsheet(): {
          createDeveloperMetadataFinder(): {
            withKey(key: string): { find(): { setValue(value: string): void }[] };
          };
        };
      };
    };
    const [version] = SpreadsheetApp.getActiveSpreadsheet()
      .createDeveloperMetadataFinder()
      .withKey('soTheoDoi.phienBan')
      .find();
    version?.setValue('99');
    const office = workbook.as(OWNER);
    const before = stateOf(workbook);
    for (const [name, decisions] of Object.entries(GLOBALS)) {
      const { words } = toldBy(office, () => office.call(name, ...(decisions[0]?.args ?? [])));
      const expected =
        READS.includes(name) || SILENT.includes(name)
          ? NOTHING
          : 'Sổ này do phiên bản mới hơn của tiện ích tạo ra';
      expect({ name, words }).toEqual({
        name,
        words:
          expected === NOTHING
            ? expect.not.stringContaining('phiên bản mới hơn')
            : expect.stringContaining(expected),
      });
    }
    // Typing is the sheet's own; what follows from it waits for the newer add-on.
    office.type(TAB, placeOf(workbook, 'I.1.1', 'Trạng thái').a1, 'Chưa thực hiện');
    expect(stateOf(workbook)).toBe(before);
    workbook.close();
  });
});
