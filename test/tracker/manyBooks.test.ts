import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { standingLook } from '../../src/addon/workbook/look';
import type { LocalWorkbook, Person } from '../../src/local/localWorkbook';
import {
  allow,
  FIGURES,
  gather,
  openGathering,
  ownSummary,
  paste,
  readGathered,
  SHARES,
  TAB,
} from '../support/manyBooks';
import { buildSmallAddOn, smallPlanOf } from '../support/smallPlan';
import { EDITOR, OWNER, outcomeOf, readTracker, setUpAgain, spreadsheetOf } from '../support/tracker';

const DEPARTMENTS = [
  { id: 'so-van-hoa', organisation: 'Sở Văn hoá', itemsEach: 1 },
  { id: 'so-y-te', organisation: 'Sở Y tế' },
  { id: 'so-cu', organisation: 'Sở Năm Cũ', year: 2023 },
] as const;

let small: ReturnType<typeof buildSmallAddOn>;
let gathering: LocalWorkbook;
let office: Person;
let others: LocalWorkbook[];
/** The workbook of a department, opened when it is first asked for; the first two are of the same year. */
let book: (index: 0 | 1 | 2) => LocalWorkbook;

beforeAll(() => {
  small = buildSmallAddOn(DEPARTMENTS.map(smallPlanOf));
});
afterAll(() => small.remove());
beforeEach(() => {
  const plans = DEPARTMENTS.map(({ id }) => id);
  let open: (plan: string) => LocalWorkbook;
  ({ gathering, office, others, open } = openGathering(small.addon));
  book = (index) => open(plans[index] ?? '');
});
afterEach(() => {
  for (const one of [gathering, ...others]) one.close();
});

const update = (workbook: LocalWorkbook, code: string, status: string): void => {
  const person = workbook.as(OWNER);
  person.type('Theo dõi', readTracker(person).at(code, 'Trạng thái'), status);
};
const states = (): string[] => readGathered(office).sources.map((line) => line['Trạng thái nguồn'] ?? '');
const setUpTab = (addresses: readonly string[]): void => {
  gather(office);
  paste(office, addresses);
};
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`;

/** Holds the tab against what each counted workbook says of itself. */
function expectSums(counted: readonly LocalWorkbook[]): void {
  const { total, sources } = readGathered(office);
  const summaries = counted.map(ownSummary);
  const sum = (figure: string) => summaries.reduce((so, one) => so + Number(one[figure]), 0);
  for (const figure of FIGURES) expect([figure, total[figure]]).toEqual([figure, String(sum(figure))]);
  const done = sum('Hoàn thành đúng hạn') + sum('Hoàn thành quá hạn');
  expect(SHARES.map((share) => total[share])).toEqual([
    percent(done, done + sum('Quá hạn')),
    percent(sum('Hoàn thành đúng hạn'), done + sum('Quá hạn')),
  ]);
  expect(total['Cơ quan, đơn vị']).toBe(`Cộng ${counted.length} sổ`);
  const lines = sources.filter((line) => line['Trạng thái nguồn'] === 'Đã cộng.');
  expect(lines).toHaveLength(counted.length);
  lines.forEach((line, index) => {
    for (const figure of [...FIGURES, ...SHARES])
      expect([figure, line[figure]]).toEqual([figure, summaries[index]?.[figure]]);
  });
}

describe('what a workbook shares', () => {
  it('is a published layout: version 1 is these twenty cells in this order', () => {
    const { display, values } = office.read('Chia sẻ', 'A1:U2');
    const [first, labels] = display;
    expect(labels).toEqual([
      'Dấu nhận biết',
      'Phiên bản mẫu chia sẻ',
      'Cơ quan',
      'Kế hoạch',
      'Năm',
      'Tính đến ngày',
      ...FIGURES.slice(0, -1),
      ...SHARES,
      'Việc chưa cập nhật kỳ này',
      'Đơn vị chưa cập nhật kỳ này',
      '',
    ]);
    expect(first?.slice(0, 7)).toEqual([
      'SO-THEO-DOI',
      '1',
      'Sở thử nghiệm',
      'Sở thử nghiệm: Kế hoạch thử',
      '2024',
      '20/09/2024',
      '6',
    ]);
    expect(values[0]?.slice(4, 5)).toEqual([2024]);
  });

  it('is hidden, made again by set-up, and needed before anything can be gathered', () => {
    const found = gathering.snapshot().sheets.find(({ name }) => name === 'Chia sẻ');
    expect(found?.hidden).toBe(true);
    spreadsheetOf(gathering).deleteTab('Chia sẻ');
    expect(gather(office)).toContain('Không đọc được tab "Chia sẻ"');
    setUpAgain(office);
    expect(office.asked.at(-1)?.dialog.message).toContain('Đã tạo tab "Chia sẻ"');
    expect(gather(office)).toContain('Đã tạo tab "Nhiều sổ"');
  });
});

describe('several workbooks in one tab', () => {
  it('adds up what each of them says of itself, this one included, and follows them', () => {
    update(book(0), 'I.1.1', 'Hoàn thành');
    for (const one of [gathering, book(0), book(1)]) one.moveClock('2024-12-20', true);
    update(book(1), 'I.2.1', 'Hoàn thành');
    update(book(1), 'I.2.2', 'Tạm dừng');
    setUpTab([book(0).url, gathering.url, book(1).url]);
    expectSums([gathering]);
    expect(readGathered(office).total['Trạng thái nguồn']).toBe(
      'Còn 2 dòng chưa cộng: xem từng dòng ở dưới.',
    );
    allow(office, 1);
    allow(office, 3);
    expectSums([book(0), gathering, book(1)]);
    const { total, sources } = readGathered(office);
    expect(total).toMatchObject({
      'Trạng thái nguồn': '',
      Năm: '2024',
      'Tổng số việc': '14',
      'Hoàn thành quá hạn': '1',
    });
    expect(sources.slice(0, 3).map((line) => line['Cơ quan, đơn vị'])).toEqual([
      'Sở Văn hoá',
      'Sở thử nghiệm',
      'Sở Y tế',
    ]);
    update(book(1), 'I.1.1', 'Không thực hiện');
    update(gathering, 'I.1.1', 'Hoàn thành');
    expectSums([book(0), gathering, book(1)]);
    expect(readGathered(office).total['Không thực hiện']).toBe('1');
  });

  it('shows a workbook by the name that the office gives it', () => {
    setUpTab([gathering.url]);
    office.type(TAB, `B${readGathered(office).sources[0]?.row}`, 'Cơ quan tôi');
    expect(readGathered(office).sources[0]?.['Cơ quan, đơn vị']).toBe('Cơ quan tôi');
  });

  it('marks figures of an older day', () => {
    setUpTab([gathering.url, book(0).url]);
    allow(office, 2);
    const rows = book(0).as(OWNER).read('Danh mục', 'A1:A30').display;
    book(0)
      .as(OWNER)
      .type('Danh mục', `B${rows.findIndex(([label]) => label === 'Ngày tham chiếu') + 1}`, '30/6/2024');
    const { total, sources, at } = readGathered(office);
    expect(sources.slice(0, 2).map((line) => line['Tính đến ngày'])).toEqual(['20/09/2024', '30/06/2024']);
    expect(total['Tính đến ngày']).toBe('30/06/2024');
    const column = at('Tính đến ngày');
    const [first, second] = office.read(TAB, `${column}6:${column}7`).styles.flat();
    expect(second?.background).toBe(standingLook['Sắp đến hạn'].background);
    expect(first?.background).not.toBe(second?.background);
  });
});

describe('the state of a workbook in the list', () => {
  const spreadsheet = (rest: string): string => `https://docs.google.com/spreadsheets/d/${rest}`;
  const NOT_CONNECTED = /^Chưa được phép, hoặc không mở được: .*Cho phép truy cập.*kiểm tra địa chỉ/;
  const BAD_ADDRESS = /^Không phải địa chỉ Google Sheets/;

  /** No line is counted, and no error shows but where IMPORTRANGE itself stands. */
  function expectNothingCounted(lines: number): void {
    const { total, sources } = readGathered(office);
    expect(total).toMatchObject({
      'Trạng thái nguồn': `Còn ${lines} dòng chưa cộng: xem từng dòng ở dưới.`,
      'Cơ quan, đơn vị': 'Cộng 0 sổ',
      'Tổng số việc': '0',
      'Tỷ lệ hoàn thành': '–',
      Năm: '',
    });
    for (const line of [total, ...sources]) {
      const { 'Địa chỉ sổ': _address, 'Kết nối': _connection, 'Thử mở': _probe, ...shown } = line;
      expect(Object.values(shown).filter((text) => /^#\S+[!?A]$/.test(text))).toEqual([]);
    }
  }

  it('is said in words where there is nothing to read', () => {
    const lines = [
      ['', /^Chưa có địa chỉ/],
      ['Sổ của Sở Y tế', BAD_ADDRESS],
      ['https://docs.google.com/document/d/so-y-te/edit', BAD_ADDRESS],
      [spreadsheet('e/2PACX-1vQ/pubhtml'), BAD_ADDRESS],
      [book(0).url, NOT_CONNECTED],
      [spreadsheet('khong-co/edit'), NOT_CONNECTED],
      ['đổi thành lỗi', BAD_ADDRESS],
      [spreadsheet('dang-tai/edit'), /^Google chưa trả số liệu/],
    ] as const;
    setUpTab(lines.map(([address]) => address));
    office.type(TAB, 'B6', 'Sở Y tế');
    const tab = spreadsheetOf(gathering).tab(TAB);
    tab.getRange('A12').setValue('=1/0');
    // What stands in the cell while Google is loading is an error too, and another one than #REF!.
    tab.getRange('C13').setValue('=NA()');
    lines.forEach(([, words], index) => {
      expect(states()[index]).toMatch(words);
    });
    expect(states().slice(lines.length).join('')).toBe('');
    expectNothingCounted(lines.length);
  });

  it('is said in words where the other workbook or this tab is broken', () => {
    setUpTab([book(0).url]);
    allow(office, 1);
    const shared = () => spreadsheetOf(book(0)).tab('Chia sẻ');
    const cases: [breaks: () => unknown, words: RegExp][] = [
      [() => shared().getRange('A1').setValue('Việc'), /^Tab Chia sẻ của sổ đó không đúng mẫu/],
      [() => shared().getRange('B1').setValue('một'), /^Tab Chia sẻ của sổ đó không đúng mẫu/],
      [() => shared().getRange('B1').setValue(2), /^Sổ đó dùng bản mới hơn/],
      [() => shared().getRange('H1').setValue('=1/0'), /^Số liệu ở sổ đó đang lỗi/],
      [() => shared().getRange('I1').setValue('nhiều'), /^Số liệu ở sổ đó đang lỗi/],
      [
        () => spreadsheetOf(book(0)).deleteTab('Chia sẻ'),
        /^Mở được nhưng không có tab Chia sẻ: .*Thiết lập sổ/,
      ],
    ];
    for (const [breaks, words] of cases) {
      breaks();
      expect(states()[0]).toMatch(words);
      expectNothingCounted(1);
      setUpAgain(book(0).as(OWNER));
      expect(states()[0]).toBe('Đã cộng.');
    }
    office.type(TAB, 'F6', 'x');
    expect(states()[0]).toMatch(/^Có chữ gõ vào các cột ẩn/);
    expectNothingCounted(1);
  });

  it('is said for a workbook that stands twice, however its address is written', () => {
    setUpTab([
      book(0).url,
      'https://docs.google.com/spreadsheets/u/1/d/so-van-hoa/edit?usp=sharing#gid=0',
      ` ${book(0).url} `,
      gathering.url,
      `${gathering.url}#gid=1`,
    ]);
    allow(office, 1);
    expect(states().slice(0, 5)).toEqual([
      'Đã cộng.',
      expect.stringMatching(/^Trùng với một dòng trên/),
      expect.stringMatching(/^Trùng với một dòng trên/),
      'Đã cộng.',
      expect.stringMatching(/^Trùng với một dòng trên/),
    ]);
    expectSums([book(0), gathering]);
  });

  it('is said for a workbook of another year than most', () => {
    setUpTab([book(2).url, book(0).url, book(1).url]);
    for (const line of [1, 2, 3]) allow(office, line);
    expect(states().slice(0, 3)).toEqual([
      expect.stringMatching(/^Năm kế hoạch khác/),
      'Đã cộng.',
      'Đã cộng.',
    ]);
    expect(readGathered(office).sources[0]).toMatchObject({
      Năm: '2023',
      'Cơ quan, đơn vị': 'Sở Năm Cũ',
      'Quá hạn': '',
    });
    expectSums([book(0), book(1)]);
  });

  it('is coloured besides', () => {
    setUpTab([gathering.url, book(0).url, 'x']);
    const { at } = readGathered(office);
    const backgrounds = office
      .read(TAB, `${at('Trạng thái nguồn')}6:${at('Trạng thái nguồn')}8`)
      .styles.map(([cell]) => cell?.background);
    expect(backgrounds).toEqual([
      standingLook['Hoàn thành đúng hạn'].background,
      standingLook['Sắp đến hạn'].background,
      standingLook['Quá hạn'].background,
    ]);
  });
});

describe('keeping the tab', () => {
  const picture = () => {
    const { version: _version, ...rest } = gathering.snapshot();
    return rest;
  };

  it('is made once; the menu and set-up change nothing that is right', () => {
    expect(gather(office)).toContain('Đã tạo tab "Nhiều sổ"');
    paste(office, [book(0).url, gathering.url]);
    allow(office, 1);
    const before = picture();
    expect(gather(office)).toContain('đã có và đúng');
    setUpAgain(office);
    expect(office.asked.at(-1)?.dialog.message).toContain('không có gì phải sửa');
    expect(picture()).toEqual(before);
  });

  it('is not made by set-up, but put right by it wherever its columns stand', () => {
    setUpAgain(office);
    expect(gathering.snapshot().sheets.map(({ name }) => name)).not.toContain(TAB);
    setUpTab([gathering.url]);
    const tab = spreadsheetOf(gathering).tab(TAB);
    tab.insertColumnBefore(1);
    tab.insertRowsBefore(2, 1);
    office.type(TAB, 'A7', 'Ghi riêng');
    office.type(TAB, 'B8', book(0).url);
    office.type(TAB, readGathered(office).at('Quá hạn') + readGathered(office).sources[0]?.row, '99');
    setUpAgain(office);
    expect(office.asked.at(-1)?.dialog.message).toContain('Tab "Nhiều sổ": đã sửa lại');
    expectSums([gathering]);
    expect(states()[1]).toMatch(/^Chưa được phép/);
    expect(office.read(TAB, 'A7').display).toEqual([['Ghi riêng']]);
  });

  it('counts lines beyond the prepared ones once set-up has run', () => {
    setUpTab([]);
    office.type(TAB, 'A46', gathering.url);
    setUpAgain(office);
    expect(readGathered(office).total['Cơ quan, đơn vị']).toBe('Cộng 1 sổ');
  });

  it('knows its own address again after the file was copied', () => {
    setUpTab([book(0).url]);
    office.type(TAB, `${readGathered(office).at('Mã sổ')}5`, 'so-van-hoa');
    expect(states()[0]).toBe('Đã cộng.');
    gather(office);
    expect(states()[0]).toMatch(/^Chưa được phép/);
  });

  it('is the office’s work, and only the office may type into it', () => {
    const editor = gathering.as(EDITOR);
    outcomeOf(editor.menu('Sổ theo dõi', 'Kế hoạch', 'Tổng hợp nhiều sổ'));
    expect(editor.asked.at(-1)?.dialog.message).toContain('Việc này do Văn phòng làm');
    expect(gathering.snapshot().sheets.map(({ name }) => name)).not.toContain(TAB);
    gather(office);
    expect(editor.type(TAB, 'A6', book(0).url).applied).toBe(0);
    expect(editor.type('Chia sẻ', 'G1', '999').applied).toBe(0);
  });

  it('takes names for texts, whatever they begin with', () => {
    const settings = book(0).as(OWNER).read('Danh mục', 'A1:A40').display;
    const cellOf = (label: string) => `B${settings.findIndex(([text]) => text === label) + 1}`;
    const [title, name] = [cellOf('Tên kế hoạch'), cellOf('Tên cơ quan')];
    setUpTab([book(0).url, gathering.url]);
    allow(office, 1);
    for (const text of [
      '=1+1',
      '\'=HYPERLINK("https://ke.example";"x")',
      '+84',
      '<b>Sở</b>',
      '@SUM(A1)',
      ': Kế hoạch',
      '1/2',
    ]) {
      book(0).as(OWNER).type('Danh mục', name, '');
      book(0).as(OWNER).type('Danh mục', title, `'${text}: Kế hoạch`);
      office.type(TAB, 'B7', `'${text}`);
      const [theirs, own] = readGathered(office).sources;
      expect(theirs?.['Cơ quan, đơn vị']).toBe(text.startsWith(': ') ? '' : text);
      expect(own?.['Cơ quan, đơn vị']).toBe(text);
      expect(theirs?.['Trạng thái nguồn']).toBe('Đã cộng.');
      book(0).as(OWNER).type('Danh mục', name, `'${text}`);
      expect(readGathered(office).sources[0]?.['Cơ quan, đơn vị']).toBe(text);
    }
  });

  it('takes as many service calls for a full list as for an empty one', () => {
    gather(office);
    const calls = (): number => {
      gathering.meter.reset();
      gather(office);
      return gathering.meter.counts().total;
    };
    const empty = calls();
    paste(
      office,
      Array.from({ length: 40 }, (_, index) => `https://docs.google.com/spreadsheets/d/sổ-${index}/edit`),
    );
    expect(calls()).toBe(empty);
    expect(empty).toBeLessThanOrEqual(72);
  });

  it('goes into the .xlsx file as values, which other programs need not compute', async () => {
    setUpTab([book(0).url, book(1).url]);
    allow(office, 1);
    const folder = mkdtempSync(path.join(tmpdir(), 'so-'));
    const file = path.join(folder, 'so.xlsx');
    await gathering.exportXlsx(file);
    const read = new Workbook();
    await read.xlsx.load(readFileSync(file));
    rmSync(folder, { recursive: true });
    const page = read.getWorksheet(TAB);
    expect(page?.getCell('C6').value).toBe('SO-THEO-DOI');
    expect(page?.getCell('C7').value).toEqual({ error: '#REF!' });
    const formulas: string[] = [];
    page?.eachRow((row) => row.eachCell((cell) => void (cell.formula && formulas.push(cell.formula))));
    expect(formulas.length).toBeGreaterThan(500);
    expect(formulas.join('\n')).not.toContain('IMPORTRANGE');
  });
});
