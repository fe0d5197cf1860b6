import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReportFacts } from '../../src/addon/plan/officialReport/facts';
import { officialReport } from '../../src/addon/plan/officialReport/officialReport';
import { wordFile } from '../../src/addon/report/docx/wordFile';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { linesOf, type PdfPage, readPdf } from '../support/pdfPages';
import { linesOf as wordsOf } from '../support/reportFacts';
import { settingRow } from '../support/summaryFacts';
import { OWNER, openTracker, outcomeOf } from '../support/tracker';
import { converted, libreOffice } from './support';

const POINTS_PER_MM = 72 / 25.4;
const LETTERHEAD = [
  ['Cơ quan chủ quản', 'UBND tỉnh Bắc Giang'],
  ['Tên cơ quan', 'Sở Khoa học và Công nghệ'],
  ['Ký hiệu báo cáo', 'BC-SKHCN'],
  ['Chức vụ người ký', 'GIÁM ĐỐC'],
  ['Họ tên người ký', 'Nguyễn Văn Mẫu'],
  ['Nơi nhận báo cáo', 'UBND tỉnh\nLãnh đạo Sở'],
] as const;

const folder = mkdtempSync(path.join(tmpdir(), 'so-bao-cao-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = libreOffice();

/** The pages that LibreOffice makes of a Word file; undefined where the program, or the part that reads Word files, is missing. */
function printed(bytes: Uint8Array): PdfPage[] | undefined {
  if (program === undefined) {
    console.warn('LibreOffice is not installed: what the report looks like on paper was not looked at.');
    return undefined;
  }
  const source = path.join(folder, 'bao-cao.docx');
  writeFileSync(source, bytes);
  const pdf = converted(program, source, 'pdf', folder);
  if (!existsSync(pdf)) {
    console.warn('LibreOffice has no Writer: what the report looks like on paper was not looked at.');
    return undefined;
  }
  return readPdf(pdf, path.join(folder, 'bao-cao.png'));
}

function set(workbook: LocalWorkbook, label: string, text: string): void {
  const row = settingRow(workbook.as(OWNER).read('Danh mục', 'A1:A40'), label);
  expect(workbook.as(OWNER).type('Danh mục', `B${row}`, text).refused).toEqual([]);
}

/**
 * Letters alone, sorted: where lines break does not matter, and of a font without some accented letters a PDF tells those
 * apart from the words that they stand in.
 */
const lettersOf = (text: string): string => [...text.normalize('NFC').replace(/\s+/g, '')].sort().join('');
/** Figures and signs in their order. */
const figuresOf = (text: string): string => text.normalize('NFC').replace(/[\s\p{L}]+/gu, '');

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of lettersOf(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** The letters of a text that another one has fewer of. */
function missingIn(shown: string, text: string): string[] {
  const there = countsOf(shown);
  return [...countsOf(text)]
    .filter(([letter, count]) => (there.get(letter) ?? 0) < count)
    .map(([letter]) => letter);
}

/** Whether a line says these words, with at most as much beside them as the other side of a foot has. */
const isLine = (line: string, words: string): boolean =>
  missingIn(line, words).length === 0 && lettersOf(line).length < lettersOf(words).length + 12;

/**
 * Whether the machine has Times New Roman or a font as wide for it, by the figure 2 in the margin of the second page: half
 * its size of 13 points wide. Where it has not, lines break earlier than in an office.
 */
const hasTimesWidths = ([, page]: readonly PdfPage[]): boolean =>
  page?.texts.some(({ text, left, right }) => text === '2' && Math.abs(right - left - 6.5) < 0.2) ?? false;

const textOf = (pages: readonly PdfPage[]): string =>
  pages.map((page) => page.texts.map(({ text }) => text).join(' ')).join(' ');

describe('the report of the third quarter of the sample year on paper', () => {
  let workbook: LocalWorkbook;
  let facts: ReportFacts;
  let pages: PdfPage[] | undefined;

  beforeAll(() => {
    workbook = openTracker({ sample: true, today: '2024-08-20T08:00' });
    set(workbook, 'Bản tin tháng', 'Không');
    for (const [label, text] of LETTERHEAD) set(workbook, label, text);
    workbook.moveClock('2024-09-15T08:30', true);
    outcomeOf(workbook.as(OWNER).call('runDailyWork'));
    workbook.moveClock('2024-09-20T08:00', true);
    const answer = outcomeOf(workbook.as(OWNER).call('readReport', { period: 'Quý III/2024' }));
    facts = (answer as { value: ReportFacts }).value;
    pages = printed(wordFile(officialReport(facts, true)));
  }, 120_000);
  afterAll(() => workbook?.close());

  const upright = (page: PdfPage): boolean => page.height > page.width;

  it('is A4, upright and then across for the appendix, and nothing stands outside the margins', () => {
    if (!pages) return;
    expect(pages.length).toBeGreaterThan(5);
    const first = pages.findIndex((page) => !upright(page));
    expect(pages.slice(first).every((page) => !upright(page))).toBe(true);
    for (const page of pages) {
      const size = [page.width, page.height].map((points) => Math.round(points / POINTS_PER_MM));
      expect(size).toEqual(upright(page) ? [210, 297] : [297, 210]);
      for (const { text, left, right, top } of page.texts) {
        const inside =
          left >= 30 * POINTS_PER_MM - 2 &&
          right <= page.width - 20 * POINTS_PER_MM + 2 &&
          top <= page.height - 20 * POINTS_PER_MM + 2;
        expect({ text, inside }).toEqual({ text, inside: true });
      }
    }
  });

  it('begins with the heading of the state beside the bodies, each on its own side and line', () => {
    const [page] = pages ?? [];
    if (!page) return;
    const lines = linesOf(page).map(lettersOf);
    const top = 'UBND TỈNH BẮC GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
    if (hasTimesWidths(pages ?? [])) expect(lines[0]).toBe(lettersOf(top));
    const title = lines.indexOf(lettersOf('BÁO CÁO'));
    expect(title).toBeGreaterThan(0);
    const head = linesOf(page).slice(0, title).join('');
    expect(
      missingIn(
        head,
        `${top} Độc lập - Tự do - Hạnh phúc Bắc Giang, ngày …… tháng 9 năm 2024 Số: ……/BC-SKHCN`,
      ),
    ).toEqual([]);
    expect(lines[title + 1]).toBe(lettersOf('Kết quả thực hiện kế hoạch quý III/2024'));
  });

  it('numbers its pages in the middle of the top margin from the second on, and the appendix anew', () => {
    if (!pages) return;
    const across = pages.findIndex((page) => !upright(page));
    pages.forEach((page, index) => {
      const top = page.texts.filter((text) => text.top < 20 * POINTS_PER_MM - 2);
      const number = index < across ? index + 1 : index - across + 1;
      expect(top.map(({ text }) => text)).toEqual(number === 1 ? [] : [String(number)]);
      for (const { left, right } of top) {
        const middle = (30 * POINTS_PER_MM + page.width - 20 * POINTS_PER_MM) / 2;
        expect(Math.abs((left + right) / 2 - middle)).toBeLessThan(2);
      }
    });
  });

  it('says every letter, none of it cut off', () => {
    if (!pages) return;
    expect(missingIn(textOf(pages), wordsOf(officialReport(facts, true)).join(''))).toEqual([]);
  });

  it('has the figures of the closed period', () => {
    if (!pages) return;
    const { values } = workbook.as(OWNER).read('Kỳ báo cáo', 'A1:Z20');
    const [, headers = [], ...rows] = values;
    const line = rows.find(([name]) => name === 'Quý III/2024') ?? [];
    const figure = (header: string) => Number(line[headers.indexOf(header)]);
    const share = (header: string) =>
      `${String(Math.round(figure(header) * 10_000) / 100).replace('.', ',')}%`;
    const text = figuresOf(textOf(pages));
    const [onTime, late] = [figure('Hoàn thành đúng hạn'), figure('Hoàn thành quá hạn')];
    expect(text).toContain(
      figuresOf(`14/9/2024: ${onTime + late} việc (đúng hạn ${onTime}, quá hạn ${late})`),
    );
    expect(text).toContain(
      figuresOf(`${share('Tỷ lệ hoàn thành')}, tỷ lệ đúng hạn ${share('Tỷ lệ đúng hạn')}`),
    );
  });

  it('ends with recipients and signer on one page with words of the report', () => {
    if (!pages) return;
    const last = pages.filter(upright).pop();
    if (!last) throw new Error('No page is upright.');
    const lines = linesOf(last);
    for (const words of ['Nơi nhận:', '- UBND tỉnh;', 'GIÁM ĐỐC', 'Nguyễn Văn Mẫu'])
      expect({ words, lines: lines.filter((line) => isLine(line, words)).length }).toEqual({
        words,
        lines: 1,
      });
    expect(lines.length).toBeGreaterThan(7);
  });
});
