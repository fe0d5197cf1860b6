import type { SentMail } from '../../src/local/localWorkbook';
import { MailDesk } from '../support/mailDesk';
import { buildSmallAddOn } from '../support/smallPlan';
import { OWNER, outcomeOf } from '../support/tracker';
import { codesIn } from '../support/yearMail';

const ONE = 'phongmot@so.example';
const TWO = 'phonghai@so.example';

let small: ReturnType<typeof buildSmallAddOn>;
const open: MailDesk[] = [];
beforeAll(() => {
  small = buildSmallAddOn();
});
afterAll(() => small.remove());
afterEach(() => {
  for (const desk of open.splice(0)) desk.workbook.close();
});

/** Both units with an address, reminders on, and two items of Phòng Một and one of Phòng Hai that end on 20 October. */
function openDesk(on = true): MailDesk {
  const desk = new MailDesk(small, '2024-10-10T09:30');
  open.push(desk);
  desk.addresses('Văn phòng', OWNER);
  desk.addresses('Phòng Một', ONE);
  desk.addresses('Phòng Hai', TWO);
  desk.setting('Bản tin tháng', 'Không');
  if (on) desk.setting('Nhắc việc qua thư', 'Có');
  for (const code of ['I.1.1', 'I.1.2', 'I.2.1']) desk.enter(code, 'Hạn điều chỉnh', '20/10/2024');
  return desk;
}

/** Day in Vietnam, recipient, and which items a mail names. */
const brief = ({ at, to, body }: SentMail): string =>
  `${new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(5, 10)} ${to.join()}: ${codesIn(body.split('\n')).join(' ')}`;
const sent = (desk: MailDesk): string[] => desk.mails().map(brief);

const DUE = [`10-13 ${ONE}: I.1.1 I.1.2`, `10-13 ${TWO}: I.2.1`];
const OVERDUE = [`10-21 ${ONE}: I.1.1 I.1.2`, `10-21 ${TWO}: I.2.1`];

describe('reminders', () => {
  it('are off in a new workbook', () => {
    const desk = openDesk(false);
    desk.walk('2024-10-23T00:00');
    expect(desk.sentTo()).toEqual([]);
  });

  it('come a week before the deadline and each week after it, one mail a day to each unit with such items', () => {
    const desk = openDesk();
    desk.walk('2024-10-27T23:00');
    expect(sent(desk)).toEqual([...DUE, ...OVERDUE]);
    expect(desk.mails()[0]?.subject).toContain('Nhắc việc 13/10/2024: 2 việc sắp đến hạn');
    expect(desk.mails()[2]?.subject).toContain('Nhắc việc 21/10/2024: 2 việc quá hạn');
    expect(desk.told('Nhắc việc').map(({ to, way }) => [to, way])).toEqual(
      [ONE, TWO, ONE, TWO].map((address) => [
        `Đã nhắc ${address === ONE ? 2 : 1} việc tới ${address}`,
        'Nhắc việc',
      ]),
    );
    desk.enter('I.1.2', 'Trạng thái', 'Hoàn thành');
    desk.walk('2024-10-28T23:00');
    expect(sent(desk).slice(4)).toEqual([`10-28 ${ONE}: I.1.1`, `10-28 ${TWO}: I.2.1`]);
  });

  it('come once on a day however often the triggers run, and not before their hour', () => {
    const desk = openDesk();
    desk.setting('Giờ gửi bản tin', '14');
    desk.jump('2024-10-13T13:50');
    desk.work();
    expect(sent(desk)).toEqual([]);
    desk.jump('2024-10-13T14:00');
    desk.work();
    desk.work();
    desk.jump('2024-10-13T22:00');
    desk.work();
    expect(sent(desk)).toEqual(DUE);
  });

  it('are made up for when nothing ran on their day, for two weeks back', () => {
    const desk = openDesk();
    desk.jump('2024-10-11T08:10');
    desk.work();
    desk.jump('2024-10-16T08:10');
    desk.work();
    expect(sent(desk)).toEqual(DUE.map((line) => line.replace('10-13', '10-16')));
    // Three weeks later: of what came due meanwhile, what came so two weeks ago is no longer made up for.
    desk.setting('Nhắc trước hạn (ngày)', '20');
    desk.enter('I.2.2', 'Hạn điều chỉnh', '12/11/2024');
    desk.enter('I.2.3', 'Hạn điều chỉnh', '13/11/2024');
    desk.jump('2024-11-06T08:10');
    desk.work();
    expect(sent(desk).slice(2)).toEqual([`11-06 ${ONE}: I.1.1 I.1.2`, `11-06 ${TWO}: I.2.1 I.2.3`]);
  });

  it('of those whom the day’s quota did not reach come the next day; the others do not hear of the same twice', () => {
    const desk = openDesk();
    desk.enter('I.1.3', 'Hạn điều chỉnh', '21/10/2024');
    desk.jump('2024-10-12T08:10');
    desk.work();
    desk.jump('2024-10-13T08:10');
    desk.leaveQuota(1);
    desk.work();
    expect(sent(desk)).toEqual(DUE.slice(0, 1));
    desk.jump('2024-10-14T08:20');
    desk.work();
    expect(sent(desk).slice(1)).toEqual([`10-14 ${ONE}: I.1.3`, `10-14 ${TWO}: I.2.1`]);
  });

  it('leave no more behind than two weeks of notes', () => {
    const desk = openDesk();
    for (let day = 10; day <= 31; day += 1) {
      desk.enter('I.1.1', 'Hạn điều chỉnh', `${String(day).padStart(2, '0')}/12/2024`);
      desk.jump(`2024-12-${String(day - 7).padStart(2, '0')}T08:10`);
      desk.work();
    }
    const days = new Set(desk.keptKeys('thu:nhac:').map((key) => key.slice(9, 19)));
    expect([...days].sort()[0]).toBe('2024-12-10');
    expect(desk.sentTo().filter((address) => address === ONE)).toHaveLength(22);
  });
});

describe('what is overdue long', () => {
  /** A person in charge of both tasks' items, told from three days overdue on. */
  function openEscalation(person: string): MailDesk {
    const desk = openDesk();
    desk.setting('Báo người chủ trì khi quá hạn (ngày)', '3');
    desk.enter('I.1', 'Người chủ trì', person);
    return desk;
  }
  /** The third day overdue, with one on which the triggers ran before it. */
  function dayThree(desk: MailDesk): void {
    desk.jump('2024-10-22T08:10');
    desk.work();
    desk.walk('2024-10-24T00:00');
  }
  const toPersons = (desk: MailDesk) =>
    desk.mails().filter(({ subject }) => subject.includes('Đề nghị đôn đốc'));

  it.each([
    ['by the unit named in words', 'Trưởng phòng Hai'],
    ['by the unit named in other letters', 'TRƯỞNG PHÒNG, HAI'],
    ['by the unit with a title around it', 'Đ/c An, trưởng  phòng hai.'],
  ])('is told to the person in charge of the task, found %s', (_, person) => {
    const desk = openEscalation(person);
    dayThree(desk);
    expect(toPersons(desk).map(brief)).toEqual([`10-23 ${TWO}: I.1.1 I.1.2`]);
    expect(toPersons(desk)[0]?.body).toContain('thuộc nhiệm vụ do ông/bà chủ trì và đã quá hạn lâu');
    expect(desk.told('Nhắc việc').at(-1)?.to).toBe(`Đã nhắc 2 việc tới ${TWO}`);
  });

  it('is told to the one whose name is longest where several begin alike', () => {
    const desk = openEscalation('Trưởng phòng Hai CN');
    desk.addresses('Phòng Hai CN', 'haicn@so.example');
    dayThree(desk);
    expect(toPersons(desk).map(brief)).toEqual(['10-23 haicn@so.example: I.1.1 I.1.2']);
  });

  it('is told to a leader by name', () => {
    const desk = openEscalation('Ông Trần Văn Bình');
    desk.addresses('Trần Văn Bình', 'binh@so.example', 'Lãnh đạo');
    dayThree(desk);
    expect(toPersons(desk).map(brief)).toEqual(['10-23 binh@so.example: I.1.1 I.1.2']);
  });

  it.each([
    ['stands in no list', 'Bà Lê Thị Cúc'],
    ['is called nearly like a unit', 'Trưởng phòng Haiku'],
    ['has no address', 'Trưởng phòng Ba'],
  ])('is told to nobody who %s; the journal says what to do', (_, person) => {
    const desk = openEscalation(person);
    desk.addresses('Phòng Ba', '');
    dayThree(desk);
    expect(toPersons(desk)).toEqual([]);
    const told = desk.told('Bản tin').map(({ to }) => to);
    expect(told).toEqual([
      `Việc quá hạn lâu mà chưa báo được người chủ trì: ${person}. Thêm một dòng Lãnh đạo có tên đó và e-mail ở tab "Danh mục".`,
    ]);
  });

  it('comes in the same mail as the unit’s own, so that nobody has two on a day', () => {
    const desk = openEscalation('Trưởng phòng Hai');
    desk.enter('I.2.2', 'Hạn điều chỉnh', '30/10/2024');
    dayThree(desk);
    expect(sent(desk).slice(-1)).toEqual([`10-23 ${TWO}: I.1.1 I.1.2 I.2.2`]);
    expect(desk.mails().filter(({ at }) => at.startsWith('2024-10-23'))).toHaveLength(1);
  });
});

describe('a run that sends reminders, cut off at every call', () => {
  it('is finished by the next: each address has each day’s mail once', () => {
    const desk = openDesk();
    const two = (count: number): string => String(count).padStart(2, '0');
    let day = Date.UTC(2025, 0, 1);
    /** A new day with an item of each unit whose turn it is. */
    const nextDay = (): string => {
      day += 2 * 86_400_000;
      const today = new Date(day).toISOString().slice(0, 10);
      const deadline = new Date(day + 7 * 86_400_000);
      const text = `${two(deadline.getUTCDate())}/${two(deadline.getUTCMonth() + 1)}/${deadline.getUTCFullYear()}`;
      desk.jump(`${today}T07:00`);
      for (const code of ['I.1.1', 'I.2.1']) desk.enter(code, 'Hạn điều chỉnh', text);
      desk.work();
      desk.jump(`${today}T08:10`);
      return today;
    };
    for (const code of ['I.1.2', 'I.1.3', 'I.2.2', 'I.2.3']) {
      desk.enter(code, 'Vướng mắc/kiến nghị', 'chờ');
      desk.enter(code, 'Trạng thái', 'Tạm dừng');
    }
    nextDay();
    desk.workbook.meter.reset();
    outcomeOf(desk.daily());
    const calls = desk.workbook.meter.counts().total;
    desk.work();
    expect(desk.sentTo()).toEqual([ONE, TWO]);
    let cutOff = 0;
    for (let call = 1; call <= calls; call += 1) {
      for (const how of ['stop', 'throw'] as const) {
        const today = nextDay();
        const label = `${how} at call ${call} of ${calls}, ${today}`;
        const before = { mails: desk.workbook.outbox.length, told: desk.told('Nhắc việc').length };
        desk.workbook.failAt(call, how);
        if (!desk.daily().ok) cutOff += 1;
        desk.jump(`${today}T16:00`);
        desk.work();
        expect({
          label,
          sent: desk.mails(before.mails).map(brief).sort(),
          told: desk
            .told('Nhắc việc')
            .slice(before.told)
            .map(({ to }) => to)
            .sort(),
        }).toEqual({
          label,
          sent: [`${today.slice(5)} ${TWO}: I.2.1`, `${today.slice(5)} ${ONE}: I.1.1`],
          told: [`Đã nhắc 1 việc tới ${TWO}`, `Đã nhắc 1 việc tới ${ONE}`],
        });
      }
    }
    expect(cutOff).toBeGreaterThan(20);
  }, 120_000);
});
