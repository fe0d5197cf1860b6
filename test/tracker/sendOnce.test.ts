import { MailDesk } from '../support/mailDesk';
import { CUT_OFFS, monthAfter } from '../support/mailDeskCutOffs';
import { buildSmallAddOn, SMALL_CODES } from '../support/smallPlan';
import { OWNER, outcomeOf, setUpAgain } from '../support/tracker';

/** The month of September ends on Saturday the 14th, so its digest goes out on Tuesday the 17th. */
const SENDING = '2024-09-17T08:10';
const LEADERS = ['giamdoc@so.example', 'phogiamdoc@so.example'];
const ONE = 'phongmot@so.example';
const TWO = 'phonghai@so.example';
const ALL = [...LEADERS, OWNER, ONE, TWO];

let small: ReturnType<typeof buildSmallAddOn>;
const open: MailDesk[] = [];
beforeAll(() => {
  small = buildSmallAddOn();
});
afterAll(() => small.remove());
afterEach(() => {
  for (const desk of open.splice(0)) desk.workbook.close();
});

function openDesk(today?: string): MailDesk {
  const desk = new MailDesk(small, today);
  open.push(desk);
  return desk;
}

/** With two leaders, the office and both units. */
function openWhole(today?: string): MailDesk {
  const desk = openDesk(today);
  desk.addresses('Lãnh đạo Sở', LEADERS.join(', '), 'Lãnh đạo');
  desk.addresses('Văn phòng', OWNER);
  desk.addresses('Phòng Một', ONE);
  desk.addresses('Phòng Hai', TWO);
  return desk;
}

const tidings = (month: string, addresses: readonly string[]): string[] =>
  addresses.map((address) => `Tháng ${month}: đã gửi tới ${address}`);

describe('the digest of a month', () => {
  it('goes out once however often the trigger runs, on that day and later', () => {
    const desk = openWhole();
    desk.jump('2024-09-17T07:50');
    desk.work();
    expect(desk.sentTo()).toEqual([]);
    expect(desk.closed()).toEqual(['Tháng 9/2024', 'Quý III/2024', '9 tháng đầu năm 2024']);
    desk.jump(SENDING);
    for (let run = 0; run < 3; run += 1) outcomeOf(desk.daily());
    desk.walk('2024-10-15T23:00');
    expect(desk.sentTo()).toEqual(ALL);
    expect(desk.told('Bản tin').map(({ to }) => to)).toEqual(tidings('9/2024', ALL));
    desk.walk('2024-10-17T00:00');
    expect(desk.sentTo(ALL.length)).toEqual(ALL);
  });

  it('goes out once where two of the office’s people have both the triggers', () => {
    const other = 'quanlykhoahoc@so.example';
    const desk = openWhole();
    desk.addresses('Văn phòng', `${OWNER}, ${other}`);
    setUpAgain(desk.office);
    desk.installTriggers(other);
    const runs = desk.workbook.moveClock('2024-09-20T00:00');
    expect(runs.flatMap(({ run }) => (run.ok ? [] : [run.error]))).toEqual([]);
    expect(
      runs.filter(({ owner, run }) => owner === other && run.functionName === 'runDailyWork'),
    ).toHaveLength(10);
    const all = [...LEADERS, OWNER, other, ONE, TWO];
    expect(desk.sentTo()).toEqual(all);
    expect(desk.told('Bản tin').map(({ to }) => to)).toEqual(tidings('9/2024', all));
    expect(desk.told('Chốt kỳ')).toHaveLength(1);
    expect(desk.frozen('14/09/2024')).toEqual([...SMALL_CODES]);
  });

  it('is nobody else’s to send', () => {
    const desk = openWhole();
    desk.jump(SENDING);
    const run = desk.daily('quanlykhoahoc@so.example');
    expect(run.ok).toBe(false);
    expect(desk.sentTo()).toEqual([]);
    expect(desk.closed()).toEqual([]);
  });

  it('goes out on the next day that the triggers run, with the figures of the cut-off', () => {
    const desk = openWhole();
    desk.jump('2024-09-18T10:00');
    desk.enter('I.1.1', 'Trạng thái', 'Hoàn thành');
    desk.jump('2024-09-20T08:10');
    desk.work();
    expect(desk.sentTo()).toEqual(ALL);
    expect(desk.mails()[0]?.body).toContain('Đến 14/9/2024: 6 việc, 0 hoàn thành, 0 quá hạn');
    // A unit is told of the present day.
    expect(desk.mails().at(-2)?.body).toContain('Đến 20/9/2024: 0 việc quá hạn');
    expect(desk.frozen('14/09/2024')).toEqual([...SMALL_CODES]);
  });

  it('is left out for months in which nothing ran; their lines say that there are no figures', () => {
    const desk = openWhole();
    desk.jump('2024-12-05T08:10');
    desk.work();
    expect(desk.sentTo()).toEqual(ALL);
    expect(desk.mails()[0]?.subject).toContain('Bản tin tháng 11/2024');
    const missed = 'Không có số liệu: sổ không chạy vào ngày chốt.';
    const headers = ['Kỳ', 'Số việc', 'Ghi chú'];
    expect(desk.periodLines().map((row) => headers.map((header) => row[header]))).toEqual([
      ['Tháng 9/2024', '', missed],
      ['Quý III/2024', '', missed],
      ['9 tháng đầu năm 2024', '', missed],
      ['Tháng 10/2024', '', missed],
      ['Tháng 11/2024', SMALL_CODES.length, ''],
    ]);
  });

  it('is switched off by the setting, while periods are closed all the same; switched on again it goes out', () => {
    const desk = openWhole();
    desk.setting('Bản tin tháng', 'Không');
    desk.walk('2024-09-20T00:00');
    expect(desk.sentTo()).toEqual([]);
    expect(desk.closed()).toContain('Tháng 9/2024');
    desk.setting('Bản tin tháng', 'Có');
    desk.walk('2024-09-21T00:00');
    expect(desk.sentTo()).toEqual(ALL);
  });
});

describe('when the day’s quota does not reach', () => {
  it('leadership and the office come first, the rest the next day, and the journal says so', () => {
    const desk = openWhole();
    desk.addresses('Phòng Hai', [TWO, 'hai2@so.example', 'hai3@so.example'].join('; '));
    desk.addresses('Phòng Ba', 'ba1@so.example, ba2@so.example');
    desk.addresses('Văn phòng', `${OWNER}, vanthu@so.example`);
    desk.jump(SENDING);
    desk.leaveQuota(5);
    desk.work();
    const first = [...LEADERS, OWNER, 'vanthu@so.example', ONE];
    expect(desk.sentTo()).toEqual(first);
    const short = 'Hạn mức thư của Google hôm nay đã hết: còn 5 người nhận';
    expect(desk.told('Bản tin').filter(({ to }) => to.startsWith(short))).toHaveLength(1);
    desk.walk('2024-09-17T23:00');
    expect(desk.told('Bản tin').filter(({ to }) => to.startsWith('Hạn mức'))).toHaveLength(1);
    desk.walk('2024-09-19T00:00');
    const rest = [TWO, 'hai2@so.example', 'hai3@so.example', 'ba1@so.example', 'ba2@so.example'];
    expect(desk.sentTo()).toEqual([...first, ...rest]);
    const told = desk.told('Bản tin').map(({ to }) => to);
    expect(told.filter((words) => !words.startsWith('Hạn mức'))).toEqual(
      tidings('9/2024', [...first, ...rest]),
    );
  });

  it('sixty recipients get theirs within a day', () => {
    const desk = openWhole();
    const many = Array.from({ length: 60 }, (_, index) => `nguoi${index}@so.example`);
    desk.addresses('Phòng Một', many.slice(0, 30).join(', '));
    desk.addresses('Phòng Hai', many.slice(30).join(', '));
    desk.walk('2024-09-18T00:00');
    expect(desk.sentTo()).toEqual([...LEADERS, OWNER, ...many]);
  });
});

describe('addresses', () => {
  it('that are wrong get nothing: the office is told in its mail and once in the journal, and may put them right', () => {
    const desk = openWhole();
    desk.addresses('Phòng Hai', 'phonghai.so.example');
    desk.walk('2024-09-20T00:00');
    expect(desk.sentTo()).toEqual([...LEADERS, OWNER, ONE]);
    const problem =
      'Địa chỉ viết chưa đúng nên không gửi: phonghai.so.example (Phòng Hai). Sửa ở tab "Danh mục".';
    const told = () => desk.told('Bản tin').map(({ to }) => to);
    expect(told().filter((words) => words === problem)).toHaveLength(1);
    const noted = desk.mails().filter(({ body }) => body.includes('phonghai.so.example'));
    expect(noted.map(({ to }) => to)).toEqual([[OWNER]]);
    desk.addresses('Phòng Hai', TWO);
    desk.walk('2024-09-21T00:00');
    expect(desk.sentTo(4)).toEqual([TWO]);
    expect(told().filter((words) => words === problem)).toHaveLength(1);
  });

  it('that are wrong by the hundred do not keep the others from getting theirs', () => {
    const desk = openWhole();
    desk.addresses(
      'Phòng Hai',
      Array.from({ length: 400 }, (_, index) => `địa chỉ sai số ${index}`).join(', '),
    );
    desk.walk('2024-09-20T00:00');
    expect(desk.sentTo()).toEqual([...LEADERS, OWNER, ONE]);
    const problems = desk.told('Bản tin').filter(({ to }) => to.startsWith('Địa chỉ viết chưa đúng'));
    expect(problems).toHaveLength(1);
  });

  it('that nobody entered yet keep the digest waiting; the journal says so once', () => {
    const desk = openDesk();
    desk.walk('2024-09-20T00:00');
    expect(desk.sentTo()).toEqual([]);
    expect(desk.told('Bản tin').map(({ to }) => to.slice(0, 34))).toEqual([
      'Chưa có địa chỉ nào để gửi. Ghi e-',
    ]);
    desk.addresses('Phòng Một', ONE);
    desk.walk('2024-09-21T00:00');
    expect(desk.sentTo()).toEqual([ONE]);
  });

  it('that stand twice get one mail', () => {
    const desk = openWhole();
    desk.addresses('Phòng Hai', `${ONE.toUpperCase()}, ${LEADERS[0]}`);
    desk.walk('2024-09-20T00:00');
    expect(desk.sentTo()).toEqual([...LEADERS, OWNER, ONE]);
    expect(desk.mails()[3]?.body).toContain('\nPhòng Một, Phòng Hai\n');
  });
});

describe('a run that closes a month and sends its digest, cut off', () => {
  it.each(CUT_OFFS)(
    'at every call of $handler: the next runs finish it, everybody has one mail, every line is there once',
    ({ handler, ways, runs }) => {
      let desk = openWhole();
      let month = 0;
      /** Jumps to the day of the next digest; 18 comes after every one's day. */
      const turn = () => {
        const period = monthAfter(month);
        month += 1;
        desk.jump(`${period.day(18)}T08:10`);
        return period;
      };
      const nextMonth = () => {
        if (month === 36) {
          desk.workbook.close();
          open.length = 0;
          desk = openWhole();
          month = 0;
          // The first run of a workbook makes other calls than those after it.
          turn();
          outcomeOf(desk.office.call(handler));
          desk.work();
        }
        return turn();
      };
      const { workbook } = desk;
      nextMonth();
      workbook.meter.reset();
      outcomeOf(desk.office.call(handler));
      const calls = workbook.meter.counts().total;
      desk.work();
      let refused = 0;
      let cutOff = 0;
      for (let call = 1; call <= calls; call += 1) {
        for (const how of ways) {
          const period = nextMonth();
          const label = `${how} at call ${call} of ${calls}, ${period.name}`;
          const before = {
            mails: desk.workbook.outbox.length,
            told: desk.told('Bản tin').length,
            closings: desk.told('Chốt kỳ').length,
          };
          desk.workbook.failAt(call, how);
          if (!desk.office.call(handler).ok) cutOff += 1;
          for (const [moment, next] of runs) {
            desk.jump(`${period.day(moment.day)}T${moment.time}`);
            outcomeOf(desk.office.call(next));
          }
          const told = desk
            .told('Bản tin')
            .slice(before.told)
            .map(({ to }) => to);
          const complaints = told.filter((words) => words.startsWith('Google không nhận thư'));
          refused += complaints.length;
          expect({
            label,
            sent: desk.sentTo(before.mails).sort(),
            told: told.filter((words) => !complaints.includes(words)).sort(),
            closings: desk.told('Chốt kỳ').slice(before.closings).length,
            month: desk.closed().filter((name) => name === `Tháng ${period.name}`),
            twice: desk.closed().length - new Set(desk.closed()).size,
            frozen: desk.frozen(period.cutOff),
          }).toEqual({
            label,
            sent: [...ALL].sort(),
            told: tidings(period.name, ALL).sort(),
            closings: 1,
            month: [`Tháng ${period.name}`],
            twice: 0,
            frozen: [...SMALL_CODES],
          });
        }
      }
      // Where the sending itself throws, Google did not take the mail: that is said, and made up for.
      expect(refused).toBe(ways.length === 2 ? ALL.length : 0);
      expect(cutOff).toBeGreaterThan(50);
    },
    240_000,
  );
});
