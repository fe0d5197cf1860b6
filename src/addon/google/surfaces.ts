/** A menu item: its words and the global that runs, or the items of its submenu; a null stands for a separator. */
export type MenuEntry =
  | { label: string; run: string }
  | { label: string; items: readonly MenuEntry[] }
  | null;

/**
 * Adds the add-on's menu. Needs no authorisation, so a simple trigger may call it, under AuthMode.NONE too.
 * @param asAddOn below Extensions, under the add-on's own name: Google moves an Editor add-on's top-level menu there anyway
 *   https://developers.google.com/workspace/add-ons/concepts/menus
 */
export function addMenu(title: string, entries: readonly MenuEntry[], asAddOn = false): void {
  const ui = SpreadsheetApp.getUi();
  filled(asAddOn ? ui.createAddonMenu() : ui.createMenu(title), entries).addToUi();
}

function filled(menu: GoogleAppsScript.Base.Menu, entries: readonly MenuEntry[]): GoogleAppsScript.Base.Menu {
  for (const entry of entries) {
    if (!entry) menu.addSeparator();
    else if ('run' in entry) menu.addItem(entry.label, entry.run);
    else menu.addSubMenu(filled(SpreadsheetApp.getUi().createMenu(entry.label), entry.items));
  }
  return menu;
}

/** Shows a built page in the sidebar; the page finds the view in its root element's data-view. */
export function showSidebar(file: string, title: string, view = ''): void {
  const page = HtmlService.createHtmlOutputFromFile(file).getContent();
  const output = HtmlService.createHtmlOutput(
    page.replace('<html lang="vi">', `<html lang="vi" data-view="${view}">`),
  );
  SpreadsheetApp.getUi().showSidebar(output.setTitle(title));
}

/** Shows HTML in a modal dialog. */
export function showDialog(html: string, title: string, size: { width: number; height: number }): void {
  const output = HtmlService.createHtmlOutput(html).setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** Shows a built page in a modal dialog. */
export function showPage(file: string, title: string, size: { width: number; height: number }): void {
  const output = HtmlService.createHtmlOutputFromFile(file).setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** A short notice in the corner, for work that takes a while. */
export function showToast(message: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title);
}
