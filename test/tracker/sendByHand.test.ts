import type { AskAnswer, Person } from '../../src/local/localWorkbook';
import { MailDesk } from '../support/mailDesk';
import { readMail } from '../support/mailReader';
import { scriptSheet } from '../support/sheetCalls';
import { buildSmallAddOn } from '../support/smallPlan';
import { EDITOR, OWNER, openTracker, outcomeOf } from '../support/tracker';
import { codesIn, partOf } from '../support/yearMail';

const MENU = 'Sổ theo dõi';
const PREVIEW = 'Xem trước bản tin';
const TRIAL = 'Gửi thử cho tôi';
const AD_HOC = 'Gửi báo cáo đột xuất';
const TOGGLE = 'Bật/tắt bản tin tháng';
const PRINT = 'In Tổng hợp (A4)';
const LEADERS = ['giamdoc@so.example', 'phogiamdoc@so.example'];
const ONE = 'phongmot@so.example';
const TWO = 'phonghai@so.example';

let small: ReturnType<typeof buildSmallAddOn>;
let desk: MailDesk;
beforeAll(() => {
  small = buildSmallAddOn();
});
afterAll(() => small.remove());
beforeEach(() => {
  desk = new MailDesk(small, '2024-09-20T09:00');
  desk.addresses('Lãnh đạo Sở', LEADERS.join(', '), 'Lãnh đạo');
  desk.addresses('Phòng Một', ONE);
  desk.addresses('Phòng Hai', `${TWO}, hai2@so.example`);
});
afterEach(() => desk.workbook.close());

/** Clicks a menu item; returns what the person was told or asked last. */
function click(label: string, person: Person = desk.office): string {
  outcomeOf(person.menu(MENU, label));
  return person.asked.at(-1)?.dialog.message ?? '';
}
const questions = (): string[] => desk.office.asked.map(({ dialog }) => dialog.message);
const text = (words: string): AskAnswer => ({ button: 'OK', text: words });
const YES: AskAnswer = { button: 'YES' };
const NO: AskAnswer = { button: 'NO' };
const CANCEL: AskAnswer = { button: 'CANCEL' };

describe('the office’s part of the menu', () => {
  it.each([PREVIEW, TRIAL, AD_HOC, TOGGLE])('"%s" is the office’s', (label) => {
    expect(click(label, desk.workbook.as(EDITOR))).toContain('Việc này do Văn phòng làm');
    expect(desk.sentTo()).toEqual([]);
    desk.walk('2024-10-17T00:00');
    expect(desk.sentTo()).toContain(ONE);
  });
});

describe('the preview', () => {
  it('shows the digest as it would be now, says that it is not sent, and sends nothing', () => {
    desk.enter('I.1.1', 'Trạng thái', 'Hoàn thành');
    outcomeOf(desk.office.menu(MENU, PREVIEW));
    const { title, html } = desk.office.sidebar();
    expect(title).toBe(PREVIEW);
    const { texts } = readMail(html);
    expect(texts).toContain('Bản xem trước, chưa gửi');
    expect(texts.join('\n')).toContain('Đến 20/9/2024: 6 việc, 1 hoàn thành (100% đúng hạn), 0 quá hạn');
    expect(desk.sentTo()).toEqual([]);
  });

  it('tells the office of addresses that are wrong', () => {
    desk.addresses('Phòng Một', 'phongmot');
    outcomeOf(desk.office.menu(MENU, PREVIEW));
    expect(desk.office.sidebar().html).toContain('phongmot (Phòng Một)');
  });
});

describe('the trial', () => {
  it('goes to me alone: the whole and a unit’s part, each marked', () => {
    expect(click(TRIAL)).toContain(`Đã gửi thử 2 thư tới ${OWNER}`);
    expect(desk.sentTo()).toEqual([OWNER, OWNER]);
    const subjects = desk.mails().map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('[Thử] '))).toHaveLength(2);
    expect(subjects[0]).toContain('Bản tin tháng 10/2024');
    expect(subjects[1]).toContain('Phòng Một');
  });

  it('takes nothing from the digest: that goes to everybody all the same', () => {
    desk.jump('2024-10-16T08:00');
    click(TRIAL);
    desk.work();
    expect(desk.sentTo(2)).toEqual([...LEADERS, ONE, TWO, 'hai2@so.example']);
  });

  it('sends nothing where the quota does not reach for both', () => {
    desk.leaveQuota(1);
    expect(click(TRIAL)).toContain('Hạn mức thư của Google hôm nay đã hết');
    expect(desk.sentTo()).toEqual([]);
  });
});

describe('a report of chosen days', () => {
  it('goes to leadership by default, of the present period; the journal tells it', () => {
    desk.office.willAnswer(text(''), text('  '), YES);
    expect(click(AD_HOC)).toBe('Đã gửi tới 2 địa chỉ.');
    const [range, recipients, confirm] = questions().slice(-4);
    expect(range).toContain('15/9/2024 – 20/9/2024');
    expect(recipients).toContain('Có thể chọn: Phòng Một, Phòng Hai, Lãnh đạo Sở');
    expect(confirm).toBe(`Gửi báo cáo 15/9/2024 – 20/9/2024 tới 2 địa chỉ?\n\n${LEADERS.join('\n')}`);
    expect(desk.sentTo()).toEqual(LEADERS);
    outcomeOf(desk.office.call('reconcileJournal'));
    expect(desk.told('Báo cáo').map(({ who, to, way }) => [who, to, way])).toEqual([
      [OWNER, `15/9/2024 – 20/9/2024 → ${LEADERS.join(', ')}`, 'Gửi từ menu'],
    ]);
  });

  it('goes to units by name and to addresses of Danh mục, to each once', () => {
    desk.office.willAnswer(
      text('1/9/2024 - 2024-09-19'),
      text(`phòng hai, ${TWO.toUpperCase()}; ${ONE}`),
      YES,
    );
    expect(click(AD_HOC)).toBe('Đã gửi tới 3 địa chỉ.');
    expect(desk.sentTo()).toEqual([TWO, 'hai2@so.example', ONE]);
    expect(desk.mails()[0]?.body).toContain('Kỳ báo cáo: 1/9–19/9/2024');
  });

  it.each([
    ['to nobody of Danh mục', 'la@so.example', 'la@so.example'],
    ['to a unit without an address', 'Văn phòng', 'Văn phòng'],
    ['to some known and some not', `${ONE}, Phòng Chín, ai@so.example`, 'Phòng Chín, ai@so.example'],
  ])('is not sent %s', (_, answer, named) => {
    desk.office.willAnswer(text(''), text(answer));
    expect(click(AD_HOC)).toContain(`chưa ghi e-mail: ${named}. Bổ sung rồi làm lại; chưa gửi gì.`);
    expect(desk.sentTo()).toEqual([]);
  });

  it('says in the question which addresses of the chosen are wrong', () => {
    desk.addresses('Phòng Hai', `${TWO}, hai2`);
    desk.addresses('Phòng Một', 'mot1');
    desk.office.willAnswer(text(''), text('Phòng Hai'), YES);
    click(AD_HOC);
    const question = questions().at(-2) ?? '';
    expect(question).toContain('hai2 (Phòng Hai)');
    expect(question).not.toContain('mot1');
    expect(desk.sentTo()).toEqual([TWO]);
  });

  it.each([
    ['at the first question', [CANCEL]],
    ['at the second', [text(''), CANCEL]],
    ['at the last', [text(''), text(''), NO]],
  ])('is not sent when the person gives up %s', (_, answers) => {
    desk.office.willAnswer(...answers);
    expect(click(AD_HOC)).toBe('Chưa gửi gì.');
    expect(desk.sentTo()).toEqual([]);
    outcomeOf(desk.office.call('reconcileJournal'));
    expect(desk.told('Báo cáo')).toEqual([]);
  });

  it.each([
    'tháng này',
    '1/9/2024',
    '20/9/2024 - 1/9/2024',
    '1/9/2024 - 21/9/2024',
    '31/2/2024 - 1/9/2024',
    '31/2/2024 - 1/9/2024 - 2/9/2024',
    '1/9/2024 - 2/9/2024 - 3/9/2024',
  ])('is not sent for the days "%s"', (answer) => {
    desk.office.willAnswer(text(answer));
    expect(click(AD_HOC)).toContain(`"${answer}" không phải là hai ngày theo thứ tự`);
    expect(desk.sentTo()).toEqual([]);
  });

  it('is not sent to some of the chosen where the quota does not reach for all', () => {
    desk.leaveQuota(1);
    desk.office.willAnswer(text(''), text(''));
    expect(click(AD_HOC)).toContain('chỉ cho gửi thêm 1 người nhận, cần 2. Chưa gửi gì');
    expect(desk.sentTo()).toEqual([]);
  });

  it('says what it costs where it goes to many', () => {
    const many = Array.from({ length: 51 }, (_, index) => `nguoi${index}@so.example`);
    desk.addresses('Phòng Một', many.join(', '));
    desk.office.willAnswer(text(''), text('Phòng Một'), YES);
    click(AD_HOC);
    expect(questions().at(-2)).toContain('51 thư; hôm nay Google còn cho gửi 100.');
    expect(desk.sentTo()).toEqual(many);
  });

  it('says what asks for addresses while there is none', () => {
    for (const entry of ['Lãnh đạo Sở', 'Phòng Một', 'Phòng Hai']) desk.addresses(entry, '');
    desk.office.willAnswer(text(''));
    expect(click(AD_HOC)).toContain('Chưa có địa chỉ nào để gửi');
  });

  it('tells what was done and what fell overdue between the days, by the days themselves', () => {
    // Overdue on the day after: of these deadlines only the first lay behind before 10 September.
    for (const [code, deadline] of [
      ['I.1.1', '08/09/2024'],
      ['I.1.2', '09/09/2024'],
      ['I.1.3', '14/09/2024'],
      ['I.2.1', '15/09/2024'],
      ['I.2.2', '08/09/2024'],
      ['I.2.3', '09/09/2024'],
    ] as const)
      desk.enter(code, 'Hạn điều chỉnh', deadline);
    for (const code of ['I.2.2', 'I.2.3']) {
      desk.enter(code, 'Trạng thái', 'Hoàn thành');
      desk.enter(code, 'Ngày hoàn thành', code === 'I.2.2' ? '10/09/2024' : '15/09/2024');
    }
    desk.office.willAnswer(text('10/9/2024 - 15/9/2024'), text(''), YES);
    click(AD_HOC);
    const { lines } = partOf(desk.mails()[0]?.body ?? '', 'THAY ĐỔI SO VỚI ĐẦU KỲ');
    expect(lines.map((line) => codesIn([line])[0] ?? line)).toEqual([
      '✓ Mới hoàn thành (2):',
      'I.2.2',
      'I.2.3',
      '▲ Mới quá hạn (2):',
      'I.1.2',
      'I.1.3',
      'Đã khắc phục quá hạn (1):',
      'I.2.2',
    ]);
  });
});

describe('the switch of the monthly digest', () => {
  it('turns the setting over and says when the next one comes', () => {
    expect(click(TOGGLE)).toContain('Đã tắt bản tin tháng.');
    expect(click(TOGGLE)).toContain('Thư tới gửi ngày 16/10/2024, khoảng 8 giờ');
    click(TOGGLE);
    desk.walk('2024-10-18T00:00');
    expect(desk.sentTo()).toEqual([]);
    expect(desk.closed()).toEqual(['Tháng 10/2024']);
    desk.jump('2024-11-15T07:00');
    expect(click(TOGGLE)).toContain('Thư tới gửi ngày 16/11/2024');
    desk.walk('2024-11-17T00:00');
    expect(desk.mails()[0]?.subject).toContain('Bản tin tháng 11/2024');
  });

  it('says what to do where the setting is gone', () => {
    const rows = desk.office.read('Danh mục', 'A1:A30').display;
    const row = rows.findIndex((line) => line[0] === 'Bản tin tháng') + 1;
    scriptSheet(desk.workbook, 'Danh mục').deleteRow(row);
    expect(click(TOGGLE)).toContain('Chạy Thiết lập sổ');
  });
});

describe('the link for printing', () => {
  it('gives everybody Tổng hợp as a PDF, a page of A4 on its side', () => {
    const workbook = openTracker(small);
    const editor = workbook.as(EDITOR);
    outcomeOf(editor.menu(MENU, PRINT));
    const { title, html } = editor.sidebar();
    expect(title).toBe(PRINT);
    const address = /href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { pathname, searchParams } = new URL(address);
    expect(pathname).toMatch(/^\/spreadsheets\/d\/[^/]+\/export$/);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      format: 'pdf',
      size: 'A4',
      portrait: 'false',
      fitw: 'true',
    });
    expect(searchParams.get('gid')).toMatch(/^\d+$/);
    workbook.close();
  });

  it('says what to do where the tab is gone', () => {
    expect(click(PRINT)).toContain('Không đọc được tab "Tổng hợp"');
  });
});
