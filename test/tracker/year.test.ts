import type { SentMail } from '../../src/local/localWorkbook';
import { journalOf, tableOf, wordsOf } from '../support/journalReplay';
import {
  changeBetween,
  countOf,
  dueNextOf,
  isClosed,
  overdueOf,
  percent,
  ratesOf,
  sentenceOf,
  silentLines,
  unitLines,
  WORDS,
} from '../support/yearCount';
import { type CountedPeriod, YearDesk } from '../support/yearDesk';
import {
  codesIn,
  deadlineLines,
  deadlineLinesIn,
  ownLists,
  partOf,
  partsOf,
  quantityLines,
} from '../support/yearMail';
import { PARTS, PEOPLE, type PersonKey } from '../support/yearScript';

/** Day of sending by month: the 16th, or later where no whole working day lies between it and the 14th. */
const SENDING_DAYS = [16, 16, 16, 16, 16, 18, 16, 16, 17, 16, 16, 17] as const;

const two = (count: number): string => String(count).padStart(2, '0');
const startOf = (month: number): string => (month === 1 ? '2023-12-15' : `2024-${two(month - 1)}-15`);
const endOf = (month: number): string => `2024-${two(month)}-14`;

const desk = new YearDesk();
beforeAll(() => {
  for (const [index, day] of SENDING_DAYS.entries()) {
    const month = index + 1;
    desk.live({ from: startOf(month), to: endOf(month), sent: `2024-${two(month)}-${two(day)}` });
  }
  desk.finish();
}, 240_000);
afterAll(() => desk.workbook.close());

/** The mails of a day to one address. */
const mailsOf = (sent: string, person: PersonKey): SentMail[] =>
  desk.workbook.outbox.filter(
    (mail) => mail.at.startsWith(sent) && mail.to.join() === PEOPLE[person] && mail.cc.length === 0,
  );

function mailOf({ sent }: CountedPeriod, person: PersonKey): SentMail {
  const [mail, ...more] = mailsOf(sent, person);
  if (!mail || more.length > 0) throw new Error(`${more.length + (mail ? 1 : 0)} mails on ${sent}.`);
  return mail;
}

const eachMonth = SENDING_DAYS.map((_, index) => [index + 1] as const);

function periodOf(month: number): CountedPeriod {
  const period = desk.periods[month - 1];
  if (!period) throw new Error(`No period ${month}.`);
  return period;
}

describe('a year of the plan of 2024', () => {
  it('sends twelve digests, each once to each address, and nothing else', () => {
    expect(desk.failed).toEqual([]);
    const people = Object.keys(PEOPLE) as PersonKey[];
    const counts = desk.periods.map(({ sent }) => people.map((person) => mailsOf(sent, person).length));
    expect(counts).toEqual(SENDING_DAYS.map(() => people.map(() => 1)));
    expect(desk.workbook.outbox).toHaveLength(12 * people.length);
    expect(desk.workbook.outbox.filter((mail) => mail.bcc.length + mail.cc.length > 0)).toEqual([]);
  });

  it('has a line of the journal for each sending and each close', () => {
    const lines = journalOf(desk.workbook);
    const told = lines.filter(({ header }) => header === 'Bản tin').map(({ to, way }) => [to, way]);
    // Leadership first, then the office, then the units in the order of Danh mục.
    const expected = desk.periods.flatMap((_, index) =>
      Object.values(PEOPLE).map((address) => [
        `Tháng ${index + 1}/2024: đã gửi tới ${address}`,
        'Bản tin tháng',
      ]),
    );
    expect(told).toEqual(expected);
    const closes = lines.filter(({ header }) => header === 'Chốt kỳ').map(({ to }) => to);
    expect(closes).toHaveLength(12);
    expect(closes[5]).toBe('Tháng 6/2024, Quý II/2024, 6 tháng đầu năm 2024');
  });

  describe.each(eachMonth)('the digest of month %i', (month) => {
    const body = () => mailOf(periodOf(month), 'director').body;

    it('tells the state, the counts by standing and both rates', () => {
      const { closed, to } = periodOf(month);
      const mail = mailOf(periodOf(month), 'director');
      const sentence = sentenceOf(closed, to);
      expect(body()).toContain(`\n${sentence}\n`);
      expect(mail.htmlBody).toContain(sentence);
      expect(mail.subject).toContain(
        `Bản tin tháng ${month}/2024: ${overdueOf(closed).length} việc quá hạn, ${dueNextOf(closed).length} việc đến hạn`,
      );
      const counts = partOf(body(), 'THEO TÌNH TRẠNG').lines.map((line) => line.replace(/^- [^\p{L}]+/u, ''));
      expect(counts).toEqual(WORDS.map((word) => `${word}: ${countOf(closed, word)}`));
      const rates = ratesOf(closed.map(({ word }) => word));
      expect(body()).toContain(
        rates === undefined
          ? 'Chưa tính tỷ lệ hoàn thành'
          : `Tỷ lệ hoàn thành: ${percent(rates.completed, rates.of)} (${rates.completed} việc hoàn thành trên ${rates.of} `,
      );
      if (rates) expect(body()).toContain(`Tỷ lệ đúng hạn: ${percent(rates.inTime, rates.of)} (`);
    });

    it('tells what became different since the month before', () => {
      if (month === 1) {
        expect(body()).toContain('Đây là kỳ đầu tiên, chưa có kỳ trước để so sánh.');
        return;
      }
      const { lines } = partOf(body(), `THAY ĐỔI SO VỚI THÁNG ${month - 1}/2024`);
      const { done, overdue, recovered } = changeBetween(periodOf(month - 1).closed, periodOf(month).closed);
      const heads = [
        ['✓ Mới hoàn thành', done],
        ['▲ Mới quá hạn', overdue],
        ['Đã khắc phục quá hạn', recovered],
      ] as const;
      const expected = heads.flatMap(([head, codes]) => [
        codes.length === 0 ? `${head}: không có.` : `${head} (${codes.length}):`,
        ...codes,
      ]);
      expect(lines.map((line) => codesIn([line])[0] ?? line)).toEqual(expected);
    });

    it('lists by unit, overdue, due next, asks, quantities and silent units', () => {
      const { closed } = periodOf(month);
      const byUnit = partOf(body(), 'THEO ĐƠN VỊ').lines.filter((line) => line.startsWith('- '));
      expect(byUnit).toEqual(unitLines(closed));
      for (const [heading, items] of [
        ['VIỆC QUÁ HẠN', overdueOf(closed)],
        ['VIỆC ĐẾN HẠN TRONG 30 NGÀY TỚI', dueNextOf(closed)],
      ] as const) {
        const part = partOf(body(), heading);
        expect(part.heading).toBe(`${heading} (${items.length})`);
        expect(deadlineLinesIn(part.lines)).toEqual(deadlineLines(items));
      }
      const asks = closed.filter(({ obstacles, word }) => obstacles !== '' && !word.startsWith('Hoàn thành'));
      const asked = partOf(body(), 'VƯỚNG MẮC, KIẾN NGHỊ');
      expect(codesIn(asked.lines)).toEqual(asks.map(({ code }) => code));
      expect(asked.lines.filter((line) => /^ {2}“/.test(line))).toEqual(
        asks.map(({ obstacles }) => `  “${obstacles}”`),
      );
      const quantities = partOf(body(), 'KHỐI LƯỢNG SO VỚI KẾ HOẠCH').lines;
      expect(quantities.filter((line) => line.startsWith('  '))).toEqual(quantityLines(closed));
      const silent = partOf(body(), 'CHƯA CẬP NHẬT KỲ NÀY').lines.filter((line) => line.startsWith('- '));
      expect([...silent].sort()).toEqual(silentLines(closed).sort());
      const shares = silent.map((line) => Number(/: (\d+)\//.exec(line)?.[1]));
      expect(shares).toEqual([...shares].sort((one, other) => other - one));
    });

    it('is the same for both leaders and for the office', () => {
      for (const person of ['deputy', 'office'] as const)
        expect(mailOf(periodOf(month), person).body).toBe(body());
    });

    it.each(Object.keys(PARTS) as PersonKey[])('tells %s of exactly its own items', (person) => {
      const { atSending, sent } = periodOf(month);
      const { overdue, dueNext, silent, silentOnly } = ownLists(atSending, PARTS[person] ?? []);
      const mail = mailOf({ ...periodOf(month), sent }, person);
      const all = [...partsOf(mail.body).values()].flatMap(codesIn);
      const wanted = [...overdue, ...dueNext, ...silentOnly].map(({ code }) => code);
      expect([...all].sort()).toEqual([...wanted].sort());
      if (wanted.length === 0) {
        expect(mail.subject).toContain('không có việc phải nhắc');
        return;
      }
      expect(mail.subject).toContain(`đề nghị cập nhật ${wanted.length} việc, kỳ tháng ${month}/2024`);
      expect(deadlineLinesIn(partOf(mail.body, `VIỆC QUÁ HẠN (${overdue.length})`).lines)).toEqual(
        deadlineLines(overdue),
      );
      expect(
        deadlineLinesIn(partOf(mail.body, `VIỆC ĐẾN HẠN TRONG 30 NGÀY TỚI (${dueNext.length})`).lines),
      ).toEqual(deadlineLines(dueNext));
      const listed = partOf(mail.body, `CHƯA CẬP NHẬT KỲ NÀY (${silent.length})`).lines;
      expect(codesIn(listed).sort()).toEqual(silentOnly.map(({ code }) => code).sort());
    });
  });
});

interface PeriodLine {
  name: string;
  from: string;
  /** Month whose cut-off it ends with. */
  month: number;
  /** Month whose close it is compared with, and that period's name. */
  since?: { month: number; name: string };
}

const MONTHS: PeriodLine[] = eachMonth.map(([month]) => ({
  name: `Tháng ${month}/2024`,
  from: startOf(month),
  month,
  ...(month > 1 && { since: { month: month - 1, name: `Tháng ${month - 1}/2024` } }),
}));
const QUARTERS: PeriodLine[] = ['I', 'II', 'III', 'IV'].map((numeral, index, all) => ({
  name: `Quý ${numeral}/2024`,
  from: startOf(3 * index + 1),
  month: 3 * index + 3,
  ...(index > 0 && { since: { month: 3 * index, name: `Quý ${all[index - 1]}/2024` } }),
}));
const FROM_JANUARY: PeriodLine[] = [
  { name: '6 tháng đầu năm 2024', from: startOf(1), month: 6 },
  { name: '9 tháng đầu năm 2024', from: startOf(1), month: 9 },
  { name: 'Năm 2024', from: startOf(1), month: 12 },
];

const NAME = 'Kỳ';
const CODE = 'Mã';
const textAt = (row: Record<string, unknown>, header: string): string => wordsOf(row[header] ?? '');

describe('the tab Kỳ báo cáo at the end of the year', () => {
  it('has one line for every month, quarter, 6 and 9 months and the year, with the figures counted here', () => {
    // At one cut-off the month comes first, then the longer ones.
    const wanted = [...MONTHS, ...QUARTERS, ...FROM_JANUARY].sort((one, other) => one.month - other.month);
    const found = tableOf(desk.workbook, 'Kỳ báo cáo', 'Kỳ').filter((row) => textAt(row, NAME) !== '');
    expect(found.map((row) => textAt(row, NAME))).toEqual(wanted.map(({ name }) => name));
    for (const [index, line] of wanted.entries()) {
      const row = found[index] ?? {};
      const figures = figuresOf(line);
      const shown = Object.fromEntries(Object.keys(figures).map((header) => [header, cellOf(row[header])]));
      expect({ name: line.name, ...shown }).toEqual({ name: line.name, ...figures });
    }
  });

  it('has the items of each cut-off as they stood', () => {
    const rows = tableOf(desk.workbook, 'Số liệu kỳ', 'Ngày chốt').filter((row) => textAt(row, CODE) !== '');
    const found = rows.map((row) =>
      ['Ngày chốt', 'Mã', 'Tình trạng', 'Hạn', 'Hoàn thành ngày', 'Đã đạt', 'Chưa cập nhật'].map((header) =>
        wordsOf(row[header]),
      ),
    );
    const day = (one: string | undefined) => (one ?? '').split('-').reverse().join('/');
    const wanted = desk.periods.flatMap(({ closed, to }) =>
      closed.map((item) => [
        day(to),
        item.code,
        item.word,
        day(item.deadline),
        day(item.completedOn),
        item.quantity ? String(item.reached ?? 0) : '',
        item.silent ? '1' : '',
      ]),
    );
    expect(found).toEqual(wanted);
  });
});

const cellOf = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : wordsOf(value ?? 'no such column');

function figuresOf({ from, month, since }: PeriodLine): Record<string, unknown> {
  const { to } = periodOf(month);
  const items = periodOf(month).closed;
  const rates = ratesOf(items.map(({ word }) => word));
  const original = ratesOf(items.map(({ originalWord }) => originalWord));
  const share = (part: number | undefined, of: number | undefined) =>
    part === undefined || of === undefined ? '–' : Math.round((part / of) * 1e6) / 1e6;
  const change = since && changeBetween(periodOf(since.month).closed, items);
  const day = (one: string) => one.split('-').reverse().join('/');
  return {
    'Từ ngày': day(from),
    'Đến ngày': day(to),
    'Số việc': items.length,
    ...Object.fromEntries(WORDS.map((word) => [word, countOf(items, word)])),
    'Tỷ lệ hoàn thành': share(rates?.completed, rates?.of),
    'Tỷ lệ đúng hạn': share(rates?.inTime, rates?.of),
    'Đúng hạn theo hạn gốc': share(original?.inTime, original?.of),
    'Mới hoàn thành': change ? change.done.length : '',
    'Mới quá hạn': change ? change.overdue.length : '',
    'Đã khắc phục': change ? change.recovered.length : '',
    'Chưa cập nhật': items.filter(
      ({ word, start = '', updatedOn = '' }) => !isClosed(word) && start <= to && updatedOn < from,
    ).length,
    'So với': since?.name ?? '',
    'Ghi chú': '',
  };
}
