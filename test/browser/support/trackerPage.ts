import type { Page } from 'playwright-core';
import type { PageClient } from '../../local/support/pageClient';

/** The page of the tracker in a real browser, used as a person uses it. */
export class TrackerPage {
  constructor(readonly page: Page) {}

  /** Selects a cell by the name box, as people do who know where they go. */
  async goTo(cell: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.fill(cell);
    await box.press('Enter');
  }

  async chooseTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Types into the cell without leaving it. */
  async startTyping(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
  }

  /** Types into the cell and leaves it by Enter. */
  async type(cell: string, text: string): Promise<void> {
    await this.startTyping(cell, text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the menus along the path and clicks the last item. */
  async menu(...path: string[]): Promise<void> {
    for (const name of path) await this.page.getByRole('menuitem', { name }).click();
  }

  /** Waits until cells can be typed into: the grid draws first and takes keys a moment later. */
  async ready(): Promise<void> {
    await this.page.locator('#grid canvas').first().waitFor();
    await this.page.locator('[data-u-comp="defined-name"] input').waitFor();
    await this.page.waitForTimeout(1_500);
  }
}

const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 100;

/**
 * Waits until the server shows every page what is expected in a cell of a tab.
 * @param row from 1
 * @param column from 1
 */
export async function shows(
  watcher: PageClient,
  [tab, row, column]: readonly [tab: string, row: number, column: number],
  expected: string | RegExp,
): Promise<void> {
  let seen = '';
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const book = await watcher.ask('snapshot', {});
    seen = book.sheets.find(({ name }) => name === tab)?.cells[row - 1]?.[column - 1]?.v ?? '';
    if (typeof expected === 'string' ? seen === expected : expected.test(seen)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  expect(seen).toEqual(expected);
}
