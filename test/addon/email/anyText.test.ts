import fc from 'fast-check';
import type { DigestMail } from '../../../src/addon/email/mail';
import { oneLine } from '../../../src/addon/email/words';
import { standing } from '../../../src/addon/plan/standing';
import { HOSTILE_TEXTS } from '../../support/hostileTexts';
import { readMail } from '../../support/mailReader';
import { manyItems } from '../../support/sampleReport';
import { anyItem, anyText, mailsOf } from './support/anyMails';

const ADDRESS = 'https://docs.google.com/spreadsheets/d/x/edit?a=1&b="2"';
const ELEMENTS =
  /^<(!DOCTYPE html|\/?(html|head|meta|title|style|body|table|tr|td|th|p|b|br|a|span|h1|h2|h3)( |>))/;
const ATTRIBUTES =
  /^(class|style|width|bgcolor|align|valign|role|scope|cellpadding|cellspacing|border|lang|charset|name|content|href)$/;

/** Fails unless the mail is made of our own elements and attributes, and its link of the given address. */
function expectOnlyOurMarkup(html: string, url: string): void {
  const { tags } = readMail(html);
  expect(tags.filter((tag) => !ELEMENTS.test(tag))).toEqual([]);
  const attributes = tags.flatMap((tag) => [...tag.matchAll(/ ([a-z-]+)="/g)].map(([, name = '']) => name));
  expect(attributes.filter((name) => !ATTRIBUTES.test(name))).toEqual([]);
  const links = tags.filter((tag) => tag.includes('href='));
  const address = url.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  expect(links).toEqual(url === '' ? [] : [expect.stringContaining(`href="${address}"`)]);
}

/** Fails when somebody's words could break out of their line. */
function expectOnlyOurLines({ subject, text }: DigestMail): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(subject.length).toBeLessThanOrEqual(200);
  expect(text.endsWith('\n') || text.startsWith('\n')).toBe(false);
}

test('whatever people write comes out as text, and stays on its line', () => {
  const told = fc.record({
    items: fc.array(anyItem, { maxLength: 6 }),
    text: anyText,
    url: fc.constantFrom('', ADDRESS),
  });
  fc.assert(
    fc.property(told, (facts) => {
      for (const mail of mailsOf(facts)) {
        expectOnlyOurMarkup(mail.html, facts.url);
        expectOnlyOurLines(mail);
      }
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['words', 500],
  ['obstacles', 500],
  ['task', 80],
  ['unit', 100],
] as const)('every text as %s of an item is there to read in both forms', (key, most) => {
  const [item] = manyItems(1);
  if (!item) throw new Error('No item.');
  for (const text of HOSTILE_TEXTS.filter((one) => one.trim() !== '')) {
    const items = [{ ...item, obstacles: 'x', [key]: text, standing: standing.overdue, daysLeft: -1 }];
    const [report, unit] = mailsOf({ items, text: 'Kế hoạch', url: '' });
    const mail = key === 'task' ? unit : report;
    const line = oneLine(text, most);
    expect(mail?.text).toContain(line);
    expect(readMail(mail?.html ?? '').texts.join('\n')).toContain(line);
  }
});
