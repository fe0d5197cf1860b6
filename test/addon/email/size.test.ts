import fc from 'fast-check';
import { LARGEST_MAIL } from '../../../src/addon/email/fit';
import { reportMail } from '../../../src/addon/email/reportMail';
import type { ReportItem } from '../../../src/addon/plan/report';
import { standing } from '../../../src/addon/plan/standing';
import { CELL_LIMIT } from '../../support/hostileTexts';
import { manyItems, reportOfItems, SAMPLE_REPORT, SAMPLE_URL } from '../../support/sampleReport';
import { anyItem, anyText, mailsOf } from './support/anyMails';

const MORE = { url: SAMPLE_URL, notes: [] };
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
const CUT = /Còn [\d.]+ (việc|đơn vị) nữa/g;

function expectSendable(items: readonly ReportItem[], text: string): void {
  for (const mail of mailsOf({ items, text, url: SAMPLE_URL })) {
    expect(bytes(mail.html)).toBeLessThan(LARGEST_MAIL);
    expect(bytes(mail.text)).toBeLessThan(LARGEST_MAIL);
  }
}

const WORST = { standing: standing.overdue, daysLeft: -9, silent: true } as const;
const ASK = 'Chưa nhận được biên bản nghiệm thu của ba nhiệm vụ cấp quốc gia.';
/** Items that stand in as many lists as an item can. */
const everywhere = (count: number): ReportItem[] =>
  manyItems(count).map((item) => ({
    ...item,
    ...WORST,
    obstacles: ASK,
    quantity: { reached: 1, target: 2, measure: 'nhiệm vụ' },
  }));

test('the plan of 2024 needs no cut, and leaves room', () => {
  const { html, text } = reportMail(SAMPLE_REPORT, MORE);
  expect(bytes(html)).toBeLessThan(40_000);
  expect(html).not.toMatch(CUT);
  expect(html + text).not.toContain('…');
});

test('46 items are all named even when each is overdue, hindered, counted and silent', () => {
  const items = everywhere(46);
  expectSendable(items, 'Kế hoạch');
  const { html, text } = reportMail(reportOfItems(items), MORE);
  expect(html).not.toMatch(CUT);
  for (const { code } of items) {
    expect(html.split(`<b>${code}</b>`)).toHaveLength(5);
    expect(text.split(`- ${code} `)).toHaveLength(5);
  }
});

test('of more items the first are named, with how many more there are', () => {
  const { html, text } = reportMail(reportOfItems(everywhere(5_000)), MORE);
  expect(bytes(html)).toBeGreaterThan(0.8 * LARGEST_MAIL);
  const named = (text.match(/^- /gm) ?? []).length;
  const left = [...html.matchAll(/Còn ([\d.]+) việc nữa, xem ở sổ\./g)].map(([, count = '']) => count);
  expect(left).toHaveLength(4);
  expect(new Set(left).size).toBe(1);
  const shown = 5_000 - Number(left[0]?.replace('.', ''));
  expect(shown).toBeGreaterThan(25);
  // Nine standings, seven units twice, and the four lists.
  expect(named).toBe(9 + 7 + 7 + 4 * shown);
  expect(text.match(CUT)).toEqual(html.match(CUT));
});

test('many units are cut too', () => {
  const units = Array.from({ length: 3_000 }, (_, index) => `Đơn vị ${index}`);
  const items = manyItems(3_000, units).map((item) => ({ ...item, silent: true }));
  expectSendable(items, 'Kế hoạch');
  expect(reportMail(reportOfItems(items, units), MORE).text).toMatch(/Còn [\d.]+ đơn vị nữa, xem ở sổ\./);
});

test.each(['"', '&', 'ớ', '😀', '\n"'])(
  'texts as long as a cell takes, all of %p, do not break it',
  (letter) => {
    const long = letter.repeat(CELL_LIMIT / letter.length);
    const written = { code: long, words: long, task: long, obstacles: long };
    const quantity = { reached: 1e300, target: 1.5e300, measure: long };
    expectSendable(
      everywhere(300).map((item, index) => ({ ...item, ...written, quantity, unit: `${index}${long}` })),
      long,
    );
  },
);

test('any texts, any number of times, make a mail that can be sent', () => {
  fc.assert(
    fc.property(
      fc.array(anyItem, { minLength: 1, maxLength: 5 }),
      anyText,
      fc.nat(120),
      (items, text, times) => {
        const repeated = Array.from({ length: times }, (_, index) =>
          items.map((item) => ({ ...item, code: `${index}` })),
        );
        expectSendable(repeated.flat(), text);
      },
    ),
    { numRuns: 40 },
  );
});

/** Hot it takes a quarter of this on a slow machine; what grows with the square of the items takes far more. */
const LONGEST_MS = 160;

test('5,000 items of 20 units are composed in a moment', () => {
  const units = Array.from({ length: 20 }, (_, index) => `Đơn vị ${index + 1}`);
  const report = reportOfItems(manyItems(5_000, units), units);
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now();
    reportMail(report, MORE);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(LONGEST_MS);
});
