import { escapeHtml } from './html';
import type { DigestMail } from './mail';
import { LIGHT, STYLE_SHEET } from './palette';
import { type Part, stack, TABLE_STYLE } from './part';
import { oneLine } from './words';

/** What stands at the head of a mail. */
export interface MailHead {
  /** A warning above all else; '' for none. */
  warning: string;
  title: string;
  /** What it is about, from large to small. */
  lines: readonly string[];
}

/** A longer subject is cut by Google: https://developers.google.com/apps-script/reference/mail/mail-app */
const LONGEST_SUBJECT = 200;
/** Most letters of a plan's title. */
export const LONGEST_TITLE = 300;
const WIDTH = 700;
const SIDE = 'padding-left:24px;padding-right:24px;';

/** Puts head and parts together. The style sheet only adds to it; nothing comes from outside. */
export function mailOf(subject: string, head: MailHead, parts: readonly Part[]): DigestMail {
  const { html, text } = stack(parts, '\n\n');
  return {
    subject: oneLine(`[Sổ theo dõi] ${subject}`, LONGEST_SUBJECT),
    text: [head.warning.toUpperCase(), [head.title.toUpperCase(), ...head.lines].join('\n'), text]
      .filter((piece) => piece !== '')
      .join('\n\n'),
    html: page(head, html),
  };
}

/** A button that opens an address, large enough for a finger; nothing where there is no address. */
export function openButton(url: string): Part {
  if (url === '') return { html: '', text: '' };
  const html =
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:16px 0 0;"><tr>' +
    `<td class="button" bgcolor="${LIGHT.accent}" style="background:${LIGHT.accent};border-radius:4px;">` +
    `<a class="button" href="${escapeHtml(url)}" style="display:inline-block;padding:12px 22px;background:${LIGHT.accent};` +
    `border-radius:4px;color:${LIGHT.onAccent};font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:20px;` +
    'font-weight:bold;text-decoration:none;">Mở sổ theo dõi</a></td></tr></table>';
  return { html, text: `Mở sổ: ${url}` };
}

/** Words in a box that cannot be overlooked; the first line is what matters most. */
export function noticeBox(lines: readonly string[]): Part {
  const { background, color } = LIGHT.notice;
  const body = lines
    .map(
      (line, index) =>
        `<p style="margin:4px 0;${index === 0 ? 'font-weight:bold;' : ''}">${escapeHtml(line)}</p>`,
    )
    .join('');
  return {
    html:
      `<table role="presentation" width="100%" cellpadding="10" cellspacing="0" border="0" style="${TABLE_STYLE}margin:0 0 16px;">` +
      `<tr><td class="notice" style="background:${background};color:${color};border-left:4px solid ${color};">${body}</td></tr></table>`,
    text: lines.join('\n'),
  };
}

function page({ warning, title, lines }: MailHead, body: string): string {
  const paperRow = (className: string, style: string, html: string) =>
    html === '' ? '' : `<tr><td class="side ${className}" style="${SIDE}${style}">${html}</td></tr>`;
  const notice = `background:${LIGHT.notice.background};color:${LIGHT.notice.color};`;
  const headLines = lines.map(
    (line) => `<p style="margin:6px 0 0;color:${LIGHT.onAccent};">${escapeHtml(line)}</p>`,
  );
  return (
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">' +
    `<title>${escapeHtml(title)}</title><style>${STYLE_SHEET}</style></head>` +
    `<body class="page" style="margin:0;padding:0;background:${LIGHT.page};">` +
    `<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;background:${LIGHT.page};"><tr><td align="center">` +
    `<table role="presentation" class="paper" width="${WIDTH}" cellpadding="0" cellspacing="0" border="0" style="max-width:100%;table-layout:fixed;text-align:left;background:${LIGHT.paper};color:${LIGHT.ink};${FONT}">` +
    paperRow(
      'notice',
      `padding-top:10px;padding-bottom:10px;font-weight:bold;${notice}`,
      escapeHtml(warning),
    ) +
    paperRow(
      '',
      `padding-top:20px;padding-bottom:20px;background:${LIGHT.accent};color:${LIGHT.onAccent};`,
      `<h1 style="margin:0;font-size:22px;line-height:1.3;color:${LIGHT.onAccent};">${escapeHtml(title)}</h1>${headLines.join('')}`,
    ) +
    paperRow(
      'paper',
      `padding-top:18px;padding-bottom:28px;background:${LIGHT.paper};color:${LIGHT.ink};`,
      body,
    ) +
    '</table></td></tr></table></body></html>'
  );
}

const FONT =
  'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.45;word-wrap:break-word;overflow-wrap:break-word;';
