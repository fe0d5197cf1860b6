import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { AmendmentDesk } from '../support/amendmentDesk';
import { DEPARTMENT, openDepartment, type Who } from '../support/department';
import { outcomeOf } from '../support/tracker';
import { startBrowser } from './support/browser';
import { openPanel, PANEL_WIDTH, violationsIn } from './support/panelPage';

const { SHOTS_DIR: SHOTS } = process.env;

let browser: Browser;
let workbook: LocalWorkbook;
let desk: AmendmentDesk;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());
beforeEach(() => {
  workbook = openDepartment();
  desk = new AmendmentDesk(workbook);
});
afterEach(async () => {
  await page?.close();
  workbook.close();
});

/** The built page over the built add-on, as this person has it. */
async function open(who: Who, view: 'amendments' | ''): Promise<Page> {
  await page?.close();
  page = await openPanel(
    browser,
    (name, input) => outcomeOf(workbook.as(DEPARTMENT[who]).call(name, input)),
    view,
  );
  return page;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

async function looksRight(name: string): Promise<void> {
  if (SHOTS !== undefined) {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true });
  }
  expect(await violationsIn(page)).toEqual([]);
  expect(await page.evaluate<number>('document.scrollingElement.scrollWidth')).toBe(PANEL_WIDTH);
}

async function openItem(code: string): Promise<void> {
  await page.locator(`.open[data-code="${code}"]`).click();
  await page.locator('.head').waitFor();
  await page.getByText('Kiến nghị thay đổi').click();
  await page.getByLabel('Thay đổi gì').waitFor();
}

test('a unit proposes at an item, is told what is missing, and takes it back', async () => {
  await open('unit', '');
  await openItem('I.2.6');
  await says('Việc này chưa có kiến nghị nào.');
  await page.getByLabel('Thay đổi gì').selectOption('Hạn hoàn thành');
  await says('Hiện tại: 31/12/2024');
  await button('Gửi kiến nghị').click();
  await says('Ghi đủ ngày, tháng, năm.');
  await page.locator('#kn-deadline:focus').waitFor();
  await looksRight('missing');
  await page.getByLabel('Hạn mới').fill('2025-01-31');
  await page.locator('#kn-reason').fill('Chờ ý kiến của UBND tỉnh');
  await button('Danh sách').click();
  await button('Ở lại').click();
  await button('Gửi kiến nghị').click();
  await says('Đã gửi kiến nghị KN-001.');
  await looksRight('proposed');
  expect(desk.view('KN-001')).toMatchObject({ proposed: '31/1/2025', reason: 'Chờ ý kiến của UBND tỉnh' });
  await button('Rút kiến nghị: KN-001').click();
  await button('Rút').click();
  await says('Đã rút kiến nghị KN-001.');
  expect(desk.view('KN-001').state).toBe('Đã rút');
  await button('Danh sách').click();
  await page.locator('.open[data-code="I.2.6"]').waitFor();
}, 60_000);

test('leadership decides in the list: another value, and a refusal with its reason', async () => {
  desk.propose('unit', 'I.2.6', { kind: 'deadline', deadline: '2025-01-31' });
  desk.propose('unit', 'I.2.5', { kind: 'drop' });
  workbook.as(DEPARTMENT.owner).type('Theo dõi', desk.at('I.2.6', 'Hạn điều chỉnh'), '15/12/2024');
  await open('leader', 'amendments');
  await says('2 kiến nghị chờ quyết định');
  await says('Giá trị hiện tại đã đổi từ lúc kiến nghị: khi đó là "31/12/2024", nay là "15/12/2024".');
  expect(await button('Giá trị khác: KN-002').count()).toBe(0);
  await button('Giá trị khác: KN-001').click();
  await looksRight('counter');
  await page.getByLabel('Hạn mới').fill('2025-01-15');
  await button('Ghi quyết định').click();
  await says('Đã ghi quyết định về KN-001.');
  await button('Không đồng ý: KN-002').click();
  await button('Ghi quyết định').click();
  await says('Ghi lý do.');
  await page.locator('#KN-002-reason:focus').waitFor();
  await page.keyboard.type('Việc này vẫn cần');
  await button('Ghi quyết định').click();
  await says('Không có kiến nghị nào chờ quyết định.');
  await page.getByText('Đã có kết quả (2)').click();
  await says('Chờ sổ ghi vào tab Theo dõi');
  await looksRight('decided');
  desk.pass();
  expect(desk.shows('I.2.6', 'Hạn điều chỉnh')).toBe('15/01/2025');
  expect(desk.view('KN-002')).toMatchObject({
    state: 'Không đồng ý',
    decision: { reason: 'Việc này vẫn cần' },
  });
}, 60_000);

test('the office enters a decision from its document, and the item to be added is there', async () => {
  const value = {
    kind: 'add',
    words: 'Tổ chức hội nghị tổng kết',
    deadline: '2024-12-15',
    unit: 'Phòng QLKH',
    product: 'Báo cáo',
  } as const;
  desk.propose('unit', 'I.2', value);
  await open('office', 'amendments');
  await button('Đồng ý: KN-001').click();
  await says('Văn phòng ghi quyết định của lãnh đạo theo văn bản.');
  await button('Ghi quyết định').click();
  await says('Ghi số văn bản.');
  await page.getByLabel('Số văn bản').fill('12/TB-SKHCN');
  await page.getByLabel('Ngày văn bản').fill('2024-09-18');
  await looksRight('office');
  await button('Ghi quyết định').click();
  await says(/và sửa tab "Theo dõi": Thêm việc I\.2\.\d+/);
  expect(desk.view('KN-001')).toMatchObject({ state: 'Đồng ý', waiting: false });
}, 60_000);

test('says what to do where there is nothing, no right, or no connection', async () => {
  await open('leader', 'amendments');
  await says('Không có kiến nghị nào chờ quyết định.');
  await says('Đơn vị gửi kiến nghị từ thanh bên');
  await looksRight('empty');
  await open('outside', 'amendments');
  await says('Nhờ Văn phòng ghi e-mail của bạn');
  await looksRight('outside');
  await page.close();
  page = await openPanel(
    browser,
    () => {
      throw new Error('NetworkError');
    },
    'amendments',
  );
  await says(/mất kết nối.*NetworkError/);
  await button('Đọc lại').waitFor();
}, 60_000);
