import { spreadsheet } from './sheets';

/**
 * Addresses of all who may edit the workbook by name, its owner among them.
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#geteditors
 */
export function editors(): string[] {
  const book = spreadsheet();
  // A workbook on a shared drive has no owner.
  const owner: GoogleAppsScript.Base.User | null = book.getOwner();
  return [...book.getEditors(), ...(owner ? [owner] : [])].map((user) => user.getEmail());
}
