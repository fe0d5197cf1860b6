import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PageClient } from '../local/support/pageClient';
import { startBrowser } from './support/browser';

const OWNER = 'vanphong@so.example';
const START = path.resolve('dist/local/start.mjs');
const PORT = 20_000 + Math.floor(Math.random() * 20_000);
const URL_ = `http://localhost:${PORT}`;
const folder = mkdtempSync(path.join(tmpdir(), 'so-'));

let server: ChildProcess;
let browser: Browser;
let page: Page;
let watcher: PageClient;
let startLineAt = 0;

beforeAll(async () => {
  server = spawn(process.execPath, [START, '--port', String(PORT), '--file', path.join(folder, 'so.json')]);
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (text) => String(text).includes(URL_) && resolve());
    server.stderr?.on('data', (text) => reject(new Error(String(text))));
  });
  startLineAt = Date.now();
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
}, 90_000);

afterAll(async () => {
  watcher?.close();
  await browser?.close();
  if (server && server.exitCode === null) {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Selects a cell by the name box, as people do who know where they go. */
async function goTo(cell: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.fill(cell);
  await box.press('Enter');
}

async function choose(tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
}

async function menu(item: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Sổ theo dõi' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What another page shows in a cell of a tab, once it shows what is expected. */
async function shows(tab: string, row: number, column: number, expected: string | RegExp): Promise<void> {
  let seen = '';
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const book = await watcher.ask('snapshot', {});
    seen = book.sheets.find(({ name }) => name === tab)?.cells[row - 1]?.[column - 1]?.v ?? '';
    if (typeof expected === 'string' ? seen === expected : expected.test(seen)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(seen).toEqual(expected);
}

const STANDING_COLUMN = 19;

describe('a newcomer in the page', () => {
  it('sees the plan within five seconds of the start line', async () => {
    await page.goto(URL_);
    await page.getByRole('tab', { name: 'Theo dõi' }).waitFor();
    await page.locator('#grid canvas').first().waitFor();
    expect(Date.now() - startLineAt).toBeLessThan(5_000);
    await page.locator('[data-u-comp="defined-name"] input').waitFor();
    watcher = await PageClient.open(URL_, 'watcher', OWNER);
    await shows('Theo dõi', 1, 1, /SỐ LIỆU MINH HOẠ/);
    await page.waitForTimeout(1_500);
  });

  it('types a status: standing, colours and summary follow', async () => {
    await shows('Theo dõi', 10, STANDING_COLUMN, 'Quá hạn');
    await shows('Tổng hợp', 2, 1, /^Đến 20\/9\/2024: 47 việc, 19 hoàn thành .* 2 quá hạn/);
    await goTo('K10');
    await page.keyboard.type('Hoàn thành');
    await page.keyboard.press('Enter');
    await shows('Theo dõi', 10, STANDING_COLUMN, 'Hoàn thành quá hạn');
    await shows('Tổng hợp', 2, 1, /^Đến 20\/9\/2024: 47 việc, 20 hoàn thành .* 1 quá hạn/);
  });

  it('is refused a status that is none, and told what is allowed', async () => {
    await goTo('K11');
    await page.keyboard.type('Xong rồi');
    await page.keyboard.press('Enter');
    await page.getByText('Chọn một trong: Chưa thực hiện').first().waitFor();
    await shows('Theo dõi', 11, 11, 'Đang thực hiện');
  });

  it('saves from the sidebar', async () => {
    await goTo('K30');
    await menu('Cập nhật tiến độ');
    const panel = page.frameLocator('#sidebar iframe');
    await panel.getByLabel('Trạng thái').selectOption('Hoàn thành');
    await panel.getByRole('button', { name: 'Hôm nay' }).click();
    await panel.getByRole('button', { name: 'Lưu' }).click();
    await panel.getByText('Đã lưu việc II.1.4: Trạng thái, Ngày hoàn thành.').waitFor();
    await shows('Theo dõi', 30, STANDING_COLUMN, 'Hoàn thành quá hạn');
    await shows('Tổng hợp', 2, 1, /21 hoàn thành .* 0 quá hạn/);
  });

  it('is told what to do when the digest has no address, and reads it once it has one', async () => {
    await menu('Gửi bản tin');
    const dialog = page.getByRole('dialog', { name: 'Gửi bản tin' });
    await dialog.getByText('Chưa có địa chỉ nào để gửi.').waitFor();
    await dialog.getByRole('button', { name: 'Đồng ý' }).click();
    await choose('Danh mục');
    await goTo('F16');
    await page.keyboard.type('giamdoc@so.example');
    await page.keyboard.press('Enter');
    await shows('Danh mục', 16, 6, 'giamdoc@so.example');
    await menu('Gửi bản tin');
    await dialog.getByRole('button', { name: 'Có' }).click();
    await dialog.getByText('Đã gửi bản tin tới 1 địa chỉ.').waitFor();
    await dialog.getByRole('button', { name: 'Đồng ý' }).click();
    await page.getByRole('button', { name: 'Hộp thư đi' }).click();
    const mail = page.frameLocator('#outbox iframe');
    await mail.getByText('Đến 20/9/2024: 47 việc, 21 hoàn thành').waitFor();
    await page.getByRole('button', { name: 'Đóng hộp thư đi' }).click();
  });

  it('moves the clock past the sending day: the trigger runs once', async () => {
    await page.locator('#clock-button').click();
    await page.getByLabel('Đến ngày').fill('17/10/2024');
    await page.getByLabel('Đến ngày').press('Enter');
    await page.getByText('sendMonthlyDigest: xong').waitFor();
    expect(await page.getByText('sendMonthlyDigest: xong').count()).toBe(1);
    expect(await watcher.ask('outbox', {})).toHaveLength(2);
    await shows('Tổng hợp', 2, 1, /^Đến 17\/10\/2024/);
  });
});
