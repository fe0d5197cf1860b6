import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { PageClient } from '../local/support/pageClient';
import { startBrowser } from './support/browser';
import { drawnAfter, noteDrawnTexts } from './support/drawnTexts';
import { shows, TrackerPage } from './support/trackerPage';
import { TrackerProcess } from './support/trackerProcess';

const OWNER = 'vanphong@so.example';
const EDITORS = ['quanlykhoahoc@so.example', 'thanhtra@so.example'] as const;
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const folder = mkdtempSync(path.join(tmpdir(), 'so-'));
let server: TrackerProcess;
let browser: Browser;
let science: TrackerPage;
let inspector: TrackerPage;
let watcher: PageClient;

beforeAll(async () => {
  server = await TrackerProcess.start(path.join(folder, 'so.json'));
  browser = await startBrowser();
  watcher = await PageClient.open(server.url, 'watcher', OWNER);
  [science, inspector] = [await openAs(EDITORS[0]), await openAs(EDITORS[1])];
}, 90_000);

afterAll(async () => {
  watcher?.close();
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser of its own in which this person was chosen. */
async function openAs(person: string): Promise<TrackerPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await noteDrawnTexts(context);
  const page = await context.newPage();
  const tracker = new TrackerPage(page);
  await page.goto(server.url);
  await page.locator('#grid canvas').first().waitFor();
  await page.locator('#person').selectOption(person);
  await page.waitForLoadState();
  await tracker.ready();
  expect(await page.locator('#person').inputValue()).toBe(person);
  return tracker;
}

const TAB = 'Theo dõi';
const STATUS_COLUMN = 12;
const DUE_COLUMN = 10;
const ENOUGH_MS = 1_000;

/** What the page itself holds in a cell, as Ctrl+C hands it out; copying comes to life some seconds after the grid. */
async function copied(tracker: TrackerPage, cell: string): Promise<unknown> {
  const { page } = tracker;
  await tracker.goTo(cell);
  await page.evaluate("navigator.clipboard.writeText('')");
  for (let attempt = 0; attempt < 50; attempt += 1) {
    await page.keyboard.press('Control+c');
    const text = await page.evaluate('navigator.clipboard.readText()');
    if (text !== '') return text;
    await page.waitForTimeout(100);
  }
  return '';
}

test('two people edit at the same moment, and both see both edits within a second', async () => {
  await science.startTyping('L10', 'Tạm dừng');
  await inspector.startTyping('L12', 'Không thực hiện');
  const start = Date.now();
  await Promise.all([science.page.keyboard.press('Enter'), inspector.page.keyboard.press('Enter')]);
  const waits = await Promise.all([
    drawnAfter(inspector.page, 'Tạm dừng', start),
    drawnAfter(science.page, 'Không thực hiện', start),
    drawnAfter(science.page, 'Tạm dừng', start),
    drawnAfter(inspector.page, 'Không thực hiện', start),
  ]);
  expect(Math.max(...waits)).toBeLessThan(ENOUGH_MS);
  for (const person of [science, inspector]) {
    expect(await copied(person, 'L10')).toBe('Tạm dừng');
    expect(await copied(person, 'L12')).toBe('Không thực hiện');
    expect(await copied(person, 'U10')).toBe('Tạm dừng');
  }
});

test('an editor who types over a protected date is told so in Google’s words, and the date stays', async () => {
  await science.type('J12', '1/1/2025');
  const toast = science.page.locator('.toast', { hasText: PROTECTED });
  await toast.getByText('Ô J12 giữ giá trị cũ').waitFor();
  await toast.getByRole('button', { name: 'Đóng thông báo' }).click();
  await shows(watcher, [TAB, 12, DUE_COLUMN], '31/10/2024');
  for (const person of [science, inspector]) expect(await copied(person, 'J12')).toBe('31/10/2024');
});

test('undo takes back one’s own last edit only, though the other edited later', async () => {
  await science.type('L11', 'Tạm dừng');
  await shows(watcher, [TAB, 11, STATUS_COLUMN], 'Tạm dừng');
  await inspector.type('L13', 'Tạm dừng');
  await shows(watcher, [TAB, 13, STATUS_COLUMN], 'Tạm dừng');
  await science.page.keyboard.press('Control+z');
  await shows(watcher, [TAB, 11, STATUS_COLUMN], 'Đang thực hiện');
  await shows(watcher, [TAB, 13, STATUS_COLUMN], 'Tạm dừng');
  await shows(watcher, [TAB, 10, STATUS_COLUMN], 'Tạm dừng');
  expect(await copied(inspector, 'L11')).toBe('Đang thực hiện');
  await inspector.page.keyboard.press('Control+z');
  await shows(watcher, [TAB, 13, STATUS_COLUMN], 'Chưa thực hiện');
  await shows(watcher, [TAB, 12, STATUS_COLUMN], 'Không thực hiện');
  expect(await copied(science, 'L13')).toBe('Chưa thực hiện');
});
