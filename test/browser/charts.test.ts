import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/local/server';
import { startBrowser } from './support/browser';
import { TrackerPage } from './support/trackerPage';

const OWNER = 'vanphong@so.example';
const COMBO = 'Giao và hoàn thành theo đơn vị';
const folder = mkdtempSync(path.join(tmpdir(), 'so-'));

let browser: Browser;
let server: RunningServer;
let tracker: TrackerPage;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  server = await startServer({
    port: 0,
    page: path.resolve('dist/local/page'),
    modelThread: path.resolve('dist/local/modelThread.mjs'),
    addon: path.resolve('test/data/addons/charts'),
    file: path.join(folder, 'charts.json'),
    today: '2024-08-15T08:00',
    owner: OWNER,
    editors: [],
    viewers: [],
  });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await page.goto(server.url);
  tracker = new TrackerPage(page);
  await tracker.ready();
}, 90_000);

afterAll(async () => {
  await page?.close();
  await server?.close();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const chart = (title: string) => page.getByRole('img', { name: title, exact: true });

/** Where a chart is drawn on the page, in whole pixels. */
async function place(title: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await chart(title).boundingBox();
  if (!box) throw new Error(`“${title}” is not drawn`);
  return {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}

/** The height of the column that tells this when one points at it. */
const columnHeight = (hint: string) =>
  chart(COMBO)
    .locator('rect', { hasText: hint })
    .evaluate((bar) => Number(bar.getAttribute('height')));

/** A chart's corner as it looks once it has come to rest there. */
async function settles(title: string, expected: { x: number; y: number }): Promise<void> {
  let seen = { x: 0, y: 0 };
  for (let tries = 0; tries < 50; tries += 1) {
    // There is none for the moment in which it is drawn anew.
    const box = await chart(title).boundingBox();
    seen = { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
    if (seen.x === expected.x && seen.y === expected.y) return;
    await page.waitForTimeout(100);
  }
  expect(seen).toEqual(expected);
}

describe('charts over the grid', () => {
  test('are drawn with title, axes, legend and values at the cell they are anchored to', async () => {
    await tracker.menu('Thử', 'Vẽ');
    await chart(COMBO).waitFor();
    expect(await page.locator('.charts svg').count()).toBe(4);
    const grid = await page.locator('#univer-sheet-main-canvas_tracker').boundingBox();
    const combo = await place(COMBO);
    const bars = await place('Thanh chồng');
    expect(combo).toMatchObject({ width: 480, height: 280 });
    // Five columns of 100 pixels lie between their anchors; row headers take 46 pixels, the offset is 20.
    expect(bars.x - combo.x).toBe(500);
    expect(bars.y).toBe(combo.y);
    expect(combo.x - Math.round(grid?.x ?? 0)).toBe(46 + 20);
    const texts = await chart(COMBO).locator('text').allTextContents();
    // Once in the legend, once at the second axis.
    expect(texts.filter((text) => text === 'Tỷ lệ')).toHaveLength(2);
    expect(texts).toEqual(
      expect.arrayContaining([
        COMBO,
        'Được giao',
        'Hoàn thành',
        'Tỷ lệ',
        'Số việc',
        'Đơn vị',
        'Văn phòng',
        '30',
        '100%',
      ]),
    );
  });

  test('cover the grid: no line of it runs through their paper', async () => {
    const { x, y } = await place(COMBO);
    // Rows are lower than these pieces, which begin at different heights: a line of the grid would be in both, elsewhere.
    const [one, other] = await Promise.all(
      [8, 12].map((down) => page.screenshot({ clip: { x: x + 400, y: y + down, width: 60, height: 24 } })),
    );
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  test('show the new value as soon as a cell has it', async () => {
    const before = await columnHeight('Thanh tra Sở · Hoàn thành: 20');
    await tracker.type('C3', '10');
    const changed = chart(COMBO).locator('rect', { hasText: 'Thanh tra Sở · Hoàn thành: 10' });
    await changed.waitFor({ state: 'attached' });
    const after = await changed.evaluate((bar) => Number(bar.getAttribute('height')));
    expect(after / before).toBeCloseTo(0.5, 5);
    // The line follows the formula.
    await page
      .locator('.charts circle', { hasText: 'Thanh tra Sở · Tỷ lệ: 33%' })
      .waitFor({ state: 'attached' });
  });

  test('scroll with the grid, under the frozen row, and let clicks through to the cells', async () => {
    const before = await place(COMBO);
    await page.mouse.move(before.x + 100, before.y + 50);
    await page.mouse.wheel(0, 105);
    await page.waitForTimeout(500);
    const after = await place(COMBO);
    expect(after.y).toBeLessThan(before.y);
    expect(after.x).toBe(before.x);
    await page.mouse.wheel(0, -1_000);
    await settles(COMBO, before);
    await page.mouse.click(before.x + 30, before.y + 30);
    const box = page.locator('[data-u-comp="defined-name"] input');
    expect(await box.inputValue()).toMatch(/^A(8|9)$/);
  });

  test('move with inserted rows', async () => {
    const before = await place(COMBO);
    await tracker.menu('Thử', 'Chèn dòng');
    await settles(COMBO, { x: before.x, y: before.y + 42 });
  });

  test('move down when rows above grow with their text', async () => {
    const before = await place(COMBO);
    const other = await place('Thanh chồng');
    await tracker.menu('Thử', 'Xuống dòng');
    await page.waitForTimeout(1_000);
    const after = await place(COMBO);
    // The longest name takes four lines in a column of 100 pixels.
    expect(after.y - before.y).toBeGreaterThan(40);
    expect((await place('Thanh chồng')).y - other.y).toBe(after.y - before.y);
  });

  test('stay with their tab and go when they are removed', async () => {
    await tracker.menu('Thử', 'Bỏ một biểu đồ');
    await chart(COMBO).waitFor({ state: 'detached' });
    expect(await page.locator('.charts svg').count()).toBe(3);
    await tracker.menu('Thử', 'Sang tab Phụ');
    await chart('Bánh').waitFor({ state: 'detached' });
    await page.getByRole('tab').first().click();
    await chart('Bánh').waitFor();
    expect(await page.locator('.charts svg').count()).toBe(3);
  });

  test('are there when the page is opened anew, at their cells', async () => {
    const before = await place('Đường');
    await page.reload();
    await tracker.ready();
    await settles('Đường', before);
    expect(await page.locator('.charts svg').count()).toBe(3);
  });
});
