import type { Browser } from 'playwright-core';
import { status } from '../../src/addon/plan/status';
import { startBrowser } from './support/browser';
import { PANEL_WIDTH, PanelPage } from './support/panelPage';
import { OVERDUE, serverWith } from './support/panelSeed';

let browser: Browser;
let panel: PanelPage;

beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());
afterEach(() => panel?.page.close());

async function open(server = serverWith(), view = ''): Promise<PanelPage> {
  panel = await PanelPage.open(browser, server, view);
  return panel;
}

test('everything can be done by keyboard alone', async () => {
  const { page, server } = await open();
  await panel.line(OVERDUE).waitFor();
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 30; presses += 1) {
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${selector}.`);
  };
  await tabTo('input[type=search]');
  await page.keyboard.type('dau thau');
  await tabTo(`.open[data-code="${OVERDUE}"]`);
  await page.keyboard.press('Enter');
  await panel.button('Lưu').waitFor();
  await tabTo('input[type=radio]');
  await page.keyboard.press('ArrowDown');
  await tabTo('#evidence');
  await page.keyboard.type('Số 9/QĐ');
  await page.keyboard.press('Enter');
  await panel.says('Đã lưu');
  expect(server.item(OVERDUE).fields).toMatchObject({ status: status.completed, evidence: 'Số 9/QĐ' });
});

test('people’s text stays text and never widens the panel', async () => {
  const hostile = [
    '<img src=x onerror="alert(1)"><script>alert(2)</script><b>đậm</b>',
    'ậ'.repeat(5_000),
    '👩‍🔬'.repeat(200),
    '\u202Eمرحبا بالعالم\u202C',
    `https://so.example/${'x'.repeat(300)}`,
  ];
  const server = serverWith(
    ...hostile.map((text, index) => ({
      code: `X.${index}`,
      words: text,
      product: text,
      notice: text,
      unit: 'Phòng QLKH',
      target: 3,
      quantityUnit: text,
      fields: { evidence: text, obstacles: text, reached: text, completedOn: text },
      history: [
        {
          at: text,
          who: text,
          header: text,
          key: 'evidence' as const,
          from: text,
          to: text,
          way: text,
          restorable: 'x',
        },
      ],
    })),
  );
  const { page } = await open(server, 'history');
  await panel.button('Cập nhật nhanh').click();
  expect(await panel.width()).toBe(PANEL_WIDTH);
  for (const [index, text] of hostile.entries()) {
    await panel.openItem(`X.${index}`);
    expect(await page.locator('.title .words').textContent()).toBe(text);
    await panel.field('Minh chứng').fill(`${text}!`);
    server.change(`X.${index}`, { evidence: `${text}?` });
    await panel
      .button('Khôi phục')
      .or(page.getByRole('button', { name: /^Khôi phục/ }))
      .first()
      .click();
    expect(await panel.width()).toBe(PANEL_WIDTH);
    await panel.button('Không').click();
    await page.locator('#completedOn').fill('2024-08-01');
    await page.locator('#reached').fill('1');
    await panel.button('Lưu').click();
    await panel.says('Có người vừa sửa cùng ô');
    expect(await panel.width()).toBe(PANEL_WIDTH);
    await panel.button('Sửa lại').click();
    await panel.button('Danh sách').click();
    await panel.button('Bỏ thay đổi').click();
  }
  expect(await page.locator('img, b').count()).toBe(0);
  expect(await page.evaluate('dialogs')).toEqual([]);
});

test('list, item and its read-only view have no serious fault of accessibility', async () => {
  const server = serverWith({ code: 'I.9', mayEdit: false });
  const { page } = await open(server, 'history');
  await panel.line(OVERDUE).waitFor();
  expect(await panel.violations()).toEqual([]);
  await panel.openItem('I.9');
  expect(await panel.violations()).toEqual([]);
  await panel.button('Danh sách').click();
  await panel.openItem(OVERDUE);
  for (const one of [status.completed, status.paused]) {
    await panel.choose(one);
    expect(await panel.violations()).toEqual([]);
  }
  await panel.button('Lưu').click();
  await panel.says('Ghi lý do thì mới lưu được.');
  expect(await panel.violations()).toEqual([]);
  const small = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll('button, select, textarea, input:not([type=radio]), label.choice, summary')]
    .filter((one) => one.getBoundingClientRect().height < 40).map((one) => one.outerHTML)`);
  expect(small).toEqual([]);
});
