import fc from 'fast-check';
import { trackerRowsOf } from '../../src/addon/actions/planContent';
import type { TrackerRow } from '../../src/addon/workbook/trackerTab';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { DIST } from '../support/bareBundle';
import { changed, changeRows, withChangeRows } from '../support/changeRows';
import { placeOf, scriptSheet } from '../support/sheetCalls';
import { buildSmallAddOn } from '../support/smallPlan';
import { loadTemplate } from '../support/templateFiles';
import { OWNER, openTracker, outcomeOf, readTracker, setUpAgain, stateLine } from '../support/tracker';

const TAB = 'Theo dõi';
/** Of an action's service calls every so many-th is the one at which it is cut off. */
const STRIDE = 11;

let built: ReturnType<typeof withChangeRows>;
let small: ReturnType<typeof buildSmallAddOn>;
let smallBuilt: ReturnType<typeof withChangeRows>;
beforeAll(() => {
  built = withChangeRows(DIST);
  small = buildSmallAddOn();
  smallBuilt = withChangeRows(small.addon);
});
afterAll(() => {
  built.remove();
  smallBuilt.remove();
  small.remove();
});

let workbook: LocalWorkbook;
const open2024 = () => {
  workbook = openTracker({ addon: built.addon });
};
const openSmall = () => {
  workbook = openTracker({ addon: smallBuilt.addon, plan: small.plan });
};
afterEach(() => workbook.close());

/** A row of the plan that is all words. */
const row = (
  code: string,
  kind: TrackerRow['kind'] = 'Việc',
  more: Partial<TrackerRow> = {},
): TrackerRow => ({
  kind,
  code,
  tt: kind === 'Việc' ? '' : code,
  title: kind === 'Việc' ? '' : `Mục ${code}`,
  detail: kind === 'Việc' ? `Việc ${code}` : '',
  time: 'Quý IV',
  product: '',
  unitText: 'Phòng Một',
  note: '',
  unit: kind === 'Việc' ? 'Phòng Một' : '',
  inCharge: '',
  event: '',
  source: 'Quyết định số 5',
  start: undefined,
  deadline: kind === 'Việc' ? '2024-12-31' : undefined,
  target: undefined,
  quantityUnit: undefined,
  ...more,
});

const other = (code: string) => row(code, 'Việc', { unit: 'Thanh tra Sở' });

/** Codes of all rows in their order; '' for the closing row. */
const codes = (): string[] => {
  const rows = scriptSheet(workbook, TAB).getDataRange().getValues();
  const top = rows.findIndex((line) => line.includes('Mã') && line.includes('Trạng thái'));
  const at = rows[top]?.indexOf('Mã') ?? -1;
  return rows.slice(top + 1).map((line) => String(line[at]));
};

/** Set-up, run once more, finds nothing to put right: formulas, rules, colours, protection and references all stand. */
const expectWhole = () => {
  const office = workbook.as(OWNER);
  setUpAgain(office);
  expect(office.asked.at(-1)?.dialog.message).toBe('Sổ đã đúng, không có gì phải sửa.');
};

/** What a person could see of the workbook. */
const picture = () => {
  const { version: _version, ...rest } = workbook.snapshot();
  return rest;
};

describe('rows that come into the tracker', () => {
  it('make of the empty plan what set-up makes of the plan of 2024', () => {
    const plan = loadTemplate('bac-giang-2024.json');
    const whole = openTracker({ addon: built.addon });
    const empty = openTracker({ addon: built.addon, plan: 'mau-trong' });
    workbook = empty;
    const office = empty.as(OWNER);
    const lists = office.read('Danh mục', 'A1:F60').display;
    const listed = lists.findIndex((line) => line[0] === 'Đơn vị' && line[5] === 'E-mail') + 2;
    const units = plan.units.map(({ name, shortName, parent }) => {
      const above = plan.units.find(({ code }) => code === parent)?.shortName ?? '';
      return [shortName, name, above];
    });
    office.type('Danh mục', `A${listed}`, units);
    office.type(
      'Danh mục',
      `D${listed + 2}`,
      units.slice(2).map(() => ['Đơn vị']),
    );
    office.type('Sự kiện', 'A4', plan.events[0]?.name ?? '');
    setUpAgain(office);
    const rows = trackerRowsOf(plan);
    const second = rows.findIndex(({ code }) => code === 'II');
    changed(empty, {
      insert: [
        { after: 'I', rows: rows.slice(1, second) },
        { after: 'II', rows: rows.slice(second + 1) },
      ],
    });
    const area = 'A3:AL80';
    const [made, set] = [empty, whole].map((book) => book.as(OWNER).read(TAB, area));
    expect(made?.formulas).toEqual(set?.formulas);
    expect(made?.styles).toEqual(set?.styles);
    expect(made?.display[10]).toEqual(set?.display[10]);
    expect(stateLine(empty.as(OWNER))).toBe(stateLine(whole.as(OWNER)));
    expectWhole();
    whole.close();
  });

  it.each([
    ['below an item', { after: 'II.1.4' }, 'II.1.4'],
    ['below a task, above its items', { after: 'II.1' }, 'II.1'],
    ['below all that belongs to a task', { after: 'I.2', whole: true }, 'I.2.6'],
    ['below all that belongs to a section', { after: 'II', whole: true }, 'II.3.4'],
    ['below all that belongs to an indicator', { after: 'II.2.1', whole: true }, 'II.2.1.6'],
  ])('stand %s, and everything else follows', (_, where, above) => {
    open2024();
    const before = codes();
    expect(changed(workbook, { insert: [{ ...where, rows: [other('X.1'), other('X.2')] }] })).toEqual([
      'Đã thêm 2 dòng vào tab "Theo dõi".',
    ]);
    const at = before.indexOf(above);
    expect(codes()).toEqual([...before.slice(0, at + 1), 'X.1', 'X.2', ...before.slice(at + 1)]);
    const tracker = readTracker(workbook.as(OWNER));
    expect(tracker.display('X.2', 'Tình trạng')).toBe('Trong hạn');
    expect(tracker.display('X.2', 'Trạng thái')).toBe('Chưa thực hiện');
    expect(stateLine(workbook.as(OWNER))).toMatch(/^Đến 20\/9\/2024: 49 việc/);
    expectWhole();
  });

  it('may stand above everything', () => {
    open2024();
    changed(workbook, {
      insert: [{ after: '', rows: [row('0', 'Mục'), row('0.1', 'Nhiệm vụ'), other('0.1.1')] }],
    });
    expect(codes().slice(0, 4)).toEqual(['0', '0.1', '0.1.1', 'I']);
    expect(stateLine(workbook.as(OWNER))).toMatch(/^Đến 20\/9\/2024: 48 việc/);
    expectWhole();
  });

  it('take the place of the first ones when those leave', () => {
    openSmall();
    changed(workbook, {
      insert: [{ after: '', rows: [row('A', 'Mục'), row('A.1', 'Nhiệm vụ'), row('A.1.1')] }],
      remove: codes().filter((code) => code !== ''),
    });
    expect(codes()).toEqual(['A', 'A.1', 'A.1.1', '']);
    expectWhole();
  });

  it('are refused where the row above is not there, and nothing changes', () => {
    openSmall();
    const before = picture();
    expect(
      outcomeOf(changeRows(workbook, { insert: [{ after: 'I.9', rows: [row('I.9.1')] }] })),
    ).toMatchObject({ ok: false, message: expect.stringContaining('mã I.9 ') });
    expect(picture()).toEqual(before);
  });
});

describe('what others have in the tracker', () => {
  it('stays: what units entered, columns and colours of the office, its own rules', () => {
    openSmall();
    const office = workbook.as(OWNER);
    const sheet = scriptSheet(workbook, TAB) as unknown as { insertColumnBefore(column: number): void };
    sheet.insertColumnBefore(9);
    const own = (code: string) => placeOf(workbook, code, 'Riêng').a1;
    office.type(TAB, 'I3', 'Riêng');
    office.type(TAB, own('I.1.2'), '=1+1');
    office.type(TAB, placeOf(workbook, 'I.1.2', 'Trạng thái').a1, 'Đang thực hiện');
    office.type(TAB, placeOf(workbook, 'I.1.2', 'Minh chứng').a1, 'CV 12');
    changed(workbook, {
      insert: [
        { after: 'I.1.1', rows: [row('I.1.4')] },
        { after: 'I.2', rows: [row('I.2.9')] },
      ],
      remove: ['I.1.3'],
      cells: [{ code: 'I.1.2', key: 'detail', content: '=lời mới' }],
    });
    expect(codes()).toEqual([
      'I',
      'I.1',
      'I.1.1',
      'I.1.4',
      'I.1.2',
      'I.2',
      'I.2.9',
      'I.2.1',
      'I.2.2',
      'I.2.3',
      '',
    ]);
    const tracker = readTracker(office, 'A1:AM20');
    expect(tracker.formula('I.1.2', 'Riêng')).toBe('=1+1');
    expect(tracker.display('I.1.2', 'Trạng thái')).toBe('Đang thực hiện');
    expect(tracker.display('I.1.2', 'Minh chứng')).toBe('CV 12');
    expect(tracker.display('I.1.2', 'Chi tiết tiến độ công việc thực hiện')).toBe('=lời mới');
    expect(office.type(TAB, placeOf(workbook, 'I.1.4', 'Trạng thái').a1, 'Xong rồi').refused).toHaveLength(1);
    expectWhole();
  });

  it('stays also where many cells change, with the formulas between them', () => {
    open2024();
    const office = workbook.as(OWNER);
    const all = readTracker(office).codes();
    const title = (code: string) => placeOf(workbook, code, 'Chi tiết tiến độ công việc thực hiện').a1;
    office.type(TAB, title('I.1.2'), '="giữ"&1');
    const every = all.filter((_, index) => index % 2 === 0);
    expect(every).not.toContain('I.1.2');
    changed(workbook, {
      cells: every.map((code) => ({ code, key: 'detail' as const, content: `Lời của ${code}` })),
    });
    const tracker = readTracker(office);
    for (const code of every)
      expect(tracker.display(code, 'Chi tiết tiến độ công việc thực hiện')).toBe(`Lời của ${code}`);
    expect(tracker.formula('I.1.2', 'Chi tiết tiến độ công việc thực hiện')).toBe('="giữ"&1');
    expect(tracker.display('I.1.4', 'Chi tiết tiến độ công việc thực hiện')).not.toBe('');
  });
});

describe('a change that is cut off', () => {
  const change = {
    insert: [
      { after: '', rows: [row('A', 'Mục'), row('A.1', 'Nhiệm vụ'), row('A.1.1')] },
      { after: 'I.1', whole: true, rows: [row('I.1.4'), row('I.1.5')] },
    ],
    remove: ['I.2.1', 'I.2.2', 'I.2.3'],
    cells: [{ code: 'I.2', key: 'title' as const, content: 'Nhiệm vụ đổi tên' }],
  };

  it('ends, made once more, as one that was not', () => {
    openSmall();
    workbook.meter.reset();
    changed(workbook, change);
    const calls = workbook.meter.counts().total;
    const whole = picture();
    workbook.close();
    for (let call = 1; call <= calls; call += STRIDE) {
      openSmall();
      const how = call % 2 === 0 ? 'stop' : 'throw';
      workbook.failAt(call, how);
      expect(changeRows(workbook, change).ok).toBe(false);
      changed(workbook, change);
      expect({ call, picture: picture() }).toEqual({ call, picture: whole });
      if (call + STRIDE <= calls) workbook.close();
    }
  }, 300_000);

  it('is found whole by set-up after it', () => {
    openSmall();
    workbook.failAt(25, 'stop');
    expect(changeRows(workbook, change).ok).toBe(false);
    changed(workbook, change);
    expectWhole();
  });
});

describe('any changes one after the other', () => {
  it('leave the rows as a list would have them, and set-up nothing to do', () => {
    openSmall();
    let count = 0;
    const step = fc.record({
      below: fc.nat(20),
      whole: fc.boolean(),
      rows: fc.integer({ min: 0, max: 3 }),
      leave: fc.array(fc.nat(20), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
        for (const { below, rows, leave } of steps) {
          const present = codes().filter((code) => code !== '');
          const after = present[below % present.length] ?? '';
          const items = present.filter((code) => !['I', 'I.1', 'I.2', after].includes(code));
          const gone = [...new Set(leave.flatMap((at) => items[at % Math.max(1, items.length)] ?? []))];
          const fresh = Array.from({ length: rows }, () => {
            count += 1;
            return row(`N.${count}`);
          });
          changed(workbook, { insert: [{ after, rows: fresh }], remove: gone });
          const place = present.indexOf(after) + 1;
          const wanted = [
            ...present.slice(0, place),
            ...fresh.map(({ code }) => code),
            ...present.slice(place),
          ];
          expect(codes()).toEqual([...wanted.filter((code) => !gone.includes(code)), '']);
        }
        expectWhole();
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
