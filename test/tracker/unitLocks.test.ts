import { firstRun } from '../../src/local/firstRun';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from '../support/bareBundle';
import { OWNER, outcomeOf, readTracker, setUpAgain, spreadsheetOf } from '../support/tracker';

const TAB = 'Theo dõi';
const SCIENCE = 'quanlykhoahoc@so.example';
const INSPECTOR = 'thanhtra@so.example';
const BRANCH = 'tieuchuan@so.example';
const OFFICE = 'vanphong@so.example';

function opened(): LocalWorkbook {
  const workbook = openWorkbook({
    addon: DIST,
    today: '2024-09-20T08:00',
    owner: OWNER,
    editors: [SCIENCE, INSPECTOR, BRANCH, OFFICE].filter((one) => one !== OWNER),
  });
  firstRun(workbook, { plan: 'bac-giang-2024', sample: false });
  return workbook;
}

/** The cell beside a label, or in the column E-mail of a unit. */
function listCell(workbook: LocalWorkbook, label: string, header?: string): string {
  const rows = workbook.as(OWNER).read('Danh mục', 'A1:F60').display;
  const head = rows.findIndex((row) => row.includes('E-mail') && row.includes('Vai trò'));
  const column = header === undefined ? 1 : (rows[head]?.indexOf(header) ?? 0);
  const from = header === undefined ? 0 : head;
  const row = rows.findIndex((line, index) => index >= from && line[0] === label);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function lock(workbook: LocalWorkbook, addresses: Record<string, string>): string {
  const office = workbook.as(OWNER);
  office.type('Danh mục', listCell(workbook, 'Khoá theo đơn vị'), 'Có');
  for (const [unit, email] of Object.entries(addresses))
    office.type('Danh mục', listCell(workbook, unit, 'E-mail'), email);
  setUpAgain(office);
  return office.asked.at(-1)?.dialog.message ?? '';
}

const ADDRESSES = { 'Phòng QLKH': SCIENCE, 'Thanh tra Sở': INSPECTOR, 'Chi cục TCĐLCL': BRANCH };
const mayType = (workbook: LocalWorkbook, email: string, code: string): boolean => {
  const { at, display } = readTracker(workbook.as(OWNER), 'A1:AL80');
  const kept = display(code, 'Minh chứng');
  const cell = at(code, 'Minh chứng');
  const result = workbook.as(email).type(TAB, cell, `${kept}x`);
  expect(result.refused.every(({ message }) => message.includes('protected'))).toBe(true);
  return result.applied === 1;
};

describe('Khoá theo đơn vị', () => {
  it('lets each unit, the unit above it and the office edit its rows, and nobody else', () => {
    const workbook = opened();
    expect(mayType(workbook, INSPECTOR, 'I.2.3')).toBe(true);
    expect(lock(workbook, ADDRESSES)).toMatch(/đã đặt \d+ vùng khoá/);
    expect(mayType(workbook, SCIENCE, 'I.2.3')).toBe(true);
    expect(mayType(workbook, INSPECTOR, 'I.2.3')).toBe(false);
    expect(mayType(workbook, OWNER, 'I.2.3')).toBe(true);
    // The branch has no items of its own; its two rooms' people have no address yet.
    expect(mayType(workbook, BRANCH, 'II.1.4')).toBe(true);
    expect(mayType(workbook, SCIENCE, 'II.1.4')).toBe(false);
  });

  it('still lets the sidebar save where the person may edit', () => {
    const workbook = opened();
    lock(workbook, ADDRESSES);
    const save = (email: string) =>
      outcomeOf(
        workbook.as(email).call('saveItemUpdate', {
          code: 'I.2.3',
          fields: { status: 'Hoàn thành' },
          base: { status: 'Chưa thực hiện' },
        }),
      );
    expect(save(INSPECTOR)).toMatchObject({ ok: false, message: expect.stringContaining('Phòng QLKH') });
    expect(save(SCIENCE)).toMatchObject({ ok: true });
  });

  it('makes as few locks as there are runs of one unit, and none anew when nothing changed', () => {
    const workbook = opened();
    lock(workbook, ADDRESSES);
    const { block, headerRow } = readTracker(workbook.as(OWNER), 'A1:AL80');
    const headers = block.display[headerRow] ?? [];
    const units = block.display
      .slice(headerRow + 1)
      .filter((row) => row[headers.indexOf('Loại dòng')] === 'Việc')
      .map((row) => row[headers.indexOf('Đơn vị theo dõi')]);
    const runs = units.filter((unit, index) => unit !== units[index - 1]).length;
    expect(workbook.as(OWNER).asked.at(-1)?.dialog.message).toContain(`đã đặt ${runs} vùng khoá`);
    const before = workbook.snapshot().sheets;
    setUpAgain(workbook.as(OWNER));
    expect(workbook.as(OWNER).asked.at(-1)?.dialog.message).toContain('không có gì phải sửa');
    expect(workbook.snapshot().sheets).toEqual(before);
  });

  it('follows the rows: after the office moved them the next pass locks them where they stand', () => {
    const workbook = opened();
    lock(workbook, ADDRESSES);
    const office = workbook.as(OWNER);
    const tracker = readTracker(office);
    const unit = (code: string) => tracker.at(code, 'Đơn vị theo dõi');
    office.type(TAB, unit('I.2.3'), 'Thanh tra Sở');
    spreadsheetOf(workbook).tab(TAB).insertRowsBefore(5, 2);
    outcomeOf(office.call('reconcileJournal'));
    expect(mayType(workbook, INSPECTOR, 'I.2.3')).toBe(true);
    expect(mayType(workbook, SCIENCE, 'I.2.3')).toBe(false);
    expect(mayType(workbook, SCIENCE, 'I.2.4')).toBe(true);
  });

  it('is off without addresses and says so; units without one are named', () => {
    const workbook = opened();
    expect(lock(workbook, {})).toContain('chưa đơn vị nào có e-mail');
    expect(mayType(workbook, INSPECTOR, 'I.2.3')).toBe(true);
    expect(lock(workbook, { 'Thanh tra Sở': INSPECTOR })).toMatch(
      /chỉ Văn phòng sửa được việc của: .*Phòng QLKH/,
    );
  });

  it('goes when the setting goes', () => {
    const workbook = opened();
    lock(workbook, ADDRESSES);
    workbook.as(OWNER).type('Danh mục', listCell(workbook, 'Khoá theo đơn vị'), 'Không');
    setUpAgain(workbook.as(OWNER));
    expect(workbook.as(OWNER).asked.at(-1)?.dialog.message).toContain('đã bỏ các vùng khoá');
    expect(mayType(workbook, INSPECTOR, 'I.2.3')).toBe(true);
  });
});
