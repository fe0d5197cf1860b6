import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { differenceOf, linesOf, type PdfPage, readPdf } from '../support/pdfPages';
import { OWNER, openTracker, stateLine } from '../support/tracker';
import { onlyPinnedFont } from './pinnedFont';
import { converted, libreOffice } from './support';

const TAB = 'Tổng hợp';
const A4_ACROSS = { width: 842, height: 595 };
const BASELINE = path.resolve('test/baselines/print/tong-hop.png');
const FIRST_TWO_PAGES =
  'pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1-2"},"UseLosslessCompression":{"type":"boolean","value":"true"}}';
/**
 * How much the part that differs most may differ: programs of another version, or another font where they do not
 * take the pinned one, make up to 0.18. A block that is gone or stands elsewhere makes 0.45 and more.
 */
const TOLERANCE = 0.25;

const { UPDATE_BASELINES } = process.env;
const folder = mkdtempSync(path.join(tmpdir(), 'so-in-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = libreOffice();

/** The sample on a fixed day, with Tổng hợp as the first tab. */
function openSample(): LocalWorkbook {
  const workbook = openTracker({ sample: true });
  const office = workbook.as(OWNER);
  const labels = office.read('Danh mục', 'A1:A20').display.map(([label]) => label);
  office.type('Danh mục', `B${1 + labels.indexOf('Ngày tham chiếu')}`, '20/9/2024');
  const { SpreadsheetApp } = workbook.globals() as {
    SpreadsheetApp: {
      getActiveSpreadsheet(): {
        getSheetByName(name: string): unknown;
        setActiveSheet(sheet: unknown): void;
        moveActiveSheet(place: number): void;
      };
    };
  };
  const book = SpreadsheetApp.getActiveSpreadsheet();
  book.setActiveSheet(book.getSheetByName(TAB));
  book.moveActiveSheet(1);
  return workbook;
}

async function printed(workbook: LocalWorkbook, office: string, name: string) {
  const source = path.join(folder, `${name}.xlsx`);
  await workbook.exportXlsx(source);
  const picture = path.join(folder, `${name}.png`);
  const [first, second] = readPdf(
    converted(office, source, FIRST_TWO_PAGES, folder, onlyPinnedFont(folder)),
    picture,
  );
  if (!first || !second) throw new Error('Fewer than two pages were printed.');
  return { first, second, picture };
}

/** Whether LibreOffice is here; without it what it would print is not looked at. */
function missing(): boolean {
  if (program !== undefined) return false;
  console.warn('LibreOffice is not installed: what Tổng hợp looks like on paper was not looked at.');
  return true;
}

/** A number that its column has no room for; LibreOffice also leaves it, out of sight, where hidden columns begin. */
const CUT_NUMBER = '###';

const has = (page: PdfPage, text: string): boolean => page.texts.some((item) => item.text.includes(text));

describe('Tổng hợp on paper', () => {
  let workbook: LocalWorkbook;
  let shown: Awaited<ReturnType<typeof printed>> | undefined;
  beforeAll(async () => {
    if (missing() || program === undefined) return;
    workbook = openSample();
    shown = await printed(workbook, program, 'tong-hop');
  }, 90_000);

  it('is one A4 page on its side', () => {
    if (!shown) return;
    const { first, second } = shown;
    expect({ width: Math.round(first.width), height: Math.round(first.height) }).toEqual(A4_ACROSS);
    const cells = workbook.as(OWNER).read(TAB, 'A1:S60').display;
    // The ends of the page: the last columns at the top, the last line at the bottom, on both sides.
    expect(has(first, 'Quá (ngày)')).toBe(true);
    const lastTask = cells.filter((row) => row[0] !== '').pop()?.[0] ?? '';
    expect(lastTask).toMatch(/^Nhiệm vụ 3/);
    expect(has(first, lastTask.slice(0, 25))).toBe(true);
    expect(linesOf(second)[0]).toMatch(/^SỔ THEO DÕI/);
    expect(has(second, 'Theo nhiệm vụ')).toBe(false);
    for (const { left, right, top } of first.texts) {
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(first.width);
      expect(top).toBeLessThan(first.height);
    }
  });

  it('says the state in one line and has every block', () => {
    if (!shown) return;
    const lines = linesOf({
      ...shown.first,
      texts: shown.first.texts.filter(({ text }) => text !== CUT_NUMBER),
    });
    expect(lines[1]).toBe(stateLine(workbook.as(OWNER)));
    for (const heading of [
      'TỔNG HỢP: ',
      'Theo tình trạng',
      'Từng tháng trong năm',
      'Theo đơn vị',
      'Theo nhiệm vụ',
      'Việc quá hạn',
      'Việc đến hạn trong 30 ngày tới',
      'Vướng mắc, kiến nghị lãnh đạo quyết định',
      'Khác, chưa ghi đơn vị',
      'Toàn cơ quan',
    ])
      expect({ heading, there: has(shown.first, heading) }).toEqual({ heading, there: true });
  });

  it('has none of the hidden columns and no error', () => {
    if (!shown) return;
    const { texts } = shown.first;
    const seen = texts.filter(({ text }) => text !== CUT_NUMBER);
    const end = Math.max(...seen.map(({ right }) => right));
    for (const { text, left } of texts)
      if (text === CUT_NUMBER) expect({ text, left: left >= end }).toEqual({ text, left: true });
    for (const words of ['45322', '145322', '100010', '#REF!', '#NAME?', '#VALUE!', '#N/A', 'Err:'])
      expect({ words, there: has(shown.first, words) }).toEqual({ words, there: false });
  });

  it('looks as its picture does', async () => {
    if (!shown) return;
    if (UPDATE_BASELINES === '1') copyFileSync(shown.picture, BASELINE);
    else if (!existsSync(BASELINE))
      throw new Error(`No picture ${BASELINE}. Look at the page, then run the test with UPDATE_BASELINES=1.`);
    expect(await differenceOf(shown.picture, BASELINE)).toBeLessThan(TOLERANCE);
  });

  it('would not be taken for its picture without the chart', async () => {
    if (!shown) return;
    const image = await loadImage(readFileSync(shown.picture));
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    context.fillStyle = '#FFFFFF';
    context.fillRect(image.width * 0.33, image.height * 0.12, image.width * 0.2, image.height * 0.18);
    const bare = path.join(folder, 'bare.png');
    writeFileSync(bare, canvas.toBuffer('image/png'));
    expect(await differenceOf(bare, BASELINE)).toBeGreaterThan(TOLERANCE);
  });
});
