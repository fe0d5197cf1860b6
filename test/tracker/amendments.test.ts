import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { AmendmentDesk, PAPER } from '../support/amendmentDesk';
import { DEPARTMENT, openDepartment } from '../support/department';
import { journalOf } from '../support/journalReplay';
import { scriptSheet } from '../support/sheetCalls';
import { outcomeOf, setUpAgain } from '../support/tracker';

let workbook: LocalWorkbook;
let desk: AmendmentDesk;
beforeEach(() => {
  workbook = openDepartment();
  desk = new AmendmentDesk(workbook);
});
afterEach(() => workbook.close());

const NOVEMBER = { kind: 'deadline', deadline: '2025-01-31' } as const;

test('a proposal changes nothing; a leader’s decision changes the tracker with the office’s next pass', () => {
  const id = desk.propose('unit', 'I.2.6', NOVEMBER);
  desk.pass();
  expect(desk.shows('I.2.6', 'Hạn điều chỉnh')).toBe('');
  expect(desk.lines()).toMatchObject([
    {
      'Mã KN': 'KN-001',
      'Người đề xuất': DEPARTMENT.unit,
      'Đơn vị': 'Phòng QLKH',
      'Mã việc': 'I.2.6',
      Loại: 'Hạn hoàn thành',
      'Giá trị hiện tại': '31/12/2024',
      'Đề nghị': '31/1/2025',
      'Lý do': 'Chờ ý kiến của tỉnh',
      'Trạng thái': 'Chờ quyết định',
      'Áp dụng lúc': '',
    },
  ]);
  workbook.moveClock('2024-09-20T09:30', true);
  expect(desk.decide('leader', id).message).toMatch(/^Đã ghi quyết định về KN-001\. .*sửa khi sổ chạy/);
  expect(desk.shows('I.2.6', 'Hạn điều chỉnh')).toBe('');
  expect(desk.view(id)).toMatchObject({ state: 'Đồng ý', open: false, waiting: true });
  workbook.moveClock('2024-09-20T10:00', true);
  desk.pass();
  expect(desk.shows('I.2.6', 'Hạn gốc')).toBe('31/12/2024');
  expect(desk.shows('I.2.6', 'Hạn điều chỉnh')).toBe('31/01/2025');
  expect(desk.lines()).toMatchObject([
    {
      'Trạng thái': 'Đồng ý',
      'Giá trị quyết định': '31/1/2025',
      'Người quyết định': DEPARTMENT.leader,
      'Lúc quyết định': '20/09/2024 09:30',
      'Áp dụng lúc': '20/09/2024 10:00',
      'Kết quả áp dụng': 'Hạn điều chỉnh: trống → 31/01/2025',
    },
  ]);
  expect(desk.waiting()).toEqual([]);
  expect(journalOf(workbook).map(({ header, to, who, way }) => [header, to, who, way])).toEqual([
    [
      'Kiến nghị',
      'KN-001 đề nghị Hạn hoàn thành: 31/12/2024 → 31/1/2025. Lý do: Chờ ý kiến của tỉnh',
      DEPARTMENT.unit,
      'Thanh bên',
    ],
    ['Kiến nghị', 'KN-001: Đồng ý: 31/1/2025', DEPARTMENT.leader, 'Quyết định của lãnh đạo'],
    ['Hạn điều chỉnh', '31/01/2025', DEPARTMENT.leader, 'Quyết định của lãnh đạo (KN-001)'],
  ]);
});

test('the office enters a decision from its document, and it is carried out at once', () => {
  const id = desk.propose('unit', 'I.2.6', NOVEMBER);
  expect(desk.decide('office', id).message).toContain('ghi Số văn bản và Ngày văn bản');
  expect(desk.decide('office', id, PAPER).message).toBe(
    'Đã ghi quyết định về KN-001 và sửa tab "Theo dõi": Hạn điều chỉnh: trống → 31/01/2025',
  );
  expect(desk.shows('I.2.6', 'Hạn điều chỉnh')).toBe('31/01/2025');
  expect(desk.lines()).toMatchObject([{ 'Số văn bản': '12/TB-SKHCN', 'Ngày văn bản': '18/09/2024' }]);
  desk.pass();
  expect(journalOf(workbook).find(({ header }) => header === 'Hạn điều chỉnh')?.way).toBe(
    'Quyết định của lãnh đạo (KN-001; số 12/TB-SKHCN ngày 18/9/2024)',
  );
});

describe('what is decided comes into its cells alone', () => {
  const decided = (code: string, value: Parameters<AmendmentDesk['propose']>[2]) => {
    const before = desk.row(code);
    const id = desk.propose('unit', code, value);
    desk.decide('leader', id);
    desk.pass();
    const after = desk.row(code);
    const told = journalOf(workbook).filter((line) => line.code === code && line.header !== 'Kiến nghị');
    expect(told.every(({ way }) => way === `Quyết định của lãnh đạo (${id})`)).toBe(true);
    return Object.fromEntries(Object.entries(after).filter(([header, text]) => text !== before[header]));
  };

  test.each([
    [{ kind: 'words', words: 'Nội dung mới' }, { 'Chi tiết tiến độ công việc thực hiện': 'Nội dung mới' }],
    [{ kind: 'unit', unit: 'Thanh tra Sở' }, { 'Đơn vị theo dõi': 'Thanh tra Sở' }],
    [
      { kind: 'quantity', target: 25, quantityUnit: 'nhiệm vụ' },
      { 'Chỉ tiêu': '25', 'Đơn vị tính': 'nhiệm vụ' },
    ],
    [
      { kind: 'drop' },
      {
        'Trạng thái': 'Không thực hiện',
        'Vướng mắc/kiến nghị': 'Thôi thực hiện theo quyết định của lãnh đạo (KN-001): Chờ ý kiến của tỉnh',
        'Tình trạng': 'Không thực hiện',
        'Người cập nhật': DEPARTMENT.leader,
        'Cập nhật lúc': '20/09/2024 08:00',
      },
    ],
  ] as const)('%o', (value, change) => {
    const changed = decided('I.2.6', value);
    const computed = ['Còn lại (ngày)', 'Khoá tổng hợp', 'Lưu ý', 'Thứ tự liệt kê', 'Thứ tự kiến nghị'];
    expect(changed).toMatchObject(change);
    expect(
      Object.keys(changed).filter((header) => !(header in change) && !computed.includes(header)),
    ).toEqual([]);
  });

  test('an item that is dropped keeps what its unit wrote, and is completed no more', () => {
    outcomeOf(
      workbook.as(DEPARTMENT.unit).call('saveItemUpdate', {
        code: 'I.2.6',
        fields: { status: 'Hoàn thành', obstacles: 'Thiếu kinh phí' },
        confirmed: true,
      }),
    );
    const id = desk.propose('unit', 'I.2.6', { kind: 'drop' });
    desk.decide('office', id, PAPER);
    expect(desk.row('I.2.6')).toMatchObject({
      'Trạng thái': 'Không thực hiện',
      'Ngày hoàn thành': '',
      'Tiến độ (%)': '',
      'Vướng mắc/kiến nghị':
        'Thiếu kinh phí\nThôi thực hiện theo quyết định của lãnh đạo (KN-001; số 12/TB-SKHCN ngày 18/9/2024): Chờ ý kiến của tỉnh',
    });
  });

  test('another value than the proposed one', () => {
    const id = desk.propose('unit', 'I.2.6', NOVEMBER);
    const value = { kind: 'deadline', deadline: '2025-01-15' };
    expect(
      desk.decide('leader', id, { verdict: 'counter', value: { ...value, deadline: '2025-01-31' } }),
    ).toMatchObject({
      ok: false,
      message: expect.stringContaining('chọn Đồng ý'),
    });
    desk.decide('leader', id, { verdict: 'counter', value, reason: 'Trước Tết' });
    desk.pass();
    expect(desk.shows('I.2.6', 'Hạn điều chỉnh')).toBe('15/01/2025');
    expect(desk.lines()).toMatchObject([
      {
        'Đề nghị': '31/1/2025',
        'Trạng thái': 'Đồng ý với giá trị khác',
        'Giá trị quyết định': '15/1/2025',
        'Lý do quyết định': 'Trước Tết',
      },
    ]);
  });

  test('a refusal changes nothing and says why', () => {
    const id = desk.propose('unit', 'I.2.6', NOVEMBER);
    expect(desk.decide('leader', id, { verdict: 'refuse' }).message).toContain('ghi lý do');
    const before = desk.row('I.2.6');
    desk.decide('leader', id, { verdict: 'refuse', reason: 'Không có lý do khách quan' });
    desk.pass();
    expect(desk.row('I.2.6')).toEqual(before);
    expect(desk.lines()).toMatchObject([
      { 'Trạng thái': 'Không đồng ý', 'Lý do quyết định': 'Không có lý do khách quan', 'Áp dụng lúc': '' },
    ]);
    expect(desk.decide('leader', id).message).toContain('đã có kết quả');
  });
});

describe('one proposal at a time', () => {
  test('per item and kind, until it is settled or withdrawn', () => {
    const id = desk.propose('unit', 'I.2.6', NOVEMBER);
    const again = () =>
      desk.call('office', 'proposeAmendment', {
        code: 'I.2.6',
        value: { ...NOVEMBER, deadline: '2025-02-28' },
        reason: 'x',
      });
    expect(again().message).toContain('đã có kiến nghị KN-001');
    desk.propose('unit', 'I.2.6', { kind: 'drop' });
    expect(desk.call('parent', 'withdrawAmendment', { id }).message).toContain('Chỉ người đề xuất');
    expect(desk.call('unit', 'withdrawAmendment', { id }).message).toBe('Đã rút kiến nghị KN-001.');
    expect(again()).toMatchObject({ ok: true, message: expect.stringContaining('KN-003') });
    desk.pass();
    expect(desk.lines().map((line) => [line['Mã KN'], line['Trạng thái']])).toEqual([
      ['KN-001', 'Đã rút'],
      ['KN-002', 'Chờ quyết định'],
      ['KN-003', 'Chờ quyết định'],
    ]);
    expect(desk.decide('leader', 'KN-001').message).toContain('đã có kết quả');
  });

  test('numbers are never given twice, though the line is damaged', () => {
    desk.propose('office', 'I.2.6', NOVEMBER);
    const sheet = scriptSheet(workbook, 'Kiến nghị');
    sheet.getRange(3, 20).setValue('{"id":');
    expect(desk.call('leader', 'openAmendments', {})).toMatchObject({
      value: { amendments: [], unreadable: ['KN-001'] },
    });
    expect(
      desk.call('leader', 'decideAmendment', { ...desk.decision('KN-001', '31/12/2024') }).message,
    ).toContain('Lịch sử phiên bản');
    expect(desk.propose('unit', 'I.2.6', NOVEMBER)).toBe('KN-002');
  });
});

describe('what has changed since', () => {
  test('the item’s value: it is shown, and nothing is decided upon the old one', () => {
    const id = desk.propose('unit', 'I.2.6', NOVEMBER);
    const { present } = desk.view(id);
    workbook.as(DEPARTMENT.owner).type('Theo dõi', desk.at('I.2.6', 'Hạn điều chỉnh'), '15/12/2024');
    const answer = desk.call('leader', 'decideAmendment', desk.decision(id, present));
    expect(answer.message).toBe(
      'Chưa ghi quyết định. Giá trị hiện tại vừa đổi từ "31/12/2024" thành "15/12/2024". Xem lại rồi quyết định.',
    );
    expect(desk.view(id)).toMatchObject({ before: '31/12/2024', present: '15/12/2024', open: true });
    expect(desk.decide('leader', id).ok).toBe(true);
  });

  test('the item is gone: only a refusal is taken', () => {
    const id = desk.propose('unit', 'I.2.6', NOVEMBER);
    desk.deleteRow('I.2.6');
    expect(desk.view(id)).toMatchObject({ gone: true, present: '' });
    expect(desk.decide('leader', id).message).toContain('Không còn mã I.2.6');
    expect(desk.decide('leader', id, { verdict: 'refuse', reason: 'Không còn việc' }).ok).toBe(true);
  });

  test('the item went after the decision: it is told, and carried out when the item is back', () => {
    const id = desk.propose('unit', 'I.2.6', NOVEMBER);
    desk.decide('leader', id);
    workbook.as(DEPARTMENT.owner).type('Theo dõi', desk.at('I.2.6', 'Mã'), 'X.1');
    desk.pass();
    desk.pass();
    expect(desk.lines()).toMatchObject([
      {
        'Trạng thái': 'Đồng ý',
        'Áp dụng lúc': '',
        'Kết quả áp dụng': expect.stringContaining('không còn mã I.2.6'),
      },
    ]);
    workbook.as(DEPARTMENT.owner).type('Theo dõi', desk.at('X.1', 'Mã'), 'I.2.6');
    desk.pass();
    expect(desk.shows('I.2.6', 'Hạn điều chỉnh')).toBe('31/01/2025');
    expect(desk.lines()).toMatchObject([{ 'Kết quả áp dụng': 'Hạn điều chỉnh: trống → 31/01/2025' }]);
  });

  test('the leader is one no more: the decision does not count, and that is told', () => {
    const id = desk.propose('unit', 'I.2.6', NOVEMBER);
    desk.decide('leader', id);
    desk.enterAddresses('Lãnh đạo Sở', 'moi@so.example');
    desk.pass();
    expect(desk.shows('I.2.6', 'Hạn điều chỉnh')).toBe('');
    expect(desk.lines()).toMatchObject([{ 'Trạng thái': 'Chờ quyết định' }]);
    expect(journalOf(workbook).map(({ to }) => to)).toContainEqual(
      expect.stringContaining('không tính quyết định của lanhdao@so.example'),
    );
  });
});

describe('nobody decides their own', () => {
  test.each(['office', 'owner'] as const)('%s', (who) => {
    const id = desk.propose(who, 'I.2.6', NOVEMBER);
    for (const verdict of ['approve', 'refuse', 'counter'])
      expect(
        desk.decide(who, id, {
          ...PAPER,
          verdict,
          reason: 'x',
          value: { ...NOVEMBER, deadline: '2025-03-01' },
        }).message,
      ).toContain('Không ai quyết định kiến nghị của chính mình');
    expect(desk.view(id, who)).toMatchObject({ mayDecide: '', mayWithdraw: true });
  });

  test('a leader who is of a unit as well', () => {
    desk.enterAddresses('Lãnh đạo Sở', `${DEPARTMENT.leader}, ${DEPARTMENT.unit.toUpperCase()}`);
    const id = desk.propose('unit', 'I.2.6', NOVEMBER);
    expect(desk.decide('unit', id).message).toContain('của chính mình');
    const other = desk.propose('office', 'I.2.6', { kind: 'drop' });
    expect(desk.decide('unit', other).ok).toBe(true);
  });
});

test('texts that look like formulas stay texts', () => {
  const words = '=IMPORTRANGE("x";"A1")';
  const id = desk.propose('unit', 'I.2.6', { kind: 'words', words }, '=1+1');
  desk.decide('office', id, { ...PAPER, reason: '+cmd', document: "'12" });
  const at = desk.at('I.2.6', 'Chi tiết tiến độ công việc thực hiện');
  expect(workbook.as(DEPARTMENT.owner).read('Theo dõi', at)).toMatchObject({
    display: [[words]],
    formulas: [['']],
  });
  expect(desk.lines()).toMatchObject([{ 'Lý do': '=1+1', 'Đề nghị': words, 'Lý do quyết định': '+cmd' }]);
  expect(workbook.as(DEPARTMENT.owner).read('Kiến nghị', 'A3:T3').formulas.flat().join('')).toBe('');
});

test('a workbook without the tab says what to do', () => {
  desk.deleteTab('Kiến nghị');
  expect(
    desk.call('unit', 'proposeAmendment', { code: 'I.2.6', value: NOVEMBER, reason: 'x' }).message,
  ).toContain('chạy Sổ theo dõi ▸ Thiết lập sổ');
});

test('Tổng hợp says how many wait, and a second set-up changes nothing', () => {
  const heading = () =>
    workbook
      .as(DEPARTMENT.leader)
      .read('Tổng hợp', 'A1:Z150')
      .display.flat()
      .find((text) => text.startsWith('Vướng mắc, kiến nghị lãnh đạo'));
  expect(heading()).toBe('Vướng mắc, kiến nghị lãnh đạo quyết định');
  desk.propose('unit', 'I.2.6', NOVEMBER);
  desk.propose('office', 'I.2.6', { kind: 'drop' });
  expect(heading()).toBe('Vướng mắc, kiến nghị lãnh đạo quyết định (và 2 ở tab Kiến nghị)');
  const office = workbook.as(DEPARTMENT.owner);
  setUpAgain(office);
  expect(office.asked.at(-1)?.dialog.message).toBe('Sổ đã đúng, không có gì phải sửa.');
});

test('what waits is not let grow without end, and what belongs to nothing is dropped and told', () => {
  const { PropertiesService } = workbook.globals() as {
    PropertiesService: { getDocumentProperties(): { setProperty(key: string, value: string): unknown } };
  };
  for (let id = 900; id < 918; id += 1)
    PropertiesService.getDocumentProperties().setProperty(`kn:KN-${id}:rut`, 'x'.repeat(8_900));
  const propose = () =>
    desk.call('unit', 'proposeAmendment', { code: 'I.2.6', value: NOVEMBER, reason: 'x' });
  expect(propose().message).toContain('Quá nhiều kiến nghị chờ ghi vào sổ');
  desk.pass();
  expect(desk.waiting()).toEqual([]);
  expect(journalOf(workbook).map(({ to }) => to)).toContain(
    'KN-917: không còn dòng nào ở tab "Kiến nghị" nên bỏ phần đang chờ',
  );
  expect(propose().ok).toBe(true);
});

test('however many are decided, cells are read as often, and lines side by side are written at once', () => {
  const calls = (codes: readonly string[]) => {
    for (const code of codes) {
      const id = desk.propose('office', code, { kind: 'quantity', target: 7, quantityUnit: 'báo cáo' });
      desk.decide('leader', id);
    }
    workbook.meter.reset();
    desk.pass();
    const { byMethod } = workbook.meter.counts();
    return ['Range.getValues', 'Range.setValues', 'RangeList.setValue', 'Properties.setProperties'].map(
      (name) => [name, byMethod[name]],
    );
  };
  expect(calls(['I.1.1', 'I.1.2', 'I.1.3', 'I.1.4', 'I.1.5', 'I.1.6'])).toEqual(calls(['I.2.1']));
});
