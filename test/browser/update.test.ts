import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import type { CellView, SheetView } from '../../src/local/view';
import { PageClient } from '../local/support/pageClient';
import { addArial } from './support/arial';
import { startBrowser } from './support/browser';
import { TrackerPage } from './support/trackerPage';
import { TrackerProcess } from './support/trackerProcess';

const OFFICE = 'vanphong@so.example';
const SCIENCE = 'quanlykhoahoc@so.example';
const TAB = 'Theo dõi';
/** An item of Phòng QLKH that is due at the end of the year, until the office sets an earlier day. */
const OVERDUE = 'I.2.2';
const SHARED = 'I.2.3';

const folder = mkdtempSync(path.join(tmpdir(), 'so-'));
/** Where pictures go, to be looked at; none are taken where it is not given. */
const { SHOTS } = process.env;

let server: TrackerProcess;
let browser: Browser;
let office: PageClient;

beforeAll(async () => {
  server = await TrackerProcess.start(path.join(folder, 'so.json'));
  browser = await startBrowser();
  office = await PageClient.open(server.url, 'office', OFFICE);
}, 90_000);

afterAll(async () => {
  office?.close();
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The sidebar of a person's page. */
class Panel {
  private constructor(
    readonly tracker: TrackerPage,
    readonly frame: FrameLocator,
  ) {}

  /** Comes to the page as this person and opens the sidebar from the menu. */
  static async open(person: string): Promise<Panel> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'vi-VN',
    });
    await addArial(context);
    const page = await context.newPage();
    const tracker = new TrackerPage(page);
    await page.goto(server.url);
    await page.locator('#grid canvas').first().waitFor();
    if (person !== OFFICE) await page.locator('#person').selectOption(person);
    await page.waitForLoadState();
    await tracker.ready();
    await tracker.menu('Sổ theo dõi', 'Cập nhật tiến độ');
    return new Panel(tracker, page.frameLocator('#sidebar iframe'));
  }

  line(code: string): Locator {
    return this.frame.locator(`.open[data-code="${code}"]`);
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  async says(text: string | RegExp): Promise<void> {
    await this.frame.getByText(text).first().waitFor();
  }

  /** Pictures of the whole page and of the sidebar alone. */
  async picture(name: string): Promise<void> {
    if (SHOTS === undefined) return;
    const { page } = this.tracker;
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    await page.locator('#sidebar').screenshot({ path: path.join(SHOTS, `${name}-panel.png`) });
  }
}

async function sheet(): Promise<SheetView> {
  const { sheets } = await office.ask('snapshot', {});
  const found = sheets.find(({ name }) => name === TAB);
  if (!found) throw new Error(`No tab ${TAB}.`);
  return found;
}

/** Where a cell of an item stands, from 0. */
function placeOf({ cells }: SheetView, code: string, header: string): { row: number; column: number } {
  const rows = Object.entries(cells).map(([row, line]) => ({ row: Number(row), line: Object.entries(line) }));
  const at = (line: [string, CellView][] | undefined, text: string) =>
    Number(line?.find(([, cell]) => cell.v === text)?.[0]);
  const headers = rows.find(({ line }) => Number.isInteger(at(line, 'Mã')))?.line;
  const codes = at(headers, 'Mã');
  const row = rows.find(({ line }) =>
    line.some(([place, { v }]) => Number(place) === codes && v === code),
  )?.row;
  return { row: row ?? Number.NaN, column: at(headers, header) };
}

async function shown(code: string, header: string): Promise<string> {
  const view = await sheet();
  const { row, column } = placeOf(view, code, header);
  return view.cells[row]?.[column]?.v ?? '';
}

describe('a unit’s person', () => {
  let panel: Panel;
  beforeAll(async () => {
    const view = await sheet();
    const cell = { ...placeOf(view, OVERDUE, 'Hạn điều chỉnh'), text: '1/9/2024' };
    const { refused } = await office.ask('edit', { sheet: view.id, cells: [cell] });
    expect(refused).toEqual([]);
    panel = await Panel.open(SCIENCE);
  }, 60_000);

  it('finds the items of the own unit in the sidebar, the overdue one first', async () => {
    await panel.line(OVERDUE).waitFor();
    const lines = panel.frame.locator('.open');
    expect(await lines.count()).toBe(17);
    expect(await lines.first().textContent()).toMatch(/I\.2\.2 ?▲ Quá hạn.*hạn 1\/9\/2024, quá 19 ngày/s);
    expect(await panel.frame.locator('.unit').textContent()).toBe('Phòng QLKH');
    await panel.picture('1-list');
  });

  it('completes it in three clicks, and the sheet follows', async () => {
    await panel.line(OVERDUE).click();
    await panel.frame.getByRole('radio', { name: 'Hoàn thành', exact: true }).click();
    await panel.picture('2-item');
    await panel.button('Lưu').click();
    await panel.says('Đã lưu việc I.2.2: Trạng thái, Tiến độ (%), Ngày hoàn thành.');
    await panel.picture('3-saved');
    expect(await shown(OVERDUE, 'Trạng thái')).toBe('Hoàn thành');
    expect(await shown(OVERDUE, 'Tình trạng')).toBe('Hoàn thành quá hạn');
    expect(await shown(OVERDUE, 'Người cập nhật')).toBe(SCIENCE);
  });

  it('comes back to the list, where it stands among those that are done', async () => {
    await panel.button('Về danh sách').click();
    await panel.line(OVERDUE).waitFor();
    expect(await panel.line(OVERDUE).textContent()).toContain('✓ Hoàn thành quá hạn');
  });

  it('gives two items a new status in one go', async () => {
    await panel.button('Cập nhật nhanh').click();
    for (const code of ['II.2.2.4', 'II.2.2.8'])
      await panel.frame.getByLabel(`Trạng thái của ${code}`, { exact: true }).selectOption('Đang thực hiện');
    await panel.picture('4-quick');
    await panel.button('Lưu 2 việc').click();
    await panel.says('Đã lưu 2 việc.');
    for (const code of ['II.2.2.4', 'II.2.2.8'])
      expect([code, await shown(code, 'Trạng thái')]).toEqual([code, 'Đang thực hiện']);
    await panel.button('Cập nhật nhanh').click();
  });

  it('sees what the office entered meanwhile beside the own text, and chooses', async () => {
    const other = await Panel.open(OFFICE);
    await other.frame.getByLabel('Đơn vị').selectOption('Phòng QLKH');
    await other.button('Xem việc của đơn vị').click();
    for (const one of [panel, other]) await one.line(SHARED).click();
    await panel.frame.getByLabel('Minh chứng').fill('Số 12/BC-QLKH');
    await other.frame.getByLabel('Minh chứng').fill('Số 34/VP');
    await other.button('Lưu').click();
    await other.says(`Đã lưu việc ${SHARED}: Minh chứng.`);
    await panel.button('Lưu').click();
    await panel.says('Có người vừa sửa cùng ô');
    await panel.frame.getByRole('radio', { name: 'Lấy giá trị mới: Số 34/VP' }).waitFor();
    await panel.picture('5-conflict');
    expect(await shown(SHARED, 'Minh chứng')).toBe('Số 34/VP');
    await panel.frame.getByRole('radio', { name: 'Giữ của tôi: Số 12/BC-QLKH' }).click();
    await panel.button('Lưu').click();
    await panel.says(`Đã lưu việc ${SHARED}: Minh chứng.`);
    expect(await shown(SHARED, 'Minh chứng')).toBe('Số 12/BC-QLKH');
    await other.tracker.page.context().close();
  }, 60_000);

  it('reads in the history who changed what', async () => {
    await panel.frame.getByText('Lịch sử của việc này').click();
    const entries = panel.frame.locator('.history li');
    expect(await entries.nth(0).textContent()).toMatch(
      /quanlykhoahoc@so\.example.*Minh chứng.*Số 12\/BC-QLKH/s,
    );
    expect(await entries.nth(1).textContent()).toMatch(/vanphong@so\.example.*Minh chứng.*Số 34\/VP/s);
    await entries.first().scrollIntoViewIfNeeded();
    await panel.picture('6-history');
  });
});
