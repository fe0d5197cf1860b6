/**
 * Puts one content on the clipboard in several forms. The dialogs of Sheets are frames without a permission for the newer
 * clipboard interface; the copy command needs none.
 * @param forms the content by media type, e.g. 'text/plain'
 * @returns whether the browser took it
 */
export function copied(forms: Readonly<Record<string, string>>): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    for (const [type, content] of Object.entries(forms)) event.clipboardData?.setData(type, content);
    event.preventDefault();
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give);
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', give);
  }
}
