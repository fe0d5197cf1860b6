import type { ReportFacts } from '../../src/addon/plan/officialReport/facts';
import { officialReport } from '../../src/addon/plan/officialReport/officialReport';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { linesOf, tablesOf } from '../support/reportFacts';
import { scriptSheet } from '../support/sheetCalls';
import { settingRow } from '../support/summaryFacts';
import {
  EDITOR,
  OWNER,
  openTracker,
  outcomeOf,
  readTracker,
  setUpAgain,
  spreadsheetOf,
} from '../support/tracker';

type Answered = { ok: boolean; message?: string; value?: ReportFacts };

/** The sample year with its third quarter closed on the morning after its last day. */
function openClosed(): LocalWorkbook {
  const workbook = openTracker({ sample: true, today: '2024-08-20T08:00' });
  set(workbook, 'Bản tin tháng', 'Không');
  workbook.moveClock('2024-09-15T08:30', true);
  outcomeOf(workbook.as(OWNER).call('runDailyWork'));
  workbook.moveClock('2024-09-20T08:00', true);
  return workbook;
}

function set(workbook: LocalWorkbook, label: string, text: string): void {
  const row = settingRow(workbook.as(OWNER).read('Danh mục', 'A1:A40'), label);
  expect(workbook.as(OWNER).type('Danh mục', `B${row}`, text).refused).toEqual([]);
}

const read = (workbook: LocalWorkbook, input: unknown, email = OWNER): Answered =>
  outcomeOf(workbook.as(email).call('readReport', input)) as Answered;

function factsOf(workbook: LocalWorkbook, input: unknown): ReportFacts {
  const { value, message } = read(workbook, input);
  if (!value) throw new Error(message);
  return value;
}

const QUARTER = { period: 'Quý III/2024' };
/** 0.9047619 as reports write it: 90,48%. */
const percent = (share: unknown): string =>
  typeof share === 'number' ? `${String(Math.round(share * 10_000) / 100).replace('.', ',')}%` : '–';

describe('the report of a closed period', () => {
  let workbook: LocalWorkbook;
  beforeAll(() => {
    workbook = openClosed();
  });
  afterAll(() => workbook.close());

  /** The line of a closed period by its headers, as values. */
  function closedLine(name: string): Map<string, unknown> {
    const { values } = workbook.as(OWNER).read('Kỳ báo cáo', 'A1:Z20');
    const [, headers = [], ...rows] = values;
    const row = rows.find(([first]) => first === name) ?? [];
    return new Map(headers.map((header, index) => [String(header), row[index]]));
  }

  it.each(['Quý III/2024', 'Tháng 9/2024', '9 tháng đầu năm 2024'])(
    '%s has the figures of its line',
    (name) => {
      const line = closedLine(name);
      const number = (header: string) => Number(line.get(header));
      const facts = factsOf(workbook, { period: name });
      const paper = officialReport(facts, true);
      const total = tablesOf(paper)
        .find(([heads]) => heads?.includes('HT đúng hạn'))
        ?.pop();
      expect(total).toEqual([
        'Tổng cộng',
        ...[
          number('Số việc'),
          number('Hoàn thành đúng hạn'),
          number('Hoàn thành quá hạn'),
          number('Trong hạn') + number('Sắp đến hạn'),
          number('Quá hạn'),
          number('Chưa phát sinh hạn') + number('Không hạn'),
          number('Tạm dừng') + number('Không thực hiện'),
        ].map(String),
        percent(line.get('Tỷ lệ hoàn thành')),
        percent(line.get('Tỷ lệ đúng hạn')),
      ]);
      expect(percent(facts.originalOnTime)).toBe(percent(line.get('Đúng hạn theo hạn gốc')));
      const silent = facts.items.filter((item) => item.silent).length;
      if (name.startsWith('Tháng')) expect(silent).toBe(number('Chưa cập nhật'));
    },
  );

  it('has the items of Số liệu kỳ, each once, under the headings of the plan', () => {
    const facts = factsOf(workbook, QUARTER);
    const { display } = workbook.as(OWNER).read('Số liệu kỳ', 'A1:O60');
    const noted = display.slice(2).filter((row) => row[1] !== '');
    expect(facts.items.map(({ code, standing, unit }) => [code, standing, unit])).toEqual(
      noted.map((row) => [row[1], row[6], row[4]]),
    );
    const headings = new Set(facts.headings.map(({ code }) => code));
    expect(facts.items.filter(({ heading }) => !headings.has(heading))).toEqual([]);
    expect(facts.items.find(({ code }) => code === 'II.2.2.4')?.heading).toBe('II.2.2');
    expect(facts).toMatchObject({
      name: 'quý III/2024',
      from: '2024-06-15',
      to: '2024-09-14',
      today: '2024-09-20',
      next: { name: 'Quý IV/2024', from: '2024-09-15', to: '2024-12-14' },
    });
  });

  it('does not change with later edits', () => {
    const before = factsOf(workbook, QUARTER);
    outcomeOf(workbook.as(OWNER).call('saveItemUpdate', { code: 'I.1.6', fields: { status: 'Hoàn thành' } }));
    const after = factsOf(workbook, QUARTER);
    expect(after.items).toEqual(before.items);
    const now = factsOf(workbook, { from: '2024-09-15', to: '2024-09-20' });
    expect(now.items.find(({ code }) => code === 'I.1.6')).toMatchObject({
      standing: 'Hoàn thành đúng hạn',
      done: true,
    });
  });

  it('takes six reads at the most', () => {
    for (const [input, most] of [
      [QUARTER, 6],
      [{ from: '2024-09-01', to: '2024-09-20' }, 3],
    ] as const) {
      workbook.meter.reset();
      factsOf(workbook, input);
      const { byMethod, write } = workbook.meter.counts();
      expect(byMethod['Range.getValues']).toBeLessThanOrEqual(most);
      expect(write).toBe(0);
    }
  });

  it('lists the closed periods, the last one first, and this period until today', () => {
    expect(outcomeOf(workbook.as(OWNER).call('listReportPeriods'))).toEqual({
      ok: true,
      value: {
        periods: ['9 tháng đầu năm 2024', 'Quý III/2024', 'Tháng 9/2024'],
        from: '2024-09-15',
        today: '2024-09-20',
      },
    });
  });

  it('tells a later month against the one before it, though other rows stand between', () => {
    const other = openClosed();
    other.moveClock('2024-10-15T08:30', true);
    outcomeOf(other.as(OWNER).call('runDailyWork'));
    other.moveClock('2024-11-15T08:30', true);
    outcomeOf(other.as(OWNER).call('runDailyWork'));
    const october = factsOf(other, { period: 'Tháng 10/2024' });
    expect(october.since).toBe('tháng 9/2024');
    const { values } = other.as(OWNER).read('Kỳ báo cáo', 'A1:Z20');
    const [, headers = [], ...rows] = values;
    const line = rows.find(([name]) => name === 'Tháng 10/2024') ?? [];
    const figure = (header: string) => line[headers.indexOf(header)];
    expect(october.items.filter(({ done }) => done)).toHaveLength(Number(figure('Mới hoàn thành')));
    expect(october.items.filter(({ fellOverdue }) => fellOverdue)).toHaveLength(
      Number(figure('Mới quá hạn')),
    );
    expect(Number(figure('Mới quá hạn'))).toBeGreaterThan(0);
    // A row that the office put among those of an earlier cut-off moves them; the whole tab is read then.
    const frozen = scriptSheet(other, 'Số liệu kỳ');
    frozen.insertRowsBefore(40, 1);
    expect(factsOf(other, { period: 'Tháng 10/2024' }).items).toEqual(october.items);
    expect(factsOf(other, QUARTER).items).toHaveLength(47);
    other.close();
  });
});

describe('what the workbook says', () => {
  let workbook: LocalWorkbook;
  beforeEach(() => {
    workbook = openTracker();
  });
  afterEach(() => workbook.close());

  it('brings the name and place of the plan’s body, and what the office enters of the form', () => {
    expect(factsOf(workbook, { from: '2024-09-01', to: '2024-09-20' }).letterhead).toEqual({
      superiorBody: '',
      issuingBody: 'Sở Khoa học và Công nghệ tỉnh Bắc Giang',
      place: 'Bắc Giang',
      symbol: '',
      signerPosition: '',
      signerName: '',
      recipients: '',
    });
    set(workbook, 'Ký hiệu báo cáo', 'BC-SKHCN');
    set(workbook, 'Chức vụ người ký', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC');
    const lines = linesOf(officialReport(factsOf(workbook, { from: '2024-09-01', to: '2024-09-20' }), false));
    expect(lines).toEqual(expect.arrayContaining(['Số: ……/BC-SKHCN', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']));
  });

  it('a workbook without the rows of the form still gives its report', () => {
    const row = settingRow(workbook.as(OWNER).read('Danh mục', 'A1:A40'), 'Cơ quan chủ quản');
    const lists = spreadsheetOf(workbook).tab('Danh mục') as unknown as {
      deleteRows(row: number, count: number): void;
    };
    lists.deleteRows(row, 7);
    spreadsheetOf(workbook).deleteTab('Kiến nghị');
    const facts = factsOf(workbook, { from: '2024-09-01', to: '2024-09-20' });
    expect(new Set(Object.values(facts.letterhead))).toEqual(new Set(['']));
    expect(facts.items).toHaveLength(47);
  });

  it('says what to do where there is no closed period, no item, or a tab is gone', () => {
    expect(outcomeOf(workbook.as(OWNER).call('listReportPeriods'))).toMatchObject({ value: { periods: [] } });
    expect(read(workbook, QUARTER).message).toMatch(/^Không còn kỳ "Quý III\/2024"/);
    expect(read(workbook, { from: '2024-09-20', to: '2024-09-01' }).message).toMatch(/^Chọn hai ngày/);
    spreadsheetOf(workbook).deleteTab('Kỳ báo cáo');
    expect(read(workbook, QUARTER).message).toMatch(/^Không đọc được tab "Kỳ báo cáo"/);
    setUpAgain(workbook.as(OWNER));
    expect(read(workbook, QUARTER).message).toMatch(/^Không còn kỳ/);
    const blank = openTracker({ plan: 'mau-trong' });
    expect(read(blank, { from: '2024-09-01', to: '2024-09-20' }).message).toMatch(
      /^Sổ chưa có việc nào để báo cáo/,
    );
    blank.close();
  });

  it('cites what leadership has decided, and tells what waits for a decision', () => {
    const owner = workbook.as(OWNER);
    const lists = owner.read('Danh mục', 'A1:F80').display;
    const entry = lists.findIndex((line) => line[0] === 'Lãnh đạo Sở' && line[3] === 'Lãnh đạo');
    owner.type('Danh mục', `F${entry + 1}`, EDITOR);
    const propose = (code: string, deadline: string) =>
      outcomeOf(
        owner.call('proposeAmendment', {
          code,
          value: { kind: 'deadline', deadline },
          reason: 'Chờ đấu thầu lại',
        }),
      );
    expect([propose('II.1.4', '2024-10-31'), propose('II.1.8', '2025-01-31')]).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    const decision = { verdict: 'approve', reason: '', document: '12/QĐ-SKHCN', documentDate: '2024-09-18' };
    expect(
      outcomeOf(
        workbook.as(EDITOR).call('decideAmendment', { id: 'KN-001', seen: '30/6/2024', ...decision }),
      ),
    ).toMatchObject({ ok: true });
    outcomeOf(owner.call('reconcileJournal'));
    expect(readTracker(owner).display('II.1.4', 'Hạn điều chỉnh')).toBe('31/10/2024');
    const facts = factsOf(workbook, { from: '2024-09-01', to: '2024-09-20' });
    expect(facts.proposals.map(({ words, to }) => [words, to])).toEqual([
      ['Báo cáo việc thực hiện xây dựng thí điểm áp dụng công cụ 5S', '31/1/2025'],
    ]);
    expect(facts.decisions).toEqual([
      {
        code: 'II.1.4',
        kind: 'Hạn hoàn thành',
        from: '30/6/2024',
        to: '31/10/2024',
        document: '12/QĐ-SKHCN',
        documentDate: '2024-09-18',
      },
    ]);
    const appendix = tablesOf(officialReport(facts, true)).find(([heads]) => heads?.includes('Điều chỉnh'));
    const items = appendix?.filter((row) => row.length > 2).map((row) => row[row.length - 1]);
    expect(items?.filter((text) => text !== '')).toEqual([
      'Điều chỉnh',
      'Hạn hoàn thành: từ 30/6/2024 thành 31/10/2024 (văn bản số 12/QĐ-SKHCN ngày 18/9/2024)',
    ]);
  });
});
