import { ACCENT_FILL, LIGHT } from './palette';

/** A cell without content would be left out by some programs; the size of its letters makes the bar's height. */
const NOTHING = '\u00A0';

/**
 * A bar of coloured cells, which shows without pictures.
 * @param share 0–1; what is beyond is drawn as full or as empty, and anything above 0 is visible
 */
export function bar(share: number, { className, color } = ACCENT_FILL): string {
  const percent = share > 0 ? Math.max(1, Math.min(100, Math.round(share * 100))) : 0;
  const filled =
    percent === 0 ? '' : `<td width="${percent}%" class="${className}" bgcolor="${color}">${NOTHING}</td>`;
  const rest = percent === 100 ? '' : `<td>${NOTHING}</td>`;
  return (
    `<table role="presentation" class="track" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.track}" style="font-size:6px;">` +
    `<tr>${filled}${rest}</tr></table>`
  );
}
