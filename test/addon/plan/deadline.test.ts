import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DEADLINE_KINDS, deadlineKindLabel, readDeadline } from '../../../src/addon/plan/deadline';
import { isIsoDate, lastDayOfMonth } from '../../../src/addon/plan/isoDate';

const PLAN_YEAR = 2024;

function rowsOf(file: string): string[][] {
  const lines = readFileSync(join(__dirname, '../../data', file), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}

describe('phrases of real plans', () => {
  test.each(rowsOf('deadlines.tsv'))('%s is %s, ends %s', (phrase, kind, end) => {
    const read = readDeadline(phrase ?? '', PLAN_YEAR);
    expect({ kind: read.kind, end: read.end ?? '' }).toEqual({ kind, end: end ?? '' });
  });
});

describe('further phrases, with both days and the event', () => {
  test.each(rowsOf('deadlinePhrases.tsv'))('%s is %s from %s to %s', (phrase, kind, start, end, event) => {
    const read = readDeadline(phrase ?? '', PLAN_YEAR);
    const found = { kind: read.kind, start: read.start ?? '', end: read.end ?? '', event: read.event ?? '' };
    expect(found).toEqual({ kind, start: start ?? '', end: end ?? '', event: event ?? '' });
    expect(read.reason !== undefined).toBe(kind === 'none');
  });
});

describe('what an event-dependent deadline counts', () => {
  test.each([
    ['Ngay sau khi Kế hoạch được phê duyệt', { offsetDays: 0 }],
    ['Sau khi Kế hoạch được phê duyệt', {}],
    ['20 ngày sau khi Kế hoạch được phê duyệt', { offsetDays: 20 }],
    ['Trong vòng 15 (mười lăm) ngày kể từ ngày Nghị định có hiệu lực', { offsetDays: 15 }],
    ['Sau 30 ngày, kể từ ngày ký ban hành', { offsetDays: 30 }],
    ['02 tuần sau khi có hướng dẫn', { offsetDays: 14 }],
    ['03 tháng sau khi có hướng dẫn', { offsetMonths: 3 }],
    ['Chậm nhất 05 ngày làm việc kể từ khi nhận đủ hồ sơ', { offsetWorkingDays: 5 }],
    ['Sau khi kết thúc hội nghị 10 ngày', { offsetDays: 10 }],
    ['Trước khi tổ chức hội nghị ít nhất 07 ngày', { offsetDays: -7 }],
    ['10 ngày trước kỳ họp HĐND tỉnh', { offsetDays: -10 }],
  ])('%s', (phrase, offset) => {
    const { kind, event, ...rest } = readDeadline(phrase, PLAN_YEAR);
    expect(kind).toBe('event-dependent');
    expect(event).toBeTruthy();
    expect(rest).toEqual(offset);
  });
});

describe('reasons say what is wrong and what to write', () => {
  test.each([
    ['', 'đang trống'],
    ['…', 'đang trống'],
    ['Đã hoàn thành', 'là kết quả chứ không phải thời hạn'],
    ['30/02/2024', 'Trong lịch không có “30/02/2024”'],
    ['29/02/2023', 'Trong lịch không có “29/2/2023”'],
    ['Quý V', 'Không có “Quý V”: một năm chỉ có quý I, II, III và IV'],
    ['Tháng 13/2024', 'Không có tháng nào như “Tháng 13”'],
    ['12/24', 'Không rõ năm trong “12/24”'],
    ['ngày 15', '“ngày 15” chưa cho biết tháng'],
    ['tháng … năm 2024', 'còn để trống số của tháng'],
    ['Đầu năm 2025', '“Đầu năm 2025” không cho biết ngày kết thúc'],
    ['tuần 2 tháng 5', 'có nhiều cách tính tuần'],
    ['Năm học 2024-2025', 'không trùng với năm'],
    ['23 tháng Chạp', 'là âm lịch'],
    ['Trong 30 ngày', '“30 ngày” không cho biết tính từ khi nào'],
    ['10 ngày làm việc kể từ ngày 01/6/2024', 'tính theo ngày làm việc'],
    ['Từ tháng 11/2024 đến tháng 2/2024', 'kết thúc (29/2/2024) trước khi bắt đầu (1/11/2024)'],
    ['Quý II, tháng 6/2024 và tháng 5/2024', 'Thời hạn kết thúc (31/5/2024) trước khi bắt đầu (1/6/2024)'],
    ['Năm 2024 và quý II/2024', 'Mốc ghi sau cùng (30/6/2024) lại đến trước mốc khác (31/12/2024)'],
    ['03 doanh nghiệp', 'Không thấy mốc thời gian trong “03 doanh nghiệp”'],
  ])('%s', (phrase, words) => {
    const { kind, reason } = readDeadline(phrase, PLAN_YEAR);
    expect(kind).toBe('none');
    expect(reason).toContain(words);
    expect(reason).toMatch(/Hãy /);
  });

  test('a plan year that is none is named, unless the phrase has its own year', () => {
    expect(readDeadline('Quý II', Number.NaN).reason).toContain('năm kế hoạch đang là NaN');
    expect(readDeadline('Quý II/2025', Number.NaN).end).toBe('2025-06-30');
  });
});

test('every kind has a label of its own', () => {
  const labels = DEADLINE_KINDS.map(deadlineKindLabel);
  expect(new Set(labels).size).toBe(DEADLINE_KINDS.length);
});

describe('whatever the text', () => {
  const FRAGMENTS = [
    ...[
      'Quý ',
      'III',
      'IV',
      '/',
      '2024',
      '2025',
      ' năm ',
      'tháng ',
      '6',
      '12',
      ' - ',
      ' đến ',
      ', ',
      'từ ',
      'trước ',
      'ngày ',
    ],
    ...[
      '15',
      '30',
      'hằng ',
      'thường xuyên',
      ' và ',
      'sau khi ',
      'theo ',
      'kế hoạch',
      'đầu ',
      'cuối ',
      '(',
      ')',
      '.',
      'kể từ ',
    ],
    ...[
      'tuần ',
      'số ',
      '409',
      '/KH-UBND',
      'hết ',
      'chậm nhất ',
      'của ',
      'năm học',
      '6 tháng ',
      'nửa ',
      'lần',
      'các ',
      '17h30 ',
    ],
  ];
  const anyPhrase = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((fragments) => fragments.join('')),
  );
  const anyYear = fc.oneof(fc.integer({ min: 2000, max: 2100 }), fc.double());

  test('the answer is sound: a known kind, days that exist, no end before its start, a reason only for none', () => {
    fc.assert(
      fc.property(anyPhrase, anyYear, (phrase, year) => {
        const { kind, start, end, reason, event } = readDeadline(phrase, year);
        expect(DEADLINE_KINDS).toContain(kind);
        for (const day of [start, end]) expect(day === undefined || isIsoDate(day)).toBe(true);
        expect(start === undefined || end === undefined || start <= end).toBe(true);
        expect(reason !== undefined).toBe(kind === 'none');
        if (event !== undefined) expect(kind).toBe('event-dependent');
        const open = ['recurring', 'ongoing', 'event-dependent', 'none'].includes(kind);
        expect(end !== undefined || open).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    'Quý II, ',
    '1,',
    '15/6 ',
    'trước ',
    'hằng ',
    'nửa ',
    'tháng 6/2024 - ',
    'kể từ ngày ',
    '(',
    'số 1/a-',
    'x',
    '15 ngày ',
  ])('10.000 letters of %p are read at once', (unit) => {
    const phrase = unit.repeat(Math.ceil(10_000 / unit.length));
    const began = performance.now();
    readDeadline(phrase, PLAN_YEAR);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('spelling does not change the answer', () => {
  const phrases = [...rowsOf('deadlines.tsv'), ...rowsOf('deadlinePhrases.tsv')].map(
    ([phrase]) => phrase ?? '',
  );
  // The event and the reason quote the phrase itself.
  const meaning = (phrase: string) => ({
    ...readDeadline(phrase, PLAN_YEAR),
    event: undefined,
    reason: undefined,
  });

  test.each([
    ['decomposed letters', (phrase: string) => phrase.normalize('NFD')],
    ['capitals', (phrase: string) => phrase.toUpperCase()],
    ['small letters', (phrase: string) => phrase.toLowerCase()],
    [
      'hard, thin and doubled spaces',
      (phrase: string) => `\u00a0${phrase.replace(/ /g, ' \u00a0\u2009\n')}\t`,
    ],
    ['long dashes', (phrase: string) => phrase.replace(/-/g, '—')],
    ['short dashes with spaces', (phrase: string) => phrase.replace(/(?<=[\dIV])-(?=[\dIV])/g, ' – ')],
    ['zero-width marks', (phrase: string) => phrase.replace(/ /g, ' \u200b')],
    [
      'full-width figures',
      (phrase: string) => phrase.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ],
    ['a tone on the other vowel', (phrase: string) => phrase.replace(/uý/g, 'úy').replace(/oà/g, 'òa')],
    ['a full stop', (phrase: string) => (phrase === '' ? '' : `${phrase}.`)],
  ])('%s', (_, respell) => {
    for (const phrase of phrases)
      expect([phrase, meaning(respell(phrase))]).toEqual([phrase, meaning(phrase)]);
  });
});

describe('phrases put together from their parts', () => {
  const ROMAN = ['I', 'II', 'III', 'IV'];
  const year = fc.integer({ min: 2000, max: 2100 });
  const month = fc.integer({ min: 1, max: 12 });
  const quarter = fc.integer({ min: 1, max: 4 });
  const monthWord = fc.constantFrom('tháng ', 'Tháng ', 'tháng', 'THÁNG 0').map((word) => (n: number) => {
    const padded = word.endsWith('0') && n > 9 ? word.slice(0, -1) : word;
    return `${padded}${n}`;
  });
  const quarterWord = fc.constantFrom('Quý ', 'quý ', 'QUÝ ', 'Quí ', 'Qúy ', 'Q').chain((word) =>
    fc.constantFrom(
      (n: number) => `${word}${ROMAN[n - 1]}`,
      (n: number) => `${word}${n}`,
    ),
  );
  const yearWord = fc
    .constantFrom('/', ' năm ', '/ ', ' / ', '-', ' ', ', năm ')
    .map((sep) => (y: number) => `${sep}${y}`);
  const lead = fc.constantFrom(
    '',
    'Trong ',
    'hoàn thành trong ',
    'Trình UBND tỉnh ban hành trong ',
    'Thời gian: ',
  );
  const dash = fc.constantFrom(' - ', '-', '–', ' đến ', ' đến hết ');
  const first = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}-01`;

  test('a month or a quarter of a year, named or the plan’s own', () => {
    fc.assert(
      fc.property(
        lead,
        month,
        quarter,
        year,
        monthWord,
        quarterWord,
        yearWord,
        (words, m, q, y, asMonth, asQuarter, asYear) => {
          const ofMonth = { kind: 'month', start: first(y, m), end: lastDayOfMonth(y, m) };
          const ofQuarter = { kind: 'quarter', start: first(y, q * 3 - 2), end: lastDayOfMonth(y, q * 3) };
          expect(readDeadline(words + asMonth(m) + asYear(y), 1999)).toEqual(ofMonth);
          expect(readDeadline(words + asMonth(m), y)).toEqual(ofMonth);
          expect(readDeadline(words + asQuarter(q) + asYear(y), 1999)).toEqual(ofQuarter);
          expect(readDeadline(words + asQuarter(q), y)).toEqual(ofQuarter);
        },
      ),
    );
  });

  test('ranges of months and quarters, the year said once or twice, also across its turn', () => {
    fc.assert(
      fc.property(
        month,
        month,
        year,
        monthWord,
        dash,
        fc.boolean(),
        (from, to, y, asMonth, join, repeated) => {
          fc.pre(from !== to);
          const fromYear = from > to ? y - 1 : y;
          const start = repeated ? `${asMonth(from)}/${fromYear}` : asMonth(from);
          const expected = { kind: 'month-range', start: first(fromYear, from), end: lastDayOfMonth(y, to) };
          fc.pre(fromYear >= 2000);
          expect(readDeadline(`Từ ${start}${join}${asMonth(to)}/${y}`, 1999)).toEqual(expected);
          expect(readDeadline(`${asMonth(from)}${join}${to}/${y}`, 1999)).toEqual(expected);
        },
      ),
    );
    fc.assert(
      fc.property(quarter, quarter, year, quarterWord, dash, (from, to, y, asQuarter, join) => {
        fc.pre(from < to);
        const expected = {
          kind: 'quarter-range',
          start: first(y, from * 3 - 2),
          end: lastDayOfMonth(y, to * 3),
        };
        expect(readDeadline(`${asQuarter(from)}${join}${asQuarter(to)} năm ${y}`, 1999)).toEqual(expected);
        expect(readDeadline(`Quý ${ROMAN[from - 1]}, ${ROMAN[to - 1]}`, y)).toEqual(expected);
      }),
    );
  });

  test('a day in every way of writing it, and refused where the calendar has none', () => {
    const ways = fc.constantFrom(
      (d: number, m: number, y: number) => `trước ngày ${d}/${m}/${y}`,
      (d: number, m: number, y: number) => `Ngày ${d} tháng ${m} năm ${y}`,
      (d: number, m: number, y: number) => `chậm nhất ${d}.${m}.${y}`,
      (d: number, m: number, y: number) => `đến hết ngày ${d}-${m}-${y}`,
      (d: number, m: number, y: number) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      (d: number, m: number, y: number) => `hoàn thành trước ngày ${d} tháng ${m}/${y}`,
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), month, year, ways, (d, m, y, write) => {
        const day = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const read = readDeadline(write(d, m, y), 1999);
        expect(isIsoDate(day) ? read : read.kind).toEqual(
          isIsoDate(day) ? { kind: 'date', end: day } : 'none',
        );
      }),
      { numRuns: 500 },
    );
  });

  test('years, halves and limits', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 9 }), (y, years) => {
        fc.pre(y + years <= 2100);
        const [start, end] = [`${y}-01-01`, `${y}-12-31`];
        expect(readDeadline(`Năm ${y}`, 1999)).toEqual({ kind: 'year', start, end });
        expect(readDeadline('trong năm', y)).toEqual({ kind: 'year', start, end });
        expect(readDeadline(`đến hết năm ${y}`, 1999)).toEqual({ kind: 'year', end });
        expect(readDeadline(`trước năm ${y + years}`, 1999)).toEqual({
          kind: 'year',
          end: `${y + years - 1}-12-31`,
        });
        expect(readDeadline('6 tháng đầu năm', y)).toEqual({ kind: 'half-year', start, end: `${y}-06-30` });
        expect(readDeadline(`6 tháng cuối năm ${y}`, 1999)).toEqual({
          kind: 'half-year',
          start: `${y}-07-01`,
          end,
        });
        const range = { kind: 'range', start, end: `${y + years}-12-31` };
        expect(readDeadline(`Giai đoạn ${y} - ${y + years}`, 1999)).toEqual(range);
        expect(readDeadline(`${y}-${y + years}`, 1999)).toEqual(range);
      }),
    );
  });
});
