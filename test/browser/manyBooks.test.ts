import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { firstRun } from '../../src/local/firstRun';
import { openWorkbook } from '../../src/local/openWorkbook';
import { type RunningServer, startServer } from '../../src/local/server';
import { PageClient } from '../local/support/pageClient';
import { DIST } from '../support/bareBundle';
import { gather, paste } from '../support/manyBooks';
import { buildSmallAddOn } from '../support/smallPlan';
import { OWNER } from '../support/tracker';
import { startBrowser } from './support/browser';
import { shows, TrackerPage } from './support/trackerPage';

const folder = mkdtempSync(path.join(tmpdir(), 'so-'));
const others = path.join(folder, 'khac');
let small: ReturnType<typeof buildSmallAddOn>;
let browser: Browser;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  small = buildSmallAddOn();
  const { addon, plan } = small;
  const open = (file: string, id: string) => {
    const workbook = openWorkbook({ addon, file, id, today: '2024-09-20T08:00', owner: OWNER });
    firstRun(workbook, { plan, sample: false });
    return workbook;
  };
  mkdirSync(others);
  const source = open(path.join(others, 'nguon.json'), 'nguon');
  source.save();
  const file = path.join(folder, 'so.json');
  const gathering = open(file, 'tong');
  gather(gathering.as(OWNER));
  paste(gathering.as(OWNER), [source.url]);
  gathering.save();
  source.close();
  gathering.close();
  browser = await startBrowser();
  server = await startServer({
    port: 0,
    page: path.join(DIST, 'local', 'page'),
    modelThread: path.join(DIST, 'local', 'modelThread.mjs'),
    addon,
    file,
    others,
    owner: OWNER,
    editors: [],
    viewers: [],
  });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
}, 120_000);

afterAll(async () => {
  await page?.close();
  await server?.close();
  await browser?.close();
  small.remove();
  rmSync(folder, { recursive: true });
});

test('a person allows access to another workbook in the page, and its figures come in', async () => {
  await page.goto(server.url);
  const tracker = new TrackerPage(page);
  await tracker.ready();
  await tracker.chooseTab('Nhiều sổ');
  await tracker.goTo('C6');
  await page.getByRole('button', { name: 'Cho phép truy cập' }).click();
  const watcher = await PageClient.open(server.url, 'nguoi-xem', OWNER);
  await shows(watcher, ['Nhiều sổ', 6, 3], 'SO-THEO-DOI');
  await shows(watcher, ['Nhiều sổ', 5, 24], 'Cộng 1 sổ');
  watcher.close();
}, 90_000);
