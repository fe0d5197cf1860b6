import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/local/server';
import { PageClient } from '../local/support/pageClient';
import { startBrowser } from './support/browser';
import { shows, TrackerPage } from './support/trackerPage';
import { TrackerProcess } from './support/trackerProcess';

const OWNER = 'vanphong@so.example';
const folder = mkdtempSync(path.join(tmpdir(), 'so-'));

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(url: string): Promise<TrackerPage> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await page.goto(url);
  const tracker = new TrackerPage(page);
  await tracker.ready();
  return tracker;
}

describe('an add-on’s menu, questions, dialog and sidebar', () => {
  let server: RunningServer;
  let tracker: TrackerPage;
  let page: Page;
  let watcher: PageClient;
  let tab: string;

  beforeAll(async () => {
    server = await startServer({
      port: 0,
      page: path.resolve('dist/local/page'),
      modelThread: path.resolve('dist/local/modelThread.mjs'),
      addon: path.resolve('test/data/addons/desk'),
      file: path.join(folder, 'desk.json'),
      today: '2024-08-15T08:00',
      owner: OWNER,
      editors: [],
      viewers: [],
    });
    watcher = await PageClient.open(server.url, 'watcher', OWNER);
    tab = (await watcher.ask('snapshot', {})).sheets[0]?.name ?? '';
    tracker = await open(server.url);
    page = tracker.page;
  }, 60_000);

  afterAll(async () => {
    watcher?.close();
    await page?.close();
    await server?.close();
  });

  test('the menu shows its items, the submenu its own', async () => {
    await page.getByRole('menuitem', { name: 'Thử' }).click();
    await page.getByRole('menuitem', { name: 'Hỏi tên' }).waitFor();
    await page.getByRole('menuitem', { name: 'Khác' }).click();
    for (const label of ['Bảng bên', 'Hộp thoại', 'Gửi thư', 'Hẹn giờ', 'Lỗi', 'Sang ô khác']) {
      expect(await page.getByRole('menuitem', { name: label }).isVisible()).toBe(true);
    }
    await page.locator('#header h1').click();
    expect(await page.getByRole('menuitem', { name: 'Hỏi tên' }).isVisible()).toBe(false);
  });

  test('a prompt takes an answer, an alert a choice, and a toast tells the end', async () => {
    await tracker.goTo('B2');
    await tracker.menu('Thử', 'Hỏi tên');
    const prompt = page.getByRole('dialog', { name: 'Tên' });
    await prompt.getByText('Tên của bạn?').waitFor();
    await prompt.getByRole('textbox').fill('Nguyễn Văn An');
    await prompt.getByRole('button', { name: 'Đồng ý' }).click();
    const alert = page.getByRole('dialog', { name: 'Xác nhận' });
    await alert.getByText('Ghi tên này?').waitFor();
    await alert.getByRole('button', { name: 'Không' }).click();
    await page.locator('.toast', { hasText: 'Xong' }).getByText('Đã ghi').waitFor();
    await shows(watcher, [tab, 1, 1], 'Nguyễn Văn An / NO / ');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('a modal dialog has the size it asked for, calls the add-on, and closes', async () => {
    await tracker.goTo('C7');
    await tracker.menu('Thử', 'Khác', 'Hộp thoại');
    const dialog = page.getByRole('dialog', { name: 'Chào' });
    const frame = dialog.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Ô đang chọn' }).click();
    await frame.getByText('C7', { exact: true }).waitFor();
    expect(await dialog.locator('iframe').boundingBox()).toMatchObject({ width: 420, height: 200 });
    await dialog.getByRole('button', { name: 'Đóng hộp thoại' }).click();
    expect(await dialog.count()).toBe(0);
  });

  test('a sidebar stays beside the grid and follows the selection', async () => {
    await tracker.goTo('D4');
    await tracker.menu('Thử', 'Khác', 'Bảng bên');
    const sidebar = page.locator('#sidebar');
    await sidebar.getByRole('heading', { name: 'Cập nhật' }).waitFor();
    const frame = sidebar.frameLocator('iframe');
    for (const cell of ['D4', 'A9']) {
      await tracker.goTo(cell);
      await frame.getByRole('button', { name: 'Ô đang chọn' }).click();
      await frame.getByText(cell, { exact: true }).waitFor();
    }
    expect(await sidebar.locator('iframe').boundingBox()).toMatchObject({ width: 300 });
    await sidebar.getByRole('button', { name: 'Đóng thanh bên' }).click();
    expect(await sidebar.isVisible()).toBe(false);
  });

  test('a script that fails says why', async () => {
    await tracker.menu('Thử', 'Khác', 'Lỗi');
    const toast = page.getByRole('alert').filter({ hasText: 'Không chạy được “Lỗi”' });
    await toast.getByText('Không tìm thấy danh mục.').waitFor();
  });
});

test('the digest is looked at before it goes, and is in the outbox as its reader sees it, and as plain text', async () => {
  const server = await TrackerProcess.start(path.join(folder, 'so.json'));
  const watcher = await PageClient.open(server.url, 'watcher', OWNER);
  try {
    const tracker = await open(server.url);
    const { page } = tracker;
    await tracker.menu('Sổ theo dõi', 'Xem trước bản tin');
    const preview = page.getByRole('dialog', { name: 'Xem trước bản tin' });
    await preview.frameLocator('iframe').getByText('Bản xem trước, chưa gửi').waitFor();
    await preview.getByRole('button', { name: /Đóng/ }).click();
    await tracker.menu('Sổ theo dõi', 'Gửi thử cho tôi');
    const dialog = page.getByRole('dialog', { name: 'Gửi thử cho tôi' });
    await dialog.getByText('Đã gửi thử 2 thư tới').waitFor();
    await dialog.getByRole('button', { name: 'Đồng ý' }).click();

    await page.getByRole('button', { name: 'Hộp thư đi' }).click();
    const outbox = page.locator('#outbox');
    await outbox.locator('.mail-row', { hasText: 'Bản tin tháng 10/2024' }).click();
    const asReader = (await page.frameLocator('#outbox iframe').locator('body').textContent()) ?? '';
    await outbox.getByRole('button', { name: 'Chữ thường' }).click();
    const asText = await outbox.locator('.mail-text').textContent();
    for (const mail of [asReader, asText]) {
      expect(mail).toContain('Đến 20/9/2024: 47 việc, 19 hoàn thành (84% đúng hạn), 2 quá hạn');
      expect(mail).toMatch(/II\.1\.4\s*Thực hiện thủ tục đấu thầu/);
    }
    expect(asReader).toMatch(/▲ Quá hạn\s*2/);
    expect(asText).toContain('  ▲ quá 82 ngày; Phòng QLTCCL; hạn 30/6/2024');
    expect(asText).not.toMatch(/<\w+/);
    expect(await page.locator('#outbox iframe').count()).toBe(0);
  } finally {
    watcher.close();
    await server.stop();
  }
});
