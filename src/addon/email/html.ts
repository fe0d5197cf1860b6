/** Text as it must stand inside HTML: people's words are never markup. */
export function escapeHtml(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const FONT = 'font-family:Arial,Helvetica,sans-serif;';
const CELL = 'padding:6px 8px;border-bottom:1px solid #D5DCE4;vertical-align:top;';

/** A cell of a table: its text, and the inline style that it adds. */
export interface MailCell {
  text: string;
  style?: string;
}

/** A table with a head, as mail programs show it: inline styles only. */
export function table(head: readonly string[], rows: readonly (readonly MailCell[])[]): string {
  const headCells = head.map(
    (text) =>
      `<th align="left" style="${CELL}background:#1F3A5F;color:#FFFFFF;font-size:13px;">${escapeHtml(text)}</th>`,
  );
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell) => `<td style="${CELL}${cell.style ?? ''}">${escapeHtml(cell.text)}</td>`).join('')}</tr>`,
  );
  return (
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="border-collapse:collapse;${FONT}font-size:14px;color:#1F2933;">` +
    `<tr>${headCells.join('')}</tr>${body.join('')}</table>`
  );
}

export function heading(text: string): string {
  return `<h2 style="${FONT}font-size:16px;color:#1F3A5F;margin:24px 0 8px;">${escapeHtml(text)}</h2>`;
}

export function paragraph(text: string, style = ''): string {
  return `<p style="${FONT}font-size:14px;line-height:1.5;color:#1F2933;margin:8px 0;${style}">${escapeHtml(text)}</p>`;
}

export function link(url: string, text: string): string {
  return `<p style="${FONT}font-size:14px;margin:16px 0;"><a href="${escapeHtml(url)}" style="color:#1F3A5F;font-weight:bold;">${escapeHtml(text)}</a></p>`;
}

/** A whole mail around its parts; no style sheet, no picture, nothing from outside. */
export function page(title: string, parts: readonly string[]): string {
  return (
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>` +
    `<body style="margin:0;padding:0;background:#FFFFFF;"><div style="max-width:700px;margin:0 auto;padding:16px;">${parts.join('')}</div></body></html>`
  );
}
