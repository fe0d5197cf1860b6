import type { Paper } from '../plan/officialReport/paper';
import { copied } from '../sidebar/clipboard';
import { WORD_TYPE, wordFile } from './docx/wordFile';
import { plainText } from './plainText';

/** Characters that a file's name may not have on some system. */
const UNFIT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]+/gu;
const LONGEST_NAME = 120;

export const fileName = ({ title }: Paper): string =>
  `${title.replace(UNFIT_IN_NAMES, '-').slice(0, LONGEST_NAME).trim()}.docx`;

/** Has the browser save the paper as a Word file; returns the file's name. */
export function download(paper: Paper): string {
  const address = URL.createObjectURL(new Blob([wordFile(paper)], { type: WORD_TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(paper);
  link.click();
  URL.revokeObjectURL(address);
  return link.download;
}

/**
 * Puts a paper on the clipboard, as the formatted text that an element shows and as plain text.
 * @returns whether the browser took it
 */
export const copyPaper = (paper: Paper, element: HTMLElement): boolean =>
  copied({ 'text/html': element.innerHTML, 'text/plain': plainText(paper) });
