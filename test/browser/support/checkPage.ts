import type { Browser, Locator } from 'playwright-core';
import type { CheckServer } from '../../../src/addon/actions/selfCheck/types';
import { DialogPage, openDialogPage } from './dialogPage';

/** The built page of the self-check. */
export class CheckPage extends DialogPage {
  static async open(browser: Browser, server: CheckServer): Promise<CheckPage> {
    return new CheckPage(await openDialogPage(browser, { name: 'check', width: 900, height: 640 }, server));
  }

  line(id: string): Locator {
    return this.page.locator(`tr[data-check="${id}"]`);
  }
}
