import type { Browser } from 'playwright-core';
import { status } from '../../src/addon/plan/status';
import { startBrowser } from './support/browser';
import { PanelPage } from './support/panelPage';
import { COUNTED, DONE, OVERDUE, serverWith } from './support/panelSeed';
import { TODAY } from './support/panelServer';

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

async function openItem(code: string, server = serverWith()): Promise<PanelPage> {
  await open(server);
  await panel.openItem(code);
  return panel;
}

describe('the list', () => {
  test('opens on the unit’s items and finds them without accents, by filter, or says what to do', async () => {
    const { page } = await open();
    await panel.line(OVERDUE).waitFor();
    expect(await panel.line(OVERDUE).textContent()).toMatch(/▲ Quá hạn[\s\S]*hạn 30\/6\/2024, quá 46 ngày/);
    await page.getByRole('searchbox').fill('DAO tao');
    expect(await page.locator('.open').count()).toBe(1);
    await page.getByRole('searchbox').fill('không có');
    await panel.says('Không có việc nào khớp.');
    await panel.button('Bỏ tìm và lọc').click();
    await page.getByLabel('Lọc').selectOption({ label: 'Chưa cập nhật kỳ này (1)' });
    expect(await page.locator('.open .code').allInnerTexts()).toEqual([OVERDUE]);
  });

  test('asks once for the unit, and says what to do where it has no items', async () => {
    const server = serverWith();
    Object.assign(server, { unit: '', units: ['Phòng QLKH', 'Thanh tra Sở'] });
    const { page } = await open(server);
    await panel.button('Xem việc của đơn vị').click();
    await panel.says('Chọn đơn vị trong danh sách');
    await page.getByLabel('Đơn vị').selectOption('Thanh tra Sở');
    await panel.button('Xem việc của đơn vị').click();
    await panel.says('Đơn vị này chưa được giao việc nào.');
    await page.getByLabel('Đơn vị').selectOption('Phòng QLKH');
    await panel.line(OVERDUE).waitFor();
    expect(server.sentTo('openUpdatePanel')).toEqual([{}, { unit: 'Thanh tra Sở' }, { unit: 'Phòng QLKH' }]);
  });

  test('shows sixty lines at a time and comes back to its place, search and filter', async () => {
    const many = Array.from({ length: 130 }, (_, index) => ({ code: `V.${index + 1}` }));
    const { page } = await open(serverWith(...many));
    await panel.line(OVERDUE).waitFor();
    expect(await page.locator('.open').count()).toBe(60);
    await panel.button('Xem thêm 60 việc').click();
    await page.locator('.open[data-code="V.58"]:focus').waitFor();
    await page.getByRole('searchbox').fill('v.');
    await panel.openItem('V.40');
    await panel.button('Danh sách').click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('v.');
    await page.locator('.open[data-code="V.40"]:focus').waitFor();
    expect(await page.evaluate('window.scrollY')).toBeGreaterThan(1_000);
  });

  test('says why it could not be read, and tries again', async () => {
    const server = serverWith();
    server.willAnswer('openUpdatePanel', new Error('NetworkError'));
    await open(server);
    await panel.says(/Không đọc được sổ.*NetworkError/);
    await panel.button('Thử lại').click();
    await panel.line(OVERDUE).waitFor();
  });
});

describe('an item', () => {
  test('that is overdue is completed in three clicks', async () => {
    const { server } = await open();
    await panel.line(OVERDUE).click();
    await panel.choose(status.completed);
    await panel.button('Lưu').click();
    await panel.says(`Đã lưu việc ${OVERDUE}.`);
    expect(server.sentTo('saveItemUpdate')).toEqual([
      {
        code: OVERDUE,
        fields: { status: status.completed, progress: 100, completedOn: TODAY },
        base: { status: status.inProgress, progress: 60, completedOn: '' },
      },
    ]);
    await panel.button('Về danh sách').click();
    expect(await panel.line(OVERDUE).textContent()).toMatch(/✓ Hoàn thành quá hạn/);
  });

  test('asks only for what its status needs, and for a reason before it is paused', async () => {
    const { page, server } = await openItem(COUNTED);
    const labels = async () =>
      (await page.locator('.field label').allInnerTexts()).map((text) => text.trim());
    expect(await labels()).toEqual(['Tiến độ (%)', 'Đã đạt', 'Minh chứng', 'Vướng mắc/kiến nghị']);
    await panel.says('12/20 nhiệm vụ');
    await panel.choose(status.completed);
    expect(await labels()).toEqual(['Ngày hoàn thành', 'Đã đạt', 'Minh chứng', 'Vướng mắc/kiến nghị']);
    await panel.choose(status.paused);
    expect(await labels()).toEqual(['Đã đạt', 'Minh chứng', 'Lý do (bắt buộc)']);
    await panel.button('Lưu').click();
    await panel.says('Ghi lý do thì mới lưu được.');
    await page.locator('#obstacles:focus').waitFor();
    await panel.field('Lý do').fill('Chờ ý kiến UBND tỉnh');
    await panel.button('Lưu').click();
    await panel.says('Đã lưu');
    expect(server.item(COUNTED).fields).toMatchObject({
      status: status.paused,
      obstacles: 'Chờ ý kiến UBND tỉnh',
    });
  });

  test('whose target is reached is offered to be completed', async () => {
    const { server } = await openItem(COUNTED);
    await panel.field('Đã đạt').fill('20');
    await panel.button('Chọn Hoàn thành').click();
    await panel.button('Lưu').click();
    await panel.says('Đã lưu');
    expect(server.item(COUNTED).fields).toMatchObject({ status: status.completed, reached: 20 });
  });

  test('of another unit is shown with why it may not be changed', async () => {
    const server = serverWith({ code: 'I.9', unit: 'Thanh tra Sở', mayEdit: false });
    server.selected = 'I.9';
    const { page } = await open(server);
    await panel.says('Chỉ Thanh tra Sở (hoặc Văn phòng) mới cập nhật được việc này.');
    expect(await page.locator('input, textarea, select').count()).toBe(0);
    expect(await panel.button('Lưu').count()).toBe(0);
  });

  test('is left only after a question when something is not saved', async () => {
    const { page, server } = await openItem(OVERDUE);
    server.selected = DONE;
    await panel.field('Minh chứng').fill('Số 12/BC-KHCN');
    await panel.button('Danh sách').click();
    await panel.button('Ở lại').click();
    expect(await panel.field('Minh chứng').inputValue()).toBe('Số 12/BC-KHCN');
    await panel.button('Mở dòng đang chọn').click();
    await panel.button('Bỏ thay đổi').click();
    await page.getByRole('heading', { name: DONE }).waitFor();
    await panel.button('Danh sách').click();
    await panel.line(OVERDUE).waitFor();
    expect(server.sentTo('saveItemUpdate')).toEqual([]);
  });

  test('has a history from which an earlier value comes back', async () => {
    const at = { at: '2024-08-01T14:05', who: 'an@so.example', way: 'Thanh bên' };
    const history = [
      { ...at, header: 'Minh chứng', key: 'evidence' as const, from: 'Số 5', to: 'Số 7', restorable: 'Số 5' },
    ];
    const server = serverWith({ code: 'I.8', fields: { evidence: 'Số 7' }, history });
    await open(server, 'history');
    await panel.openItem('I.8');
    await panel.says('14:05 1/8/2024');
    await panel.field('Vướng mắc/kiến nghị').fill('đang viết');
    await panel.page.getByRole('button', { name: /^Khôi phục/ }).click();
    await panel.button('Đồng ý khôi phục').click();
    await panel.says('Đã lưu');
    expect(server.sentTo('saveItemUpdate')).toEqual([
      { code: 'I.8', fields: { evidence: 'Số 5' }, base: { evidence: 'Số 7' }, restore: true },
    ]);
    expect(await panel.field('Minh chứng').inputValue()).toBe('Số 5');
    expect(await panel.field('Vướng mắc/kiến nghị').inputValue()).toBe('đang viết');
  });
});

describe('saving', () => {
  test('that fails keeps what was typed, and a double click sends once', async () => {
    const { page, server } = await openItem(OVERDUE);
    await panel.field('Vướng mắc/kiến nghị').fill('Thiếu kinh phí');
    server.willAnswer('saveItemUpdate', new Error('NetworkError: 0'));
    await page.evaluate("for (const _ of '12') document.querySelector('[type=submit]').click()");
    await panel.says(/Chưa lưu được.*NetworkError: 0/);
    expect(server.sentTo('saveItemUpdate')).toHaveLength(1);
    server.willAnswer('saveItemUpdate', { ok: false, message: 'Sổ đang bận.' });
    await panel.button('Lưu').click();
    expect(await page.getByRole('button', { name: 'Đang lưu…' }).getAttribute('aria-busy')).toBe('true');
    expect(await panel.field('Vướng mắc/kiến nghị').isDisabled()).toBe(true);
    await panel.says('Sổ đang bận.');
    expect(await panel.field('Vướng mắc/kiến nghị').inputValue()).toBe('Thiếu kinh phí');
    await panel.button('Lưu').click();
    await panel.says('Đã lưu');
    expect(server.item(OVERDUE).fields.obstacles).toBe('Thiếu kinh phí');
  });

  test('asks what the server asks, and sends the answer', async () => {
    const { server } = await openItem(OVERDUE);
    const question = 'Ngày hoàn thành ở trước ngày bắt đầu. Vẫn lưu?';
    server.willAnswer('saveItemUpdate', { ok: false, message: '', question });
    server.willAnswer('saveItemUpdate', { ok: false, message: '', question });
    await panel.choose(status.completed);
    await panel.button('Lưu').click();
    await panel.button('Sửa lại').click();
    expect(await panel.field('Ngày hoàn thành').inputValue()).toBe(TODAY);
    await panel.button('Lưu').click();
    await panel.says(question);
    await panel.button('Vẫn lưu').click();
    await panel.says('Đã lưu');
    expect(server.sentTo('saveItemUpdate').at(-1)).toMatchObject({ code: OVERDUE, confirmed: true });
  });

  test('shows both values of a conflict and saves what was chosen', async () => {
    const { page, server } = await openItem(OVERDUE);
    await panel.field('Minh chứng').fill('Số 12');
    await panel.field('Vướng mắc/kiến nghị').fill('của tôi');
    server.change(OVERDUE, { evidence: 'Số 34', obstacles: 'của người khác' });
    await panel.button('Lưu').click();
    await panel.says('Có người vừa sửa cùng ô');
    expect(await panel.violations()).toEqual([]);
    await panel.button('Lưu').click();
    expect(server.sentTo('saveItemUpdate')).toHaveLength(1);
    await page.getByRole('radio', { name: 'Lấy giá trị mới: Số 34' }).click();
    await page.getByRole('radio', { name: 'Giữ của tôi: của tôi' }).click();
    await panel.button('Lưu').click();
    await panel.says('Đã lưu');
    expect(server.sentTo('saveItemUpdate').at(-1)).toEqual({
      code: OVERDUE,
      fields: { obstacles: 'của tôi' },
      base: { obstacles: 'của người khác' },
    });
    expect(server.item(OVERDUE).fields).toMatchObject({ evidence: 'Số 34', obstacles: 'của tôi' });
  });
});

describe('the quick update', () => {
  test('saves several statuses in one call and keeps what was refused', async () => {
    const { page, server } = await open();
    await panel.button('Cập nhật nhanh').click();
    for (const code of [OVERDUE, COUNTED])
      await page.getByLabel(`Trạng thái của ${code}`).selectOption(status.completed);
    expect(await panel.violations()).toEqual([]);
    const saved = server.openUpdatePanel().value.items.filter(({ code }) => code === OVERDUE);
    const problems = [{ code: COUNTED, message: 'Người khác vừa đổi trạng thái.' }];
    server.willAnswer('saveQuickUpdates', { ok: true, value: { saved, problems } });
    server.change(COUNTED, { status: status.notStarted });
    await panel.button('Lưu 2 việc').click();
    await panel.says('Người khác vừa đổi trạng thái.');
    expect(await page.getByLabel(`Trạng thái của ${COUNTED}`).inputValue()).toBe(status.completed);
    await panel.button('Lưu 1 việc').click();
    await panel.says('Đã lưu 1 việc.');
    expect(server.sentTo('saveQuickUpdates').at(-1)).toEqual({
      items: [{ code: COUNTED, status: status.completed, base: status.notStarted }],
    });
  });

  test('opens the item where the status needs a reason, and keeps the other choices', async () => {
    const { page } = await open();
    await panel.button('Cập nhật nhanh').click();
    for (const code of [COUNTED, OVERDUE])
      await page.getByLabel(`Trạng thái của ${code}`).selectOption(status.completed);
    await page.getByLabel(`Trạng thái của ${OVERDUE}`).selectOption(status.dropped);
    await panel.field('Lý do').waitFor();
    expect(await page.getByRole('radio', { name: status.dropped }).isChecked()).toBe(true);
    await panel.field('Lý do').fill('Không còn nhu cầu');
    await panel.button('Lưu').click();
    await panel.button('Về danh sách').click();
    await panel.button('Lưu 1 việc').waitFor();
    expect(await panel.line(OVERDUE).textContent()).toContain('Không thực hiện');
  });
});
