import type { Browser, Locator } from 'playwright-core';
import type { ReportServer } from '../../../src/addon/actions/officialReportTypes';
import { DialogPage, openDialogPage } from './dialogPage';

/** The built page of the official report. */
export class ReportPage extends DialogPage {
  static async open(browser: Browser, server: ReportServer): Promise<ReportPage> {
    return new ReportPage(await openDialogPage(browser, { name: 'report', width: 980, height: 700 }, server));
  }

  get paper(): Locator {
    return this.page.getByRole('region', { name: 'Bản xem trước của báo cáo' });
  }
}
