import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firstRun } from '../../src/local/firstRun';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from '../support/bareBundle';
import { addOnOnOtherPlatform } from '../support/otherPlatform';
import { placeOf, scriptSheet } from '../support/sheetCalls';
import { stateOf } from '../support/told';
import { EDITOR, OWNER, openTracker, outcomeOf, spreadsheetOf } from '../support/tracker';

const GROUPS = ['structure', 'running', 'platform'] as const;
type Group = (typeof GROUPS)[number];
interface Line {
  id: string;
  verdict: string;
  found: string;
  advice: string;
  repairable: boolean;
}

const folder = mkdtempSync(path.join(tmpdir(), 'so-kiem-tra-'));
const whole = path.join(folder, 'so.json');
const open: LocalWorkbook[] = [];

beforeAll(() => {
  const made = openWorkbook({
    addon: DIST,
    file: whole,
    today: '2024-09-20T08:00',
    owner: OWNER,
    editors: [EDITOR],
  });
  firstRun(made, { plan: 'bac-giang-2024', sample: false });
  made.save();
  made.close();
}, 120_000);
afterEach(() => {
  for (const workbook of open.splice(0)) workbook.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The tracker of 2024 as it was set up; what is done to it stays in this copy. */
function aCopy(addon = DIST): LocalWorkbook {
  const file = path.join(folder, `${open.length}-${Math.random()}.json`);
  copyFileSync(whole, file);
  const workbook = openWorkbook({ addon, file, today: '2024-09-20T08:00' });
  open.push(workbook);
  return workbook;
}

function lines(workbook: LocalWorkbook, group: Group, who = OWNER): Line[] {
  const answer = outcomeOf(workbook.as(who).call('runSystemCheck', { group })) as {
    ok: boolean;
    message?: string;
    value?: { lines: Line[] };
  };
  if (!answer.value) throw new Error(answer.message ?? 'no answer');
  return answer.value.lines;
}

const ids = (found: readonly Line[], verdict: string) =>
  found.filter((line) => line.verdict === verdict).map(({ id }) => id);

const lineOf = (found: readonly Line[], id: string): Line => {
  const line = found.find((one) => one.id === id);
  if (!line) throw new Error(`No line ${id}.`);
  return line;
};

interface Book {
  setSpreadsheetLocale(locale: string): void;
  setSpreadsheetTimeZone(zone: string): void;
  insertSheet(name: string): {
    insertRowsAfter(row: number, count: number): unknown;
    insertColumnsAfter(column: number, count: number): unknown;
    getRange(a1: string): { setValue(value: unknown): unknown };
  };
  getProtections(type: unknown): { getDescription(): string; remove(): void }[];
  createDeveloperMetadataFinder(): { withKey(key: string): { find(): { setValue(value: string): void }[] } };
  getSheetByName(name: string): {
    getCharts(): unknown[];
    removeChart(chart: unknown): void;
  } | null;
}
interface ActiveCell {
  SpreadsheetApp: {
    getActiveSpreadsheet(): {
      getActiveCell(): { getSheet(): { getName(): string }; getA1Notation(): string };
    };
  };
}
interface Trigger {
  getHandlerFunction(): string;
}
interface Globals {
  SpreadsheetApp: { getActiveSpreadsheet(): Book; ProtectionType: { SHEET: unknown } };
  PropertiesService: {
    getDocumentProperties(): {
      getProperties(): Record<string, string>;
      setProperty(key: string, value: string): unknown;
      deleteProperty(key: string): unknown;
    };
  };
  ScriptApp: { getProjectTriggers(): Trigger[]; deleteTrigger(trigger: Trigger): void };
}
const globalsOf = (workbook: LocalWorkbook) => workbook.globals() as unknown as Globals;
const bookOf = (workbook: LocalWorkbook) => globalsOf(workbook).SpreadsheetApp.getActiveSpreadsheet();
const tabsOf = (workbook: LocalWorkbook) => workbook.snapshot().sheets.map(({ name }) => name);

describe('a workbook as it was set up', () => {
  it('has nothing wrong, and is as it was after each part', () => {
    const workbook = aCopy();
    const office = workbook.as(OWNER);
    office.select('Nhật ký', 'B2');
    for (const group of GROUPS) {
      const before = stateOf(workbook);
      const found = lines(workbook, group);
      expect(found.length).toBeGreaterThan(8);
      expect(found.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
      expect(stateOf(workbook)).toBe(before);
    }
    const shown = workbook.globals(OWNER) as unknown as ActiveCell;
    const cell = shown.SpreadsheetApp.getActiveSpreadsheet().getActiveCell();
    expect([cell.getSheet().getName(), cell.getA1Notation()]).toEqual(['Nhật ký', 'B2']);
  });

  it('says of what cannot be found out that it is not known', () => {
    const workbook = aCopy();
    expect(ids(lines(workbook, 'running'), 'unknown')).toEqual([
      'addresses',
      'lastRun:runDailyWork',
      'lastRun:reconcileJournal',
    ]);
    expect(ids(lines(workbook, 'platform'), 'unknown')).toEqual(['editLock']);
  });

  it('is asked the same number of times whatever its rows', () => {
    const counts = (rows: number) => {
      const workbook = aCopy();
      if (rows > 0) scriptSheet(workbook, 'Theo dõi').insertRowsBefore(20, rows);
      return GROUPS.map((group) => {
        workbook.meter.reset();
        lines(workbook, group);
        return workbook.meter.counts().total;
      });
    };
    const [few, many] = [counts(0), counts(300)];
    many.forEach((count, index) => {
      expect(count).toBeLessThanOrEqual((few[index] ?? 0) + 60);
    });
  });
});

const PLATFORM: readonly { id: string; code: string }[] = [
  {
    id: 'separator',
    code: "otherwise({ getFormulas: (real) => real().map((row) => row.map((text) => text.replace(/;/g, ','))) })",
  },
  {
    id: 'functions',
    code: "otherwise({ setValues: (real, [rows]) => real(rows.map((row) => row.map((cell) => String(cell).startsWith('=FREQUENCY(A1') ? 1 : cell))) })",
  },
  {
    id: 'formats',
    code: "otherwise({ getDisplayValues: (real) => real().map((row) => row.map((text) => text.replace('1.234.567', '1,234,567'))) })",
  },
  {
    id: 'texts',
    code: `otherwise({ setValues: (real, [rows]) => real(rows.map((row) => row.map((cell) => (cell === "'00123" ? 123 : cell)))) })`,
  },
  {
    id: 'dates',
    code: "otherwise({ getValues: (real) => real().map((row) => row.map((cell) => Object.prototype.toString.call(cell) === '[object Date]' ? new Date(cell.getTime() - 86400000) : cell)) })",
  },
  {
    id: 'today',
    code: "otherwise({ setValues: (real, [rows]) => real(rows.map((row) => row.map((cell) => (cell === '=TODAY()' ? '=TODAY()-1' : cell)))) })",
  },
  {
    id: 'highlight',
    code: "otherwise({ whenFormulaSatisfied: (real, [text]) => real(text.replace('hai', 'ba')) })",
  },
  {
    id: 'rules',
    code: 'otherwise({ setAllowInvalid: (real) => real(true), getAllowInvalid: (() => { let turn = 0; return () => (turn += 1) % 2 === 0; })() })',
  },
  {
    id: 'formulaRule',
    code: "otherwise({ requireFormulaSatisfied: (real, [text]) => real(text.replace(/;/g, ',')) })",
  },
  {
    id: 'protection',
    code: "otherwise({ getDescription: (real) => (real().includes('Kiểm tra') ? '' : real()) })",
  },
  { id: 'lock', code: 'otherwise({ getDocumentLock: () => null })' },
  { id: 'zone', code: "otherwise({ getScriptTimeZone: () => 'America/New_York' })" },
  {
    id: 'properties',
    code: "otherwise({ getProperty: (real, [key]) => (key === 'kiemTra' ? null : real()) })",
  },
  {
    id: 'metadata',
    code: "let asked = 0; otherwise({ createDeveloperMetadataFinder: (real) => { asked += 1; if (asked > 1) throw new Error('Dịch vụ không đáp'); return real(); } })",
  },
  { id: 'quota', code: "otherwise({ getRemainingDailyQuota: () => 'không rõ' })" },
  {
    id: 'load',
    code: 'const clockNow = Date.now; let late = 0; Date.now = () => { late += 3000; return clockNow() + late; };',
  },
  {
    id: 'speed',
    code: 'const clockNow = Date.now; let late = 0; Date.now = () => clockNow() + late; otherwise({ flush: (real) => { late += 3000; return real(); } })',
  },
  { id: 'tidy', code: "otherwise({ deleteSheet: () => { throw new Error('Không xoá được'); } })" },
];

describe('each assumption about the platform', () => {
  it.each(PLATFORM)('$id is seen to be broken', ({ id, code }) => {
    const workbook = aCopy(addOnOnOtherPlatform(code));
    const line = lineOf(lines(workbook, 'platform'), id);
    expect(line).toMatchObject({ verdict: 'wrong' });
    expect(line.advice).not.toBe('');
  });

  it('none of them is broken by the way in which it is broken here', () => {
    const workbook = aCopy(addOnOnOtherPlatform('otherwise({})'));
    expect(ids(lines(workbook, 'platform'), 'wrong')).toEqual([]);
  });

  it('a failure of one call leaves the others to be checked', () => {
    const workbook = aCopy(
      addOnOnOtherPlatform("otherwise({ getScriptTimeZone: () => { throw new Error('Hỏng rồi'); } })"),
    );
    const found = lines(workbook, 'platform');
    expect(ids(found, 'wrong')).toEqual(['zone']);
    expect(lineOf(found, 'zone').found).toContain('Hỏng rồi');
    expect(found.length).toBeGreaterThan(15);
  });
});

const HEALTH: readonly {
  id: string;
  group: Group;
  breakIt: (workbook: LocalWorkbook) => void;
  stays?: true;
}[] = [
  { id: 'tabs', group: 'structure', breakIt: (workbook) => spreadsheetOf(workbook).deleteTab('Tổng hợp') },
  {
    id: 'headers',
    group: 'structure',
    breakIt(workbook) {
      const place = placeOf(workbook, 'I.1.1', 'Minh chứng');
      const top =
        scriptSheet(workbook, 'Theo dõi')
          .getDataRange()
          .getValues()
          .findIndex((row) => row.includes('Minh chứng')) + 1;
      scriptSheet(workbook, 'Theo dõi').getRange(top, place.column).setValue('Bằng chứng');
    },
  },
  {
    id: 'cells',
    group: 'structure',
    breakIt: (workbook) => {
      const { row, column } = placeOf(workbook, 'I.1.1', 'Tình trạng');
      scriptSheet(workbook, 'Theo dõi').getRange(row, column).setValue('Quá hạn');
    },
  },
  {
    id: 'rules',
    group: 'structure',
    breakIt: (workbook) =>
      void spreadsheetOf(workbook)
        .tab('Theo dõi')
        .getRange(placeOf(workbook, 'I.1.1', 'Trạng thái').a1)
        .clearDataValidations(),
  },
  {
    id: 'highlights',
    group: 'structure',
    breakIt: (workbook) => void spreadsheetOf(workbook).tab('Theo dõi').clearConditionalFormatRules(),
  },
  {
    id: 'charts',
    group: 'structure',
    breakIt(workbook) {
      const sheet = bookOf(workbook).getSheetByName('Tổng hợp');
      for (const chart of sheet?.getCharts() ?? []) sheet?.removeChart(chart);
    },
  },
  {
    id: 'protections',
    group: 'structure',
    breakIt(workbook) {
      const { SpreadsheetApp } = globalsOf(workbook);
      const book = SpreadsheetApp.getActiveSpreadsheet();
      for (const one of book.getProtections(SpreadsheetApp.ProtectionType.SHEET))
        if (one.getDescription() === 'Sổ theo dõi: Nhật ký') one.remove();
    },
  },
  {
    id: 'settings',
    group: 'structure',
    stays: true,
    breakIt(workbook) {
      const rows = scriptSheet(workbook, 'Danh mục').getDataRange().getValues();
      const row = rows.findIndex((cells) => cells.includes('Năm kế hoạch'));
      const column = (rows[row] ?? []).indexOf('Năm kế hoạch');
      const value = scriptSheet(workbook, 'Danh mục').getRange(row + 1, column + 2);
      value.clearDataValidations();
      value.setValue('hai nghìn');
    },
  },
  {
    id: 'errors',
    group: 'structure',
    breakIt: (workbook) => void scriptSheet(workbook, 'Tổng hợp').getRange(2, 1).setValue('=NA()'),
  },
  { id: 'locale', group: 'structure', breakIt: (workbook) => bookOf(workbook).setSpreadsheetLocale('en_US') },
  {
    id: 'version',
    group: 'structure',
    stays: true,
    breakIt(workbook) {
      for (const one of bookOf(workbook).createDeveloperMetadataFinder().withKey('soTheoDoi.phienBan').find())
        one.setValue('99');
    },
  },
  {
    id: 'codes',
    group: 'running',
    stays: true,
    breakIt(workbook) {
      const { row, column } = placeOf(workbook, 'I.1.2', 'Mã');
      scriptSheet(workbook, 'Theo dõi').getRange(row, column).setValue('I.1.1');
    },
  },
  {
    id: 'units',
    group: 'running',
    stays: true,
    breakIt(workbook) {
      const { row, column } = placeOf(workbook, 'I.1.2', 'Đơn vị theo dõi');
      const { a1 } = placeOf(workbook, 'I.1.2', 'Đơn vị theo dõi');
      spreadsheetOf(workbook).tab('Theo dõi').getRange(a1).clearDataValidations();
      scriptSheet(workbook, 'Theo dõi').getRange(row, column).setValue('Phòng Lạ');
    },
  },
  {
    id: 'addresses',
    group: 'running',
    stays: true,
    breakIt: (workbook) => enterAddress(workbook, 'khong-phai-dia-chi'),
  },
  {
    id: 'mail',
    group: 'running',
    stays: true,
    breakIt: (workbook) =>
      enterAddress(workbook, Array.from({ length: 101 }, (_, index) => `n${index}@so.example`).join(', ')),
  },
  {
    id: 'amendments',
    group: 'running',
    stays: true,
    breakIt(workbook) {
      const answer = outcomeOf(
        workbook
          .as(OWNER)
          .call('proposeAmendment', { code: 'I.1.1', value: { kind: 'drop' }, reason: 'chờ ý kiến' }),
      );
      expect(answer).toMatchObject({ ok: true });
      workbook.moveClock('2024-11-30T08:00', true);
    },
  },
  {
    id: 'size',
    group: 'running',
    stays: true,
    breakIt(workbook) {
      const added = bookOf(workbook).insertSheet('To');
      added.insertColumnsAfter(1, 174);
      added.insertRowsAfter(1, 41_000);
    },
  },
  {
    id: 'triggers',
    group: 'running',
    breakIt(workbook) {
      const { ScriptApp } = globalsOf(workbook);
      for (const one of ScriptApp.getProjectTriggers())
        if (one.getHandlerFunction() === 'runDailyWork') ScriptApp.deleteTrigger(one);
    },
  },
  {
    id: 'lastRun:runDailyWork',
    group: 'running',
    stays: true,
    breakIt: (workbook) => void workbook.moveClock('2024-09-25T08:00', true),
  },
  {
    id: 'lastRun:reconcileJournal',
    group: 'running',
    stays: true,
    breakIt(workbook) {
      workbook.moveClock('2024-09-22T08:00');
      workbook.moveClock('2024-09-26T08:00', true);
    },
  },
];

function enterAddress(workbook: LocalWorkbook, address: string): void {
  const rows = scriptSheet(workbook, 'Danh mục').getDataRange().getValues();
  const top = rows.findIndex((cells) => cells[0] === 'Đơn vị' && cells.includes('E-mail'));
  scriptSheet(workbook, 'Danh mục')
    .getRange(top + 2, (rows[top] ?? []).indexOf('E-mail') + 1)
    .setValue(address);
}

describe('the workbook’s own health', () => {
  it.each(HEALTH)(
    '$id is seen to be broken, and repaired where that is offered',
    ({ id, group, breakIt, stays }) => {
      const workbook = aCopy();
      breakIt(workbook);
      const before = stateOf(workbook);
      const line = lineOf(lines(workbook, group), id);
      expect(line).toMatchObject({ verdict: 'wrong', repairable: stays !== true });
      expect(line.advice).not.toBe('');
      expect(stateOf(workbook)).toBe(before);
      if (stays) return;
      expect(outcomeOf(workbook.as(OWNER).call('repairSystem'))).toMatchObject({ ok: true });
      expect(lineOf(lines(workbook, group), id)).toMatchObject({ verdict: 'right' });
    },
  );

  it('nothing is tried in a workbook of a newer version', () => {
    const workbook = aCopy();
    const [version] = bookOf(workbook).createDeveloperMetadataFinder().withKey('soTheoDoi.phienBan').find();
    version?.setValue('99');
    const before = stateOf(workbook);
    const office = workbook.as(OWNER);
    for (const run of [office.call('runSystemCheck', { group: 'platform' }), office.call('repairSystem')])
      expect(outcomeOf(run)).toMatchObject({
        ok: false,
        message: expect.stringContaining('phiên bản mới hơn'),
      });
    expect(stateOf(workbook)).toBe(before);
  });

  it('a lost tracker is not made anew behind anybody’s back', () => {
    const workbook = aCopy();
    spreadsheetOf(workbook).deleteTab('Theo dõi');
    expect(lineOf(lines(workbook, 'structure'), 'tabs')).toMatchObject({
      verdict: 'wrong',
      repairable: false,
    });
    expect(outcomeOf(workbook.as(OWNER).call('repairSystem'))).toMatchObject({ ok: false });
    expect(tabsOf(workbook)).not.toContain('Theo dõi');
  });

  it('triggers that ran are told with their time', () => {
    const workbook = aCopy();
    workbook.moveClock('2024-09-22T09:00');
    const found = lines(workbook, 'running');
    for (const name of ['runDailyWork', 'reconcileJournal'])
      expect(lineOf(found, `lastRun:${name}`)).toMatchObject({
        verdict: 'right',
        found: expect.stringContaining('22/9/2024'),
      });
  });

  it('triggers of somebody else are said not to be seen', () => {
    const workbook = aCopy();
    globalsOf(workbook)
      .PropertiesService.getDocumentProperties()
      .setProperty('nguoiGiuLich', 'khac@so.example');
    expect(lineOf(lines(workbook, 'running'), 'triggers')).toMatchObject({ verdict: 'unknown' });
    globalsOf(workbook).PropertiesService.getDocumentProperties().deleteProperty('nguoiGiuLich');
    expect(lineOf(lines(workbook, 'running'), 'triggers')).toMatchObject({
      verdict: 'wrong',
      repairable: true,
    });
  });
});

const TRIAL_TAB = 'Đang kiểm tra…';

describe('the temporary tab', () => {
  it('is gone wherever a call fails', () => {
    const workbook = openTracker({ plan: 'mau-trong' });
    open.push(workbook);
    workbook.meter.reset();
    lines(workbook, 'platform');
    const calls = workbook.meter.counts().total;
    const before = stateOf(workbook);
    const { SpreadsheetApp, PropertiesService } = globalsOf(workbook);
    const kept = PropertiesService.getDocumentProperties().getProperties();
    // Every third call, and each of the last, with which the tab is taken away.
    const step = (call: number) => (call < calls - 20 ? 3 : 1);
    for (let call = 1; call <= calls; call += step(call)) {
      workbook.failAt(call, 'throw');
      workbook.as(OWNER).call('runSystemCheck', { group: 'platform' });
      const trial = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TRIAL_TAB);
      const now = PropertiesService.getDocumentProperties().getProperties();
      expect({ call, trial, now }).toEqual({ call, trial: null, now: kept });
    }
    expect(stateOf(workbook)).toBe(before);
  }, 240_000);

  it('that a run cut off left is taken away by the next run, and by set-up', () => {
    const workbook = aCopy();
    const office = workbook.as(OWNER);
    const cutOff = () => {
      workbook.failAt(60, 'stop');
      office.call('runSystemCheck', { group: 'platform' });
      expect(tabsOf(workbook)).toContain(TRIAL_TAB);
    };
    cutOff();
    lines(workbook, 'platform');
    expect(tabsOf(workbook)).not.toContain(TRIAL_TAB);
    cutOff();
    outcomeOf(office.menu('Sổ theo dõi', 'Thiết lập sổ'));
    expect(tabsOf(workbook)).not.toContain(TRIAL_TAB);
  });
});
