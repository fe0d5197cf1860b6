import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { MemoryPanelServer } from './panelServer';

const BUILT_PAGE = path.resolve('dist/sidebar.html');
const ADDRESS = 'https://panel.example/';
const AXE = createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js');
export const PANEL_WIDTH = 300;

/** Runs in the page: google.script.run as Google gives it, over the server of the test, with the time that a call takes. */
export const SCRIPT_RUN = `
  const runner = (onSuccess, onFailure) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (handler) => runner(handler, onFailure);
    if (name === 'withFailureHandler') return (handler) => runner(onSuccess, handler);
    return (input) => {
      globalThis.askServer(name, input).then((answer) => setTimeout(() => {
        if (answer.error === undefined) onSuccess(answer.value);
        else onFailure(new Error(answer.error));
      }, 50));
    };
  } });
  globalThis.google = { script: { run: runner() } };
  globalThis.dialogs = [];
  for (const name of ['alert', 'confirm', 'prompt']) globalThis[name] = (text) => globalThis.dialogs.push(text);`;

/**
 * Opens the built panel, as wide as a sidebar is.
 * @param answer what a function of the add-on gives back; throws as it would
 * @param view what the panel is opened for
 */
export async function openPanel(
  browser: Browser,
  answer: (name: string, input: unknown) => unknown,
  view: string,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: PANEL_WIDTH, height: 700 }, locale: 'vi-VN' });
  const html = readFileSync(BUILT_PAGE, 'utf8').replace('<html ', `<html data-view="${view}" `);
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.exposeFunction('askServer', (name: string, input: unknown) => {
    try {
      return { value: answer(name, input) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
  await page.addInitScript({ content: SCRIPT_RUN });
  await page.goto(ADDRESS);
  return page;
}

/** Serious and critical violations of accessibility rules, as 'rule: element'. */
export async function violationsIn(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.addScriptTag({ path: AXE });
  return page.evaluate<string[]>(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target)))`);
}

/** The built panel in a browser, as wide as a sidebar is, over a server in the test's memory. */
export class PanelPage {
  private constructor(
    readonly page: Page,
    readonly server: MemoryPanelServer,
  ) {}

  /** @param view what the server opens the panel for: 'history', or nothing in particular */
  static async open(browser: Browser, server: MemoryPanelServer, view = ''): Promise<PanelPage> {
    const page = await openPanel(browser, (name, input) => server.answer(name, input), view);
    return new PanelPage(page, server);
  }

  /** The line of an item in the list. */
  line(code: string): Locator {
    return this.page.locator(`.open[data-code="${code}"]`);
  }

  async openItem(code: string): Promise<void> {
    await this.line(code).click();
    await this.page.getByRole('heading', { name: code }).waitFor();
    await this.page.locator('.head').waitFor();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async choose(status: string): Promise<void> {
    await this.page.getByRole('radio', { name: status, exact: true }).click();
  }

  field(label: string): Locator {
    return this.page.locator('.field').getByLabel(label);
  }

  async says(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** How wide the page is; more than the panel means that it scrolls sideways. */
  width(): Promise<number> {
    return this.page.evaluate<number>('document.scrollingElement.scrollWidth');
  }

  violations(): Promise<string[]> {
    return violationsIn(this.page);
  }
}
