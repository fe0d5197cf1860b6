import type { Browser } from 'playwright-core';
import { reminderMail } from '../../src/addon/email/reminderMail';
import { reportMail } from '../../src/addon/email/reportMail';
import { unitMail } from '../../src/addon/email/unitMail';
import { RenderedMail, type Screen } from '../addon/email/support/renderedMail';
import {
  EMPTY_REPORT,
  manyItems,
  reportOfItems,
  SAMPLE_REPORT,
  SAMPLE_UNIT_PART,
  SAMPLE_URL,
} from '../support/sampleReport';
import { startBrowser } from './support/browser';

/** The share of pixels that may differ: letters beyond the mail's font come from the machine. */
const TOLERANCE = 0.003;
/** https://www.w3.org/TR/WCAG21/#contrast-minimum */
const LEAST_CONTRAST = 4.5;

const SCREENS: readonly Screen[] = [360, 700].flatMap((width) => [
  { width, colorScheme: 'light' as const },
  { width, colorScheme: 'dark' as const },
]);

const MORE = { url: SAMPLE_URL, notes: ['Địa chỉ viết chưa đúng nên không gửi: sai-dia-chi.'] };
const DIGESTS = [
  { name: 'report', html: reportMail(SAMPLE_REPORT, { ...MORE, draft: true }).html },
  { name: 'unit', html: unitMail(SAMPLE_UNIT_PART).html },
];
const { planTitle, today, overdue, dueNext } = SAMPLE_UNIT_PART;
const OTHERS = [
  { name: 'empty', html: reportMail(EMPTY_REPORT, MORE).html },
  { name: 'all-well', html: unitMail({ ...SAMPLE_UNIT_PART, overdue: [], dueNext: [], silent: [] }).html },
  {
    name: 'reminder',
    html: reminderMail({
      planTitle,
      to: 'inCharge',
      names: ['Nguyễn Văn A'],
      today,
      due: dueNext,
      overdue,
      url: SAMPLE_URL,
    }).html,
  },
];
const UNBROKEN = 'W'.repeat(400);
const LONG_WORDS = reportMail(
  {
    ...reportOfItems(
      manyItems(46).map((item) => ({
        ...item,
        code: UNBROKEN,
        words: UNBROKEN,
        unit: UNBROKEN,
        obstacles: UNBROKEN,
        quantity: { reached: 123_456_789, target: 987_654_321, measure: UNBROKEN },
        silent: true,
      })),
    ),
    planTitle: UNBROKEN,
    name: UNBROKEN,
  },
  { ...MORE, notes: [UNBROKEN] },
).html;

let browser: Browser;
let mail: RenderedMail | undefined;

beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());
afterEach(() => mail?.close());

async function open(html: string, screen: Screen): Promise<RenderedMail> {
  mail = await RenderedMail.open(browser, html, screen);
  return mail;
}

/** As a program shows it that drops style sheets. */
const withoutSheet = (html: string): string => html.replace(/<style>.*?<\/style>/, '');

async function poorTexts(html: string, screen: Screen): Promise<string[]> {
  const texts = await (await open(html, screen)).seenTexts();
  expect(texts.length).toBeGreaterThan(5);
  return texts
    .filter(({ contrast, inverted }) => Math.min(contrast, inverted) < LEAST_CONTRAST)
    .map(
      ({ text, contrast, inverted }) => `${text}: ${contrast.toFixed(2)}, inverted ${inverted.toFixed(2)}`,
    );
}

describe.each(SCREENS)('$width pixels wide, $colorScheme', (screen) => {
  test.each(DIGESTS)('the $name mail looks as its picture does', async ({ name, html }) => {
    const shown = await open(html, screen);
    expect(await shown.differenceFrom(`${name}-${screen.width}-${screen.colorScheme}`)).toBeLessThan(
      TOLERANCE,
    );
  });

  test.each([...DIGESTS, ...OTHERS])(
    'the $name mail is legible, with its style sheet or without',
    async ({ html }) => {
      for (const form of [html, withoutSheet(html)]) {
        expect(await poorTexts(form, screen)).toEqual([]);
        expect(await mail?.overflow()).toBe(0);
        await mail?.close();
      }
    },
  );
});

test.each([320, 360, 700, 1_200])('words without a blank do not widen it at %i pixels', async (width) => {
  for (const form of [LONG_WORDS, withoutSheet(LONG_WORDS)]) {
    const shown = await open(form, { width, colorScheme: 'light' });
    expect(await shown.overflow()).toBe(0);
    const widest =
      'Math.max(...[...document.querySelectorAll("td")].map((cell) => cell.scrollWidth - cell.clientWidth))';
    expect(await shown.page.evaluate<number>(widest)).toBeLessThanOrEqual(1);
    await shown.close();
  }
});

test('on a wide screen it is 700 pixels wide, in the middle', async () => {
  const shown = await open(LONG_WORDS, { width: 1_200, colorScheme: 'light' });
  const box = 'document.querySelector(".paper").getBoundingClientRect()';
  expect(await shown.page.evaluate<number[]>(`[${box}.left, ${box}.width]`)).toEqual([250, 700]);
});

test('the button is large enough for a finger', async () => {
  const shown = await open(LONG_WORDS, { width: 360, colorScheme: 'light' });
  const height = 'document.querySelector("a").getBoundingClientRect().height';
  expect(await shown.page.evaluate<number>(height)).toBeGreaterThanOrEqual(44);
});
