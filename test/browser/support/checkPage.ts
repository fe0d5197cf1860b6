import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CheckServer } from '../../../src/addon/actions/selfCheck/types';
import { SCRIPT_RUN, violationsIn } from './panelPage';

const BUILT_PAGE = path.resolve('dist/check.html');
const ADDRESS = 'https://check.example/';

/** The built page of the self-check in a browser, at its dialog's size, over a server of the test. */
export class CheckPage {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, server: CheckServer): Promise<CheckPage> {
    const page = await browser.newPage({ viewport: { width: 900, height: 640 }, locale: 'vi-VN' });
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(BUILT_PAGE, 'utf8') })
        : route.abort(),
    );
    await page.exposeFunction('askServer', (name: keyof CheckServer, input: never) => {
      try {
        return { value: server[name](input) };
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    });
    await page.addInitScript({ content: SCRIPT_RUN });
    await page.goto(ADDRESS);
    return new CheckPage(page);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  line(id: string): Locator {
    return this.page.locator(`tr[data-check="${id}"]`);
  }

  violations(): Promise<string[]> {
    return violationsIn(this.page);
  }

  async says(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}
