import { TRACKER_COLUMNS } from '../../src/addon/workbook/trackerColumns';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { bareBundle } from '../support/bareBundle';
import {
  CHILD,
  DOES,
  GLOBALS,
  NOTHING,
  OFFICE_ONLY,
  OTHER,
  OUTSIDE,
  OWN,
  progress,
  READS_ONLY,
} from '../support/decidedRights';
import {
  addressCell,
  DEPARTMENT,
  EVERYBODY,
  enterAddresses,
  openBeforeAddresses,
  openDepartment,
  type Who,
} from '../support/department';
import { stateOf, toldBy } from '../support/told';
import { outcomeOf, readTracker, setUpAgain, type TabReading } from '../support/tracker';

test('every global of the bundle is decided', () => {
  const { globals } = bareBundle();
  const functions = Object.keys(globals).filter((name) => typeof globals[name] === 'function');
  expect(Object.keys(GLOBALS).sort()).toEqual(functions.sort());
});

describe('with addresses in Danh mục', () => {
  let workbook: LocalWorkbook;
  beforeAll(() => {
    workbook = openDepartment();
  });

  /** Lets somebody call, and says in a word what came of it: that it was done, or the refusal where it is the one decided. */
  function comesTo(
    who: Who,
    name: string,
    args: readonly unknown[],
    decided: string,
    before: string,
  ): string {
    const person = workbook.as(DEPARTMENT[who]);
    if (name === 'sendAdHocReport' && decided === DOES)
      for (const answer of [
        { button: 'OK', text: '' },
        { button: 'OK', text: '' },
        { button: 'YES' },
      ] as const)
        person.willAnswer(answer);
    const { words, done } = toldBy(person, () => person.call(name, ...args));
    if (decided === DOES) return done ? DOES : `is told: ${words}`;
    if (stateOf(workbook) !== before) return 'changes something';
    if (done && decided !== NOTHING) return DOES;
    return words.includes(decided) ? `is told: ${decided}` : `is told: ${words}`;
  }

  const cases = Object.entries(GLOBALS).flatMap(([name, decisions]) =>
    decisions.map((decision) => ({ name, decision })),
  );
  it.each(cases)('$name, $decision.title', ({ name, decision }) => {
    const may = EVERYBODY.filter((who) => decision[who] === DOES);
    const come = new Map(may.map((who) => [who, comesTo(who, name, decision.args, DOES, '')]));
    const before = stateOf(workbook);
    for (const who of EVERYBODY.filter((one) => !may.includes(one)))
      come.set(who, comesTo(who, name, decision.args, decision[who], before));
    const decided = EVERYBODY.map((who): [Who, string] => {
      const outcome = decision[who];
      return [who, outcome === DOES ? DOES : `is told: ${outcome}`];
    });
    expect(Object.fromEntries(come)).toEqual(Object.fromEntries(decided));
  });

  it('sends reports to the addresses of Danh mục and trials to oneself alone, whatever the page asks for', () => {
    const trial = [DEPARTMENT.owner, DEPARTMENT.office];
    expect(new Set(workbook.outbox.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc]))).toEqual(
      new Set(['lanhdao@so.example', ...trial]),
    );
  });

  it('opens the menu to editors, not to who may only look', () => {
    for (const who of EVERYBODY) {
      const run = workbook.as(DEPARTMENT[who]).menu('Sổ theo dõi', 'Cập nhật tiến độ');
      expect([who, run.ok]).toEqual([who, who !== 'viewer']);
    }
  });
});

describe('what the sidebar shows', () => {
  let workbook: LocalWorkbook;
  beforeAll(() => {
    workbook = openDepartment();
  });

  interface Panel {
    person: { email: string; role: string };
    unit: string;
    units: string[];
    items: { code: string; unit: string; mayEdit: boolean }[];
  }
  const panel = (who: Who, unit?: string) =>
    (outcomeOf(workbook.as(DEPARTMENT[who]).call('openUpdatePanel', { unit })) as { value: Panel }).value;
  const ALL_UNITS = [
    'Phòng QLKH',
    'Phòng QLKHCNCS&SHTT',
    'Phòng QLCN&TTCN',
    'Thanh tra Sở',
    'Chi cục TCĐLCL',
    'Phòng HC&QLĐL',
    'Phòng QLTCCL',
  ];

  it.each<[Who, string, string[], boolean]>([
    ['owner', 'office', ALL_UNITS, true],
    ['office', 'office', ALL_UNITS, true],
    ['unit', 'unit', ['Phòng QLKH'], true],
    ['parent', 'unit', ['Chi cục TCĐLCL', 'Phòng HC&QLĐL', 'Phòng QLTCCL'], true],
    ['leader', 'leadership', ALL_UNITS, false],
  ])('the %s comes as %s and chooses among the units that are theirs', (who, role, units, mayEdit) => {
    expect(panel(who)).toMatchObject({ person: { email: DEPARTMENT[who], role }, units });
    for (const unit of units) {
      const { items } = panel(who, unit);
      expect(items.map((item) => item.unit)).toEqual(items.map(() => unit));
      expect(items.every((item) => item.mayEdit === mayEdit)).toBe(true);
    }
  });

  it('keeps to one’s own unit when a page asks for another', () => {
    for (const unit of ['Thanh tra Sở', 'Văn phòng Sở', 'constructor', '']) {
      const { unit: shown, items } = panel('unit', unit);
      expect([shown, new Set(items.map((item) => item.unit))]).toEqual([
        'Phòng QLKH',
        new Set(['Phòng QLKH']),
      ]);
    }
  });

  it.each<[Who, boolean, boolean, boolean]>([
    ['owner', true, true, true],
    ['office', true, true, true],
    ['unit', true, false, false],
    ['parent', false, true, false],
    ['leader', false, false, false],
  ])('tells the %s which items may be changed', (who, own, child, other) => {
    const mayEdit = [OWN, CHILD, OTHER].map(
      (code) =>
        (
          outcomeOf(workbook.as(DEPARTMENT[who]).call('readItem', { code })) as {
            value: { mayEdit: boolean };
          }
        ).value.mayEdit,
    );
    expect(mayEdit).toEqual([own, child, other]);
  });

  it('brings the journal up to date only for the office, when somebody asks for a history', () => {
    const lines = () =>
      workbook
        .as(DEPARTMENT.owner)
        .read('Nhật ký', 'A1:G400')
        .display.filter((row) => row[3]);
    outcomeOf(workbook.as(DEPARTMENT.unit).call('saveItemUpdate', progress(OWN)[0]));
    const before = lines().length;
    outcomeOf(workbook.as(DEPARTMENT.unit).call('showItemHistory'));
    expect(lines()).toHaveLength(before);
    outcomeOf(workbook.as(DEPARTMENT.office).call('showItemHistory'));
    expect(
      lines()
        .slice(before)
        .map((row) => [row[1], row[2], row[5]]),
    ).toEqual([[DEPARTMENT.unit, OWN, '7']]);
  });
});

describe('whom Danh mục names', () => {
  let workbook: LocalWorkbook;
  beforeEach(() => {
    workbook = openDepartment();
  });
  const answerTo = (who: Who, code: string) =>
    toldBy(workbook.as(DEPARTMENT[who]), () =>
      workbook.as(DEPARTMENT[who]).call('saveItemUpdate', progress(code)[0]),
    );

  it('is looked up anew at every call', () => {
    expect(answerTo('outside', OTHER).words).toContain(OUTSIDE);
    enterAddresses(workbook, 'Thanh tra Sở', 'thanhtra@so.example; NguoiNgoai@SO.example');
    expect(answerTo('outside', OTHER).done).toBe(true);
    enterAddresses(workbook, 'Thanh tra Sở', 'thanhtra@so.example');
    enterAddresses(workbook, 'Lãnh đạo Sở', DEPARTMENT.outside);
    expect(answerTo('outside', OTHER).words).toContain(READS_ONLY);
    enterAddresses(workbook, 'Văn phòng Sở', `${DEPARTMENT.office}, ${DEPARTMENT.outside}`);
    expect(answerTo('outside', OTHER).done).toBe(true);
    expect(answerTo('leader', OTHER).words).toContain(OUTSIDE);
  });

  it('gives the office’s menu to who was entered once the workbook is set up again', () => {
    const mayReconcile = () => workbook.as(DEPARTMENT.outside).call('reconcileJournal').ok;
    enterAddresses(workbook, 'Văn phòng Sở', `${DEPARTMENT.office}, ${DEPARTMENT.outside}`);
    expect(mayReconcile()).toBe(false);
    setUpAgain(workbook.as(DEPARTMENT.owner));
    expect(mayReconcile()).toBe(true);
  });

  it('counts a child’s own people for that child alone', () => {
    enterAddresses(workbook, 'Phòng HC&QLĐL', DEPARTMENT.outside);
    expect(answerTo('outside', 'I.1.8').done).toBe(true);
    expect(answerTo('outside', CHILD).words).toContain('Việc này của Phòng QLTCCL');
  });

  it('leaves an item whose unit is in no list to the office', () => {
    const cell = readTracker(workbook.as(DEPARTMENT.owner)).at(OWN, 'Đơn vị theo dõi');
    workbook.as(DEPARTMENT.owner).type('Theo dõi', cell, '');
    expect(answerTo('unit', OWN).words).toContain('Việc này của đơn vị chưa ghi');
    expect(answerTo('office', OWN).done).toBe(true);
  });
});

describe('without addresses in Danh mục', () => {
  let workbook: LocalWorkbook;
  beforeEach(() => {
    workbook = openBeforeAddresses();
  });

  it('every editor may update the items of every unit, and of none', () => {
    const cell = readTracker(workbook.as(DEPARTMENT.owner)).at(OWN, 'Đơn vị theo dõi');
    workbook.as(DEPARTMENT.owner).type('Theo dõi', cell, '');
    for (const who of EVERYBODY) {
      const person = workbook.as(DEPARTMENT[who]);
      for (const code of [OWN, CHILD, OTHER]) {
        const { done, words } = toldBy(person, () => person.call('saveItemUpdate', progress(code)[0]));
        expect([who, code, done, words]).toEqual([who, code, who !== 'viewer', expect.any(String)]);
      }
    }
  });

  it('the office’s work stays with who made the workbook', () => {
    for (const name of [
      'setUpWorkbook',
      'showDigestPreview',
      'toggleMonthlyDigest',
      'runDailyWork',
      'reconcileJournal',
    ]) {
      const person = workbook.as(DEPARTMENT.outside);
      expect(toldBy(person, () => person.call(name)).words).toContain(OFFICE_ONLY);
      const owner = workbook.as(DEPARTMENT.owner);
      expect(toldBy(owner, () => owner.call(name)).words).not.toContain(OFFICE_ONLY);
    }
  });

  it('one address of the office changes nothing, one of a unit closes the others', () => {
    const saves = () => {
      const person = workbook.as(DEPARTMENT.outside);
      return toldBy(person, () => person.call('saveItemUpdate', progress(OTHER)[0])).done;
    };
    enterAddresses(workbook, 'Văn phòng Sở', DEPARTMENT.office);
    expect(saves()).toBe(true);
    enterAddresses(workbook, 'Phòng QLKH', DEPARTMENT.unit);
    expect(saves()).toBe(false);
  });
});

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const MAINTAINERS: readonly Who[] = ['owner', 'office'];

describe('cells typed by hand', () => {
  let workbook: LocalWorkbook;
  let at: TabReading['at'];
  let headers: number;
  beforeAll(() => {
    workbook = openDepartment();
    const tracker = readTracker(workbook.as(DEPARTMENT.owner), 'A1:AZ70');
    at = tracker.at;
    headers = tracker.headerRow + 1;
  });

  /** Types a text, takes it back, and says whether it went in; every refusal has Google's words. */
  function accepts(who: Who, tab: string, cell: string, text: string): boolean {
    const person = workbook.as(DEPARTMENT[who]);
    const contents = () => JSON.stringify([person.read(tab, cell).display, person.read(tab, cell).formulas]);
    const before = contents();
    const { applied, refused } = person.type(tab, cell, text);
    if (applied > 0) {
      person.undo();
      return true;
    }
    expect(refused.map(({ message }) => message)).toEqual([PROTECTED]);
    expect(contents()).toBe(before);
    return false;
  }

  /** A cell of a unit's row in Danh mục, by the letter of its column. */
  const ofUnit = (column: string) => addressCell(workbook, 'Phòng QLKH').replace('F', column);

  const TYPED: Record<string, string> = { list: 'Đang thực hiện', number: '5', date: '31/8/2024', unit: '' };
  const columns = TRACKER_COLUMNS.map(({ header, filledBy, type }) => ({
    header,
    text: type.kind in TYPED ? (TYPED[type.kind] ?? '') : '',
    may: filledBy === 'unit' || filledBy === 'addon' ? EVERYBODY : MAINTAINERS,
  }));
  it.each(columns)('$header of the tracker', ({ header, text, may }) => {
    for (const code of [OWN, OTHER]) {
      const who = EVERYBODY.filter((one) => accepts(one, 'Theo dõi', at(code, header), text));
      expect(who).toEqual(may.filter((one) => one !== 'viewer'));
    }
  });

  it.each([
    ['the title of the tracker', 'Theo dõi', () => 'A1'],
    ['a header of the tracker', 'Theo dõi', () => at(OWN, 'Trạng thái').replace(/\d+/, String(headers))],
    ['the row below the items', 'Theo dõi', () => 'B90'],
    ['a figure of the summary', 'Tổng hợp', () => 'B5'],
    ['a free cell of the summary', 'Tổng hợp', () => 'Z99'],
    ['a proposal', 'Kiến nghị', () => 'K3'],
    ['a closed period', 'Kỳ báo cáo', () => 'E3'],
    ['an item at a cut-off', 'Số liệu kỳ', () => 'G3'],
    ['a setting', 'Danh mục', () => 'B5'],
    ['a computed setting', 'Danh mục', () => 'B6'],
    ['a unit', 'Danh mục', () => ofUnit('A')],
    ['the role of a unit', 'Danh mục', () => ofUnit('D')],
    ['the addresses of one’s own unit', 'Danh mục', () => addressCell(workbook, 'Phòng QLKH')],
    ['a free row of the units', 'Danh mục', () => 'F45'],
    ['the day of an event', 'Sự kiện', () => 'B4'],
    ['a line of the journal', 'Nhật ký', () => 'F3'],
    ['a free row of the journal', 'Nhật ký', () => 'A900'],
    ['the hidden Đối chiếu', 'Đối chiếu', () => 'B2'],
  ])('%s is the office’s', (_, tab, cell) => {
    const text = tab === 'Danh mục' && cell() === ofUnit('D') ? 'Văn phòng' : '';
    expect(EVERYBODY.filter((who) => accepts(who, tab, cell(), text))).toEqual(MAINTAINERS);
  });

  it('a pasted block that reaches into protected cells goes in where it may', () => {
    const person = workbook.as(DEPARTMENT.unit);
    const left = at(OWN, 'Trạng thái').replace(/^[A-Z]/, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) - 1),
    );
    const { applied, refused } = person.type('Theo dõi', left, [['x', 'Đang thực hiện']]);
    expect([applied, refused.map(({ message }) => message)]).toEqual([1, [PROTECTED]]);
    person.undo();
  });

  it('rows, columns and tabs are the office’s', () => {
    interface Sheet {
      deleteRow(row: number): unknown;
      insertColumnBefore(column: number): unknown;
    }
    const { SpreadsheetApp } = workbook.globals(DEPARTMENT.unit) as {
      SpreadsheetApp: { getActiveSpreadsheet(): { getSheetByName(name: string): Sheet } };
    };
    const before = stateOf(workbook);
    for (const tab of [
      'Theo dõi',
      'Tổng hợp',
      'Hướng dẫn',
      'Danh mục',
      'Kiến nghị',
      'Kỳ báo cáo',
      'Số liệu kỳ',
      'Nhật ký',
      'Đối chiếu',
    ]) {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
      expect(() => sheet.deleteRow(9)).toThrow('protected');
      expect(() => sheet.insertColumnBefore(1)).toThrow('protected');
    }
    expect(stateOf(workbook) === before).toBe(true);
  });
});
