import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PageClient } from '../local/support/pageClient';
import { startBrowser } from './support/browser';
import { shows as showsIn, TrackerPage } from './support/trackerPage';
import { TrackerProcess } from './support/trackerProcess';

const OWNER = 'vanphong@so.example';
const folder = mkdtempSync(path.join(tmpdir(), 'so-'));

let server: TrackerProcess;
let browser: Browser;
let page: Page;
let tracker: TrackerPage;
let watcher: PageClient;
let startLineAt = 0;

beforeAll(async () => {
  server = await TrackerProcess.start(path.join(folder, 'so.json'));
  startLineAt = Date.now();
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  tracker = new TrackerPage(page);
}, 90_000);

afterAll(async () => {
  watcher?.close();
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What another page shows in a cell of a tab, once it shows what is expected. */
const shows = (tab: string, row: number, column: number, expected: string | RegExp): Promise<void> =>
  showsIn(watcher, [tab, row, column], expected);

const STANDING_COLUMN = 21;

describe('a newcomer in the page', () => {
  it('sees the plan within five seconds of the start line', async () => {
    await page.goto(server.url);
    await page.getByRole('tab', { name: 'Theo dõi' }).waitFor();
    await page.locator('#grid canvas').first().waitFor();
    expect(Date.now() - startLineAt).toBeLessThan(5_000);
    await page.locator('[data-u-comp="defined-name"] input').waitFor();
    watcher = await PageClient.open(server.url, 'watcher', OWNER);
    await shows('Theo dõi', 1, 1, /SỐ LIỆU MINH HOẠ/);
    await page.waitForTimeout(1_500);
  });

  it('types a status: standing, colours and summary follow', async () => {
    await shows('Theo dõi', 10, STANDING_COLUMN, 'Quá hạn');
    await shows('Tổng hợp', 2, 1, /^Đến 20\/9\/2024: 47 việc, 19 hoàn thành .* 2 quá hạn/);
    await tracker.type('L10', 'Hoàn thành');
    await shows('Theo dõi', 10, STANDING_COLUMN, 'Hoàn thành quá hạn');
    await shows('Tổng hợp', 2, 1, /^Đến 20\/9\/2024: 47 việc, 20 hoàn thành .* 1 quá hạn/);
  });

  it('is refused a status that is none, and told what is allowed', async () => {
    await tracker.type('L11', 'Xong rồi');
    await page.getByText('Chọn một trong: Chưa thực hiện').first().waitFor();
    await shows('Theo dõi', 11, 12, 'Đang thực hiện');
  });

  it('saves from the sidebar', async () => {
    await tracker.goTo('L30');
    await tracker.menu('Sổ theo dõi', 'Cập nhật tiến độ');
    const panel = page.frameLocator('#sidebar iframe');
    await panel.getByRole('radio', { name: 'Hoàn thành' }).check();
    await panel.getByRole('button', { name: 'Lưu', exact: true }).click();
    await panel.getByText('Đã lưu việc II.1.4: Trạng thái, Tiến độ (%), Ngày hoàn thành.').waitFor();
    await shows('Theo dõi', 30, STANDING_COLUMN, 'Hoàn thành quá hạn');
    await shows('Tổng hợp', 2, 1, /21 hoàn thành .* 0 quá hạn/);
  });

  it('sends the digest to whom the office has entered, and reads it', async () => {
    await tracker.chooseTab('Danh mục');
    await tracker.type('F34', 'giamdoc@so.example');
    await shows('Danh mục', 34, 6, 'giamdoc@so.example');
    await tracker.menu('Sổ theo dõi', 'Gửi báo cáo đột xuất');
    const dialog = page.getByRole('dialog', { name: 'Gửi báo cáo đột xuất' });
    await dialog.getByText('Báo cáo từ ngày nào đến ngày nào?').waitFor();
    await dialog.getByRole('textbox').fill('1/1/2024 - 20/9/2024');
    await dialog.getByRole('button', { name: 'Đồng ý' }).click();
    await dialog.getByText('Gửi cho ai?').waitFor();
    await dialog.getByRole('textbox').fill('giamdoc@so.example, Lãnh đạo Sở');
    await dialog.getByRole('button', { name: 'Đồng ý' }).click();
    await dialog.getByText('tới 2 địa chỉ?').waitFor();
    await dialog.getByRole('button', { name: 'Có' }).click();
    await dialog.getByText('Đã gửi tới 2 địa chỉ.').waitFor();
    await dialog.getByRole('button', { name: 'Đồng ý' }).click();
    await page.getByRole('button', { name: 'Hộp thư đi' }).click();
    const mail = page.frameLocator('#outbox iframe');
    await mail.getByText('Đến 20/9/2024: 47 việc, 21 hoàn thành').waitFor();
    await page.getByRole('button', { name: 'Đóng hộp thư đi' }).click();
  });

  it('moves the clock past the sending day: everybody gets the digest once', async () => {
    await page.locator('#clock-button').click();
    await page.getByLabel('Đến ngày').fill('17/10/2024');
    await page.getByLabel('Đến ngày').press('Enter');
    await shows('Tổng hợp', 2, 1, /^Đến 17\/10\/2024/);
    const mails = (await watcher.ask('outbox', {})) as { subject: string }[];
    expect(mails.filter(({ subject }) => subject.includes('Bản tin tháng 10/2024'))).toHaveLength(2);
    expect(mails.filter(({ subject }) => subject.includes('kỳ tháng 10/2024'))).toHaveLength(4);
  });
});
