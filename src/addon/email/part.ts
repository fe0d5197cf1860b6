import { escapeHtml } from './html';
import { LIGHT } from './palette';

/** A piece of a mail in its two forms. The HTML is ready to stand in a cell; the text has no empty line at its ends. */
export interface Part {
  html: string;
  text: string;
}

/** A paragraph of the mail's own words or of people's. */
export function words(text: string, style = ''): Part {
  return { html: `<p style="margin:0 0 8px;${style}">${escapeHtml(text)}</p>`, text };
}

/** Quieter words that explain what stands above them. */
export function remark(text: string): Part {
  return {
    html: `<p class="muted" style="margin:6px 0 0;font-size:13px;color:${LIGHT.muted};">${escapeHtml(text)}</p>`,
    text,
  };
}

/** Parts one below the other. */
export function stack(parts: readonly Part[], gap = '\n'): Part {
  return {
    html: parts.map(({ html }) => html).join(''),
    text: parts
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(gap),
  };
}

/** A part with a heading of its own. */
export function section(title: string, parts: readonly Part[]): Part {
  const body = stack(parts);
  return {
    html:
      `<h2 class="accent line" style="margin:24px 0 8px;padding:0 0 6px;border-bottom:2px solid ${LIGHT.line};` +
      `font-size:16px;line-height:1.3;color:${LIGHT.accent};">${escapeHtml(title)}</h2>${body.html}`,
    text: `${title.toUpperCase()}\n${body.text}`,
  };
}

/** A heading below a section's. */
export function subheading(title: string): Part {
  return {
    html: `<h3 class="ink" style="margin:12px 0 4px;font-size:14px;line-height:1.4;color:${LIGHT.ink};">${escapeHtml(title)}</h3>`,
    text: `\n${title}:`,
  };
}

/** A table for layout, as wide as what it stands in; long words break instead of widening it. */
export function layoutTable(rows: string, attributes = ''): string {
  return `<table role="presentation" width="100%" cellpadding="6" cellspacing="0" border="0"${attributes} style="${TABLE_STYLE}">${rows}</table>`;
}

/** Not every program lets a table take the looks of its surroundings. */
export const TABLE_STYLE = `width:100%;table-layout:fixed;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.45;`;

export const ROW_LINE = `border-bottom:1px solid ${LIGHT.line};`;
