/** Files that somebody made to do harm: each is refused in words, within time and memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zip } from '@cj-tech-master/excelts/archive';
import { NoDocxTableError, readDocxTable } from '../../../src/local/files/docxTables';
import { DamagedFileError, openWorkbook } from '../../../src/local/openWorkbook';
import { DIST } from '../../support/bareBundle';

const MEGABYTE = 1024 * 1024;
const folder = mkdtempSync(path.join(tmpdir(), 'tep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function wordFile(name: string, documentXml: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await zip().add('word/document.xml', documentXml).bytes());
  return file;
}

test('a .docx that swells to hundreds of megabytes is refused before it does', async () => {
  const file = await wordFile('bom.docx', Buffer.alloc(200 * MEGABYTE, ' '));
  const before = process.memoryUsage().rss;
  expect(() => readDocxTable(file)).toThrow(NoDocxTableError);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * MEGABYTE);
});

test('a .docx whose entities multiply, or name a file of this machine, gives none of it', async () => {
  const secret = path.join(folder, 'mat.txt');
  writeFileSync(secret, 'BÍ MẬT');
  const laughs = Array.from(
    { length: 30 },
    (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};&e${n};">`,
  ).join('');
  const types = [`<!ENTITY e0 "ha">${laughs}`, `<!ENTITY e30 SYSTEM "file://${secret}">`];
  for (const [index, type] of types.entries()) {
    const cell = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>&e30;</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const xml = `<!DOCTYPE w:document [${type}]><w:document xmlns:w="w"><w:body>${cell}</w:body></w:document>`;
    const file = await wordFile(`thuc-the-${index}.docx`, xml);
    const started = performance.now();
    expect(textOrRefusal(file)).not.toMatch(/BÍ MẬT|haha/);
    expect(performance.now() - started).toBeLessThan(1_000);
  }
});

/** What is read from a file, as one text; '' where it is refused in words. */
function textOrRefusal(file: string): string {
  try {
    return readDocxTable(file).flat().join();
  } catch (error) {
    if (error instanceof NoDocxTableError) return '';
    throw error;
  }
}

test.each([
  ['nothing', ''],
  ['another kind of JSON', '[1, 2]'],
  ['a number', '5'],
  ['an empty object', '{}'],
  ['a name that every object has', '{"__proto__": {"format": 1}}'],
  ['nesting without end', '['.repeat(200_000)],
])('a workbook’s file with %s is refused and left as it is', (name, content) => {
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, content);
  expect(() => openWorkbook({ addon: DIST, file })).toThrow(DamagedFileError);
  expect(Object.hasOwn(Object.prototype, 'format')).toBe(false);
});
