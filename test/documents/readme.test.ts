import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/keptDocument';
import { linksIn, ReadmeLookUp, wordsIn } from '../support/readmeWords';

const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const lookUp = new ReadmeLookUp();

/** What is wrong in a text, each as 'line 7, `word`: why'. */
const wrongWords = (text: string): string[] =>
  wordsIn(text).flatMap((one) => {
    const trouble = lookUp.trouble(one);
    return trouble === undefined ? [] : [`line ${one.line}, \`${one.word}\`: ${trouble}`];
  });
const wrongLinks = (text: string): string[] =>
  linksIn(text).flatMap((one) => {
    const trouble = lookUp.linkTrouble(one, text);
    return trouble === undefined ? [] : [`line ${one.line}, ${one.word}: ${trouble}`];
  });

describe('the README', () => {
  test('names commands, options, files, tabs, columns, settings and messages that there are', () => {
    expect(wordsIn(readme).length).toBeGreaterThan(200);
    expect(wrongWords(readme)).toEqual([]);
  });

  test('links to files and headings that there are, and shows pictures that there are', () => {
    expect(linksIn(readme).length).toBeGreaterThan(10);
    expect(wrongLinks(readme)).toEqual([]);
  });

  test('has a "Where is …?" table whose every line names a file', () => {
    const [, table = ''] = /^## Where is …\?\n([\s\S]*?)(?=^## )/m.exec(readme) ?? [];
    const rows = table.split('\n').filter((line) => /^\| (?!what \|)/.test(line));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !/\| .*`[^`]*[/.][^`]*`/.test(row))).toEqual([]);
  });
});

/** Not in one piece here, or it would be found in the tests. */
const UNKNOWN = ['UPDATE', 'NOTHING'].join('_');

describe('the look-up', () => {
  test.each([
    ['npm run fly', 'package.json has no script "fly"'],
    ['npm start -- --prot 9000', `npm's script "start" has no option --prot`],
    ['npm run export -- a.xlsx --fast', `npm's script "export" has no option --fast`],
    ['--fly', 'no script of package.json has this option'],
    ['npx clasp fly', 'clasp has no command fly'],
    ['npx jest test/fly', 'no test is at test/fly'],
    [`${UNKNOWN}=1 npx jest test/documents`, `nothing in the code reads ${UNKNOWN}`],
    ['src/addon/plan/fly.ts', 'there is no such file'],
    ['src/addon/fly….ts', 'there is no such file'],
    ['fly.ts', 'there is no such file in the project'],
    ['Theo giõi', 'nothing in the code is called so, and no text of it says so'],
    ['Tổng hợp bay', 'nothing in the code is called so, and no text of it says so'],
    ['Cổng … đang bay', 'nothing in the code is called so, and no text of it says so'],
    ['=BAY("Quý III")', 'nothing in the code is called BAY'],
    ['workbook.flyAway()', 'nothing in the code is called flyAway'],
  ])('finds that %s is wrong', (word, trouble) => {
    expect(wrongWords(`first\n\nsee \`${word}\``)).toEqual([`line 3, \`${word}\`: ${trouble}`]);
  });

  test('finds a wrong command in a block, a file that lies elsewhere, and links that lead nowhere', () => {
    expect(wrongWords('```sh\nnpm ci && npm run fly # soon\n```')).toEqual([
      'line 2, `npm ci && npm run fly`: package.json has no script "fly"',
    ]);
    expect(wrongWords('`src/addon/actions/setUp.ts`, `deadline.ts`')).toEqual([
      'line 1, `deadline.ts`: there is no such file in src/addon/actions/',
    ]);
    expect(
      wrongLinks('## Try it\n[a](#try-it) [b](#fly) ![c](docs/fly.png) [d](https://so.example)'),
    ).toEqual(['line 2, #fly: there is no such heading', 'line 2, docs/fly.png: there is no such file']);
  });

  test.each([
    'Theo dõi',
    'Theo dõi 2024',
    'Hạn gốc',
    'Bật/tắt bản tin tháng',
    'Khoá theo đơn vị',
    'Cổng … đang được chương trình khác dùng',
    '.xlsx',
    'npm start -- --port 9000',
    '--file PATH',
    'dist/plan-….html',
    'src/addon/sidebar/',
    "workbook.failAt(n, 'throw' or 'stop')",
    '=LOAI_HAN("x"; 2024)',
    'npx clasp push',
    '~/.clasprc.json',
  ])('lets %s pass', (word) => {
    expect(wrongWords(`\`${word}\``)).toEqual([]);
  });
});
