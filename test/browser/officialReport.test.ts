import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { ReportInput, ReportServer } from '../../src/addon/actions/officialReportTypes';
import type { ReportFacts } from '../../src/addon/plan/officialReport/facts';
import { officialReport } from '../../src/addon/plan/officialReport/officialReport';
import { wordFile } from '../../src/addon/report/docx/wordFile';
import { HOSTILE_TEXTS } from '../support/hostileTexts';
import { readPdf } from '../support/pdfPages';
import { linesOf, officialItem, reportFacts, tablesOf } from '../support/reportFacts';
import { startBrowser } from './support/browser';
import { ReportPage } from './support/reportPage';

const TODAY = '2024-09-20';
const FACTS = reportFacts({
  items: [
    officialItem('1', 'Quá hạn', { deadline: '2024-08-31', daysLeft: -14, obstacles: 'Chờ <kinh phí>' }),
    officialItem('2', 'Trong hạn', { deadline: '2024-11-30', heading: 'II.1', product: '01 quy chế' }),
    officialItem('3', 'Hoàn thành đúng hạn', { done: true, completedOn: '2024-07-01' }),
  ],
  appendix: [
    {
      kind: 'item',
      code: '1',
      tt: '1',
      title: 'Đấu thầu',
      detail: '',
      time: 'Quý III',
      product: '',
      unit: '',
      note: '',
      originalDeadline: '2024-08-31',
      adjustedDeadline: '2024-10-31',
    },
  ],
});

let browser: Browser;
let shown: ReportPage;
const folder = mkdtempSync(path.join(tmpdir(), 'so-bao-cao-'));
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => shown?.page.close());

/** A server that has these periods, notes what it is asked for, and answers by the facts that are given to it. */
function serverWith(periods: string[], facts: (input: ReportInput) => ReportFacts = () => FACTS) {
  const asked: ReportInput[] = [];
  const server: ReportServer = {
    listReportPeriods: () => ({ ok: true, value: { periods, from: '2024-09-15', today: TODAY } }),
    readReport(input) {
      asked.push(input);
      return { ok: true, value: facts(input) };
    },
  };
  return { server, asked };
}

async function open(server: ReportServer): Promise<ReportPage> {
  shown = await ReportPage.open(browser, server);
  return shown;
}

describe('choosing', () => {
  test('opens on the last closed period, and goes on to another one, or to any days', async () => {
    const { server, asked } = serverWith(['Quý III/2024', 'Tháng 9/2024'], (input) => ({
      ...FACTS,
      name: 'period' in input ? input.period.toLowerCase() : 'hai ngày',
    }));
    const { page } = await open(server);
    await shown.says('Kết quả thực hiện kế hoạch quý iii/2024');
    await page.getByLabel('Kỳ báo cáo').selectOption('Tháng 9/2024');
    await shown.says('Kết quả thực hiện kế hoạch tháng 9/2024');
    await page.getByLabel('Kỳ báo cáo').selectOption({ label: 'Hai ngày bất kỳ (số liệu hiện nay)' });
    await page.getByLabel('Từ ngày').fill('2024-09-01');
    await page.getByLabel('Đến ngày').fill('');
    await shown.button('Lập báo cáo').click();
    await shown.says('Chọn cả hai ngày rồi bấm Lập báo cáo.');
    await page.getByLabel('Đến ngày').fill('2024-09-18');
    await shown.button('Lập báo cáo').click();
    await shown.says('Kết quả thực hiện kế hoạch hai ngày');
    expect(asked).toEqual([
      { period: 'Quý III/2024' },
      { period: 'Tháng 9/2024' },
      { from: '2024-09-01', to: '2024-09-18' },
    ]);
  });

  test('without a closed period shows things as they stand, and says why', async () => {
    const { server, asked } = serverWith([]);
    await open(server);
    await shown.paper.waitFor();
    await shown.says(/^Chưa có kỳ nào được chốt/);
    expect(asked).toEqual([{ from: '2024-09-15', to: TODAY }]);
  });

  test('the appendix comes and goes with its tick', async () => {
    await open(serverWith(['Quý III/2024']).server);
    await shown.says('KẾ HOẠCH SAU ĐIỀU CHỈNH');
    await shown.says('Hạn hoàn thành: từ 31/8/2024 thành 31/10/2024');
    await shown.page.getByLabel('Kèm Phụ lục đã điều chỉnh').uncheck();
    expect(await shown.paper.getByText('KẾ HOẠCH SAU ĐIỀU CHỈNH').count()).toBe(0);
  });
});

describe('when something goes wrong', () => {
  test('the refusal is shown, nothing can be taken along, and one may try again', async () => {
    const answers: ReturnType<ReportServer['listReportPeriods']>[] = [
      { ok: false, message: 'Báo cáo do Văn phòng và lãnh đạo lập.' },
      { ok: true, value: { periods: ['Quý III/2024'], from: TODAY, today: TODAY } },
    ];
    const { server } = serverWith([]);
    await open({ ...server, listReportPeriods: () => answers.shift() ?? { ok: false, message: '' } });
    await shown.says('Báo cáo do Văn phòng và lãnh đạo lập.');
    for (const name of ['In', 'Sao chép', 'Tải .docx'])
      expect(await shown.button(name).isDisabled()).toBe(true);
    await shown.button('Thử lại').click();
    await shown.paper.waitFor();
    expect(await shown.button('In').isEnabled()).toBe(true);
  });

  test('a plan without items, and a call that does not come through, are told in words', async () => {
    const { server } = serverWith(['Quý III/2024', 'Tháng 9/2024']);
    const none = 'Sổ chưa có việc nào để báo cáo.';
    await open({
      ...server,
      readReport(input) {
        if ('period' in input && input.period.startsWith('Tháng')) throw new Error('Mất mạng');
        return { ok: false, message: none };
      },
    });
    await shown.says(none);
    expect(await shown.paper.count()).toBe(0);
    await shown.page.getByLabel('Kỳ báo cáo').selectOption('Tháng 9/2024');
    await shown.says(/^Không lập được báo cáo vì mất kết nối.*Mất mạng/);
  });
});

describe('taking it along', () => {
  test('the copy keeps headings, font and tables in another program, and has plain text beside', async () => {
    await open(serverWith(['Quý III/2024']).server);
    await shown.paper.waitFor();
    const { page } = shown;
    await page.evaluate(`addEventListener('paste', (event) => {
      globalThis.pasted = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type));
    })`);
    await shown.button('Sao chép').click();
    await shown.says('Đã sao chép.');
    await page.evaluate(`{
      const field = document.body.appendChild(document.createElement('textarea'));
      field.id = 'other';
      field.focus();
    }`);
    await page.keyboard.press('Control+v');
    const [html = '', text = ''] = await page.evaluate<string[]>('globalThis.pasted');
    expect(html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(html).toMatch(/font-family:\s*(&quot;|")?Times New Roman/);
    expect(html.match(/<table/g)?.length).toBe(tablesOf(officialReport(FACTS, true)).length + 2);
    expect(html).toContain('Chờ &lt;kinh phí&gt;');
    expect(text.split('\n')).toContain('1\tViệc số 1\tPhòng Một\t31/8/2024\t14\tChờ <kinh phí>');
  });

  test('the Word file is the one that the report makes', async () => {
    await open(serverWith(['Quý III/2024']).server);
    await shown.paper.waitFor();
    const [download] = await Promise.all([
      shown.page.waitForEvent('download'),
      shown.button('Tải .docx').click(),
    ]);
    const name = 'Báo cáo kết quả thực hiện kế hoạch quý III-2024.docx';
    expect(download.suggestedFilename()).toBe(name);
    const saved = path.join(folder, 'a.docx');
    await download.saveAs(saved);
    expect(readFileSync(saved).equals(wordFile(officialReport(FACTS, true)))).toBe(true);
    await shown.says(`Đã tạo tệp ${name}.`);
  });

  test('printed it is A4 without the page’s buttons, the appendix across', async () => {
    await open(serverWith(['Quý III/2024']).server);
    await shown.paper.waitFor();
    await shown.page.evaluate('globalThis.print = () => { globalThis.printed = true; }');
    await shown.button('In').click();
    expect(await shown.page.evaluate('globalThis.printed')).toBe(true);
    const file = path.join(folder, 'in.pdf');
    await shown.page.pdf({ path: file, preferCSSPageSize: true });
    const pages = readPdf(file, path.join(folder, 'in.png'));
    const sizes = pages.map(({ width, height }) =>
      [width, height].map((points) => Math.round((points * 25.4) / 72)),
    );
    expect(sizes).toEqual([[210, 297], ...sizes.slice(1, -1).map(() => [210, 297]), [297, 210]]);
    const text = pages.map((page) => page.texts.map((one) => one.text).join(' ')).join(' ');
    expect(text).not.toContain('Sao');
    expect(pages[0]?.texts.filter(({ top }) => top < 50)).toEqual([]);
    expect(pages[1]?.texts.filter(({ top }) => top < 50).map((one) => one.text)).toEqual(['2']);
  });
});

test('what people wrote is text, whatever it says', async () => {
  const items = HOSTILE_TEXTS.filter((text) => text.length < 500)
    .slice(0, 300)
    .map((text, index) =>
      officialItem(String(index), 'Quá hạn', {
        words: text,
        unit: text,
        obstacles: text,
        deadline: '2024-08-31',
        daysLeft: -14,
      }),
    );
  const facts = reportFacts({ items });
  await open(serverWith(['Quý III/2024'], () => facts).server);
  await shown.paper.waitFor();
  const paper = officialReport(facts, true);
  // The browser shows a NUL and halves of letters as a question mark; the report has none any more.
  const wanted = linesOf(paper).map((line) => line || '\u00a0');
  const texts = await shown.page.evaluate<string[]>(
    `[...document.querySelectorAll('.preview p')].filter((one) => !one.style.borderTop).map((one) => one.textContent)`,
  );
  expect(texts).toEqual(wanted);
  expect(await shown.page.evaluate('globalThis.dialogs')).toEqual([]);
  expect(
    await shown.page.evaluate<number>(
      "document.querySelectorAll('.preview :is(script, img, a, iframe, svg)').length",
    ),
  ).toBe(0);
});

test('people who do not see the screen or use no mouse can use it', async () => {
  await open(serverWith(['Quý III/2024']).server);
  await shown.paper.waitFor();
  expect(await shown.violations()).toEqual([]);
  await shown.page.keyboard.press('Tab');
  expect(await shown.page.evaluate('document.activeElement.tagName')).toBe('SELECT');
});
