import type { Browser } from 'playwright-core';
import type { CheckServer } from '../../src/addon/actions/selfCheck/types';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { HOSTILE_TEXTS } from '../support/hostileTexts';
import { OWNER, openTracker, outcomeOf, spreadsheetOf } from '../support/tracker';
import { startBrowser } from './support/browser';
import { CheckPage } from './support/checkPage';

let browser: Browser;
let shown: CheckPage;
let workbook: LocalWorkbook;
beforeAll(async () => {
  browser = await startBrowser();
  workbook = openTracker();
}, 120_000);
afterAll(async () => {
  workbook?.close();
  await browser?.close();
});
afterEach(() => shown?.page.close());

/** The page over the built add-on in a workbook. */
const overWorkbook = (): CheckServer => {
  const office = workbook.as(OWNER);
  return {
    runSystemCheck: (input) =>
      outcomeOf(office.call('runSystemCheck', input)) as ReturnType<CheckServer['runSystemCheck']>,
    repairSystem: () => outcomeOf(office.call('repairSystem')) as ReturnType<CheckServer['repairSystem']>,
  };
};

/** A page whose parts all come to one line. */
const saying = (found: string, verdict: 'right' | 'wrong' | 'unknown', repairable = false): CheckServer => ({
  runSystemCheck: ({ group }) => ({
    ok: true,
    value: {
      title: group,
      lines: [{ id: `${group}1`, title: found, verdict, found, advice: found, repairable }],
      about: group === 'running' ? [{ label: 'Phiên bản tiện ích', value: '0.1.0' }] : [],
    },
  }),
  repairSystem: () => ({ ok: true, value: ['Đã đặt lại.'] }),
});

test('shows each part as it comes, repairs, and shows that it is right again', async () => {
  spreadsheetOf(workbook).tab('Theo dõi').clearConditionalFormatRules();
  shown = await CheckPage.open(browser, overWorkbook());
  await shown.says('Đang kiểm tra, phần 1/3…');
  expect(await shown.button('Sửa những gì sửa được').isDisabled()).toBe(true);
  await shown.says(/^1 điểm cần xử lý/);
  expect(await shown.line('highlights').textContent()).toMatch(/Sai.*Theo dõi/);
  expect(await shown.violations()).toEqual([]);
  await shown.button('Sửa những gì sửa được').click();
  await shown.says(/^Đã sửa: .*Không thấy lỗi/);
  expect(await shown.line('highlights').textContent()).toContain('Đúng');
  expect(await shown.button('Sửa những gì sửa được').isDisabled()).toBe(true);
  expect(await shown.line('editLock').textContent()).toContain('Chưa biết');
});

test('the copied text has versions and findings, and nobody’s address', async () => {
  shown = await CheckPage.open(browser, saying('Do nguoi.giu@co-quan.example giữ', 'wrong'));
  await shown.says(/^3 điểm cần xử lý/);
  await shown.page.evaluate(
    `addEventListener('paste', (event) => { globalThis.pasted = event.clipboardData.getData('text/plain'); })`,
  );
  await shown.button('Sao chép cho bộ phận hỗ trợ').click();
  await shown.says(/^Đã sao chép/);
  await shown.page.evaluate(`{
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'other';
    field.focus();
  }`);
  await shown.page.keyboard.press('Control+v');
  const text = await shown.page.evaluate<string>('globalThis.pasted');
  expect(text.split('\n')).toContain('Phiên bản tiện ích: 0.1.0');
  expect(text).toContain('✕ Do (địa chỉ) giữ [structure1]: Do (địa chỉ) giữ');
  expect(text).not.toContain('@');
});

test('a part that fails, and a call that does not come through, are told and the others are shown', async () => {
  const { runSystemCheck, ...rest } = saying('Đủ', 'right');
  shown = await CheckPage.open(browser, {
    ...rest,
    runSystemCheck(input) {
      if (input.group === 'running') throw new Error('Mất mạng');
      if (input.group === 'platform') return { ok: false, message: 'Sổ đang bận.' };
      return runSystemCheck(input);
    },
  });
  await shown.says(/^2 điểm cần xử lý; 1 đúng/);
  await shown.says(/Mất mạng/);
  await shown.says('Sổ đang bận.');
});

test('a repair that is refused says why, and nothing is lost', async () => {
  shown = await CheckPage.open(browser, {
    ...saying('Thiếu', 'wrong', true),
    repairSystem: () => ({ ok: false, message: 'Việc này do Văn phòng làm.' }),
  });
  await shown.says(/^3 điểm cần xử lý/);
  await shown.button('Sửa những gì sửa được').click();
  await shown.says('Việc này do Văn phòng làm.');
  expect(await shown.line('structure1').count()).toBe(1);
});

test('long and hostile texts are text, within the dialog', async () => {
  const text = `${HOSTILE_TEXTS.filter((one) => one.length < 300).join(' ')} ${'dài'.repeat(400)}`;
  shown = await CheckPage.open(browser, saying(text, 'wrong'));
  await shown.says(/^3 điểm cần xử lý/);
  expect(await shown.page.evaluate('globalThis.dialogs')).toEqual([]);
  const width = await shown.page.evaluate<number>('document.scrollingElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(900);
  const strange = await shown.page.evaluate<number>(
    "document.querySelectorAll('table :is(script, img, a, iframe, svg)').length",
  );
  expect(strange).toBe(0);
});
