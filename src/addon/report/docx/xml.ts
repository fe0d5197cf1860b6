/** Characters that no XML document may hold: most control characters and halves of letters. */
const UNFIT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** People's text as it must stand between tags or in an attribute; what XML cannot hold shows as '\uFFFD'. */
export const xmlText = (text: string): string =>
  text
    .replace(UNFIT, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Word counts lengths in twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** Sizes of letters in halves of a point. */
export const halfPoints = (points: number): number => Math.round(points * 2);
