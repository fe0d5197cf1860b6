/**
 * Puts text on the clipboard. The dialogs of Sheets are frames without a permission for the newer clipboard interface; the
 * copy command needs none.
 * @returns whether the browser took it
 */
export function copyText(text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
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
