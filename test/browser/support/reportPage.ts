import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { ReportServer } from '../../../src/addon/actions/officialReportTypes';
import { SCRIPT_RUN, violationsIn } from './panelPage';

const BUILT_PAGE = path.resolve('dist/report.html');
const ADDRESS = 'https://report.example/';

/** The built page of the official report in a browser, over a server in the test's memory. */
export class ReportPage {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, server: ReportServer): Promise<ReportPage> {
    const page = await browser.newPage({ viewport: { width: 980, height: 700 }, locale: 'vi-VN' });
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(BUILT_PAGE, 'utf8') })
        : route.abort(),
    );
    await page.exposeFunction('askServer', (name: keyof ReportServer, input: never) => {
      try {
        return { value: server[name](input) };
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    });
    await page.addInitScript({ content: SCRIPT_RUN });
    await page.goto(ADDRESS);
    return new ReportPage(page);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get paper(): Locator {
    return this.page.getByRole('region', { name: 'Bản xem trước của báo cáo' });
  }

  violations(): Promise<string[]> {
    return violationsIn(this.page);
  }

  async says(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}
