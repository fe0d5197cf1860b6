import type { LocalWorkbook, TriggerRun } from '../../src/local/localWorkbook';
import { EDITOR, OWNER, openTracker, outcomeOf, stateLine } from '../support/tracker';

const MENU = ['Sổ theo dõi', 'Gửi bản tin'] as const;

/** Enters addresses beside a unit of Danh mục, as the office does. */
function enterAddress(workbook: LocalWorkbook, unit: string, addresses: string): void {
  const office = workbook.as(OWNER);
  const rows = office.read('Danh mục', 'A1:F40').display;
  const header = rows.findIndex((row) => row[0] === 'Đơn vị' && row[5] === 'E-mail');
  const row = rows.findIndex((line, index) => index > header && line[0] === unit);
  office.type('Danh mục', `F${row + 1}`, addresses);
}

describe('the digest sent by hand', () => {
  it('says what to do while no address is entered, and sends nothing', () => {
    const workbook = openTracker();
    const office = workbook.as(OWNER);
    outcomeOf(office.menu(...MENU));
    expect(office.asked.at(-1)?.dialog.message).toContain('Ghi e-mail ở cột "E-mail" của tab "Danh mục"');
    expect(workbook.outbox).toEqual([]);
  });

  it('goes to the entered addresses only, each by itself, with the figures of the summary', () => {
    const workbook = openTracker({ sample: true });
    enterAddress(workbook, 'Lãnh đạo Sở', 'giamdoc@so.example, sai-dia-chi');
    enterAddress(workbook, 'Phòng QLKH', 'qlkh@so.example');
    const office = workbook.as(OWNER);
    office.willAnswer({ button: 'YES' });
    outcomeOf(office.menu(...MENU));
    const [, question] = [...office.asked].reverse().map(({ dialog }) => dialog.message);
    const entered = ['giamdoc', 'vanphong', 'qlkh', 'thanhtra', 'tieuchuan'].map(
      (name) => `${name}@so.example`,
    );
    expect(question).toContain(entered.join('\n'));
    expect(question).toContain('sai-dia-chi');
    expect(workbook.outbox.map((mail) => mail.to)).toEqual(entered.map((one) => [one]));
    const [mail] = workbook.outbox;
    expect(mail?.body).toContain(stateLine(office));
    expect(mail?.htmlBody).toContain(stateLine(office));
    expect(mail?.subject).toMatch(/^\[Sổ theo dõi\] Đến 20\/9\/2024: 2 việc quá hạn/);
    expect(mail?.body).toContain('II.1.4 Thực hiện thủ tục đấu thầu');
    expect(mail?.body).toContain('quá 82 ngày');
  });

  it('is not sent when the person says no', () => {
    const workbook = openTracker();
    enterAddress(workbook, 'Văn phòng Sở', 'vp@so.example');
    const office = workbook.as(OWNER);
    office.willAnswer({ button: 'NO' });
    outcomeOf(office.menu(...MENU));
    expect(workbook.outbox).toEqual([]);
  });

  it('is the office’s to send', () => {
    const workbook = openTracker();
    const editor = workbook.as(EDITOR);
    outcomeOf(editor.menu(...MENU));
    expect(editor.asked.at(-1)?.dialog.message).toContain('Việc này do Văn phòng làm');
    expect(editor.call('sendMonthlyDigest').ok).toBe(false);
  });
});

/** The journal's passes run in between. */
const digests = (runs: TriggerRun[]) => runs.filter(({ run }) => run.functionName === 'sendMonthlyDigest');

describe('the monthly digest', () => {
  it('goes out once when the clock passes the sending day, and once again a month later', () => {
    const workbook = openTracker();
    enterAddress(workbook, 'Văn phòng Sở', 'vp@so.example');
    const runs = workbook.moveClock('2024-10-20T00:00');
    expect(runs.every(({ run }) => run.ok)).toBe(true);
    expect(digests(runs).map(({ at, run }) => [at.slice(0, 13), run.functionName, run.ok])).toEqual([
      ['2024-10-16T08', 'sendMonthlyDigest', true],
    ]);
    expect(workbook.outbox).toHaveLength(1);
    expect(workbook.outbox[0]?.body).toContain('Đến 16/10/2024');
    outcomeOf(workbook.as(OWNER).call('sendMonthlyDigest'));
    expect(workbook.outbox).toHaveLength(1);
    expect(digests(workbook.moveClock('2024-11-17T00:00'))).toHaveLength(1);
    expect(workbook.outbox).toHaveLength(2);
  });

  it('has one trigger however often the workbook is set up, and a new one when the day is changed', () => {
    const workbook = openTracker();
    const office = workbook.as(OWNER);
    outcomeOf(office.menu('Sổ theo dõi', 'Thiết lập sổ'));
    const rows = office.read('Danh mục', 'A1:A20').display;
    office.type(
      'Danh mục',
      `B${rows.findIndex((row) => row[0] === 'Ngày gửi bản tin hằng tháng') + 1}`,
      '25',
    );
    outcomeOf(office.menu('Sổ theo dõi', 'Thiết lập sổ'));
    expect(digests(workbook.moveClock('2024-10-31T00:00')).map(({ at }) => at.slice(0, 10))).toEqual([
      '2024-09-25',
      '2024-10-25',
    ]);
  });
});
