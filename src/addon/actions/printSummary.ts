import { escapeHtml } from '../email/html';
import { messages } from '../messages';
import { tabName } from '../workbook/tabNames';
import type { WorkbookPort } from './ports';

/** A4 on its side, as wide as the page, without grid lines, the frozen rows on every page; margins in inches. */
const PAGE_SETUP = {
  format: 'pdf',
  size: 'A4',
  portrait: 'false',
  fitw: 'true',
  gridlines: 'false',
  printtitle: 'false',
  fzr: 'true',
  top_margin: '0.5',
  bottom_margin: '0.5',
  left_margin: '0.5',
  right_margin: '0.5',
};

/**
 * A dialog with a link that downloads Tổng hợp as a PDF: Apps Script cannot set up a page for printing, the address of
 * the export can. The link works with the person's own rights and asks for no scope.
 */
export function printDialog(
  book: Pick<WorkbookPort, 'url' | 'tabId'>,
): { html: string } | { message: string } {
  const id = book.tabId(tabName.summary);
  if (id === undefined) return { message: messages.tabUnreadable(tabName.summary) };
  const setup = Object.entries({ ...PAGE_SETUP, gid: String(id) }).map(([key, value]) => `${key}=${value}`);
  const address = `${book.url().replace(/\/edit.*$/, '')}/export?${setup.join('&')}`;
  const font = 'font:14px Arial,sans-serif;color:#1F2933;';
  return {
    html:
      `<p style="${font}">${escapeHtml(messages.print.words)}</p>` +
      `<p style="${font}"><a href="${escapeHtml(address)}" target="_blank" rel="noopener">${escapeHtml(messages.print.link)}</a></p>`,
  };
}
