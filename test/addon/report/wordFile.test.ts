import { officialReport } from '../../../src/addon/plan/officialReport/officialReport';
import { type Paper, paragraph } from '../../../src/addon/plan/officialReport/paper';
import { wordFile } from '../../../src/addon/report/docx/wordFile';
import { xmlText } from '../../../src/addon/report/docx/xml';
import { zip } from '../../../src/addon/report/docx/zip';
import { HOSTILE_TEXTS } from '../../support/hostileTexts';
import { linesOf, officialItem, reportFacts } from '../../support/reportFacts';
import { readZip } from '../../support/zipReader';

/** What Word's parser takes for text between two tags, in order; throws where a tag is left open or closed wrongly. */
function textsIn(xml: string): string[] {
  const open: string[] = [];
  const texts: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|<\?xml[^>]*\?>/g)) {
    const between = xml.slice(end, match.index);
    if (/[<>]/.test(between)) throw new Error(`Markup in a text: ${between}`);
    end = match.index + match[0].length;
    const [whole, closes, name = '', , empty] = match;
    if (whole.startsWith('<?')) continue;
    if (closes) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing.`);
      if (name === 'w:t') texts.push(unescaped(between));
    } else if (!empty) open.push(name);
  }
  if (open.length > 0 || end !== xml.length) throw new Error(`Left open: ${open.join()}`);
  return texts;
}

const unescaped = (text: string): string => {
  if (/&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`A bare ampersand: ${text}`);
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
};

/** Characters that XML 1.0 has no place for (section 2.2, Char). */
const UNFIT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const partOf = (paper: Paper, name: string): string => {
  const text = readZip(wordFile(paper)).get(name);
  if (text === undefined) throw new Error(`The file has no part ${name}.`);
  return text;
};

const FACTS = reportFacts({
  items: [
    officialItem('1', 'Quá hạn', {
      deadline: '2024-08-31',
      daysLeft: -14,
      obstacles: 'Chờ <kinh phí> & "ý kiến"',
    }),
    officialItem('2', 'Trong hạn', { deadline: '2024-11-30', heading: 'II.1' }),
  ],
});

test('has every part that a Word document needs, each well formed', () => {
  const parts = readZip(wordFile(officialReport(FACTS, true)));
  expect([...parts.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/styles.xml',
    'word/header.xml',
    'word/_rels/document.xml.rels',
  ]);
  for (const text of parts.values()) expect(() => textsIn(text)).not.toThrow();
});

test('says every word of the paper in its order', () => {
  const paper = officialReport(FACTS, true);
  const words = linesOf(paper).filter((line) => line !== '');
  expect(textsIn(partOf(paper, 'word/document.xml')).filter((text) => text !== '')).toEqual(words);
  expect(words.join('\n')).toContain('Chờ <kinh phí> & "ý kiến"');
});

test('has A4 pages with the margins of the decree, upright and then across, their numbers from the second page on', () => {
  const xml = partOf(officialReport(FACTS, true), 'word/document.xml');
  const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => [
    width,
    height,
  ]);
  expect(sizes).toEqual([
    ['11906', '16838'],
    ['16838', '11906'],
  ]);
  const millimetres = (name: string) =>
    [...xml.matchAll(new RegExp(`<w:pgMar[^>]* w:${name}="(\\d+)"`, 'g'))].map(
      ([, twips]) => (Number(twips) * 25.4) / 1440,
    );
  for (const [name, least, most] of [
    ['top', 20, 25],
    ['bottom', 20, 25],
    ['left', 30, 35],
    ['right', 15, 20],
  ] as const)
    for (const length of millimetres(name)) {
      expect(length).toBeGreaterThan(least - 0.1);
      expect(length).toBeLessThan(most + 0.1);
    }
  expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
});

test('every style that a paragraph names is there, in Times New Roman', () => {
  const paper = officialReport(FACTS, true);
  const styles = partOf(paper, 'word/styles.xml');
  const named = new Set(
    [...partOf(paper, 'word/document.xml').matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, name]) => name),
  );
  expect(named.size).toBeGreaterThan(10);
  for (const name of named) expect(styles).toContain(`w:styleId="${name}"`);
  expect(styles).toContain('w:ascii="Times New Roman"');
});

test('takes any text as text', () => {
  const blocks = HOSTILE_TEXTS.map((text) => paragraph('text', text));
  const xml = partOf({ title: 'x', parts: [{ orientation: 'portrait', blocks }] }, 'word/document.xml');
  expect(UNFIT.test(xml)).toBe(false);
  expect(textsIn(xml)).toEqual(HOSTILE_TEXTS.map((text) => unescaped(xmlText(text))));
  expect(xmlText('a\u0000b\ud800c\ufffe<&>"')).toBe('a\ufffdb\ufffdc\ufffd&lt;&amp;&gt;&quot;');
});

test('a report full of such texts is well formed', () => {
  const texts = HOSTILE_TEXTS.filter((text) => text.length < 1000);
  const items = texts.map((text, index) =>
    officialItem(text || String(index), 'Quá hạn', {
      words: text,
      unit: text,
      obstacles: text,
      product: text,
      deadline: '2024-08-31',
      daysLeft: -14,
    }),
  );
  const [any = ''] = texts;
  const { letterhead } = reportFacts();
  const facts = reportFacts({
    items,
    planTitle: any,
    letterhead: {
      ...letterhead,
      issuingBody: texts.slice(0, 20).join(' '),
      recipients: texts.slice(0, 50).join('\n'),
    },
  });
  const paper = officialReport(facts, true);
  const words = linesOf(paper).filter((line) => line !== '');
  expect(textsIn(partOf(paper, 'word/document.xml')).filter((text) => text !== '')).toEqual(
    words.map((line) => unescaped(xmlText(line))),
  );
});

test('the zip has the checksum that its format asks for', () => {
  const bytes = zip([{ name: 'a', text: '123456789' }]);
  expect(new DataView(bytes.buffer).getUint32(14, true)).toBe(0xcbf43926);
  expect(readZip(bytes)).toEqual(new Map([['a', '123456789']]));
});
