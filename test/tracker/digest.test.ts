import type { LocalWorkbook, TriggerRun } from '../../src/local/localWorkbook';
import { addressCell, enterAddresses } from '../support/department';
import { OWNER, openTracker, setUpAgain, stateLine } from '../support/tracker';
import { codesIn, partOf } from '../support/yearMail';

/** Before the last day of the period is over: what Tổng hợp shows now is what the digest is to tell. */
const LAST_DAY = '2024-09-14T20:00';

function setting(workbook: LocalWorkbook, label: string, value: string): void {
  const office = workbook.as(OWNER);
  const rows = office.read('Danh mục', 'A1:A30').display;
  const row = rows.findIndex((line) => line[0] === label) + 1;
  expect(row).toBeGreaterThan(0);
  expect(office.type('Danh mục', `B${row}`, value).refused).toEqual([]);
}

const sentTo = (workbook: LocalWorkbook): string[] => workbook.outbox.map(({ to }) => to.join());
const dailyRuns = (runs: readonly TriggerRun[]): string[] =>
  runs.filter(({ run }) => run.functionName === 'runDailyWork').map(({ at }) => at.slice(0, 13));

describe('the monthly digest of the sample department', () => {
  const workbook = openTracker({ sample: true, today: LAST_DAY });
  let summary = '';
  beforeAll(() => {
    enterAddresses(workbook, 'Phòng QLCN&TTCN', 'congnghe@so.example, sai-dia-chi');
    summary = stateLine(workbook.as(OWNER));
    for (const { run } of workbook.moveClock('2024-09-18T00:00')) expect(run).toMatchObject({ ok: true });
  });
  afterAll(() => workbook.close());
  const bodyTo = (name: string): string =>
    workbook.outbox.find(({ to }) => to[0] === `${name}@so.example`)?.body ?? '';

  it('goes to the entered addresses only: leadership, the office, then units in the order of Danh mục', () => {
    const names = ['lanhdao', 'vanphong', 'quanlykhoahoc', 'congnghe', 'thanhtra', 'tieuchuan'];
    expect(sentTo(workbook)).toEqual(names.map((name) => `${name}@so.example`));
    expect(new Set(workbook.outbox.map(({ from }) => from))).toEqual(new Set([OWNER]));
  });

  it('tells leadership the very line of Tổng hợp on the last day of the period', () => {
    expect(summary).toMatch(/^Đến 14\/9\/2024: 47 việc, \d+ hoàn thành/);
    expect(bodyTo('lanhdao')).toContain(`\n${summary}\n`);
    expect(workbook.outbox[0]?.htmlBody).toContain(summary);
    expect(workbook.outbox[0]?.subject).toMatch(/^\[Sổ theo dõi\] Bản tin tháng 9\/2024: 2 việc quá hạn/);
    expect(codesIn(partOf(bodyTo('lanhdao'), 'VIỆC QUÁ HẠN').lines)).toEqual(['II.1.4', 'I.1.5']);
  });

  it('tells the office alone which addresses are wrong', () => {
    expect(bodyTo('vanphong')).toContain('sai-dia-chi (Phòng QLCN&TTCN)');
    expect(workbook.outbox.filter(({ body }) => body.includes('sai-dia-chi'))).toHaveLength(1);
  });

  it('tells a unit of its own items and of the rooms that belong to it', () => {
    expect(bodyTo('tieuchuan')).toContain('Chi cục TCĐLCL, Phòng HC&QLĐL, Phòng QLTCCL');
    expect(codesIn(partOf(bodyTo('tieuchuan'), 'VIỆC QUÁ HẠN').lines)).toEqual(['II.1.4', 'I.1.5']);
    expect(codesIn(bodyTo('thanhtra').split('\n')).every((code) => code.startsWith('II.2.1.'))).toBe(true);
  });
});

describe('the day and hour of sending', () => {
  it('follow the settings once the workbook is set up again, with one trigger however often that is', () => {
    const workbook = openTracker();
    enterAddresses(workbook, 'Văn phòng Sở', OWNER);
    setting(workbook, 'Ngày gửi bản tin hằng tháng', '25');
    setting(workbook, 'Giờ gửi bản tin', '14');
    for (let time = 0; time < 3; time += 1) setUpAgain(workbook.as(OWNER));
    const runs = workbook.moveClock('2024-10-26T00:00');
    const days = dailyRuns(runs);
    expect(days).toHaveLength(36);
    expect(days.every((at) => at.endsWith('T14'))).toBe(true);
    // Set up on 20 September: no period had been closed before the one that ends on 14 October.
    expect(workbook.outbox.map(({ at }) => at.slice(0, 10))).toEqual(['2024-10-25']);
    workbook.close();
  });

  it('may be those of calendar months', () => {
    const workbook = openTracker();
    enterAddresses(workbook, 'Văn phòng Sở', OWNER);
    setting(workbook, 'Kỳ báo cáo tháng bắt đầu từ ngày', '1');
    setting(workbook, 'Ngày gửi bản tin hằng tháng', '5');
    workbook.moveClock('2024-10-06T00:00');
    expect(
      workbook.outbox.map(({ at, subject }) => [at.slice(0, 10), subject.includes('tháng 9/2024')]),
    ).toEqual([['2024-10-05', true]]);
    expect(workbook.outbox[0]?.body).toContain('Kỳ báo cáo: 1/9–30/9/2024');
    workbook.close();
  });

  it('do not come for who is taken out of Danh mục before', () => {
    const workbook = openTracker({ sample: true });
    workbook.moveClock('2024-10-15T09:00', true);
    const cell = addressCell(workbook, 'Thanh tra Sở');
    workbook.as(OWNER).type('Danh mục', cell, '');
    workbook.moveClock('2024-10-17T00:00');
    expect(sentTo(workbook)).toHaveLength(4);
    expect(sentTo(workbook)).not.toContain('thanhtra@so.example');
    workbook.close();
  });
});
