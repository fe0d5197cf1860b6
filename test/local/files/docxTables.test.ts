/** Word documents read to the grid that pasting their table would give. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zip } from '@cj-tech-master/excelts/archive';
import { Document, toBuffer } from '@cj-tech-master/excelts/word';
import { workItems } from '../../../src/addon/plan/template';
import { NoDocxTableError, readDocxTable } from '../../../src/local/files/docxTables';
import { contextOf, pastedAppendix2024, readPlan } from '../../support/importedPlan';
import { loadTemplate } from '../../support/templateFiles';

const folder = mkdtempSync(path.join(tmpdir(), 'docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document with this body, packed by a zip writer that nobody here wrote. */
async function documentOf(name: string, body: string, numbering?: string): Promise<string> {
  const archive = zip().add('[Content_Types].xml', '<Types/>');
  archive.add('word/document.xml', `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`);
  if (numbering !== undefined) {
    archive.add('word/numbering.xml', `<w:numbering ${NAMESPACE}>${numbering}</w:numbering>`);
  }
  const file = path.join(folder, name);
  writeFileSync(file, await archive.bytes());
  return file;
}

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (words: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(words)}</w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const text = (words: string) => cell(paragraph(words));

describe('a table of a Word document', () => {
  test('merged cells are blank below and beside their words, paragraphs are lines', async () => {
    const file = await documentOf(
      'merged.docx',
      `<w:tbl>${row(cell(paragraph('PHẦN A'), '<w:gridSpan w:val="3"/>'))}${row(
        cell(paragraph('1'), '<w:vMerge w:val="restart"/>'),
        cell(
          `${paragraph('Dòng một')}${paragraph('')}<w:p><w:r><w:t>Dòng</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r></w:p>`,
        ),
        text('Quý I'),
      )}${row(cell(paragraph('thừa'), '<w:vMerge/>'), text('Việc sau'), text(''))}</w:tbl>`,
    );
    expect(readDocxTable(file)).toEqual([
      ['PHẦN A', '', ''],
      ['1', 'Dòng một\nDòng hai\nba', 'Quý I'],
      ['', 'Việc sau', ''],
    ]);
  });

  test('of several tables the largest is taken, with its parts below one another', async () => {
    const part = (words: string) => `<w:tbl>${row(text(words), text('b'), text('c'))}</w:tbl>`;
    const head = `<w:tbl>${row(text('UBND TỈNH'), text('CỘNG HÒA XÃ HỘI'))}</w:tbl>`;
    const wide = `<w:tbl>${row(text('ký'), text(''), text(''), text(''))}</w:tbl>`;
    const file = await documentOf(
      'several.docx',
      `${head}${paragraph('KẾ HOẠCH')}${part('1')}${paragraph('')}${part('2')}${wide}`,
    );
    expect(readDocxTable(file)).toEqual([
      ['1', 'b', 'c'],
      ['2', 'b', 'c'],
    ]);
  });

  test('numbers of automatic lists are texts', async () => {
    const level = (at: number, format: string, words: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2')}${level(2, 'decimal', '%2.%3')}${level(3, 'bullet', '')}</w:abstractNum>` +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
    const numbered = (at: number, words = '') =>
      paragraph(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`);
    const rows = [0, 1, 1, 2, 2, 0, 1].map((at, index) => row(cell(numbered(at)), text(`việc ${index}`)));
    const file = await documentOf(
      'numbered.docx',
      `<w:tbl>${rows.join('')}${row(text(''), cell(numbered(3, 'gạch đầu dòng')))}</w:tbl>`,
      numbering,
    );
    expect(readDocxTable(file).map(([number]) => number)).toEqual([
      'I.',
      '1',
      '2',
      '2.1',
      '2.2',
      'II.',
      '1',
      '',
    ]);
    expect(readDocxTable(file).at(-1)?.[1]).toBe('- gạch đầu dòng');
  });

  test('what a tracked change deletes is left out, what it adds is read', async () => {
    const file = await documentOf(
      'tracked.docx',
      `<w:tbl>${row(cell(`<w:p><w:del><w:r><w:delText>Quý I</w:delText></w:r></w:del><w:ins>${run('Quý II')}</w:ins></w:p>`), text('x'))}` +
        `<w:tr><w:trPr><w:del/></w:trPr>${text('bỏ')}${text('bỏ')}</w:tr></w:tbl>`,
    );
    expect(readDocxTable(file)).toEqual([['Quý II', 'x']]);
  });

  test('a file that is no document, and one without a table, are refused with what to do', async () => {
    const noZip = path.join(folder, 'cu.doc');
    writeFileSync(noZip, 'đây không phải tệp nén');
    expect(() => readDocxTable(noZip)).toThrow(NoDocxTableError);
    expect(() => readDocxTable(noZip)).toThrow(/lưu lại ở dạng \.docx/);
    const cut = path.join(folder, 'cut.docx');
    writeFileSync(cut, (await zip().add('word/document.xml', '<w:document>').bytes()).slice(0, -30));
    expect(() => readDocxTable(cut)).toThrow(NoDocxTableError);
    const empty = await documentOf('empty.docx', paragraph('KẾ HOẠCH'));
    expect(() => readDocxTable(empty)).toThrow(/không có bảng nào/);
    expect(() => readDocxTable(path.join(folder, 'missing.docx'))).toThrow(/ENOENT/);
  });
});

test('the 2024 appendix as a Word document gives the 46 items of the template', async () => {
  const rows = pastedAppendix2024().filter((cells) => cells.length > 1);
  const width = Math.max(...rows.map((cells) => cells.length));
  const document = Document.create();
  Document.addParagraph(document, 'Phụ lục');
  Document.addTable(
    document,
    rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]),
  );
  const file = path.join(folder, 'phu-luc.docx');
  writeFileSync(file, await toBuffer(Document.build(document)));

  const template = loadTemplate('bac-giang-2024.json');
  const words = (plan: typeof template) =>
    workItems(plan)
      .filter(({ item }) => item.origin === 'appendix')
      .map(({ item }) => [item.code, item.group, item.detail, item.deadlineText, item.unitText]);
  expect(words(readPlan(readDocxTable(file), contextOf(template)).plan)).toEqual(words(template));
});
