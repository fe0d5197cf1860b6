import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { SCRIPT_RUN, violationsIn } from './panelPage';

/** A built page that the add-on shows in a dialog. */
interface Dialog {
  /** Name of the page, e.g. 'report' for dist/report.html. */
  name: string;
  /** The dialog's size in pixels. */
  width: number;
  height: number;
}

/** Opens a built page in a browser, over a server in the test's memory. */
export async function openDialogPage<Server>(
  browser: Browser,
  { name, width, height }: Dialog,
  server: { [Global in keyof Server]: (input: never) => unknown },
): Promise<Page> {
  const file = path.resolve(`dist/${name}.html`);
  const address = `https://${name}.example/`;
  const page = await browser.newPage({ viewport: { width, height }, locale: 'vi-VN' });
  await page.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(file, 'utf8') })
      : route.abort(),
  );
  await page.exposeFunction('askServer', (global: keyof Server, input: never) => {
    try {
      return { value: server[global](input) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
  await page.addInitScript({ content: SCRIPT_RUN });
  await page.goto(address);
  return page;
}

/** What tests do with each of these pages. */
export class DialogPage {
  constructor(readonly page: Page) {}

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  violations(): Promise<string[]> {
    return violationsIn(this.page);
  }

  async says(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}
